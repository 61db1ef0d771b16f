import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInShard, parseShard } from '../../src/hosts/corpus/shard.ts'

describe('shards', () => {
  it('hold every name exactly once, whatever the names and the number of parts', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.integer({ min: 1, max: 9 }), (names, count) => {
        const parts = Array.from({ length: count }, (_, at) =>
          names.filter((name) => isInShard(name, { index: at + 1, count })),
        )
        expect(parts.flat().sort()).toEqual([...names].sort())
      }),
    )
  })

  it('keep a name where it is from one run and one machine to the next', () => {
    const parts = ['treaty', 'agenda', 'note'].map((name) =>
      [1, 2, 3, 4].find((index) => isInShard(name, { index, count: 4 })),
    )
    expect(parts).toMatchInlineSnapshot(`
      [
        3,
        4,
        3,
      ]
    `)
  })

  it('are read as i/n and nothing else', () => {
    expect(parseShard('2/3')).toEqual({ index: 2, count: 3 })
    for (const wrong of ['0/3', '4/3', '1', '1/0', 'a/b', '1/2/3', '-1/2', ''])
      expect(() => parseShard(wrong)).toThrow('names no part')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heaviestChain } from '../../src/align/anchors.ts'

const pair = fc.record({
  source: fc.nat(12),
  target: fc.nat(12),
  weight: fc.integer({ min: 1, max: 5 }),
})

describe('heaviestChain', () => {
  it('keeps all pairs that rise on both sides', () => {
    const pairs = [1, 2, 3].map((at) => ({ source: at, target: at + 4, weight: 1 }))
    expect(heaviestChain(pairs)).toEqual(pairs)
  })

  it('prefers one heavy pair to two light ones that it crosses', () => {
    const heavy = { source: 1, target: 9, weight: 5 }
    expect(heaviestChain([heavy, { source: 2, target: 2, weight: 1 }, { source: 3, target: 3, weight: 1 }])).toEqual([
      heavy,
    ])
  })

  it('rises on the target and is as heavy as the best chain found by trying all', () => {
    fc.assert(
      fc.property(fc.uniqueArray(pair, { maxLength: 8, selector: ({ source }) => source }), (pairs) => {
        const chain = heaviestChain(pairs)
        for (const [index, each] of chain.entries()) {
          const before = chain[index - 1]
          if (before) expect(before.source < each.source && before.target < each.target).toBe(true)
        }
        expect(weigh(chain)).toBe(best(pairs))
      }),
    )
  })
})

type Pair = { source: number; target: number; weight: number }

function weigh(pairs: readonly Pair[]): number {
  return pairs.reduce((sum, { weight }) => sum + weight, 0)
}

function best(pairs: readonly Pair[]): number {
  let found = 0
  for (let mask = 0; mask < 1 << pairs.length; mask++) {
    const chosen = pairs.filter((_, index) => mask & (1 << index)).sort((one, other) => one.source - other.source)
    const rises = chosen.every((each, index) => index === 0 || (chosen[index - 1] as Pair).target < each.target)
    if (rises) found = Math.max(found, weigh(chosen))
  }
  return found
}

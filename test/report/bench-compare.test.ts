import { describe, expect, it } from 'vitest'
import { compareBench } from '../../src/report/bench-compare.ts'
import type { BenchJson, BenchPairJson, RatedJson } from '../../src/report/bench-json.ts'

function rated(name: string, found: number, wrong = 0): RatedJson {
  const [precision, recall] = [found / (found + wrong), found / 10]
  return { name, found, expected: 10, wrong, precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

function pair(name: string, count: RatedJson): BenchPairJson {
  const alignment = { all: { ...count, name: 'all' }, kinds: [count], levels: [] }
  return { name, alignment, findings: null, segments: 10, seconds: 1, error: null }
}

function bench(pairs: readonly BenchPairJson[], segmentsPerSecond = 100): BenchJson {
  const nothing = { all: rated('all', 10), kinds: [], levels: [] }
  const total = { alignment: nothing, findings: { all: rated('all', 10), rules: [] } }
  const speed = { pairs: pairs.length, segments: 10, seconds: 1, pairsPerSecond: 1, segmentsPerSecond, peakMemory: 9 }
  return { schema: 'paralint/bench@1', version: '0.0.0', pairs, total: { ...total, ...speed } }
}

const before = bench([pair('a', rated('item', 9)), pair('b', rated('item', 10))])

describe('comparing two benches', () => {
  it('finds nothing where only the speed differs', () => {
    expect(compareBench(before, { ...before, total: { ...before.total, segmentsPerSecond: 150 } })).toEqual({
      changes: [],
      isWorse: false,
      speed: 1.5,
    })
  })

  it('takes a lower F1 for worse, and more that is wrong', () => {
    const { changes, isWorse } = compareBench(
      before,
      bench([pair('a', rated('item', 10)), pair('b', rated('item', 9))]),
    )
    expect(isWorse).toBe(true)
    expect(changes.map(({ pair, name, verdict }) => `${pair} ${name} ${verdict}`)).toEqual([
      ...['a all better', 'a item better', 'b all worse', 'b item worse'],
    ])
    expect(compareBench(before, bench([pair('a', rated('item', 9, 1)), pair('b', rated('item', 10))])).isWorse).toBe(
      true,
    )
  })

  it('judges neither a new pair nor one that is gone, but one that fails now', () => {
    const { changes, isWorse } = compareBench(before, bench([pair('a', rated('item', 9)), pair('c', rated('item', 1))]))
    expect([isWorse, changes.map(({ pair, verdict }) => [pair, verdict])]).toEqual([
      false,
      [
        ['c', 'new'],
        ['b', 'gone'],
      ],
    ])
    const failed = { ...pair('a', rated('item', 9)), alignment: null, error: { message: 'empty' } }
    const now = bench([failed, pair('b', rated('item', 10))])
    expect(compareBench(before, now)).toMatchObject({ isWorse: true, changes: [{ pair: 'a', verdict: 'worse' }] })
    expect(compareBench(now, before)).toMatchObject({ isWorse: false, changes: [{ pair: 'a', verdict: 'better' }] })
  })
})

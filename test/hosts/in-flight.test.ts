import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inFlight } from '../../src/hosts/corpus/in-flight.ts'

async function* numbers(count: number, asked: { count: number } = { count: 0 }): AsyncGenerator<number> {
  for (let at = 0; at < count; at++) {
    asked.count++
    yield at
  }
}

/** Work that is done so many turns of the event loop later. */
async function turnsLater(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve))
}

describe('work in flight', () => {
  it('gives every result once, in order where asked for, and never has more under way than allowed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(4), { maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        async (turns, most, isOrdered) => {
          let running = 0
          let top = 0
          const work = async (item: number) => {
            top = Math.max(top, ++running)
            await turnsLater(turns[item] ?? 0)
            running--
            return item
          }
          const results: number[] = []
          for await (const result of inFlight(numbers(turns.length), work, { most, isOrdered })) results.push(result)
          const expected = turns.map((_, at) => at)
          expect(isOrdered ? results : [...results].sort((one, other) => one - other)).toEqual(expected)
          expect(top).toBeLessThanOrEqual(most)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('gives a quick result before a slow one that came first', async () => {
    const work = async (item: number) => {
      await turnsLater(item === 0 ? 20 : 0)
      return item
    }
    const results: number[] = []
    for await (const result of inFlight(numbers(4), work, { most: 2 })) results.push(result)
    expect(results).toEqual([1, 2, 3, 0])
  })

  it('does not run ahead of a slow reader', async () => {
    const asked = { count: 0 }
    const results = inFlight(numbers(100, asked), async (item) => item, { most: 3 })
    await results.next()
    await turnsLater(20)
    expect(asked.count).toBeLessThanOrEqual(4)
    await results.return(undefined)
  })

  it('gives a result while the next item is awaited', async () => {
    async function* one(): AsyncGenerator<number> {
      yield 1
      await new Promise(() => {})
    }
    const results = inFlight(one(), async (item) => item, { most: 2, isOrdered: true })
    expect(await results.next()).toEqual({ done: false, value: 1 })
    // Nor does leaving wait for it.
    const signal = AbortSignal.abort()
    expect(await inFlight(one(), async (item) => item, { most: 2, signal }).next()).toMatchObject({ done: true })
  })

  it('ends at once when it is aborted, whatever is under way', async () => {
    const controller = new AbortController()
    const results = inFlight(numbers(9), () => new Promise<number>(() => {}), { most: 2, signal: controller.signal })
    const next = results.next()
    controller.abort()
    expect(await next).toEqual({ done: true, value: undefined })
  })

  it('throws what the work throws, and what the items throw', async () => {
    const failing = async () => {
      throw new Error('work')
    }
    await expect(inFlight(numbers(3), failing, { most: 2 }).next()).rejects.toThrow('work')
    async function* broken(): AsyncGenerator<number> {
      yield* []
      throw new Error('items')
    }
    await expect(inFlight(broken(), async (item) => item, { most: 2 }).next()).rejects.toThrow('items')
  })
})

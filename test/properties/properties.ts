/** How a list of damages becomes a property: drawn at random, each has to come out as its own judge demands. */
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Side } from '../../src/model/finding.ts'
import { type Damage, failureOf, type Sound } from './damage.ts'

/** All damages of one kind that either side of a pair can take. */
export type Enumeration = (sound: Sound, side: Side) => readonly Damage[]

/** Drawn the same in every run, so that a change of the share is a change of the code. */
const SEED = 20161123

/**
 * Draws from all damages of one kind to any of the pairs. `floor` is the share that is found today, exhaustively measured and rounded
 * down: what is not found yet is printed, and a share below the floor fails.
 */
export function assertFound(pairs: readonly Sound[], enumeration: Enumeration, runs: number, floor: number): void {
  const all = pairs.flatMap((sound) =>
    (['source', 'target'] as const).flatMap((side) => enumeration(sound, side).map((damage) => ({ sound, damage }))),
  )
  if (all.length === 0) throw new Error('there is nothing to damage')
  const drawn = fc.sample(fc.integer({ min: 0, max: all.length - 1 }), { numRuns: runs, seed: SEED })
  const failures = drawn.flatMap((index) => {
    const { sound, damage } = all[index] as (typeof all)[number]
    return failureOf(sound, damage) ?? []
  })
  if (failures.length > 0)
    console.warn(`seed ${SEED}: ${failures.length} of ${runs} not found as demanded\n${failures.join('\n')}`)
  expect((runs - failures.length) / runs).toBeGreaterThanOrEqual(floor)
}

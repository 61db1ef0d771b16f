/** How a list of damages becomes a property: drawn at random, each has to come out as its own judge demands. */
import fc from 'fast-check'
import type { Side } from '../../src/model/finding.ts'
import { type Damage, failureOf, type Sound } from './damage.ts'

/** All damages of one kind that either side of a pair can take. */
export type Enumeration = (sound: Sound, side: Side) => readonly Damage[]

/** Draws from all damages of one kind to any of the pairs; fast-check prints seed and path of a failure, and the message says which it was. */
export function assertFound(pairs: readonly Sound[], enumeration: Enumeration, runs: number): void {
  const all = pairs.flatMap((sound) =>
    (['source', 'target'] as const).flatMap((side) => enumeration(sound, side).map((damage) => ({ sound, damage }))),
  )
  if (all.length === 0) throw new Error('there is nothing to damage')
  const drawn = fc.integer({ min: 0, max: all.length - 1 })
  fc.assert(
    fc.property(drawn, (index) => {
      const { sound, damage } = all[index] as (typeof all)[number]
      const failure = failureOf(sound, damage)
      if (failure !== null) throw new Error(failure)
    }),
    { numRuns: runs, endOnFailure: true },
  )
}

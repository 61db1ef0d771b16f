/** How a list of damages becomes a property: each, or each that is drawn, has to come out as its own judge demands. */
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Side } from '../../src/model/finding.ts'
import { type Damage, failureOf, type Sound } from './damage.ts'

/** All damages of one kind that one side of a pair can take. */
export type Enumeration = (sound: Sound, side: Side) => readonly Damage[]

interface Case {
  readonly sound: Sound
  readonly damage: Damage
}

/** Does every damage of one kind to either side of every pair. All are found but `open` of them, which are printed. */
export function assertAllFound(pairs: readonly Sound[], enumeration: Enumeration, open = 0): void {
  const failures = casesOf(pairs, enumeration).flatMap(({ sound, damage }) => failureOf(sound, damage) ?? [])
  if (failures.length > open) expect(failures.join('\n')).toBe('')
  // One that has come to be found is to be asked for from now on.
  expect(failures.length).toBe(open)
}

/** Draws from all damages of one kind to either side of the pairs, others in each run; fast-check prints the seed of a failure. */
export function assertFound(pairs: readonly Sound[], enumeration: Enumeration, numRuns: number): void {
  const cases = casesOf(pairs, enumeration)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: cases.length - 1 }), (index) => {
      const { sound, damage } = cases[index] as Case
      const failure = failureOf(sound, damage)
      if (failure !== null) throw new Error(failure)
    }),
    { numRuns },
  )
}

function casesOf(pairs: readonly Sound[], enumeration: Enumeration): Case[] {
  const cases = pairs.flatMap((sound) =>
    (['source', 'target'] as const).flatMap((side) => enumeration(sound, side).map((damage) => ({ sound, damage }))),
  )
  if (cases.length === 0) throw new Error('there is nothing to damage')
  return cases
}

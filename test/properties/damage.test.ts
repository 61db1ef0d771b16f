import { readFileSync } from 'node:fs'
import { describe, it } from 'vitest'
import { itShared, sharedPath } from '../shared.ts'
import { alterations } from './alterations.ts'
import { isSoundPlace } from './damage.ts'
import { deletions } from './deletions.ts'
import { garblingsOf, readGarblings } from './garblings.ts'
import { cleanPairs, pairIn } from './pairs.ts'
import { assertAllFound, assertFound, type Enumeration } from './properties.ts'
import { swaps } from './swaps.ts'

const FRAMEWORK_RUNS = 60
/** Hundreds of checks: milliseconds that even a busy machine does not need. */
const SLOW = 300_000

describe('damage to one side of a clean pair gives one finding', () => {
  const pairs = cleanPairs()

  // Open: the second of two unequal items in a cell, of whose words some stand in the first.
  it('of a numbered paragraph, list item or row that is deleted', () => assertAllFound(pairs, deletions, 1), SLOW)
  it('of a figure, symbol or date that is changed', () => assertFound(pairs, alterations, 400))
  it('of two siblings that are swapped', () => assertAllFound(pairs, swaps))
  itShared('of a marker that is garbled', () => assertAllFound(pairs, garbled(false)))
  itShared('of a marker that is lost', () => assertAllFound(pairs, garbled(true)))
})

describe('damage to one side of the framework, where nothing is wrong yet, gives one finding more', () => {
  const framework = () => pairIn(sharedPath('framework') as string, 'framework')
  const sound =
    (enumeration: Enumeration): Enumeration =>
    (pair, side) =>
      enumeration(pair, side).filter((damage) => isSoundPlace(pair, damage))

  // Open: a mandate at the head of a torn list.
  itShared(
    'of a numbered paragraph, list item, row or mandate that is deleted',
    () => assertAllFound(framework(), sound(deletions), 1),
    SLOW,
  )
  itShared('of two siblings that are swapped', () => assertAllFound(framework(), sound(swaps)), SLOW)
  itShared('of a marker that is lost', () => assertAllFound(framework(), sound(garbled(true))))
  itShared('of a figure, symbol or date that is changed', () =>
    assertFound(framework(), sound(alterations), FRAMEWORK_RUNS),
  )
  itShared('of a marker that is garbled', () => assertFound(framework(), sound(garbled(false)), FRAMEWORK_RUNS))
})

/** Garblings as the shared table gives them: all that leave a mark, or all that leave none. */
function garbled(isLost: boolean): Enumeration {
  const table = readFileSync(sharedPath('docs', 'garblings.tsv') as string, 'utf8')
  const known = readGarblings(table).filter((garbling) => garbling.isLost === isLost)
  return (sound, side) => garblingsOf(sound, side, known)
}

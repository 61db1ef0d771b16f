import { readFileSync } from 'node:fs'
import { describe, it } from 'vitest'
import { itShared, sharedPath } from '../shared.ts'
import { alterations } from './alterations.ts'
import { deletions } from './deletions.ts'
import { garblingsOf, readGarblings } from './garblings.ts'
import { cleanPairs, pairIn } from './pairs.ts'
import { assertAllFound, assertFound, type Enumeration } from './properties.ts'
import { swaps } from './swaps.ts'

const FRAMEWORK_RUNS = 12

describe('damage to one side of a clean pair gives one finding', () => {
  const pairs = cleanPairs()

  it('of a numbered paragraph, list item or row that is deleted', () => assertAllFound(pairs, deletions, 5))
  it('of a figure, symbol or date that is changed', () => assertFound(pairs, alterations, 400))
  it('of two siblings that are swapped', () => assertAllFound(pairs, swaps, 4))
  itShared('of a marker that is garbled', () => assertAllFound(pairs, garbled(false)))
  itShared('of a marker that is lost', () => assertAllFound(pairs, garbled(true)))
})

describe('damage to one side of the framework gives one finding more', () => {
  const framework = () => pairIn(sharedPath('framework') as string, 'framework')

  itShared('of a numbered paragraph, list item, row or mandate that is deleted', () =>
    assertFound(framework(), deletions, FRAMEWORK_RUNS),
  )
  itShared('of a figure, symbol or date that is changed', () => assertFound(framework(), alterations, FRAMEWORK_RUNS))
  itShared('of two siblings that are swapped', () => assertFound(framework(), swaps, FRAMEWORK_RUNS))
  itShared('of a marker that is garbled', () => assertFound(framework(), garbled(false), FRAMEWORK_RUNS))
  itShared('of a marker that is lost', () => assertFound(framework(), garbled(true), FRAMEWORK_RUNS))
})

/** Garblings as the shared table gives them: all that leave a mark, or all that leave none. */
function garbled(isLost: boolean): Enumeration {
  const table = readFileSync(sharedPath('docs', 'garblings.tsv') as string, 'utf8')
  const known = readGarblings(table).filter((garbling) => garbling.isLost === isLost)
  return (sound, side) => garblingsOf(sound, side, known)
}

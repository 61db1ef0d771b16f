import { readFileSync } from 'node:fs'
import { describe, it } from 'vitest'
import { itShared, sharedPath } from '../shared.ts'
import { alterations } from './alterations.ts'
import { deletions } from './deletions.ts'
import { garblingsOf, readGarblings } from './garblings.ts'
import { cleanPairs, pairIn } from './pairs.ts'
import { assertFound, type Enumeration } from './properties.ts'
import { swaps } from './swaps.ts'

const CORPUS_RUNS = 60
const FRAMEWORK_RUNS = 8

describe('damage to one side of a clean pair gives one finding', () => {
  const pairs = cleanPairs()

  it('of a numbered paragraph, list item or row that is deleted', () => assertFound(pairs, deletions, CORPUS_RUNS))
  it('of a figure, symbol or date that is changed', () => assertFound(pairs, alterations, CORPUS_RUNS))
  it('of two siblings that are swapped', () => assertFound(pairs, swaps, CORPUS_RUNS))
  itShared('of a marker that is garbled', () => assertFound(pairs, garbled(false), CORPUS_RUNS))
  itShared('of a marker that is lost', () => assertFound(pairs, garbled(true), CORPUS_RUNS))
})

describe('damage to one side of the framework gives one finding more', () => {
  const framework = () => pairIn(sharedPath('framework') as string, 'framework')

  itShared('of a numbered paragraph, list item, row or mandate that is deleted', () => assertFound(framework(), deletions, FRAMEWORK_RUNS))
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

/** All rules, in the order in which they are documented. */
import type { Rule } from '../rule.ts'
import { dateMismatch } from './date-mismatch.ts'
import { duplicatedItem } from './duplicated-item.ts'
import { garbledListMarker } from './garbled-list-marker.ts'
import { listMarkerMismatch } from './list-marker-mismatch.ts'
import { missingItem } from './missing-item.ts'
import { missingSentence } from './missing-sentence.ts'
import { mixedScript } from './mixed-script.ts'
import { movedItem } from './moved-item.ts'
import { numberMismatch } from './number-mismatch.ts'
import { numberingGap } from './numbering-gap.ts'
import { symbolMismatch } from './symbol-mismatch.ts'
import { tableShapeMismatch } from './table-shape-mismatch.ts'
import { tornBlock } from './torn-block.ts'
import { uncertainAlignment } from './uncertain-alignment.ts'
import { unrelatedDocuments } from './unrelated-documents.ts'
import { untranslatedText } from './untranslated-text.ts'

export const rules: readonly Rule[] = [
  missingItem,
  missingSentence,
  movedItem,
  duplicatedItem,
  numberingGap,
  garbledListMarker,
  listMarkerMismatch,
  tableShapeMismatch,
  symbolMismatch,
  dateMismatch,
  numberMismatch,
  untranslatedText,
  mixedScript,
  tornBlock,
  uncertainAlignment,
  unrelatedDocuments,
]

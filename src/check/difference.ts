/** A thing that the two sides of a unit name differently. */
import type { AlignmentUnit } from '../model/bitext.ts'
import type { Segment } from '../model/document.ts'
import type { Mention } from '../model/mention.ts'

export interface Occurrence {
  readonly segment: Segment
  readonly mention: Mention
}

export interface Difference {
  readonly kind: 'symbol' | 'date' | 'number'
  readonly unit: AlignmentUnit
  readonly source: Occurrence | null
  readonly target: Occurrence | null
}

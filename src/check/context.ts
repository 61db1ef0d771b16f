/** What rules share, computed once for a bitext and only when a rule asks. */
import type { ChineseVariant } from '../language/traditional.ts'
import type { AlignmentUnit, Bitext } from '../model/bitext.ts'
import type { Document, Segment } from '../model/document.ts'
import type { FindingPlace, Side } from '../model/finding.ts'
import { sourceSpan } from '../model/mapped-text.ts'
import type { Span } from '../model/place.ts'
import type { Difference } from './difference.ts'

export interface CheckContext {
  readonly bitext: Bitext
  /** Whether a file gave the pairs, which then have no order. */
  readonly areGiven: boolean
  /** Index of the unit that a segment stands in. */
  readonly unitOf: (side: Side, segment: number) => number
  /** Children of a segment, in order; of the whole document for null. */
  readonly childrenOf: (side: Side, segment: number | null) => readonly number[]
  /** What the units name differently, each difference once. */
  readonly differences: () => readonly Difference[]
  /** The share of what the documents name that they have in common where they are aligned, 0..1; null where they name too little, or the pairs were given. */
  readonly relatedness: () => number | null
  /** The text of a side without its markup, place for place. */
  readonly printed: (side: Side) => string
  /** Which variant of Chinese a side is written in. */
  readonly variant: (side: Side) => ChineseVariant
  /** Adds to what the report says that was looked at: `symbols`, `numbers`, `markers`, ... */
  readonly examined: (what: string, count: number) => void
}

/** Two documents that share less than this are not versions of one text. */
export const UNRELATED = 0.12

/** Whether the comparing rules have anything to compare: two unrelated documents give one warning and no list of what each lacks. */
export function isComparable(context: CheckContext): boolean {
  const related = context.relatedness()
  return related === null || related >= UNRELATED
}

/** Whether a segment begins in a sentence that the other side lacks, and is missing with it. */
export function isOmitted(bitext: Bitext, side: Side, { span }: Segment): boolean {
  return bitext.omissions.some((omission) => {
    if (omission.side !== side) return false
    const { text } = bitext[side].segments[omission.segment] as Segment
    const { start, end } = sourceSpan(text, omission.start, omission.end)
    return span.start >= start && span.start < end
  })
}

/** The segments of one side of a unit. */
export function segmentsOf(bitext: Bitext, unit: AlignmentUnit, side: Side): Segment[] {
  return unit[side].map((index) => bitext[side].segments[index] as Segment)
}

/** A place in a file with the text that stands there. */
export function placeAt(document: Document, span: Span): FindingPlace {
  return { span, text: document.source.slice(span.start, span.end) }
}

/** The place of a piece of a segment's own text. */
export function placeInText(document: Document, segment: Segment, start: number, end: number): FindingPlace {
  return placeAt(document, sourceSpan(segment.text, start, end))
}

/** The first line of a segment, label included: enough to find it by. */
export function placeOf(document: Document, segment: Segment): FindingPlace {
  const span = segment.span.end > segment.span.start ? segment.span : segment.extent
  return placeAt(document, span)
}

/** A thing that a text names and that must come out the same in the other language, reduced to one canonical form. */

export type MentionKind =
  /** A resolution, decision or document: `70/1`, `A/71/50`. */
  | 'symbol'
  /** A date, a year with its month, a year, or a range of years. */
  | 'date'
  /** A quantity by value, percentages included. */
  | 'number'
  /** A paragraph, article, section, chapter, annex or table that the text refers to. */
  | 'reference'
  /** The title of a work in `《》`. */
  | 'title'
  /** An acronym or a name in Latin letters. */
  | 'name'

export interface Mention {
  readonly kind: MentionKind
  /** `[start, end)` in the text that was searched. */
  readonly start: number
  readonly end: number
  /** The canonical form, the same in every language: equal keys name equal things. */
  readonly key: string
  /**
   * True where the text spells the value (`three`, `三`, `half`, `dozens`) or the reading is a guess. The other side may rightly lack
   * it, so it serves to satisfy a firm mention there and is never missed itself.
   */
  readonly isSoft: boolean
}

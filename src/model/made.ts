/** What of a text nobody typed, and what may therefore be mended in its file. */
import type { Made } from './block.ts'
import type { Document } from './document.ts'
import type { Span } from './place.ts'

/** Why a range cannot be mended in its file. */
export type Unmendable = Made['by']

/** The stretch that an offset stands in; null where what stands there was typed. `made` is in the order of the text. */
export function madeAt(made: readonly Made[], offset: number): Made | null {
  const next = made[firstEndingAfter(made, offset)]
  return next && next.start <= offset ? next : null
}

/**
 * Why a range of a document cannot be mended in its file; null where it can. Of a rendered text a range that reaches over the end of a line would
 * join two paragraphs, and one without characters can be filled only beside typed text.
 */
export function unmendable({ source, made, origins }: Document, { start, end }: Span): Unmendable | null {
  const first = made[firstEndingAfter(made, start)]
  if (first && first.start < end) return first.by
  // Where the file is the text, all else of it can be changed.
  if (origins.length === 0) return null
  if (source.slice(start, end).includes('\n')) return 'reader'
  if (start < end) return null
  const isTyped = (offset: number) =>
    offset >= 0 && offset < source.length && source[offset] !== '\n' && madeAt(made, offset) === null
  return isTyped(start - 1) || isTyped(start)
    ? null
    : ((madeAt(made, start) ?? madeAt(made, start - 1))?.by ?? 'reader')
}

function firstEndingAfter(made: readonly Made[], offset: number): number {
  let low = 0
  let high = made.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((made[middle] as Made).end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

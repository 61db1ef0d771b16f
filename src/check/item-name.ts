/** What an item is called in a message, and which kinds of segment are items at all. */
import type { Document, Segment } from '../model/document.ts'

const ITEMS: ReadonlySet<Segment['kind']> = new Set([
  'heading',
  'paragraph',
  'list-item',
  'table',
  'table-row',
  'footnote',
  'contents-entry',
  'code',
])

/** Segments whose absence is a finding of its own; a cell belongs to its row, a masthead rightly differs. */
export function isItem(segment: Segment): boolean {
  return ITEMS.has(segment.kind) && segment.role !== 'header'
}

/** How the printed label or the first words name a segment. */
export function shortName(document: Document, segment: Segment): string {
  if (segment.label && segment.label.style !== 'bullet') return segment.label.printed
  const text = segment.text.text !== '' ? segment.text.text : innerText(document, segment)
  const words = text.replace(/[|\s]+/g, ' ').trim()
  return words.length > 40 ? `${words.slice(0, 39).trimEnd()}…` : words
}

/** The words of what a segment holds, enough of them for a name. */
function innerText({ segments }: Document, { index, extent }: Segment): string {
  const texts: string[] = []
  for (let next = index + 1; next < segments.length && texts.length < 40; next++) {
    const inner = segments[next] as Segment
    if (inner.span.start >= extent.end) break
    if (inner.role !== 'inline') texts.push(inner.label?.printed ?? '', inner.text.text)
  }
  return texts.join(' ')
}

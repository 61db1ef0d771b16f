/** What an item is called in a message, and which kinds of segment are items at all. */
import { type Document, printedText, type Segment } from '../model/document.ts'

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
  const text =
    segment.text.text !== '' ? segment.text.text : printedText(document).slice(segment.extent.start, segment.extent.end)
  const words = text.replace(/[|\s]+/g, ' ').trim()
  return words.length > 40 ? `${words.slice(0, 39).trimEnd()}…` : words
}

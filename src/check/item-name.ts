/** What an item is called in a message, and which kinds of segment are items at all. */
import type { Document, Segment } from '../model/document.ts'
import type { Message } from '../model/message.ts'

const NAMES: Partial<Record<Segment['kind'], Message>> = {
  heading: { en: 'heading', zh: '标题' },
  paragraph: { en: 'paragraph', zh: '段落' },
  'list-item': { en: 'list item', zh: '列项' },
  table: { en: 'table', zh: '表格' },
  'table-row': { en: 'table row', zh: '表格行' },
  footnote: { en: 'footnote', zh: '脚注' },
  'contents-entry': { en: 'contents entry', zh: '目录条目' },
  code: { en: 'code block', zh: '代码块' },
}

/** Segments whose absence is a finding of its own; a cell belongs to its row, a masthead rightly differs. */
export function isItem(segment: Segment): boolean {
  return NAMES[segment.kind] !== undefined && segment.role !== 'header'
}

/** How the printed label or the first words name a segment. */
export function shortName(document: Document, segment: Segment): string {
  if (segment.label && segment.label.style !== 'bullet') return segment.label.printed
  const text =
    segment.text.text !== '' ? segment.text.text : document.source.slice(segment.extent.start, segment.extent.end)
  const words = text.replace(/[|\s]+/g, ' ').trim()
  return words.length > 40 ? `${words.slice(0, 39).trimEnd()}…` : words
}

/** The message of a rule for a kind of item: one for each kind would repeat itself, so the kind is a value. */
export function kindName(segment: Segment, locale: keyof Message): string {
  return NAMES[segment.kind]?.[locale] ?? segment.kind
}

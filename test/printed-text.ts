/** What is printed at a range of a file: the normalisation that docs/json.md describes, written without the readers. */
import type { Document, Segment } from '../src/model/document.ts'

/**
 * The text of the file at a segment's range, without the seams, without markup, without white space and without the points between
 * label and text.
 */
export function printedAt(document: Document, segment: Segment): string {
  const { label, span } = segment
  if (!label) return printedFrom(document, segment, span.start)
  const rest = printedFrom(document, segment, label.span.end)
  return withoutSpace(document.source.slice(label.span.start, label.span.end)) + rest.replace(/^[.．:：]/, '')
}

/** A segment's label and text, without white space, and without the bars between the header cells of a table. */
export function statedText({ kind, label, text }: Segment): string {
  const stated = withoutSpace(`${label?.printed ?? ''}${text.text}`)
  return kind === 'table' ? stated.replaceAll('|', '') : stated
}

function printedFrom({ source, format }: Document, segment: Segment, from: number): string {
  let raw = ''
  let at = from
  for (const { span } of [...segment.seams].sort((one, other) => one.span.start - other.span.start)) {
    if (span.start < at || span.end > segment.span.end) continue
    raw += `${source.slice(at, span.start)}\n`
    at = span.end
  }
  raw += source.slice(at, segment.span.end)
  return withoutSpace(format === 'markdown' ? withoutMarkup(raw) : raw)
}

// An asterisk may be markup or the mark of a note.
function withoutSpace(text: string): string {
  return text.replace(/[\s*]+/g, '')
}

function withoutMarkup(raw: string): string {
  return raw
    .replace(/^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/gm, '')
    .replace(/<[^<>]*>/g, '')
    .replace(/\[((?:[^\][]|\[[^\][]*\])*)\]\([^()\s]*\)/g, '$1')
    .replace(/\^\{([^{}]*)\}/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1')
    .replace(/(?<!\\)\|/g, '')
}

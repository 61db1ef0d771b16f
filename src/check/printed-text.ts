/** The text of a document, place for place, without markup: what is searched for in a whole file must not be found in tags and scripts. */
import type { Format } from '../model/block.ts'
import type { Document } from '../model/document.ts'
import type { MappedText } from '../model/mapped-text.ts'

/**
 * As long as the source: of markup and of bitexts the texts of the segments where they stand, a line end behind each, spaces elsewhere; else the source
 * itself.
 */
export function printedText({ source, format, segments }: Document): string {
  if (!HIDES_TEXT.has(format)) return source
  const stretches = segments.flatMap(({ kind, role, text, label }) => {
    // Of these, the texts stand in other segments too.
    if (kind === 'table' || role === 'inline') return []
    const own = stretchesOf(text)
    if (!label || label.span.end - label.span.start !== label.printed.length) return own
    return [{ from: label.span.start, to: label.span.end, text: label.printed, endsLine: false }, ...own]
  })
  stretches.sort((one, other) => one.from - other.from)
  const pieces: string[] = []
  let at = 0
  let isLineEnd = false
  for (const { from, to, text, endsLine } of stretches) {
    if (from < at) continue
    if (from > at) pieces.push(isLineEnd ? '\n' : ' ', ' '.repeat(from - at - 1))
    pieces.push(text.slice(0, to - from).padEnd(to - from))
    at = to
    isLineEnd = endsLine
  }
  pieces.push(' '.repeat(source.length - at))
  return pieces.join('')
}

const HIDES_TEXT: ReadonlySet<Format> = new Set(['html', 'tei', 'akn', 'tmx', 'xliff', 'tsv', 'jsonl'])

interface Stretch {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly endsLine: boolean
}

function stretchesOf({ text, runs }: MappedText): Stretch[] {
  return runs.map(({ at, from, to }, index) => {
    const next = runs[index + 1]
    return { from, to, text: text.slice(at, next?.at ?? text.length), endsLine: next === undefined }
  })
}

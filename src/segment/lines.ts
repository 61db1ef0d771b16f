/**
 * Text that was split before: each line that is not empty is one paragraph. Nothing is joined, and no marker or number is looked for; it is
 * how sentence aligners read and are compared.
 */
import { extractMentions } from '../language/mentions.ts'
import type { Document, Language, Segment } from '../model/document.ts'
import { type MappedText, mapSlice, wholeSpan } from '../model/mapped-text.ts'
import { type LineStarts, lineStarts } from '../model/place.ts'

export interface LinesInput {
  readonly path: string
  readonly language: Language
  readonly source: string
  /** Its lines, where they are not those of the source. */
  readonly texts?: readonly MappedText[]
}

/** Segments a text by its lines, white space at their ends left out. Any text gives a document. */
export function segmentLines({ path, language, source, texts }: LinesInput): Document {
  const lines = lineStarts(source)
  const found = texts ? texts.map((text, at) => ({ text, number: at + 1 })) : linesOf(source, lines)
  const segments = found.map(({ text, number }, index): Segment => {
    const span = wholeSpan(text)
    return {
      index,
      kind: 'paragraph',
      parent: null,
      level: 0,
      label: null,
      text,
      span,
      extent: span,
      role: null,
      seams: [],
      mentions: extractMentions(text.text, language),
      locator: `line ${number}`,
    }
  })
  return {
    path,
    language,
    format: 'text',
    segmentation: 'line',
    source,
    lines,
    origins: [],
    made: [],
    segments,
    warnings: [],
  }
}

/** The lines that are not blank, with their numbers. */
function linesOf(source: string, lines: LineStarts): { text: MappedText; number: number }[] {
  return lines.flatMap((from, at) => {
    const line = source.slice(from, lines[at + 1] ?? source.length)
    const { length } = line.trim()
    if (length === 0) return []
    const start = from + line.length - line.trimStart().length
    return [{ text: mapSlice(source, start, start + length), number: at + 1 }]
  })
}

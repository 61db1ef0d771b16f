/**
 * Text that was split before: each line that is not empty is one paragraph. Nothing is joined, and no marker or number is looked for; it is
 * how sentence aligners read and are compared.
 */
import { extractMentions } from '../language/mentions.ts'
import type { Document, Language, Segment } from '../model/document.ts'
import { mapSlice } from '../model/mapped-text.ts'
import { lineStarts } from '../model/place.ts'

export interface LinesInput {
  readonly path: string
  readonly language: Language
  readonly source: string
}

/** Segments a text by its lines, white space at their ends left out. Any text gives a document. */
export function segmentLines({ path, language, source }: LinesInput): Document {
  const lines = lineStarts(source)
  const segments: Segment[] = []
  lines.forEach((from, at) => {
    const line = source.slice(from, lines[at + 1] ?? source.length)
    const trimmed = line.trim()
    if (trimmed === '') return
    const start = from + line.length - line.trimStart().length
    const span = { start, end: start + trimmed.length }
    segments.push({
      index: segments.length,
      kind: 'paragraph',
      parent: null,
      level: 0,
      label: null,
      text: mapSlice(source, span.start, span.end),
      span,
      extent: span,
      role: null,
      seams: [],
      mentions: extractMentions(trimmed, language),
      locator: `line ${at + 1}`,
    })
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

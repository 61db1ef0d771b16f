/** Translation units to documents: each text is one paragraph, for it stands alone; no marker or heading is looked for. */
import { extractMentions } from '../language/mentions.ts'
import type { Document, Segment } from '../model/document.ts'
import type { Side } from '../model/finding.ts'
import { type MappedText, sliceMapped, trimMapped, wholeSpan } from '../model/mapped-text.ts'
import { lineStarts } from '../model/place.ts'
import type { TranslationUnit, UnitStretch } from '../model/translation-unit.ts'
import { joinLines } from './joining.ts'

/** Both sides of a stretch, whose segments stand for each other one by one. */
export function segmentUnits(path: string, stretch: UnitStretch): Readonly<Record<Side, Document>> {
  const lines = lineStarts(stretch.text)
  return { source: documentOf('source', path, stretch, lines), target: documentOf('target', path, stretch, lines) }
}

function documentOf(side: Side, path: string, stretch: UnitStretch, lines: Document['lines']): Document {
  const { format, languages, text, begins, units } = stretch
  const language = languages[side]
  return {
    path,
    language,
    format,
    segmentation: 'line',
    source: text,
    lines,
    begins,
    origins: [],
    made: [],
    segments: units.map((unit, index) => segmentOf(unit, side, index, language)),
    warnings: [],
  }
}

function segmentOf(unit: TranslationUnit, side: Side, index: number, language: string): Segment {
  const text = unbroken(trimMapped(unit[side]))
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
    locator: unit.id ?? `unit ${unit.number}`,
  }
}

/** A file may break its lines inside a text. */
function unbroken(text: MappedText): MappedText {
  if (!text.text.includes('\n')) return text
  const lines: MappedText[] = []
  let from = 0
  for (const line of text.text.split('\n')) {
    lines.push(trimMapped(sliceMapped(text, from, from + line.length)))
    from += line.length + 1
  }
  return joinLines(lines.filter((line) => line.text !== ''))
}

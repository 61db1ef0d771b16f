/** A document at the level of sentences: each running text gets its sentences as children. */
import { splitSentences } from '../language/sentences.ts'
import type { Document, Segment, SegmentKind } from '../model/document.ts'
import { sliceMapped, sourceSpan } from '../model/mapped-text.ts'

/** Texts that are divided into sentences. A heading, an entry of the contents and a line of the front matter are one sentence each. */
const RUNNING: ReadonlySet<SegmentKind> = new Set(['paragraph', 'list-item', 'table-cell', 'footnote'])
const WHOLE: ReadonlySet<SegmentKind> = new Set(['heading', 'contents-entry', 'front-matter'])

/**
 * The same document with a segment of kind `sentence` for each sentence, directly behind the segment whose own text it is a part of. Items inside
 * a text have none: the text around them has.
 */
export function addSentences(document: Document): Document {
  const segments: Segment[] = []
  // Where each segment of the document comes to stand.
  const places: number[] = []
  for (const segment of document.segments) {
    const index = segments.length
    places.push(index)
    segments.push({ ...segment, index, parent: segment.parent === null ? null : (places[segment.parent] as number) })
    for (const [at, { start, end }] of sentencesOf(segment, document).entries()) {
      const span = sourceSpan(segment.text, start, end)
      segments.push({
        index: segments.length,
        kind: 'sentence',
        parent: index,
        level: 0,
        label: null,
        text: sliceMapped(segment.text, start, end),
        span,
        extent: span,
        role: segment.role,
        seams: [],
        mentions: [],
        locator: `${segment.locator}, sentence ${at + 1}`,
      })
    }
  }
  return { ...document, segments }
}

/** The same document without segments of kind `sentence`. */
export function withoutSentences(document: Document): Document {
  if (!hasSentences(document)) return document
  const places: number[] = []
  let count = 0
  for (const { kind } of document.segments) places.push(kind === 'sentence' ? -1 : count++)
  const segments = document.segments
    .filter(({ kind }) => kind !== 'sentence')
    .map((segment, index) => ({
      ...segment,
      index,
      parent: segment.parent === null ? null : (places[segment.parent] as number),
    }))
  return { ...document, segments }
}

/** Whether a document is at the level of sentences. */
export function hasSentences({ segments }: Document): boolean {
  return segments.some(({ kind }) => kind === 'sentence')
}

function sentencesOf({ kind, role, text: { text } }: Segment, { language }: Document) {
  if (role === 'inline' || text === '') return []
  if (WHOLE.has(kind)) return [{ start: 0, end: text.length }]
  return RUNNING.has(kind) ? splitSentences(text, language) : []
}

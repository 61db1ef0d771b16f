/**
 * Blocks to a document. The steps, each in its own file: lines become pieces, contents and headings are found, torn pieces are joined, and
 * pieces become segments with labels, items inside texts and locators.
 */
import { extractMentions } from '../language/mentions.ts'
import type { Block, Format, Warning } from '../model/block.ts'
import type { Document, Language, Segment } from '../model/document.ts'
import type { Origin } from '../model/origin.ts'
import { lineStarts } from '../model/place.ts'
import { type Draft, extents } from './builder.ts'
import { findContents } from './contents.ts'
import { findFrontMatter } from './front-matter.ts'
import { findHeadings } from './headings.ts'
import { locate } from './locators.ts'
import { toPieces } from './pieces.ts'
import { mendTears } from './tears.ts'
import { buildTree } from './tree.ts'

export interface SegmentInput {
  readonly path: string
  readonly language: Language
  readonly format: Format
  /** The text of the file, to which the places of the blocks refer. */
  readonly source: string
  readonly blocks: readonly Block[]
  readonly warnings: readonly Warning[]
  /** Of a rendered text: where it comes from. */
  readonly origins?: readonly Origin[]
}

/** Segments a document. Any text gives a document; an empty one gives no segments. */
export function segmentDocument(input: SegmentInput): Document {
  const { path, language, format, source, warnings, origins = [] } = input
  const pieces = toPieces(input.blocks, format)
  const entries = findContents(pieces)
  findHeadings(pieces, entries)
  const mended = mendTears(pieces)
  findFrontMatter(mended)
  const drafts = buildTree(mended, language, source)
  const segments = toSegments(drafts, language)
  return {
    path,
    language,
    format,
    segmentation: 'structure',
    source,
    lines: lineStarts(source),
    origins,
    segments,
    warnings,
  }
}

function toSegments(drafts: readonly Draft[], language: Language): Segment[] {
  const spans = extents(drafts)
  const locators = locate(drafts)
  return drafts.map(({ kind, parent, level, label, text, span, role, seams }, index) => ({
    index,
    kind,
    parent,
    level,
    label,
    text,
    span,
    extent: spans[index] ?? span,
    role,
    seams,
    mentions: role === 'inline' || kind === 'table' || kind === 'code' ? [] : extractMentions(text.text, language),
    locator: locators[index] ?? '',
  }))
}

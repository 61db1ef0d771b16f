/**
 * Blocks to a document. The steps, each in its own file: lines become pieces, contents and headings are found, torn pieces are joined, and
 * pieces become segments with labels, items inside texts and locators.
 */
import { extractMentions } from '../language/mentions.ts'
import type { Block, Format, Made, Warning } from '../model/block.ts'
import type { Document, Label, Language, Segment } from '../model/document.ts'
import { madeAt } from '../model/made.ts'
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
  /** The same: what of it nobody typed. */
  readonly made?: readonly Made[]
}

/** Segments a document. Any text gives a document; an empty one gives no segments. */
export function segmentDocument(input: SegmentInput): Document {
  const { path, language, format, source, warnings, origins = [], made = [] } = input
  const pieces = toPieces(input.blocks, format)
  const entries = findContents(pieces)
  findHeadings(pieces, entries)
  const mended = mendTears(pieces)
  findFrontMatter(mended)
  const drafts = buildTree(mended, language, { source, hasBlankLines: !MARKUP.has(format) })
  const segments = toSegments(drafts, language, made)
  return {
    path,
    language,
    format,
    segmentation: 'structure',
    source,
    lines: lineStarts(source),
    origins,
    made,
    segments,
    warnings,
  }
}

/** Formats in which the blank lines of the file part nothing. */
const MARKUP: ReadonlySet<Format> = new Set(['html', 'tei', 'akn'])

function toSegments(drafts: readonly Draft[], language: Language, made: readonly Made[]): Segment[] {
  const spans = extents(drafts)
  const locators = locate(drafts)
  return drafts.map(({ kind, parent, level, label, text, span, role, seams }, index) => ({
    index,
    kind,
    parent,
    level,
    label: label && withComputed(label, made),
    text,
    span,
    extent: spans[index] ?? span,
    role,
    seams,
    mentions: role === 'inline' || kind === 'table' || kind === 'code' ? [] : extractMentions(text.text, language),
    locator: locators[index] ?? '',
  }))
}

function withComputed(label: Label, made: readonly Made[]): Label {
  return madeAt(made, label.span.start)?.by === 'numbering' ? { ...label, isComputed: true } : label
}

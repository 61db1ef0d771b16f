/**
 * A document as paralint understands it: segments in the order of the text, each pointing to its parent. The tree is kept
 * flat because every later step walks it in order, and because it must survive JSON, a worker and a language server unchanged.
 * Each kind is specified, with an example, in docs/document-tree.md.
 */
import type { Format, Made } from './block.ts'
import type { MappedText } from './mapped-text.ts'
import type { Mention } from './mention.ts'
import type { Origin } from './origin.ts'
import type { LineStarts, Position, Span } from './place.ts'

/** ISO 639-1 code: `en`, `zh`, `fr`, ... */
export type Language = string

export type SegmentKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'table'
  | 'table-row'
  | 'table-cell'
  | 'footnote'
  | 'contents-entry'
  | 'front-matter'
  | 'page-header'
  | 'page-footer'
  | 'code'
  | 'sentence'

/** The families of markers and numbers: which ladder a label stands on. */
export type LabelStyle =
  /** `25.17`, `12.` `12．` `12、` of a numbered paragraph; also `1.` of a list. */
  | 'decimal'
  /** `1)` or `(1)`. */
  | 'decimal-bracket'
  /** `①`, `⑴`. */
  | 'circled'
  /** `(a)`, `（a）`, `a)`. */
  | 'lower-letter'
  /** `a.` */
  | 'lower-letter-dot'
  /** `A.` or `(A)`. */
  | 'upper-letter'
  /** `(i)`, `i.`, `i)`. */
  | 'lower-roman'
  /** `I.`, `(I)`. */
  | 'upper-roman'
  /** `(一)`, `㈠`, `（一）`. */
  | 'chinese-bracket'
  /** `一、`, `一.` */
  | 'chinese'
  /** `(甲)`, `甲、`. */
  | 'stem'
  /** Words with an ordinal: `Article 17`, `第十七条`, `Subprogramme 2`, `次级方案 2`, `Annex III`. */
  | 'word'
  /** `–`, `•`, `-`, `*`: no ordinal. */
  | 'bullet'
  /** `¹`, `*`, `[^1]`: the mark of a note. */
  | 'note'

/** A number or marker at the head of a segment. */
export interface Label {
  /** As printed, `(→)` included. */
  readonly printed: string
  readonly span: Span
  readonly style: LabelStyle
  /** The place in its run; null for a bullet. For a garbled marker it is inferred from the place. */
  readonly ordinal: number | null
  /** The number in figures for `25.17` or `17`; otherwise the ordinal as text; what an equal label has on the other side. */
  readonly key: string
  /** Of a label of words: the words, folded, the same for all labels of the kind. */
  readonly family?: string
  /** Present where conversion damaged the marker: what should have been printed. */
  readonly expected?: string
  /** Present where nobody typed it: a word processor computes it from the numbering of the document. */
  readonly isComputed?: true
}

/** A place where something that was torn has been put together: the source between the two pieces. */
export interface Seam {
  readonly kind: 'paragraph' | 'row' | 'table' | 'list'
  readonly span: Span
}

export interface Segment {
  /** Its place in `Document.segments`. */
  readonly index: number
  readonly kind: SegmentKind
  /** Index of the parent, always smaller than its own; null at the top. */
  readonly parent: number | null
  /** Of a heading: its depth from 1. Of a list item: its depth from 1. Otherwise 0. */
  readonly level: number
  readonly label: Label | null
  /** Own text, without the label and without children (inline items excepted, which repeat part of it). */
  readonly text: MappedText
  /** From the first character of the label to the end of the own text. */
  readonly span: Span
  /** From the first to the last character of the segment and all its descendants. */
  readonly extent: Span
  /** `inline`: an item inside the running text of its parent. `header`: a header row or one of its cells. */
  readonly role: 'inline' | 'header' | null
  readonly seams: readonly Seam[]
  /** What the own text names, offsets in that text. Inline items, tables and rows have none: the text around or inside them has. */
  readonly mentions: readonly Mention[]
  /** What a person would say for it; unique within the document. */
  readonly locator: string
}

/** `structure`: as the text is built; `line`: each line that is not empty is one paragraph, and nothing is joined. */
export type Segmentation = 'structure' | 'line'

export interface Document {
  readonly path: string
  readonly language: Language
  readonly format: Format
  readonly segmentation: Segmentation
  /** The text of the file, or the text rendered from it, to which all spans refer. */
  readonly source: string
  readonly lines: LineStarts
  /** Of a stretch of a file: where `source` begins in it. Absent where `source` is the whole. */
  readonly begins?: Position
  /** Where a rendered text comes from; empty where the file is the text. */
  readonly origins: readonly Origin[]
  /** What of the text nobody typed: of a rendered one, and the tags of HTML that print the number of an item. */
  readonly made: readonly Made[]
  readonly segments: readonly Segment[]
  readonly warnings: readonly import('./block.ts').Warning[]
}

/** The name by which JSON knows a segment. */
export function segmentId(index: number): string {
  return `s${index + 1}`
}

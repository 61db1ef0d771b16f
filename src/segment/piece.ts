/**
 * A piece: one thing that will become one segment (or one table), between the reader's blocks and the tree. Pieces are what
 * the steps of the segmenter pass on: lines are split and joined (`pieces.ts`), contents and headings recognised, tears mended.
 */
import type { TableRow } from '../model/block.ts'
import type { Seam } from '../model/document.ts'
import type { MappedText } from '../model/mapped-text.ts'
import type { Span } from '../model/place.ts'
import type { DottedLabel } from './dotted-labels.ts'

export interface Piece {
  readonly type: 'text' | 'table' | 'code' | 'note'
  /** The whole text, lines joined; empty for a table. */
  text: MappedText
  /** The list mark that the format itself knows, `-` or `1.`. */
  readonly bullet: MappedText | null
  /** The mark of a note that the format itself knows. */
  readonly mark: MappedText | null
  /** How many list items of the format enclose it. */
  readonly depth: number
  /** From 1 where the format marks a heading. */
  readonly markedLevel: number | null
  rows: readonly TableRow[]
  span: Span
  seams: Seam[]
  /** Whether it begins a block of the reader: white space stands before it. */
  readonly startsBlock: boolean
  /** A line inside a list item of the format that begins an item of its own. */
  readonly isItemLine: boolean
  /** Its last line is as long as lines get, so that it may go on elsewhere. Always so where lines are not wrapped. */
  readonly endsFull: boolean
  /** How many printed lines it was made of. */
  readonly lineCount: number
  /** Its letters are all bold, or all italic. */
  readonly isSetOff: boolean
  /** What it turned out to be. */
  role: 'front-matter' | 'contents' | 'heading' | 'title' | 'page-header' | 'page-footer' | null
  /** Of a heading: its depth from 1. */
  level: number
  /** Its text folded, where that has been asked for; the text does not change before headings are found. */
  folded?: string
  /** Of a heading: its label where only the stop of it is left. */
  dotted: DottedLabel | null
}

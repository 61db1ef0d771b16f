/**
 * Blocks: what a reader gives. A reader knows its format and nothing of documents: it tells what is marked as a heading, a
 * list item, a table or a note, keeps the place of everything, and guesses no sections, paragraph numbers or sentences.
 *
 * Inline markup is taken out of every text by the reader. Note references come out as superscript characters (`¹`, or
 * `*` and `†` as printed), so that no note mark is ever read as a figure.
 */
import type { MappedText } from './mapped-text.ts'
import type { Origin } from './origin.ts'
import type { Span } from './place.ts'

/** Formats whose files are texts: places are offsets in the text as it lies in the file. */
export type TextFormat = 'markdown' | 'text' | MarkupFormat

/** Of these, those whose readers give a `MarkupReading`. `akn`: Akoma Ntoso. */
export type MarkupFormat = 'html' | XmlFormat

export type XmlFormat = 'tei' | 'akn'

/** Formats whose files hold no text of their own: their readers render one. */
export type RenderedFormat = 'docx' | 'pdf'

/** Formats whose files are bitexts by themselves: both languages stand in one text, unit by unit. */
export type BitextFormat = 'tmx' | 'xliff' | 'tsv' | 'jsonl'

export type Format = TextFormat | RenderedFormat | BitextFormat

export type Block = HeadingBlock | ParagraphBlock | ListItemBlock | TableBlock | CodeBlock | NoteBlock | BreakBlock

interface BlockBase {
  /** The whole block in the file, markup included. */
  readonly span: Span
  /** How many list items enclose the block (0 outside lists). */
  readonly depth: number
}

/** A line that the format itself marks as a heading. */
export interface HeadingBlock extends BlockBase {
  readonly type: 'heading'
  /** From 1. */
  readonly level: number
  readonly text: MappedText
}

/** Lines that stand together, one text per printed line: whether they are one paragraph is the segmenter's question. */
export interface ParagraphBlock extends BlockBase {
  readonly type: 'paragraph'
  readonly lines: readonly MappedText[]
  /** Where the format itself says that they are no part of the body: an entry of the contents, what stands at the head or foot of pages. */
  readonly use?: 'contents' | 'page-header' | 'page-footer'
  /** Where the format tells how text looks: every letter of it is bold, or every one is italic. */
  readonly isSetOff?: true
}

/** An item that the format itself marks: `- `, `* `, `1. `. Lazy continuation lines are among its lines. */
export interface ListItemBlock extends BlockBase {
  readonly type: 'list-item'
  /** The mark as printed: `-`, `*`, `+`, `1.`, `25)`. */
  readonly marker: MappedText
  readonly lines: readonly MappedText[]
}

export interface TableBlock extends BlockBase {
  readonly type: 'table'
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  readonly span: Span
  /** Marked as a header by the format (in Markdown: above the delimiter row), whether or not it holds any text. */
  readonly isHeader: boolean
  readonly cells: readonly TableCell[]
}

export interface TableCell {
  /** The cell's content with its padding, without the bars. */
  readonly span: Span
  /** One text per line of the cell (a `<br>`, `<p>` or `<li>` begins a new one); an empty cell has no line. */
  readonly lines: readonly MappedText[]
}

/** Text that is not prose: a fenced block. */
export interface CodeBlock extends BlockBase {
  readonly type: 'code'
  readonly text: MappedText
}

/** A note that the format itself marks, `[^1]: ...`. */
export interface NoteBlock extends BlockBase {
  readonly type: 'note'
  readonly mark: MappedText
  readonly lines: readonly MappedText[]
}

/** A rule across the page. */
export interface BreakBlock extends BlockBase {
  readonly type: 'break'
}

/** Something that a reader could not make sense of, with what it did instead. */
export interface Warning {
  readonly message: string
  readonly span: Span
}

/** What a reader gives: blocks in the order of the file, and what it could not read. */
export interface ReadResult {
  readonly blocks: readonly Block[]
  readonly warnings: readonly Warning[]
}

/** What a reader of a text gives that holds more markup than words. */
export interface MarkupReading extends ReadResult {
  /** Tags whose place stands for what nobody typed: the number of an item. In the order of the text and without overlaps. */
  readonly made: readonly Made[]
  /** All that it prints, line by line, in the order of the blocks. */
  readonly lines: readonly MappedText[]
  /** The same without what is marked as another language: what its language can be told from. */
  readonly prose: readonly string[]
  /** The language that it says it is in; null where it says none. */
  readonly language: string | null
}

/** What a reader of a `RenderedFormat` gives: a text of its own making, to which all spans refer, and where it comes from. */
export interface Rendering extends ReadResult {
  readonly text: string
  /** In the order of the text; the first at 0. */
  readonly origins: readonly Origin[]
  /** What of the text nobody typed, in its order and without overlaps; line ends are not named. */
  readonly made: readonly Made[]
}

/** A stretch of a text that does not stand in the file as it stands in the text, so that it cannot be mended there. */
export interface Made extends Span {
  /** `numbering`: a number that a word processor computes. `reader`: anything else, a tab, a symbol, the result of a field. */
  readonly by: 'numbering' | 'reader'
}

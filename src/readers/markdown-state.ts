/** The state of the block pass: what is open, where the line stands, and the few moves that all its parts share. */
import type { Span } from '../model/place.ts'
import { isBlank } from './markdown-starts.ts'

/** A block whose texts are still ranges of the source. */
export interface RawBlock {
  type: 'heading' | 'paragraph' | 'list-item' | 'table' | 'code' | 'note' | 'break' | 'html'
  readonly start: number
  end: number
  readonly depth: number
  /** Pairs of start and end offsets, one pair for each line; a table's rows. */
  readonly lines: number[]
  /** Of a heading. */
  level: number
  /** Offset after the mark of a list item or note. */
  readonly markEnd: number
  /** How many rows of a table stand above its delimiter row. */
  headerRows: number
}

/** What the block pass gives. */
export interface BlockScan {
  readonly blocks: RawBlock[]
  /** Labels of link reference definitions, normalised. */
  readonly labels: Set<string>
  readonly warnings: { message: string; span: Span }[]
}

/** A quote or a list item. */
export interface Container {
  readonly isItem: boolean
  /** Of an item: the column of its mark and the column at which its content begins. */
  readonly column: number
  readonly content: number
  readonly family: string
  readonly number: number | null
}

/** A leaf whose lines are not read as Markdown. */
export interface Verbatim {
  /** Of a fence: its sign and length. Empty for HTML. */
  readonly sign: string
  readonly length: number
  /** Of a fence: the column at which it stands; its lines lose that much indentation. */
  readonly indent: number
  /** Of HTML: the string that ends it, or null for a blank line. */
  readonly needle: string | null
}

export interface State extends BlockScan {
  readonly source: string
  readonly containers: Container[]
  /** The block that the next line may continue. */
  leaf: RawBlock | null
  verbatim: Verbatim | null
  /** How many containers the line belongs to so far. */
  matched: number
  /** The column from which indentation counts. */
  base: number
  /** The next character of the line and its column (tabs stop at every fourth). */
  at: number
  column: number
  end: number
  /** Where the next line begins. */
  next: number
  /** Where the last of a closing string stands in the file, -1 for nowhere. */
  readonly lastNeedles: Map<string, number>
  /** Where closing fences stand, by sign. */
  readonly fences: Map<string, readonly ClosingFence[]>
}

/** A line that could close a fence. */
export interface ClosingFence {
  readonly at: number
  /** The greatest length of this and all later ones. */
  readonly longest: number
}

export function newState(source: string): State {
  return {
    source,
    blocks: [],
    labels: new Set(),
    warnings: [],
    containers: [],
    leaf: null,
    verbatim: null,
    matched: 0,
    base: 0,
    at: 0,
    column: 0,
    end: 0,
    next: 0,
    lastNeedles: new Map(),
    fences: new Map(),
  }
}

/** Goes over spaces and tabs. */
export function skipBlanks(state: State): void {
  const { source, end } = state
  while (state.at < end) {
    const unit = source.charCodeAt(state.at)
    if (!isBlank(unit)) return
    state.column += unit === 0x20 ? 1 : 4 - (state.column % 4)
    state.at++
  }
}

/** True where nothing but white space is left of the line. */
export function isEmptyLine(state: State): boolean {
  return state.at >= state.end || state.source.slice(state.at, state.end).trim() === ''
}

/** Ends the open leaf and the containers that the line does not belong to, before the line opens something. */
export function closeUnmatched(state: State): void {
  state.containers.length = state.matched
  state.leaf = null
}

/** True where the line stands in the containers of an open paragraph, so that it goes on with it unless it opens something. */
export function isInParagraph(state: State): boolean {
  const { leaf } = state
  if (!leaf || leaf.lines.length === 0 || state.matched < state.containers.length) return false
  return leaf.type === 'paragraph' || leaf.type === 'list-item' || leaf.type === 'note'
}

export interface BlockDetails {
  readonly end?: number
  readonly markEnd?: number
  readonly level?: number
}

/** Begins a block in the containers that the line belongs to; it becomes the open leaf. */
export function openBlock(state: State, type: RawBlock['type'], start: number, details: BlockDetails = {}): RawBlock {
  let depth = 0
  for (let index = 0; index < state.matched; index++) if (state.containers[index]?.isItem) depth++
  const block: RawBlock = {
    type,
    start,
    end: details.end ?? start,
    depth,
    lines: [],
    level: details.level ?? 0,
    markEnd: details.markEnd ?? start,
    headerRows: 0,
  }
  state.blocks.push(block)
  state.leaf = block
  return block
}

/** Adds a line, without its trailing white space, to a block. */
export function addLine(state: State, block: RawBlock, start: number): void {
  const end = contentEnd(state, start)
  block.lines.push(start, end)
  block.end = Math.max(block.end, end)
}

/** The end of the line without trailing white space. */
export function contentEnd(state: State, start = state.at): number {
  return start + state.source.slice(start, state.end).trimEnd().length
}

/** The end of the line that begins at `start`, before its line feed or carriage return. */
export function lineEnd(source: string, start: number): number {
  const feed = source.indexOf('\n', start)
  const end = feed < 0 ? source.length : feed
  const carriage = source.slice(start, end).indexOf('\r')
  return carriage < 0 ? end : start + carriage
}

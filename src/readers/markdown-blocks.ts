/**
 * The block structure of Markdown, line by line, after CommonMark's own strategy (0.31, appendix): each line is matched against
 * the containers that are open (quotes and list items), may open new ones, and what is left of it goes to the open leaf. Only
 * places are kept; texts are read when all link definitions are known.
 *
 * Where we depart from CommonMark, converted documents are the reason: indented text is a paragraph and no code; an unclosed
 * fence or comment is no block; a line without any bar ends a table; lines between bars are a table even without a header.
 */
import type { Span } from '../model/place.ts'
import type { HtmlStart } from './html-tag.ts'
import { htmlStart } from './html-tag.ts'
import { normaliseLabel } from './markdown-link.ts'
import {
  alertTitle,
  containerTitle,
  fence,
  headingLevel,
  headingTitle,
  isBlank,
  isDelimiterRow,
  isRule,
  itemMark,
  noteMarkEnd,
  referenceLabel,
  underlineLevel,
} from './markdown-starts.ts'
import { hasBar, isBarredLine } from './markdown-table.ts'

/** A block whose texts are still ranges of the source. */
export interface RawBlock {
  type: 'heading' | 'paragraph' | 'list-item' | 'table' | 'code' | 'note' | 'break'
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
  readonly labels: Set<string>
  readonly warnings: { message: string; span: Span }[]
}

/** Reads the block structure of a whole text. */
export function scanBlocks(source: string): BlockScan {
  const state: State = {
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
    absent: new Set(),
  }
  let start = frontMatterEnd(source)
  while (start < source.length) {
    state.at = start
    state.column = 0
    state.end = lineEnd(source, start)
    state.next = afterLine(source, state.end)
    readLine(state)
    start = state.next
  }
  return state
}

interface Container {
  readonly isItem: boolean
  /** Of an item: the column of its mark and the column at which its content begins. */
  readonly column: number
  readonly content: number
  readonly family: string
  readonly number: number | null
}

/** A leaf whose lines are not read as Markdown. */
interface Verbatim {
  /** Of a fence: its sign and length. */
  readonly sign: string
  readonly length: number
  /** Of a fence: its indentation, which its lines lose. */
  readonly indent: number
  /** Of HTML: the string that ends it, or null for a blank line. */
  readonly needle: string | null
}

interface State extends BlockScan {
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
  /** Closing strings that the rest of the file is known not to hold. */
  readonly absent: Set<string>
}

// A line of more quotes than this is text: what keeps the cost of a line bounded.
const DEEPEST = 64

function lineEnd(source: string, start: number): number {
  const feed = source.indexOf('\n', start)
  const end = feed < 0 ? source.length : feed
  const line = source.slice(start, end)
  const carriage = line.indexOf('\r')
  return carriage < 0 ? end : start + carriage
}

function afterLine(source: string, end: number): number {
  return source.charCodeAt(end) === 0x0d && source.charCodeAt(end + 1) === 0x0a ? end + 2 : end + 1
}

/** The offset after YAML front matter at the head of the file, 0 where there is none. */
function frontMatterEnd(source: string): number {
  const open = /^---[ \t]*\r?\n(?=[ \t]*(?:#.*\r?\n\s*)?[\w-]+[ \t]*:)/.exec(source.slice(0, 2000))
  if (!open) return 0
  const close = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gm
  close.lastIndex = open[0].length
  const match = close.exec(source)
  return match ? match.index + match[0].length : 0
}

function readLine(state: State): void {
  skipBlanks(state)
  matchContainers(state)
  if (state.verbatim && continueVerbatim(state)) return
  if (isEmptyLine(state)) {
    endOnBlank(state)
    return
  }
  while (openContainer(state)) skipBlanks(state)
  if (state.at >= state.end || openLeaf(state)) return
  addText(state)
}

function skipBlanks(state: State): void {
  const { source, end } = state
  while (state.at < end) {
    const unit = source.charCodeAt(state.at)
    if (unit === 0x20) state.column++
    else if (unit === 0x09) state.column += 4 - (state.column % 4)
    else return
    state.at++
  }
}

function isEmptyLine(state: State): boolean {
  return state.at >= state.end || state.source.slice(state.at, state.end).trim() === ''
}

/** Finds how many of the open containers the line goes on with. */
function matchContainers(state: State): void {
  const { source, containers } = state
  state.matched = 0
  state.base = 0
  for (const container of containers) {
    if (container.isItem) {
      const isInside = state.at >= state.end || state.column >= container.content
      if (!isInside && !(state.column >= container.column + 2 && !itemMark(source, state.at, state.end))) return
      state.base = Math.min(container.content, state.column)
    } else {
      if (source.charCodeAt(state.at) !== 0x3e || state.at >= state.end) return
      enterQuote(state)
    }
    state.matched++
  }
}

function enterQuote(state: State): void {
  state.at++
  state.column++
  const hasGap = state.at < state.end && isBlank(state.source.charCodeAt(state.at))
  state.base = state.column + (hasGap ? 1 : 0)
  skipBlanks(state)
}

function endOnBlank(state: State): void {
  state.leaf = null
  state.containers.length = state.matched
  const { source, at, end } = state
  const feed = source.slice(at, end).indexOf('\f')
  if (feed >= 0) {
    openBlock(state, 'break', at + feed, { end: at + feed + 1 })
    state.leaf = null
  }
}

/** Ends the containers that the line does not belong to, before it opens something. */
function closeUnmatched(state: State): void {
  state.containers.length = state.matched
  state.leaf = null
}

/** True while the line could go on with the open paragraph and stands in the same containers. */
function isInParagraph(state: State): boolean {
  const { leaf } = state
  if (!leaf || leaf.lines.length === 0 || state.matched < state.containers.length) return false
  return leaf.type === 'paragraph' || leaf.type === 'list-item' || leaf.type === 'note'
}

function openContainer(state: State): boolean {
  if (state.at >= state.end || state.containers.length >= DEEPEST) return false
  const { source, at } = state
  if (source.charCodeAt(at) === 0x3e) {
    closeUnmatched(state)
    state.containers.push({ isItem: false, column: 0, content: 0, family: '>', number: null })
    state.matched++
    enterQuote(state)
    return true
  }
  return openItem(state)
}

function openItem(state: State): boolean {
  const { source, at, end, column } = state
  const mark = itemMark(source, at, end)
  if (!mark || isRule(source, at, end)) return false
  const isEmpty = source.slice(mark.end, end).trim() === ''
  if (isInParagraph(state) && (isEmpty || (mark.number !== null && mark.number !== 1))) return false
  // A lone dash under text is an underline or a stray sign, wherever the text stands.
  if (isEmpty && state.leaf && state.leaf.lines.length > 0 && state.leaf.type === 'paragraph') return false
  const parent = state.containers[state.matched]
  if (parent?.isItem && column >= parent.column + 2 && !isNextItem(parent, mark)) state.matched++
  closeUnmatched(state)
  const block = openBlock(state, 'list-item', at, { markEnd: mark.end, end: mark.end })
  state.at = mark.end
  state.column = column + mark.end - at
  const afterMark = state.column
  skipBlanks(state)
  const gap = state.column - afterMark
  const content = isEmpty || gap > 4 ? afterMark + 1 : Math.max(state.column, afterMark + 1)
  state.containers.push({ isItem: true, column, content, family: mark.family, number: mark.number })
  state.matched++
  state.base = content
  skipTaskBox(state)
  if (isEmpty) {
    state.at = end
    block.end = mark.end
  }
  return true
}

/** Two items indented a little differently are of one list if the second goes on with the numbering of the first. */
function isNextItem(before: Container, mark: { family: string; number: number | null }): boolean {
  return before.family === mark.family && before.number !== null && mark.number !== null && mark.number > before.number
}

/** `[ ] ` and `[x] ` of a task list. */
function skipTaskBox(state: State): void {
  const box = state.source.slice(state.at, Math.min(state.at + 4, state.end))
  if (/^\[[ xX]\][ \t]$/.test(box)) {
    state.at += 4
    state.column += 4
  }
}

interface BlockDetails {
  readonly end?: number
  readonly markEnd?: number
  readonly level?: number
}

function openBlock(state: State, type: RawBlock['type'], start: number, details: BlockDetails = {}): RawBlock {
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

function addLine(block: RawBlock, start: number, end: number): void {
  block.lines.push(start, end)
  block.end = end
}

type Opener = (state: State) => boolean

/** From the first character of a line to what it may begin. */
const OPENERS: Readonly<Record<string, readonly Opener[]>> = {
  '#': [openHeading],
  '=': [closeSetext],
  '-': [closeSetext, openBreak],
  '*': [openBreak],
  _: [openBreak],
  '`': [openFence],
  '~': [openFence],
  '<': [openHtml],
  ':': [openContainerFence],
  '[': [openDefinition, dropAlert],
}

/** Opens the block that the line begins, and gives true if that uses the line up. */
function openLeaf(state: State): boolean {
  const { source, at, end } = state
  if (state.column - state.base < 4) {
    const openers = OPENERS[source[at] as string]
    if (openers) for (const open of openers) if (open(state)) return true
  }
  return hasBar(source, at, end) && (addRow(state) || openTable(state))
}

function openHeading(state: State): boolean {
  const { source, at, end } = state
  const level = headingLevel(source, at, end)
  if (level === 0) return false
  closeUnmatched(state)
  const title = headingTitle(source, at + level, end)
  const block = openBlock(state, 'heading', at, { level })
  addLine(block, title.start, title.end)
  block.end = trimmedEnd(source, at, end)
  state.leaf = null
  return true
}

/**
 * A line of `=` or `-` under a paragraph makes it a heading. Dashes under more than a short line are a rule: converters print one
 * between pages.
 */
function closeSetext(state: State): boolean {
  const { leaf, source, at, end } = state
  if (!leaf || !isInParagraph(state) || leaf.type === 'note') return false
  const level = underlineLevel(source, at, end)
  if (level === 0) return false
  const first = leaf.lines[0] as number
  if (level === 2 && (leaf.lines.length > 2 || leaf.end - first > LONGEST_TITLE)) return false
  if (leaf.type === 'list-item') {
    const lines = leaf.lines.splice(0)
    leaf.end = leaf.markEnd
    const heading = openBlock(state, 'heading', first, { level })
    heading.lines.push(...lines)
  } else {
    leaf.type = 'heading'
    leaf.level = level
  }
  ;(state.leaf as RawBlock).end = trimmedEnd(source, at, end)
  state.leaf = null
  return true
}

const LONGEST_TITLE = 200

function openBreak(state: State): boolean {
  const { source, at, end } = state
  if (!isRule(source, at, end)) return false
  closeUnmatched(state)
  openBlock(state, 'break', at, { end: trimmedEnd(source, at, end) })
  state.leaf = null
  return true
}

function openFence(state: State): boolean {
  const { source, at, end, next } = state
  const found = fence(source, at, end)
  if (!found) return false
  if (!hasClosingFence(state, found, next)) {
    state.warnings.push({ message: 'code fence without an end; read as text', span: { start: at, end } })
    return false
  }
  closeUnmatched(state)
  openBlock(state, 'code', at, { end: trimmedEnd(source, at, end) })
  state.verbatim = { sign: found.sign, length: found.length, indent: state.column, needle: null }
  return true
}

function hasClosingFence(state: State, found: { sign: string; length: number }, from: number): boolean {
  for (let length = 3; length <= found.length; length++) if (state.absent.has(found.sign.repeat(length))) return false
  const close = new RegExp(`^[ \\t>]*${found.sign}{${found.length},}[ \\t]*$`, 'gm')
  close.lastIndex = from
  if (close.test(state.source)) return true
  state.absent.add(found.sign.repeat(found.length))
  return false
}

function openHtml(state: State): boolean {
  const { source, at, end } = state
  const start = htmlStart(source, at, end)
  if (!start || (!start.canInterrupt && isInParagraph(state))) return false
  const needle = presentNeedle(state, start)
  if (needle === undefined) return false
  closeUnmatched(state)
  const block = openBlock(state, 'paragraph', at)
  addLine(block, at, end)
  const ends = needle !== null && source.indexOf(needle, at) < end
  if (ends) state.leaf = null
  else state.verbatim = { sign: '', length: 0, indent: 0, needle }
  return true
}

/** What ends the HTML block; undefined where it has no end in the file and is read as text. */
function presentNeedle(state: State, start: HtmlStart): string | null | undefined {
  const { needle } = start
  if (needle === null) return null
  if (!state.absent.has(needle)) {
    if (state.source.indexOf(needle, state.at) >= 0) return needle
    state.absent.add(needle)
    state.warnings.push({
      message: `no ${needle} closes this; read as text`,
      span: { start: state.at, end: state.end },
    })
  }
  return needle.startsWith('</') ? null : undefined
}

/** Gives the line to the open fence or HTML block; false where the line ends it without belonging to it. */
function continueVerbatim(state: State): boolean {
  const { source, leaf, verbatim } = state
  if (!leaf || !verbatim || state.matched < state.containers.length) {
    state.verbatim = null
    state.leaf = null
    return false
  }
  return verbatim.sign === '' ? continueHtml(state, leaf, verbatim) : continueFence(state, leaf, verbatim, source)
}

function continueHtml(state: State, leaf: RawBlock, verbatim: Verbatim): boolean {
  const { source, at, end } = state
  if (verbatim.needle === null) {
    if (!isEmptyLine(state)) {
      addLine(leaf, at, end)
      return true
    }
    state.verbatim = null
    return false
  }
  addLine(leaf, at, end)
  if (source.slice(at, end).includes(verbatim.needle)) {
    state.verbatim = null
    state.leaf = null
  }
  return true
}

function continueFence(state: State, leaf: RawBlock, verbatim: Verbatim, source: string): boolean {
  const { at, end } = state
  if (isClosingFence(source.slice(at, end).trimEnd(), verbatim)) {
    leaf.end = trimmedEnd(source, at, end)
    state.verbatim = null
    state.leaf = null
    return true
  }
  addLine(leaf, contentStart(state, verbatim.indent), end)
  leaf.end = Math.max(leaf.end, end)
  return true
}

function isClosingFence(line: string, verbatim: Verbatim): boolean {
  return line.length >= verbatim.length && line === verbatim.sign.repeat(line.length)
}

/** Goes back over the blanks before `state.at` to the column at which the fence stands. */
function contentStart(state: State, indent: number): number {
  let { at, column } = state
  while (column > indent && state.source.charCodeAt(at - 1) === 0x20) {
    at--
    column--
  }
  return column > indent && state.source.charCodeAt(at - 1) === 0x09 ? at - 1 : at
}

function openContainerFence(state: State): boolean {
  const { source, at, end } = state
  const title = containerTitle(source, at, end)
  if (title === null) return false
  closeUnmatched(state)
  if (source.slice(title, end).trim() !== '') {
    addLine(openBlock(state, 'paragraph', title), title, end)
    state.leaf = null
  }
  return true
}

function openDefinition(state: State): boolean {
  const { source, at, end } = state
  const markEnd = noteMarkEnd(source, at, end)
  if (markEnd !== null) {
    closeUnmatched(state)
    const note = openBlock(state, 'note', at, { markEnd, end: markEnd })
    if (source.slice(markEnd, end).trim() !== '') addLine(note, markEnd, end)
    return true
  }
  if (isInParagraph(state)) return false
  const label = referenceLabel(source, at, end)
  if (label === null || label.trim() === '') return false
  closeUnmatched(state)
  state.labels.add(normaliseLabel(label))
  return true
}

function dropAlert(state: State): boolean {
  const { source, at, end, containers, matched } = state
  if (isInParagraph(state) || matched === 0 || containers[matched - 1]?.isItem !== false) return false
  const title = alertTitle(source, at, end)
  if (title === null) return false
  closeUnmatched(state)
  if (source.slice(title, end).trim() !== '') {
    addLine(openBlock(state, 'paragraph', title), title, end)
    state.leaf = null
  }
  return true
}

/** Adds the line to the open table. */
function addRow(state: State): boolean {
  const { leaf, source, at, end } = state
  if (leaf?.type !== 'table' || state.matched < state.containers.length) return false
  const rows = leaf.lines.length / 2
  if (isDelimiterRow(source, at, end)) {
    if (rows === 1 && leaf.headerRows === 0) {
      leaf.headerRows = 1
      leaf.end = trimmedEnd(source, at, end)
      return true
    }
    if (rows > leaf.headerRows && source.slice(at, end).includes('---')) return splitTable(state, leaf)
  }
  addLine(leaf, at, trimmedEnd(source, at, end))
  return true
}

/** A delimiter row further down: two tables stand one on the other, and the row above it is the header of the second. */
function splitTable(state: State, table: RawBlock): boolean {
  const { source, at, end } = state
  const [start, stop] = table.lines.splice(-2) as [number, number]
  table.end = table.lines[table.lines.length - 1] ?? table.end
  const second = openBlock(state, 'table', start)
  addLine(second, start, stop)
  second.headerRows = 1
  second.end = trimmedEnd(source, at, end)
  return true
}

function openTable(state: State): boolean {
  const { source, at, end, next } = state
  const isDelimiter = isDelimiterRow(source, at, end)
  const hasHeader = !isDelimiter && isDelimiterBelow(source, next)
  if (!hasHeader && !isBarredLine(source, at, end)) return false
  closeUnmatched(state)
  const table = openBlock(state, 'table', at)
  if (isDelimiter) table.end = trimmedEnd(source, at, end)
  else addLine(table, at, trimmedEnd(source, at, end))
  return true
}

function isDelimiterBelow(source: string, next: number): boolean {
  let at = next
  while (at < source.length && (isBlank(source.charCodeAt(at)) || source.charCodeAt(at) === 0x3e)) at++
  const unit = source.charCodeAt(at)
  if (unit !== 0x7c && unit !== 0x2d && unit !== 0x3a) return false
  return isDelimiterRow(source, at, lineEnd(source, at))
}

/** Text: it goes on with the open paragraph, also lazily, or begins one. */
function addText(state: State): void {
  const { source, at, end, leaf } = state
  if (leaf && leaf.type !== 'table' && leaf.type !== 'code') {
    addLine(leaf, at, end)
    return
  }
  closeUnmatched(state)
  addLine(openBlock(state, 'paragraph', at), at, end)
}

function trimmedEnd(source: string, start: number, end: number): number {
  return start + source.slice(start, end).trimEnd().length
}

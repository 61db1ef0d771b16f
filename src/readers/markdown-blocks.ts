/**
 * The block structure of Markdown, line by line, after CommonMark's own strategy (0.31, appendix): each line is matched against
 * the containers that are open (quotes and list items), may open new ones, and what is left of it goes to the open leaf. Only
 * places are kept; texts are read when all link definitions are known.
 *
 * Where we depart from CommonMark, converted documents are the reason: indented text is a paragraph and no code; an unclosed
 * fence or comment is no block; a line without any bar ends a table; lines between bars are a table even without a header.
 */
import { frontMatterEnd } from './front-matter.ts'
import { matchContainers, openContainer } from './markdown-containers.ts'
import {
  closeSetext,
  dropAlert,
  openBreak,
  openContainerFence,
  openDefinition,
  openHeading,
} from './markdown-leaves.ts'
import type { BlockScan, State } from './markdown-state.ts'
import { addLine, closeUnmatched, isEmptyLine, lineEnd, newState, openBlock, skipBlanks } from './markdown-state.ts'
import { readRow } from './markdown-table.ts'
import { continueVerbatim, openFence, openHtml } from './markdown-verbatim.ts'

/** Reads the block structure of a whole text. */
export function scanBlocks(source: string): BlockScan {
  const state = newState(source)
  let start = frontMatterEnd(source)
  while (start < source.length) {
    state.at = start
    state.column = 0
    state.end = lineEnd(source, start)
    state.next = state.end + (source.startsWith('\r\n', state.end) ? 2 : 1)
    readLine(state)
    start = state.next
  }
  return state
}

function readLine(state: State): void {
  skipBlanks(state)
  matchContainers(state)
  if (continueVerbatim(state)) return
  if (isEmptyLine(state)) {
    endOnBlank(state)
    return
  }
  while (openContainer(state)) skipBlanks(state)
  if (isEmptyLine(state) || openLeaf(state) || readRow(state)) return
  addText(state)
}

/** A blank line ends the open leaf, and the quotes that it does not repeat; a form feed on it is a page break. */
function endOnBlank(state: State): void {
  closeUnmatched(state)
  const feed = state.source.slice(state.at, state.end).indexOf('\f')
  if (feed < 0) return
  openBlock(state, 'break', state.at + feed, { end: state.at + feed + 1 })
  state.leaf = null
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
  if (state.column - state.base >= 4) return false
  const openers = OPENERS[state.source[state.at] as string]
  return openers?.some((open) => open(state)) ?? false
}

/** Text: it goes on with the open paragraph, also lazily, or begins one. */
function addText(state: State): void {
  const { leaf } = state
  if (leaf && leaf.type !== 'table') {
    addLine(state, leaf, state.at)
    return
  }
  closeUnmatched(state)
  addLine(state, openBlock(state, 'paragraph', state.at), state.at)
}

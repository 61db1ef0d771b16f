/** Fenced code and HTML: leaves whose lines are taken as they come. */
import { htmlStart } from './html-tag.ts'
import { fence } from './markdown-starts.ts'
import type { ClosingFence, RawBlock, State, Verbatim } from './markdown-state.ts'
import { addLine, closeUnmatched, contentEnd, isEmptyLine, isInParagraph, openBlock } from './markdown-state.ts'

/** Gives the line to the open fence or HTML block; false where there is none or the line ends it without belonging to it. */
export function continueVerbatim(state: State): boolean {
  const { leaf, verbatim } = state
  if (!verbatim) return false
  if (!leaf || state.matched < state.containers.length) {
    state.verbatim = null
    state.leaf = null
    return false
  }
  return verbatim.sign === '' ? continueHtml(state, leaf, verbatim) : continueFence(state, leaf, verbatim)
}

/**
 * Opens fenced code. A fence that nothing closes is left out, with a warning: it would swallow the rest of the document. So is one at
 * the head of the file that says it holds Markdown: some converters wrap all that they give.
 */
export function openFence(state: State): boolean {
  const { source, at, end } = state
  const found = fence(source, at, end)
  if (!found) return false
  closeUnmatched(state)
  if (state.blocks.length === 0 && /^[`~]+[ \t]*(?:markdown|md)[ \t]*$/i.test(source.slice(at, end))) return true
  if (!hasClosingFence(state, found)) {
    state.warnings.push({ message: 'code fence without an end; left out', span: { start: at, end: contentEnd(state) } })
    return true
  }
  openBlock(state, 'code', at, { end: contentEnd(state) })
  state.verbatim = { sign: found.sign, length: found.length, indent: state.column, needle: null }
  return true
}

/** Opens an HTML block. One that ends with a certain string is text where the string never comes. */
export function openHtml(state: State): boolean {
  const { source, at, end } = state
  const start = htmlStart(source, at, end)
  if (!start || (!start.canInterrupt && isInParagraph(state))) return false
  const needle = start.needle === null || isAhead(state, start.needle) ? start.needle : null
  if (start.needle !== needle && !start.needle?.startsWith('</')) {
    state.warnings.push({ message: `no ${start.needle} closes this; read as text`, span: { start: at, end } })
    return false
  }
  closeUnmatched(state)
  addLine(state, openBlock(state, 'html', at), at)
  if (needle !== null && source.slice(at, end).includes(needle)) state.leaf = null
  else state.verbatim = { sign: '', length: 0, indent: 0, needle }
  return true
}

function continueHtml(state: State, leaf: RawBlock, verbatim: Verbatim): boolean {
  const { source, at, end } = state
  if (verbatim.needle === null && isEmptyLine(state)) {
    state.verbatim = null
    return false
  }
  addLine(state, leaf, at)
  if (verbatim.needle !== null && source.slice(at, end).includes(verbatim.needle)) {
    state.verbatim = null
    state.leaf = null
  }
  return true
}

function continueFence(state: State, leaf: RawBlock, verbatim: Verbatim): boolean {
  const { source, at, end } = state
  const line = source.slice(at, end).trimEnd()
  if (line.length >= verbatim.length && line === verbatim.sign.repeat(line.length)) {
    leaf.end = contentEnd(state)
    state.verbatim = null
    state.leaf = null
    return true
  }
  leaf.lines.push(contentStart(state, verbatim.indent), end)
  leaf.end = end
  return true
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

function isAhead(state: State, needle: string): boolean {
  let last = state.lastNeedles.get(needle)
  if (last === undefined) {
    last = state.source.lastIndexOf(needle)
    state.lastNeedles.set(needle, last)
  }
  return last >= state.at
}

function hasClosingFence(state: State, found: { sign: string; length: number }): boolean {
  let fences = state.fences.get(found.sign)
  if (!fences) {
    fences = closingFences(state.source, found.sign)
    state.fences.set(found.sign, fences)
  }
  let low = 0
  let high = fences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((fences[middle] as ClosingFence).at < state.end) low = middle + 1
    else high = middle
  }
  return (fences[low]?.longest ?? 0) >= found.length
}

/** All lines that could close a fence of this sign, in order. */
function closingFences(source: string, sign: string): readonly ClosingFence[] {
  const lines = [...source.matchAll(sign === '`' ? /^[ \t>]*(`{3,})[ \t]*$/gm : /^[ \t>]*(~{3,})[ \t]*$/gm)]
  const fences: ClosingFence[] = []
  let longest = 0
  for (const match of lines.reverse()) {
    longest = Math.max(longest, (match[1] as string).length)
    fences.push({ at: match.index, longest })
  }
  return fences.reverse()
}

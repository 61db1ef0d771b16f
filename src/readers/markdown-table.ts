/** Tables: which lines are rows, and where their cells lie. */
import { isBlank, isDelimiterRow } from './markdown-starts.ts'
import type { RawBlock, State } from './markdown-state.ts'
import { addLine, closeUnmatched, contentEnd, lineEnd, openBlock } from './markdown-state.ts'

/** Gives a line with a bar to the open table, or opens one; false where it is no row. */
export function readRow(state: State): boolean {
  return nextBar(state.source, state.at, state.end) >= 0 && (addRow(state) || openTable(state))
}

/** The cells of a row as pairs of offsets, without the bars and with their padding. Only `\|` is no bar (GFM 4.10). */
export function cellRanges(source: string, start: number, end: number): number[] {
  const stop = start + source.slice(start, end).trimEnd().length
  const ranges: number[] = []
  let from = source.charCodeAt(start) === 0x7c ? start + 1 : start
  for (;;) {
    const bar = nextBar(source, from, stop)
    if (bar < 0) break
    ranges.push(from, bar)
    from = bar + 1
  }
  if (from < stop) ranges.push(from, stop)
  return ranges
}

function addRow(state: State): boolean {
  const { leaf, source, at, end } = state
  if (leaf?.type !== 'table' || state.matched < state.containers.length) return false
  if (isDelimiterRow(source, at, end)) {
    const rows = leaf.lines.length / 2
    if (rows === 1 && leaf.headerRows === 0) {
      leaf.headerRows = 1
      leaf.end = contentEnd(state)
      return true
    }
    if (rows > leaf.headerRows && source.slice(at, end).includes('---')) return splitTable(state, leaf)
  }
  addLine(state, leaf, at)
  return true
}

/** A delimiter row further down: two tables stand one on the other, and the row above it is the header of the second. */
function splitTable(state: State, table: RawBlock): boolean {
  const [start, stop] = table.lines.splice(-2) as [number, number]
  table.end = table.lines[table.lines.length - 1] ?? table.end
  const second = openBlock(state, 'table', start, { end: contentEnd(state) })
  second.lines.push(start, stop)
  second.headerRows = 1
  return true
}

/** A table begins with a header above a delimiter row (GFM 4.10), or where that is lost with a line between bars. */
function openTable(state: State): boolean {
  const { source, at, end } = state
  const isDelimiter = isDelimiterRow(source, at, end)
  const hasHeader = !isDelimiter && isDelimiterBelow(source, state.next)
  if (!hasHeader && !isBarredLine(source, at, end)) return false
  closeUnmatched(state)
  const table = openBlock(state, 'table', at, { end: contentEnd(state) })
  if (!isDelimiter) addLine(state, table, at)
  return true
}

function isDelimiterBelow(source: string, next: number): boolean {
  let at = next
  while (at < source.length && (isBlank(source.charCodeAt(at)) || source.charCodeAt(at) === 0x3e)) at++
  const unit = source.charCodeAt(at)
  if (unit !== 0x7c && unit !== 0x2d && unit !== 0x3a) return false
  return isDelimiterRow(source, at, lineEnd(source, at))
}

/** True for a line that begins and ends with a bar and holds at least two cells. */
function isBarredLine(source: string, start: number, end: number): boolean {
  if (source.charCodeAt(start) !== 0x7c) return false
  const ranges = cellRanges(source, start, end)
  const stop = start + source.slice(start, end).trimEnd().length
  return ranges.length >= 4 && (ranges[ranges.length - 1] as number) < stop
}

function nextBar(source: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const unit = source.charCodeAt(at)
    if (unit === 0x7c) return at
    if (unit === 0x5c) at++
  }
  return -1
}

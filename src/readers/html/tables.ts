/** Tables of data, with cells that span rows and columns; a table that only lays out the page is read as what it holds. */

import type { TableCell, TableRow } from '../../model/block.ts'
import { linesOf } from '../block-lines.ts'
import { readSpan, SpanGrid } from '../table-spans.ts'
import { endLines, takeLines } from './blocks.ts'
import { isHidden } from './hidden.ts'
import { PARTS_OF_TABLE } from './names.ts'
import { type Context, type Flow, openFlow, type Reading } from './reading.ts'
import { type HtmlElement, isElement } from './tree.ts'

/** Adds the table behind its caption, and behind what stands in it where nothing can stand. */
export function readTable(reading: Reading, flow: Flow, table: HtmlElement, context: Context): void {
  const parts = partsOf(reading, table)
  if (isLayout(table, parts)) {
    readAsText(reading, flow, table, context)
    return
  }
  for (const stray of parts.strays) {
    reading.readChildren(reading, flow, stray, context)
    endLines(reading, flow, context)
  }
  const grid = new SpanGrid()
  const cell: CellReader = {
    reading,
    flow: openFlow(reading),
    context: { ...context, depth: 0, heading: null, list: null, use: undefined, isPreformatted: false },
  }
  const rows: TableRow[] = []
  let group: HtmlElement | null = null
  for (const row of parts.rows) {
    const own = row.row.name === 'tr' ? row.row.parent : row.row
    if (own !== group) grid.endPart()
    group = own
    rows.push(readRow(cell, grid, row))
  }
  if (!rows.some(({ cells }) => cells.length > 0)) return
  flow.blocks.push({ type: 'table', span: { start: table.start, end: table.end }, depth: context.depth, rows })
}

interface Row {
  /** The row; where cells stand without one, what holds them. */
  readonly row: HtmlElement
  readonly cells: HtmlElement[]
}

interface Parts {
  readonly rows: Row[]
  /** Captions, and what stands where nothing can stand: a browser shows it in front of the table. */
  readonly strays: HtmlElement[]
}

function partsOf(reading: Reading, table: HtmlElement): Parts {
  const parts: Parts = { rows: [], strays: [] }
  collect(reading, table, parts)
  return parts
}

function collect(reading: Reading, element: HtmlElement, parts: Parts): void {
  let row = element.name === 'tr' ? openRow(element, parts) : null
  for (const child of element.children) {
    if (!isElement(child)) parts.strays.push({ ...element, children: [child] })
    else if (isHidden(child, reading.changes)) continue
    else if (isCell(child)) {
      row ??= openRow(element, parts)
      row.cells.push(child)
    } else {
      if (element.name !== 'tr') row = null
      if (child.name !== 'caption' && (PARTS_OF_TABLE.has(child.name) || child.name === 'form'))
        collect(reading, child, parts)
      else parts.strays.push(child)
    }
  }
}

function openRow(row: HtmlElement, { rows }: Parts): Row {
  const opened: Row = { row, cells: [] }
  rows.push(opened)
  return opened
}

function isCell(node: HtmlElement): boolean {
  return node.name === 'td' || node.name === 'th'
}

/**
 * A table that only lays out the page: one that says so; one without header that has a single column, holds tables, headings or sections, or has a
 * single row of which one cell is the page.
 */
function isLayout(table: HtmlElement, { rows, strays }: Parts): boolean {
  const role = table.attributes.role?.toLowerCase()
  if (role === 'presentation' || role === 'none') return true
  if (strays.some(({ name }) => name === 'caption') || rows.some(isHeader)) return false
  if ((table.contents?.structures ?? 0) > 1 || rows.every(({ cells }) => cells.length <= 1)) return true
  if (rows.length > 1) return false
  const lengths = rows.flatMap(({ cells }) => cells.map(({ tagEnd, end }) => end - tagEnd))
  const longest = Math.max(...lengths)
  return longest >= LENGTH_OF_PAGE && longest >= lengths.reduce((sum, length) => sum + length, 0) * SHARE_OF_PAGE
}

/** So long is the source of a cell that is a page, and so much is it of that of its row. */
const LENGTH_OF_PAGE = 2000
const SHARE_OF_PAGE = 0.7

function readAsText(reading: Reading, flow: Flow, element: HtmlElement, context: Context): void {
  endLines(reading, flow, context)
  for (const child of element.children) {
    if (!isElement(child) || isHidden(child, reading.changes)) continue
    if (PARTS_OF_TABLE.has(child.name) && !isCell(child)) readAsText(reading, flow, child, context)
    else {
      reading.readChildren(reading, flow, child, context)
      endLines(reading, flow, context)
    }
  }
}

/** Whether a row is marked as header: it stands in the head of the table, or all its cells are header cells. */
function isHeader({ row, cells }: Row): boolean {
  return row.parent?.name === 'thead' || (cells.length > 0 && cells.every(({ name }) => name === 'th'))
}

/** What all cells of a table are read with. */
interface CellReader {
  readonly reading: Reading
  readonly flow: Flow
  readonly context: Context
}

function readRow(reader: CellReader, grid: SpanGrid, of: Row): TableRow {
  const { row, cells } = of
  let at = row.tagEnd
  const read = placesOf(grid, cells).map((cell): TableCell => {
    if (!cell) return { span: { start: at, end: at }, lines: [] }
    at = cell.end
    return readCell(reader, cell)
  })
  return { span: { start: row.start, end: Math.max(row.end, at) }, isHeader: isHeader(of), cells: read }
}

/** The cells in their columns; null where one goes on from the row above. */
function placesOf(grid: SpanGrid, cells: readonly HtmlElement[]): readonly (HtmlElement | null)[] {
  if (grid.isEmpty && cells.every(({ attributes }) => attributes.rowspan === undefined)) return cells
  const spans = cells.map(({ attributes }) => ({
    rows: readSpan(attributes.rowspan, 'rows'),
    columns: readSpan(attributes.colspan, 'columns'),
  }))
  return grid.row(spans).map((index) => (index === null ? null : (cells[index] ?? null)))
}

function readCell({ reading, flow, context }: CellReader, cell: HtmlElement): TableCell {
  const span = { start: cell.tagEnd, end: cell.end }
  reading.readChildren(reading, flow, cell, context)
  // The usual cell has a line and no blocks.
  if (flow.blocks.length === 0 && flow.item === null) return { span, lines: takeLines(reading, flow, context) }
  endLines(reading, flow, context)
  flow.item = null
  return { span, lines: flow.blocks.splice(0).flatMap(linesOf) }
}

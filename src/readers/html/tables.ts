/** Tables of data, with cells that span rows and columns; a table that only lays out the page is read as what it holds. */
import type { TableCell, TableRow } from '../../model/block.ts'
import { readSpan, SpanGrid } from '../table-spans.ts'
import { endLines, linesOf } from './blocks.ts'
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
  for (const { row, cells } of parts.rows) {
    const own = row.name === 'tr' ? row.parent : row
    if (own !== group) grid.endPart()
    group = own
    rows.push(readRow(cell, grid, row, cells))
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
  /** Captions, and what else is no row; text that stands directly in a table is lost, as white space mostly is. */
  readonly strays: HtmlElement[]
}

function partsOf(reading: Reading, table: HtmlElement): Parts {
  const parts: Parts = { rows: [], strays: [] }
  collect(reading, table, parts)
  return parts
}

function collect(reading: Reading, element: HtmlElement, parts: Parts): void {
  for (const child of element.children) {
    if (!isElement(child) || isHidden(child, reading.changes)) continue
    if (child.name === 'tr') {
      const cells = child.children.filter(isElement).filter((cell) => isCell(cell) && !isHidden(cell, reading.changes))
      parts.rows.push({ row: child, cells })
    } else if (isCell(child)) {
      const last = parts.rows[parts.rows.length - 1]
      if (last?.row === element) last.cells.push(child)
      else parts.rows.push({ row: element, cells: [child] })
    } else if (child.name === 'caption') parts.strays.push(child)
    else if (PARTS_OF_TABLE.has(child.name) || child.name === 'form') collect(reading, child, parts)
    else parts.strays.push(child)
  }
}

function isCell(node: HtmlElement): boolean {
  return node.name === 'td' || node.name === 'th'
}

/** A table that says so, one of a single cell, and one without header that holds tables, headings or sections. */
function isLayout(table: HtmlElement, { rows, strays }: Parts): boolean {
  const role = table.attributes.role?.toLowerCase()
  if (role === 'presentation' || role === 'none') return true
  const isMarked = strays.some(({ name }) => name === 'caption') || rows.some(isHeader)
  if (isMarked) return false
  const cells = rows.reduce((count, row) => count + row.cells.length, 0)
  return cells <= 1 || table.contents.structures > 1
}

function readAsText(reading: Reading, flow: Flow, element: HtmlElement, context: Context): void {
  endLines(reading, flow, context)
  for (const child of element.children) {
    if (!isElement(child) || isHidden(child, reading.changes)) continue
    if (isCell(child) && reading.isLeftOut(child)) continue
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

function readRow(reader: CellReader, grid: SpanGrid, row: HtmlElement, cells: readonly HtmlElement[]): TableRow {
  const spans = cells.map(({ attributes }) => ({
    rows: readSpan(attributes.rowspan, 'rows'),
    columns: readSpan(attributes.colspan, 'columns'),
  }))
  let at = row.tagEnd
  const read = grid.row(spans).map((index): TableCell => {
    const cell = index === null ? undefined : cells[index]
    if (!cell) return { span: { start: at, end: at }, lines: [] }
    at = cell.end
    return readCell(reader, cell)
  })
  return {
    span: { start: row.start, end: Math.max(row.end, at) },
    isHeader: isHeader({ row, cells: [...cells] }),
    cells: read,
  }
}

function readCell({ reading, flow, context }: CellReader, cell: HtmlElement): TableCell {
  reading.readChildren(reading, flow, cell, context)
  endLines(reading, flow, context)
  flow.item = null
  const [first, ...others] = flow.blocks.splice(0)
  const own = first ? linesOf(first) : []
  const lines = others.length === 0 ? own : [...own, ...others.flatMap(linesOf)]
  return { span: { start: cell.tagEnd, end: cell.end }, lines }
}

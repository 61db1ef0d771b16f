/** Tables of rows and cells, with cells that span several. */
import type { TableCell, TableRow } from '../../model/block.ts'
import { linesOf } from '../block-lines.ts'
import { readSpan, SpanGrid } from '../table-spans.ts'
import { endNumber } from './blocks.ts'
import type { XmlElement } from './parse.ts'
import { type Context, type Flow, OUTERMOST, openFlow, type Reading } from './reading.ts'

/** Adds the table behind whatever stands in it outside of rows, such as its title. */
export function readTable(reading: Reading, flow: Flow, table: XmlElement, context: Context): void {
  const found: XmlElement[] = []
  collectRows(reading, flow, table, context, found)
  endNumber(reading, flow, context)
  const grid = new SpanGrid()
  const rows = found.map((row) => readRow(reading, grid, row, context))
  if (!rows.some(({ cells }) => cells.length > 0)) return
  flow.blocks.push({ type: 'table', span: { start: table.start, end: table.end }, depth: context.depth, rows })
}

function collectRows(reading: Reading, flow: Flow, element: XmlElement, context: Context, rows: XmlElement[]): void {
  for (const child of element.children) {
    if (child.name === '') continue
    const each = child as XmlElement
    const role = reading.vocabulary.roleOf(each)
    if (role === 'row') rows.push(each)
    else if (role === 'inline') collectRows(reading, flow, each, context, rows)
    else {
      // The title of a table is no heading of the text.
      const shown = role === 'heading' ? each : { ...each, children: [each] }
      reading.readChildren(reading, flow, shown, context)
      endNumber(reading, flow, context)
    }
  }
}

function readRow(reading: Reading, grid: SpanGrid, row: XmlElement, context: Context): TableRow {
  const { roleOf, spansOf, isHeader } = reading.vocabulary
  const cells = row.children.filter(
    (child): child is XmlElement => child.name !== '' && roleOf(child as XmlElement) === 'cell',
  )
  const spans = cells.map((cell) => {
    const { rows, columns } = spansOf(cell)
    return { rows: readSpan(rows, 'rows'), columns: readSpan(columns, 'columns') }
  })
  let at = row.tagEnd
  const placed = grid.row(spans).map((index): TableCell => {
    const cell = index === null ? undefined : cells[index]
    if (!cell) return { span: { start: at, end: at }, lines: [] }
    at = cell.end
    return readCell(reading, cell, context)
  })
  return { span: { start: row.start, end: row.end }, isHeader: isHeader(row, cells), cells: placed }
}

function readCell(reading: Reading, cell: XmlElement, { isForeign }: Context): TableCell {
  const flow = openFlow(reading)
  const context = { ...OUTERMOST, isForeign }
  reading.readChildren(reading, flow, cell, context)
  endNumber(reading, flow, context)
  return { span: { start: cell.tagEnd, end: cell.end }, lines: flow.blocks.flatMap(linesOf) }
}

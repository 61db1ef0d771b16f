/** Tables written in HTML, as some converters give them even within Markdown. */
import type { Block, TableCell, TableRow } from '../model/block.ts'
import type { Span } from '../model/place.ts'
import { readTag } from './html-tag.ts'
import { readInline } from './markdown-inline.ts'
import type { Labels } from './markdown-link.ts'
import { type CellSpan, readSpan, SpanGrid } from './table-spans.ts'

/** The tables within a range, in order. An inner table is read as part of the cell that holds it. */
export function tableSpans(source: string, start: number, end: number): Span[] {
  const spans: Span[] = []
  let open = 0
  let from = -1
  for (const tag of tagsOf(source, start, end)) {
    if (tag.name !== 'table') continue
    open = Math.max(0, open + (tag.isClosing ? -1 : 1))
    if (open === 1 && !tag.isClosing) from = tag.start
    if (open === 0 && from >= 0) {
      spans.push({ start: from, end: tag.end })
      from = -1
    }
  }
  if (from >= 0) spans.push({ start: from, end })
  return spans
}

/** Reads the table that fills `span`; null where it has no cell. */
export function readHtmlTable(source: string, span: Span, depth: number, labels: Labels): Block | null {
  const table: OpenTable = {
    source,
    labels,
    rows: [],
    grid: new SpanGrid(),
    row: null,
    cell: null,
    isHead: false,
    inner: 0,
  }
  for (const tag of tagsOf(source, span.start, span.end)) onTag(table, tag)
  closeRow(table, span.end)
  return table.rows.length > 0 ? { type: 'table', span, depth, rows: table.rows } : null
}

interface PlacedTag {
  readonly name: string
  readonly isClosing: boolean
  readonly start: number
  readonly end: number
}

interface OpenRow {
  readonly start: number
  readonly cells: TableCell[]
  /** Of the cells that have begun. */
  readonly spans: CellSpan[]
  isHeader: boolean
}

interface OpenTable {
  readonly source: string
  readonly labels: Labels
  readonly rows: TableRow[]
  readonly grid: SpanGrid
  row: OpenRow | null
  /** Where the content of the open cell begins. */
  cell: number | null
  /** Within `<thead>`. */
  isHead: boolean
  /** How many tables are open; the tags of inner ones are not looked at. */
  inner: number
}

function* tagsOf(source: string, start: number, end: number): Generator<PlacedTag> {
  let at = source.indexOf('<', start)
  while (at >= 0 && at < end) {
    const tag = readTag(source, at, end)
    if (tag) yield { name: tag.name, isClosing: tag.isClosing, start: at, end: tag.end }
    at = source.indexOf('<', tag ? tag.end : at + 1)
  }
}

function onTag(table: OpenTable, tag: PlacedTag): void {
  if (tag.name === 'table') table.inner += tag.isClosing ? -1 : 1
  if (table.inner > 1) return
  if (tag.name === 'thead') table.isHead = !tag.isClosing
  if (tag.name === 'thead' || tag.name === 'tbody' || tag.name === 'tfoot') {
    closeRow(table, tag.start)
    table.grid.endPart()
  }
  if (tag.name === 'tr') {
    closeRow(table, tag.isClosing ? tag.end : tag.start)
    if (!tag.isClosing) table.row = openRow(tag.start)
  }
  if (tag.name === 'td' || tag.name === 'th') {
    closeCell(table, tag.start)
    if (tag.isClosing) return
    table.row ??= openRow(tag.start)
    table.row.spans.push(spanOf(table.source.slice(tag.start, tag.end)))
    table.cell = tag.end
    if (tag.name === 'td' && !table.isHead) table.row.isHeader = false
  }
}

function closeRow(table: OpenTable, end: number): void {
  closeCell(table, end)
  const { row } = table
  if (row && row.cells.length > 0) {
    table.rows.push({ span: { start: row.start, end }, isHeader: row.isHeader, cells: placed(table.grid, row) })
  }
  table.row = null
}

/** The cells of a row with an empty one where a cell goes on from the row above. */
function placed(grid: SpanGrid, { start, cells, spans }: OpenRow): TableCell[] {
  let at = start
  return grid.row(spans).map((index) => {
    const cell = index === null ? undefined : cells[index]
    if (!cell) return { span: { start: at, end: at }, lines: [] }
    at = cell.span.end
    return cell
  })
}

function openRow(start: number): OpenRow {
  return { start, cells: [], spans: [], isHeader: true }
}

function spanOf(tag: string): CellSpan {
  const written = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']?(\\d{1,6})`, 'i').exec(tag)?.[1]
  return { rows: readSpan(written('rowspan'), 'rows'), columns: readSpan(written('colspan'), 'columns') }
}

function closeCell(table: OpenTable, end: number): void {
  const { source, labels, cell, row } = table
  if (cell === null || !row) return
  row.cells.push({ span: { start: cell, end }, lines: readInline(source, lineRanges(source, cell, end), { labels }) })
  table.cell = null
}

/** The lines of a range as pairs of offsets. */
function lineRanges(source: string, start: number, end: number): number[] {
  const ranges: number[] = []
  let from = start
  for (const line of source.slice(start, end).split('\n')) {
    ranges.push(from, from + line.length)
    from += line.length + 1
  }
  return ranges
}

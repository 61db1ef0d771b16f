/**
 * Rows that a damaged marker cut: `(|)` for `(i)` ends a cell of a Markdown table inside the brackets. A row with more cells than its header is joined
 * again where one cell ends with the opening bracket and the next begins with the closing one.
 */
import type { TableCell, TableRow } from '../model/block.ts'
import { joinMapped, type MappedText } from '../model/mapped-text.ts'

/** The rows with such cells joined; the same rows where there are none. */
export function joinBarredCells(rows: readonly TableRow[]): readonly TableRow[] {
  const columns = rows[0]?.cells.length ?? 0
  if (rows.every((row) => row.cells.length <= columns)) return rows
  return rows.map((row) => (row.cells.length > columns ? joinRow(row, row.cells.length - columns) : row))
}

function joinRow(row: TableRow, surplus: number): TableRow {
  const cells: TableCell[] = []
  let left = surplus
  for (const cell of row.cells) {
    const before = cells[cells.length - 1]
    if (before && left > 0 && isCut(before, cell)) {
      cells[cells.length - 1] = joinCells(before, cell)
      left--
    } else cells.push(cell)
  }
  return cells.length === row.cells.length ? row : { ...row, cells }
}

function isCut(before: TableCell, after: TableCell): boolean {
  return (
    /[(（]\s*$/.test(before.lines[before.lines.length - 1]?.text ?? '') && /^\s*[)）]/.test(after.lines[0]?.text ?? '')
  )
}

function joinCells(before: TableCell, after: TableCell): TableCell {
  const halves = [before.lines[before.lines.length - 1], after.lines[0]] as [MappedText, MappedText]
  return {
    span: { start: before.span.start, end: after.span.end },
    lines: [...before.lines.slice(0, -1), joinMapped(halves, () => '|'), ...after.lines.slice(1)],
  }
}

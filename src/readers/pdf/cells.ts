/** Cells of tagged tables in their columns: tags say which cells a row has, and not which columns a cell spans. */
import type { TableRow } from './elements.ts'

interface Extent {
  readonly left: number
  readonly right: number
}

/** Puts the cells of rows that have fewer than others into the columns above or below which they stand, with empty cells for the others. */
export function alignCells(rows: readonly TableRow[]): TableRow[] {
  const count = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  if (count < 2 || rows.every(({ cells }) => cells.length === count)) return [...rows]
  const columns = columnsOf(
    rows.filter(({ cells }) => cells.length === count),
    count,
  )
  return rows.map((row) => (row.cells.length === count ? row : { ...row, cells: spread(row.cells, columns) }))
}

/** Where the text of each column stands; null for one without any. */
function columnsOf(rows: readonly TableRow[], count: number): (Extent | null)[] {
  return Array.from({ length: count }, (_, at) => extentOf(rows.flatMap(({ cells }) => cells[at] ?? [])))
}

function extentOf(paragraphs: TableRow['cells'][number]): Extent | null {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const line of paragraphs.flat()) {
    left = Math.min(left, line.left)
    right = Math.max(right, line.right)
  }
  return left <= right ? { left, right } : null
}

/** Each cell in the first column that it stands in and that is free, in the order of the cells. */
function spread(cells: TableRow['cells'], columns: readonly (Extent | null)[]): TableRow['cells'] {
  const row = columns.map((): TableRow['cells'][number] => [])
  let free = 0
  cells.forEach((cell, at) => {
    const own = extentOf(cell)
    const last = columns.length - (cells.length - at)
    let column = free
    if (own)
      for (let next = free; next <= last; next++)
        if (shared(columns[next], own) > shared(columns[column], own)) column = next
    row[column] = cell
    free = column + 1
  })
  return row
}

function shared(column: Extent | null | undefined, { left, right }: Extent): number {
  return column ? Math.min(right, column.right) - Math.max(left, column.left) : Number.NEGATIVE_INFINITY
}

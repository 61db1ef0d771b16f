/**
 * Cells that span rows and columns. A cell stands once, where it begins: one that spans columns is one cell, and where one goes on from the row above
 * there is an empty cell, so that the cells behind it stay in their columns. Readers of all formats with such cells follow this rule.
 */

/** How far a cell reaches, from 1; 0 rows is as far as its part of the table goes. */
export interface CellSpan {
  readonly rows: number
  readonly columns: number
}

/** Empty cells that a table may get for each one that it has: spans that lie must not cost memory. */
const MOST_PER_CELL = 8
const MOST_ANYWAY = 1000

/** A cell that goes on in the rows below: in so many. */
interface OpenSpan {
  readonly column: number
  readonly columns: number
  rows: number
}

export class SpanGrid {
  #open: OpenSpan[] = []
  #cells = 0
  #filled = 0

  /** Whether no cell goes on in the next row. */
  get isEmpty(): boolean {
    return this.#open.length === 0
  }

  /** The cells of the next row in its order: indices in `cells`, null where a cell goes on from the row above. */
  row(cells: readonly CellSpan[]): (number | null)[] {
    const placed: (number | null)[] = []
    const opened: OpenSpan[] = []
    let column = 0
    let next = 0
    const goOn = () => {
      for (let open = this.#open[next]; open && open.column <= column; open = this.#open[++next]) {
        placed.push(null)
        this.#filled++
        column = Math.max(column, open.column + open.columns)
      }
    }
    cells.forEach(({ rows, columns }, index) => {
      goOn()
      placed.push(index)
      if (rows !== 1) opened.push({ column, columns, rows: rows === 0 ? Number.POSITIVE_INFINITY : rows })
      column += columns
    })
    for (const open of this.#open.slice(next)) {
      column = Math.max(column, open.column)
      goOn()
    }
    this.#cells += cells.length
    this.#close(opened)
    return placed
  }

  /** The part of the table ends, and with it all spans. */
  endPart(): void {
    this.#open = []
  }

  #close(opened: readonly OpenSpan[]): void {
    const isTooMuch = this.#filled > this.#cells * MOST_PER_CELL + MOST_ANYWAY
    const open = isTooMuch ? [] : [...this.#open, ...opened]
    // What began in this row goes on in the next; what was open has one row less to go.
    for (const each of open) each.rows--
    this.#open = open.filter(({ rows }) => rows > 0).sort((one, other) => one.column - other.column)
  }
}

/** A span as it is written; 1 where it is no number. By the HTML Standard 4.9.11 no span is larger than 1000 columns, 65534 rows. */
export function readSpan(written: string | undefined, of: 'rows' | 'columns'): number {
  const value = Number.parseInt(written ?? '1', 10)
  if (!(value >= 0)) return 1
  return of === 'rows' ? Math.min(value, 65_534) : Math.min(Math.max(value, 1), 1000)
}

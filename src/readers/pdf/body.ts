/** The body of a document without page ends: paragraphs and tables that go on over the page put together, notes taken from the feet. */

import { alignCells } from './cells.ts'
import {
  columnEdges,
  type Element,
  type Paragraph,
  type TableElement,
  type TableRow,
  type TextElement,
} from './elements.ts'
import { type NotedAreas, partFeet } from './feet.ts'
import type { Area, LinesArea, TableArea } from './layout.ts'
import type { Line } from './line.ts'
import { endsEarly, isFinished, startsMarked } from './line-ends.ts'
import type { Measures } from './measures.ts'
import { paragraphsOf } from './paragraphs.ts'

/** What stands on a page: what its tags say, and areas of what they do not name. */
export interface PageContent {
  readonly elements: readonly Element[]
  readonly areas: readonly Area[]
}

/** Puts together what stands on all pages. Notes at the feet stand behind what else begins on their page. */
export function bodyOf(pages: readonly PageContent[], measures: Measures): Element[] {
  const body = new Body(measures)
  for (const { elements, areas } of pages) {
    for (const [at, element] of elements.entries()) body.addElement(element, at === 0)
    body.addPage(partFeet(areas, measures), elements.length > 0)
  }
  return body.elements
}

class Body {
  readonly elements: Element[] = []
  readonly #measures: Measures
  /** What may go on in the next area, whatever notes stand between. */
  #open: Element | null = null
  /** The right edge of the column that an open paragraph ends in. */
  #right = 0
  #note: TextElement | null = null

  constructor(measures: Measures) {
    this.#measures = measures
  }

  /** Adds what the tags of a page say; the first may go on with the last of the page before. */
  addElement(element: Element, isFirst: boolean): void {
    const open = isFirst ? this.#open : null
    if (element.type === 'note') {
      this.elements.push(element)
      return
    }
    if (element.type === 'table') {
      const rows = alignCells(element.rows)
      if (open?.type === 'table' && continues(open, rows)) addRows(open.rows, rows)
      else this.#push({ ...element, rows })
      return
    }
    const isOpenText = open?.type === 'paragraph' || open?.type === 'list-item'
    const isOpenEnd = isOpenText && (open.more ?? []).length === 0
    if (isOpenEnd && goesOnWith(open, element) && flowsOn(open.lines, element.lines, this.#measures.right)) {
      open.lines.push(...element.lines)
      if (element.more?.length) open.more = element.more
    } else this.#push(element)
  }

  /** Adds what is told from places; where the page has tags too, it goes on with nothing. */
  addPage({ areas, notes }: NotedAreas, hasTags: boolean): void {
    const open = this.#open
    if (hasTags) this.#open = null
    for (const [at, area] of areas.entries()) {
      if (area.type === 'table') this.#addTable(area)
      else this.#addLines(area, at === 0)
    }
    if (hasTags) this.#open = open
    for (const { lines, isNew } of notes) {
      if (!isNew && this.#note) this.#note.lines.push(...lines)
      else {
        this.#note = { type: 'note', lines: [...lines] }
        this.elements.push(this.#note)
      }
    }
  }

  #addTable(area: TableArea): void {
    const rows = rowsOf(area, this.#measures)
    if (this.#open?.type === 'table' && continues(this.#open, rows)) addRows(this.#open.rows, rows)
    else this.#push({ type: 'table', rows })
  }

  #addLines(given: LinesArea, isFirst: boolean): void {
    const area = isFirst && this.#open?.type === 'table' ? this.#addRest(this.#open, given) : given
    const { left, right } = this.#measures
    const edges = area.isWhole
      ? { left: Math.min(left, area.left), right: Math.max(right, area.right) }
      : { left: area.left, right: area.right }
    paragraphsOf({ ...area, ...edges }, this.#measures).forEach((lines, at) => {
      const open = this.#open
      if (at === 0 && open?.type === 'paragraph' && flowsOn(open.lines, lines, this.#right)) open.lines.push(...lines)
      else this.#push({ type: 'paragraph', lines: [...lines], isInColumn: !area.isWhole })
    })
    this.#right = edges.right
  }

  /** Adds the lines that go on in a column, not the first, of a table that the end of the page cut; gives the others. */
  #addRest({ rows }: TableElement, area: LinesArea): LinesArea {
    const last = rows[rows.length - 1]
    const near = rows.slice(-LOOKED_AT)
    const lefts = columnLefts(near)
    const [first] = area.lines
    if (!last || !first) return area
    const column = lefts.findIndex((left, at) => at > 0 && Math.abs(left - first.left) < 0.3 * first.size)
    const count = area.lines.findIndex((line) => line.left < first.left - 0.3 * first.size)
    const lines = count < 0 ? area.lines : area.lines.slice(0, count)
    if (column < 0) return area
    const cell = { ...area, lines, isWhole: false, right: columnEdges(near)[column] ?? area.right }
    const rest: TableRow = {
      isHeader: false,
      cells: last.cells.map((_, at) => (at === column ? paragraphsOf(cell, this.#measures) : [])),
    }
    addRows(rows, [rest])
    return { ...area, lines: area.lines.slice(lines.length) }
  }

  #push(element: Element): void {
    this.elements.push(element)
    this.#open = element
  }
}

/** Whether an element can be the rest of another by what the tags say. */
function goesOnWith(open: TextElement, { type, mark }: TextElement): boolean {
  return type === open.type && (type === 'paragraph' || mark === null)
}

/** Whether a paragraph that ends a column or a page, whose right edge is given, goes on in what begins the next. */
function flowsOn(lines: readonly Line[], next: readonly Line[], right: number): boolean {
  const last = lines[lines.length - 1] as Line
  const first = next[0] as Line
  if (Math.abs(last.size - first.size) > 0.06 * last.size || first.startsRaised) return false
  if (startsMarked(first.text)) return /^\p{Ll}/u.test(first.text) && !isFinished(last.text)
  // A full line seldom ends a paragraph, even where it ends a sentence.
  return /^\p{Ll}/u.test(first.text) || !endsEarly(last, first, right)
}

/** The rows of a table. The first is a header if it is set in another font than the others. */
function rowsOf({ rows }: TableArea, measures: Measures): TableRow[] {
  const fonts = rows.map((row) => new Set(row.flatMap(({ lines }) => lines.flatMap(fontsOf))))
  const others = new Set(fonts.slice(1).flatMap((each) => [...each]))
  const isHeaded = rows.length > 1 && [...(fonts[0] ?? [])].every((font) => !others.has(font))
  return rows.map((row, at) => ({
    isHeader: at === 0 && isHeaded,
    cells: row.map((cell) => (cell.lines.length === 0 ? [] : paragraphsOf(cell, measures))),
  }))
}

function fontsOf({ runs }: Line): string[] {
  return runs.map(({ font }) => font)
}

/** Whether rows at the head of a page go on with the table that ended the page before. */
function continues({ rows }: TableElement, next: readonly TableRow[]): boolean {
  const [first] = next
  const last = rows[rows.length - 1]
  return first !== undefined && last !== undefined && first.cells.length === last.cells.length
}

/** So many rows say where the columns of a table stand. */
const LOOKED_AT = 20

/** Lines of a paragraph in a cell that may go on: what is longer is no cell. */
const LONGEST = 200

/** Adds rows without a header that is printed again; the first may go on with the last one. */
function addRows(rows: TableRow[], next: readonly TableRow[]): void {
  const isAgain = rows[0] !== undefined && next[0] !== undefined && textOf(rows[0]) === textOf(next[0])
  const [first, ...rest] = isAgain ? next.slice(1) : next
  if (!first) return
  const last = rows[rows.length - 1]
  if (last && isRestOf(last, first, columnEdges([...rows.slice(-LOOKED_AT), first, ...rest])))
    rows[rows.length - 1] = { ...last, cells: last.cells.map((cell, at) => joinCells(cell, first.cells[at] ?? [])) }
  else rows.push(first)
  for (const row of rest) rows.push(row)
}

/** The left edge of each column; infinite for one without text. */
function columnLefts(rows: readonly TableRow[]): number[] {
  const count = rows[0]?.cells.length ?? 0
  return Array.from({ length: count }, (_, at) =>
    rows.reduce(
      (least, { cells, isHeader }) =>
        isHeader ? least : (cells[at] ?? []).flat().reduce((left, line) => Math.min(left, line.left), least),
      Number.POSITIVE_INFINITY,
    ),
  )
}

/** Whether the end of a page cut a row in two: each text of the second part goes on with one of the first. */
function isRestOf(row: TableRow, next: TableRow, edges: readonly number[]): boolean {
  return next.cells.every((cell, at) => {
    const start = cell[0]
    const end = row.cells[at]?.[row.cells[at].length - 1]
    if (!start) return true
    // Rows that are told apart by numbers.
    if (/^\d/.test(start[0]?.text ?? '') && /^\d/.test(row.cells[at]?.[0]?.[0]?.text ?? '')) return false
    return end !== undefined && end.length < LONGEST && flowsOn(end, start, edges[at] ?? 0)
  })
}

function joinCells(before: readonly Paragraph[], after: readonly Paragraph[]): readonly Paragraph[] {
  const end = before[before.length - 1]
  const [start, ...rest] = after
  if (!end || !start) return [...before, ...after]
  return [...before.slice(0, -1), [...end, ...start], ...rest]
}

function textOf({ cells }: TableRow): string {
  return cells.map((cell) => cell.flatMap((lines) => lines.map(({ text }) => text)).join(' ')).join('\t')
}

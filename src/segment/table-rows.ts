/** Segments of a table: the table (its header row is its own text), rows, cells, and the lists inside cells. */

import { readWreck } from '../language/garblings.ts'
import { readMarker } from '../language/markers.ts'
import type { TableCell, TableRow } from '../model/block.ts'
import type { Label } from '../model/document.ts'
import { type MappedText, sourceSpan } from '../model/mapped-text.ts'
import { textFrom } from './builder.ts'
import { findInlineItems, type InlineItem } from './inline-items.ts'
import { addInlineItems, addItems, expectedMarker, type Tree } from './items.ts'
import { joinLines } from './joining.ts'
import { type Candidate, climb } from './ladder.ts'
import type { Piece } from './piece.ts'
import { rowSeams } from './tears.ts'

export function addTable(tree: Tree, parent: number | null, piece: Piece): void {
  const rows = piece.rows.filter((row) => row.cells.length > 0)
  const header = rows.find((row) => row.isHeader)
  const own = header ? rowText(header) : { text: '', runs: [] }
  const start = rows[0]?.span.start ?? piece.span.start
  const table = tree.builder.add({
    kind: 'table',
    parent,
    text: own,
    seams: piece.seams.filter((seam) => seam.kind === 'table'),
    ...(own.text === '' ? { span: { start, end: start } } : {}),
  })
  const heads = readHeads(tree, rows)
  const labels = rowLabels(tree, heads)
  for (const [index, row] of rows.entries())
    addRow(tree, table, row, heads[index] ?? null, labels[index] ?? null, rowSeams(row, piece.seams))
}

/** The first cell of a body row: its text, and the items of the list that it may hold; null where it has not been searched. */
interface Head {
  readonly text: MappedText
  readonly items: readonly InlineItem[] | null
}

interface RowLabel {
  readonly label: Label
  readonly textStart: number
}

function readHeads(tree: Tree, rows: readonly TableRow[]): (Head | null)[] {
  return rows.map((row) => {
    const text = row.isHeader ? null : firstText(row)
    if (!text) return null
    const mayHoldList = /.[(（㈠-㈩①-⑳]/u.test(text.text)
    return {
      text,
      items: mayHoldList
        ? findInlineItems(text.text, true, 0, tree.profile, lineStarts(row.cells[0] as TableCell, text.text))
        : null,
    }
  })
}

/** Rows are labelled by a marker at the head of their first cell, unless that cell holds a list of its own. */
function rowLabels(tree: Tree, heads: readonly (Head | null)[]): (RowLabel | null)[] {
  const candidates: Candidate[] = heads.map((head) => {
    if (!head || (head.items !== null && head.items.length > 1)) return NO_CANDIDATE
    const { text } = head
    const marker = readMarker(text.text)
    const isMarker =
      marker !== null &&
      marker.readings[0]?.style !== 'bullet' &&
      marker.textStart < text.text.length &&
      marker.number === undefined
    const wreck = readWreck(text.text)
    return {
      marker: isMarker ? marker : null,
      wreck: wreck && wreck.textStart < text.text.length ? wreck : null,
      place: 'cell',
    }
  })
  const rungs = climb(candidates, 'lower-letter')
  const list = `rows${tree.builder.drafts.length}`
  const read = (index: number) => {
    const candidate = candidates[index] as Candidate
    return rungs[index]?.isGarbled ? (candidate.wreck ?? candidate.marker) : (candidate.marker ?? candidate.wreck)
  }
  const count = rungs.filter((rung) => rung !== null).length
  rungs.forEach((rung, index) => {
    if (rung && !rung.isGarbled) tree.markers.note(rung.style, read(index)?.printed ?? '', list)
  })
  return rungs.map((rung, index) => {
    const text = heads[index]?.text
    const found = read(index)
    if (!rung || !text || !found || (rung.isGarbled && count < 2)) return null
    const expected = expectedMarker(tree.markers, rung.style, rung.ordinal, found.printed, list, rung.isGarbled)
    const base = {
      printed: found.printed,
      span: sourceSpan(text, found.start, found.end),
      style: rung.style,
      ordinal: rung.ordinal,
      key: String(rung.ordinal),
    }
    return { label: expected === null ? base : { ...base, expected }, textStart: found.textStart }
  })
}

function addRow(
  tree: Tree,
  table: number,
  row: TableRow,
  head: Head | null,
  label: RowLabel | null,
  seams: Piece['seams'],
): void {
  const start = label ? label.label.span.start : row.cells[0] ? row.cells[0].span.start : row.span.start
  const index = tree.builder.add({
    kind: 'table-row',
    parent: table,
    text: { text: '', runs: [] },
    label: label?.label ?? null,
    role: row.isHeader ? 'header' : null,
    seams: [...seams],
    span: label ? label.label.span : { start, end: start },
  })
  for (const [column, cell] of row.cells.entries())
    addCell(tree, index, cell, row.isHeader, column === 0 ? head : null, column === 0 ? label : null)
}

function addCell(
  tree: Tree,
  row: number,
  cell: TableCell,
  isHeader: boolean,
  head: Head | null,
  label: RowLabel | null,
): void {
  const text = head ? head.text : cellText(cell)
  const from = label ? label.textStart : 0
  const empty = text.text === '' ? { span: { start: cell.span.start, end: cell.span.start } } : {}
  const index = tree.builder.add({
    kind: 'table-cell',
    parent: row,
    text: textFrom(text, from),
    role: isHeader ? 'header' : null,
    ...empty,
  })
  if (isHeader || text.text === '') return
  if (head?.items && from === 0) addItems(tree, index, text, head.items)
  else addInlineItems(tree, index, text, from, true, lineStarts(cell, text.text))
}

const NO_CANDIDATE: Candidate = { marker: null, wreck: null, place: 'cell' }

function firstText(row: TableRow): MappedText | null {
  const cell = row.cells[0]
  return cell && cell.lines.length > 0 ? cellText(cell) : null
}

function cellText(cell: TableCell): MappedText {
  return cell.lines.length === 0 ? { text: '', runs: [] } : joinLines(cell.lines)
}

const NO_STARTS: readonly number[] = []

/** Where the second and later lines of a cell begin in its text. */
function lineStarts(cell: TableCell, text: string): readonly number[] {
  if (cell.lines.length < 2) return NO_STARTS
  const starts: number[] = []
  let end = cell.lines[0]?.text.length ?? 0
  for (const line of cell.lines.slice(1)) {
    const start = text.indexOf(line.text, end)
    starts.push(start)
    end = start + line.text.length
  }
  return starts
}

function rowText(row: TableRow): MappedText {
  const cells = row.cells.filter((cell) => cell.lines.length > 0).map(cellText)
  return cells.length === 0 ? { text: '', runs: [] } : joinCells(cells)
}

function joinCells(cells: readonly MappedText[]): MappedText {
  let text = ''
  const runs: { at: number; from: number; to: number }[] = []
  cells.forEach((cell, index) => {
    if (index > 0) {
      const before = runs[runs.length - 1]?.to ?? 0
      runs.push({ at: text.length, from: before, to: cell.runs[0]?.from ?? before })
      text += ' | '
    }
    for (const run of cell.runs) runs.push({ at: text.length + run.at, from: run.from, to: run.to })
    text += cell.text
  })
  return { text, runs }
}

/**
 * Page-break damage mended: a paragraph or a table row whose second half stands apart becomes one again, and so does a table that goes on
 * after a break. The seam, the source between the two pieces, is remembered.
 */
import { readWreck, resembles } from '../language/garblings.ts'
import { SPACED_JOINTS, UNSPACED_JOINTS } from '../language/joints.ts'
import { type Marker, readMarker } from '../language/markers.ts'
import type { TableRow } from '../model/block.ts'
import type { Seam } from '../model/document.ts'
import { displayWidth, isFinished, isProse, joinLines } from './joining.ts'
import type { Piece } from './piece.ts'

/** A labelled text shorter than this may end without a stop: a heading, an item of an agenda. */
const LONG = 60

/** Pieces to look back over: more notes and furniture than this do not stand at one page break. */
const FURTHEST = 60

const LAST_BUT_ONE = new RegExp(`[;；]\\s*(?:${SPACED_JOINTS}|${UNSPACED_JOINTS})$`)

/** Joins what was torn. Pieces between the halves (a note at the foot of a page) stay where they are. */
export function mendTears(pieces: readonly Piece[]): Piece[] {
  const mended: Piece[] = []
  const endsWithStop = stylesWithStop(pieces)
  for (const piece of pieces) {
    const open = openPiece(mended, piece)
    if (open && piece.type === 'text' && continuesText(open, piece, endsWithStop)) appendText(open, piece)
    else if (open && piece.type === 'table' && continuesTable(open, piece)) appendRows(open, piece)
    else mended.push(piece)
  }
  return mended
}

/** The marker styles whose items end with a stop nearly everywhere in this document: where one does not, its end is elsewhere. */
function stylesWithStop(pieces: readonly Piece[]): ReadonlySet<string> {
  const counts = new Map<string, { finished: number; all: number }>()
  for (const piece of pieces) {
    const style = piece.type === 'text' && piece.role === null ? styleOf(piece) : ''
    if (style === '') continue
    const count = counts.get(style) ?? { finished: 0, all: 0 }
    counts.set(style, { finished: count.finished + (isFinished(piece.text.text) ? 1 : 0), all: count.all + 1 })
  }
  return new Set(
    [...counts].filter(([, { finished, all }]) => all >= 5 && finished >= all * 0.85).map(([style]) => style),
  )
}

function styleOf(piece: Piece): string {
  return readMarker(piece.text.text)?.readings[0]?.style ?? ''
}

/** The piece before, notes and page furniture passed over. */
function openPiece(mended: readonly Piece[], piece: Piece): Piece | null {
  for (let at = mended.length - 1; at >= Math.max(0, mended.length - FURTHEST); at--) {
    const candidate = mended[at] as Piece
    if (candidate.role === 'page-header' || candidate.role === 'page-footer') continue
    if (candidate.type === 'note' || isNoteLine(candidate)) continue
    return candidate.type === piece.type ? candidate : null
  }
  return null
}

/** A raised number, or a star that the reader has left in the text or taken for the mark of a list. */
function isNoteLine({ type, bullet, startsBlock, text: { text } }: Piece): boolean {
  if (type !== 'text') return false
  if (/^[¹²³⁴-⁹⁰]/.test(text)) return true
  const isStarred = bullet === null ? /^[*†‡]{1,3}\s/.test(text) : bullet.text === '*'
  return isStarred && startsBlock && text.length < 200
}

function continuesText(open: Piece, piece: Piece, endsWithStop: ReadonlySet<string>): boolean {
  if (open.role !== null || piece.role !== null || piece.bullet || piece.markedLevel !== null) return false
  const before = open.text.text
  const after = piece.text.text
  if (before === '' || after === '' || isFinished(before) || !open.endsFull) return false
  const ownText = before.slice(readMarker(before)?.textStart ?? 0)
  if (!isProse(ownText) && displayWidth(ownText) < LONG && !(isFinished(after) && endsWithStop.has(styleOf(open))))
    return false
  if (startsAnew(after) || endsItem(before, after)) return false
  const isLabelled = open.bullet !== null || readMarker(before) !== null || readWreck(before)?.look === 'glyph'
  if (/^\p{Ll}/u.test(after)) return isLabelled || isProse(before) || before.length > 80
  if (/^\p{Lu}/u.test(after))
    return isLabelled && /[\p{L},]$/u.test(before) && isProse(before) && (isFinished(after) || isProse(after))
  const endsOpen = /[\p{Script=Han}、（(“"'《\p{L}\p{N}]$/u.test(before)
  const endsAtComma = /[，,]$/.test(before)
  if (!endsOpen && !(endsAtComma && isLabelled)) return false
  return (isLabelled || isProse(before)) && (isFinished(after) || isProse(after))
}

function startsAnew(text: string): boolean {
  const marker = readMarker(text)
  if (marker) return true
  return /^[¹²³⁴-⁹⁰*†‡]/.test(text) || /^\d{2,4}\/\d{1,4}(?!\d)/.test(text) || readWreck(text)?.look === 'glyph'
}

/** An item that ends with `; and` is followed by the last of its list, whose marker may be damaged or lost; so is any where the marker counts on. */
function endsItem(before: string, after: string): boolean {
  const marker = readMarker(before)
  if (marker && marker.number === undefined && LAST_BUT_ONE.test(before.slice(-8))) return true
  const wreck = marker && readWreck(after)
  if (!wreck) return false
  return marker.readings.some(({ style, ordinal }) => ordinal !== null && resembles(wreck, style, ordinal + 1))
}

function appendText(open: Piece, piece: Piece): void {
  open.seams.push({ kind: 'paragraph', span: { start: open.span.end, end: piece.span.start } })
  open.text = joinLines([open.text, piece.text])
  open.span = { start: open.span.start, end: piece.span.end }
}

/** A table goes on in one with the same columns that has no header of its own, or the same one again, unless its rows begin anew. */
function continuesTable(open: Piece, piece: Piece): boolean {
  const columns = columnCount(open)
  if (columns === 0 || columns !== columnCount(piece)) return false
  if ((open.role === 'contents') !== (piece.role === 'contents')) return false
  const header = headerText(piece)
  return (header === '' || header === headerText(open)) && !beginsAnew(open, piece)
}

/** Whether the first row is marked as the first of a list, as one of the table before it is. */
function beginsAnew(open: Piece, piece: Piece): boolean {
  const [first] = rowMarkers(piece)
  return first !== undefined && isFirst(first) && rowMarkers(open).some((marker) => marker?.printed === first?.printed)
}

function rowMarkers({ rows }: Piece): (Marker | null)[] {
  return rows.filter((row) => !row.isHeader).map((row) => readMarker(row.cells[0]?.lines[0]?.text ?? ''))
}

function isFirst(marker: Marker | null): boolean {
  return marker?.readings.some(({ ordinal }) => ordinal === 1) ?? false
}

function columnCount(piece: Piece): number {
  return Math.max(0, ...piece.rows.map((row) => row.cells.length))
}

function headerText(piece: Piece): string {
  return piece.rows
    .filter((row) => row.isHeader)
    .map(rowText)
    .join('')
}

function rowText(row: TableRow): string {
  return row.cells
    .map((cell) => cell.lines.map((line) => line.text).join(' '))
    .join('|')
    .replace(/^\|+$/, '')
}

function appendRows(open: Piece, piece: Piece): void {
  const seam = { start: open.span.end, end: piece.span.start }
  const added = piece.rows.filter((row) => !row.isHeader)
  const first = added[0]
  const last = open.rows[open.rows.length - 1]
  open.span = { start: open.span.start, end: piece.span.end }
  if (first && last && !last.isHeader && isRowTail(first)) {
    open.rows = [...open.rows.slice(0, -1), joinRows(last, first), ...added.slice(1)]
    open.seams.push({ kind: 'row', span: seam })
    return
  }
  open.rows = [...open.rows, ...added]
  open.seams.push({ kind: 'table', span: seam })
}

/** A row whose first cell is empty goes on with the row before the break. */
function isRowTail(row: TableRow): boolean {
  const [first, ...rest] = row.cells
  return first?.lines.length === 0 && rest.some((cell) => cell.lines.length > 0)
}

function joinRows(row: TableRow, tail: TableRow): TableRow {
  return {
    span: { start: row.span.start, end: tail.span.end },
    isHeader: false,
    cells: row.cells.map((cell, index) => {
      const more = tail.cells[index]
      if (!more || more.lines.length === 0) return cell
      if (cell.lines.length === 0) return more
      const joined = joinLines([...cell.lines.slice(-1), ...more.lines.slice(0, 1)])
      return {
        span: { start: cell.span.start, end: more.span.end },
        lines: [...cell.lines.slice(0, -1), joined, ...more.lines.slice(1)],
      }
    }),
  }
}

/** The row that a seam of kind `row` runs through: the one whose span holds it. */
export function rowSeams(row: TableRow, seams: readonly Seam[]): Seam[] {
  return seams.filter(
    (seam) => seam.kind === 'row' && seam.span.start >= row.span.start && seam.span.end <= row.span.end,
  )
}

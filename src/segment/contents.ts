/**
 * The contents list, told from other tables by what it is: entries with page numbers that do not fall, whose words come again as short
 * lines further on. Its entries are kept apart from the headings that they name, and are the best evidence of those.
 */
import type { TableRow } from '../model/block.ts'
import { fold, foldedText } from './fold.ts'
import type { Piece } from './piece.ts'

const PAGE = /^(?:\d{1,4}|[ivxlc]{1,6})$/i
const PAGE_END = /[\divxlc]/i
const LEADER = /^(.*?\S)\s*(?:\.{3,}|…+|·{3,}|(?:\. ){3,}|\t|\s{3,})\s*(\d{1,4}|[ivxlc]{1,6})$/i

/** Marks the contents tables and lines; gives the folded texts of all entries. */
export function findContents(pieces: readonly Piece[]): Set<string> {
  const lines = shortLines(pieces)
  const entries = new Set<string>()
  const add = (text: string) => entries.add(fold(text))
  let last = 0
  for (const piece of pieces) {
    if (piece.type !== 'table') continue
    const rows = piece.rows.filter((row) => PAGE.test(pageOf(row)))
    const filled = piece.rows.filter((row) => row.cells.some((cell) => cell.lines.length > 0))
    const isHeadless = piece.rows.every((row) => !row.isHeader || row.cells.every((cell) => cell.lines.length === 0))
    if (rows.length < (isHeadless && entries.size > 0 ? 1 : 3) || rows.length < (filled.length - 1) * 0.8) continue
    const pages = rows.map((row) => Number.parseInt(pageOf(row), 10) || 0)
    if (pages.some((page, index) => index > 0 && page < (pages[index - 1] as number)) || (pages[0] as number) < last)
      continue
    const named = rows.filter((row) => lines.has(fold(titleOf(row)))).length
    if (named < rows.length * 0.3) continue
    piece.role = 'contents'
    last = pages[pages.length - 1] as number
    for (const row of rows) add(titleOf(row))
  }
  for (const { role, text } of pieces)
    if (role === 'contents') add(text.text.slice(0, entryTitleEnd(text.text) ?? undefined))
  markLeaderLines(pieces, add)
  return entries
}

/** The title that an entry line prints before its page number, as `[start, end)`; null where the line is no entry. */
export function entryTitleEnd(text: string): number | null {
  // Most texts end with a stop: they need no search.
  const match = PAGE_END.test(text.slice(-1)) ? LEADER.exec(text) : null
  return match ? (match[1] as string).length : null
}

/** The last cell of a row, where a contents list has its page number. */
function pageOf(row: TableRow): string {
  const cell = row.cells[row.cells.length - 1]
  return row.cells.length > 1 && cell?.lines.length === 1 ? (cell.lines[0]?.text.trim() ?? '') : ''
}

function titleOf(row: TableRow): string {
  return row.cells
    .slice(0, -1)
    .map((cell) => cell.lines.map((line) => line.text).join(' '))
    .join(' ')
}

/** Folded short lines, alone and with the line after them: a heading can stand on two lines. */
function shortLines(pieces: readonly Piece[]): Set<string> {
  const folded = new Set<string>()
  let previous: string | null = null
  for (const piece of pieces) {
    const text = piece.type === 'text' && piece.text.text.length <= 220 ? foldedText(piece) : null
    if (text !== null) {
      folded.add(text)
      if (previous !== null) folded.add(previous + text)
    }
    previous = text
  }
  return folded
}

function markLeaderLines(pieces: readonly Piece[], add: (text: string) => void): void {
  let run: Piece[] = []
  const close = () => {
    if (run.length >= 3) {
      for (const piece of run) {
        piece.role = 'contents'
        add(piece.text.text.slice(0, entryTitleEnd(piece.text.text) ?? undefined))
      }
    }
    run = []
  }
  for (const piece of pieces) {
    if (piece.type === 'text' && piece.role === null && entryTitleEnd(piece.text.text) !== null) run.push(piece)
    else close()
  }
  close()
}

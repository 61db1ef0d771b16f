/** Runs to lines: what stands on one baseline, with what is raised above it. */
import { raise } from '../superscript.ts'
import type { Run } from './page.ts'
import { isWide } from './run-text.ts'

/** Runs on one line, or the part of a line between two wide gaps. */
export interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly base: number
  /** Of most of its characters. */
  readonly size: number
  /** The page, from 1. */
  readonly page: number
  /** Whether it begins with raised text. */
  readonly startsRaised: boolean
  readonly runs: readonly Run[]
}

/** Runs whose baselines differ by less than this share of their size stand on one line. */
const SAME_BASE = 0.3
/** Raised or lowered text is at most so large beside the text of its line... */
export const SMALL = 0.92
/** ...and its baseline at most so much higher or lower, in sizes of that text. */
const RAISED = 0.65
const LOWERED = 0.35
/** A gap wider than this share of the size is a space. */
const SPACE = 0.16
/** Between Chinese characters, which justification moves apart, it has to be wider. */
const WIDE_SPACE = 0.6
/** Raised text that is longer is no mark. */
const LONGEST_RAISED = 40

/** Puts runs on baselines, from the top of the page down; the runs of each from left to right. */
export function rowsOf(runs: readonly Run[]): Run[][] {
  const sorted = [...runs].sort((a, b) => a.base - b.base || a.left - b.left)
  const rows: Run[][] = []
  let base = Number.NEGATIVE_INFINITY
  for (const run of sorted) {
    const row = rows[rows.length - 1]
    if (row && run.base - base <= SAME_BASE * Math.max(run.size, row[0]?.size ?? 0)) row.push(run)
    else {
      rows.push([run])
      base = run.base
    }
  }
  for (const row of rows) row.sort((a, b) => a.left - b.left)
  return joinRaised(rows)
}

/** Moves small runs into the row beside whose text they stand. */
function joinRaised(rows: readonly Run[][]): Run[][] {
  const moved = new Map<number, Run[]>()
  const kept = rows.map((row, at) =>
    row.filter((run) => {
      const host = hostOf(rows, at, run)
      if (host === null) return true
      moved.set(host, [...(moved.get(host) ?? []), run])
      return false
    }),
  )
  for (const [at, runs] of moved) kept[at] = [...(kept[at] ?? []), ...runs].sort((a, b) => a.left - b.left)
  return kept.filter((row) => row.length > 0)
}

/** The row of the text that a run is raised above or lowered below; null for a run that stands for itself. */
function hostOf(rows: readonly Run[][], at: number, run: Run): number | null {
  for (const step of [1, 2, -1]) {
    const row = rows[at + step]
    const neighbour = row && nearestOf(row, run)
    if (!neighbour || run.size > SMALL * neighbour.size) continue
    const rise = neighbour.base - run.base
    const gap = Math.max(run.left - neighbour.right, neighbour.left - run.right)
    if (rise < RAISED * neighbour.size && rise > -LOWERED * neighbour.size && gap < 0.6 * neighbour.size)
      return at + step
  }
  return null
}

/** The run of a row, which is sorted, that a run stands beside. */
function nearestOf(row: readonly Run[], run: Run): Run | undefined {
  let low = 0
  let high = row.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((row[middle] as Run).left <= run.left) low = middle + 1
    else high = middle
  }
  const [before, after] = [row[low - 1], row[low]]
  if (!before || !after) return before ?? after
  return run.left - before.right <= after.left - run.right ? before : after
}

/** Cuts a row where the gap is wider than `gap`, in sizes of the text. */
export function cutRow(row: readonly Run[], gap: number): Run[][] {
  const pieces: Run[][] = []
  let right = Number.NEGATIVE_INFINITY
  for (const run of row) {
    const piece = pieces[pieces.length - 1]
    if (piece && run.left - right <= gap * Math.max(run.size, piece[piece.length - 1]?.size ?? 0)) piece.push(run)
    else pieces.push([run])
    right = Math.max(right, run.right)
  }
  return pieces
}

/** The line that runs, sorted from left to right, make. */
export function lineOf(runs: readonly Run[], page: number): Line {
  const { size, base } = mainText(runs)
  let text = ''
  let right = Number.NEGATIVE_INFINITY
  let raised = ''
  let startsRaised = false
  const flush = () => {
    const own = raised.trim()
    if (text === '' && own !== '') startsRaised = true
    text += own.length > LONGEST_RAISED ? raised : raise(own, text[text.length - 1])
    raised = ''
  }
  for (const run of runs) {
    const isRaised = run.size <= SMALL * size && base - run.base > 0.12 * size
    const isApart = right > Number.NEGATIVE_INFINITY && isSpaced(raised || text, run.text, run.left - right, size)
    if (!isRaised && raised !== '') flush()
    if (isRaised) raised += isApart && raised !== '' ? ` ${run.text}` : run.text
    else text += isApart && text !== '' ? ` ${run.text}` : run.text
    right = Math.max(right, run.right)
  }
  if (raised !== '') flush()
  const first = runs[0] as Run
  const top = Math.min(...runs.map((run) => run.base - 0.85 * run.size))
  const bottom = Math.max(...runs.map((run) => run.base + 0.2 * run.size))
  return { text: text.trim(), left: first.left, right, top, bottom, base, size, page, startsRaised, runs }
}

/** The size of most characters, and their baseline. */
function mainText(runs: readonly Run[]): { size: number; base: number } {
  const weights = new Map<number, { count: number; base: number }>()
  for (const { size, text, base } of runs) {
    const known = weights.get(size)
    if (known) known.count += text.length
    else weights.set(size, { count: text.length, base })
  }
  let best = { size: 0, base: 0, count: -1 }
  for (const [size, { count, base }] of weights) {
    // Of a mark and a word of one letter the larger is the text.
    if (count > best.count * (size < best.size ? 3 : 1 / 3)) best = { size, base, count }
  }
  return best
}

function isSpaced(before: string, after: string, gap: number, size: number): boolean {
  if (before.endsWith(' ') || after.startsWith(' ')) return false
  const isInner = isWide(before.charCodeAt(before.length - 1)) && isWide(after.charCodeAt(0))
  return gap > (isInner ? WIDE_SPACE : SPACE) * size
}

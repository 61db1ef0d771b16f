/** The areas of a page in the order in which they are read: lines one below the other, columns, and tables. */

import { cutRow, type Line, lineOf, rowsOf } from './line.ts'
import { endsEarly, isFinished, isMark, startsMarked } from './line-ends.ts'
import type { Run } from './page.ts'

export type Area = LinesArea | TableArea

/** Lines from top to bottom, and the edges that they reach. */
export interface LinesArea {
  readonly type: 'lines'
  /** Whether nothing stands beside them, so that they may be set as wide as the page allows. */
  readonly isWhole: boolean
  readonly lines: readonly Line[]
  readonly left: number
  readonly right: number
}

export interface TableArea {
  readonly type: 'table'
  /** Row by row; a cell has lines from top to bottom, and the edges of its column. */
  readonly rows: readonly (readonly LinesArea[])[]
}

/** A gap of this width, in sizes of the text, may part two columns... */
const GAP = 0.36
/** ...if somewhere there is one of this width at the same place. */
const CLEAR_GAP = 1
/** Two parts of a line that are farther apart stand for themselves. */
const FAR = 3
/** Columns end where the page is empty over this height, in sizes of the text. */
const TALL = 5
/** What is farther from the next band, in sizes of the text, may be no part of the same table. */
const APART = 0.7
/** A table goes back so many bands above the one it was seen in. */
const BACK = 12
/** One line in so many may reach over the gap between two columns, as a heading of both. */
const BRIDGES = 0.12

/** The height of a line in a band, in sizes of its text: a little less than it takes, so that neighbours stand apart. */
const BAND = 0.9

interface Interval {
  left: number
  right: number
}

/** What stands side by side: text that overlaps in height. */
interface Band {
  readonly atoms: readonly Line[]
  readonly parts: readonly Interval[]
  readonly top: number
  readonly bottom: number
}

/** Columns may have columns inside, and those once more. */
const DEEPEST = 2

/** Where rows stand and how they are set. */
interface Setting {
  /** From 1. */
  readonly page: number
  /** From one baseline to the next in a paragraph, in sizes of the text. */
  readonly leading: number
  /** How many columns may stand inside each other. */
  readonly depth?: number
}

/** Divides rows of a page into areas. */
export function layOut(rows: readonly Run[][], { page, leading, depth = DEEPEST }: Setting): Area[] {
  const setting = { page, leading, depth }
  const bands = bandsOf(rows, page)
  const areas: Area[] = []
  let plain: Band[] = []
  const flush = () => {
    if (plain.length > 0) areas.push({ ...linesOf(plain, page), isWhole: depth === DEEPEST })
    plain = []
  }
  let at = 0
  while (at < bands.length) {
    const band = bands[at] as Band
    const side = isSideBySide(band) ? sideBySide(bands, at, Math.min(plain.length, BACK)) : null
    if (!side) {
      plain.push(band)
      at++
      continue
    }
    const found = columnsOf(side.bands, setting)
    if (found) {
      plain.length -= at - side.from
      flush()
      for (const area of found) areas.push(area)
    } else for (let next = at; next < side.to; next++) plain.push(bands[next] as Band)
    at = side.to
  }
  flush()
  return areas
}

function bandsOf(rows: readonly Run[][], page: number): Band[] {
  const bands: { atoms: Line[]; top: number; bottom: number }[] = []
  for (const atom of rows.flatMap((row) => cutRow(row, GAP).map((runs) => lineOf(runs, page)))) {
    const band = bands[bands.length - 1]
    const top = atom.base - (BAND - 0.15) * atom.size
    const bottom = atom.base + 0.15 * atom.size
    if (band && band.bottom > top + 0.02 * atom.size) {
      band.atoms.push(atom)
      band.bottom = Math.max(band.bottom, bottom)
      band.top = Math.min(band.top, top)
    } else bands.push({ atoms: [atom], top, bottom })
  }
  return bands.map((band) => ({ ...band, parts: union([], band.atoms.map(inkOf)) }))
}

/** Where a text shows: full-width punctuation is blank on its right side, which may hang over into the gap behind a column. */
function inkOf({ text, left, right, size }: Pick<Line, 'text' | 'left' | 'right' | 'size'>): Interval {
  return { left, right: /[，。、；：）」』”’》]$/.test(text) ? Math.max(left, right - 0.5 * size) : right }
}

/** The parts of a line that are covered by intervals and by others. */
function union(covered: readonly Interval[], more: readonly Interval[]): Interval[] {
  const sorted = [...covered, ...more].sort((a, b) => a.left - b.left)
  const merged: Interval[] = []
  for (const { left, right } of sorted) {
    const last = merged[merged.length - 1]
    if (last && left <= last.right) last.right = Math.max(last.right, right)
    else merged.push({ left, right })
  }
  return merged
}

/** Whether a band holds lines that overlap in height, as those of cells do that are centred in their row. */
function hasOffset({ atoms }: Band): boolean {
  const { base, size } = atoms[0] as Line
  return atoms.some((atom) => Math.abs(atom.base - base) > 0.3 * size)
}

/** Whether a band has a clear gap that is not only the one behind a marker or number. */
function isSideBySide(band: Band): boolean {
  const { atoms, parts } = band
  const isOffset = hasOffset(band)
  const size = atoms[0]?.size ?? 0
  return parts.some((part, index) => {
    const before = parts[index - 1]
    const gap = isOffset ? NARROWEST : CLEAR_GAP
    if (!before || part.left - before.right < gap * size) return false
    return index > 1 || !atoms.every((atom) => atom.left >= part.left || isMark(atom.text))
  })
}

/** The bands around one that leave a gap open where it does; those that hide it behind a narrow gap come out cut there. */
function sideBySide(bands: readonly Band[], seed: number, back: number): SideBySide {
  const first = bands[seed] as Band
  const size = first.atoms[0]?.size ?? 0
  const heads = first.parts.slice(1).map(({ left }) => left)
  let covered = union([], first.parts)
  const take = (band: Band, neighbour: Band): Band | null => {
    const gap = Math.max(band.top - neighbour.bottom, neighbour.top - band.bottom)
    if (gap > TALL * size || (gap > APART * size && isOther(band, first))) return null
    for (const each of [band, cutAt(band, heads)]) {
      const next = union(covered, each.parts)
      if (!next.some((part, index) => index > 0 && part.left - (next[index - 1] as Interval).right >= NARROWEST * size))
        continue
      covered = next
      for (const { left } of each.parts.slice(1)) heads.push(left)
      return each
    }
    return null
  }
  const taken = [first]
  for (let at = seed + 1; at < bands.length; at++) {
    const band = take(bands[at] as Band, taken[taken.length - 1] as Band)
    if (!band) break
    taken.push(band)
  }
  const above: Band[] = []
  for (let at = seed - 1; at >= seed - back; at--) {
    const band = take(bands[at] as Band, above[above.length - 1] ?? first)
    if (!band) break
    above.push(band)
  }
  const all = [...above.reverse(), ...taken]
  const { from, to } = trim(all, above.length)
  const start = seed - above.length
  return { from: start + from, to: start + to, bands: all.slice(from, to) }
}

interface SideBySide {
  readonly from: number
  readonly to: number
  readonly bands: readonly Band[]
}

/** A gap that stays open in all bands may be narrower than one that is seen in a line: cells can be full. */
const NARROWEST = 0.15

/** Whether a band is a text of its own between two tables: on the left side only, and not where the first column begins. */
function isOther(band: Band, first: Band): boolean {
  const [own, start] = [band.parts[0], first.parts[0]]
  const size = band.atoms[0]?.size ?? 0
  if (!own || !start || isSideBySide(band)) return false
  return own.right < (first.parts[1]?.left ?? 0) && Math.abs(own.left - start.left) > 0.5 * size
}

/** The band with its lines cut before runs that begin where columns do. */
function cutAt(band: Band, heads: readonly number[]): Band {
  const atoms = band.atoms.flatMap((atom) => {
    const pieces: Run[][] = []
    for (const run of atom.runs) {
      const piece = pieces[pieces.length - 1]
      const before = piece?.[piece.length - 1]
      const isHead = heads.some((head) => Math.abs(run.left - head) < 0.15 * run.size)
      if (piece && before && !(isHead && run.left - inkOf(before).right > 0.1 * run.size)) piece.push(run)
      else pieces.push([run])
    }
    return pieces.length === 1 ? [atom] : pieces.map((runs) => lineOf(runs, atom.page))
  })
  return { ...band, atoms, parts: union([], atoms.map(inkOf)) }
}

/** Whether a band is set in larger type, as a heading is. */
function isLarger({ atoms }: Band, size: number): boolean {
  return atoms.every((atom) => atom.size > 1.06 * size)
}

/** Without bands at either end that stand at the left side only and away from the others. */
function trim(bands: readonly Band[], seed: number): { from: number; to: number } {
  const size = (bands[seed] as Band).atoms[0]?.size ?? 0
  const gap = (at: number) => (bands[at + 1] as Band).top - (bands[at] as Band).bottom
  const second = (bands[seed] as Band).parts[1]?.left ?? 0
  const isLeft = (band: Band) => !isSideBySide(band) && band.atoms.some(({ left }) => left < second)
  let first = 0
  for (let at = 0; at < seed && isLeft(bands[at] as Band); at++)
    if (gap(at) > APART * size || isLarger(bands[at] as Band, size)) first = at + 1
  let last = bands.length
  for (let at = last - 1; at > seed && isLeft(bands[at] as Band); at--) if (gap(at - 1) > APART * size) last = at
  return { from: first, to: last }
}

/** The areas of bands that stand side by side; null where they are neither a table nor columns. */
function columnsOf(bands: readonly Band[], setting: Required<Setting>): Area[] | null {
  const { page, leading, depth } = setting
  const atoms = bands.flatMap((band) => band.atoms)
  const columns = withoutMarks(columnEdges(bands), atoms)
  const doubled = bands.filter((band) => band.parts.length > 1).length
  const isTall = bands.some(hasOffset)
  if (columns.length < 2 || (doubled < 2 && !isTall)) return null
  const members = columns.map((): Line[] => [])
  for (const atom of atoms) members[columnAt(columns, atom)]?.push(atom)
  const lines = members.map((column) => rowsOf(column.flatMap(({ runs }) => runs)))
  if (depth > 0 && areProse(columns, members, bands, leading))
    return lines.flatMap((rows) => layOut(rows, { page, leading, depth: depth - 1 }))
  return [tableOf(bands, columns, setting)]
}

/** The columns: what lies between gaps that nearly all lines leave open. A line that reaches over such a gap is a heading of both its sides. */
function columnEdges(bands: readonly Band[]): Interval[] {
  const atoms = bands.flatMap((band) => band.atoms)
  const inks = atoms.map(inkOf)
  const rows = new Set(atoms.map(({ base }) => Math.round(base))).size
  const full = coveredBy(inks, Math.floor(rows * BRIDGES))
  const touched = inks.map((ink) => full.filter(({ left, right }) => ink.left < right && ink.right > left))
  // A column that has few lines.
  const sparse = inks.filter((_, at) => touched[at]?.length === 0)
  for (const [at, { left, right }] of inks.entries()) {
    const [own, ...others] = touched[at] ?? []
    if (!own || others.length > 0) continue
    own.left = Math.min(own.left, left)
    own.right = Math.max(own.right, right)
  }
  const size = atoms[0]?.size ?? 0
  const joined: Interval[] = []
  for (const column of union(full, sparse)) {
    const last = joined[joined.length - 1]
    if (last && column.left - last.right < NARROWEST * size) last.right = Math.max(last.right, column.right)
    else joined.push(column)
  }
  return joined
}

/** What more than a number of intervals cover. */
function coveredBy(intervals: readonly Interval[], allowed: number): Interval[] {
  const events = intervals
    .flatMap(({ left, right }) => [[left, 1] as const, [right, -1] as const])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const covered: Interval[] = []
  let open = 0
  for (const [place, step] of events) {
    const was = open
    open += step
    if (was <= allowed && open > allowed) covered.push({ left: place, right: place })
    const last = covered[covered.length - 1]
    if (last && was > allowed && open <= allowed) last.right = place
  }
  return covered
}

/** A first column of markers and numbers belongs to the one behind it. */
function withoutMarks(columns: readonly Interval[], atoms: readonly Line[]): readonly Interval[] {
  const [first, second, ...rest] = columns
  if (!first || !second) return columns
  const own = atoms.filter((atom) => columnAt(columns, atom) === 0)
  if (!own.every(({ text }) => isMark(text))) return columns
  return [{ left: first.left, right: second.right }, ...rest]
}

/** The column that holds most of a line. */
function columnAt(columns: readonly Interval[], { left, right }: Interval): number {
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  columns.forEach((column, at) => {
    const shared = Math.min(right, column.right) - Math.max(left, column.left)
    // Of a line over two columns the first counts.
    if (shared > most && (most <= 0 || shared > 1.5 * most)) {
      best = at
      most = shared
    }
  })
  return best
}

/** Columns of running text have at least so many lines; what has fewer may be a table with long cells. */
const FEWEST_LINES = 10

/** Whether columns hold running text: of one width, with full lines, and seldom a gap through all of them. */
function areProse(
  columns: readonly Interval[],
  members: readonly (readonly Line[])[],
  bands: readonly Band[],
  leading: number,
): boolean {
  if (columns.length > 3) return false
  const widths = columns.map(({ left, right }) => right - left)
  if (Math.min(...widths) < 0.85 * Math.max(...widths)) return false
  const counts = members.map((lines) => new Set(lines.map(({ base }) => Math.round(base))).size)
  if (Math.min(...counts) < FEWEST_LINES) return false
  const isFull = members.every((lines, at) => {
    const filled = lines.reduce((sum, { left, right }) => sum + right - left, 0)
    return filled > 0.66 * (widths[at] as number) * (counts[at] as number)
  })
  return isFull && rowBreaks(bands, leading).length * 8 <= Math.max(...counts)
}

/** The bands, by index, before which there is more space than between the lines of a cell. */
function rowBreaks(bands: readonly Band[], leading: number): number[] {
  const gaps = bands.slice(1).map((band, at) => band.top - (bands[at] as Band).bottom)
  const size = bands[0]?.atoms[0]?.size ?? 0
  const least = Math.max(0, Math.min((leading - BAND) * size, ...gaps))
  return gaps.flatMap((gap, at) => (gap > least + 0.15 * size ? [at + 1] : []))
}

function tableOf(bands: readonly Band[], columns: readonly Interval[], { page, leading }: Setting): TableArea {
  const rows = groupRows(bands, columns, leading)
  return {
    type: 'table',
    rows: rows.map((row) => {
      const cells = columns.map((): Run[] => [])
      for (const atom of row.flatMap(({ atoms }) => atoms)) cells[columnAt(columns, atom)]?.push(...atom.runs)
      return cells.map((runs, at) => ({
        type: 'lines',
        isWhole: false,
        lines: rowsOf(runs).map((each) => lineOf(each, page)),
        ...(columns[at] as Interval),
      }))
    }),
  }
}

/** Bands that make one row: by the gaps between rows, or where all gaps are those between lines by whether the texts of all columns go on. */
function groupRows(bands: readonly Band[], columns: readonly Interval[], leading: number): Band[][] {
  const breaks = new Set(rowBreaks(bands, leading))
  const rows: Band[][] = []
  bands.forEach((band, at) => {
    const row = rows[rows.length - 1]
    const isNew = breaks.size > 0 ? breaks.has(at) : row && !goesOn(row[row.length - 1] as Band, band, columns)
    if (row && !isNew) row.push(band)
    else rows.push([band])
  })
  return rows
}

/** Whether a band holds the next lines of the cells of another. */
function goesOn(before: Band, band: Band, columns: readonly Interval[]): boolean {
  const last = columns.map((): Line | null => null)
  for (const atom of before.atoms) last[columnAt(columns, atom)] = atom
  if (!band.atoms.some((atom) => columnAt(columns, atom) === 0)) return true
  return band.atoms.every((atom) => {
    const at = columnAt(columns, atom)
    const line = last[at]
    if (!line) return at > 0
    if (startsMarked(atom.text) || isFinished(line.text) || /^\d/.test(atom.text)) return false
    return !endsEarly(line, atom, (columns[at] as Interval).right)
  })
}

/** Bands as lines one below the other; what stands far apart on one line makes two. */
function linesOf(bands: readonly Band[], page: number): Omit<LinesArea, 'isWhole'> {
  const lines = bands.flatMap(({ atoms }) =>
    rowsOf(atoms.flatMap(({ runs }) => runs)).flatMap((row) => cutFar(row, page)),
  )
  const left = lines.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY)
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0)
  return { type: 'lines', lines, left, right }
}

function cutFar(row: readonly Run[], page: number): Line[] {
  const pieces = cutRow(row, FAR)
  const [first, ...rest] = pieces.map((runs) => lineOf(runs, page))
  if (!first || rest.length === 0) return first ? [first] : []
  const isOne = isMark(first.text) || rest.every(({ text }) => isMark(text)) || /[.…·]{3}$/.test(first.text)
  return isOne ? [lineOf(row, page)] : [first, ...rest]
}

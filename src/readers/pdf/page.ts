/** The text of one page as runs with places, upright whichever way the page was turned. */
import type { Box } from '../../model/origin.ts'
import { overLimit } from '../over-limit.ts'
import type { OpenPdf, PdfItem, StructNode } from './open.ts'
import { cleanText } from './run-text.ts'

/** Text that stands together. Places are in points, `right` and `base` from the top left corner of the page as it is read. */
export interface Run {
  readonly text: string
  readonly left: number
  readonly right: number
  /** The baseline. */
  readonly base: number
  readonly size: number
  readonly font: string
  /** The marked content that it belongs to; null for none. */
  readonly content: string | null
  /** Whether it was marked as no part of the document: what repeats on every page, mostly. */
  readonly isArtifact: boolean
}

export interface Page {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  /** Quarter turns clockwise between the page and the text on it. */
  readonly turn: number
  readonly runs: readonly Run[]
  /** Null where the page is not tagged. */
  readonly tree: StructNode | null
  /** How many characters stand at an angle of their own and are not among the runs. */
  readonly left: number
}

interface Placed extends Run {
  readonly turn: number
}

/** Reads a page; `budget` says how many items are left to read in the file. */
export async function readPage(
  { pdf, limits, path }: OpenPdf,
  number: number,
  budget: { items: number },
): Promise<Page> {
  const page = await pdf.getPage(number)
  const tree = await page.getStructTree()
  const { transform, width, height } = page.getViewport({ scale: 1 })
  const reader = page.streamTextContent({ includeMarkedContent: tree !== null }).getReader()
  const placed: Placed[] = []
  const marks = new Marks()
  let left = 0
  for (;;) {
    const { value, done } = await reader.read()
    if (done) break
    budget.items -= value.items.length
    if (budget.items < 0) {
      const error = overLimit(path, 'the file', 'items', limits.items)
      await reader.cancel(error)
      throw error
    }
    for (const item of value.items) {
      if (item.str === undefined) marks.take(item)
      else {
        const run = placeRun(item, transform, { width, height }, marks)
        if (run) placed.push(run)
        else if (run === null) left += item.str.trim().length
      }
    }
  }
  page.cleanup()
  const turn = mainTurn(placed)
  const runs = placed.filter((run) => run.turn === turn)
  for (const run of placed) if (run.turn !== turn) left += run.text.length
  const upright = turn % 2 === 0 ? { width, height } : { width: height, height: width }
  return { number, ...upright, turn, runs, tree, left }
}

/** A rectangle of the upright page as it lies on the page itself. */
export function boxOn(
  { width, height, turn }: Page,
  rectangle: { left: number; right: number; top: number; bottom: number },
): Box {
  const { left, right, top, bottom } = rectangle
  const [w, h] = [right - left, bottom - top]
  switch (turn) {
    case 1:
      return rounded(height - bottom, left, h, w)
    case 2:
      return rounded(width - right, height - bottom, w, h)
    case 3:
      return rounded(top, width - right, h, w)
    default:
      return rounded(left, top, w, h)
  }
}

/** To a tenth of a point. */
function rounded(left: number, top: number, width: number, height: number): Box {
  const [l, t, w, h] = [left, top, width, height].map((value) => Math.round(value * 10) / 10) as [
    number,
    number,
    number,
    number,
  ]
  return { left: l, top: t, width: w, height: h }
}

/** Which marked content is open. */
class Marks {
  readonly #open: { content: string | null; isArtifact: boolean }[] = []
  content: string | null = null
  isArtifact = false

  take({ type, id, tag }: PdfItem): void {
    if (type === 'endMarkedContent') this.#open.pop()
    else
      this.#open.push({
        content: type === 'beginMarkedContentProps' && id ? id : this.content,
        isArtifact: this.isArtifact || tag === 'Artifact',
      })
    const top = this.#open[this.#open.length - 1]
    this.content = top?.content ?? null
    this.isArtifact = top?.isArtifact ?? false
  }
}

/** Undefined for an item without text, null for one at an angle. */
function placeRun(
  { str = '', transform: own = [], width: length = 0, fontName = '' }: PdfItem,
  page: readonly number[],
  { width, height }: { width: number; height: number },
  { content, isArtifact }: Marks,
): Placed | null | undefined {
  if (str.trim() === '') return undefined
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = page
  const [a2 = 1, b2 = 0, c2 = 0, d2 = 1, e2 = 0, f2 = 0] = own
  const along = Math.atan2(b * a2 + d * b2, a * a2 + c * b2) / (Math.PI / 2)
  const turn = (Math.round(along) + 4) % 4
  const size = Math.hypot(a * c2 + c * d2, b * c2 + d * d2)
  const [x, y] = [a * e2 + c * f2 + e, b * e2 + d * f2 + f]
  if (![x, y, size, length, along].every(Number.isFinite)) return null
  if (Math.abs(along - Math.round(along)) > SLANT) return null
  const places: readonly (readonly [number, number])[] = [
    [x, y],
    [y, width - x],
    [width - x, height - y],
    [height - y, x],
  ]
  const [left, base] = places[turn] as readonly [number, number]
  const text = cleanText(str, Math.abs(length), size)
  if (text === '') return undefined
  return { text, left, right: left + Math.abs(length), base, size, font: fontName, content, isArtifact, turn }
}

/** How far from upright, in right angles, a text may stand: scanned pages are skew. */
const SLANT = 0.05

/** The turn of most characters. */
function mainTurn(runs: readonly Placed[]): number {
  const counts = [0, 0, 0, 0]
  for (const { turn, text } of runs) counts[turn] = (counts[turn] ?? 0) + text.length
  return counts.indexOf(Math.max(...counts))
}

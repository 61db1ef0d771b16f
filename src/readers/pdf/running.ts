/** What stands at the head or foot of page after page: running titles, symbols, page numbers. */
import { romanValue } from '../../language/markers.ts'
import { type Line, lineOf } from './line.ts'
import type { Page, Run } from './page.ts'

/** What of a page is printed on others too, and what is its own. */
export interface PageParts {
  readonly page: Page
  readonly body: readonly Run[][]
  readonly heads: readonly Line[]
  readonly feet: readonly Line[]
}

/** So many rows at either end of a page may be running ones. */
const DEEPEST = 4
/** The heads of two pages stand at one height if they differ by no more points. */
const SAME_HEIGHT = 3

/**
 * Parts the rows of each page. A row is a running one if a row of the same words stands at the same height on another page: on a quarter of all pages or
 * on three that follow each other by one or two, so that left and right pages may differ. Numbers may count the pages.
 */
export function partPages(pages: readonly { page: Page; rows: readonly Run[][] }[]): PageParts[] {
  const edges = pages.map(({ page, rows }) => ({ heads: edgeOf(page, rows, 1), feet: edgeOf(page, rows, -1) }))
  const running = {
    heads: runningKeys(edges.map(({ heads }) => heads)),
    feet: runningKeys(edges.map(({ feet }) => feet)),
  }
  return pages.map(({ page, rows }, at) => {
    const { heads, feet } = edges[at] as (typeof edges)[number]
    const above = countRunning(heads, running.heads)
    const below = Math.min(countRunning(feet, running.feet), rows.length - above)
    return {
      page,
      body: rows.slice(above, rows.length - below),
      heads: heads.slice(0, above).map(({ line }) => line),
      feet: feet
        .slice(0, below)
        .map(({ line }) => line)
        .reverse(),
    }
  })
}

interface Edge {
  readonly line: Line
  /** The words with a sign for each number. */
  readonly frame: string
  /** The words as they would be on other pages, if some of the numbers count pages, at the height of the row and at the step beside it. */
  readonly keys: readonly string[]
}

/** What stands farther in, as a share of the height of the page, is no edge. */
const EDGE = 0.2

/** The rows at one end, the outermost first. */
function edgeOf(page: Page, rows: readonly Run[][], step: 1 | -1): Edge[] {
  const outer = step === 1 ? rows.slice(0, DEEPEST) : rows.slice(-DEEPEST).reverse()
  return outer.flatMap((row): Edge[] => {
    const line = lineOf(row, page.number)
    const inward = step === 1 ? line.base : page.height - line.base
    if (inward > EDGE * page.height) return []
    const height = Math.floor(inward / SAME_HEIGHT)
    const readings = readingsOf(line.text, page.number)
    // Two steps, so that two heights on either side of a border meet in one.
    const keys = readings.flatMap((reading) => [`${height} ${reading}`, `${height + 1} ${reading}`])
    return [{ line, frame: line.text.replace(NUMBER, '#'), keys }]
  })
}

const NUMBER = /\d+|(?<!\p{L})[ivxlc]+(?!\p{L})/gu
/** With more numbers than these a row counts nothing. */
const MOST_NUMBERS = 4

/** The text, each of its numbers once as it is and once as it counts the pages. */
function readingsOf(text: string, page: number): string[] {
  const numbers = [...text.matchAll(NUMBER)].map(([printed]) => printed)
  if (numbers.length > MOST_NUMBERS) return [text]
  return Array.from({ length: 2 ** numbers.length }, (_, choice) => {
    let at = 0
    return text.replace(NUMBER, (printed) => {
      const isCount = (choice >> at++) & 1
      if (!isCount) return printed
      const value = /^\d/.test(printed) ? Number(printed) : romanValue(printed)
      return value === null ? printed : `#${value - page}`
    })
  })
}

/** The keys of the edges that are running. */
function runningKeys(pages: readonly (readonly Edge[])[]): ReadonlySet<string> {
  const found = new Map<string, number[]>()
  pages.forEach((edges, at) => {
    for (const key of new Set(edges.flatMap(({ keys }) => keys))) found.set(key, [...(found.get(key) ?? []), at])
  })
  const needed = Math.max(2, Math.ceil(pages.length / 4))
  const running = new Set<string>()
  for (const [key, at] of found) {
    const isSeries = at.some((page, index) => index >= 2 && page - (at[index - 2] as number) <= 4)
    if (at.length >= needed || isSeries) running.add(key)
  }
  return running
}

/** How many rows from the edge on are running; one between them may be of the page alone. */
function countRunning(edges: readonly Edge[], running: ReadonlySet<string>): number {
  let count = 0
  edges.forEach((edge, at) => {
    if (at <= count + 1 && isRunning(edge, at, running)) count = at + 1
  })
  return count
}

/** A row without a word may be one of a table: it has to stand at the very edge, and to be short or to count the pages. */
function isRunning({ frame, keys }: Edge, at: number, running: ReadonlySet<string>): boolean {
  const met = keys.filter((key) => running.has(key))
  if (/\p{L}/u.test(frame)) return met.length > 0
  return at <= 1 && (frame.length <= SHORT ? met.length > 0 : met.some((key) => key.includes('#')))
}

/** A number of a page with what may stand around it. */
const SHORT = 12

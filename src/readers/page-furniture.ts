/**
 * What a printer put on every page of a text: running heads, running feet and page numbers. Where form feeds part the pages, they are lines at the edge
 * of a page that come again on others with other figures at most; where nothing does, they are page numbers that count on, and the lines beside
 * them that come again.
 */
import { readMarker } from '../language/markers.ts'

export interface PrintedLine {
  /** Without white space at its ends; never empty. */
  readonly text: string
  /** From 0. */
  readonly page: number
}

export type Furniture = 'page-header' | 'page-footer'

/** By the index of the line. Linear in the lines. */
export function findFurniture(lines: readonly PrintedLine[]): Map<number, Furniture> {
  const pages = (lines.at(-1)?.page ?? 0) + 1
  return pages >= FEWEST ? atEdges(lines, pages) : besideNumbers(lines)
}

/** A line that comes fewer times may be anything. */
const FEWEST = 3
/** How many lines of a page can be furniture at each end, and how long one can be. */
const DEEPEST = 4
const LONGEST = 120
/** A title of a document has fewer words with a small letter: `for`, `the`, `of`. */
const MANY_SMALL_WORDS = 7

function atEdges(lines: readonly PrintedLine[], pages: number): Map<number, Furniture> {
  const found = new Map<number, Furniture>()
  const ranges = rangesOf(lines, pages)
  const demanded = Math.max(FEWEST, Math.ceil(pages / 4))
  for (const edge of ['page-header', 'page-footer'] as const) {
    const counts = new Map<string, number>()
    const edges = ranges.map(([start, end]) =>
      Array.from({ length: Math.min(DEEPEST, end - start) }, (_, depth) =>
        edge === 'page-header' ? start + depth : end - 1 - depth,
      ),
    )
    for (const edgeLines of edges)
      for (const shape of new Set(edgeLines.map((at) => shapeOf(lines[at] as PrintedLine))))
        counts.set(shape, (counts.get(shape) ?? 0) + 1)
    const isOften = (at: number) => {
      const line = lines[at] as PrintedLine
      return canBeFurniture(line) && (counts.get(shapeOf(line)) ?? 0) >= demanded
    }
    for (const edgeLines of edges) {
      // From the edge inwards: what stands behind the text is text.
      const own = edgeLines.findIndex((at) => !isOften(at))
      for (const at of own < 0 ? edgeLines : edgeLines.slice(0, own)) found.set(at, edge)
    }
  }
  return found
}

// What ends with a stop, or is a clause, is text, or a marker that stands alone; what begins with a marker is an item or a heading.
function canBeFurniture({ text }: PrintedLine): boolean {
  if (text.length > LONGEST || /[，；。]|[.;:：,、]$/.test(text) || isItem(text)) return false
  return (text.match(/\s\p{Ll}+/gu)?.length ?? 0) < MANY_SMALL_WORDS
}

function isItem(text: string): boolean {
  const marker = readMarker(text)
  return marker !== null && !(marker.readings[0]?.style === 'bullet' && PAGE_NUMBER.test(text))
}

/** The lines of each page, half-open. */
function rangesOf(lines: readonly PrintedLine[], pages: number): [number, number][] {
  const ranges: [number, number][] = Array.from({ length: pages }, () => [0, 0])
  lines.forEach(({ page }, at) => {
    const range = ranges[page] as [number, number]
    if (range[1] === 0) range[0] = at
    range[1] = at + 1
  })
  return ranges
}

function shapeOf({ text }: PrintedLine): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ')
}

/** `3/28`, `16-03746 (E) 3/28`, `3/28 16-03746`, `- 3 -`, `Page 3`, `Page 3 of 28`, `第3页`. */
const PAGE_NUMBER =
  /^(?:(?<job>\d{2}-\d{4,6}(?: ?\([A-Z]\))?)\s+)?(?:(?<n>\d{1,4})\s?\/\s?\d{1,4}(?:\s+\d{2}-\d{4,6}(?: ?\([A-Z]\))?)?|[-–—]\s?(?<dashed>\d{1,4})\s?[-–—]|[Pp]age\s(?<word>\d{1,4})(?:\sof\s\d{1,4})?|第\s?(?<chinese>\d{1,4})\s?页(?:[，,]?\s?共\s?\d{1,4}\s?页)?)$/u

function besideNumbers(lines: readonly PrintedLine[]): Map<number, Furniture> {
  const found = new Map<number, Furniture>()
  const numbers: number[] = []
  let last = 0
  lines.forEach(({ text }, at) => {
    const groups = text.length > 40 ? undefined : PAGE_NUMBER.exec(text)?.groups
    const number = Number(groups?.n ?? groups?.dashed ?? groups?.word ?? groups?.chinese ?? Number.NaN)
    // The pages count on; a figure or two may have been lost.
    if (!(number > last && (last === 0 || number <= last + 3))) return
    last = number
    numbers.push(at)
  })
  if (numbers.length < FEWEST) return found
  for (const at of numbers) found.set(at, 'page-footer')
  for (const step of [-1, 1]) {
    const counts = new Map<string, number>()
    const beside = numbers.map((at) => at + step).filter((at) => lines[at] !== undefined && !found.has(at))
    for (const at of beside)
      counts.set(shapeOf(lines[at] as PrintedLine), (counts.get(shapeOf(lines[at] as PrintedLine)) ?? 0) + 1)
    for (const at of beside) {
      const line = lines[at] as PrintedLine
      if (canBeFurniture(line) && (counts.get(shapeOf(line)) ?? 0) >= FEWEST)
        found.set(at, step < 0 ? 'page-footer' : 'page-header')
    }
  }
  return found
}

/** How a document is set: the size of its text, and how far its lines stand apart. */
import { type Element, linesIn } from './elements.ts'
import type { Area } from './layout.ts'
import type { Line } from './line.ts'
import { endsEarly } from './line-ends.ts'

export interface Measures {
  /** The size of most characters, in points. */
  readonly size: number
  /** From one baseline to the next in a paragraph, in sizes of the text. */
  readonly leading: (size: number) => number
  /** Whether there is space between paragraphs, so that a line that ends early without any ends none. */
  readonly isSpaced: boolean
  /** The edges between which text is set that has a page for itself, in points. */
  readonly left: number
  readonly right: number
}

/** Fewer neighbours of a size say nothing about its leading. */
const ENOUGH = 8
/** A leading that at least this share of the neighbours have is one of paragraphs, however many stand farther apart. */
const SHARE = 0.15

/** Measures what stands on all pages, in the order of reading. */
export function measure(areas: readonly Area[], elements: readonly Element[]): Measures {
  const whole = areas.flatMap((area) => (area.type === 'lines' && area.isWhole ? area.lines : []))
  const paragraphs = elements.flatMap((element) => (element.type === 'paragraph' ? element.lines : []))
  const lines = [...elements.flatMap(linesIn), ...areas.flatMap(linesOf)]
  const edges = measureEdges([...whole, ...paragraphs])
  const setting = measureLines(lines)
  return { ...setting, ...edges, isSpaced: isSpaced(whole, edges.right, setting.leading) }
}

/** All lines of an area. */
export function linesOf(area: Area): readonly Line[] {
  return area.type === 'lines' ? area.lines : area.rows.flatMap((row) => row.flatMap(({ lines }) => lines))
}

/** Whether nearly all lines that end early have space below. */
function isSpaced(lines: readonly Line[], right: number, leading: Measures['leading']): boolean {
  let [ends, spaced] = [0, 0]
  lines.forEach((line, at) => {
    const next = lines[at + 1]
    if (!next || next.page !== line.page || next.base <= line.base || !endsEarly(line, next, right)) return
    ends++
    if (next.base - line.base > (leading(line.size) + PARAGRAPH_SPACE) * line.size) spaced++
  })
  return ends >= ENOUGH && spaced >= 0.8 * ends
}

/** The space between paragraphs is at least so much more than that between lines, in sizes of the text. */
export const PARAGRAPH_SPACE = 0.25

/** What nine lines of ten keep within. */
function measureEdges(whole: readonly Line[]): Pick<Measures, 'left' | 'right'> {
  const lefts = whole.map(({ left }) => left).sort((a, b) => a - b)
  const rights = whole.map(({ right }) => right).sort((a, b) => a - b)
  const outer = Math.floor(whole.length / 20)
  return { left: lefts[outer] ?? 0, right: rights[rights.length - 1 - outer] ?? 0 }
}

function measureLines(lines: readonly Line[]): Pick<Measures, 'size' | 'leading'> {
  const sizes = new Map<number, number>()
  const pitches = new Map<number, number[]>()
  lines.forEach((line, at) => {
    const size = Math.round(line.size * 2) / 2
    sizes.set(size, (sizes.get(size) ?? 0) + line.text.length)
    const next = lines[at + 1]
    if (!next || next.page !== line.page || Math.abs(next.size - line.size) > 0.02 * line.size) return
    const pitch = (next.base - line.base) / line.size
    if (pitch > 0.95 && pitch < 2.6) append(pitches, size, pitch)
  })
  let best = 0
  for (const [size, count] of sizes) if (count > (sizes.get(best) ?? 0)) best = size
  const leadings = new Map([...pitches].flatMap(([size, of]) => (of.length < ENOUGH ? [] : [[size, leadingOf(of)]])))
  const usual = leadings.get(best) ?? USUAL
  return { size: best || 12, leading: (size) => leadings.get(Math.round(size * 2) / 2) ?? usual }
}

/** From one baseline to the next in paragraphs, in sizes of the text, as neighbours of one size say; before it is known what stands beside what. */
export function leadingIn(pages: readonly (readonly Line[])[]): number {
  const pitches = pages.flatMap((lines) =>
    lines.slice(1).flatMap((line, at) => {
      const before = lines[at] as Line
      const pitch = (line.base - before.base) / line.size
      return Math.abs(before.size - line.size) > 0.02 * line.size || pitch < 0.95 || pitch > 2.6 ? [] : [pitch]
    }),
  )
  return pitches.length < ENOUGH ? USUAL : leadingOf(pitches)
}

/** Of documents too short to tell. */
const USUAL = 1.2

/** The smallest leading that is common. */
function leadingOf(pitches: readonly number[]): number {
  const sorted = [...pitches].sort((a, b) => a - b)
  let end = 0
  for (let at = 0; at < sorted.length; at++) {
    const pitch = sorted[at] as number
    while (end < sorted.length && (sorted[end] as number) - pitch <= 0.06) end++
    if (end - at >= SHARE * sorted.length) return sorted[(at + end - 1) >> 1] as number
  }
  return sorted[sorted.length >> 1] as number
}

function append(into: Map<number, number[]>, key: number, value: number): void {
  const known = into.get(key)
  if (known) known.push(value)
  else into.set(key, [value])
}

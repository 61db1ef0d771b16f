/**
 * Text that remembers where it came from. Readers take markup out, decode entities and join lines; every later step works
 * on the result and still says, for any piece of it, which characters of the file it stands for.
 *
 * The map is a list of runs in order, without gaps in the text. A run of equal length on both sides maps unit by unit; any other
 * run is atomic (an entity, an inserted space), and a piece of it stands for the whole source range.
 */
import type { Span } from './place.ts'

/** From `at` on, up to the next run, the text stands for the source range `[from, to)`. */
export interface Run {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Plain text and the map back to the file that it was read from. An empty text has one run with an empty range. */
export interface MappedText {
  readonly text: string
  readonly runs: readonly Run[]
}

/** A piece of the source as it stands, `[start, end)`. */
export function mapSlice(source: string, start: number, end: number): MappedText {
  return { text: source.slice(start, end), runs: [{ at: 0, from: start, to: end }] }
}

/**
 * The source range that `text.slice(start, end)` stands for. For an empty piece it is an empty range at its place.
 */
export function sourceSpan(mapped: MappedText, start: number, end: number): Span {
  if (start >= end) {
    const at = sourceStart(mapped, start)
    return { start: at, end: at }
  }
  return { start: sourceStart(mapped, start), end: sourceEnd(mapped, end) }
}

/** The whole source range of a text. */
export function wholeSpan(mapped: MappedText): Span {
  const first = mapped.runs[0]
  const last = mapped.runs[mapped.runs.length - 1]
  return first && last ? { start: first.from, end: last.to } : { start: 0, end: 0 }
}

/** The piece `[start, end)` of a mapped text, as a mapped text. */
export function sliceMapped(mapped: MappedText, start: number, end = mapped.text.length): MappedText {
  if (start <= 0 && end >= mapped.text.length) return mapped
  const runs: Run[] = []
  if (start >= end) {
    const at = sourceStart(mapped, start)
    return { text: '', runs: [{ at: 0, from: at, to: at }] }
  }
  for (let index = runIndex(mapped, start); index < mapped.runs.length; index++) {
    const run = mapped.runs[index] as Run
    if (run.at >= end) break
    const length = runLength(mapped, index)
    const from = Math.max(run.at, start)
    const to = Math.min(run.at + length, end)
    if (to <= from) continue
    const exact = run.to - run.from === length
    runs.push({
      at: from - start,
      from: exact ? run.from + (from - run.at) : run.from,
      to: exact ? run.from + (to - run.at) : run.to,
    })
  }
  return { text: mapped.text.slice(start, end), runs }
}

/** Joins pieces, with `separator` between them standing for the source between its neighbours. */
export function joinMapped(pieces: readonly MappedText[], separator: (index: number) => string): MappedText {
  if (pieces.length === 1) return pieces[0] as MappedText
  let text = ''
  const runs: Run[] = []
  pieces.forEach((piece, index) => {
    if (index > 0) {
      const between = separator(index)
      if (between !== '') {
        const before = wholeSpan(pieces[index - 1] as MappedText).end
        runs.push({ at: text.length, from: before, to: Math.max(before, wholeSpan(piece).start) })
        text += between
      }
    }
    for (const run of piece.runs) runs.push({ at: text.length + run.at, from: run.from, to: run.to })
    text += piece.text
  })
  return { text, runs }
}

/** Without white space at either end. */
export function trimMapped(mapped: MappedText): MappedText {
  const { text } = mapped
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  return start === 0 && end === text.length ? mapped : sliceMapped(mapped, Math.min(start, end), end)
}

function runIndex(mapped: MappedText, offset: number): number {
  let low = 0
  let high = mapped.runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((mapped.runs[middle] as Run).at <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function runLength(mapped: MappedText, index: number): number {
  const next = mapped.runs[index + 1]
  return (next ? next.at : mapped.text.length) - (mapped.runs[index] as Run).at
}

function sourceStart(mapped: MappedText, offset: number): number {
  const index = runIndex(mapped, offset)
  const run = mapped.runs[index]
  if (!run) return 0
  const length = runLength(mapped, index)
  if (run.to - run.from === length) return run.from + (offset - run.at)
  return offset >= run.at + length ? run.to : run.from
}

function sourceEnd(mapped: MappedText, offset: number): number {
  const index = runIndex(mapped, offset - 1)
  const run = mapped.runs[index]
  if (!run) return 0
  return run.to - run.from === runLength(mapped, index) ? run.from + (offset - run.at) : run.to
}

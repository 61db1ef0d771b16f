/** How far an alignment agrees with a gold standard, by first lines. */
import type { AlignmentUnit, Bitext } from '../src/model/bitext.ts'
import { positionAt } from '../src/model/place.ts'
import type { GoldUnit } from './pairs.ts'

export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Gold units that were found, of all. */
  readonly found: number
  readonly units: number
  /** Pairs that gold rules out: `stray` and `reused` are among them. */
  readonly wrong: number
  /** Pairs from lines that gold does not name, outside the gold units around them. */
  readonly stray: number
  /** Segments that stand in two units. */
  readonly reused: number
  /** Keys of the gold units that were not found. */
  readonly misses: readonly string[]
}

/** The first and the last of a gold unit's lines. */
export function lineRange(lines: number | readonly number[]): readonly [number, number] {
  return typeof lines === 'number' ? [lines, lines] : [Math.min(...lines), Math.max(...lines)]
}

/** The English and the Chinese indices of a unit, whichever side is which. */
export function sidesOf(bitext: Bitext, unit: AlignmentUnit): { en: readonly number[]; zh: readonly number[] } {
  return isEnglishFirst(bitext) ? { en: unit.source, zh: unit.target } : { en: unit.target, zh: unit.source }
}

/**
 * A gold unit is found where some aligned or moved unit has an English segment that begins on its first English line and a Chinese
 * one that begins on its first Chinese line. A pair from such an English line to a line outside the Chinese range of every gold
 * unit that begins there is wrong; so is one from any other line that leaves the range between the gold units around it, and a segment in
 * two units.
 */
export function scoreUnits(bitext: Bitext, gold: readonly GoldUnit[]): Score {
  const { pairs, reused } = predictedPairs(bitext)
  const allowed = new Map<number, (readonly [number, number])[]>()
  const misses: string[] = []
  for (const unit of gold) {
    const [en] = lineRange(unit.en)
    const zh = lineRange(unit.zh)
    allowed.set(en, [...(allowed.get(en) ?? []), zh])
    if (!pairs.get(en)?.has(zh[0])) misses.push(unit.key)
  }
  let wrong = 0
  for (const [en, ranges] of allowed) wrong += countOutside(pairs.get(en), enclosing(ranges))
  const stray = countStray(pairs, allowed)
  wrong += stray + reused
  const found = gold.length - misses.length
  const precision = found + wrong === 0 ? 0 : found / (found + wrong)
  const recall = gold.length === 0 ? 0 : found / gold.length
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1, found, units: gold.length, wrong, stray, reused, misses }
}

type Pairs = ReadonlyMap<number, ReadonlySet<number>>

// From each English first line to the Chinese first lines that it is paired with.
function predictedPairs(bitext: Bitext): { pairs: Pairs; reused: number } {
  const [english, chinese] = isEnglishFirst(bitext) ? [bitext.source, bitext.target] : [bitext.target, bitext.source]
  const pairs = new Map<number, Set<number>>()
  const uses = new Map<string, number>()
  for (const unit of bitext.units) {
    if (unit.relation !== 'aligned' && unit.relation !== 'moved') continue
    const { en, zh } = sidesOf(bitext, unit)
    for (const name of [...en.map((index) => `en ${index}`), ...zh.map((index) => `zh ${index}`)]) {
      uses.set(name, (uses.get(name) ?? 0) + 1)
    }
    for (const one of en) {
      const line = positionAt(english.lines, english.segments[one]?.span.start ?? 0).line
      const facing = pairs.get(line) ?? new Set()
      pairs.set(line, facing)
      for (const other of zh) facing.add(positionAt(chinese.lines, chinese.segments[other]?.span.start ?? 0).line)
    }
  }
  return { pairs, reused: [...uses.values()].filter((count) => count > 1).length }
}

function countStray(pairs: Pairs, allowed: ReadonlyMap<number, readonly (readonly [number, number])[]>): number {
  const known = [...allowed].map(([en, ranges]) => ({ en, range: enclosing(ranges) })).sort((a, b) => a.en - b.en)
  if (known.length === 0) return 0
  let stray = 0
  for (const [en, lines] of pairs) {
    if (allowed.has(en)) continue
    const next = known.findIndex((unit) => unit.en > en)
    const before = next < 0 ? known[known.length - 1] : known[next - 1]
    const low = before?.range[0] ?? 0
    const high = next < 0 ? Number.POSITIVE_INFINITY : (known[next]?.range[1] as number)
    if (low <= high) stray += countOutside(lines, [low, high])
  }
  return stray
}

function enclosing(ranges: readonly (readonly [number, number])[]): readonly [number, number] {
  return [Math.min(...ranges.map(([first]) => first)), Math.max(...ranges.map(([, last]) => last))]
}

function countOutside(lines: ReadonlySet<number> | undefined, [low, high]: readonly [number, number]): number {
  return [...(lines ?? [])].filter((line) => line < low || line > high).length
}

function isEnglishFirst({ source }: Bitext): boolean {
  return source.language.startsWith('en')
}

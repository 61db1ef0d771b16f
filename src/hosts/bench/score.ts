/** How right alignments and findings are, held against gold. */
import type { Bitext } from '../../model/bitext.ts'
import type { Document, SegmentKind } from '../../model/document.ts'
import type { Report } from '../../model/finding.ts'
import { positionAt } from '../../model/place.ts'
import { type Defect, type GoldUnit, matchDefects } from '../files/gold.ts'
import { byName, type Count, sumOf, Tally } from './counts.ts'

export interface AlignmentScore {
  readonly all: Count
  /** By the kind that the keys of gold units begin with. */
  readonly kinds: readonly Count[]
  /** By what the unit is to paralint. */
  readonly levels: readonly Count[]
}

export interface FindingScore {
  readonly all: Count
  /** In the order of their names. */
  readonly rules: readonly Count[]
}

/**
 * Holds an alignment against gold units. One is found where an aligned or moved unit begins on its first lines; a pair of lines is wrong
 * where it lies outside the gold units that begin there, or outside those around it, and where a segment is used twice. What is wrong on
 * no line of a gold unit counts for `all` alone.
 */
export function scoreAlignment(bitext: Bitext, units: readonly GoldUnit[]): AlignmentScore {
  const { source, target, pairs, reused } = predictedLines(bitext)
  const levels = levelsByLine(source.document)
  const tallies = { kinds: new Tally(), levels: new Tally() }
  const allowed = new Map<number, Allowed>()
  let found = 0
  for (const unit of units) {
    const [from, [to, last]] = [first(unit[source.side]), range(unit[target.side])]
    const names = { kind: unit.key.split(':')[0] ?? unit.key, level: levels.get(from) ?? 'block' }
    const isFound = pairs.get(from)?.has(to) === true
    if (isFound) found++
    tallies.kinds.add(names.kind, { expected: 1, found: isFound ? 1 : 0 })
    tallies.levels.add(names.level, { expected: 1, found: isFound ? 1 : 0 })
    const known = allowed.get(from)
    allowed.set(from, { ...names, from: Math.min(known?.from ?? to, to), to: Math.max(known?.to ?? last, last) })
  }
  let wrong = reused
  const order = [...allowed].sort(([one], [other]) => one - other)
  for (const [line, facing] of pairs) {
    const own = allowed.get(line)
    const { from, to } = own ?? between(order, line)
    if (from > to) continue
    const outside = [...facing].filter((other) => other < from || other > to).length
    wrong += outside
    if (!own) continue
    tallies.kinds.add(own.kind, { wrong: outside })
    tallies.levels.add(own.level, { wrong: outside })
  }
  return {
    all: { name: 'all', found, expected: units.length, wrong },
    kinds: tallies.kinds.counts(),
    levels: tallies.levels.counts(),
  }
}

/** Holds findings against marked defects, by rule; every finding that meets none is wrong. */
export function scoreFindings(report: Report, defects: readonly Defect[]): FindingScore {
  const rules = new Tally()
  const { met, others } = matchDefects(report, defects)
  for (const { rule } of defects) rules.add(rule, { expected: 1 })
  for (const { rule } of met) rules.add(rule, { found: 1 })
  for (const { rule } of others) rules.add(rule, { wrong: 1 })
  const counts = byName(rules.counts())
  return { all: sumOf(counts), rules: counts }
}

/** Lines of the target that a line of the source may be paired with, and how the unit there is counted. */
interface Allowed {
  readonly kind: string
  readonly level: string
  readonly from: number
  readonly to: number
}

const LEVELS: Partial<Record<SegmentKind, string>> = {
  heading: 'heading',
  'list-item': 'item',
  table: 'row',
  'table-row': 'row',
  'table-cell': 'cell',
  sentence: 'sentence',
}

// The outermost segment that begins on a line names the level.
function levelsByLine({ segments, lines }: Document): ReadonlyMap<number, string> {
  const levels = new Map<number, string>()
  for (const { span, kind } of segments) {
    const { line } = positionAt(lines, span.start)
    if (!levels.has(line)) levels.set(line, LEVELS[kind] ?? 'block')
  }
  return levels
}

// What the gold units around a line leave open to it.
function between(order: readonly (readonly [number, Allowed])[], line: number): { from: number; to: number } {
  if (order.length === 0) return { from: 0, to: Number.POSITIVE_INFINITY }
  const at = order.findIndex(([own]) => own > line)
  const before = at < 0 ? order.at(-1) : order[at - 1]
  return { from: before?.[1].from ?? 0, to: at < 0 ? Number.POSITIVE_INFINITY : (order[at]?.[1].to ?? 0) }
}

// First lines of the source with the first lines of the target that they are aligned with.
function predictedLines(bitext: Bitext) {
  const isEnglishFirst = bitext.source.language !== 'zh' && bitext.target.language !== 'en'
  const [own, other] = isEnglishFirst ? (['en', 'zh'] as const) : (['zh', 'en'] as const)
  const used = { source: new Set<number>(), target: new Set<number>() }
  const pairs = new Map<number, Set<number>>()
  let reused = 0
  for (const unit of bitext.units) {
    if (unit.relation !== 'aligned' && unit.relation !== 'moved') continue
    for (const side of ['source', 'target'] as const) {
      for (const index of unit[side]) {
        if (used[side].has(index)) reused++
        used[side].add(index)
      }
    }
    for (const one of unit.source) {
      const line = lineOf(bitext.source, one)
      const facing = pairs.get(line) ?? new Set()
      pairs.set(line, facing)
      for (const index of unit.target) facing.add(lineOf(bitext.target, index))
    }
  }
  return { source: { side: own, document: bitext.source }, target: { side: other }, pairs, reused }
}

function lineOf({ lines, segments }: Document, index: number): number {
  return positionAt(lines, segments[index]?.span.start ?? 0).line
}

function first(lines: GoldUnit['en']): number {
  return range(lines)[0]
}

function range(lines: GoldUnit['en']): readonly [number, number] {
  return typeof lines === 'number' ? [lines, lines] : [Math.min(...lines), Math.max(...lines)]
}

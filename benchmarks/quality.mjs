/** How right alignments and findings are, held against gold. */
import { positionAt } from '../dist/index.js'

/** @typedef {import('./material.mjs').Pair} Pair */
/** @typedef {{ name: string, found: number, expected: number, wrong: number }} Count */

/**
 * Alignment by kind of unit, in all and by pair. A gold unit is found where an aligned or moved unit begins on its first lines; a pair of
 * lines is wrong where it lies outside the gold units that begin there, or outside those around it, and where a segment is used twice.
 * @param {readonly Pair[]} pairs
 * @returns {{ kinds: Count[], pairs: Count[], all: Count }}
 */
export function alignmentQuality(pairs) {
  /** @type {Map<string, Count>} */
  const kinds = new Map()
  const byPair = pairs.map((pair) => scorePair(pair, kinds))
  return { kinds: [...kinds.values()], pairs: byPair, all: sum(byPair) }
}

/**
 * @param {Pair} pair
 * @param {Map<string, Count>} kinds
 * @returns {Count}
 */
function scorePair({ name, bitext, units }, kinds) {
  const { lines, reused } = predictedLines(bitext)
  const total = { name, found: 0, expected: units.length, wrong: reused }
  /** @type {Map<number, { kind: string, from: number, to: number }>} */
  const allowed = new Map()
  for (const { key, en, zh } of units) {
    const kind = key.split(':')[0] ?? key
    const [source, from, to] = [first(en), first(zh), last(zh)]
    const count = countOf(kinds, kind)
    const isFound = lines.get(source)?.has(from) === true
    count.expected++
    if (isFound) count.found++
    if (isFound) total.found++
    const known = allowed.get(source)
    allowed.set(
      source,
      known ? { kind, from: Math.min(known.from, from), to: Math.max(known.to, to) } : { kind, from, to },
    )
  }
  const order = [...allowed].sort(([one], [other]) => one - other)
  for (const [source, targets] of lines) {
    const own = allowed.get(source)
    const { from, to } = own ?? bounds(order, source)
    if (from > to) continue
    const wrong = [...targets].filter((line) => line < from || line > to).length
    total.wrong += wrong
    if (own) countOf(kinds, own.kind).wrong += wrong
  }
  return total
}

/**
 * The lines that the gold units around a line leave open to it.
 * @param {readonly [number, { from: number, to: number }][]} order
 * @param {number} source
 */
function bounds(order, source) {
  if (order.length === 0) return { from: 0, to: Number.POSITIVE_INFINITY }
  const after = order.findIndex(([line]) => line > source)
  const before = after < 0 ? order[order.length - 1] : order[after - 1]
  return { from: before ? before[1].from : 0, to: after < 0 ? Number.POSITIVE_INFINITY : (order[after]?.[1].to ?? 0) }
}

/**
 * First lines of the source with the first lines of the target that they are aligned with.
 * @param {Pair['bitext']} bitext
 */
function predictedLines({ source, target, units }) {
  /** @type {Map<number, Set<number>>} */
  const lines = new Map()
  const used = { source: new Set(), target: new Set() }
  let reused = 0
  for (const unit of units) {
    if (unit.relation !== 'aligned' && unit.relation !== 'moved') continue
    for (const side of /** @type {const} */ (['source', 'target'])) {
      for (const index of unit[side]) {
        if (used[side].has(index)) reused++
        used[side].add(index)
      }
    }
    for (const one of unit.source) {
      const from = lineOf(source, one)
      const targets = lines.get(from) ?? new Set()
      lines.set(from, targets)
      for (const other of unit.target) targets.add(lineOf(target, other))
    }
  }
  return { lines, reused }
}

/**
 * Findings by rule, of the pairs with marked defects.
 * @param {readonly Pair[]} pairs
 * @returns {{ rules: Count[], all: Count }}
 */
export function findingQuality(pairs) {
  /** @type {Map<string, Count>} */
  const rules = new Map()
  for (const { report, defects } of pairs) {
    if (defects.length === 0) continue
    const free = new Set(report.findings)
    for (const defect of defects) {
      const count = countOf(rules, defect.rule)
      count.expected++
      const met = [...free].find((finding) => meets(report, finding, defect))
      if (!met) continue
      free.delete(met)
      count.found++
    }
    for (const { rule } of free) countOf(rules, rule).wrong++
  }
  const sorted = [...rules.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
  return { rules: sorted, all: sum(sorted) }
}

/**
 * The same rule, and a place that touches the marked text, or the line where there is no column.
 * @param {Pair['report']} report
 * @param {Pair['report']['findings'][number]} finding
 * @param {Pair['defects'][number]} defect
 */
function meets({ bitext }, finding, { rule, side, line, column, actual }) {
  const place = finding[side === 'en' ? 'source' : 'target']
  if (finding.rule !== rule || !place) return false
  const { lines, source } = bitext[side === 'en' ? 'source' : 'target']
  const begin = lines[line - 1] ?? source.length
  const from = column ? begin + column - 1 : begin
  const to = column ? from + (actual?.length ?? 1) : (lines[line] ?? source.length + 1) - 1
  return place.span.start <= to && place.span.end >= from
}

/**
 * Precision, recall and F1; 1 where there is nothing to judge.
 * @param {Count} count
 */
export function rates({ found, expected, wrong }) {
  const precision = found + wrong === 0 ? 1 : found / (found + wrong)
  const recall = expected === 0 ? 1 : found / expected
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

/**
 * @param {Map<string, Count>} counts
 * @param {string} name
 * @returns {Count}
 */
function countOf(counts, name) {
  const known = counts.get(name) ?? { name, found: 0, expected: 0, wrong: 0 }
  counts.set(name, known)
  return known
}

/**
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
function sum(counts) {
  const all = { name: 'all', found: 0, expected: 0, wrong: 0 }
  for (const { found, expected, wrong } of counts) {
    all.found += found
    all.expected += expected
    all.wrong += wrong
  }
  return all
}

/**
 * @param {Pair['bitext']['source']} document
 * @param {number} index
 */
function lineOf({ lines, segments }, index) {
  return positionAt(lines, segments[index]?.span.start ?? 0).line
}

/** @param {number | readonly number[]} lines */
function first(lines) {
  return typeof lines === 'number' ? lines : Math.min(...lines)
}

/** @param {number | readonly number[]} lines */
function last(lines) {
  return typeof lines === 'number' ? lines : Math.max(...lines)
}

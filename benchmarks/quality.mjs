/** How right alignments and findings are, held against gold as `paralint bench` does. */
import { byName, merged, ratesOf, sumOf } from '../dist/hosts/bench/counts.js'
import { scoreAlignment, scoreFindings } from '../dist/hosts/bench/score.js'

export { ratesOf as rates }

/** @typedef {import('./material.mjs').Pair} Pair */
/** @typedef {import('../dist/hosts/bench/counts.js').Count} Count */

/**
 * Alignment by kind of unit, by pair and in all.
 * @param {readonly Pick<Pair, 'name' | 'bitext' | 'units'>[]} pairs
 */
export function alignmentQuality(pairs) {
  const scores = pairs.map(({ name, bitext, units }) => ({ name, ...scoreAlignment(bitext, units) }))
  return {
    kinds: merged(scores.map(({ kinds }) => kinds)),
    pairs: scores.map(({ name, all }) => ({ ...all, name })),
    all: sumOf(scores.map(({ all }) => all)),
  }
}

/**
 * Findings by rule, of the pairs with marked defects.
 * @param {readonly Pair[]} pairs
 */
export function findingQuality(pairs) {
  const marked = pairs.filter(({ defects }) => defects.length > 0)
  const rules = byName(merged(marked.map(({ report, defects }) => scoreFindings(report, defects).rules)))
  return { rules, all: sumOf(rules) }
}

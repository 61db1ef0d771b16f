/**
 * What the plots are made of: the JSON that the benchmarks write.
 * @typedef {ReturnType<typeof import('../../benchmarks/about.mjs').about>} About
 * @typedef {{ name: string, found: number, expected: number, wrong: number }} Count
 * @typedef {ReturnType<typeof import('../../benchmarks/line-scaling.mjs').lineScaling>} LineCosts
 * @typedef {Awaited<ReturnType<typeof import('../../benchmarks/calibration.mjs').calibration>>} Scores
 * @typedef {{ kinds: readonly Count[] }} ByKind
 * @typedef {{ files: number, resources: number }} Handles
 * @typedef {{ done: number, seconds: number, rss: number, heap: number, files: number, resources: number }} Sample
 * @typedef {{
 *   about: About,
 *   lines: readonly Count[],
 *   linesSpeed: LineCosts,
 *   robustness: {
 *     intact: readonly Count[],
 *     stripped: readonly (ByKind & Count)[],
 *     damaged: ByKind & { seeds: readonly Count[] },
 *     cut: { before: ByKind & Count, after: ByKind & Count },
 *   },
 *   scores: Scores,
 * }} Benchmark
 * @typedef {{ seed: number, jobs: number, kills: number, early: number, torn: number, lost: number, repeated: number, isEqual: boolean }} KilledRun
 * @typedef {{ about: About, pairs: number, runs: readonly KilledRun[] }} KilledRuns
 * @typedef {{ about: About, count: number, jobs: number, seconds: number, before: Handles, after: Handles, samples: readonly Sample[] }} LongRun
 */

/**
 * F1 of a count; 1 where there is nothing to judge.
 * @param {Omit<Count, 'name'>} count
 */
export function f1Of({ found, expected, wrong }) {
  const judged = found + expected + wrong
  return judged === 0 ? 1 : (2 * found) / judged
}

/**
 * Writes the plots of docs/plots/ and the tables of docs/benchmarks.md, from the JSON that the benchmarks wrote to benchmarks/measured/.
 *
 *     node scripts/make-plots.mjs
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { accuracy } from './plots/accuracy.mjs'
import { calibration } from './plots/calibration.mjs'
import { cost } from './plots/cost.mjs'
import { longRun } from './plots/long-run.mjs'
import { tables, withTables } from './plots/tables.mjs'

/** @typedef {import('./plots/measured.mjs').Benchmark} Benchmark */
/** @typedef {import('./plots/measured.mjs').LongRun} LongRun */
/** @typedef {import('./plots/measured.mjs').KilledRuns} KilledRuns */

const ROOT = new URL('../', import.meta.url)

/**
 * Files by their paths from the root of the project.
 * @param {{ benchmark: Benchmark, run: LongRun, killed: KilledRuns, page: string }} measured `page`: docs/benchmarks.md as it is
 * @returns {Map<string, string>}
 */
export function plotFiles({ benchmark, run, killed, page }) {
  return new Map([
    ['docs/plots/accuracy.svg', accuracy(benchmark)],
    ['docs/plots/cost.svg', cost(benchmark.linesSpeed)],
    ['docs/plots/calibration.svg', calibration(benchmark.scores)],
    ['docs/plots/long-run.svg', longRun(run)],
    ['docs/benchmarks.md', withTables(page, tables({ benchmark, run, killed }))],
  ])
}

/** What the project holds of measurements. */
export function measuredFiles() {
  const json = (/** @type {string} */ name) => JSON.parse(textOf(`benchmarks/measured/${name}.json`))
  return {
    benchmark: json('benchmark'),
    run: json('long-run'),
    killed: json('killed-runs'),
    page: textOf('docs/benchmarks.md'),
  }
}

/** @param {string} path */
function textOf(path) {
  return readFileSync(new URL(path, ROOT), 'utf8')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(new URL('docs/plots/', ROOT), { recursive: true })
  for (const [path, text] of plotFiles(measuredFiles())) writeFileSync(new URL(path, ROOT), text)
}

/**
 * Runs over many pairs that are killed (kill -9) at moments drawn from a seed and started again until they are done: whether anything is lost,
 * repeated or different from what a run writes that nobody kills. Not a part of `npm run bench`: it takes minutes. Ends with 1 where anything is.
 *
 *     node benchmarks/killed-runs.mjs [--pairs 300] [--kills 40] [--runs 6] [--seed N] [--json FILE]
 *
 * The seeds are N, N + 1 and so on; each run has one job more than the one before, from one to three and then one again.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { killedRuns, linesOf, wholeRun } from '../test/killed-runs.mjs'
import { writeVariations } from './many-pairs.mjs'
import { row, section } from './table.mjs'
import { writeMeasured } from './write-measured.mjs'

const MAIN = join(import.meta.dirname, '../dist/hosts/cli/main.js')

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '300' },
    kills: { type: 'string', default: '40' },
    runs: { type: 'string', default: '6' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    json: { type: 'string' },
  },
})
const [pairs, kills] = [Number(values.pairs), Number(values.kills)]
const [runs, first] = [Number(values.runs), Number(values.seed)]
const folder = mkdtempSync(join(tmpdir(), 'paralint-killed-runs-'))
try {
  await writeVariations(join(folder, 'documents'), pairs)
  await wholeRun(command('reference.jsonl', 2), folder)
  const expected = sortedLines('reference.jsonl')
  if (expected.length !== pairs) throw new Error(`${expected.length} results of ${pairs} pairs`)
  section('seed', 'jobs', 'kills', 'early', 'torn', 'lost', 'repeated', 'equal')
  const measured = []
  for (let at = 0; at < runs; at++) {
    const { seed, jobs } = { seed: first + at, jobs: 1 + (at % 3) }
    const one = { seed, jobs, ...(await killed({ seed, jobs, expected })) }
    measured.push(one)
    const figures = [jobs, one.kills, one.early, one.torn, one.lost, one.repeated].map(String)
    row(String(seed), ...figures, String(one.isEqual))
  }
  if (values.json !== undefined) writeMeasured(values.json, { pairs, runs: measured })
  if (measured.some(({ lost, repeated, isEqual }) => lost > 0 || repeated > 0 || !isEqual)) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true })
}

/** @param {{ seed: number, jobs: number, expected: readonly string[] }} options */
async function killed({ seed, jobs, expected }) {
  const output = `results-${seed}.jsonl`
  const { lines, ...count } = await killedRuns({
    ...{ command: command(output, jobs), folder, output: join(folder, output), kills, seed },
    size: statSync(join(folder, 'reference.jsonl')).size,
  })
  const names = lines.map((line) => JSON.parse(line).pair)
  return {
    ...{ kills: count.kills, early: count.early, torn: count.torn, lost: count.lost },
    repeated: names.length - new Set(names).size,
    isEqual: [...lines].sort().join('\n') === expected.join('\n'),
  }
}

/**
 * @param {string} output
 * @param {number} jobs
 */
function command(output, jobs) {
  return [MAIN, 'corpus', 'documents', '--output', output, '--jobs', String(jobs)]
}

/** @param {string} name */
function sortedLines(name) {
  return linesOf(readFileSync(join(folder, name), 'utf8')).sort()
}

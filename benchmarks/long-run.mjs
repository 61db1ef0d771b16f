/**
 * One run over many pairs, to see that memory stays flat and that no handle is left open. Not a part of `npm run bench`: it takes minutes.
 *
 *     node benchmarks/long-run.mjs [--pairs 10000] [--jobs 2] [--json FILE]
 *
 * With `node --expose-gc` and one job the heap is what is in use, without garbage: it shows a leak that the system's figures would hide.
 *
 * The JSON has `samples` of the done pairs, seconds, resident memory and heap (megabytes, of all threads and of the main one), open files,
 * and resources that keep the process alive, for a plot.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ResultsFile } from '../dist/hosts/corpus/results-file.js'
import { runCorpus } from '../dist/hosts/corpus/run-corpus.js'
import { walkPairs } from '../dist/node.js'
import { CorpusSummary, corpusRow } from '../dist/report/corpus-text.js'
import { writeVariations } from './many-pairs.mjs'
import { writeMeasured } from './write-measured.mjs'

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '10000' },
    jobs: { type: 'string', default: '2' },
    json: { type: 'string' },
  },
})
const [count, jobs] = [Number(values.pairs), Number(values.jobs)]
const folder = mkdtempSync(join(tmpdir(), 'paralint-long-run-'))
/** @type {{ done: number, seconds: number, rss: number, heap: number, files: number, resources: number }[]} */
const samples = []
const start = performance.now()
try {
  await writeVariations(join(folder, 'corpus'), count)
  const before = handles()
  const seconds = await run(join(folder, 'corpus'), join(folder, 'results.jsonl'))
  // What threads and files leave is closed a little later.
  await new Promise((resolve) => setTimeout(resolve, 500))
  const after = handles()
  report(seconds, before, after)
} finally {
  rmSync(folder, { recursive: true })
}

/**
 * @param {string} corpus
 * @param {string} output
 */
async function run(corpus, output) {
  const begin = performance.now()
  const results = await ResultsFile.open(output)
  const summary = new CorpusSummary()
  const every = Math.max(1, Math.floor(count / 100))
  let done = 0
  for await (const { result, at } of runCorpus({ found: walkPairs(corpus), options: {}, jobs, results })) {
    if (result.error) throw new Error(`${result.pair}: ${result.error.message}`)
    summary.add(corpusRow(result), at)
    if (++done % every === 0) sample(done)
  }
  await results.close()
  if (done !== count) throw new Error(`${done} results of ${count} pairs`)
  return (performance.now() - begin) / 1000
}

/** @param {number} done */
function sample(done) {
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  const seconds = Math.round((performance.now() - start) / 100) / 10
  samples.push({ done, seconds, rss: megabytes(rss), heap: megabytes(heapUsed), ...handles() })
}

/** Open files of the process, where the system tells them, and what keeps it from ending. */
function handles() {
  const { platform } = process
  const files = platform === 'linux' ? readdirSync('/proc/self/fd').length : 0
  return { files, resources: process.getActiveResourcesInfo().filter((name) => name !== 'Timeout').length }
}

/** @param {number} bytes */
function megabytes(bytes) {
  return Math.round(bytes / 1e5) / 10
}

/**
 * @param {number} seconds
 * @param {ReturnType<typeof handles>} before
 * @param {ReturnType<typeof handles>} after
 */
function report(seconds, before, after) {
  const tenths = Array.from({ length: 10 }, (_, at) => {
    const part = samples.slice(Math.floor((at * samples.length) / 10), Math.floor(((at + 1) * samples.length) / 10))
    const most = (/** @type {'rss' | 'heap'} */ of) => Math.max(...part.map((one) => one[of]))
    return { tenth: at + 1, rss: most('rss'), heap: most('heap') }
  })
  console.log(
    `${count} pairs with ${jobs} jobs in ${seconds.toFixed(0)} s: ${(count / seconds).toFixed(1)} pairs a second`,
  )
  console.log('tenth of the run: most resident memory, most heap of the main thread (MB)')
  for (const { tenth, rss, heap } of tenths)
    console.log(`${String(tenth).padStart(2)}  ${rss.toFixed(0)}  ${heap.toFixed(0)}`)
  console.log(`open files ${before.files} → ${after.files}, resources ${before.resources} → ${after.resources}`)
  if (values.json !== undefined) writeMeasured(values.json, { count, jobs, seconds, before, after, samples })
}

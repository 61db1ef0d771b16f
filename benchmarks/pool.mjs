/**
 * What a second thread brings: `paralint corpus` as a user calls it, beside what two processes with a shard each bring, which share nothing but the
 * machine, and beside two loops that only count and need no memory.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeManifest } from './many-pairs.mjs'
import { median } from './stages.mjs'

const MAIN = join(import.meta.dirname, '../dist/hosts/cli/main.js')
const BUSY = 'let sum = 0; for (let at = 0; at < 2e9; at++) sum = (sum + at) | 0; if (sum === 1) console.log(sum)'

/**
 * Medians of runs that take turns, in pairs a second; `ratio` of the runs side by side, since the machine may be busier in one than in the
 * next; `processRatio` the same of two processes, `busyRatio` of two loops, against one; `isEqual` whether one thread and two wrote the same lines.
 * @param {number} count of pairs
 * @param {number} runs
 */
export async function poolSpeed(count, runs) {
  const folder = mkdtempSync(join(tmpdir(), 'paralint-bench-'))
  try {
    const manifest = join(folder, 'pairs.jsonl')
    await writeManifest(manifest, count)
    /** @type {{ one: number, two: number, processes: number, busy: number }[]} */
    const times = []
    const digests = new Set()
    for (let run = 0; run < runs; run++) {
      const time = { one: 0, two: 0, processes: 0, busy: 0 }
      for (const jobs of /** @type {const} */ (['one', 'two'])) {
        const output = join(folder, `${jobs}-${run}.jsonl`)
        const options = ['--manifest', manifest, '--output', output, '--jobs', jobs === 'one' ? '1' : '2']
        time[jobs] = await timeOf([MAIN, 'corpus', ...options])
        digests.add(digestOf(output))
      }
      const shards = ['1/2', '2/2'].map((shard) => {
        const output = join(folder, `shard-${shard[0]}-${run}.jsonl`)
        return timeOf([MAIN, 'corpus', '--manifest', manifest, '--output', output, '--jobs', '1', '--shard', shard])
      })
      time.processes = Math.max(...(await Promise.all(shards)))
      const alone = await timeOf(['-e', BUSY])
      const both = Math.max(...(await Promise.all([timeOf(['-e', BUSY]), timeOf(['-e', BUSY])])))
      time.busy = (2 * alone) / both
      times.push(time)
    }
    const [one, two] = [median(times.map(({ one }) => one)), median(times.map(({ two }) => two))]
    return {
      pairs: count,
      one: (count / one) * 1000,
      two: (count / two) * 1000,
      ratio: median(times.map(({ one, two }) => one / two)),
      processRatio: median(times.map(({ one, processes }) => one / processes)),
      busyRatio: median(times.map(({ busy }) => busy)),
      isEqual: digests.size === 1,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * Milliseconds that node takes with these arguments. That pairs have findings is no failure; that one could not be checked is.
 * @param {readonly string[]} args
 */
function timeOf(args) {
  const start = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  return new Promise((/** @type {(time: number) => void} */ resolve, reject) => {
    child.on('close', (code) => {
      if (code === 0) resolve(performance.now() - start)
      else reject(new Error(`exit code ${code}`))
    })
  })
}

/** @param {string} path */
function digestOf(path) {
  const lines = readFileSync(path, 'utf8').split('\n').sort()
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

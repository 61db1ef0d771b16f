/** Whether a memory of twice the size takes twice the time, and no more memory. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeMemory } from './bitext-material.mjs'
import { usageIn } from './process-usage.mjs'

const MAIN = join(import.meta.dirname, '../dist/hosts/cli/main.js')
const USAGE = join(import.meta.dirname, 'usage.mjs')

/** @typedef {{ units: number, megabytes: number, wrong: number, found: number, seconds: number, processor: number, ratio: number | null, memory: number }} Step */

/**
 * The command line with a TMX of each size: seconds from start to exit, those of processors and by unit their ratio to the step before, the largest
 * resident memory in megabytes, and how many findings there are of how many wrong units. A wrong figure may look like a year.
 * @param {readonly number[]} sizes
 * @returns {Promise<Step[]>}
 */
export async function bitextScaling(sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'paralint-bench-'))
  const path = join(folder, 'memory.tmx')
  /** @type {Step[]} */
  const steps = []
  try {
    for (const units of sizes) {
      const { wrong, bytes } = await writeMemory(path, units)
      const start = performance.now()
      const { stdout, stderr } = spawnSync(process.execPath, ['--import', USAGE, MAIN, 'check', path], {
        encoding: 'utf8',
        maxBuffer: 2 ** 29,
      })
      const seconds = (performance.now() - start) / 1000
      const { memory, time } = usageIn(stderr)
      const found = stdout.match(/ (?:number|date)-mismatch$/gm)?.length ?? 0
      const processor = time / 1000
      const before = steps[steps.length - 1]
      const ratio = before ? processor / units / (before.processor / before.units) : null
      steps.push({ units, megabytes: bytes / 1e6, wrong, found, seconds, processor, ratio, memory })
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  return steps
}

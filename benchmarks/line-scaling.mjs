/** Time and memory of alignment by content against the number of lines, beside the time that jieba takes merely to cut the Chinese side into words. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strungLines, variedLines } from './line-material.mjs'
import { usageIn } from './process-usage.mjs'

const COST = join(import.meta.dirname, 'line-cost.mjs')
const USAGE = join(import.meta.dirname, 'usage.mjs')
const MAIN = join(import.meta.dirname, '../dist/hosts/cli/main.js')

/** @typedef {{ size: number, time: number, cutting: number, ratio: number, right: number, memory: number }} LineCost */

/**
 * Of each size: processor time in milliseconds of the alignment and of jieba, both warm, the one as a multiple of the other, how many lines are aligned
 * 1-1 as they should be, the most resident memory of the alignment in megabytes, and time and memory of the whole command, from files to TSV.
 * @param {readonly number[]} sizes
 */
export function lineScaling(sizes) {
  const pairs = strungLines()
  return sizes.map((size) => {
    // Small sizes vary more from one turn to the next.
    const turns = size <= 5000 ? 5 : size <= 20_000 ? 3 : 1
    /** @type {LineCost} */
    const cost = JSON.parse(execFileSync(process.execPath, [COST, String(size), String(turns)], { encoding: 'utf8' }))
    return { ...cost, command: commandCost(variedLines(pairs, size)) }
  })
}

/** @param {{ en: readonly string[], zh: readonly string[] }} sides */
function commandCost({ en, zh }) {
  const folder = mkdtempSync(join(tmpdir(), 'paralint-lines-'))
  try {
    const files = [join(folder, 'en.txt'), join(folder, 'zh.txt')]
    for (const [at, texts] of [en, zh].entries()) writeFileSync(files[at] ?? '', `${texts.join('\n')}\n`)
    const command = [MAIN, 'align', ...files, '--segmentation', 'line', '--format', 'tsv']
    const run = spawnSync(process.execPath, ['--import', USAGE, ...command], {
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    if (run.status !== 0) throw new Error(run.stderr)
    return usageIn(run.stderr)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The command line from start to exit, beside what node takes to start and end. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { usageIn } from './process-usage.mjs'
import { median } from './stages.mjs'

const MAIN = join(import.meta.dirname, '../dist/hosts/cli/main.js')
const USAGE = join(import.meta.dirname, 'usage.mjs')

/**
 * Medians in milliseconds of runs that take turns, and the largest resident memory of a check in megabytes.
 * @param {string} folder
 * @param {number} runs
 */
export function processTimes(folder, runs) {
  const files = [join(folder, 'en.md'), join(folder, 'zh.md')]
  const commands = { node: ['-e', '0'], help: [MAIN, '--help'], check: [MAIN, 'check', ...files] }
  /** @type {Record<keyof typeof commands, number[]>} */
  const times = { node: [], help: [], check: [] }
  for (let run = 0; run < runs; run++) {
    for (const name of /** @type {(keyof typeof commands)[]} */ (Object.keys(commands))) {
      const start = performance.now()
      spawnSync(process.execPath, commands[name])
      times[name].push(performance.now() - start)
    }
  }
  const [node, help, check] = [median(times.node), median(times.help), median(times.check)]
  const { stderr } = spawnSync(process.execPath, ['--import', USAGE, MAIN, 'check', ...files], { encoding: 'utf8' })
  const peakMemory = usageIn(stderr).memory
  return { node, help, check, helpRatio: help / node, checkRatio: check / node, peakMemory }
}

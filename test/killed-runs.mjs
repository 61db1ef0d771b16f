/**
 * A run over many pairs that is killed again and again at moments drawn from a seed, and started again until it is done; for tests and benchmarks
 * alike.
 */
import { spawn } from 'node:child_process'
import { readFileSync, statSync, truncateSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { generator } from '../benchmarks/random.mjs'

/** Milliseconds in which a run starts, opens its output and finds what was done: no more, or it would get far on a fast machine. */
const START = 150
/** Milliseconds between two looks at the output, and the most for which a run goes on behind the moment that was drawn. */
const LOOK = 1
const DELAY = 10
/** How many of the kills also tear the last line, as a write that was cut short does. */
const TORN = 1 / 3

/**
 * Kills the command so many times, each time once its output has grown to a size drawn from the seed, then lets it end. `kills` are those that met a
 * running process, `early` those of them within its start, `torn` how many tore a line; `lost` counts results that were whole at a kill and not there
 * later, as they were and where they were; `kept` is what the last run found.
 * @param {{ command: readonly string[], folder: string, output: string, size: number, kills: number, seed: number }} options `command`: arguments of
 *   node; `output`: the file that it writes; `size`: of the output of a run that nobody kills, in bytes
 */
export async function killedRuns({ command, folder, output, size, kills, seed }) {
  const random = generator(seed)
  const moments = Array.from({ length: kills }, () => Math.floor(random() * size * 0.9)).sort(
    (one, other) => one - other,
  )
  const count = { kills: 0, early: 0, torn: 0, lost: 0 }
  let kept = ''
  for (const moment of moments) {
    const child = spawn(process.execPath, command, { cwd: folder, stdio: 'ignore' })
    const ended = new Promise((resolve) => child.on('close', resolve))
    const isEarly = sizeOf(output) >= moment
    while (child.exitCode === null && sizeOf(output) < moment) await wait(LOOK)
    await wait(random() * (isEarly ? START : DELAY))
    const isRunning = child.exitCode === null && child.kill('SIGKILL')
    await ended
    const isKilled = isRunning && child.signalCode === 'SIGKILL'
    if (isKilled) count.kills++
    if (isKilled && isEarly) count.early++
    count.lost += lostOf(kept, wholeLines(output))
    if (isKilled && random() < TORN && tear(output, random)) count.torn++
    kept = wholeLines(output)
    if (!isKilled) break
  }
  const last = await wholeRun(command, folder)
  count.lost += lostOf(kept, wholeLines(output))
  return { ...count, ...last, kept: linesOf(kept).length, lines: linesOf(wholeLines(output)) }
}

/**
 * Runs the command to its end.
 * @param {readonly string[]} command
 * @param {string} folder
 * @returns {Promise<{ code: number | null, out: string, err: string }>}
 */
export async function wholeRun(command, folder) {
  const child = spawn(process.execPath, command, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  const run = { out: '', err: '' }
  for (const [name, stream] of /** @type {const} */ ([
    ['out', child.stdout],
    ['err', child.stderr],
  ]))
    stream.setEncoding('utf8').on('data', (text) => {
      run[name] += text
    })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...run })))
}

/** @param {string} text */
export function linesOf(text) {
  return text.split('\n').slice(0, -1)
}

/** @param {string} path */
function sizeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.size ?? -1
}

/** @param {string} path */
function wholeLines(path) {
  if (sizeOf(path) < 0) return ''
  const text = readFileSync(path, 'utf8')
  return text.slice(0, text.lastIndexOf('\n') + 1)
}

/**
 * @param {string} before
 * @param {string} after
 */
function lostOf(before, after) {
  const lines = linesOf(after)
  return linesOf(before).filter((line, at) => lines[at] !== line).length
}

/**
 * Cuts the last line somewhere; false where there is none.
 * @param {string} path
 * @param {() => number} random
 */
function tear(path, random) {
  if (sizeOf(path) <= 0) return false
  const bytes = readFileSync(path)
  const start = bytes.lastIndexOf(10, bytes.length - 2) + 1
  truncateSync(path, start + Math.floor(random() * (bytes.length - start)))
  return true
}

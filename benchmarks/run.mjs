/**
 * Prints one table: how right paralint is, and how fast.
 *
 *     npm run bench [-- --quick] [-- --json FILE]
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { lineQuality, lineScaling } from './lines.mjs'
import { framework, readPairs } from './material.mjs'
import { poolSpeed } from './pool.mjs'
import { processTimes } from './processes.mjs'
import { alignmentQuality, findingQuality, rates } from './quality.mjs'
import { scaling } from './scaling.mjs'
import { stageTimes } from './stages.mjs'
import { damageQuality } from './structural-damage.mjs'

const FIRST = 34
const OTHER = 11
const NO_TIMES = ['segments', 'segmentsPerSecond', 'ratio']

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, json: { type: 'string' } } })
const runs = values.quick
  ? { stages: 8, processes: 3, scaling: 1, lines: [1000, 5000], seeds: 3, pool: { pairs: 60, runs: 1 } }
  : {
      stages: 30,
      processes: 15,
      scaling: 5,
      lines: [1000, 5000, 20_000, 100_000],
      seeds: 20,
      pool: { pairs: 1000, runs: 5 },
    }

const pairs = await readPairs()
const alignment = alignmentQuality(pairs)
section('alignment', 'found', 'gold', 'wrong', 'precision', 'recall', 'F1')
for (const count of [...alignment.kinds, ...alignment.pairs, alignment.all]) qualityRow(count)

const findings = findingQuality(pairs)
section('findings', 'found', 'marked', 'others', 'precision', 'recall', 'F1')
for (const count of [...findings.rules, findings.all]) qualityRow(count)

const shared = framework()
const speed = shared === null ? null : measure(shared)
if (speed === null) console.warn('the framework is absent: nothing is said of speed')

const pool = await poolSpeed(runs.pool.pairs, runs.pool.runs)
section('corpus', 'pairs/s', 'ratio', 'target')
row('one thread', pool.one.toFixed(1))
row('two threads', pool.two.toFixed(1), pool.ratio.toFixed(2), '1.60')
row('two processes', '', pool.processRatio.toFixed(2))
row('two loops that count', '', pool.busyRatio.toFixed(2))
row('same lines', String(pool.isEqual))

// Behind the times of processes: a child counts the memory of a large parent as its own.
const lines = lineQuality()
section('lines by content', 'found', 'gold', 'wrong', 'precision', 'recall', 'F1')
for (const count of lines) qualityRow(count)
const linesSpeed = lineScaling(runs.lines)
section('lines a side', 'ms', 'to jieba', '1-1', 'MB')
for (const { size, time, ratio, right, memory } of linesSpeed)
  row(String(size), time.toFixed(0), ratio.toFixed(1), String(right), memory.toFixed(0))

const damage = shared === null ? [] : structuralDamage(shared)
if (values.json !== undefined)
  writeFileSync(
    values.json,
    `${JSON.stringify({ alignment, findings, pool, lines, linesSpeed, damage, speed }, null, 2)}\n`,
  )

/** @param {NonNullable<ReturnType<typeof framework>>} texts */
function measure(texts) {
  const stages = stageTimes(texts, runs.stages)
  section('framework, warm', 'ms', 'target')
  for (const [name, time] of Object.entries(stages)) if (!NO_TIMES.includes(name)) row(name, time.toFixed(1))
  row('total to mdast', stages.ratio.toFixed(2), '0.50')
  row('segments', String(stages.segments))
  row('segments a second', String(stages.segmentsPerSecond))

  const processes = processTimes(texts.folder, runs.processes)
  section('command line', 'ms', 'to node', 'target')
  row('node -e 0', processes.node.toFixed(0))
  row('--help', processes.help.toFixed(0), processes.helpRatio.toFixed(2), '1.50')
  row('check', processes.check.toFixed(0), processes.checkRatio.toFixed(2), '5.00')
  row('peak memory, MB', processes.peakMemory.toFixed(0), '', '150')

  const steps = scaling({ ...texts, bodyLines: bodyLines() }, runs.scaling)
  section('copies', 'segments', 'ms', 'to before')
  for (const { copies, segments, time, ratio } of steps)
    row(String(copies), String(segments), time.toFixed(0), ratio?.toFixed(2) ?? '')
  return { stages, processes, scaling: steps }
}

/** @param {NonNullable<ReturnType<typeof framework>>} texts */
function structuralDamage(texts) {
  const units = pairs.find(({ name }) => name === 'framework')?.units ?? []
  section('framework, damaged', 'found', 'gold', 'wrong', 'precision', 'recall', 'F1')
  return Array.from({ length: runs.seeds }, (_, at) => {
    const quality = damageQuality({ ...texts, units }, at + 1)
    qualityRow({ ...quality, name: `seed ${quality.seed}, ${quality.faults} faults` })
    return quality
  })
}

/** The lines behind the contents, by the framework's gold. */
function bodyLines() {
  const units = pairs.find(({ name }) => name === 'framework')?.units ?? []
  const contents = units.filter(({ key }) => key.startsWith('toc:'))
  const behind = (/** @type {'en' | 'zh'} */ side) => Math.max(...contents.flatMap((unit) => unit[side])) + 1
  return { en: behind('en'), zh: behind('zh') }
}

/** @param {import('./quality.mjs').Count} count */
function qualityRow(count) {
  const { precision, recall, f1 } = rates(count)
  const figures = [precision, recall, f1].map((rate) => rate.toFixed(4))
  row(count.name, String(count.found), String(count.expected), String(count.wrong), ...figures)
}

/** @param {[string, ...string[]]} heads */
function section(...heads) {
  console.log('')
  row(...heads)
  console.log('-'.repeat(FIRST + (heads.length - 1) * OTHER))
}

/** @param {[string, ...string[]]} cells */
function row(...cells) {
  const [name, ...figures] = cells
  console.log(name.padEnd(FIRST) + figures.map((figure) => figure.padStart(OTHER)).join(''))
}

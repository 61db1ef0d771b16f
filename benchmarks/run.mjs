/**
 * Prints one table: how right paralint is, and how fast.
 *
 *     npm run bench [-- --quick] [-- --busy] [-- --json FILE]
 *
 * `--busy` leaves out what only a clock can tell, for a machine that has other work.
 */
import { parseArgs } from 'node:util'
import { merged } from '../dist/hosts/bench/counts.js'
import { ASKED_COST, ASKED_QUALITY } from './asked.mjs'
import { bitextScaling } from './bitext-scaling.mjs'
import { calibration } from './calibration.mjs'
import { formatQuality } from './formats.mjs'
import { lineScaling } from './line-scaling.mjs'
import { lineQuality } from './lines.mjs'
import { framework, readPairs } from './material.mjs'
import { cutQuality } from './middle-fifth.mjs'
import { poolSpeed } from './pool.mjs'
import { processTimes } from './processes.mjs'
import { alignmentQuality, findingQuality } from './quality.mjs'
import { readerSpeed } from './readers.mjs'
import { scaling } from './scaling.mjs'
import { stageTimes } from './stages.mjs'
import { strippedQuality } from './stripped.mjs'
import { damageQuality } from './structural-damage.mjs'
import { qualityRow, qualitySection, row, section } from './table.mjs'
import { writeMeasured } from './write-measured.mjs'

const NO_TIMES = ['segments', 'segmentsPerSecond', 'ratio']

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    busy: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
})
const runs = values.quick
  ? {
      stages: 8,
      processes: 3,
      scaling: 1,
      lines: [1000, 5000],
      seeds: 3,
      readers: 3,
      pool: { pairs: 60, runs: 1 },
      bitexts: [2000, 4000],
    }
  : {
      stages: 30,
      processes: 15,
      scaling: 5,
      lines: [1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000],
      seeds: 20,
      readers: 9,
      pool: { pairs: 1000, runs: 5 },
      bitexts: [50_000, 100_000, 200_000],
    }

const pairs = await readPairs()
const alignment = alignmentQuality(pairs)
qualitySection('alignment')
for (const count of [...alignment.kinds, ...alignment.pairs, alignment.all]) qualityRow(count, askedOf(count.name))

const findings = findingQuality(pairs)
section('findings', 'found', 'marked', 'others', 'precision', 'recall', 'F1')
for (const count of [...findings.rules, findings.all]) qualityRow(count)

const shared = framework()
if (shared === null) console.warn('the framework is absent: little is said of it')
const clocked = values.busy ? null : await measureTimes()

const lines = lineQuality()
qualitySection('lines by content')
for (const count of lines) qualityRow(count, askedOf(count.name))
const linesSpeed = lineScaling(runs.lines)
section('lines a side', 'CPU ms', 'to jieba', 'asked', '1-1', 'MB', 'asked')
for (const { size, time, ratio, right, memory, command } of linesSpeed) {
  const asked = size === 20_000 ? [String(ASKED_COST.linesMemory)] : []
  const figures = [ratio.toFixed(1), ASKED_COST.lines.toFixed(1), String(right), memory.toFixed(0)]
  row(String(size), time.toFixed(0), ...figures, ...asked)
  row('  as a command', command.time.toFixed(0), '', '', '', command.memory.toFixed(0), ...asked)
}

const bitexts = await bitextScaling(runs.bitexts)
section('units of a memory', 'MB', 'seconds', 'processor', 'ratio', 'peak MB', 'asked', 'found', 'wrong')
for (const { units, megabytes, seconds, processor, ratio, memory, found, wrong } of bitexts) {
  const figures = [
    seconds.toFixed(1),
    processor.toFixed(1),
    ratio?.toFixed(2) ?? '',
    memory.toFixed(0),
    String(ASKED_COST.bitextMemory),
  ]
  row(String(units), megabytes.toFixed(0), ...figures, String(found), String(wrong))
}

const formats = shared === null ? null : await measureFormats(shared)
const robustness = shared === null ? null : measureDamage(shared)

const scores = await calibration()
section('scores', 'units', 'right', 'mean score', 'share', 'distance')
for (const { name, count, right, score, error } of scores)
  row(name, String(count), String(right), ...[score, right / count, error].map((figure) => figure.toFixed(3)))

const measured = {
  isQuick: values.quick,
  alignment,
  findings,
  lines,
  linesSpeed,
  bitexts,
  formats,
  robustness,
  scores,
  clocked,
}
if (values.json !== undefined) writeMeasured(values.json, measured)

/** @param {string} name */
function askedOf(name) {
  return Object.entries(ASKED_QUALITY).find(([asked]) => asked === name)?.[1] ?? null
}

async function measureTimes() {
  const speed = shared === null ? null : measureFramework(shared)

  const readers = await readerSpeed(runs.readers)
  section('readers', 'MB/s', 'parser', 'ratio', 'asked')
  for (const { name, read, parse, ratio } of readers)
    row(name, read.toFixed(1), parse.toFixed(1), ratio.toFixed(2), ASKED_COST.readers.toFixed(2))

  const pool = await poolSpeed(runs.pool.pairs, runs.pool.runs)
  section('corpus', 'pairs/s', 'ratio', 'asked')
  row('one thread', pool.one.toFixed(1))
  row('two threads', pool.two.toFixed(1), pool.ratio.toFixed(2), ASKED_COST.pool.toFixed(2))
  row('two processes', '', pool.processRatio.toFixed(2))
  row('two loops that count', '', pool.busyRatio.toFixed(2))
  row('same lines', String(pool.isEqual))
  return { speed, readers, pool }
}

/** @param {NonNullable<ReturnType<typeof framework>>} texts */
function measureFramework(texts) {
  const stages = stageTimes(texts, runs.stages)
  section('framework, warm', 'ms', 'asked')
  for (const [name, time] of Object.entries(stages)) if (!NO_TIMES.includes(name)) row(name, time.toFixed(1))
  row('total to mdast', stages.ratio.toFixed(2), ASKED_COST.stages.toFixed(2))
  row('segments', String(stages.segments))
  row('segments a second', String(stages.segmentsPerSecond))

  const processes = processTimes(texts.folder, runs.processes)
  section('command line', 'ms', 'to node', 'asked')
  row('node -e 0', processes.node.toFixed(0))
  row('--help', processes.help.toFixed(0), processes.helpRatio.toFixed(2), ASKED_COST.help.toFixed(2))
  row('check', processes.check.toFixed(0), processes.checkRatio.toFixed(2), ASKED_COST.check.toFixed(2))
  row('peak memory, MB', processes.peakMemory.toFixed(0), '', String(ASKED_COST.memory))

  const steps = scaling({ ...texts, bodyLines: bodyLines() }, runs.scaling)
  section('copies', 'segments', 'ms', 'to before')
  for (const { copies, segments, time, ratio } of steps)
    row(String(copies), String(segments), time.toFixed(0), ratio?.toFixed(2) ?? '')
  return { stages, processes, scaling: steps }
}

/** @param {NonNullable<ReturnType<typeof framework>>} texts */
async function measureFormats(texts) {
  qualitySection('framework, written and read')
  const qualities = await formatQuality({ ...texts, units: frameworkUnits() })
  for (const quality of qualities) qualityRow(quality, ASKED_QUALITY.formats)
  return qualities
}

/** @param {NonNullable<ReturnType<typeof framework>>} texts */
function measureDamage(texts) {
  const units = frameworkUnits()
  qualitySection('framework, stripped')
  const stripped = strippedQuality({ ...texts, units })
  for (const quality of stripped) qualityRow(quality, ASKED_QUALITY.stripped)
  for (const { name, apart, expected } of stripped) row(`  apart: ${name}`, '', `${apart}/${expected}`)

  qualitySection('framework, damaged')
  const damaged = Array.from({ length: runs.seeds }, (_, at) => {
    const quality = damageQuality({ ...texts, units }, at + 1)
    qualityRow({ ...quality, name: `seed ${quality.seed}, ${quality.faults} faults` }, ASKED_QUALITY.damaged)
    return quality
  })
  const damagedKinds = merged(damaged.map((quality) => quality.kinds))

  qualitySection('framework, middle fifth cut')
  const cut = cutQuality({ ...texts, units })
  qualityRow(cut.before)
  qualityRow(cut.after, ASKED_QUALITY.cut)
  row('cut and reported as missing', String(cut.reported), String(cut.lost))
  row('findings that say so', String(cut.findings))
  const intact = alignmentQuality(pairs.filter(({ name }) => name === 'framework')).kinds
  const seeds = damaged.map(({ kinds, ...quality }) => quality)
  return { intact, stripped, damaged: { seeds, kinds: damagedKinds }, cut }
}

function frameworkUnits() {
  return pairs.find(({ name }) => name === 'framework')?.units ?? []
}

/** The lines behind the contents, by the framework's gold. */
function bodyLines() {
  const contents = frameworkUnits().filter(({ key }) => key.startsWith('toc:'))
  const behind = (/** @type {'en' | 'zh'} */ side) => Math.max(...contents.flatMap((unit) => unit[side])) + 1
  return { en: behind('en'), zh: behind('zh') }
}

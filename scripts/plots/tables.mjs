/** The figures of the plots as tables of Markdown, for those who would rather read them. */
import { accuracySeries } from './accuracy.mjs'
import { counted } from './chart.mjs'
import { f1Of } from './measured.mjs'

/** @typedef {import('./measured.mjs').Benchmark} Benchmark */
/** @typedef {import('./measured.mjs').LongRun} LongRun */
/** @typedef {import('./measured.mjs').KilledRuns} KilledRuns */

/**
 * The tables by the names that the page calls them.
 * @param {{ benchmark: Benchmark, run: LongRun, killed: KilledRuns }} measured
 * @returns {Map<string, string>}
 */
export function tables({ benchmark, run, killed }) {
  return new Map([
    ['kinds', kinds(benchmark)],
    ['lines', lines(benchmark)],
    ['cost', cost(benchmark)],
    ['scores', scores(benchmark)],
    ['long-run', longRun(run)],
    ['killed-runs', killedRuns(killed)],
  ])
}

/**
 * The page with these tables in their places, each between two comments.
 * @param {string} page
 * @param {ReadonlyMap<string, string>} byName
 */
export function withTables(page, byName) {
  return page.replace(/(<!-- table: ([a-z-]+) -->\n).*?(<!-- end -->)/gs, (_, head, name, end) => {
    const own = byName.get(name)
    if (own === undefined) throw new Error(`docs/benchmarks.md asks for a table that nobody makes: ${name}`)
    return `${head}\n${own}\n\n${end}`
  })
}

/** @param {Benchmark} benchmark */
function kinds(benchmark) {
  const series = accuracySeries(benchmark)
  return table(
    ['kind', 'units', ...series.map(({ name }) => name)],
    benchmark.robustness.intact.map(({ name, expected }) => [
      name,
      counted(expected),
      ...series.map(({ count }) => rate(count(name))),
    ]),
  )
}

/** @param {Benchmark} benchmark */
function lines({ lines: counts }) {
  return table(
    ['collection', 'lines', 'found', 'wrong', 'F1'],
    counts.map((count) => [
      ...[count.name, counted(count.expected), counted(count.found), counted(count.wrong)],
      rate(count),
    ]),
  )
}

/** @param {Benchmark} benchmark */
function cost({ linesSpeed }) {
  return table(
    ['lines a side', 'alignment, s', 'jieba, s', 'ratio', 'MB', 'command, s', 'MB of the command'],
    linesSpeed.map(({ size, time, cutting, ratio, memory, command }) => [
      counted(size),
      ...[(time / 1000).toFixed(1), (cutting / 1000).toFixed(2), ratio.toFixed(1), memory.toFixed(0)],
      ...[(command.time / 1000).toFixed(1), command.memory.toFixed(0)],
    ]),
  )
}

/** @param {Benchmark} benchmark */
function scores({ scores: sets }) {
  return table(
    ['texts', 'score', 'units', 'mean score', 'right'],
    sets.flatMap(({ name, bins }) =>
      bins.map(({ from, to, count, score, right }) => [
        name,
        `${from} to ${to}`,
        counted(count),
        score.toFixed(3),
        (right / count).toFixed(3),
      ]),
    ),
  )
}

/** @param {LongRun} run */
function longRun({ count, before, after, samples }) {
  const tenth = count / 10
  const tenths = Array.from({ length: 10 }, (_, at) => {
    const part = samples.filter(({ done }) => done > at * tenth && done <= (at + 1) * tenth)
    return [
      `to ${counted((at + 1) * tenth)}`,
      range(part.map(({ rss }) => Math.round(rss))),
      range(part.map(({ heap }) => Math.round(heap))),
      range(part.map(({ files }) => files)),
      range(part.map(({ resources }) => resources)),
    ]
  })
  const outside = (/** @type {string} */ name, /** @type {typeof before} */ { files, resources }) => [
    ...[name, '', '', String(files), String(resources)],
  ]
  return table(
    ['pairs done', 'resident, MB', 'heap of the main thread, MB', 'open files', 'resources'],
    [outside('before the run', before), ...tenths, outside('behind it', after)],
  )
}

/** @param {KilledRuns} killed */
function killedRuns({ pairs, runs }) {
  return table(
    ['seed', 'jobs', 'pairs', 'kills', 'early', 'torn', 'lost', 'repeated', 'equal'],
    runs.map(({ seed, jobs, kills, early, torn, lost, repeated, isEqual }) => [
      ...[seed, jobs, pairs, kills, early, torn, lost, repeated].map(String),
      isEqual ? 'yes' : 'no',
    ]),
  )
}

/** @param {readonly number[]} values */
function range(values) {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return least === most ? String(least) : `${least} to ${most}`
}

/** @param {Parameters<typeof f1Of>[0] | undefined} count */
function rate(count) {
  return count === undefined ? '' : f1Of(count).toFixed(4)
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')
}

/** How right alignments are: by kind of unit in the framework, whole and spoiled in three ways, and by collection where words alone decide. */
import { scaleLinear } from 'd3-scale'
import { axes, counted, legend, mark } from './chart.mjs'
import { figure } from './figure.mjs'
import { f1Of } from './measured.mjs'
import { element, group, text } from './svg.mjs'

/** @typedef {import('./measured.mjs').Benchmark} Benchmark */
/** @typedef {import('./measured.mjs').Count} Count */
/** @typedef {{ name: string, count: (name: string) => Count | undefined }} Series */
/** @typedef {{ title: string, rows: readonly (readonly [key: string, label: string])[], series: readonly Series[], unit: string, top: number }} Panel */

const LEFT = 204
const RIGHT = 730
const ROW = 40
const STEP = 9
const TICKS = 5
/** The axis begins no further right, so that what is nearly perfect does not look poor. */
const WIDEST = 0.99

/** Kinds as gold names them, with what they are to a reader. */
const KINDS = new Map([
  ['h', 'headings'],
  ['paragraph', 'numbered paragraphs'],
  ['item', 'list items'],
  ['objective', 'lines without number'],
  ['table', 'tables'],
  ['row', 'rows of tables'],
  ['mandate', 'mandates (symbol, title)'],
  ['toc', 'entries of contents'],
])

const COLLECTIONS = new Map([
  ['ecosoc', 'economic and social papers'],
  ['laws', 'laws'],
  ['laws stripped', 'laws without numbers'],
  ['udhr', 'Declaration of Human Rights'],
])

/** @param {Benchmark} benchmark */
export function accuracy(benchmark) {
  const { lines } = benchmark
  const kinds = accuracySeries(benchmark)
  const collections = [
    { name: 'with the lexicon', count: named(lines, (name) => name) },
    { name: 'without', count: named(lines, (name) => `${name}, no lexicon`) },
  ]
  const [first, second] = [
    {
      title: 'The framework, as it is and spoiled in three ways',
      rows: [...KINDS],
      series: kinds,
      unit: 'units',
      top: 108,
    },
    {
      title: 'Lines aligned by their words alone',
      rows: [...COLLECTIONS],
      series: collections,
      unit: 'lines',
      top: 108 + KINDS.size * ROW + 130,
    },
  ]
  const height = second.top + second.rows.length * ROW + 60
  return figure({
    title: 'Accuracy by kind of unit',
    description: `F1 of alignments. Above, ${kinds.length} states of the framework by kind of unit: ${kinds.map(spoken).join('; ')}. Below, lines aligned by their words alone: ${collections.map(({ name, count }) => `${name}, ${[...COLLECTIONS].map(([key, label]) => `${label} ${rate(count(key))}`).join(', ')}`).join('; ')}.`,
    height,
    body: [...panel(first), ...panel(second)],
  })
}

/**
 * The states of the framework that are compared, each with its counts by kind.
 * @param {Benchmark} benchmark
 * @returns {readonly Series[]}
 */
export function accuracySeries({ robustness: { intact, damaged, stripped, cut } }) {
  const numberless = stripped.find(({ name }) => name === 'every number of both')?.kinds ?? []
  return [
    { name: 'as it is', count: named(intact) },
    { name: `70 faults, ${damaged.seeds.length} seeds`, count: named(damaged.kinds) },
    { name: 'without any number', count: named(numberless) },
    { name: 'middle fifth cut', count: named(cut.after.kinds) },
  ]
}

/**
 * @param {readonly Count[]} counts
 * @param {(name: string) => string} nameOf
 */
function named(counts, nameOf = (name) => name) {
  return (/** @type {string} */ name) => counts.find((count) => count.name === nameOf(name))
}

/** @param {Series} series */
function spoken({ name, count }) {
  return `${name}, ${[...KINDS].map(([key, label]) => `${label} ${rate(count(key))}`).join(', ')}`
}

/** @param {Count | undefined} count */
function rate(count) {
  return count === undefined ? 'not measured' : f1Of(count).toFixed(3)
}

/**
 * A row for each name, in it the series one below the other, so that none hides another.
 * @param {Panel} panel
 */
function panel({ title, rows, series, unit, top }) {
  const bottom = top + rows.length * ROW
  const rates = rows.flatMap(([key]) => series.flatMap(({ count }) => count(key) ?? [])).map(f1Of)
  const scale = scaleLinear([Math.min(WIDEST, ...rates), 1], [LEFT, RIGHT]).nice(TICKS)
  const x = { scale, ticks: scale.ticks(TICKS), format: scale.tickFormat(TICKS), label: 'F1' }
  const y = { scale: () => 0, ticks: [], format: String, label: '' }
  return [
    text(16, top - 44, title, { class: 'head' }),
    legend(
      16,
      top - 20,
      series.map(({ name }, at) => ({ name, series: at })),
    ),
    axes({ left: LEFT, right: RIGHT, top, bottom }, { x, y }),
    ...rows.map(([key, label], at) => {
      const middle = top + (at + 0.5) * ROW
      const first = middle - ((series.length - 1) * STEP) / 2
      const expected = series[0]?.count(key)?.expected ?? 0
      return group(
        {},
        text(LEFT - 12, middle - 1, label, { 'text-anchor': 'end' }),
        text(LEFT - 12, middle + 13, `${counted(expected)} ${unit}`, { class: 'faint small', 'text-anchor': 'end' }),
        element('line', { class: 'grid', x1: LEFT, x2: RIGHT, y1: top + at * ROW, y2: top + at * ROW }),
        ...series.flatMap(({ count }, index) => {
          const own = count(key)
          return own === undefined ? [] : [mark(scale(f1Of(own)), first + index * STEP, index)]
        }),
      )
    }),
  ]
}

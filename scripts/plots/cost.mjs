/** What alignment of lines costs against their number: time and memory, of the aligner and of the whole command, beside jieba and beside a straight line. */
import { scaleLinear, scaleLog } from 'd3-scale'
import { ASKED_COST } from '../../benchmarks/asked.mjs'
import { axes, counted, legend, mark, path } from './chart.mjs'
import { figure } from './figure.mjs'
import { element, text } from './svg.mjs'

/** @typedef {import('./measured.mjs').LineCosts} LineCosts */
/** @typedef {import('./chart.mjs').Box} Box */
/** @typedef {{ name: string, series: number, values: readonly (readonly [size: number, value: number])[] }} Series */

const HEIGHT = 440
const BOXES = /** @type {const} */ ([
  { left: 64, right: 370, top: 104, bottom: 384 },
  { left: 446, right: 736, top: 104, bottom: 384 },
])

/** @param {LineCosts} costs */
export function cost(costs) {
  const ofEach = (/** @type {(cost: LineCosts[number]) => number} */ value) =>
    costs.map((each) => /** @type {const} */ ([each.size, value(each)]))
  const times = [
    { name: 'whole command', series: 0, values: ofEach(({ command }) => command.time / 1000) },
    { name: 'alignment alone, warm', series: 1, values: ofEach(({ time }) => time / 1000) },
    { name: 'jieba cuts the Chinese', series: 2, values: ofEach(({ cutting }) => cutting / 1000) },
  ]
  const memory = [
    { name: 'whole command', series: 0, values: ofEach((each) => each.command.memory) },
    { name: 'alignment alone', series: 1, values: ofEach((each) => each.memory) },
  ]
  const last = costs[costs.length - 1]
  return figure({
    title: 'Time and memory against size',
    description: `Lines a side from ${counted(costs[0]?.size ?? 0)} to ${counted(last?.size ?? 0)}, aligned by content. ${costs.map(({ size, command, time, cutting, memory }) => `${counted(size)} lines: command ${(command.time / 1000).toFixed(1)} s and ${command.memory.toFixed(0)} MB, alignment ${(time / 1000).toFixed(1)} s and ${memory.toFixed(0)} MB, jieba ${(cutting / 1000).toFixed(2)} s`).join('; ')}.`,
    height: HEIGHT,
    body: [
      legend(
        16,
        56,
        times.map(({ name, series }) => ({ name, series })),
      ),
      ...timePanel(times),
      ...memoryPanel(memory),
    ],
  })
}

/** @param {readonly Series[]} series */
function timePanel(series) {
  const box = BOXES[0]
  const x = sizes(series, box)
  const values = series.flatMap((each) => each.values.map(([, value]) => value))
  const y = scaleLog([Math.min(...values), Math.max(...values)], [box.bottom, box.top]).nice()
  const powers = y.ticks().filter((value) => Number.isInteger(Math.round(Math.log10(value) * 1e6) / 1e6))
  const format = (/** @type {number} */ value) => (value < 1 ? String(value) : counted(value))
  const [from, to] = x.scale.domain()
  // Twice the lines, twice the time, as far as the panel goes.
  const [size, time] = series[1]?.values[0] ?? [1, 1]
  const straight = [from, to].map((at = 1) => /** @type {const} */ ([x.scale(at), y((time * at) / size)]))
  return [
    axes(box, { x, y: { scale: y, ticks: powers, format, label: 'processor time, seconds' } }),
    path(straight, 'reference'),
    text(box.left + 8, box.top + 16, 'dashed: proportional to the lines', { class: 'faint small' }),
    ...drawn(series, x.scale, y),
  ]
}

/** @param {readonly Series[]} series */
function memoryPanel(series) {
  const box = BOXES[1]
  const x = sizes(series, box)
  const most = Math.max(ASKED_COST.linesMemory, ...series.flatMap((each) => each.values.map(([, value]) => value)))
  const y = scaleLinear([0, most], [box.bottom, box.top]).nice()
  return [
    axes(box, { x, y: { scale: y, ticks: y.ticks(6), format: counted, label: 'most resident memory, MB' } }),
    ...drawn(series, x.scale, y),
    element('line', {
      class: 'reference',
      x1: x.scale(20_000),
      x2: x.scale(20_000),
      y1: box.bottom,
      y2: y(ASKED_COST.linesMemory),
    }),
    text(x.scale(20_000) - 6, y(ASKED_COST.linesMemory) + 4, `at most ${ASKED_COST.linesMemory} MB asked`, {
      class: 'faint small',
      'text-anchor': 'end',
    }),
  ]
}

/**
 * @param {readonly Series[]} series
 * @param {Box} box
 */
function sizes(series, { left, right }) {
  const all = series.flatMap(({ values }) => values.map(([size]) => size))
  const scale = scaleLog([Math.min(...all), Math.max(...all)], [left, right])
  const format = (/** @type {number} */ value) => `${value / 1000}k`
  return { scale, ticks: [...new Set(all)], format, label: 'lines a side' }
}

/**
 * @param {readonly Series[]} series
 * @param {import('./chart.mjs').Scale} x
 * @param {import('./chart.mjs').Scale} y
 */
function drawn(series, x, y) {
  return series.flatMap(({ series: at, values }) => {
    const points = values.map(([size, value]) => /** @type {const} */ ([x(size), y(value)]))
    return [path(points, `series-${at} line`), ...points.map(([left, top]) => mark(left, top, at))]
  })
}

/** Whether scores are probabilities: of the units of each bin of scores, the share that is right, with how sure that share is and of how many units. */
import { scaleLinear } from 'd3-scale'
import { axes, counted, legend, mark, path } from './chart.mjs'
import { figure } from './figure.mjs'
import { element, group, text } from './svg.mjs'

/** @typedef {import('./measured.mjs').Scores[number]} Scored */
/** @typedef {Scored['bins'][number]} Bin */
/** @typedef {{ name: string, scored: Scored | undefined }} Series */

const LEFT = 110
const RIGHT = 726
const PANEL = 280
const TOPS = /** @type {const} */ ([104, 104 + PANEL + 164])
const TITLES = /** @type {const} */ ({
  content: 'Beads of alignment by content',
  structure: 'Units that structure aligned',
})

/** @param {import('./measured.mjs').Scores} scores */
export function calibration(scores) {
  const panels = /** @type {const} */ (['content', 'structure']).map((kind) => ({
    title: TITLES[kind],
    series: /** @type {const} */ (['developed on', 'held out']).map((half) => ({
      name: half,
      scored: scores.find(({ name }) => name === `${kind}, ${half}`),
    })),
  }))
  return figure({
    title: 'Scores against the share that is right',
    description: `Of the units of each bin of scores, the share that is right. ${panels.map(({ title, series }) => `${title}: ${series.map(spoken).join('; ')}`).join('. ')}.`,
    height: TOPS[1] + PANEL + 92,
    body: panels.flatMap(({ title, series }, at) => panel(title, series, TOPS[at] ?? 0)),
  })
}

/**
 * The interval that holds the true share with 95 per cent (Wilson 1927); narrow where there are many.
 * @param {{ count: number, right: number }} bin
 * @returns {readonly [number, number]}
 */
export function interval({ count, right }) {
  const z = 1.96
  const share = right / count
  const middle = (share + (z * z) / (2 * count)) / (1 + (z * z) / count)
  const half = (z / (1 + (z * z) / count)) * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count))
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}

/** @param {Series} series */
function spoken({ name, scored }) {
  const bins = (scored?.bins ?? []).map(
    ({ score, count, right }) => `score ${score.toFixed(2)}, right ${(right / count).toFixed(2)} of ${counted(count)}`,
  )
  return `${name}, ${bins.join(', ')}`
}

/**
 * @param {string} title
 * @param {readonly Series[]} series
 * @param {number} top
 */
function panel(title, series, top) {
  const box = { left: LEFT, right: RIGHT, top, bottom: top + PANEL }
  const x = scaleLinear([0, 1], [box.left, box.right])
  const y = scaleLinear([0, 1], [box.bottom, box.top])
  const format = (/** @type {number} */ value) => value.toFixed(1)
  return [
    text(16, top - 40, title, { class: 'head' }),
    legend(
      280,
      top - 40,
      series.map(({ name }, at) => ({ name, series: at })),
    ),
    axes(box, {
      x: { scale: x, ticks: x.ticks(10), format, label: 'score' },
      y: { scale: y, ticks: y.ticks(5), format, label: 'share that is right' },
    }),
    path(
      [
        [x(0), y(0)],
        [x(1), y(1)],
      ],
      'reference',
    ),
    text(x(0.1) + 8, y(0.1) + 14, 'score = share', { class: 'faint small' }),
    ...series.flatMap(({ scored }, at) => (scored?.bins ?? []).map((bin) => point(bin, at, x, y))),
    ...series.flatMap(({ name, scored }, at) => counts(name, scored, at, box.bottom + 56 + at * 15, x)),
  ]
}

/**
 * @param {Bin} bin
 * @param {number} series
 * @param {import('./chart.mjs').Scale} x
 * @param {import('./chart.mjs').Scale} y
 */
function point(bin, series, x, y) {
  const [low, high] = interval(bin)
  const at = x(bin.score)
  return group(
    {},
    element('line', { class: `series-${series} range`, x1: at, x2: at, y1: y(low), y2: y(high) }),
    mark(at, y(bin.right / bin.count), series),
  )
}

/**
 * How many units each bin has, below its mark.
 * @param {string} name
 * @param {Scored | undefined} scored
 * @param {number} series
 * @param {number} baseline
 * @param {import('./chart.mjs').Scale} x
 */
function counts(name, scored, series, baseline, x) {
  const own = { class: `name-${series} small` }
  return [
    text(16, baseline, `units, ${name}`, own),
    ...(scored?.bins ?? []).map(({ to, score, count }) =>
      // The last two are narrow: the last one gives way to the right.
      to === 1
        ? text(x(score) - 10, baseline, counted(count), own)
        : text(x(score), baseline, counted(count), { ...own, 'text-anchor': 'middle' }),
    ),
  ]
}

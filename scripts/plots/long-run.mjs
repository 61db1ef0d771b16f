/** One run over many pairs: what memory it holds, and which files it has open, as it goes on. */
import { scaleLinear } from 'd3-scale'
import { axes, counted, legend, path } from './chart.mjs'
import { figure } from './figure.mjs'

/** @typedef {import('./measured.mjs').LongRun} LongRun */
/** @typedef {import('./measured.mjs').Sample} Sample */
/** @typedef {{ name: string, value: (sample: Sample) => number }} Series */

const LEFT = 64
const RIGHT = 726
const HEIGHT = 560

/** @type {readonly Series[]} */
const MEMORY = [
  { name: 'resident, all threads', value: ({ rss }) => rss },
  { name: 'heap of the main thread', value: ({ heap }) => heap },
]

/** @type {readonly Series[]} */
const HANDLES = [
  { name: 'open files', value: ({ files }) => files },
  { name: 'active resources', value: ({ resources }) => resources },
]

/** @param {LongRun} run */
export function longRun({ count, jobs, samples }) {
  const ranges = [...MEMORY, ...HANDLES].map(({ name, value }) => {
    const values = samples.map(value)
    return `${name} from ${Math.min(...values)} to ${Math.max(...values)}`
  })
  return figure({
    title: `Memory over a run of ${counted(count)} pairs`,
    description: `Memory in megabytes and open files of one run with ${jobs} jobs, sampled ${samples.length} times: ${ranges.join(', ')}.`,
    height: HEIGHT,
    body: [
      ...panel(samples, MEMORY, { top: 100, bottom: 320, label: 'MB' }),
      ...panel(samples, HANDLES, { top: 424, bottom: 504, label: 'open at the time' }),
    ],
  })
}

/**
 * @param {readonly Sample[]} samples
 * @param {readonly Series[]} series
 * @param {{ top: number, bottom: number, label: string }} where
 */
function panel(samples, series, { top, bottom, label }) {
  const most = Math.max(...series.flatMap(({ value }) => samples.map(value)))
  const x = scaleLinear([0, Math.max(...samples.map(({ done }) => done))], [LEFT, RIGHT])
  const y = scaleLinear([0, most], [bottom, top]).nice(4)
  return [
    legend(
      LEFT,
      top - 34,
      series.map(({ name }, at) => ({ name, series: at })),
    ),
    axes(
      { left: LEFT, right: RIGHT, top, bottom },
      {
        x: { scale: x, ticks: x.ticks(10), format: counted, label: 'pairs done' },
        y: { scale: y, ticks: y.ticks(4), format: counted, label },
      },
    ),
    ...series.map(({ value }, at) =>
      path(
        samples.map((sample) => /** @type {const} */ ([x(sample.done), y(value(sample))])),
        `series-${at} line`,
      ),
    ),
  ]
}

/** What the plots have in common: axes, lines, marks of series and what they stand for. */
import { line, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape'
import { element, group, moved, text } from './svg.mjs'

/**
 * Where a panel lies, in pixels of the figure.
 * @typedef {{ left: number, right: number, top: number, bottom: number }} Box
 * @typedef {(value: number) => number} Scale
 * @typedef {{ scale: Scale, ticks: readonly number[], format: (value: number) => string, label: string }} Axis
 */

const SHAPES = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond]
const AREA = 46

/**
 * Ticks, names and rules of both axes; the vertical name stands above the panel, where it can be read without turning one's head.
 * @param {Box} box
 * @param {{ x: Axis, y: Axis }} axes
 */
export function axes({ left, right, top, bottom }, { x, y }) {
  const across = y.ticks.flatMap((value) => [
    element('line', { class: 'grid', x1: left, x2: right, y1: y.scale(value), y2: y.scale(value) }),
    text(left - 8, y.scale(value) + 4, y.format(value), { class: 'faint', 'text-anchor': 'end' }),
  ])
  const upright = x.ticks.flatMap((value) => [
    element('line', { class: 'grid', x1: x.scale(value), x2: x.scale(value), y1: top, y2: bottom }),
    text(x.scale(value), bottom + 18, x.format(value), { class: 'faint', 'text-anchor': 'middle' }),
  ])
  return group(
    {},
    ...across,
    ...upright,
    element('line', { class: 'axis', x1: left, x2: right, y1: bottom, y2: bottom }),
    text((left + right) / 2, bottom + 38, x.label, { 'text-anchor': 'middle' }),
    text(left, top - 10, y.label),
  )
}

/**
 * A line through points.
 * @param {readonly (readonly [x: number, y: number])[]} points in pixels
 * @param {string} kind the classes of the line
 */
export function path(points, kind) {
  const drawn = line().digits(1)(points.map(([x, y]) => [x, y]))
  return element('path', { class: kind, d: drawn ?? '' })
}

/**
 * The mark of a series, told by its shape as well as by its colour.
 * @param {number} x
 * @param {number} y
 * @param {number} series
 */
export function mark(x, y, series) {
  const shape = symbol(SHAPES[series % SHAPES.length], AREA).digits(2)()
  return element('path', { class: `series-${series}`, ...moved(x, y), d: shape ?? '' })
}

/**
 * Marks with names, one behind the other.
 * @param {number} x
 * @param {number} y
 * @param {readonly { name: string, series: number }[]} entries
 */
export function legend(x, y, entries) {
  let at = x
  return group(
    {},
    ...entries.flatMap(({ name, series }) => {
      const parts = [mark(at + 5, y - 4, series), text(at + 15, y, name)]
      at += 15 + name.length * WIDEST + GAP
      return parts
    }),
  )
}

/** Room for a letter, in pixels: nothing here can measure text. */
const WIDEST = 7
const GAP = 18

/** @param {number} value */
export function counted(value) {
  return value.toLocaleString('en')
}

/** The frame of every plot: size, colours for light and for dark surroundings, and the words that a screen reader reads. */
import { element, escaped, text } from './svg.mjs'

const WIDTH = 760

/** Colours of series in light and in dark surroundings; each keeps a contrast of 4.5 to its ground. */
const SERIES = [
  { light: '#0b5fa5', dark: '#79b8ff' },
  { light: '#a8470c', dark: '#f5a66b' },
  { light: '#256d43', dark: '#7fd69d' },
  { light: '#75459d', dark: '#cdaaf2' },
]

const GROUND = { light: '#ffffff', dark: '#0d1117' }
const INK = { light: '#1f2328', dark: '#e6edf3' }
const FAINT = { light: '#59636e', dark: '#9aa4af' }
const GRID = { light: '#d8dde3', dark: '#30363d' }

/**
 * A whole file. Both title and description are read aloud, the title is also printed above the plot.
 * @param {{ title: string, description: string, height: number, body: readonly string[] }} figure
 */
export function figure({ title, description, height, body }) {
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${WIDTH} ${height}`,
    width: WIDTH,
    height,
    role: 'img',
    'aria-labelledby': 'title description',
  }
  const parts = [
    element('title', { id: 'title' }, escaped(title)),
    element('desc', { id: 'description' }, escaped(description)),
    element('style', {}, `\n${colours('light')}\n@media (prefers-color-scheme: dark) {\n${colours('dark')}\n}\n`),
    element('rect', { class: 'ground', width: WIDTH, height }),
    text(16, 28, title, { class: 'title' }),
    ...body,
  ]
  return `${element('svg', root, '\n', ...parts.map((part) => `${part}\n`))}\n`
}

/** @param {'light' | 'dark'} scheme */
function colours(scheme) {
  const fonts =
    scheme === 'light'
      ? [
          'text { font: 12px system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif }',
          '.title { font-size: 16px; font-weight: 600 }',
          '.head { font-weight: 600 }',
          '.small { font-size: 10.5px }',
          '.line, .reference { fill: none; stroke-width: 2 }',
          '.reference { stroke-width: 1.5; stroke-dasharray: 5 4 }',
          '.range { stroke-width: 1.5 }',
        ]
      : []
  const series = SERIES.flatMap((colour, at) => [
    `.series-${at} { fill: ${colour[scheme]}; stroke: ${colour[scheme]} }`,
    `.name-${at} { fill: ${colour[scheme]} }`,
  ])
  return [
    ...fonts,
    `.ground { fill: ${GROUND[scheme]} }`,
    `text { fill: ${INK[scheme]} }`,
    `.faint { fill: ${FAINT[scheme]} }`,
    `.grid { stroke: ${GRID[scheme]} }`,
    `.axis { stroke: ${FAINT[scheme]} }`,
    `.reference { stroke: ${FAINT[scheme]} }`,
    ...series,
    '.line { fill: none }',
  ].join('\n')
}

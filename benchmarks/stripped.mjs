/**
 * The framework as a converter leaves it that loses its numbering: paragraph numbers, list markers and symbols are taken out, then every digit and
 * Chinese ordinal too, then the bullets of Markdown. Every line stays, so that the lines of gold still hold.
 */
import { installedLexicon } from '../dist/hosts/files/installed-lexicon.js'
import { align, readDocument } from '../dist/index.js'
import { positionAt } from '../dist/model/place.js'
import { alignmentQuality, rates } from './quality.mjs'

/** @typedef {import('./material.mjs').Unit} Unit */
/** @typedef {'markers' | 'numbers' | 'bullets'} Degree */

/** What is measured: how much is taken out of which side, and how the rest is read. Each degree takes out what those before it do. */
const CASES = /** @type {const} */ ([
  { name: 'markers and symbols of English', en: 'markers', zh: null },
  { name: 'markers and symbols of Chinese', en: null, zh: 'markers' },
  { name: 'markers and symbols of both', en: 'markers', zh: 'markers' },
  { name: 'every number of English', en: 'numbers', zh: null },
  { name: 'every number of Chinese', en: null, zh: 'numbers' },
  { name: 'every number of both', en: 'numbers', zh: 'numbers' },
  { name: 'and the bullets, line by line', en: 'bullets', zh: 'bullets', segmentation: 'line' },
  { name: 'and the bullets, as Markdown', en: 'bullets', zh: 'bullets' },
])

const LABEL = '(?<=^[\\s#|*+-]*)'

/** In the order in which they are taken out. */
const MARKERS = [
  // Symbols of documents and of resolutions, as links or as text: A/71/50, ST/SGB/2015/3, 67/254 A, 52/12 A and B.
  /\[[^\]]*\d\/\d[^\]]*\]\([^)]*\)/g,
  /\b[A-Z]{1,4}(?:\/[A-Z0-9.()]+)+/g,
  /(?<![\d/])\d{1,4}\/\d{1,4}(?:\s?[A-Z]\b)?(?:\s?(?:and|to|和|至|-)\s?[A-Z]\b)*/g,
  // Numbers of paragraphs, numbers and letters of headings.
  new RegExp(`${LABEL}\\d+(?:\\.\\d+)*[.、．]?\\s+(?=\\S)`, 'g'),
  new RegExp(`${LABEL}(?:[A-Z]|[IVX]+)[.、．]\\s*(?=\\S)`, 'g'),
  /(?<=\b(?:Subp|P)rogramme|\bComponent|次级方案|构成部分|方案)\s*\d+(?:[.、．](?=\s))?/g,
  // Markers in brackets wherever they stand, garbled ones among them.
  /[(（](?:[a-z]{1,4}|[A-Z]|\d{1,2}|[一二三四五六七八九十]{1,3}|[^\s\p{L}\p{N}])[)）]/gu,
  /[㈠-㈩①-⑳]/gu,
]

const NUMBERS = [...MARKERS, /第[一二三四五六七八九十百零〇]+/g, /[0-9０-９¹²³⁰-⁹]+/g]

/** What Markdown takes for one. Where it is gone, the reader joins the lines of a list into one text. */
const BULLETS = [...NUMBERS, /^\s*(?:[-*+]\s+)+/g]

const PATTERNS = { markers: MARKERS, numbers: NUMBERS, bullets: BULLETS }

/**
 * Counts and rates by first lines, for each case, in all and by kind; `expected` are the units whose first lines have a text left on both sides, `apart` those of them
 * that begin a segment on both sides: where two texts on neighbouring lines have lost what told them apart, Markdown joins them.
 * @param {{ en: string, zh: string, units: readonly Unit[] }} framework
 */
export function strippedQuality({ en, zh, units }) {
  return CASES.map(({ name, ...how }) => {
    const sides = { en: stripped(en, how.en), zh: stripped(zh, how.zh) }
    const segmentation = 'segmentation' in how ? { segmentation: how.segmentation } : {}
    const source = readDocument({ path: 'en.md', text: sides.en.join('\n'), language: 'en', ...segmentation })
    const target = readDocument({ path: 'zh.md', text: sides.zh.join('\n'), language: 'zh', ...segmentation })
    const left = units.filter((unit) => hasText(sides.en, unit.en) && hasText(sides.zh, unit.zh))
    const bitext = align(source, target, { lexicon: installedLexicon })
    const { all, kinds } = alignmentQuality([{ name, bitext, units: left }])
    const starts = { en: startLines(source), zh: startLines(target) }
    const apart = left.filter((unit) => starts.en.has(Math.min(...unit.en)) && starts.zh.has(Math.min(...unit.zh)))
    return { ...all, name, apart: apart.length, ...rates(all), kinds }
  })
}

/**
 * The lines of a text, as many as before.
 * @param {string} text
 * @param {Degree | null} degree
 */
export function stripped(text, degree) {
  const patterns = degree === null ? [] : PATTERNS[degree]
  return text.split('\n').map((line) => patterns.reduce((rest, pattern) => rest.replace(pattern, ''), line))
}

/** @param {ReturnType<typeof readDocument>} document */
function startLines({ segments, lines }) {
  return new Set(segments.map(({ span }) => positionAt(lines, span.start).line))
}

/**
 * @param {readonly string[]} lines
 * @param {readonly number[]} range
 */
function hasText(lines, range) {
  return /[\p{L}\p{N}]/u.test(lines[Math.min(...range) - 1] ?? '')
}

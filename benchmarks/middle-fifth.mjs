/** The framework without the middle fifth of its Chinese lines: what remains must align as before, and the cut be reported. */
import { installedLexicon } from '../dist/hosts/files/installed-lexicon.js'
import { align, check, readDocument } from '../dist/index.js'
import { positionAt } from '../dist/model/place.js'
import { alignmentQuality, rates } from './quality.mjs'

/** @typedef {import('./material.mjs').Unit} Unit */

/**
 * Counts and rates by first lines of the units that are left, in the whole text (`before`) and in the cut one (`after`); how many gold units the
 * cut took, of how many of them the English is given as missing, and in how many findings, each of which may speak of many.
 * @param {{ en: string, zh: string, units: readonly Unit[] }} framework
 */
export function cutQuality({ en, zh, units }) {
  const lines = zh.split('\n')
  const [from, to] = [Math.round(lines.length * 0.4), Math.round(lines.length * 0.6)]
  const isCut = (/** @type {Unit} */ unit) => Math.min(...unit.zh) > from && Math.min(...unit.zh) <= to
  const moved = (/** @type {number} */ line) => (line <= from ? line : line - (to - from))
  const left = units.filter((unit) => !isCut(unit))
  const lost = units.filter(isCut).map((unit) => Math.min(...unit.en))
  const whole = aligned(en, zh)
  const cut = aligned(en, [...lines.slice(0, from), ...lines.slice(to)].join('\n'))
  const { segments, lines: starts } = cut.source
  const missing = new Set(
    cut.units
      .filter(({ relation }) => relation === 'missing')
      .flatMap(({ source }) => source.map((index) => positionAt(starts, segments[index]?.span.start ?? 0).line)),
  )
  return {
    before: rated('before', whole, left),
    after: rated(
      'after',
      cut,
      left.map((unit) => ({ ...unit, zh: unit.zh.map(moved) })),
    ),
    lost: lost.length,
    reported: lost.filter((line) => missing.has(line)).length,
    findings: check(cut).findings.filter(({ rule }) => rule === 'missing-item').length,
  }
}

/**
 * @param {string} en
 * @param {string} zh
 */
function aligned(en, zh) {
  return align(
    readDocument({ path: 'en.md', text: en, language: 'en' }),
    readDocument({ path: 'zh.md', text: zh, language: 'zh' }),
    { lexicon: installedLexicon },
  )
}

/**
 * @param {string} name
 * @param {ReturnType<typeof aligned>} bitext
 * @param {readonly Unit[]} units
 */
function rated(name, bitext, units) {
  const { all, kinds } = alignmentQuality([{ name, bitext, units: [...units] }])
  return { ...all, name, ...rates(all), kinds }
}

/**
 * Heavy structural damage to the Chinese side of the framework, some seventy faults at once: tables, paragraphs, items, rows and headings dropped,
 * paragraphs duplicated, merged and torn by page breaks. What gold still has must still be aligned.
 */

import { installedLexicon } from '../dist/hosts/files/installed-lexicon.js'
import { align, readDocument } from '../dist/index.js'
import { alignmentQuality, rates } from './quality.mjs'
import { generator } from './random.mjs'

/** @typedef {{ key: string, en: number | number[], zh: number | number[] }} Unit */
/** @typedef {{ text: string, from: number | null }} Line */

/** How often each fault is made. */
const FAULTS = /** @type {const} */ ({
  'drop table': 4,
  'drop paragraph': 10,
  'drop item': 10,
  'drop row': 10,
  'drop heading': 8,
  'duplicate paragraph': 8,
  'merge paragraphs': 8,
  'tear paragraph': 12,
})

const KINDS = /** @type {Record<string, string>} */ ({
  'drop table': 'table',
  'drop item': 'item',
  'drop row': 'row',
  'drop heading': 'h',
})

/**
 * Counts and rates by first lines of the units that a seed leaves, in all and by kind.
 * @param {{ en: string, zh: string, units: readonly Unit[] }} framework
 * @param {number} seed
 */
export function damageQuality({ en, zh, units }, seed) {
  const { lines, faults } = damaged(zh.split('\n'), units, seed)
  const target = readDocument({ path: 'zh.md', text: lines.map(({ text }) => text).join('\n'), language: 'zh' })
  const source = readDocument({ path: 'en.md', text: en, language: 'en' })
  const bitext = align(source, target, { lexicon: installedLexicon })
  /** @type {Map<number, number>} */
  const places = new Map()
  lines.forEach(({ from }, at) => {
    if (from !== null && !places.has(from)) places.set(from, at + 1)
  })
  const left = units.flatMap((unit) => {
    const range = [unit.zh].flat()
    const [from, to] = [places.get(Math.min(...range)), lastPlace(places, range)]
    return from === undefined ? [] : [{ ...unit, zh: [from, Math.max(from, to ?? from)] }]
  })
  const { all, kinds } = alignmentQuality([/** @type {any} */ ({ name: `seed ${seed}`, bitext, units: left })])
  return { seed, faults, ...all, ...rates(all), kinds }
}

/**
 * @param {ReadonlyMap<number, number>} places
 * @param {readonly number[]} range
 */
function lastPlace(places, range) {
  for (let line = Math.max(...range); line >= Math.min(...range); line--) if (places.has(line)) return places.get(line)
  return undefined
}

/**
 * @param {readonly string[]} texts
 * @param {readonly Unit[]} units
 * @param {number} seed
 */
function damaged(texts, units, seed) {
  const random = generator(seed)
  /** @type {Line[]} */
  const lines = texts.map((text, at) => ({ text, from: at + 1 }))
  /** Lines that were damaged already. */
  const taken = new Set()
  let faults = 0
  for (const [fault, count] of Object.entries(FAULTS))
    for (let made = 0, tried = 0; made < count && tried < 200; tried++) {
      const kind = KINDS[fault] ?? 'paragraph'
      const choices = units.filter(({ key }) => key.split(':')[0] === kind)
      const unit = /** @type {Unit} */ (choices[Math.floor(random() * choices.length)])
      const [first, last] = [Math.min(...[unit.zh].flat()), Math.max(...[unit.zh].flat())]
      const own = Array.from({ length: last - first + 1 }, (_, at) => first + at)
      if (own.some((line) => taken.has(line)) || !strike(lines, fault, first, last, random)) continue
      for (const line of own) taken.add(line)
      made++
      faults++
    }
  return { lines, faults }
}

/**
 * Makes one fault; false where it cannot be made there.
 * @param {Line[]} lines
 * @param {string} fault
 * @param {number} first
 * @param {number} last
 * @param {() => number} random
 */
function strike(lines, fault, first, last, random) {
  const start = lines.findIndex(({ from }) => from === first)
  const end = lines.findIndex(({ from }) => from === last)
  if (start < 0 || end < start) return false
  if (fault.startsWith('drop')) {
    lines.splice(start, end - start + 1)
    return true
  }
  const own = lines.slice(start, end + 1)
  if (fault === 'duplicate paragraph') {
    lines.splice(end + 1, 0, { text: '', from: null }, ...own.map(({ text }) => ({ text, from: null })))
    return true
  }
  const line = /** @type {Line} */ (lines[start])
  if (fault === 'tear paragraph') {
    if (line.text.length < 60 || line.text.startsWith('|')) return false
    const cut = 20 + Math.floor(random() * (line.text.length - 40))
    lines.splice(
      start,
      1,
      { ...line, text: line.text.slice(0, cut) },
      { text: '', from: null },
      { text: line.text.slice(cut), from: null },
    )
    return true
  }
  let next = end + 1
  while (next < lines.length && lines[next]?.text.trim() === '') next++
  const following = lines[next]
  if (start !== end || following === undefined || /^[|#]/.test(following.text)) return false
  // The second keeps its place in the numbering of the file: it begins where the first does.
  lines.splice(start, next - start + 1, { ...line, text: line.text + following.text })
  return true
}

/**
 * Scores of units that structure aligned beside what is right: whole documents with gold, as they are and with a share of the Chinese lines
 * dropped, moved or stripped of their labels.
 */
import { installedLexicon } from '../dist/hosts/files/installed-lexicon.js'
import { align, readDocument } from '../dist/index.js'
import { positionAt } from '../dist/model/place.js'
import { generator } from './random.mjs'

/** @typedef {import('./calibration-lines.mjs').Judged} Judged */
/** @typedef {{ name: string, en: string, zh: string, gold: readonly (readonly [number, number])[] }} GoldPair `gold`: first lines, from 1 */
/** @typedef {{ text: string, from: number }} Line */

const LABEL =
  /^([\s#|]*(?:[-*+]\s+)?)(?:[(（][^()（）\s]{1,4}[)）]|第[一二三四五六七八九十百]+[章節节條条]|[一二三四五六七八九十]+、|\d+(?:\.\d+)*[.、．]?(?=\s))\s*/
/** How far a line moves at most, in lines that are not empty. */
const FARTHEST = 8

/**
 * The units that gold can judge, of the pair with so much damage under a seed. One is right where two of its segments begin on lines that stand
 * for each other.
 * @param {GoldPair} pair
 * @param {{ seed: number, share: number }} options `share` of the lines, 0..1
 * @returns {Judged[]}
 */
export function judgedUnits({ en, zh, gold }, { seed, share }) {
  const lines = damaged(zh.split('\n'), seed, share)
  const places = new Map(lines.map(({ from }, at) => [from, at + 1]))
  const source = readDocument({ path: 'en.md', text: en, language: 'en' })
  const target = readDocument({ path: 'zh.md', text: lines.map(({ text }) => text).join('\n'), language: 'zh' })
  const links = gold.map(([one, facing]) => [one, places.get(facing) ?? 0])
  const ofEnglish = new Set(links.map(([one]) => one))
  const ofChinese = new Set(links.map(([, facing]) => facing))
  const right = new Set(links.map(([one, facing]) => `${one} ${facing}`))
  return align(source, target, { lexicon: installedLexicon }).units.flatMap((unit) => {
    if (unit.relation !== 'aligned' && unit.relation !== 'moved') return []
    const own = unit.source.map((index) => lineOf(source, index))
    const facing = unit.target.map((index) => lineOf(target, index))
    if (!own.some((line) => ofEnglish.has(line)) && !facing.some((line) => ofChinese.has(line))) return []
    const isRight = own.some((line) => facing.some((other) => right.has(`${line} ${other}`)))
    return [{ score: unit.score, isRight }]
  })
}

/**
 * @param {ReturnType<typeof readDocument>} document
 * @param {number} index
 */
function lineOf({ segments, lines }, index) {
  return positionAt(lines, segments[index]?.span.start ?? 0).line
}

/**
 * A line that moves takes the empty line behind it along; rows of tables stay.
 * @param {readonly string[]} texts
 * @param {number} seed
 * @param {number} share
 */
function damaged(texts, seed, share) {
  const random = generator(seed)
  /** @type {Line[]} */
  const lines = texts.map((text, at) => ({ text, from: at + 1 }))
  const chosen = lines.filter(({ text }) => text.trim() !== '' && !text.trim().startsWith('|') && random() < share)
  for (const line of chosen) {
    const at = lines.indexOf(line)
    const fault = Math.floor(random() * 3)
    if (fault === 0) line.text = line.text.replace(LABEL, '$1')
    else {
      const own = lines.splice(at, lines[at + 1]?.text.trim() === '' ? 2 : 1)
      if (fault === 1) continue
      const free = lines.flatMap(({ text }, place) => (place >= at && text.trim() === '' ? [place + 1] : []))
      lines.splice(free[Math.floor(random() * FARTHEST)] ?? lines.length, 0, ...own)
    }
  }
  return lines
}

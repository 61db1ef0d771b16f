/**
 * Scores of alignment by content beside what is right: lines with known counterparts, as they are and with a share of them dropped or joined with the
 * next on either side, so that there are gaps and beads of several lines to get wrong.
 */
import { alignTexts } from '../dist/align/content/align-texts.js'
import { installedLexicon } from '../dist/hosts/files/installed-lexicon.js'
import { generator } from './random.mjs'

/** @typedef {import('../test/content-pairs.mjs').LinePair} LinePair */
/** @typedef {{ score: number, isRight: boolean }} Judged */
/** @typedef {{ texts: string[], places: (number | null)[] }} Side `places` of the old lines; null where one was dropped */

/**
 * The beads that gold can judge, of the pair with so much damage under a seed. One is right where each of its texts has a counterpart left and all of them stand in it;
 * one without another side, where none of its texts has a counterpart left.
 * @param {LinePair} pair
 * @param {{ seed: number, share: number, hasLexicon: boolean, other: string }} options `share` of the lines of either side, 0..1; `other`: the language on
 *   the side of English
 * @returns {Judged[]}
 */
export function judgedBeads({ en, zh, gold }, { seed, share, hasLexicon, other }) {
  const random = generator(seed)
  const [english, chinese] = [damaged(en, share, random), damaged(zh, share, random)]
  const links = gold.map(([one, facing]) => ({
    translation: english.places[one] ?? null,
    head: chinese.places[facing] ?? null,
  }))
  const ofHead = new Map(links.map(({ head }) => [head, links.filter((link) => link.head === head)]))
  const ofTranslation = new Map(
    links.map(({ translation }) => [translation, links.filter((link) => link.translation === translation)]),
  )
  const beads = alignTexts(
    { texts: chinese.texts, language: 'zh' },
    { texts: english.texts, language: other },
    hasLexicon ? installedLexicon() : null,
  )
  return beads.flatMap(({ heads, translations, probability }) => {
    const facing = [
      ...within(heads, ofHead).map((own) => own.map(({ translation }) => translation)),
      ...within(translations, ofTranslation).map((own) => own.map(({ head }) => head)),
    ].map((places) => places.filter((place) => place !== null))
    if (facing.length === 0) return []
    const isGap = heads[0] === heads[1] || translations[0] === translations[1]
    const isRight = isGap
      ? facing.every((places) => places.length === 0)
      : facing.every((places) => places.length > 0) && isClosed(links, heads, translations)
    return [{ score: probability, isRight }]
  })
}

/**
 * The links of each text of a range that has any.
 * @template T
 * @param {readonly [number, number]} range
 * @param {ReadonlyMap<number | null, T>} byPlace
 */
function within([from, to], byPlace) {
  return Array.from({ length: to - from }, (_, at) => byPlace.get(from + at)).filter((own) => own !== undefined)
}

/**
 * Whether no link leads out of a bead.
 * @param {readonly { head: number | null, translation: number | null }[]} links
 * @param {readonly [number, number]} heads
 * @param {readonly [number, number]} translations
 */
function isClosed(links, heads, translations) {
  return links.every(
    ({ head, translation }) =>
      head === null || translation === null || isIn(head, heads) === isIn(translation, translations),
  )
}

/**
 * Half of the faults drop a line, half join two.
 * @param {readonly string[]} lines
 * @param {number} share
 * @param {() => number} random
 * @returns {Side}
 */
function damaged(lines, share, random) {
  /** @type {Side} */
  const side = { texts: [], places: [] }
  let isJoined = false
  for (const line of lines) {
    const draw = random()
    if (draw < share / 2) {
      side.places.push(null)
      continue
    }
    if (isJoined) side.texts.push(`${side.texts.pop()} ${line}`)
    else side.texts.push(line)
    side.places.push(side.texts.length - 1)
    isJoined = draw > 1 - share / 2
  }
  return side
}

/**
 * @param {number} place
 * @param {readonly [number, number]} range
 */
function isIn(place, [from, to]) {
  return place >= from && place < to
}

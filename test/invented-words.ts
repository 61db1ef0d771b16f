/** A document whose heading words are replaced, alike wherever they occur, by words that no language has. */
import type { Document } from '../src/model/document.ts'
import { documentAt } from './pairs.ts'

/**
 * The text of a document with the words of its headings and contents replaced by invented ones of the same length, so that every place
 * stays what it was: in English every word of two letters or more, in Chinese every unbroken run of characters of a heading, wherever
 * in the file it occurs. Labels lose their words and keep their ordinals.
 */
export function withInventedWords(document: Document): string {
  const headings = document.segments
    .filter(({ kind }) => kind === 'heading' || kind === 'contents-entry')
    .map(({ label, text }) => `${label?.printed ?? ''} ${text.text}`)
  return document.language === 'zh'
    ? replaceRuns(document.source, headings)
    : replaceWords(document.source, headings)
}

/** The text of a file with invented heading words. */
export function inventedText(path: string, language: string): string {
  return withInventedWords(documentAt(path, language))
}

const WORD = /[A-Za-z]{2,}/g

function replaceWords(source: string, headings: readonly string[]): string {
  const words = new Set(headings.join(' ').match(WORD)?.map((word) => word.toLowerCase()))
  const taken = new Set(source.match(WORD)?.map((word) => word.toLowerCase()))
  const invented = new Map<string, string>()
  for (const word of [...words].sort()) {
    const fresh = firstFree(word.length, syllables, taken)
    taken.add(fresh)
    invented.set(word, fresh)
  }
  return source.replace(WORD, (word) => {
    const fresh = invented.get(word.toLowerCase())
    return fresh === undefined ? word : inCaseOf(word, fresh)
  })
}

const RUN = /\p{Script=Han}{2,}/gu

function replaceRuns(source: string, headings: readonly string[]): string {
  const runs = [...new Set(headings.flatMap((heading) => heading.match(RUN) ?? []))]
  const taken = new Set<string>()
  const invented = new Map<string, string>()
  for (const run of runs.sort()) {
    const fresh = firstFree(run.length, plants, taken)
    taken.add(fresh)
    invented.set(run, fresh)
  }
  const longestFirst = [...runs].sort((one, other) => other.length - one.length)
  return source.replace(new RegExp(longestFirst.join('|'), 'gu'), (run) => invented.get(run) as string)
}

function firstFree(length: number, spell: (length: number, number: number) => string, taken: ReadonlySet<string>): string {
  for (let number = 0; number < 100_000; number++) {
    const word = spell(length, number)
    if (!taken.has(word)) return word
  }
  throw new Error(`no word of ${length} letters is left`)
}

// Without the letters of roman numerals, lest a word be read as one.
const CONSONANTS = 'bfghjknpqrstwyz'
const VOWELS = 'aeou'

/** Consonants and vowels by turns; the number counts in them, from the end of the word, so that words differ. */
function syllables(length: number, number: number): string {
  let rest = number
  let word = ''
  for (let at = 0; at < length; at++) {
    const letters = at % 2 === 0 ? CONSONANTS : VOWELS
    word += letters[rest % letters.length]
    rest = Math.floor(rest / letters.length)
  }
  return word
}

// Written alike in simplified and traditional script, and in no numeral, date or name of an organ.
const PLANTS = '竹梅菊松柏桃李杏柳荷蒲芹葵茶豆瓜梨桑麻棉'

function plants(length: number, number: number): string {
  let rest = number
  let word = ''
  for (let at = 0; at < length; at++) {
    word += PLANTS[rest % PLANTS.length]
    rest = Math.floor(rest / PLANTS.length)
  }
  return word
}

function inCaseOf(model: string, word: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase()
  return model[0] === model[0]?.toUpperCase() ? (word[0]?.toUpperCase() ?? '') + word.slice(1) : word
}

/** A document whose heading words are replaced, alike wherever they occur, by words that no language has. */
import { traditionalIn } from '../src/language/traditional.ts'
import type { Document } from '../src/model/document.ts'
import { applyEdits } from '../src/model/fix.ts'

/**
 * The text of a document with the words of its headings and contents replaced by invented ones of the same length, so that every place
 * stays what it was: in English every word of two letters or more, in Chinese every unbroken run of characters of a heading, wherever
 * in the file it occurs. Labels lose their words and keep their ordinals.
 */
export function withInventedWords(document: Document): string {
  const headings = document.segments
    .filter(({ kind }) => kind === 'heading' || kind === 'contents-entry')
    .map(({ label, text }) => `${label?.printed ?? ''} ${text.text}`)
  return document.language === 'zh' ? replaceRuns(document.source, headings) : replaceWords(document.source, headings)
}

const WORD = /[A-Za-z]{2,}/g

function replaceWords(source: string, headings: readonly string[]): string {
  const words = new Set(
    headings
      .join(' ')
      .match(WORD)
      ?.map((word) => word.toLowerCase()),
  )
  const taken = new Set(source.match(WORD)?.map((word) => word.toLowerCase()))
  const invented = new Map<string, string>()
  for (const word of [...words].sort()) {
    const fresh = firstFree(word, syllables, taken)
    taken.add(fresh)
    invented.set(word, fresh)
  }
  return source.replace(WORD, (word) => {
    const fresh = invented.get(word.toLowerCase())
    return fresh === undefined ? word : inCaseOf(word, fresh)
  })
}

const RUN = /\p{Script=Han}{2,}/gu

// A word is the same word in either script.
function replaceRuns(source: string, headings: readonly string[]): string {
  const text = simplified(source)
  const runs = [...new Set(headings.flatMap((heading) => simplified(heading).match(RUN) ?? []))]
  const taken = new Set<string>()
  const invented = new Map<string, string>()
  for (const run of runs.sort()) {
    const fresh = firstFree(run, plants, taken)
    taken.add(fresh)
    invented.set(run, fresh)
  }
  const longestFirst = [...runs].sort((one, other) => other.length - one.length)
  const edits = [...text.matchAll(new RegExp(longestFirst.join('|'), 'gu'))].map(({ 0: run, index }) => {
    return { span: { start: index, end: index + run.length }, text: invented.get(run) as string }
  })
  return applyEdits(source, edits)
}

function simplified(text: string): string {
  return applyEdits(
    text,
    traditionalIn(text).map(({ start, end, simplified }) => ({ span: { start, end }, text: simplified })),
  )
}

// The number from which the search for a new word begins comes from the old word, so that words differ as much as words do.
function firstFree(old: string, spell: (length: number, number: number) => string, taken: ReadonlySet<string>): string {
  let start = 7
  for (const character of old) start = (start * 31 + (character.codePointAt(0) as number)) % 1_000_003
  for (let number = start; number < start + 100_000; number++) {
    const word = spell(old.length, number)
    if (!taken.has(word)) return word
  }
  throw new Error(`no word as long as "${old}" is left`)
}

// Without the letters of roman numerals, lest a word be read as one.
const CONSONANTS = 'bfghjknpqrstwyz'
const VOWELS = 'aeou'

// Consonants and vowels by turns, as the digits of the number.
function syllables(length: number, number: number): string {
  let rest = number
  let word = ''
  for (let at = 0; at < length; at++) {
    const letters = at % 2 === 0 ? CONSONANTS : VOWELS
    word += letters[rest % letters.length]
    rest = Math.floor(rest / letters.length) + at
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
    rest = Math.floor(rest / PLANTS.length) + at * at
  }
  return word
}

function inCaseOf(model: string, word: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase()
  return model[0] === model[0]?.toUpperCase() ? (word[0]?.toUpperCase() ?? '') + word.slice(1) : word
}

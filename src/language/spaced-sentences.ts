/**
 * Where sentences end in languages with spaces between words: at a full stop, question mark, exclamation mark or ellipsis before white space
 * and something that can begin a sentence, unless the full stop belongs to an abbreviation, an initial or a label.
 */
import { isClosingBracket, isOpeningMark } from './enclosures.ts'
import { isSpace, type SentenceMark, type SentenceRules, skipSpace } from './sentence-rules.ts'
import type { SentenceWords } from './sentence-words.ts'

/** The rules for a language with such words. */
export function spacedRules(words: SentenceWords): SentenceRules {
  return {
    isMark: (code) =>
      code < 0x80 ? code === FULL_STOP || code === 0x21 || code === 0x3f : code >= 0x61f && MARKS.has(code),
    isEnd: (mark) => isEnd(mark, words),
  }
}

const MARKS: ReadonlySet<number> = new Set([...'…‼⁇⁈⁉。！？؟'].map((mark) => mark.charCodeAt(0)))
const FULL_STOP = 0x2e
const WIDE_MARKS = '。！？'

function isEnd(mark: SentenceMark, words: SentenceWords): boolean {
  const { text, end } = mark
  const next = skipSpace(text, end)
  if (next >= text.length) return true
  const first = text.charAt(mark.mark)
  if (WIDE_MARKS.includes(first)) return true
  if (next === end) return false
  const isSingleStop = first === '.' && text.charCodeAt(mark.mark + 1) !== FULL_STOP
  const opening = opens(text, next)
  const start = wordAt(text, opening)
  // After a quotation or an ellipsis the sentence often goes on: only a capital or a figure is proof.
  const isDoubtful = mark.isClosed || !isSingleStop
  if (!(START.test(start) || (!isDoubtful && isOpeningMark(text.charCodeAt(next)) && !isPause(text, opening))))
    return false
  return !isSingleStop || stopEnds(mark, start, words)
}

/** What can begin a sentence after any opening marks: a capital, a figure, a letter of a script without case, a sign of currency. */
const START = /^[\p{Lu}\p{Lt}\p{Lo}\p{Nd}\p{Sc}§¿¡#]/u

/** How far abbreviations and labels are looked for. */
const LONGEST_WORD = 24

/** A figure, a Roman numeral or a single letter, but not the article `A`. */
const NUMBER_START =
  /^(?!A (?!and |or |to )\p{Ll})(?:\p{Nd}|[IVXLCDM]+(?![\p{L}])|[ivxlcdm]+(?![\p{L}])|\p{L}(?![\p{L}]))/u
const INITIAL = /^\p{Lu}$/u
const ACRONYM = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u
const CAPITALISED = /^\p{Lu}\p{Ll}+/u
const BARE_LABEL = /^[([]?(?:\p{Nd}{1,3}(?:\.\p{Nd}{1,3})*|[A-Z]|[ivxlcIVXLC]{1,7}|[a-z])[)\]]?$/u

// Whether a single full stop after a word ends the sentence, when what follows could begin one.
function stopEnds({ text, start, mark, end }: SentenceMark, next: string, words: SentenceWords): boolean {
  const from = wordStart(text, start, mark)
  const word = text.slice(from, mark)
  if (isLabelAlone(text, start, from, word, words)) return false
  const isInBracket = end > mark + 1 && isClosingBracket(text.charCodeAt(mark + 1))
  const stem = word.replace(LEADING_MARKS, '')
  const lower = stem.toLowerCase()
  if (INITIAL.test(stem))
    return isStarter(next, words) || words.labelWords.has(wordBefore(text, start, from).toLowerCase())
  if (words.alwaysContinued.has(lower) || words.titles.has(stem)) return false
  if (words.beforeNumbers.has(lower)) return !(isInBracket || NUMBER_START.test(next))
  if (words.oftenEnd.has(lower))
    return !isInBracket && CAPITALISED.test(next) && !words.calendarWords.has(firstWord(next))
  if (words.mayEnd.has(lower) || ACRONYM.test(stem)) return !isInBracket && isStarter(next, words)
  return true
}

/** Marks that may cling to the front of a word. */
const LEADING_MARKS = /^[^\p{L}\p{Nd}]+/u

// `1.`, `A.`, `IV.`, `Article 5.` at the beginning of a sentence: the label of what follows.
function isLabelAlone(text: string, start: number, from: number, word: string, words: SentenceWords): boolean {
  if (!BARE_LABEL.test(word)) return false
  return (
    from === start ||
    (words.labelWords.has(text.slice(start, from).trim().toLowerCase()) && CAPITALISED.test(text.slice(start, from)))
  )
}

// The beginning of the word that ends before `mark`; abbreviations keep their inner full stops.
function wordStart(text: string, start: number, mark: number): number {
  const limit = Math.max(start, mark - LONGEST_WORD)
  let from = mark
  while (from > limit && !isWordBreak(text.charCodeAt(from - 1))) from--
  return from
}

function wordBefore(text: string, start: number, from: number): string {
  let to = from
  while (to > start && isSpace(text.charCodeAt(to - 1))) to--
  return text.slice(wordStart(text, start, to), to)
}

function isWordBreak(code: number): boolean {
  return isSpace(code) || code === 0x2f || code === 0x2013 || code === 0x2014
}

// Past opening marks and dashes, as far as anyone would print them in a row.
function opens(text: string, at: number): number {
  const limit = Math.min(text.length, at + 6)
  let place = at
  while (
    place < limit &&
    (isOpeningMark(text.charCodeAt(place)) || '–—-•·*'.includes(text.charAt(place)) || isSpace(text.charCodeAt(place)))
  )
    place++
  return place
}

function wordAt(text: string, at: number): string {
  return text.slice(at, at + LONGEST_WORD)
}

function firstWord(text: string): string {
  return /^\p{L}+/u.exec(text)?.[0] ?? ''
}

function isStarter(next: string, words: SentenceWords): boolean {
  return words.sentenceStarters.has(firstWord(next))
}

function isPause(text: string, at: number): boolean {
  return at >= text.length || ',;:.'.includes(text.charAt(at))
}

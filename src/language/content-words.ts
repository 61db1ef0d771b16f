/** The words by which texts of two languages are compared: content only, each with the weight it has as evidence. */
import type { Language } from '../model/document.ts'
import type { Lexicon } from './lexicon.ts'
import { profileOf } from './profiles/index.ts'

export interface ContentWord {
  readonly word: string
  /** 1 for a word, less for a part of one. */
  readonly weight: number
}

/** How the words of a language serve as evidence: `noise` is the share of them that answers to nothing in a translation, `evidence` their weight. */
export function contentProfile(language: Language): { noise: number; evidence: number } {
  const { noise, evidence } = profileOf(language).words
  return { noise, evidence }
}

/** Parts of a longer word, and single characters of a word: tuned on literary text, see docs/content-alignment.md. */
const PART = 0.41
const CHARACTER = 0.26

const PIECES = /\p{Script=Han}+|\d+(?:[.,]\d+)*|\p{L}+(?:['’]\p{L}+)*/gu
const HAN = /^\p{Script=Han}/u

/**
 * The content words of a text in the order of the text. Han is cut by longest match against the lexicon, or into characters without one;
 * figures lose their separators; words in letters are lower-cased and, as the language has it, stemmed and without stop words.
 */
export function contentWords(text: string, language: Language, lexicon: Lexicon | null): ContentWord[] {
  const words: ContentWord[] = []
  const { stem } = profileOf(language).words
  for (const [piece] of text.matchAll(PIECES)) {
    if (HAN.test(piece)) addHan(piece, lexicon, words)
    else if (/^\d/.test(piece)) words.push({ word: piece.replace(/[.,]/g, ''), weight: 1 })
    else {
      const word = stem(piece.toLowerCase())
      if (word !== null) words.push({ word, weight: 1 })
    }
  }
  return words
}

function addHan(run: string, lexicon: Lexicon | null, words: ContentWord[]): void {
  for (let at = 0; at < run.length; ) {
    const length = lexicon?.longestMatch(run, at) || 1
    const word = run.slice(at, at + length)
    if (lexicon === null || !EMPTY.test(word)) words.push({ word, weight: 1 })
    if (lexicon && length > 2) addParts(word, lexicon, words)
    if (length > 1) for (const character of word) words.push({ word: character, weight: CHARACTER })
    at += length
  }
}

/** Function words of Chinese, which answer to no content word. */
const EMPTY = /^[的了是在和与及或等之其以于为所将对而并该此这那也都就又不]$/

function addParts(word: string, lexicon: Lexicon, words: ContentWord[]): void {
  for (let at = 0; at < word.length - 1; ) {
    let length = lexicon.longestMatch(word.slice(0, at === 0 ? word.length - 1 : word.length), at)
    if (length < 2) length = 1
    else words.push({ word: word.slice(at, at + length), weight: PART })
    at += length
  }
}

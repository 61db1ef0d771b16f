/**
 * A bilingual lexicon as a packed, sorted table that is searched where it lies: opening it costs nothing but the reading of the file.
 *
 * The table is UTF-8, one entry a line, sorted by bytes: `headword TAB stem SPACE weight SPACE stem SPACE weight ...`, the weights in thousandths,
 * together about 1000; or `headword TAB =other headword`, which has the same translations.
 */

import type { Language } from '../model/document.ts'

export interface Translation {
  /** As `englishStem` gives it. */
  readonly stem: string
  /** The share of the headword's meaning, 0..1. */
  readonly weight: number
}

export interface Lexicon {
  /** The language of the headwords, and that of the translations. */
  readonly from: Language
  readonly to: Language
  /** Whether it knows some terms only, so that it tells nothing of a word that it lacks it. */
  readonly isPartial: boolean
  /** The translations of a headword; empty where there are none. */
  readonly translations: (headword: string) => readonly Translation[]
  /** The length, in UTF-16 units, of the longest headword that begins at `from`; 0 where none does. */
  readonly longestMatch: (text: string, from: number) => number
}

/** Opens a table as described above. Nothing is copied: the bytes must not change. A file that is not such a table gives no translations. */
export function openLexicon(bytes: Uint8Array, { from, to }: { from: Language; to: Language }): Lexicon {
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()
  const found = new Map<string, readonly Translation[]>()
  const byFirst = new Map<number, Headwords>()

  /** Start of the first line whose headword is not less than the key. */
  const lowerBound = (key: Uint8Array): number => {
    let low = 0
    let high = bytes.length
    while (low < high) {
      const start = lineStart(bytes, (low + high) >> 1)
      if (compareHead(bytes, start, key) < 0) low = lineEnd(bytes, start) + 1
      else high = start
    }
    return low
  }
  const headwordsOf = (code: number): Headwords => {
    let headwords = byFirst.get(code)
    if (headwords === undefined) {
      const start = lowerBound(encoder.encode(String.fromCodePoint(code)))
      const end = lowerBound(encoder.encode(String.fromCodePoint(code + 1)))
      headwords = start === end ? NO_HEADWORDS : readHeadwords(start, end)
      byFirst.set(code, headwords)
    }
    return headwords
  }
  const readHeadwords = (from: number, to: number): Headwords => {
    const places = new Map<string, number>()
    const byNext = new Map<number, string[]>()
    for (let start = from; start < to; ) {
      const tab = bytes.indexOf(TAB, start)
      const headword = decoder.decode(bytes.subarray(start, tab))
      places.set(headword, tab + 1)
      const next = headword.charCodeAt(firstLength(headword))
      const known = byNext.get(next)
      if (known) known.push(headword)
      else byNext.set(next, [headword])
      start = lineEnd(bytes, tab) + 1
    }
    for (const words of byNext.values()) words.sort((one, other) => other.length - one.length)
    return { places, byNext }
  }
  const read = (place: number): readonly Translation[] => {
    const line = decoder.decode(bytes.subarray(place, lineEnd(bytes, place)))
    if (line.startsWith('=')) return translations(line.slice(1))
    const fields = line.split(' ')
    const stems: Translation[] = []
    for (let at = 0; at + 1 < fields.length; at += 2)
      stems.push({ stem: fields[at] as string, weight: Number(fields[at + 1]) / 1000 })
    return stems
  }
  // What is kept is bounded by the table: what the table lacks is not.
  const translations = (headword: string): readonly Translation[] => {
    const known = found.get(headword)
    if (known !== undefined || headword === '') return known ?? []
    const place = headwordsOf(headword.codePointAt(0) as number).places.get(headword)
    if (place === undefined) return []
    const result = read(place)
    found.set(headword, result)
    return result
  }
  const longestMatch = (text: string, from: number): number => {
    const { places, byNext } = headwordsOf(text.codePointAt(from) as number)
    const length = firstLength(text, from)
    for (const word of byNext.get(text.charCodeAt(from + length)) ?? [])
      if (text.startsWith(word, from)) return word.length
    return places.has(text.slice(from, from + length)) ? length : 0
  }
  return { from, to, isPartial: false, translations, longestMatch }
}

/** The headwords that begin with one character. */
interface Headwords {
  /** Where their translations begin. */
  readonly places: ReadonlyMap<string, number>
  /** By the UTF-16 unit behind that character, the longest first. */
  readonly byNext: ReadonlyMap<number, readonly string[]>
}

const NO_HEADWORDS: Headwords = { places: new Map(), byNext: new Map() }

/** Length of the character at a place, in UTF-16 units. */
function firstLength(text: string, from = 0): number {
  return (text.codePointAt(from) as number) > 0xffff ? 2 : 1
}

const TAB = 9
const NEWLINE = 10

function lineStart(bytes: Uint8Array, at: number): number {
  let start = at
  while (start > 0 && bytes[start - 1] !== NEWLINE) start--
  return start
}

function lineEnd(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(NEWLINE, at)
  return end < 0 ? bytes.length : end
}

/** Below 0 where the headword of the line is less than the key, 0 where it is the key. */
function compareHead(bytes: Uint8Array, start: number, key: Uint8Array): number {
  for (let at = 0; ; at++) {
    const own = bytes[start + at] ?? TAB
    if (at === key.length) return own === TAB ? 0 : 1
    if (own === TAB) return -1
    const difference = own - (key[at] as number)
    if (difference !== 0) return difference
  }
}

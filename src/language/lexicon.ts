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
  const byFirst = new Map<number, readonly [number, number]>()
  const byFirstTwo = new Map<number, readonly string[]>()

  /** Start of the first line in the range whose headword is not less than the key. */
  const lowerBound = (key: Uint8Array, [from, to]: readonly [number, number]): number => {
    let low = from
    let high = to
    while (low < high) {
      const start = lineStart(bytes, (low + high) >> 1)
      if (compareHead(bytes, start, key) < 0) low = lineEnd(bytes, start) + 1
      else high = start
    }
    return low
  }
  /** The lines whose headwords begin with the first character of a text. */
  const rangeOf = (text: string): readonly [number, number] => {
    const code = text.codePointAt(0) as number
    let range = byFirst.get(code)
    if (range === undefined) {
      const start = lowerBound(encoder.encode(String.fromCodePoint(code)), [0, bytes.length])
      range = [start, lowerBound(encoder.encode(String.fromCodePoint(code + 1)), [start, bytes.length])]
      byFirst.set(code, range)
    }
    return range
  }
  /** Start of what follows the headword in its line; -1 where the table lacks it. */
  const placeOf = (headword: string): number => {
    if (headword === '') return -1
    const key = encoder.encode(headword)
    const start = lowerBound(key, rangeOf(headword))
    return start < bytes.length && compareHead(bytes, start, key) === 0 ? start + key.length + 1 : -1
  }
  /** The headwords that begin with the two characters at `from`, longest first. */
  const wordsAt = (text: string, from: number): readonly string[] => {
    const key = text.charCodeAt(from) * 0x10000 + text.charCodeAt(from + 1)
    let words = byFirstTwo.get(key)
    if (words === undefined) {
      const prefix = encoder.encode(text.slice(from, from + 2))
      const [first, end] = rangeOf(text.slice(from, from + 1))
      const found: string[] = []
      for (let start = lowerBound(prefix, [first, end]); start < end && startsWith(bytes, start, prefix); ) {
        found.push(decoder.decode(bytes.subarray(start, bytes.indexOf(TAB, start))))
        start = lineEnd(bytes, start) + 1
      }
      words = found.sort((one, other) => other.length - one.length)
      byFirstTwo.set(key, words)
    }
    return words
  }
  const read = (headword: string): readonly Translation[] => {
    const place = placeOf(headword)
    if (place < 0) return []
    const line = decoder.decode(bytes.subarray(place, lineEnd(bytes, place)))
    if (line.startsWith('=')) return read(line.slice(1))
    const fields = line.split(' ')
    const translations: Translation[] = []
    for (let at = 0; at + 1 < fields.length; at += 2)
      translations.push({ stem: fields[at] as string, weight: Number(fields[at + 1]) / 1000 })
    return translations
  }
  return {
    from,
    to,
    translations(headword) {
      let known = found.get(headword)
      if (known === undefined) {
        known = read(headword)
        found.set(headword, known)
      }
      return known
    },
    longestMatch(text, from) {
      if (from + 1 < text.length && !isSurrogate(text, from) && !isSurrogate(text, from + 1))
        for (const word of wordsAt(text, from)) if (text.startsWith(word, from)) return word.length
      const character = String.fromCodePoint(text.codePointAt(from) as number)
      return placeOf(character) < 0 ? 0 : character.length
    },
  }
}

function isSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xf800) === 0xd800
}

function startsWith(bytes: Uint8Array, start: number, prefix: Uint8Array): boolean {
  for (let at = 0; at < prefix.length; at++) if (bytes[start + at] !== prefix[at]) return false
  return true
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

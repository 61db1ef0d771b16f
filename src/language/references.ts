/**
 * References to parts of a text: `Articles 8, 17 and 101` and 第八条、第十七条和第一百零一条, `sect. III` and 第三节, `annex II` and 附件二. The key is
 * a class and a value, `article:17`. Classes are as coarse as the two languages need: 条 stands for article, rule and regulation; 款, 项
 * and 目 for what English calls paragraph, subparagraph or item of a law.
 */
import type { Mention } from '../model/mention.ts'
import type { Grammar, ReferenceLabel } from './grammar.ts'
import { parseChineseNumeral, parseRomanNumeral } from './numerals.ts'
import { matchAt } from './sticky.ts'

/**
 * Reads the reference that begins at `at` with the Latin label `word` (in lower case); returns where it ends, `at` where there is
 * none.
 */
export function readLabelledReference(
  text: string,
  at: number,
  word: string,
  grammar: Grammar,
  found: Mention[],
): number {
  const words = grammar.references
  const label = words.labels().get(word)
  if (!label) return at
  const labelEnd = at + word.length
  const gap = matchAt(label.isShort ? words.gapOfShort : words.gap, text, labelEnd)
  const begin = labelEnd + (gap?.[0].length ?? 0)
  let item = readItem(text, begin, label, grammar)
  if (!item || (begin === labelEnd && item.kind !== 'figure')) return at
  const isOfLaw = label.name === 'item' && words.itemOfLaw?.test(text.slice(begin, begin + LONGEST_OF_LAW))
  const name = isOfLaw ? 'paragraph' : label.name
  for (let start = at; ; ) {
    push(found, name, start, item)
    const joint = matchAt(label.isSeveral ? words.joint : words.jointOfOne, text, item.end)
    if (!joint) return item.end
    start = item.end + joint[0].length
    const next: Item | null = readSub(text, start, item, words.subdivision) ?? readItem(text, start, label, grammar)
    // `Article 8, 17 members` and `Articles 8 and 9, 17 members`: what counts something is none.
    const isCount =
      (joint[0] === ', ' || !label.isSeveral) && next !== null && matchAt(words.wordBehind, text, next.end) !== null
    if (!next || next.kind !== item.kind || isCount) return item.end
    item = next
  }
}

/** The subdivisions behind a number, `(a)` or `(ii)` or ㈠, in the form that all languages have; the empty match included. */
export function subdivisions(
  text: string,
  at: number,
  lettered: RegExp = LETTERED,
): { readonly end: number; readonly key: string } {
  let end = at
  let key = ''
  for (;;) {
    const letters = matchAt(lettered, text, end)
    const match = letters ?? matchAt(NUMBERED, text, end)
    if (!match) return { end, key }
    end += match[0].length
    const value = match[1] ? parseChineseNumeral(match[1]) : match[2] ? match[2].charCodeAt(0) - 0x321f : null
    key += `(${letters ? (letters[1] ?? letters[2]) : (ROMANS[(value ?? 1) - 1] ?? match[1])})`
  }
}

/** A class of references: its name, the words for one and for several, and whether letters may be its numbers. A dot behind a word belongs to it. */
export type LabelRow = readonly [name: string, one: string, several: string, hasLetters: boolean]

/** The labels of a language by word, made at the first call. */
export function labelTable(rows: readonly LabelRow[]): () => ReadonlyMap<string, ReferenceLabel> {
  let table: Map<string, ReferenceLabel> | undefined
  return () => {
    if (table) return table
    table = new Map()
    for (const [name, one, several, hasLetters] of rows) {
      for (const word of one.split(' ')) addLabel(table, word, { name, isSeveral: false, hasLetters })
      for (const word of several.split(' ')) addLabel(table, word, { name, isSeveral: true, hasLetters })
    }
    return table
  }
}

interface Item {
  readonly kind: 'figure' | 'roman' | 'letter' | 'word'
  readonly end: number
  readonly key: string
  /** The number without subdivisions. */
  readonly base: string
  /** The paragraph of `article 12 (1)`. */
  readonly lower: { readonly behind: number; readonly start: number; readonly key: string } | null
}

const FIGURE = /(\d{1,4}[A-Z]?(?:\.\d{1,4})*)(-\d{1,3}(?![\d/]|\.\d))?(?: (bis|ter|quater)(?![a-z]))?(?![\d/A-Za-z])/y
const ROMAN = /([IVX]{1,7}|[LC][IVXLC]{1,6}|[\u2160-\u216b])(?:\.([A-Z]))?(?![A-Za-z/'’])/y
const LETTER = /([A-Z])(?![A-Za-z/'’]|\.[A-Za-z])/y
const LONGEST_OF_LAW = 60
const LETTERED = / ?\(([a-z]|[ivx]{2,4})\)/y
const NUMBERED = / ?(?:\(([一二三四五六七八九十]{1,2})\)|([\u3220-\u3229]))/y
const LOWER = / ?\((\d{1,2})\)/y
const ROMANS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']
const LATIN_SUFFIXES: Readonly<Record<string, string>> = { bis: '-2', ter: '-3', quater: '-4' }

function addLabel(table: Map<string, ReferenceLabel>, word: string, label: Omit<ReferenceLabel, 'isShort'>): void {
  const isShort = word.endsWith('.')
  table.set(isShort ? word.slice(0, -1) : word, { ...label, isShort })
}

function push(found: Mention[], name: string, start: number, item: Item): void {
  const end = item.lower?.behind ?? item.end
  found.push({ kind: 'reference', start, end, key: `${name}:${item.key}`, isSoft: false })
  if (item.lower)
    found.push({ kind: 'reference', start: item.lower.start, end: item.end, key: item.lower.key, isSoft: true })
}

function readItem(text: string, at: number, label: ReferenceLabel, grammar: Grammar): Item | null {
  const { wordBehind, first, subdivision } = grammar.references
  const figure = matchAt(FIGURE, text, at)
  if (figure) return readFigureItem(text, at, figure, label, subdivision)
  const roman = matchAt(ROMAN, text, at)
  const value = roman && parseRomanNumeral(roman[1] as string)
  if (roman && value !== null) {
    const end = at + roman[0].length
    if (roman[0] === 'I' && matchAt(wordBehind, text, end)) return null
    const sub = subdivisions(text, end, subdivision)
    const base = `${value}${roman[2] ? `.${roman[2]}` : ''}`
    return { kind: 'roman', end: sub.end, key: base + sub.key, base, lower: null }
  }
  if (label.hasLetters) {
    const letter = matchAt(LETTER, text, at)
    if (letter && letter[0] === 'A' && matchAt(wordBehind, text, at + 1)) return null
    if (letter) return { kind: 'letter', end: at + 1, key: letter[0], base: letter[0], lower: null }
  }
  const ordinal = first && matchAt(first, text, at)
  if (ordinal) return { kind: 'word', end: at + ordinal[0].length, key: '1', base: '1', lower: null }
  if (label.name !== 'part' && label.name !== 'chapter') return null
  const words = grammar.numerals.read(text, at)
  if (!words || words.isOrdinal || !/^\d+$/.test(words.key)) return null
  return { kind: 'word', end: words.end, key: words.key, base: words.key, lower: null }
}

function readFigureItem(
  text: string,
  at: number,
  figure: RegExpExecArray,
  label: ReferenceLabel,
  subdivision: RegExp,
): Item {
  const [printed, number, dash, latin] = figure
  const tail = dash?.slice(1)
  // `Article 45-1` is one article, `Articles 4-6` and `para. 16-18` are two ends.
  const isRange = tail !== undefined && Number(tail) > Number(number) && (label.isSeveral || label.name !== 'article')
  const end = at + (isRange ? (number as string).length : printed.length)
  const base = (number as string) + (isRange || !tail ? '' : `-${tail}`) + (latin ? LATIN_SUFFIXES[latin] : '')
  const lower = label.name === 'article' ? matchAt(LOWER, text, end) : null
  if (lower) {
    const item = { behind: end, start: end + lower[0].indexOf('('), key: `paragraph:${lower[1]}` }
    return { kind: 'figure', end: end + lower[0].length, key: base, base, lower: item }
  }
  const sub = subdivisions(text, end, subdivision)
  return { kind: 'figure', end: sub.end, key: base + sub.key, base, lower: null }
}

// `paragraphs 3 (a) and (b)`: the second is of paragraph 3 too.
function readSub(text: string, at: number, before: Item, subdivision: RegExp): Item | null {
  if (before.key === before.base || (text.charAt(at) !== '(' && text.charAt(at + 1) !== ')')) return null
  const sub = subdivisions(text, at, subdivision)
  return sub.key === '' ? null : { ...before, end: sub.end, key: before.base + sub.key, lower: null }
}

/**
 * References to parts of a text: `Articles 8, 17 and 101` and 第八条、第十七条和第一百零一条, `sect. III` and 第三节, `annex II` and 附件二. The key is
 * a class and a value, `article:17`. Classes are as coarse as the two languages need: 条 stands for article, rule and regulation; 款, 项
 * and 目 for what English calls paragraph, subparagraph or item of a law.
 */
import type { Mention } from '../model/mention.ts'
import { readNumberWords } from './number-words.ts'
import { parseChineseNumeral, parseRomanNumeral } from './numerals.ts'
import { matchAt } from './sticky.ts'

/**
 * Reads the reference that begins at `at` with the Latin label `word` (in lower case); returns where it ends, `at` where there is
 * none.
 */
export function readLabelledReference(text: string, at: number, word: string, found: Mention[]): number {
  const label = LABELS.get(word)
  if (!label) return at
  const labelEnd = at + word.length
  const gap = matchAt(label.isShort ? GAP_OF_SHORT : GAP, text, labelEnd)
  const begin = labelEnd + (gap?.[0].length ?? 0)
  let item = readItem(text, begin, label)
  if (!item || (begin === labelEnd && item.kind !== 'figure')) return at
  const isOfLaw = label.name === 'item' && OF_LAW.test(text.slice(begin, begin + LONGEST_OF_LAW))
  const name = isOfLaw ? 'paragraph' : label.name
  for (let start = at; ; ) {
    push(found, name, start, item)
    const joint = matchAt(label.isSeveral ? JOINT : JOINT_OF_ONE, text, item.end)
    if (!joint) return item.end
    start = item.end + joint[0].length
    const next: Item | null = readSub(text, start, item) ?? readItem(text, start, label)
    // `Article 8, 17 members` and `Articles 8 and 9, 17 members`: what counts something is none.
    const isCount =
      (joint[0] === ', ' || !label.isSeveral) && next !== null && matchAt(VERB_BEHIND, text, next.end) !== null
    if (!next || next.kind !== item.kind || isCount) return item.end
    item = next
  }
}

/** Latin words that begin references, in lower case. */
export function referenceLabels(): Iterable<string> {
  return LABELS.keys()
}

/** The class of the labels that an ordinal precedes (`first paragraph`); null for any other word. */
export function classOfLabel(word: string): string | null {
  return LABELS.get(word)?.name ?? null
}

/** The subdivisions behind a number, `(a)` or `(ii)` or ㈠, in the form that both languages have; the empty match included. */
export function subdivisions(text: string, at: number): { readonly end: number; readonly key: string } {
  let end = at
  let key = ''
  for (let match = matchAt(SUB, text, end); match; match = matchAt(SUB, text, end)) {
    end += match[0].length
    const value = match[2] ? parseChineseNumeral(match[2]) : match[3] ? match[3].charCodeAt(0) - 0x321f : null
    key += `(${match[1] ?? ROMANS[(value ?? 1) - 1] ?? match[2]})`
  }
  return { end, key }
}

interface Label {
  readonly name: string
  readonly isSeveral: boolean
  /** A dot belongs to it. */
  readonly isShort: boolean
  /** `section A` is one, `paragraph A` is none. */
  readonly hasLetters: boolean
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

const LABELS = labelTable()
const GAP = / {0,3}(?:(?:No|Nos)\. ?)?/y
const GAP_OF_SHORT = /\.? {0,3}/y
const FIGURE = /(\d{1,4}[A-Z]?(?:\.\d{1,4})*)(-\d{1,3}(?![\d/]|\.\d))?(?: (bis|ter|quater)(?![a-z]))?(?![\d/A-Za-z])/y
const ROMAN = /([IVX]{1,7}|[LC][IVXLC]{1,6}|[\u2160-\u216b])(?:\.([A-Z]))?(?![A-Za-z/'’])/y
const LETTER = /([A-Z])(?![A-Za-z/'’]|\.[A-Za-z])/y
const JOINT = /, (?:and |or )?| and | or | to | through | & | ?- ?/y
const JOINT_OF_ONE = / and | or | through /y
// `Item 8, Paragraph 1`, `items 3 to 5, subparagraph 1`: of a law, not of an agenda.
const OF_LAW = /^[\d, andorti]{1,20}(?:, |of (?:the )?(?:same |preceding )?)(?:sub-?)?(?:paragraph|article|clause)/i
const LONGEST_OF_LAW = 60
const SUB = / ?(?:\(([a-z]|[ivx]{2,4})\)|\(([一二三四五六七八九十]{1,2})\)|([\u3220-\u3229]))/y
const LOWER = / ?\((\d{1,2})\)/y
// A word that neither joins nor governs: `part I think`, `8 members`.
const VERB_BEHIND =
  / (?!(?:and|or|of|to|in|on|at|by|for|from|above|below|thereof|hereof|herein|as|is|was|shall|may|are|were|through|with|would|will|must|that)\b)[a-z]/y
const ROMANS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']
const LATIN_SUFFIXES: Readonly<Record<string, string>> = { bis: '-2', ter: '-3', quater: '-4' }

function labelTable(): ReadonlyMap<string, Label> {
  const table = new Map<string, Label>()
  const add = (name: string, words: string, hasLetters: boolean) => {
    for (const word of words.split(' ')) {
      const isShort = word.endsWith('.')
      const bare = isShort ? word.slice(0, -1) : word
      table.set(bare, { name, isSeveral: /(?:s|ices|xes)$/.test(bare), isShort, hasLetters })
    }
  }
  add('article', 'article articles art. arts. rule rules regulation regulations', false)
  add('paragraph', 'paragraph paragraphs para. paras. subparagraph subparagraphs clause clauses', false)
  add('section', 'section sections sect. sects. sec. secs.', true)
  add('chapter', 'chapter chapters chap. chaps.', false)
  add('annex', 'annex annexes', true)
  add('appendix', 'appendix appendices', true)
  add('table', 'table tables', true)
  add('figure', 'figure figures fig. figs.', true)
  add('box', 'box boxes', false)
  add('item', 'item items', false)
  add('part', 'part parts', true)
  add('volume', 'volume volumes vol. vols.', false)
  return table
}

function push(found: Mention[], name: string, start: number, item: Item): void {
  const end = item.lower?.behind ?? item.end
  found.push({ kind: 'reference', start, end, key: `${name}:${item.key}`, isSoft: false })
  if (item.lower)
    found.push({ kind: 'reference', start: item.lower.start, end: item.end, key: item.lower.key, isSoft: true })
}

function readItem(text: string, at: number, label: Label): Item | null {
  const figure = matchAt(FIGURE, text, at)
  if (figure) return readFigureItem(text, at, figure, label)
  const roman = matchAt(ROMAN, text, at)
  const value = roman && parseRomanNumeral(roman[1] as string)
  if (roman && value !== null) {
    const end = at + roman[0].length
    if (roman[0] === 'I' && matchAt(VERB_BEHIND, text, end)) return null
    const sub = subdivisions(text, end)
    const base = `${value}${roman[2] ? `.${roman[2]}` : ''}`
    return { kind: 'roman', end: sub.end, key: base + sub.key, base, lower: null }
  }
  if (label.hasLetters) {
    const letter = matchAt(LETTER, text, at)
    if (letter && letter[0] === 'A' && matchAt(VERB_BEHIND, text, at + 1)) return null
    if (letter) return { kind: 'letter', end: at + 1, key: letter[0], base: letter[0], lower: null }
  }
  if (label.name !== 'part' && label.name !== 'chapter') return null
  const words = readNumberWords(text, at)
  if (!words || words.isOrdinal || !/^\d+$/.test(words.key)) return null
  return { kind: 'word', end: words.end, key: words.key, base: words.key, lower: null }
}

function readFigureItem(text: string, at: number, figure: RegExpExecArray, label: Label): Item {
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
  const sub = subdivisions(text, end)
  return { kind: 'figure', end: sub.end, key: base + sub.key, base, lower: null }
}

// `paragraphs 3 (a) and (b)`: the second is of paragraph 3 too.
function readSub(text: string, at: number, before: Item): Item | null {
  if (before.key === before.base || text.charAt(at) !== '(') return null
  const sub = subdivisions(text, at)
  return sub.key === '' ? null : { ...before, end: sub.end, key: before.base + sub.key, lower: null }
}

/**
 * Markers of list items and numbers of paragraphs, as lawfully printed: `(a)`, `（三）`, `㈡`, `iv.`, `25.17`, `17、`, `A.`, `①`, `–`.
 *
 * The ladders are those of the United Nations Editorial Manual (headings; paragraphs and subparagraphs) and of Chinese state style. A
 * marker can have several readings: `(i)` is the ninth letter or the first roman numeral, and only its run can tell.
 * Damaged forms are in `garblings.ts`.
 */
import type { LabelStyle } from '../model/document.ts'

export interface MarkerReading {
  readonly style: LabelStyle
  /** From 1; null for a bullet. */
  readonly ordinal: number | null
}

export interface Marker {
  /** Offsets in the text that was read; `end` is behind the marker, before any white space. */
  readonly start: number
  readonly end: number
  /** Where the item's text begins. */
  readonly textStart: number
  readonly printed: string
  /** Never empty; the likelier first. */
  readonly readings: readonly MarkerReading[]
  /** The number in figures of a numbered paragraph (`25.17`, `17`). */
  readonly number?: string
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const FINANCIAL = '壹贰叁肆伍陆柒捌玖拾'
const FINANCIAL_TRADITIONAL = '壹貳參肆伍陸柒捌玖拾'
const DIGITS = '〇一二三四五六七八九'

const BRACKETED = /[(（]([^()（）\s]{1,6})[)）]/y
// Not a time of day or a quantity at the head of a line.
const NUMBER =
  /(\d{1,4}[A-Z]?(?:\.\d{1,4}){1,3})(?=[\s\u3000\u3400-\u9fff“《"(（[])(?! ?(?:[ap]\.m\.|noon|per cent|[mb]illion))/y
const DECIMAL = /(\d{1,3})(?:[.．、﹑](?!\d)|[)）])/y
// A full-width stop holds its space.
const LETTER = /([A-Za-z])(?:(?:\.(?![A-Za-z]\.)|[)）、])(?=[\s\u3000\u3400-\u9fff“《(（])|．(?![A-Za-z][.．]))/y
const ROMAN = /([ivxl]{2,7}|[IVXL]{2,7})[.．)）、](?=[\s\u3000\u3400-\u9fff“《(（])/y
const CHINESE =
  /([〇一二三四五六七八九十百]{1,5})(?:[、﹑.．)）](?![〇一二三四五六七八九十百]{1,4}[、和及与.．)）])|(?=[\s\u3000]{2}))/y
const STEM = /([甲乙丙丁戊己庚辛壬癸壹贰叁肆伍陆柒捌玖拾貳參陸])[、﹑.．)）]/y
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g
// No marker is longer, with the space behind it.
const WIDEST = 40
const BULLET = /[-–—−*•·●○■□▪◦‣⁃∙◆◇★]/y

/**
 * Reads the marker that begins at `at`; null where there is none. A bullet counts only before white space.
 */
export function readMarker(text: string, at = 0): Marker | null {
  const code = text.charCodeAt(at)
  if (Number.isNaN(code)) return null
  if (isWide(code) || ((code === 0x28 || code === 0xff08) && isWide(text.charCodeAt(at + 1)))) return readWide(text, at)
  if (code === 0x28 || code === 0xff08) {
    const match = matchAt(BRACKETED, text, at)
    if (!match) return null
    const readings = bracketReadings(match[1] as string)
    return readings.length > 0 ? marker(text, at, match[0].length, readings) : null
  }
  if (code >= 0x30 && code <= 0x39) return readFigures(text, at)
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return readLetters(text, at)
  const enclosed = enclosedReading(code)
  if (enclosed) return marker(text, at, 1, [enclosed])
  if (code >= 0x3007 && code <= 0x9fff) return readChinese(text, at)
  const bullet = matchAt(BULLET, text, at)
  if (bullet && /^[\s\u3000]/.test(text.slice(at + 1, at + 2)))
    return marker(text, at, 1, [{ style: 'bullet', ordinal: null }])
  return null
}

/** `１．`, `（ａ）`: as its narrow form is read. */
function readWide(text: string, at: number): Marker | null {
  const head = text.slice(at, at + WIDEST).replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
  const read = readMarker(head)
  if (!read) return null
  const [end, textStart] = [at + read.end, at + read.textStart]
  return { ...read, start: at, end, textStart, printed: text.slice(at, end) }
}

function isWide(code: number): boolean {
  return (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)
}

/** The readings of what stands inside a pair of brackets; empty where it is no marker: `(日内瓦)`, `(或)`. */
export function bracketReadings(inner: string): MarkerReading[] {
  const readings: MarkerReading[] = []
  const add = (style: LabelStyle, ordinal: number | null) => {
    if (ordinal !== null && ordinal > 0) readings.push({ style, ordinal })
  }
  const code = inner.length === 1 ? inner.charCodeAt(0) : 0
  if (code >= 0x61 && code <= 0x7a) {
    add('lower-letter', code - 0x60)
    add('lower-roman', romanValue(inner))
  } else if (code >= 0x41 && code <= 0x5a) {
    add('upper-letter', code - 0x40)
    add('upper-roman', romanValue(inner.toLowerCase()))
  } else if (/^\d{1,2}$/.test(inner)) add('decimal-bracket', Number(inner))
  else if (/^[ivxl]{2,7}$/.test(inner)) add('lower-roman', romanValue(inner))
  else if (/^[IVXL]{2,7}$/.test(inner)) add('upper-roman', romanValue(inner.toLowerCase()))
  else if (/^([a-z])\1$/.test(inner)) add('lower-letter', 27 + LETTERS.indexOf(inner[0] as string))
  else if (/^[一二三四五六七八九十]{1,3}$/.test(inner)) add('chinese-bracket', chineseOrdinal(inner))
  else if (inner.length === 1 && STEMS.includes(inner)) add('stem', STEMS.indexOf(inner) + 1)
  return readings
}

/** The marker of an ordinal in the form of a printed one: `(c)` in the form of `（a）` is `（c）`. Null where the form has none. */
export function renderLike(printed: string, style: LabelStyle, ordinal: number): string | null {
  const core = ordinalText(style, ordinal)
  const enclosed = enclosedReading(printed.charCodeAt(0))
  if (enclosed && enclosed.style === style && printed.length === 1) {
    const code = printed.charCodeAt(0) - (enclosed.ordinal as number) + ordinal
    const reading = enclosedReading(code)
    return reading && reading.ordinal === ordinal ? String.fromCharCode(code) : null
  }
  if (core === null) return null
  const skeleton = /^([(（]?)[^()（）.．、]*([)）.．、]?)$/.exec(printed)
  return skeleton ? `${skeleton[1]}${core}${skeleton[2]}` : null
}

/** The commonest printed form of each style, for a run that shows none itself. */
export function renderDefault(style: LabelStyle, ordinal: number): string | null {
  const core = ordinalText(style, ordinal)
  if (core === null) return null
  if (style === 'decimal' || style === 'lower-letter-dot') return `${core}.`
  if (style === 'chinese') return `${core}、`
  return `(${core})`
}

/** The value of a lower-case roman numeral in its regular form, up to 89; null for anything else. */
export function romanValue(text: string): number | null {
  let sum = 0
  for (let at = 0; at < text.length; at++) {
    const value = ROMAN_VALUES[text.charAt(at)]
    if (value === undefined) return null
    const next = ROMAN_VALUES[text.charAt(at + 1)] ?? 0
    sum += value < next ? -value : value
  }
  return romanText(sum) === text ? sum : null
}

const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 }
const ROMAN_STEPS: readonly (readonly [number, string])[] = [
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function romanText(value: number): string {
  let rest = value
  let text = ''
  for (const [size, letters] of ROMAN_STEPS) {
    while (rest >= size) {
      text += letters
      rest -= size
    }
  }
  return text
}

/** The value of 一 to 九十九 (also 〇 and 百 in full form); null for anything else. */
function chineseOrdinal(text: string): number | null {
  let value = 0
  let digit = 0
  for (const character of text) {
    if (character === '百') {
      value += (digit || 1) * 100
      digit = 0
    } else if (character === '十') {
      value += (digit || 1) * 10
      digit = 0
    } else {
      const index = DIGITS.indexOf(character)
      if (index < 0 || digit > 0) return null
      digit = index
    }
  }
  return value + digit > 0 ? value + digit : null
}

function chineseText(value: number): string | null {
  if (value < 1 || value > 99) return null
  const tens = Math.floor(value / 10)
  const units = value % 10
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${units > 0 ? DIGITS[units] : ''}`
}

/** An ordinal as its style writes it, without brackets or stop; null where the style has none so high. */
export function ordinalText(style: LabelStyle, ordinal: number): string | null {
  switch (style) {
    case 'decimal':
    case 'decimal-bracket':
      return String(ordinal)
    case 'lower-letter':
    case 'lower-letter-dot':
      return ordinal <= 26
        ? (LETTERS[ordinal - 1] as string)
        : ordinal <= 52
          ? (LETTERS[ordinal - 27] as string).repeat(2)
          : null
    case 'upper-letter':
      return ordinal <= 26 ? (LETTERS[ordinal - 1] as string).toUpperCase() : null
    case 'lower-roman':
      return ordinal < 90 ? romanText(ordinal) : null
    case 'upper-roman':
      return ordinal < 90 ? romanText(ordinal).toUpperCase() : null
    case 'chinese':
    case 'chinese-bracket':
      return chineseText(ordinal)
    case 'stem':
      return STEMS[ordinal - 1] ?? null
    default:
      return null
  }
}

/** ㈠, ①, ⑴, ⒈, ⓐ: one character that is a whole marker. */
function enclosedReading(code: number): MarkerReading | null {
  if (code >= 0x3220 && code <= 0x3229) return { style: 'chinese-bracket', ordinal: code - 0x321f }
  if (code >= 0x2460 && code <= 0x2473) return { style: 'circled', ordinal: code - 0x245f }
  if (code >= 0x2474 && code <= 0x2487) return { style: 'decimal-bracket', ordinal: code - 0x2473 }
  if (code >= 0x2488 && code <= 0x249b) return { style: 'decimal', ordinal: code - 0x2487 }
  if (code >= 0x249c && code <= 0x24b5) return { style: 'lower-letter', ordinal: code - 0x249b }
  if (code >= 0x2170 && code <= 0x217b) return { style: 'lower-roman', ordinal: code - 0x216f }
  if (code >= 0x2160 && code <= 0x216b) return { style: 'upper-roman', ordinal: code - 0x215f }
  return null
}

function readFigures(text: string, at: number): Marker | null {
  const number = matchAt(NUMBER, text, at)
  if (number) {
    const figures = number[1] as string
    const ordinal = Number(figures.slice(figures.lastIndexOf('.') + 1))
    return { ...marker(text, at, figures.length, [{ style: 'decimal', ordinal }]), number: figures }
  }
  const match = matchAt(DECIMAL, text, at)
  if (!match) return null
  const figures = match[1] as string
  const isBracket = /[)）]$/.test(match[0])
  const next = text[at + match[0].length]
  // `1.Explain`: the space is lost; `3.v2` and `29E.31` are no markers.
  if (
    next !== undefined &&
    !isBracket &&
    /[A-Za-z]/.test(next) &&
    !/^(?:[A-Za-z](?:[a-z]{2}| [a-z])|[A-Z][a-z] )/.test(text.slice(at + match[0].length, at + match[0].length + 3))
  )
    return null
  if (Number(figures) === 0) return null
  const reading: MarkerReading = { style: isBracket ? 'decimal-bracket' : 'decimal', ordinal: Number(figures) }
  const result = marker(text, at, match[0].length, [reading])
  return isBracket ? result : { ...result, number: figures }
}

function readLetters(text: string, at: number): Marker | null {
  const roman = matchAt(ROMAN, text, at)
  if (roman) {
    const letters = roman[1] as string
    const ordinal = romanValue(letters.toLowerCase())
    const style = letters === letters.toLowerCase() ? 'lower-roman' : 'upper-roman'
    if (ordinal !== null) return marker(text, at, roman[0].length, [{ style, ordinal }])
  }
  const match = matchAt(LETTER, text, at)
  if (!match) return null
  const letter = match[1] as string
  const isLower = letter === letter.toLowerCase()
  const isDot = !/[)）]$/.test(match[0])
  const ordinal = LETTERS.indexOf(letter.toLowerCase()) + 1
  const readings: MarkerReading[] = [
    { style: isLower ? (isDot ? 'lower-letter-dot' : 'lower-letter') : 'upper-letter', ordinal },
  ]
  const value = romanValue(letter.toLowerCase())
  if (value !== null) readings.push({ style: isLower ? 'lower-roman' : 'upper-roman', ordinal: value })
  return marker(text, at, match[0].length, readings)
}

function readChinese(text: string, at: number): Marker | null {
  const chinese = matchAt(CHINESE, text, at)
  if (chinese) {
    const ordinal = chineseOrdinal(chinese[1] as string)
    const style = /[)）]$/.test(chinese[0]) ? 'chinese-bracket' : 'chinese'
    if (ordinal !== null) return marker(text, at, chinese[0].length, [{ style, ordinal }])
  }
  const stem = matchAt(STEM, text, at)
  if (!stem) return null
  const character = stem[1] as string
  const index = STEMS.indexOf(character)
  if (index >= 0) return marker(text, at, stem[0].length, [{ style: 'stem', ordinal: index + 1 }])
  const value = Math.max(FINANCIAL.indexOf(character), FINANCIAL_TRADITIONAL.indexOf(character)) + 1
  return marker(text, at, stem[0].length, [{ style: 'chinese', ordinal: value }])
}

function marker(text: string, start: number, length: number, readings: readonly MarkerReading[]): Marker {
  const end = start + length
  let textStart = end
  while (textStart < text.length && /[\s\u3000]/.test(text[textStart] as string)) textStart++
  return { start, end, textStart, printed: text.slice(start, end), readings }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

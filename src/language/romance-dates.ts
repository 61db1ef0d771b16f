/** Dates in French, Spanish and their like: `2 juin 2016`, `25 de junio de 2012`, `15 h 30`, `XXIe siècle`, `decenio de 1990`. */
import type { Mention } from '../model/mention.ts'
import { isYear, timeKey } from './calendar.ts'
import { readNumericDate, yearAfter } from './dates.ts'
import { type DatePatterns, readDatesInWords } from './dates-in-words.ts'
import type { DateGrammar, NumeralWords } from './grammar.ts'
import { parseRomanNumeral } from './numerals.ts'
import { matchAt } from './sticky.ts'
import { readClock } from './times.ts'

/** What a language adds; sticky patterns, but for those of what stands before. */
export interface RomanceDates {
  /** By number from 1: the names of the months and their abbreviations without a dot, in lower case. */
  readonly months: readonly string[]
  readonly patterns: Omit<DatePatterns, 'monthOf' | 'monthDay' | 'isMonthName'>
  /** Before the name of a month without day and year. */
  readonly beforeMonth: RegExp
  /** Hour, minutes or none, and the same of a second time or nothing. */
  readonly time: RegExp
  /** Before an hour without minutes: elsewhere it is as often a duration. */
  readonly beforeHour: RegExp
  readonly yearRange: RegExp
  /** Behind four figures that count something. */
  readonly counted: RegExp
  /** Before four figures that are no year, and before such a year as lies far back. */
  readonly beforeNumber: RegExp
  readonly beforeYear: RegExp
  /** The words in lower case that begin a century or a decade, and these: a roman numeral, the figures of a decade. */
  readonly eraWords: readonly string[]
  readonly century: RegExp
  readonly decade: RegExp
}

/** The dates of a language; nothing is built before the first text. */
export function romanceDates(numerals: NumeralWords, language: RomanceDates): DateGrammar {
  let months: Map<string, number> | undefined
  const monthTable = () => {
    months ??= new Map(language.months.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)))
    return months
  }
  const patterns: DatePatterns = {
    ...language.patterns,
    monthOf: (word) => monthTable().get(word) ?? 0,
    monthDay: null,
    isMonthName: (text, start) => language.beforeMonth.test(text.slice(Math.max(0, start - REACH), start)),
  }
  const readers = [
    readNumericDate,
    readClock,
    (text: string, at: number, found: Mention[]) => readTime(text, at, language, found),
    (text: string, at: number, found: Mention[]) => readYearRange(text, at, language, found),
    (text: string, at: number, found: Mention[]) => readDatesInWords(text, at, patterns, found),
    (text: string, at: number, found: Mention[]) => readYear(text, at, language, found),
  ]
  return {
    words: () => [...monthTable().keys(), ...language.eraWords],
    readAtFigure: (text, at, found) => {
      for (const read of readers) {
        const end = read(text, at, found)
        if (end > at) return end
      }
      return at
    },
    readAtWord: (text, at, word, found) =>
      monthTable().has(word)
        ? readDatesInWords(text, at, patterns, found)
        : readEra(text, at, language, numerals, found),
  }
}

/** How far before a date the words are looked at that tell what it is. */
const REACH = 14
const WORD_AND_SPACE = /\p{L}+ /uy
const FOUR_FIGURES = /\d{4}(?![\d/%‰]|[.,]\d|-\d| \d{3}(?!\d)|\p{L})/uy

function push(found: Mention[], start: number, end: number, key: string, isSoft = false): number {
  found.push({ kind: 'date', start, end, key, isSoft })
  return end
}

function readTime(text: string, at: number, language: RomanceDates, found: Mention[]): number {
  const match = matchAt(language.time, text, at)
  if (!match || Number(match[1]) > 23) return at
  const isCertain = match[2] !== undefined || match[3] !== undefined
  if (!isCertain && !language.beforeHour.test(text.slice(Math.max(0, at - REACH), at))) return at
  const end = at + match[0].length
  const from = timeKey(Number(match[1]), Number(match[2] ?? 0))
  if (match[3] === undefined) return push(found, at, end, from)
  const split = at + match[0].indexOf(match[3], (match[1] as string).length)
  push(found, at, split, from)
  return push(found, split, end, timeKey(Number(match[3]), Number(match[4] ?? 0)))
}

function readYearRange(text: string, at: number, language: RomanceDates, found: Mention[]): number {
  const match = matchAt(language.yearRange, text, at)
  if (!match) return at
  const from = Number(match[1])
  const short = match[2] as string
  const to = short.length === 4 ? Number(short) : yearAfter(from, Number(short))
  if (!isYear(from) || !isYear(to) || to <= from) return at
  if (short.length === 2 && (to - from > 30 || (match[0].includes('/') && to !== from + 1))) return at
  return push(found, at, at + match[0].length, `${from}/${to}`)
}

// Four figures that count nothing. From 1900 on they need no more; before that a word that asks for a year.
function readYear(text: string, at: number, language: RomanceDates, found: Mention[]): number {
  const match = matchAt(FOUR_FIGURES, text, at)
  if (!match || !isYear(Number(match[0]))) return at
  const end = at + match[0].length
  const before = text.slice(Math.max(0, at - REACH), at)
  if (matchAt(language.counted, text, end) || language.beforeNumber.test(before)) return at
  if (Number(match[0]) < 1900 && !language.beforeYear.test(before)) return at
  return push(found, at, end, match[0])
}

function readEra(text: string, at: number, language: RomanceDates, numerals: NumeralWords, found: Mention[]): number {
  const century = matchAt(language.century, text, at)
  const value = century && parseRomanNumeral((century[1] as string).toUpperCase())
  if (century && value) return push(found, at, at + century[0].length, `century:${value}`)
  const decade = matchAt(language.decade, text, at)
  if (!decade) return readDecadeInWords(text, at, numerals, found)
  const figures = decade[1] as string
  const year = figures.length === 4 ? figures : `19${figures}`
  return push(found, at, at + decade[0].length, `${year}s`)
}

// `les années soixante`, `los años noventa`.
function readDecadeInWords(text: string, at: number, numerals: NumeralWords, found: Mention[]): number {
  const space = matchAt(WORD_AND_SPACE, text, at)
  const numeral = space && numerals.read(text, at + space[0].length)
  if (!numeral || !/^[2-9]0$/.test(numeral.key)) return at
  return push(found, at, numeral.end, `19${numeral.key}s`, true)
}

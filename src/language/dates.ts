/**
 * Dates of all forms in one canonical form: days and months (by language, in `english-dates.ts` and `chinese-dates.ts`), figures alone
 * (`2016-06-02`, `02.06.2016`), years and their ranges, decades, centuries.
 */
import type { Mention } from '../model/mention.ts'
import { dateKey, isDay, isMonth, isYear } from './calendar.ts'
import { readChineseDates } from './chinese-dates.ts'
import { readDatesInWords } from './dates-in-words.ts'
import { englishDatePatterns, monthOf, monthWords } from './english-dates.ts'
import type { DateGrammar } from './grammar.ts'
import { readNumberWords } from './number-words.ts'
import { parseChineseNumeral } from './numerals.ts'
import { matchAt } from './sticky.ts'
import { readTime } from './times.ts'

export const englishDates: DateGrammar = { words: monthWords, readAtFigure, readAtWord }

function readAtFigure(text: string, at: number, found: Mention[]): number {
  for (const read of [readNumericDate, readTime, readEra, readYearRange, readChineseDates, readDayFirst, readYear]) {
    const end = read(text, at, found)
    if (end > at) return end
  }
  return at
}

/** Reads the date that begins with a Chinese numeral at `at`; returns where it ends, `at` where there is none. */
export function readDateInNumerals(text: string, at: number, found: Mention[]): number {
  const hint = matchAt(NUMERAL_HINT, text, at)
  if (!hint) return at
  const end = readEra(text, at, found)
  return end > at ? end : readChineseDates(text, at, found)
}

function readAtWord(text: string, at: number, word: string, found: Mention[]): number {
  if (monthOf(word) > 0) return readDatesInWords(text, at, englishDatePatterns, found)
  if (!text.startsWith(' centur', at + word.length) && !ORDINAL_OF_CENTURY.test(word)) return at
  const words = readNumberWords(text, at)
  const century = words?.isOrdinal ? matchAt(CENTURY_WORD, text, words.end) : null
  if (!words || !century) return at
  return push(found, at, words.end + century[0].length, `century:${words.key}`, true)
}

const YEAR_FIRST = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/]|[-.]\d)/y
const YEAR_LAST = /(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?![\d/]|\.\d)/y
const NUMERAL_HINT = /[〇零○一二三四五六七八九十]{1,4} ?(?:[年月]|世纪)/y
const DECADE = /(\d{3}0)(?:['’]?s(?![A-Za-z])| ?年代)/y
const CENTURY = /(\d{1,2})(?:st|nd|rd|th) centur(?:y|ies)/y
const CHINESE_CENTURY = /(\d{1,2}|[一二三四五六七八九十]{1,3}) ?世纪(?: ?(\d0|[二三四五六七八九]十) ?年代)?/y
const SHORT_DECADE = /(\d0|[二三四五六七八九]十) ?年代/y
const ORDINAL_OF_CENTURY = /^(?:twenty|thirty)$/
const CENTURY_WORD = /[- ]centur(?:y|ies)/y
const YEAR_RANGE =
  /(\d{4})(?: ?年)?(?: ?[-~/至到] ?| to | through | until )(\d{4}|\d{2})(?![\d/]|[.,]\d|[-][\dA-Za-z]|%| per| ?[年月]?[月日度]?\d)/y
const FOUR_FIGURES = /\d{4}(?![\d/%‰]|[.,]\d|-\d|[A-Z])/y
const COUNTED_CHINESE =
  / ?[多余几]?(?:[人名个项次万亿元户家所公米吨千百份册页块件张台艘辆枚英倍株头只篇场株套组位字亩级段瓦]|美元|欧元|平方|立方|分钟|小时|天(?!津))/y
const COUNTED_ENGLISH =
  / (?:people|persons|men|women|children|girls|boys|households|families|students|teachers|workers|employees|members|staff|troops|soldiers|cases|deaths|refugees|migrants|participants|copies|tons|tonnes|kilograms|kilometres|kilometers|metres|meters|miles|hectares|acres|litres|liters|dollars|euros|pounds|years|days|hours|kg|km|ha|MW|per cent|percent|million|billion|thousand)(?![a-z])/y

function push(found: Mention[], start: number, end: number, key: string, isSoft: boolean): number {
  found.push({ kind: 'date', start, end, key, isSoft })
  return end
}

/** Reads a date in figures alone at `at`; returns where it ends, `at` where there is none. */
export function readNumericDate(text: string, at: number, found: Mention[]): number {
  const first = matchAt(YEAR_FIRST, text, at)
  if (first) {
    const [year, month, day] = [Number(first[1]), Number(first[3]), Number(first[4])]
    if (isYear(year) && isMonth(month) && isDay(day))
      return push(found, at, at + first[0].length, dateKey(year, month, day), false)
    return at
  }
  const last = matchAt(YEAR_LAST, text, at)
  if (!last) return at
  const [one, two, year] = [Number(last[1]), Number(last[3]), Number(last[4])]
  // The day first, as everywhere in the United Nations; a guess where both may be months.
  const [day, month] = two > 12 ? [two, one] : [one, two]
  if (!isYear(year) || !isMonth(month) || !isDay(day)) return at
  return push(found, at, at + last[0].length, dateKey(year, month, day), one <= 12 && two <= 12 && one !== two)
}

function readEra(text: string, at: number, found: Mention[]): number {
  const decade = matchAt(DECADE, text, at)
  if (decade) return push(found, at, at + decade[0].length, `${decade[1]}s`, false)
  const english = matchAt(CENTURY, text, at)
  if (english) return push(found, at, at + english[0].length, `century:${english[1]}`, false)
  const century = matchAt(CHINESE_CENTURY, text, at)
  if (century) {
    const value = numeralValue(century[1] as string)
    const isSpelled = text.charCodeAt(at) > 0x7f
    const end = at + century[0].length
    if (century[2] === undefined) return push(found, at, end, `century:${value}`, isSpelled)
    return push(found, at, end, `${(value - 1) * 100 + numeralValue(century[2])}s`, isSpelled)
  }
  const short = matchAt(SHORT_DECADE, text, at)
  if (!short) return at
  const zero = text.startsWith('本世纪', at - 3) ? 2000 : 1900
  return push(found, at, at + short[0].length, `${zero + numeralValue(short[1] as string)}s`, true)
}

function readYearRange(text: string, at: number, found: Mention[]): number {
  const match = matchAt(YEAR_RANGE, text, at)
  if (!match) return at
  const from = Number(match[1])
  const short = match[2] as string
  const to = short.length === 4 ? Number(short) : yearAfter(from, Number(short))
  if (!isYear(from) || !isYear(to) || to <= from) return at
  if (short.length === 2 && (to - from > 30 || (match[0].includes('/') && to !== from + 1))) return at
  const end = at + match[0].length
  return push(found, at, end + (matchAt(/ ?年(?!代)/y, text, end)?.[0].length ?? 0), `${from}/${to}`, false)
}

function readDayFirst(text: string, at: number, found: Mention[]): number {
  const second = text.charCodeAt(at + 1)
  // Four figures are no day.
  return second >= 0x30 && text.charCodeAt(at + 2) >= 0x30 && text.charCodeAt(at + 2) <= 0x39
    ? at
    : readDatesInWords(text, at, englishDatePatterns, found)
}

// Four figures that count nothing. From 1900 on they need no more; before that a word that asks for a year.
function readYear(text: string, at: number, found: Mention[]): number {
  const match = matchAt(FOUR_FIGURES, text, at)
  if (!match || !isYear(Number(match[0]))) return at
  const end = at + 4
  if (matchAt(COUNTED_CHINESE, text, end) || matchAt(COUNTED_ENGLISH, text, end)) return at
  const before = text.slice(Math.max(0, at - 12), at)
  if (/(?:[$€£¥#+<>≥≤=.]|\bNos?\. ?|第 ?|\b(?:resolution|decision)s? |\bUSD? ?)$/.test(before)) return at
  if (Number(match[0]) < 1900 && !/(?:^|[^a-z])(?:in|since|of|from|by|until|to|year|before|after) $/i.test(before))
    return at
  return push(found, at, end, match[0], false)
}

/** The year that two figures mean behind another year: `1998-02`. */
export function yearAfter(from: number, short: number): number {
  const century = Math.floor(from / 100) * 100
  return century + short > from ? century + short : century + 100 + short
}

function numeralValue(numeral: string): number {
  return numeral.charCodeAt(0) < 0x80 ? Number(numeral) : (parseChineseNumeral(numeral) ?? 0)
}

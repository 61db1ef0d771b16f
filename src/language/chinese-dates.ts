/**
 * Dates in Chinese order: 2016年6月2日, 2012年6月25日至7月6日, 4月18和19日, 2018至2019年. A part that is left out is that of the
 * date before it, a unit that is left out that of the number behind it.
 */
import type { Mention } from '../model/mention.ts'
import { type DatePart, isDay, isMonth, isYear, type Joint, pushDates } from './calendar.ts'
import { parseChineseNumeral } from './numerals.ts'
import { matchAt } from './sticky.ts'

/** Reads the dates that begin at `at` in a folded text; returns where they end, `at` where there are none. */
export function readChineseDates(text: string, at: number, found: Mention[]): number {
  const parts = joinTokens(withUnits(readTokens(text, at)))
  const last = parts[parts.length - 1]
  if (!last) return at
  pushDates(found, parts)
  return last.end
}

/**
 * Reads a date of the Minguo era (民国三十八年一月一日, 1949) at `at`; returns where it ends, `at` where there is none. The key counts from the
 * common era.
 */
export function readMinguoDate(text: string, at: number, found: Mention[]): number {
  const match = matchAt(MINGUO, text, at)
  const printed = match?.[1] ?? ''
  const year = match && (printed.charCodeAt(0) < 0x80 ? Number(printed) : parseChineseNumeral(printed))
  if (!match || !year) return at
  const end = at + match[0].length
  const first: Token = { start: at, end, value: year + MINGUO_ZERO, unit: '年', joint: 'list' }
  const parts = joinTokens([first, ...withUnits(readTokens(text, end, first))])
  pushDates(found, parts)
  return parts[parts.length - 1]?.end ?? at
}

type Unit = '年' | '月' | '日'

interface Token {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly unit: Unit | null
  /** Null: directly behind the token before it. */
  readonly joint: Joint | null
}

const NUMBER =
  /(\d{1,4}|[〇零○一二三四五六七八九十]{1,4})(?![\d〇零○一二三四五六七八九十百千万亿]|[.,]\d)(?: ?([年月日号]))?/y
const MINGUO = /民国 ?(\d{1,3}|[一二三四五六七八九十百零〇]{1,5}) ?年 ?/y
const MINGUO_ZERO = 1911
const RANGE = / ?[至到~-] ?/y
const LIST = / ?(?:以及|[和、及与或]) ?/y
const RANK: Readonly<Record<Unit, number>> = { 年: 3, 月: 2, 日: 1 }
// More numbers in a row than any list of dates has: a bound on what is looked at in vain.
const MOST_TOKENS = 12

function readTokens(text: string, at: number, before?: Token): Token[] {
  const tokens: Token[] = []
  let position = at
  let joint: Joint | null = before ? null : 'list'
  while (tokens.length < MOST_TOKENS) {
    const token = readToken(text, position, joint, tokens[tokens.length - 1] ?? before)
    if (!token) break
    tokens.push(token)
    const range = matchAt(RANGE, text, token.end)
    const list = range ? null : matchAt(LIST, text, token.end)
    joint = range ? 'range' : list ? 'list' : null
    position = token.end + (range ?? list ?? [''])[0].length
    if (joint === null) {
      if (token.unit === null || token.unit === '日') break
      if (text.charCodeAt(position) === 0x20) position++
    }
  }
  return tokens
}

function readToken(text: string, at: number, joint: Joint | null, before: Token | undefined): Token | null {
  const match = matchAt(NUMBER, text, at)
  if (!match) return null
  const numeral = match[1] as string
  const isFigure = numeral.charCodeAt(0) < 0x80
  const value = isFigure ? Number(numeral) : parseChineseNumeral(numeral)
  const isNumberSign = match[2] === '号'
  if (value === null || (isNumberSign && (joint !== null || before?.unit !== '月'))) return null
  const unit = isNumberSign ? '日' : ((match[2] as Unit | undefined) ?? null)
  // 年 behind anything but four digits counts years (30年).
  if (unit === '年' && numeral.length !== 4) return null
  // Directly behind a unit stands only the next lower one.
  if (joint === null && unit !== null && before?.unit && RANK[unit] >= RANK[before.unit]) return null
  return { start: at, end: at + match[0].length, value, unit, joint }
}

// A number without a unit takes that of the next one that has one; the rest of the row is no date.
function withUnits(tokens: readonly Token[]): Token[] {
  const result: Token[] = []
  let unit: Unit | null = null
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index] as Token
    unit = token.unit ?? unit
    if (unit === null) continue
    result.unshift({ ...token, unit })
  }
  return result
}

function joinTokens(tokens: readonly Token[]): DatePart[] {
  const parts: DatePart[] = []
  let rank = 0
  for (const token of tokens) {
    const unit = token.unit as Unit
    if (!isPlausible(unit, token.value)) break
    const last = parts[parts.length - 1]
    if (token.joint === null) {
      if (!last || RANK[unit] !== rank - 1) break
      parts[parts.length - 1] = { ...last, end: token.end, ...fieldOf(unit, token.value) }
    } else {
      // A day on its own belongs to no month yet.
      if (!last && unit === '日') break
      const year = RANK[unit] < 3 ? (last?.year ?? null) : null
      const month = RANK[unit] < 2 ? (last?.month ?? null) : null
      if (unit === '日' && month === null) break
      const part = { start: token.start, end: token.end, joint: token.joint, year, month, day: null }
      parts.push({ ...part, ...fieldOf(unit, token.value) })
    }
    rank = RANK[unit]
  }
  return parts
}

function isPlausible(unit: Unit, value: number): boolean {
  return unit === '年' ? isYear(value) : unit === '月' ? isMonth(value) : isDay(value)
}

function fieldOf(unit: Unit, value: number): Partial<Pick<DatePart, 'year' | 'month' | 'day'>> {
  return unit === '年' ? { year: value } : unit === '月' ? { month: value } : { day: value }
}

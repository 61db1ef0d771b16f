/**
 * Dates with the name of a month, in the patterns of a language. A month or year that is left out is that of the date behind it: `10 and 11
 * December 2018`, `25 June-6 July 2012`, `March to May 2023`.
 */
import type { Mention } from '../model/mention.ts'
import { type DatePart, isDay, type Joint, pushDates } from './calendar.ts'
import { matchAt } from './sticky.ts'

/** Sticky patterns, but for `endsInRange` and `before`. */
export interface DatePatterns {
  /** The number of the month that a word in lower case, without its dot, names; 0 where it is none. */
  readonly monthOf: (word: string) => number
  /** Day, month, and a year that may be missing. */
  readonly dayMonth: RegExp
  /** Month, day, a second day or none, and a year or none; null where no language user writes so. */
  readonly monthDay: RegExp | null
  /** Month and a year or none. */
  readonly monthYear: RegExp
  /** Days with what joins them, before the last day of the same month. */
  readonly days: RegExp
  /** A day, and what joins it to the next one. */
  readonly dayItem: RegExp
  /** What joins two dates to a range, and to a list. */
  readonly range: RegExp
  readonly list: RegExp
  /** Whether a row of days ends in a joint of ranges. */
  readonly endsInRange: RegExp
  /** A joint of lists that makes a range behind such a word: `between 25 June and 6 July`. */
  readonly between: { readonly before: RegExp; readonly joint: string }
  /** Whether `[start, end)`, the name of a month without day or year, means the month. */
  readonly isMonthName: (text: string, start: number, end: number) => boolean
}

/** Reads the dates that begin at `at`, with a day or a month; returns where they end, `at` where there are none. */
export function readDatesInWords(text: string, at: number, patterns: DatePatterns, found: Mention[]): number {
  const parts: DatePart[] = []
  let position = at
  let joint: Joint = 'list'
  for (;;) {
    const size = parts.length
    const end = readEntry(text, position, joint, parts, patterns)
    if (end < 0 || parts.length === size) break
    const next = readJoint(text, end, patterns)
    if (!next) break
    const isBetween =
      size === 0 &&
      text.startsWith(patterns.between.joint, end) &&
      patterns.between.before.test(text.slice(Math.max(0, at - LONGEST_BETWEEN), at))
    joint = isBetween ? 'range' : next.joint
    position = next.end
  }
  const last = parts[parts.length - 1]
  if (
    !last ||
    (parts.length === 1 && last.day === null && last.year === null && !patterns.isMonthName(text, at, last.end))
  )
    return at
  pushDates(found, inheritBackward(parts))
  return last.end
}

/** How far before a date a word such as `between` is looked for. */
const LONGEST_BETWEEN = 12

// A day alone before `and`, `to` or a hyphen has the month of the day behind.
function readEntry(text: string, at: number, joint: Joint, parts: DatePart[], patterns: DatePatterns): number {
  const code = text.charCodeAt(at)
  if (code >= 0x30 && code <= 0x39) {
    const row = matchAt(patterns.days, text, at)
    const begin = at + (row?.[0].length ?? 0)
    const match = matchAt(patterns.dayMonth, text, begin)
    if (!match || !isDay(Number(match[1])) || (row && /[^d], $/.test(row[0]))) return -1
    const month = monthNamed(match[2], patterns)
    const lead = row ? readDays(text, at, begin, joint, month, patterns) : []
    if (lead === null) return -1
    parts.push(...lead)
    const before = row ? jointOf(row[0], patterns) : joint
    const end = begin + match[0].length
    parts.push({ start: begin, end, year: yearOf(match[3]), month, day: Number(match[1]), joint: before })
    return end
  }
  return readMonthFirst(text, at, joint, parts, patterns)
}

function readMonthFirst(text: string, at: number, joint: Joint, parts: DatePart[], patterns: DatePatterns): number {
  const days = patterns.monthDay && matchAt(patterns.monthDay, text, at)
  if (days && isDay(Number(days[2]))) {
    const end = at + days[0].length
    const month = monthNamed(days[1], patterns)
    const year = yearOf(days[4])
    if (days[3] === undefined) {
      parts.push({ start: at, end, year, month, day: Number(days[2]), joint })
      return end
    }
    if (isDay(Number(days[3]))) {
      const between: Joint = / and /.test(days[0]) ? 'list' : 'range'
      const split = at + days[0].lastIndexOf(days[3])
      parts.push({ start: at, end: split, year, month, day: Number(days[2]), joint })
      parts.push({ start: split, end, year, month, day: Number(days[3]), joint: between })
      return end
    }
  }
  const match = matchAt(patterns.monthYear, text, at)
  if (!match) return -1
  const month = monthNamed(match[1], patterns)
  const end = at + match[0].length
  parts.push({ start: at, end, year: yearOf(match[2]), month, day: null, joint })
  return end
}

function readDays(
  text: string,
  at: number,
  end: number,
  joint: Joint,
  month: number,
  patterns: DatePatterns,
): DatePart[] | null {
  const days: DatePart[] = []
  let before = joint
  for (let position = at; position < end; ) {
    const match = matchAt(patterns.dayItem, text, position)
    if (!match || !isDay(Number(match[1]))) return null
    const stop = position + match[0].length - (match[2] as string).length
    days.push({ start: position, end: stop, year: null, month, day: Number(match[1]), joint: before })
    before = jointOf(match[2] as string, patterns)
    position += match[0].length
  }
  return days
}

function readJoint(
  text: string,
  at: number,
  patterns: DatePatterns,
): { readonly end: number; readonly joint: Joint } | null {
  const range = matchAt(patterns.range, text, at)
  if (range) return { end: at + range[0].length, joint: 'range' }
  const list = matchAt(patterns.list, text, at)
  return list ? { end: at + list[0].length, joint: 'list' } : null
}

function monthNamed(name: string | undefined, { monthOf }: DatePatterns): number {
  return monthOf((name ?? '').toLowerCase().replace('.', ''))
}

function jointOf(text: string, { endsInRange }: DatePatterns): Joint {
  return endsInRange.test(text) ? 'range' : 'list'
}

function yearOf(figures: string | undefined): number | null {
  // Any four figures behind a month: a misprinted year, `24 May 3018`, has to come out as another date, not as none.
  return figures !== undefined && Number(figures) >= 1000 ? Number(figures) : null
}

// Only forward in time: in `in December and March 2017` December is another year's.
function inheritBackward(parts: readonly DatePart[]): DatePart[] {
  const result: DatePart[] = []
  let donor: DatePart | null = null
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = parts[index] as DatePart
    const isEarlier = donor !== null && order(part) <= order(donor)
    const whole: DatePart = part.year === null && donor !== null && isEarlier ? { ...part, year: donor.year } : part
    if (whole.year !== null) donor = whole
    result.unshift(whole)
  }
  return result
}

function order(part: DatePart): number {
  return (part.month ?? 0) * 32 + (part.day ?? 0)
}

/**
 * Dates in English: `2 June 2016`, `June 2, 2016`, `25 June-6 July 2012`, `10 and 11 December 2018`, `March to May 2023`. A month or year
 * that is left out is that of the date behind it.
 */
import type { Mention } from '../model/mention.ts'
import { type DatePart, isDay, type Joint, pushDates } from './calendar.ts'
import { matchAt } from './sticky.ts'

/** Reads the dates that begin at `at`, with a day or a month; returns where they end, `at` where there are none. */
export function readEnglishDates(text: string, at: number, found: Mention[]): number {
  const parts: DatePart[] = []
  let position = at
  let joint: Joint = 'list'
  for (;;) {
    const size = parts.length
    const end = readEntry(text, position, joint, parts)
    if (end < 0 || parts.length === size) break
    const next = readJoint(text, end)
    if (!next) break
    // `between 25 June and 6 July`
    const isBetween =
      size === 0 && text.startsWith(' and ', end) && /\bbetween $/i.test(text.slice(Math.max(0, at - 9), at))
    joint = isBetween ? 'range' : next.joint
    position = next.end
  }
  const last = parts[parts.length - 1]
  if (!last || (parts.length === 1 && last.day === null && last.year === null && !isMonthName(text, at, last.end)))
    return at
  pushDates(found, inheritBackward(parts))
  return last.end
}

/** The number of the month that a word, in lower case, names or abbreviates without its dot; 0 where it is none. */
export function monthOf(word: string): number {
  return MONTHS.get(word) ?? 0
}

/** The words that `monthOf` knows. */
export function monthWords(): Iterable<string> {
  return MONTHS.keys()
}

const NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const MONTHS: ReadonlyMap<string, number> = new Map([
  ...NAMES.map((name, index): [string, number] => [name, index + 1]),
  ...NAMES.map((name, index): [string, number] => [name.slice(0, 3), index + 1]),
  ['sept', 9],
])
const MONTH =
  '((?:JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\\.?|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\\.|(?![a-z]))|January|February|March|April|May|June|July|August|September|October|November|December|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)(?![A-Za-z])'
const SUFFIX = '(?:st|nd|rd|th)?'
const YEAR = '(?:,? (\\d{4})(?!\\d|[.,]\\d))?'
const DAY_MONTH = new RegExp(`(\\d{1,2})${SUFFIX} (?:of )?${MONTH}${YEAR}`, 'y')
// What may follow `June 20` if it is a day: in `In June 20 people died` it is none.
const BEHIND_DAY =
  '(?:of|and|or|to|at|in|on|the|each|every|through|until|is|was|shall|will|next|this|last|with|as|which)\\b'
const MONTH_DAY = new RegExp(
  `${MONTH} (\\d{1,2})${SUFFIX}(?:(?: ?- ?| to | and )(\\d{1,2})${SUFFIX})?(?:,? (\\d{4})(?!\\d|[.,]\\d)|(?![\\d%a-z-]|[.,]\\d| (?!${BEHIND_DAY})[a-z]))`,
  'y',
)
const MONTH_YEAR = new RegExp(`${MONTH}${YEAR}`, 'y')
const DAYS = new RegExp(
  `(?:\\d{1,2}${SUFFIX}(?:, and |, | ?- ?| to | and | or | & )){1,9}(?=\\d{1,2}${SUFFIX} (?:of )?[A-Z])`,
  'y',
)
const DAY_ITEM = /(\d{1,2})(?:st|nd|rd|th)?(, and |, | ?- ?| to | and | or | & )/y
const RANGE = / ?- ?| to | through | until | till /y
const LIST = /, and |, | and | or | & /y

// A day alone before `and`, `to` or a hyphen has the month of the day behind.
function readEntry(text: string, at: number, joint: Joint, parts: DatePart[]): number {
  const code = text.charCodeAt(at)
  if (code >= 0x30 && code <= 0x39) {
    const row = matchAt(DAYS, text, at)
    const begin = at + (row?.[0].length ?? 0)
    const match = matchAt(DAY_MONTH, text, begin)
    if (!match || !isDay(Number(match[1])) || (row && /[^d], $/.test(row[0]))) return -1
    const month = monthOf((match[2] as string).toLowerCase().replace('.', ''))
    const lead = row ? readDays(text, at, begin, joint, month) : []
    if (lead === null) return -1
    parts.push(...lead)
    const before = row ? jointOf(row[0]) : joint
    const end = begin + match[0].length
    parts.push({ start: begin, end, year: yearOf(match[3]), month, day: Number(match[1]), joint: before })
    return end
  }
  return readMonthFirst(text, at, joint, parts)
}

function readMonthFirst(text: string, at: number, joint: Joint, parts: DatePart[]): number {
  const days = matchAt(MONTH_DAY, text, at)
  if (days && isDay(Number(days[2]))) {
    const end = at + days[0].length
    const month = monthOf((days[1] as string).toLowerCase().replace('.', ''))
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
  const match = matchAt(MONTH_YEAR, text, at)
  if (!match) return -1
  const month = monthOf((match[1] as string).toLowerCase().replace('.', ''))
  const end = at + match[0].length
  parts.push({ start: at, end, year: yearOf(match[2]), month, day: null, joint })
  return end
}

function readDays(text: string, at: number, end: number, joint: Joint, month: number): DatePart[] | null {
  const days: DatePart[] = []
  let before = joint
  for (let position = at; position < end; ) {
    const match = matchAt(DAY_ITEM, text, position)
    if (!match || !isDay(Number(match[1]))) return null
    const stop = position + match[0].length - (match[2] as string).length
    days.push({ start: position, end: stop, year: null, month, day: Number(match[1]), joint: before })
    before = jointOf(match[2] as string)
    position += match[0].length
  }
  return days
}

function readJoint(text: string, at: number): { readonly end: number; readonly joint: Joint } | null {
  const range = matchAt(RANGE, text, at)
  if (range) return { end: at + range[0].length, joint: 'range' }
  const list = matchAt(LIST, text, at)
  return list ? { end: at + list[0].length, joint: 'list' } : null
}

function jointOf(text: string): Joint {
  return /(?:- ?| to )$/.test(text) ? 'range' : 'list'
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

// A month alone counts where its whole name is no other word (May, March, August) or a preposition stands before it.
function isMonthName(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end)
  if (word.length <= 3 && word !== 'May') return false
  if (!/^(?:may|march|august)$/i.test(word)) return !word.endsWith('.')
  return /\b(?:in|of|by|since|until|during|early|late|mid|from|to|last|next|and)[ -]$/i.test(
    text.slice(Math.max(0, start - 8), start),
  )
}

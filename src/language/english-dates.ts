/**
 * Dates in English: `2 June 2016`, `June 2, 2016`, `25 June-6 July 2012`, `10 and 11 December 2018`, `March to May 2023`.
 */
import type { DatePatterns } from './dates-in-words.ts'

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

export const englishDatePatterns: DatePatterns = {
  monthOf,
  dayMonth: DAY_MONTH,
  monthDay: MONTH_DAY,
  monthYear: new RegExp(`${MONTH}${YEAR}`, 'y'),
  days: new RegExp(
    `(?:\\d{1,2}${SUFFIX}(?:, and |, | ?- ?| to | and | or | & )){1,9}(?=\\d{1,2}${SUFFIX} (?:of )?[A-Z])`,
    'y',
  ),
  dayItem: /(\d{1,2})(?:st|nd|rd|th)?(, and |, | ?- ?| to | and | or | & )/y,
  range: / ?- ?| to | through | until | till /y,
  list: /, and |, | and | or | & /y,
  endsInRange: /(?:- ?| to )$/,
  between: { before: /\bbetween $/i, joint: ' and ' },
  isMonthName,
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

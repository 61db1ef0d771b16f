/** What dates of every language share: the canonical form and how parts that were left out are put in. */
import type { Mention } from '../model/mention.ts'

/** A date as far as it was said. */
export interface DatePart {
  readonly start: number
  readonly end: number
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  /** What joins it to the one before it. */
  readonly joint: Joint
}

export type Joint = 'range' | 'list'

/** A year that a text of our time speaks of, 1800 to 2100. */
export function isYear(value: number): boolean {
  return value >= 1800 && value <= 2100
}

export function isMonth(value: number): boolean {
  return value >= 1 && value <= 12
}

export function isDay(value: number): boolean {
  return value >= 1 && value <= 31
}

/** ISO 8601 as far as it goes: `2016-06-02`, `2016-06`, `2016`, `--06-02`, `--06`. */
export function dateKey(year: number | null, month: number | null, day: number | null): string {
  const head = year === null ? (month === null ? '' : '-') : String(year).padStart(4, '0')
  return head + (month === null ? '' : `-${pad(month)}`) + (day === null ? '' : `-${pad(day)}`)
}

/** A time of day, `T15:30`. */
export function timeKey(hour: number, minute: number): string {
  return `T${pad(hour)}:${pad(minute)}`
}

/** Adds the dates to what was found; two that a range joins are one mention. A month alone is soft. */
export function pushDates(found: Mention[], parts: readonly DatePart[]): void {
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] as DatePart
    const next = parts[index + 1]
    const key = dateKey(part.year, part.month, part.day)
    const isSoft = part.year === null && part.day === null
    if (next?.joint === 'range') {
      const range = `${key}/${dateKey(next.year, next.month, next.day)}`
      found.push({ kind: 'date', start: part.start, end: next.end, key: range, isSoft })
      index++
    } else found.push({ kind: 'date', start: part.start, end: part.end, key, isSoft })
  }
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

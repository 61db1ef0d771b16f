/** Times of day: `3.30 p.m.`, `15:30`, 下午3时30分, 上午10时. */
import type { Mention } from '../model/mention.ts'
import { timeKey } from './calendar.ts'
import { parseChineseNumeral } from './numerals.ts'
import { matchAt } from './sticky.ts'

/** Reads the time that begins with the figure at `at` in a folded text; returns where it ends, `at` where there is none. */
export function readTime(text: string, at: number, found: Mention[]): number {
  const english = matchAt(ENGLISH, text, at)
  if (english) {
    const isAfternoon = /p/i.test(english[5] as string)
    const end = at + english[0].length
    const from = timeOf(midnight(english[1], isAfternoon), english[2], isAfternoon)
    if (english[3] === undefined) return push(found, at, end, from)
    const split = at + english[0].indexOf(english[3], (english[1] as string).length)
    push(found, at, split, from)
    return push(found, split, end, timeOf(midnight(english[3], isAfternoon), english[4], isAfternoon))
  }
  const clock = readClock(text, at, found)
  if (clock > at) return clock
  const hour = matchAt(HOUR, text, at)
  if (!hour || Number(hour[1]) > 24) return at
  // 大于3时 is no time: without minutes the hour must stand behind a day or in a range.
  if (hour[2] === undefined && !/[日至到从]$/.test(text.charAt(at - 1))) return at
  return push(found, at, at + hour[0].length, timeKey(Number(hour[1]), Number(hour[2] ?? 0)))
}

/** Reads a time such as `15:30` at `at`; returns where it ends, `at` where there is none. */
export function readClock(text: string, at: number, found: Mention[]): number {
  const colon = matchAt(COLON, text, at)
  if (!colon || Number(colon[1]) > 23) return at
  return push(found, at, at + colon[0].length, timeKey(Number(colon[1]), Number(colon[2])))
}

/** Reads the time that begins with a word such as 上午 at `at`; returns where it ends, `at` where there is none. */
export function readChineseTime(text: string, at: number, found: Mention[]): number {
  const match = matchAt(CHINESE, text, at)
  if (!match) return at
  const isAfternoon = /[下晚傍夜]|中午/.test(match[1] as string)
  const end = at + match[0].length
  push(found, at, end, timeOf(match[2], match[4] ? '30' : (match[3] ?? match[5]), isAfternoon))
  const until = matchAt(UNTIL, text, end)
  if (!until) return end
  return push(
    found,
    end + (until[1] as string).length,
    end + until[0].length,
    timeOf(until[2], until[3] ?? until[4], isAfternoon),
  )
}

const ENGLISH =
  /(\d{1,2})(?:[.:](\d{2}))?(?:(?: to | ?- ?| and )(\d{1,2})(?:[.:](\d{2}))?)? ?([ap]\.? ?m)(?:\.|(?![A-Za-z]))/y
const COLON = /(\d{1,2}):([0-5]\d)(?![\d:])/y
const HOUR = /(\d{1,2}) ?时(?![期间代段刻常候装报机])(?: ?(\d{1,2}) ?分)?/y
const NUMERAL = '(\\d{1,2}|[一二三四五六七八九十两]{1,3})'
const CHINESE = new RegExp(
  `(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜间|晚|早) ?${NUMERAL} ?(?:[时点](?: ?${NUMERAL} ?分|(半)|[整正])?|:(\\d{2}))`,
  'y',
)
const UNTIL = /( ?[至到-] ?)(\d{1,2}) ?(?:[时点](?: ?(\d{1,2}) ?分)?|:(\d{2}))/y

function push(found: Mention[], start: number, end: number, key: string): number {
  found.push({ kind: 'date', start, end, key, isSoft: false })
  return end
}

function timeOf(hour: string | undefined, minute: string | undefined, isAfternoon: boolean): string {
  const clock = numberOf(hour)
  const shift = isAfternoon && clock < 12 ? 12 : 0
  return timeKey(clock + shift, numberOf(minute))
}

// 12 a.m. is midnight, 上午12时 noon.
function midnight(hour: string | undefined, isAfternoon: boolean): string | undefined {
  return hour === '12' && !isAfternoon ? '0' : hour
}

function numberOf(numeral: string | undefined): number {
  if (numeral === undefined) return 0
  return numeral.charCodeAt(0) < 0x80 ? Number(numeral) : (parseChineseNumeral(numeral) ?? 0)
}

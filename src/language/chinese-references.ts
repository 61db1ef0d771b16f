/** References in Chinese, in the same form as in `references.ts`: 第十七条, 第16和17段, 附件二, 表3, 议程项目131, A节. */
import type { Mention } from '../model/mention.ts'
import { CHINESE_NUMERAL_CLASS, parseChineseNumeral, parseRomanNumeral } from './numerals.ts'
import { subdivisions } from './references.ts'
import { matchAt } from './sticky.ts'

/**
 * Reads what 第 counts at `at` in a folded text: references by their unit, otherwise numbers. Returns where it ends, `at` where
 * nothing is counted.
 */
export function readOrdinal(text: string, at: number, found: Mention[]): number {
  const items = readItems(text, at + (text.charAt(at + 1) === ' ' ? 2 : 1))
  const last = items[items.length - 1]
  if (!last) return at
  const unit = matchAt(UNIT, text, last.end)
  const name = unit && UNITS[unit[1] as string]
  if (!unit || !name) {
    items.forEach((item, index) => {
      const start = index === 0 ? at : item.start
      found.push({ kind: 'number', start, end: item.end, key: item.base, isSoft: item.isSpelled })
    })
    return last.end
  }
  const hasInserted = name === 'article' || name === 'chapter'
  const tail = matchAt(hasInserted ? INSERTED : LETTER_BEHIND, text, last.end + unit[0].length)
  const inserted = tail ? (hasInserted ? `-${parseChineseNumeral(tail[1] as string)}` : `.${tail[1]}`) : ''
  const behind = subdivisions(text, last.end + unit[0].length + (tail?.[0].length ?? 0))
  items.forEach((item, index) => {
    const isLast = index === items.length - 1
    const key = `${name}:${item.base}${isLast ? inserted : ''}${item.sub}${isLast ? behind.key : ''}`
    const isSoft = item.isSpelled && VAGUE_UNITS.includes(unit[1] as string)
    found.push({
      kind: 'reference',
      start: index === 0 ? at : item.start,
      end: isLast ? behind.end : item.end,
      key,
      isSoft,
    })
  })
  return behind.end
}

/** Reads a reference whose label comes first (附件二, 表3, 项目131, 条例5.12) at `at`; returns where it ends, `at` if there is none. */
export function readPrefixed(text: string, at: number, found: Mention[]): number {
  const label = matchAt(PREFIX, text, at)
  if (!label) return at
  const prefix = label[1] as string
  const name = PREFIXES[prefix] as string
  if ((prefix === '表' || prefix === '图') && at > 0 && BEFORE_TABLE.includes(text.charAt(at - 1))) return at
  const items = readItems(text, at + label[0].length)
  const isDotted = items.every((item) => item.base.includes('.'))
  const last = items[items.length - 1]
  if (!last || (name === 'article' && !isDotted) || matchAt(COUNTED, text, last.end)) return at
  items.forEach((item, index) => {
    const start = index === 0 ? at : item.start
    found.push({ kind: 'reference', start, end: item.end, key: `${name}:${item.base}${item.sub}`, isSoft: false })
  })
  return name === 'article' ? last.end + (matchAt(/ ?条/y, text, last.end)?.[0].length ?? 0) : last.end
}

/** Reads `A节`, `B 部分` at the letter; returns where it ends, `at` where there is none. */
export function readLetteredPart(text: string, at: number, found: Mention[]): number {
  const match = matchAt(LETTERED, text, at)
  if (!match) return at
  const end = at + match[0].length
  // I, V and X are numbers, as in English.
  const key = `${UNITS[match[2] as string]}:${/[IVX]/.test(match[1] as string) ? parseRomanNumeral(match[1] as string) : match[1]}`
  found.push({ kind: 'reference', start: at, end, key, isSoft: false })
  return end
}

interface Item {
  readonly start: number
  readonly end: number
  readonly base: string
  readonly sub: string
  readonly isSpelled: boolean
}

const UNITS: Readonly<Record<string, string>> = {
  条: 'article',
  款: 'paragraph',
  项: 'paragraph',
  目: 'paragraph',
  段: 'paragraph',
  节: 'section',
  章: 'chapter',
  编: 'part',
  部分: 'part',
  卷: 'volume',
}
const PREFIXES: Readonly<Record<string, string>> = {
  附件: 'annex',
  附录: 'appendix',
  表: 'table',
  图: 'figure',
  方框: 'box',
  项目: 'item',
  条例: 'article',
  细则: 'article',
  规则: 'article',
}
// Spelled with these it is as often the first of several things (第一部分, 第二项).
const VAGUE_UNITS: readonly string[] = ['款', '项', '目', '段', '部分']
const BEFORE_TABLE = '代发列报量外手仪钟地企意试蓝版力妄贪谋良'
const UNIT = / ?(条(?!战线|道路)|款|项(?!目)|目(?![标的])|段|节(?![日目约奏])|章|编|部分|卷)/y
const PREFIX = /(附件|附录|表|图|方框|项目|条例|细则|规则) ?(?:第 ?)?/y
const FIGURE = /(\d{1,5}[A-Z]?(?:\.\d{1,4})*)(?:-(\d{1,3})(?![\d/]|\.\d))?(?![\d/])/y
const NUMERAL = new RegExp(
  `[${CHINESE_NUMERAL_CLASS}]+|[IVXL]{1,7}(?![A-Za-z])|[\\u2160-\\u216b]|[A-Z](?= ?(?:节|部分))`,
  'y',
)
const JOINT = / ?(?:以及|[、和及与或至到~-]) ?(?!第)/y
const INSERTED = /之([一二三四五六七八九十]{1,3})(?!分)/y
const LETTER_BEHIND = / ?([A-Z])(?=[^A-Za-z0-9/.-]|$)/y
const LETTERED = /([A-Z]) ?(节|部分)/y
// What follows a number that counts something, or goes on: 表3个, 项目2018年, 附件一并.
const COUNTED =
  / ?(?:[个名次年月份种类国人家天日万亿%多余元美欧页张套批]|项(?!目)|[并览起同致样般些].?|\d|[.,]\d|小时|分之|号)/y

function readItems(text: string, at: number): Item[] {
  const items: Item[] = []
  let position = at
  for (;;) {
    const row = readItem(text, position, items[items.length - 1])
    if (row.length === 0) return items
    items.push(...row)
    const last = row[row.length - 1] as Item
    const joint = matchAt(JOINT, text, last.end)
    if (!joint) return items
    position = last.end + joint[0].length
  }
}

function readItem(text: string, at: number, before: Item | undefined): Item[] {
  const figure = matchAt(FIGURE, text, at)
  if (figure) {
    const number = figure[1] as string
    const tail = figure[2]
    const end = at + figure[0].length
    if (before?.isSpelled) return []
    const sub = subdivisions(text, end)
    if (tail === undefined) return [{ start: at, end: sub.end, base: number, sub: sub.key, isSpelled: false }]
    if (Number(tail) <= Number(number))
      return [{ start: at, end, base: `${number}-${tail}`, sub: '', isSpelled: false }]
    const middle = at + number.length
    return [
      { start: at, end: middle, base: number, sub: '', isSpelled: false },
      { start: end - tail.length, end, base: tail, sub: '', isSpelled: false },
    ]
  }
  if (before && before.sub !== '') {
    const sub = subdivisions(text, at)
    if (sub.key !== '') return [{ ...before, start: at, end: sub.end, sub: sub.key }]
  }
  const numeral = matchAt(NUMERAL, text, at)?.[0]
  if (
    numeral === undefined ||
    (before && !before.isSpelled && before.base !== '' && /^\d/.test(text.slice(before.start, before.start + 1)))
  )
    return []
  const value = parseRomanNumeral(numeral) ?? parseChineseNumeral(numeral)
  if (value === null && !/^[A-Z]$/.test(numeral)) return []
  const sub = subdivisions(text, at + numeral.length)
  return [{ start: at, end: sub.end, base: value === null ? numeral : String(value), sub: sub.key, isSpelled: true }]
}

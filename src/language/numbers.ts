/** Quantities in figures, with what scales them (`1.5 million`, `150万`, `5 per cent`), and in words, as the grammar of a language has them. */
import type { Mention } from '../model/mention.ts'
import type { FigureStyle, NumeralWords, Scale } from './grammar.ts'
import { scaleFigure } from './numerals.ts'
import { matchAt } from './sticky.ts'

/**
 * Reads the figure that begins at `at` in a folded text. Returns where it ends. The first of two figures shares what scales the
 * second: `5 to 10 per cent` is `5%至10%`.
 */
export function readFigure(text: string, at: number, style: FigureStyle, found: Mention[]): number {
  const fraction = matchAt(FRACTION, text, at)
  // Whether 9/11 or 24/7 is a quantity is a guess.
  if (fraction) return push(found, at, at + fraction[0].length, fraction[0], !isProper(fraction))
  const figure = scanFigure(text, at, style)
  if (figure.scale !== null) return push(found, at, figure.end, keyOf(figure.digits, figure.scale), false)
  const glued = matchAt(GLUED, text, at)
  if (glued) {
    found.push({ kind: 'name', start: at, end: at + glued[0].length, key: glued[0].toLowerCase(), isSoft: true })
    return at + glued[0].length
  }
  const joint = matchAt(style.joint, text, figure.end)
  const next =
    joint && /\d/.test(text.charAt(figure.end + joint[0].length))
      ? scanFigure(text, figure.end + joint[0].length, style)
      : null
  const scale = next && next.scale !== null && mayShare(figure, next) ? next.scale : 0
  return push(found, at, figure.end, keyOf(figure.digits, scale), false)
}

/** Reads a numeral in words that begins at `at`; returns where it ends, `at` where there is none. */
export function readNumberInWords(text: string, at: number, numerals: NumeralWords, found: Mention[]): number {
  const words = numerals.read(text, at)
  if (!words) return at
  const percent = words.isOrdinal || words.key.includes('/') ? null : matchAt(numerals.percent, text, words.end)
  if (percent) return push(found, at, words.end + percent[0].length, words.key + (percent[1] ? 'pp' : '%'), true)
  // `thirty (30) days` says it twice.
  const twice = matchAt(IN_BRACKETS, text, words.end)
  if (twice?.[1] === words.key) return push(found, at, words.end + twice[0].length, words.key, false)
  const key = words.isOrdinal && numerals.isShare(text, at, words.end, words.key) ? `1/${words.key}` : words.key
  return push(found, at, words.end, key, true)
}

/** `½`, `¼` and the like as a fraction; null for any other character. */
export function vulgarFraction(character: string): string | null {
  return VULGAR_FRACTIONS[character] ?? null
}

interface Figure {
  readonly end: number
  /** Without group marks. */
  readonly digits: string
  readonly scale: Scale | null
}

const FRACTION = /(\d{1,2})\/(\d{1,2})(?![\d/]|[.,]\d)/y
const CHINESE_SCALE = / ?[多余几]?((?:[十百千]?万?亿|[十百千]?万)|千(?![米克瓦卡赫伏焦帕])|百(?![分货帕]))/y
const CHINESE_SUM = /(\d{1,7})([十百千]?万|[千百](?![米克瓦卡分帕]))?(?![\d.])/y
const IN_BRACKETS = / ?\((\d{1,6})\)/y
const GLUED = /\d{1,4}[A-Z][A-Za-z0-9]*(?:[.-]\d+)?/y
const CHINESE_POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }
const VULGAR_FRACTIONS: Readonly<Record<string, string>> = {
  '½': '1/2',
  '⅓': '1/3',
  '⅔': '2/3',
  '¼': '1/4',
  '¾': '3/4',
  '⅕': '1/5',
  '⅛': '1/8',
}

function push(found: Mention[], start: number, end: number, key: string, isSoft: boolean): number {
  found.push({ kind: 'number', start, end, key, isSoft })
  return end
}

function scanFigure(text: string, at: number, style: FigureStyle): Figure {
  const printed = matchAt(style.figure, text, at)?.[0] ?? ''
  const digits = style.digitsOf(printed)
  const end = at + printed.length
  const next = text.charCodeAt(end)
  if (Number.isNaN(next)) return { end, digits, scale: null }
  const sign = matchAt(style.sign, text, end)
  if (sign) return { end: end + sign[0].length, digits, scale: style.scaleOf(sign[0].toLowerCase()) }
  const chinese = matchAt(CHINESE_SCALE, text, end)
  if (!chinese) return { end, digits, scale: null }
  return sumChinese(text, { end: end + chinese[0].length, digits, scale: powerOf(chinese[1] as string) })
}

// `1亿2000万`, `6万5千`: exact only for what a number holds, which is more than any budget.
function sumChinese(text: string, head: Figure): Figure {
  if (Number(head.scale) < 4 || head.digits.includes('.')) return head
  const more = matchAt(CHINESE_SUM, text, head.end)
  const power = more?.[2] ? powerOf(more[2]) : 0
  if (!more || (power === 0 && (more[1] as string).length !== head.scale)) return head
  const sum = Number(scaleFigure(head.digits, Number(head.scale))) + Number(scaleFigure(more[1] as string, power))
  return Number.isSafeInteger(sum) ? { end: head.end + more[0].length, digits: String(sum), scale: 0 } : head
}

function powerOf(units: string): number {
  let power = 0
  for (const unit of units) power += CHINESE_POWERS[unit] ?? 0
  return power
}

function keyOf(digits: string, scale: Scale): string {
  const dots = digits.split('.').length - 1
  if (dots > 1) return digits
  return typeof scale === 'number' ? scaleFigure(digits, scale) : scaleFigure(digits, 0) + scale
}

function isProper(fraction: RegExpExecArray): boolean {
  return Number(fraction[1]) < Number(fraction[2]) && Number(fraction[2]) <= 10
}

function mayShare(first: Figure, second: Figure): boolean {
  if (second.scale === 0) return false
  return first.digits.length <= 5 && (typeof second.scale === 'string' || Number(first.digits) < Number(second.digits))
}

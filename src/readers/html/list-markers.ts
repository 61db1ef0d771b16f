/** The markers of lists as a browser prints them (HTML Standard 4.4.5 to 4.4.8, CSS Counter Styles 3, 6). */
import { formatNumber } from '../number-formats.ts'
import type { HtmlElement } from './tree.ts'

/** A list that is being read. */
export interface OpenList {
  readonly style: string
  readonly step: 1 | -1
  /** The number of the next item. */
  next: number
}

export interface ListMarker {
  readonly text: string
  readonly isNumber: boolean
}

export function openList(list: HtmlElement): OpenList {
  const isOrdered = list.name === 'ol'
  const isReversed = isOrdered && list.attributes.reversed !== undefined
  const count = isReversed ? list.children.filter(({ name }) => name === 'li').length : 1
  const next = isOrdered ? wholeNumber(list.attributes.start, count) : 1
  return { style: styleOf(list) ?? (isOrdered ? 'decimal' : 'disc'), step: isReversed ? -1 : 1, next }
}

/** The marker of the next item, which is counted; null where none is printed. */
export function nextMarker(list: OpenList, item: HtmlElement): ListMarker | null {
  const value = wholeNumber(item.attributes.value, list.next)
  list.next = value + list.step
  const style = styleOf(item) ?? list.style
  if (style === 'none') return null
  if (BULLETS.has(style)) return { text: '•', isNumber: false }
  const quoted = /^["'](.*)["']$/.exec(style)?.[1]
  if (quoted !== undefined) return quoted.trim() === '' ? null : { text: quoted.trim(), isNumber: false }
  return { text: printed(value, style), isNumber: true }
}

const BULLETS = new Set(['disc', 'circle', 'square', 'disclosure-open', 'disclosure-closed'])

/** The value of `type`, and what `list-style` sets over it. */
function styleOf({ attributes: { type, style } }: HtmlElement): string | undefined {
  const set = style === undefined ? undefined : /list-style(?:-type)?\s*:\s*([^;]+)/i.exec(style)?.[1]
  const named = set
    ?.trim()
    .split(/\s+(?=(?:[^"']*["'][^"']*["'])*[^"']*$)/)
    .find((word) => !/^(?:inside|outside|url\(.*|inherit|!important)$/i.test(word))
  if (named !== undefined) return /^["']/.test(named) ? named : named.toLowerCase()
  if (type === undefined) return undefined
  // Case tells `a` from `A`.
  return TYPES[type] ?? (BULLETS.has(type.toLowerCase()) || type === 'none' ? type.toLowerCase() : undefined)
}

const TYPES: Readonly<Partial<Record<string, string>>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

/** Formats by the names of CSS; any other style prints figures. */
const FORMATS: Readonly<Partial<Record<string, string>>> = {
  'decimal-leading-zero': 'decimalZero',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'cjk-decimal': 'ideographDigital',
  'cjk-ideographic': 'taiwaneseCountingThousand',
  'trad-chinese-informal': 'taiwaneseCountingThousand',
  'simp-chinese-informal': 'chineseCountingThousand',
  'cjk-heavenly-stem': 'ideographTraditional',
  'cjk-earthly-branch': 'ideographZodiac',
}

function printed(value: number, style: string): string {
  if (value < 1) return `${value}.`
  if (/^(?:lower|upper)-(?:alpha|latin)$/.test(style)) {
    const letters = lettersOf(value)
    return `${style.startsWith('upper') ? letters.toUpperCase() : letters}.`
  }
  const isChinese = /^(?:cjk|simp-chinese|trad-chinese)-/.test(style)
  return `${formatNumber(value, FORMATS[style] ?? 'decimal')}${isChinese ? '、' : '.'}`
}

/** `a` to `z`, then `aa`, `ab`. */
function lettersOf(value: number): string {
  const rest = value - 1
  const last = String.fromCharCode(0x61 + (rest % 26))
  return rest < 26 ? last : lettersOf(Math.floor(rest / 26)) + last
}

function wholeNumber(written: string | undefined, otherwise: number): number {
  const match = /^\s*(-?\d{1,9})/.exec(written ?? '')
  return match ? Number(match[1]) : otherwise
}

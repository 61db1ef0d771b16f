/**
 * Numbers as word processors and browsers write them: the formats of ECMA-376 part 1, 17.18.59 that documents in English and Chinese use. A format that
 * is not here, and a number beyond what a format can write, comes out in figures.
 */

/** A number, from 0, in the format of that name: `lowerRoman`, `chineseCounting`. */
export function formatNumber(value: number, format: string): string {
  return FORMATS[format]?.(value) ?? String(value)
}

/** Null where the format has no such number. */
type NumberFormat = (value: number) => string | null

const FORMATS: Readonly<Record<string, NumberFormat>> = {
  none: () => '',
  decimal: (value) => String(value),
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: (value) => String(value),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) => fromRun(value, 0x2474, 20),
  decimalEnclosedFullstop: (value) => fromRun(value, 0x2488, 20),
  numberInDash: (value) => `- ${value} -`,
  ordinal: (value) => `${value}${englishEnding(value)}`,
  chicago: (value) =>
    value > 0 && value <= 40 ? ('*†‡§'[(value - 1) % 4] as string).repeat(Math.ceil(value / 4)) : null,
  lowerLetter: (value) => letters(value, 0x61),
  upperLetter: (value) => letters(value, 0x41),
  lowerRoman: (value) => roman(value)?.toLowerCase() ?? null,
  upperRoman: roman,
  chineseCounting: (value) => chineseTens(value, '○'),
  chineseCountingThousand: chineseCounting,
  chineseLegalSimplified: (value) => counting(value, LEGAL_SIMPLIFIED),
  ideographDigital: (value) => digits(value, '○一二三四五六七八九'),
  japaneseCounting: (value) => counting(value, JAPANESE),
  japaneseLegal: (value) => counting(value, JAPANESE_LEGAL),
  japaneseDigitalTenThousand: (value) => digits(value, '〇一二三四五六七八九'),
  taiwaneseCounting: (value) => chineseTens(value, '○'),
  taiwaneseCountingThousand: (value) => counting(value, TAIWANESE),
  taiwaneseDigital: (value) => digits(value, '○一二三四五六七八九'),
  ideographLegalTraditional: (value) => counting(value, LEGAL_TRADITIONAL),
  ideographTraditional: (value) => fromList(value, '甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: (value) => fromList(value, '子丑寅卯辰巳午未申酉戌亥'),
  ideographZodiacTraditional: sexagenary,
  ideographEnclosedCircle: (value) => fromRun(value, 0x3220, 10),
}

/** How a system counts: its figures, its tens, hundreds and thousands, its ten thousands, and whether 1 stands before a ten. */
interface Counting {
  readonly figures: string
  readonly units: readonly string[]
  readonly tenThousand: string
  /** `always`: 一百一十, 一十; `inside`: 一百一十, but 十 at the head; `never`: 百十. */
  readonly one: 'always' | 'inside' | 'never'
  /** What stands for empty places between figures; empty where nothing does. */
  readonly zero: string
}

const THOUSAND: Counting = {
  figures: '○一二三四五六七八九',
  units: ['', '十', '百', '千'],
  tenThousand: '万',
  one: 'inside',
  zero: '零',
}
const TAIWANESE: Counting = { ...THOUSAND, tenThousand: '萬' }
const JAPANESE: Counting = { ...THOUSAND, figures: '〇一二三四五六七八九', one: 'never', zero: '' }
const LEGAL_SIMPLIFIED: Counting = {
  figures: '零壹贰叁肆伍陆柒捌玖',
  units: ['', '拾', '佰', '仟'],
  tenThousand: '万',
  one: 'always',
  zero: '零',
}
const LEGAL_TRADITIONAL: Counting = { ...LEGAL_SIMPLIFIED, figures: '零壹貳參肆伍陸柒捌玖', tenThousand: '萬' }
const JAPANESE_LEGAL: Counting = {
  figures: '〇壱弐参四伍六七八九',
  units: ['', '拾', '百', '阡'],
  tenThousand: '萬',
  one: 'always',
  zero: '',
}

function chineseCounting(value: number): string | null {
  return counting(value, THOUSAND)
}

function counting(value: number, system: Counting): string | null {
  if (value === 0) return system.figures[0] as string
  if (value > 99_999_999) return null
  const high = Math.floor(value / 10_000)
  const low = value % 10_000
  const isShort = system.one === 'inside' && high === 0
  if (high === 0) return group(low, system, isShort)
  const gap = low > 0 && low < 1000 ? system.zero : ''
  return (
    group(high, system, system.one === 'inside') + system.tenThousand + gap + (low > 0 ? group(low, system, false) : '')
  )
}

/** A number below ten thousand. `isShort`: no 1 before a ten at the head. */
function group(value: number, { figures, units, one, zero }: Counting, isShort: boolean): string {
  let text = ''
  let isGap = false
  for (let place = 3; place >= 0; place--) {
    const figure = Math.floor(value / 10 ** place) % 10
    if (figure === 0) {
      isGap = text !== ''
      continue
    }
    const isBare = figure === 1 && place > 0 && (one === 'never' || (isShort && place === 1 && text === ''))
    text += (isGap ? zero : '') + (isBare ? '' : figures[figure]) + units[place]
    isGap = false
  }
  return text
}

/** 一 to 九十九; figure by figure from a hundred on, as `chineseCounting` goes on (一○○). */
function chineseTens(value: number, zero: string): string | null {
  return value > 0 && value < 100 ? counting(value, THOUSAND) : digits(value, `${zero}一二三四五六七八九`)
}

function digits(value: number, figures: string): string {
  return [...String(value)].map((figure) => figures[Number(figure)]).join('')
}

function fullWidth(value: number): string {
  return digits(value, '０１２３４５６７８９')
}

/** ① to ⑳, ㉑ to ㉟, ㊱ to ㊿. */
function circled(value: number): string | null {
  if (value === 0) return '⓪'
  return fromRun(value, 0x2460, 20) ?? fromRun(value - 20, 0x3251, 15) ?? fromRun(value - 35, 0x32b1, 15)
}

/** One of a run of characters that stand in order. */
function fromRun(value: number, first: number, count: number): string | null {
  return value > 0 && value <= count ? String.fromCharCode(first + value - 1) : null
}

function fromList(value: number, characters: string): string | null {
  return value > 0 && value <= characters.length ? (characters[value - 1] as string) : null
}

function sexagenary(value: number): string | null {
  if (value < 1 || value > 60) return null
  return `${'甲乙丙丁戊己庚辛壬癸'[(value - 1) % 10]}${'子丑寅卯辰巳午未申酉戌亥'[(value - 1) % 12]}`
}

/** a to z, then aa, bb and so on. */
function letters(value: number, first: number): string | null {
  if (value < 1 || value > 26 * 30) return null
  return String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

/** A thousand has no sign above it: there are as many as it takes. */
const LARGEST = 32_767

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string | null {
  if (value < 1 || value > LARGEST) return null
  let rest = value
  let text = ''
  for (const [size, letter] of ROMAN) {
    while (rest >= size) {
      text += letter
      rest -= size
    }
  }
  return text
}

function englishEnding(value: number): string {
  const tens = value % 100
  if (tens >= 11 && tens <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}

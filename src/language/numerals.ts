/** Values of numerals that are not figures: Chinese, roman, and figures scaled by a power of ten. */

/** The characters of Chinese numerals, simplified, for use inside a character class. */
export const CHINESE_NUMERAL_CLASS = '〇零○一二两三四五六七八九十百千万亿'

/**
 * The value of a Chinese numeral in simplified characters, by place (`二〇一六`) or by unit (`三百零一`, `两千三`); null for what is
 * none (`万一`, `百`, `十百`). Up to 9 999 万亿.
 */
export function parseChineseNumeral(numeral: string): number | null {
  if (numeral.length > 1 && POSITIONAL.test(numeral)) {
    return numeral.length > 15 ? null : Number(Array.from(numeral, digitOf).join(''))
  }
  let total = 0
  let section = 0
  let digit: number | null = null
  let hasZero = false
  let lastUnit = Infinity
  let lastBig = Infinity
  for (const character of numeral) {
    const value = DIGITS.get(character)
    if (value === 0) {
      if (digit !== null) return null
      hasZero = true
    } else if (value !== undefined) {
      if (digit !== null) return null
      digit = value
    } else {
      const unit = UNITS.get(character)
      if (unit === undefined) return null
      if (unit < 10000) {
        if (unit >= lastUnit || (digit === null && unit !== 10)) return null
        section += (digit ?? 1) * unit
        lastUnit = unit
      } else {
        section += digit ?? 0
        if (unit > lastBig) {
          if (section + total === 0) return null
          total = (total + section) * unit
        } else {
          if (section === 0 || unit === lastBig) return null
          total += section * unit
        }
        section = 0
        lastBig = unit
        lastUnit = Infinity
      }
      digit = null
      hasZero = false
    }
  }
  if (digit !== null) section += digit * trailingUnit(numeral, hasZero)
  else if (hasZero) return numeral.length === 1 ? 0 : null
  return total + section
}

/** The value of a roman numeral in capitals (or of a character such as `Ⅳ`), up to 399; null for what is none. */
export function parseRomanNumeral(numeral: string): number | null {
  const code = numeral.charCodeAt(0)
  if (numeral.length === 1 && code >= 0x2160 && code <= 0x216b) return code - 0x215f
  if (!ROMAN.test(numeral)) return null
  let sum = 0
  for (let at = 0; at < numeral.length; at++) {
    const value = ROMAN_VALUES[numeral[at] as string] as number
    const next = ROMAN_VALUES[numeral[at + 1] ?? ''] ?? 0
    sum += value < next ? -value : value
  }
  return sum
}

/**
 * A figure times a power of ten in canonical decimal: no leading zeros, no zeros behind the decimal point, no group marks.
 * `figure` is `\d+` or `\d+.\d+`. Exact, for the value may have more digits than a number holds.
 */
export function scaleFigure(figure: string, power: number): string {
  const point = figure.indexOf('.')
  const whole = point < 0 ? figure : figure.slice(0, point)
  const fraction = point < 0 ? '' : figure.slice(point + 1)
  const digits = whole + fraction.padEnd(power, '0')
  const cut = whole.length + power
  const left = digits.slice(0, cut).replace(/^0+(?=\d)/, '')
  const right = withoutTrailingZeros(digits.slice(cut))
  return right === '' ? left : `${left}.${right}`
}

const POSITIONAL = /^[〇零○一二三四五六七八九]+$/
const DIGITS: ReadonlyMap<string, number> = new Map([
  ...Array.from('〇一二三四五六七八九', (digit, value): [string, number] => [digit, value]),
  ['零', 0],
  ['○', 0],
  ['两', 2],
])
const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 1e4],
  ['亿', 1e8],
])
const ROMAN = /^(?=.)C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/
const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

function digitOf(character: string): number {
  return DIGITS.get(character) ?? 0
}

// `三千五` is 3500: a digit behind a unit stands for the next lower unit, unless a zero says otherwise.
function trailingUnit(numeral: string, hasZero: boolean): number {
  const unit = UNITS.get(numeral.charAt(numeral.length - 2)) ?? 10
  return hasZero ? 1 : unit / 10
}

function withoutTrailingZeros(digits: string): string {
  let end = digits.length
  while (end > 0 && digits.charCodeAt(end - 1) === 0x30) end--
  return digits.slice(0, end)
}

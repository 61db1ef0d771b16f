/**
 * Markers that conversion damaged. The mark is wrong, its place is not: `(-)` stands where `(一)` was, `(h)` where `(b)` was, `( a)` for `(a)`.
 *
 * A form is taken for a damaged marker only in its place in a run; alone it is text. The classes below say which glyphs an
 * optical reader or a missing font puts for which: strokes for 一二三, boxes and question marks for anything, look-alike letters and figures.
 */
import type { LabelStyle } from '../model/document.ts'
import { bracketReadings, type MarkerReading, ordinalText } from './markers.ts'

/** Something at the head of an item that may have been a marker. */
export interface Wreck {
  readonly start: number
  readonly end: number
  readonly textStart: number
  readonly printed: string
  /** What stands between the brackets, without spaces. */
  readonly inner: string
  /** `glyph`: holds no letter, figure or word character, so it can hardly be text. `odd`: could be text. `lawful`: is a marker elsewhere. */
  readonly look: 'glyph' | 'odd' | 'lawful'
  /** What it reads as where it is lawful in itself. */
  readonly readings: readonly MarkerReading[]
}

const CLOSED = /[(（][ \u3000]?([^()（）\s]{1,3})[ \u3000]?[)）]/y
const OPEN = /[(（]([a-z]|[ivx]{2,4}|[一二三四五六七八九十]{1,2})(?=[ \u3000])/y
const BARE = /(Hi|lll|111)(?=[ \u3000])/y
const DOT = /([.．])(?=[ \u3000]\S)/y

// What the four forms begin with.
const MAY_BEGIN = '(（Hl1.．'
const STROKES = '-‐‑‒–—―−ー→←↑↓↔~～_＿=＝≡ニ二ミ三一'
const ANYTHING = '□■▯○?？\ufffd\u25a1*＊#'
const TWO_STROKES = 'Hnu'
const ONE_STROKE = '1l|!íìIіj'
const CHINESE_TWINS: Record<number, string> = {
  4: '囗口匹皿四',
  5: '丑王玉',
  6: '大亠',
  7: '匕七t',
  8: 'ハ人入丷',
  9: '丸力',
  10: '+＋†十十',
}
const LETTER_TWINS: Record<string, readonly string[]> = {
  a: ['а', 'o', 'u', '@'],
  b: ['6', 'h', 'ь', 'в'],
  c: ['с', 'e', 'o', '¢'],
  d: ['cl', 'ɗ', 'o'],
  e: ['е', 'c', '∈'],
  f: ['t', 'ƒ', 'r'],
  g: ['9', 'q', 'ɡ'],
  h: ['b', 'n', 'һ'],
  i: ['1', 'l', '|', '!', 'í', 'і', 'I', 'j'],
  j: ['i', ';', 'ј'],
  k: ['lc', 'к', 'x'],
  l: ['1', 'I', 'i', '|', '!'],
  m: ['rn', 'nn', 'in'],
  n: ['ri', 'h', 'u'],
  o: ['0', 'о', 'c'],
  p: ['р', 'þ'],
  q: ['g', '9'],
  r: ['f', 'г'],
  s: ['5', 'ѕ'],
  t: ['f', '+'],
  u: ['ii', 'n', 'v'],
  v: ['y', 'u', 'ν'],
  w: ['vv', 'ѡ'],
  x: ['х', '×'],
  y: ['v', 'у'],
  z: ['2', 'ż'],
}

/** Reads what may be a damaged marker at `at`; null where nothing of that look stands there. */
export function readWreck(text: string, at = 0): Wreck | null {
  if (!MAY_BEGIN.includes(text.charAt(at))) return null
  const closed = matchAt(CLOSED, text, at)
  if (closed) {
    const inner = closed[1] as string
    if (!/^[A-Za-z]{3}$|^\p{Script=Han}{2,3}$/u.test(inner) || bracketReadings(inner).length > 0)
      return wreck(text, at, closed[0], inner)
  }
  const open = matchAt(OPEN, text, at)
  if (open) return wreck(text, at, open[0], open[1] as string, 'odd')
  const bare = matchAt(BARE, text, at)
  if (bare) return wreck(text, at, bare[0], bare[1] as string, 'odd')
  const dot = matchAt(DOT, text, at)
  return dot ? wreck(text, at, dot[0], '', 'odd') : null
}

/**
 * Whether a wreck can be what became of the marker with this style and ordinal.
 */
export function resembles(wreck: Wreck, style: LabelStyle, ordinal: number): boolean {
  const { inner } = wreck
  if (inner === '') return style === 'chinese' && ordinal <= 3
  if (wreck.readings.some((reading) => reading.style === style && reading.ordinal === ordinal)) return true
  if (consistsOf(inner, ANYTHING)) return true
  switch (style) {
    case 'chinese-bracket':
    case 'chinese':
      if (ordinal <= 3) return consistsOf(inner, STROKES) || (ordinal === 1 && /^[1lI|]$/.test(inner))
      return ordinal <= 10 && inner.length === 1 && (CHINESE_TWINS[ordinal] ?? '').includes(inner)
    case 'lower-roman':
    case 'upper-roman': {
      const roman = core(style, ordinal)
      const folded = foldRoman(inner)
      return (
        folded === roman ||
        (inner.toLowerCase() === 'w' && (ordinal === 4 || ordinal === 6)) ||
        (inner === 'y' && ordinal === 5)
      )
    }
    case 'lower-letter':
    case 'upper-letter':
    case 'lower-letter-dot': {
      const letter = core(style, ordinal)
      return (LETTER_TWINS[letter] ?? []).some((twin) => twin === inner || twin === inner.toLowerCase())
    }
    case 'decimal-bracket':
    case 'decimal':
      return (
        inner.length === String(ordinal).length &&
        inner
          .replace(/[lI|!ií]/g, '1')
          .replace(/[oOQ]/g, '0')
          .replace(/[sS]/g, '5')
          .replace(/b/g, '6')
          .replace(/[zZ]/g, '2') === String(ordinal)
      )
    default:
      return false
  }
}

/** The styles that a wreck may have had where nothing lawful stands near it, likeliest first. */
export function likelyStyles(wreck: Wreck): readonly LabelStyle[] {
  const known = likely.get(wreck.inner)
  if (known) return known
  const styles = STYLES.filter((style) => resembles(wreck, style, 1))
  if (likely.size < MOST_KNOWN) likely.set(wreck.inner, styles)
  return styles
}

const STYLES: readonly LabelStyle[] = ['chinese-bracket', 'lower-roman', 'lower-letter', 'decimal-bracket', 'chinese']
// The same few forms come again and again; strange ones, of which a text can have any number, are not kept.
const MOST_KNOWN = 256
const likely = new Map<string, readonly LabelStyle[]>()

function core(style: LabelStyle, ordinal: number): string {
  return (ordinalText(style, ordinal) ?? '').toLowerCase()
}

/** Reads every stroke that can be part of a roman numeral as that part: `Hi` and `111` are iii, `1v` is iv. */
function foldRoman(inner: string): string {
  let folded = ''
  for (let at = 0; at < inner.length; at++) {
    const glyph = inner.charAt(at)
    folded += glyph === 'm' ? 'iii' : TWO_STROKES.includes(glyph) ? 'ii' : ONE_STROKE.includes(glyph) ? 'i' : glyph
  }
  return folded.toLowerCase()
}

function consistsOf(inner: string, glyphs: string): boolean {
  for (let at = 0; at < inner.length; at++) if (!glyphs.includes(inner.charAt(at))) return false
  return true
}

function wreck(text: string, start: number, printed: string, inner: string, look?: Wreck['look']): Wreck {
  const end = start + printed.length
  let textStart = end
  while (textStart < text.length && /[\s\u3000]/.test(text[textStart] as string)) textStart++
  const isSpaced = /^[(（][ \u3000]|[ \u3000][)）]$/.test(printed)
  const readings = bracketReadings(inner)
  const isLawful = readings.length > 0
  const isGlyph = isSpaced ? isLawful : !/[\p{L}\p{N}]/u.test(inner) || /^[ニミハー]$/.test(inner)
  return {
    start,
    end,
    textStart,
    printed,
    inner,
    look: look ?? (isGlyph ? 'glyph' : isLawful ? 'lawful' : 'odd'),
    readings,
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/**
 * Text in the columns of a terminal. East Asian wide characters take two (Unicode Standard Annex 11, classes W and F), combining
 * and invisible ones none, anything else one; an ambiguous one such as a curly quote counts as one, as most terminals draw it.
 */

/** How many columns a text takes on one line. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

/** The width of one character, given as a string of one code point. */
export function characterWidth(character: string): 0 | 1 | 2 {
  const code = character.codePointAt(0) as number
  if (code < 0x300) return 1
  if (code >= 0x4e00 && code <= 0x9fff) return 2
  if (ZERO_WIDTH.test(character)) return 0
  return isWide(code) ? 2 : 1
}

/** The text with spaces up to a width. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}

/** The text with spaces before it up to a width. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text
}

/** At most `width` columns of the text; what is cut is shown by `…` at its end. */
export function cutEnd(text: string, width: number): string {
  let used = 0
  let fits = 0
  for (const character of text) {
    used += characterWidth(character)
    if (used > width) return `${text.slice(0, fits)}…`
    if (used <= width - 1) fits += character.length
  }
  return text
}

/**
 * Text of a document made fit for one line of a terminal: tabs and line ends become spaces, and characters that would move the
 * cursor, colour the screen or turn the direction of writing are shown as `�`.
 */
export function visible(text: string): string {
  let shown = ''
  let kept = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (!isUnfit(code)) continue
    shown += text.slice(kept, at) + (isSpace(code) ? ' ' : '\ufffd')
    kept = at + 1
  }
  return kept === 0 ? text : shown + text.slice(kept)
}

// Control characters, line and paragraph separators, and marks of direction.
function isUnfit(code: number): boolean {
  if (code < 0xa0) return code < 0x20 || code >= 0x7f
  if (code < 0x200e || code > 0x2069) return false
  return code <= 0x200f || (code >= 0x2028 && code <= 0x202e) || code >= 0x2066
}

function isSpace(code: number): boolean {
  return (code >= 9 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029
}

const ZERO_WIDTH = /^(?:\p{Mn}|\p{Me}|[\u200b-\u200d\u2060\ufeff])$/u

function isWide(code: number): boolean {
  return code >= 0x1100 && WIDE.some(([first, last]) => code >= first && code <= last)
}

const WIDE: readonly (readonly [number, number])[] = [
  [0x3400, 0x4dbf],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1100, 0x115f],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
]

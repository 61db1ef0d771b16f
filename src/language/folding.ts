/**
 * One form for what is written in several: full-width letters, figures and signs become narrow, every space a space, every dash
 * a hyphen, traditional characters simplified. The length never changes, so that a place in the folded text is one in the text.
 */
import { traditionalIn } from './traditional.ts'

/** The folded text, unit by unit; the text itself where nothing is to fold. */
export function foldText(text: string): string {
  const narrow = FOLDABLE.test(text) ? text.replace(FOLDABLE_ALL, narrowOf) : text
  return TRADITIONAL_HINT.test(narrow) ? simplify(narrow) : narrow
}

const FOLDABLE = /[\u00a0\u2000-\u200a\u2010-\u2015\u202f\u2212\u3000\uff01-\uff5e]/
const FOLDABLE_ALL = new RegExp(FOLDABLE.source, 'g')

// The full-width signs that are folded; the others (`，` `：` `；` ...) part clauses and stay what they are.
const NARROWED_SIGNS = '%+-./()~'
const TRADITIONAL_HINT = /[\u4e00-\u9fff]/

function narrowOf(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0xff00) return (code >= 0x2010 && code <= 0x2015) || code === 0x2212 ? '-' : ' '
  const narrow = String.fromCharCode(code - 0xfee0)
  return /[0-9A-Za-z]/.test(narrow) || NARROWED_SIGNS.includes(narrow) ? narrow : character
}

function simplify(text: string): string {
  let result = ''
  let copied = 0
  for (const { start, end, simplified } of traditionalIn(text)) {
    result += text.slice(copied, start) + simplified
    copied = end
  }
  return copied === 0 ? text : result + text.slice(copied)
}

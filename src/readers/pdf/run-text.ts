/** The text of a run as it was meant. */
import { isHan } from '../../language/scripts.ts'
import { foldRadicals } from './radicals.ts'

/**
 * Characters for radicals, bullets for the private characters of symbol fonts, nothing for control characters, and no spaces that only justification
 * put between Chinese characters. `width` and `size` in points.
 */
export function cleanText(text: string, width: number, size: number): string {
  let clean = text
  if (UNWANTED.test(clean)) clean = clean.replace(UNWANTED_ALL, unwanted)
  clean = foldRadicals(clean)
  return SPACED_HAN.test(clean) ? closeUp(clean, width, size) : clean
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is sought
const UNWANTED = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff\ue000-\uf8ff\u200b\ufeff]/
const UNWANTED_ALL = new RegExp(UNWANTED, 'g')
const SPACED_HAN = /[\u3000-\u9fff\uff00-\uffef] [\u3000-\u9fff\uff00-\uffef]/

/** A Chinese character with a space that is narrower than this share of it was only moved. */
const MOVED = 0.22

/** What symbol fonts have in these places. */
const BULLETS: Readonly<Record<number, string>> = { 167: '■', 183: '•', 216: '➢', 252: '✓' }

function unwanted(character: string): string {
  const code = character.charCodeAt(0)
  if (code >= 0xf000 && code <= 0xf0ff) return BULLETS[code - 0xf000] ?? character
  return code >= 0xe000 && code <= 0xf8ff ? character : code === 9 ? ' ' : ''
}

/** Without the spaces between Chinese characters, if they are narrow or between every second pair of characters. */
function closeUp(text: string, width: number, size: number): string {
  let inner = 0
  let spaces = 0
  let known = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== 0x20) known += isWide(code) ? 1 : 0.5
    else if (isWide(text.charCodeAt(at - 1)) && isWide(text.charCodeAt(at + 1))) spaces++
    if (at > 0 && isWide(code) && isWide(text.charCodeAt(at - 1))) inner++
  }
  const space = (width / size - known) / spaces
  if (space > MOVED && spaces < (inner + spaces) / 2) return text
  return text.replace(/(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])/g, '')
}

/** Characters that are as wide as high. */
export function isWide(code: number): boolean {
  return isHan(code) || (code >= 0x3000 && code <= 0x30ff) || (code >= 0xff00 && code <= 0xffef)
}

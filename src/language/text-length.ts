/** How long a text is, so that texts of two languages can be compared. */
import { isHan } from './scripts.ts'

export interface TextLength {
  /** Ideographs, kana and Hangul syllables: each says as much as several letters. */
  readonly wide: number
  /** All other characters but white space, in UTF-16 units. */
  readonly narrow: number
}

/** The length of a text, in one pass. */
export function textLength(text: string): TextLength {
  let wide = 0
  let narrow = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code <= 0x20 || code === 0xa0 || code === 0x3000) continue
    if (code >= 0x2e80 && (isHan(code) || isSyllable(code))) wide++
    else narrow++
  }
  return { wide, narrow }
}

function isSyllable(code: number): boolean {
  return (code >= 0x3041 && code <= 0x30ff) || (code >= 0xac00 && code <= 0xd7a3)
}

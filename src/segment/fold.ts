/** A text without what changes between two printings of the same heading: case, spaces, punctuation, note marks, script. */
import { traditionalIn } from '../language/traditional.ts'
import type { Piece } from './piece.ts'

/** The text of a piece, folded once for all who ask before tears are mended. */
export function foldedText(piece: Piece): string {
  piece.folded ??= fold(piece.text.text)
  return piece.folded
}

export function fold(text: string): string {
  let simplified = text
  const found = traditionalIn(text)
  if (found.length > 0) {
    let at = 0
    simplified = ''
    for (const { start, end, simplified: character } of found) {
      simplified += text.slice(at, start) + character
      at = end
    }
    simplified += text.slice(at)
  }
  return simplified.toLowerCase().replace(/[\s\u3000.,:;．，、：；。()（）'"“”‘’¹²³⁰-⁹*†‡_–—-]+/g, '')
}

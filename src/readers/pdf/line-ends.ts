/** What the two ends of a line tell of the text that it is part of. */
import { readMarker } from '../../language/markers.ts'
import type { Line } from './line.ts'
import { isWide } from './run-text.ts'

/** Whether a line could have taken the first word of the next one, between the edges of its column. */
export function endsEarly(line: Line, next: Line, right: number): boolean {
  return line.right + firstWord(next) + (endsWide(line) ? 1.2 : 0.5) * line.size < right
}

/** Whether a text ends as a sentence or an item does. */
export function isFinished(text: string): boolean {
  return /[.。！!？?；;：:…][”’"'」』）)】》\]]*[¹²³⁰-⁹*†‡]*$/.test(text.slice(-12))
}

/** Whether a text begins with a number or the marker of an item. */
export function startsMarked(text: string): boolean {
  const head = text.slice(0, 24)
  return readMarker(head) !== null || /^(?:[•▪■●○◦➢✓]|[·*–—-]\s|\d{1,3}(?:\.\d{1,3})+\s)/.test(head)
}

/** Whether a text is only a marker, a number or a bullet. */
export function isMark(text: string): boolean {
  if (text.length > 12) return false
  const marker = readMarker(`${text} x`)
  return (
    (marker !== null && marker.end >= text.length) || /^(?:[•▪■●○◦·*–—-]|[A-Z]?\d{1,4}(?:\.\d{1,3})*\.?)$/.test(text)
  )
}

/** The width of the first word, in points, or of the first Chinese characters that cannot be parted. */
function firstWord({ text, left, right, size }: Line): number {
  if (isWide(text.charCodeAt(0))) return /^.[，。、；：）」』”’！？]/.test(text) ? 2 * size : size
  const word = /^\S+/.exec(text)?.[0] ?? ''
  const own = [...word].findIndex((character, at) => at > 0 && isWide(character.charCodeAt(0)))
  const length = own > 0 ? own : word.length
  // A marker stands before its text.
  const share = ((right - left) * length) / Math.max(1, displayLength(text))
  return (isMark(word) ? 1 : 0) * size + Math.max(share, 0.5 * size * length)
}

function displayLength(text: string): number {
  let length = text.length
  for (let at = 0; at < text.length; at++) if (isWide(text.charCodeAt(at))) length++
  return length
}

function endsWide({ text }: Line): boolean {
  return isWide(text.charCodeAt(text.length - 1))
}

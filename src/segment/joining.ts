/** How lines of one paragraph are put together again. */
import { isWide } from '../language/scripts.ts'
import { joinMapped, type MappedText } from '../model/mapped-text.ts'

/** Joins lines: with a space between Latin words, without one beside Chinese characters or their punctuation. */
export function joinLines(lines: readonly MappedText[]): MappedText {
  return joinMapped(lines, (index) => between((lines[index - 1] as MappedText).text, (lines[index] as MappedText).text))
}

/** What belongs between two lines of one paragraph. */
function between(before: string, after: string): string {
  if (before === '' || after === '') return ''
  const last = before.charCodeAt(before.length - 1)
  const first = after.charCodeAt(0)
  return isWide(last) || isWide(first) || last === 0x2d ? '' : ' '
}

const FINAL = /[.。！!？?；;：︰:…][”’"'」』）)】》\]]*[¹²³⁰-⁹*†‡]*$/

/** Whether a text ends as a sentence or an item of a list does. */
export function isFinished(text: string): boolean {
  return FINAL.test(text.slice(-12).trimEnd())
}

/** Whether a text holds the punctuation of running prose inside it. */
export function isProse(text: string): boolean {
  return /[。；！？]|[.;!?] /.test(text) || /[，,、].*[，,]/.test(text.slice(0, 400))
}

/** Columns that a text takes: a Chinese character is as wide as two Latin letters. */
export function displayWidth(text: string): number {
  let width = text.length
  for (let at = 0; at < text.length; at++) if (isWide(text.charCodeAt(at))) width++
  return width
}

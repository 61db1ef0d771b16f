/** Labels of headings of which only the stop is left: `. 导言` for `一. 导言`. The numerals of the headings around it tell which it was. */
import { readWreck, resembles } from '../language/garblings.ts'
import { renderLike } from '../language/markers.ts'
import type { HeadingLabel } from './heading-label.ts'

/** A label of which only the stop is left. */
export interface DottedLabel extends HeadingLabel {
  /** What should have been printed. */
  readonly expected: string
}

/** Whether a text begins as such a heading does. */
export function isDotted(text: string): boolean {
  const code = text.charCodeAt(0)
  return (code === 0x2e || code === 0xff0e) && readWreck(text)?.inner === ''
}

/** Reads the label of a dotted text. `before`, `after`: the nearest labels in Chinese numerals. Null where they do not tell. */
export function readDotted(text: string, before: HeadingLabel | null, after: HeadingLabel | null): DottedLabel | null {
  const wreck = readWreck(text)
  const sample = after ?? before
  if (!wreck || !sample) return null
  const ordinal = after && after.ordinal > 1 ? after.ordinal - 1 : before ? before.ordinal + 1 : 0
  const expected = renderLike(sample.printed, sample.style, ordinal)
  if (ordinal < 1 || expected === null || !resembles(wreck, sample.style, ordinal)) return null
  const { style, family } = sample
  return { printed: wreck.printed, textStart: wreck.textStart, style, ordinal, family, marker: null, expected }
}

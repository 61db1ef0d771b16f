/** Lines of one paragraph to one text that remembers where each line stands. */
import type { Line } from './line.ts'
import { isWide } from './run-text.ts'

/** A text of several lines. */
export interface Passage {
  readonly text: string
  /** Where in the text each line begins. */
  readonly lines: readonly { readonly at: number; readonly line: Line }[]
}

/** Says whether the hyphen at the end of a line, between two parts of a word, belongs to the word. */
export type KeepsHyphen = (before: string, after: string) => boolean

/** Joins lines: with a space between words, without one beside Chinese characters, and a word that was divided as one word. */
export function passageOf(lines: readonly Line[], keepsHyphen: KeepsHyphen): Passage {
  const pieces: string[] = []
  const places: { at: number; line: Line }[] = []
  let length = 0
  lines.forEach((line, index) => {
    const own = line.text.includes(SOFT) ? line.text.replaceAll(SOFT, '') : line.text
    const isLast = index === lines.length - 1
    const piece = isLast ? own : joined(own, line.text.endsWith(SOFT), lines[index + 1]?.text ?? '', keepsHyphen)
    places.push({ at: length, line })
    pieces.push(piece)
    length += piece.length
  })
  return { text: pieces.join(''), lines: places }
}

/** A hyphen that shows only where a line ends. */
const SOFT = '\u00ad'

/** A line as the next one follows it: with a space, or without its hyphen. */
function joined(line: string, isDivided: boolean, next: string, keepsHyphen: KeepsHyphen): string {
  if (isDivided || isWide(line.charCodeAt(line.length - 1)) || isWide(next.charCodeAt(0))) return line
  const part = dividedPart(line)
  if (part !== null) {
    const rest = WORD.exec(next)?.[0]
    if (rest === undefined) return `${line} `
    return keepsHyphen(part, rest) ? line : line.slice(0, -1)
  }
  return /[\p{L}\d][-/–—]$/u.test(line.slice(-3)) ? line : `${line} `
}

/** The part of a word before the hyphen that ends a line; null where none does. */
function dividedPart(line: string): string | null {
  return /([\p{L}'’]+)[-‐]$/u.exec(line.slice(-LONGEST_WORD))?.[1] ?? null
}

const LONGEST_WORD = 60
const WORD = /^[\p{L}'’]+/u

/**
 * What the words of a document say about its hyphens: a divided word that occurs elsewhere in one piece is one, one that occurs with a hyphen keeps
 * it. Words that occur nowhere else follow the majority.
 */
export function learnHyphens(lines: readonly Line[]): KeepsHyphen {
  const divided: (readonly [string, string])[] = []
  lines.forEach(({ text }, index) => {
    const before = dividedPart(text)
    const after = WORD.exec(lines[index + 1]?.text ?? '')?.[0]
    if (before !== null && after) divided.push([before.toLowerCase(), after.toLowerCase()])
  })
  const words = new Set<string>()
  if (divided.length > 0)
    for (const { text } of lines)
      for (const [word] of text.toLowerCase().matchAll(/[\p{L}'’]+(?:[-‐][\p{L}'’]+)*/gu)) words.add(word)
  const known = (before: string, after: string): boolean | null => {
    const isOne = words.has(before + after)
    const isTwo = words.has(`${before}-${after}`)
    return isOne === isTwo ? null : isTwo
  }
  let kept = 0
  for (const [before, after] of divided) {
    const keeps = known(before, after)
    if (keeps !== null) kept += keeps ? 1 : -1
  }
  return (before, after) => {
    if (/^\p{Lu}/u.test(after)) return true
    return known(before.toLowerCase(), after.toLowerCase()) ?? kept >= 0
  }
}

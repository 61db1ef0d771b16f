/** Brackets and quotation marks of a text, paired. */
import type { Span } from '../model/place.ts'

/**
 * The outermost bracketed or quoted stretches of a text, marks included, in order. Marks without a partner are passed over, and so is a
 * pair further apart than a parenthesis ever is, since there one of them was lost and the other belongs elsewhere. Linear: each mark
 * is put on the stack and taken off once.
 */
export function outermostEnclosures(text: string): Span[] {
  const enclosures: Span[] = []
  const open: { closer: number; at: number }[] = []
  const waiting = new Map<number, number>()
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (!mayBeMark(code)) continue
    if ((waiting.get(code) ?? 0) > 0 && !isApostrophe(text, at)) {
      const start = close(open, waiting, code)
      if (at + 1 - start > LONGEST) continue
      while ((enclosures[enclosures.length - 1]?.start ?? -1) > start) enclosures.pop()
      enclosures.push({ start, end: at + 1 })
      continue
    }
    const closer = CLOSER_OF.get(code)
    if (closer === undefined || (code === STRAIGHT_QUOTE && !isInk(text, at + 1))) continue
    open.push({ closer, at })
    waiting.set(closer, (waiting.get(closer) ?? 0) + 1)
  }
  return enclosures
}

/** Whether a UTF-16 unit opens a bracket or a quotation; straight quotes do. */
export function isOpeningMark(code: number): boolean {
  return CLOSER_OF.has(code) || code === APOSTROPHE
}

/** Whether a UTF-16 unit closes a bracket or a quotation; straight quotes do. */
export function isClosingMark(code: number): boolean {
  return CLOSERS.has(code) || code === APOSTROPHE
}

/** Whether it closes a bracket. */
export function isClosingBracket(code: number): boolean {
  return CLOSING_BRACKETS.has(code)
}

const LONGEST = 1000
const STRAIGHT_QUOTE = 0x22
const APOSTROPHE = 0x27
const RIGHT_SINGLE_QUOTE = 0x2019

const BRACKETS = ['()', '[]', '{}', '（）', '［］', '｛｝', '〔〕', '【】', '〖〗', '《》', '〈〉']
const QUOTES = ['“”', '‘’', '「」', '『』', '«»', '""']

const CLOSER_OF: ReadonlyMap<number, number> = new Map(
  [...BRACKETS, ...QUOTES].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]),
)
const CLOSERS: ReadonlySet<number> = new Set(CLOSER_OF.values())
const CLOSING_BRACKETS: ReadonlySet<number> = new Set(BRACKETS.map((pair) => pair.charCodeAt(1)))

// Most characters are letters: a cheap test before any look-up.
function mayBeMark(code: number): boolean {
  if (code < 0x80)
    return code < 0x30
      ? code === 0x22 || code === 0x28 || code === 0x29
      : code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d
  return code < 0x2018
    ? code === 0xab || code === 0xbb
    : code <= 0x201d || (code >= 0x3008 && (code <= 0x3017 || code >= 0xff08))
}

// Takes the nearest opening mark of that kind from the stack, and with it all that was opened later and never closed.
function close(open: { closer: number; at: number }[], waiting: Map<number, number>, closer: number): number {
  for (;;) {
    const top = open.pop() as { closer: number; at: number }
    waiting.set(top.closer, (waiting.get(top.closer) as number) - 1)
    if (top.closer === closer) return top.at
  }
}

function isApostrophe(text: string, at: number): boolean {
  return text.charCodeAt(at) === RIGHT_SINGLE_QUOTE && /^\p{L}$/u.test(text.charAt(at + 1))
}

function isInk(text: string, at: number): boolean {
  return at < text.length && !/^\s$/.test(text.charAt(at))
}

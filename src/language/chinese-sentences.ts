/**
 * Where Chinese sentences end: at `。`, `！`, `？`, `…` and their half-width and doubled forms (GB/T 15834, General rules for
 * punctuation). The half-width full stop ends none, since in Chinese texts it stands in figures, labels and Latin names.
 */
import type { SentenceMark, SentenceRules } from './sentence-rules.ts'

/** The rules for Chinese, which serve Japanese too. */
export const chineseRules: SentenceRules = {
  isMark: (code) => (code >= 0x4e00 && code < 0xff00 ? false : MARKS.has(code)),
  isEnd,
}

const MARKS: ReadonlySet<number> = new Set([...'。｡！？!?‼⁇⁈⁉…'].map((mark) => mark.charCodeAt(0)))
const FULL_STOPS = '。｡'
const ELLIPSIS = '…'
const HALF_WIDTH = '!?'

/** Marks that never begin a sentence: whatever stands before them goes on. */
const PAUSES = '，、；：,;:'

/**
 * Words and particles that carry a quotation or an enumeration on: `“为什么？”的问题`, `“走吧！”他说`, `水、土地……等`. A new sentence
 * seldom begins so right after one of these marks.
 */
const CONTINUATIONS = '的地得等这那一之和与及或是而他她它我某'

function isEnd({ text, mark, end, isClosed }: SentenceMark): boolean {
  if (end >= text.length) return true
  const next = text.charAt(end)
  const first = text.charAt(mark)
  if (PAUSES.includes(next)) return false
  if (FULL_STOPS.includes(first)) return true
  // A half-width mark inside a word, as in a query string, or between spaces, as in a program.
  if (HALF_WIDTH.includes(first) && !isClosed && (/^[\w=&/%.+-]$/.test(next) || text.charAt(mark - 1) === ' '))
    return false
  if ((isClosed || first === ELLIPSIS) && CONTINUATIONS.includes(next)) return false
  return true
}

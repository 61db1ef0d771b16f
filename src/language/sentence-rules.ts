/** What the sentence scanner (sentences.ts) and the rules of a language have in common. */

/** A mark that may end a sentence, with what the rules look at. */
export interface SentenceMark {
  readonly text: string
  /** Where the sentence began. */
  readonly start: number
  /** The first mark of a run such as `?!` or `...`. */
  readonly mark: number
  /** After the run, and after any closing marks and note references. */
  readonly end: number
  /** A quotation or a bracket closes between mark and end. */
  readonly isClosed: boolean
}

/** What the scanner must know of a language. */
export interface SentenceRules {
  /** Whether a UTF-16 unit may end a sentence. */
  isMark(code: number): boolean
  /** Whether it does. */
  isEnd(mark: SentenceMark): boolean
}

/** White space as `String.prototype.trim` has it, so that spans agree with trimmed texts. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 9 && code <= 13)
  return code === 0xa0 || (code >= 0x1680 && /^\s$/.test(String.fromCharCode(code)))
}

/** The first place from `at` on that is not white space. */
export function skipSpace(text: string, at: number): number {
  let place = at
  while (place < text.length && isSpace(text.charCodeAt(place))) place++
  return place
}

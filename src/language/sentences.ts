/**
 * Sentences. A scanner of our own, in one pass: Intl.Segmenter follows the data of the machine it runs on, breaks after `Mr.` and
 * `Art.`, and on long strings is slow.
 *
 * The scanner finds the marks that may end a sentence, steps over brackets and quotations as wholes, and takes closing marks and note
 * references with the sentence that they close. Whether a mark does end the sentence is for the rules of the language.
 */
import type { Language } from '../model/document.ts'
import type { Span } from '../model/place.ts'
import { isClosingMark, outermostEnclosures } from './enclosures.ts'
import { profileOf } from './profiles/index.ts'
import { isSpace, skipSpace } from './sentence-rules.ts'

export interface SentenceOptions {
  /** Semicolons outside brackets and quotations end a sentence too. Default: false. */
  readonly semicolons?: boolean
}

/**
 * The sentences of a text: spans without white space at either end, in order, that cover every other character. Marks and abbreviations are
 * those of the language. No sentence ends inside brackets or a quotation, unless the bracket or
 * quotation ends together with it. An empty list for a text of white space.
 */
export function splitSentences(text: string, language: Language, options: SentenceOptions = {}): Span[] {
  const rules = profileOf(language).sentences
  const enclosures = outermostEnclosures(text)
  const sentences: Span[] = []
  let next = 0
  let start = skipSpace(text, 0)
  let hasContent = false
  let at = start
  while (at < text.length) {
    const enclosure = enclosures[next]
    const isClosed = enclosure?.start === at
    let mark = at
    if (isClosed) {
      next++
      at = enclosure.end
      hasContent = true
      mark = lastInside(text, enclosure)
    } else at++
    const code = text.charCodeAt(mark)
    const isSemicolon = options.semicolons === true && !isClosed && isSemicolonBreak(text, mark)
    if (!isSemicolon && !rules.isMark(code)) {
      hasContent = true
      continue
    }
    if (!isClosed) while (rules.isMark(text.charCodeAt(at))) at++
    const end = isSemicolon ? at : skipClosing(text, at, enclosures[next])
    const isEnd =
      hasContent &&
      (isSemicolon || rules.isEnd({ text, start, mark, end, isClosed: isClosed || hasClosing(text, at, end) }))
    if (!isEnd) continue
    sentences.push({ start, end })
    start = skipSpace(text, end)
    at = start
    hasContent = false
    while ((enclosures[next]?.start ?? at) < at) next++
  }
  if (start < text.length) sentences.push({ start, end: text.trimEnd().length })
  return sentences
}

const SEMICOLON = 0x3b
const WIDE_SEMICOLON = 0xff1b
const NOTE_MARK = /^[\u00b9\u00b2\u00b3\u2070-\u2079*†‡§]$/
const NOTE_NUMBER = /^\[\d{1,3}\]$/

function isSemicolonBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === WIDE_SEMICOLON || (code === SEMICOLON && (at + 1 === text.length || isSpace(text.charCodeAt(at + 1))))
}

// `(See below.)` and `« Non. »`: the last character before the closing marks.
function lastInside(text: string, enclosure: Span): number {
  let at = enclosure.end - 1
  while (at > enclosure.start && (isClosingMark(text.charCodeAt(at)) || isSpace(text.charCodeAt(at)))) at--
  return at
}

function skipClosing(text: string, from: number, enclosure: Span | undefined): number {
  let at = from
  while (at < text.length && at !== enclosure?.start) {
    if (!isClosingMark(text.charCodeAt(at)) && !NOTE_MARK.test(text.charAt(at))) break
    at++
  }
  const isNote = at === enclosure?.start && enclosure.end - at <= 5 && NOTE_NUMBER.test(text.slice(at, enclosure.end))
  return isNote ? enclosure.end : at
}

function hasClosing(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isClosingMark(text.charCodeAt(at))) return true
  return false
}

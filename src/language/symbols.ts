/**
 * Symbols of resolutions, decisions and documents. Grammar: United Nations Editorial Manual (identification of resolutions and
 * decisions) and research.un.org/en/docs/symbols. Canonical form: `70/1`, `52/12 A+B`, `2200 A (XXI)`, `1325 (2000)`, `A/71/6 (Prog. 25)`.
 */
import type { Mention } from '../model/mention.ts'
import { readDocumentSymbol } from './document-symbols.ts'
import type { SymbolWords } from './grammar.ts'
import { matchAt } from './sticky.ts'

/** What the text has said so far: a symbol behind `resolutions` or behind another symbol of its list needs no look of its own. */
export interface SymbolContext {
  /** Behind the last word that announces symbols, or the last symbol; -1 before any. */
  labelledUntil: number
  readonly words: SymbolWords
}

/** Reads the symbol that begins with a figure at `at` in a folded text; returns where it ends, `at` where there is none. */
export function readSymbol(text: string, at: number, context: SymbolContext, found: Mention[]): number {
  const resolution = readResolution(text, at, isLabelled(text, at, context), context.words)
  if (!resolution) return at
  return push(found, context, at, resolution.end, resolution.key)
}

/** Reads the symbol that begins with a letter at `at`; returns where it ends, `at` where there is none. */
export function readLetteredSymbol(text: string, at: number, context: SymbolContext, found: Mention[]): number {
  const prefix = matchAt(RESOLUTION_DOCUMENT, text, at)
  const behind = at + (prefix?.[0].length ?? 0)
  const resolution =
    prefix && (readResolution(text, behind, true, context.words) ?? readSpecialSession(text, behind, context.words))
  if (resolution) return push(found, context, at, resolution.end, resolution.key)
  const session = readSpecialSession(text, at, context.words)
  if (session) return push(found, context, at, session.end, session.key)
  const early = matchAt(EARLY_DECISION, text, at)
  if (early && (isLabelled(text, at, context) || hasNumberSign(text, at + early[0].length))) {
    return push(found, context, at, at + early[0].length, `${early[1]} (${early[2]})`)
  }
  const document = readDocumentSymbol(text, at)
  if (!document) return at
  found.push({ kind: 'symbol', start: document.start, end: document.end, key: document.key, isSoft: false })
  return document.end
}

interface Resolution {
  readonly end: number
  readonly key: string
}

const RESOLUTION_DOCUMENT = /(?:A\/HRC|[ASE])\/(?:RES|DEC)\/(?=[\dSE])/y
const SPECIAL_SESSION = /E?S-\d{1,2}\/\d{1,3}(?![\d/])/y
const EARLY_DECISION = /([IVXL]{1,6}) ?\((\d{1,3})\)/y
const SLASHED = /(\d{1,4})( ?\/ ?)(\d{1,3})(?![\d/%]|[.,]\d)/y
const CONFERENCE = /\d{1,3}\/[A-Z]{2,4}\.\d{1,3}(?![\dA-Za-z])/y
const ROMAN_SESSION = / ?\(([IVXL]{1,7})\)/y
const YEAR_BEHIND = /(\d{1,4}) ?\(((?:19|20)\d\d)\)/y
const NUMBER_SIGN = / ?号(?!编)/y
const LONGEST_CHAIN = 40

function push(found: Mention[], context: SymbolContext, start: number, end: number, key: string): number {
  found.push({ kind: 'symbol', start, end, key, isSoft: false })
  context.labelledUntil = end
  return end
}

function readResolution(text: string, at: number, isAnnounced: boolean, words: SymbolWords): Resolution | null {
  const slashed = matchAt(SLASHED, text, at)
  if (slashed) {
    const end = at + slashed[0].length
    const letters = readLetters(text, end, words)
    const behind = letters?.end ?? end
    const isSure = isAnnounced || hasNumberSign(text, behind)
    if (!isSure && (slashed[2] !== '/' || !looksLikeSession(Number(slashed[1]), slashed[3] as string))) return null
    return { end: behind, key: `${Number(slashed[1])}/${Number(slashed[3])}${letters ? ` ${letters.key}` : ''}` }
  }
  const conference = matchAt(CONFERENCE, text, at)
  if (conference) return { end: at + conference[0].length, key: conference[0] }
  const year = matchAt(YEAR_BEHIND, text, at)
  if (year) {
    const end = at + year[0].length
    return isAnnounced || hasNumberSign(text, end) ? { end, key: `${year[1]} (${year[2]})` } : null
  }
  return readEarlyResolution(text, at, isAnnounced, words)
}

// `S-24/2`, `ES-10/20`: special and emergency special sessions.
function readSpecialSession(text: string, at: number, words: SymbolWords): Resolution | null {
  const match = matchAt(SPECIAL_SESSION, text, at)
  if (!match) return null
  const end = at + match[0].length
  const letters = readLetters(text, end, words)
  return { end: letters?.end ?? end, key: match[0] + (letters ? ` ${letters.key}` : '') }
}

// Up to the thirtieth session: `194 (III)`, `3419 A to D (XXX)`.
function readEarlyResolution(text: string, at: number, isAnnounced: boolean, words: SymbolWords): Resolution | null {
  const number = matchAt(/\d{1,4}/y, text, at)?.[0] ?? ''
  const letters = readLetters(text, at + number.length, words)
  const behind = letters?.end ?? at + number.length
  const session = matchAt(ROMAN_SESSION, text, behind)
  if (!session) return null
  const end = behind + session[0].length
  if (number.length < 2 && !isAnnounced && !hasNumberSign(text, end)) return null
  return { end, key: `${number}${letters ? ` ${letters.key}` : ''} (${session[1]})` }
}

// `A and B`, `A to C`, `A、B和C` behind a symbol; every letter by name in the key.
function readLetters(text: string, at: number, words: SymbolWords): Resolution | null {
  const match = matchAt(words.letters, text, at)
  if (!match) return null
  const first = match[1] as string
  const last = match[4]
  const end = at + match[0].length
  if (last === undefined) {
    return /[AI]/.test(first) && matchAt(words.wordBehind, text, end) ? null : { end, key: first }
  }
  if (last <= first) return { end: at + match[0].indexOf(first) + 1, key: first }
  if (words.isRange(match[3] as string)) return { end, key: lettersBetween(first, last).join('+') }
  return { end, key: [first, ...((match[2] as string).match(/[A-Z]/g) ?? []), last].join('+') }
}

function lettersBetween(first: string, last: string): string[] {
  const letters: string[] = []
  for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++) letters.push(String.fromCharCode(code))
  return letters
}

// A session of the Assembly since it numbers by session, or a year of a body that numbers by year; not a biennium (2018/19).
function looksLikeSession(first: number, second: string): boolean {
  const number = Number(second)
  if (number === 0 || second.startsWith('0')) return false
  if (first >= 31 && first <= 99) return number !== first
  return first >= 1970 && first <= 2099 && !isNextYear(first, second)
}

function isNextYear(year: number, second: string): boolean {
  return second.length === 2 && Number(second) === (year + 1) % 100
}

function isLabelled(text: string, at: number, context: SymbolContext): boolean {
  const before = text.charAt(at - 1)
  if (before === '第' || (before === ' ' && text.charAt(at - 2) === '第')) return true
  const from = context.labelledUntil
  return from >= 0 && at >= from && at - from <= LONGEST_CHAIN && context.words.chain.test(text.slice(from, at))
}

function hasNumberSign(text: string, at: number): boolean {
  return matchAt(NUMBER_SIGN, text, at) !== null
}

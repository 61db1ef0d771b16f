/** The Latin words that begin a mention, and a quick way past all others. */
import { CHARACTER_CLASS, characterClasses } from './character-classes.ts'
import type { Grammar } from './grammar.ts'

/** The words that begin a mention in one grammar. */
export interface KnownWords {
  /** In lower case. */
  readonly words: ReadonlySet<string>
  /** By hash: nearly all other words fall through without a string being made of them. */
  readonly sieve: Uint8Array
}

/** The words that can begin a date, a reference or a number, or announce a symbol. */
export function knownWordsOf(grammar: Grammar): KnownWords {
  const made = known.get(grammar)
  if (made) return made
  const { symbols, dates, references, numerals } = grammar
  const words = new Set([...symbols.labels, ...dates.words(), ...references.labels().keys(), ...numerals.words()])
  const fresh = { words, sieve: sieveOf(words) }
  known.set(grammar, fresh)
  return fresh
}

/** Where the letters that begin at `at` end. */
export function endOfLetters(text: string, at: number): number {
  const classes = characterClasses()
  let end = at
  while (isLetter(classes[text.charCodeAt(end)])) end++
  return end
}

/** Where a lower-case word ends that is not known and that no capital, figure or sign of an address follows; `at` for any other. */
export function endOfOrdinaryWord(text: string, at: number, { sieve }: KnownWords): number {
  const classes = characterClasses()
  let hash = 0
  let end = at
  for (; classes[text.charCodeAt(end)] === CHARACTER_CLASS.lowerCase; end++) {
    hash = (hash * 31 + text.charCodeAt(end)) & SIEVE_MASK
  }
  const next = text.charCodeAt(end)
  const goesOn = classes[next] === CHARACTER_CLASS.upperCase || (isAddressSign(next) && text.charCodeAt(end + 1) > 0x20)
  return goesOn || sieve[hash] === 1 ? at : end
}

/** False where the letters `[at, end)`, in small letters, are surely no known word. */
export function mayBeKnown(text: string, at: number, end: number, { sieve }: KnownWords): boolean {
  let hash = 0
  for (let index = at; index < end; index++) hash = (hash * 31 + (text.charCodeAt(index) | 0x20)) & SIEVE_MASK
  return sieve[hash] === 1
}

/** Whether behind a word the character tells of an address of the web or of mail: `:`, `.`, `@`, `_` or a figure. */
export function isAddressSign(code: number): boolean {
  return code === 0x3a || code === 0x2e || code === 0x40 || code === 0x5f || (code >= 0x30 && code <= 0x39)
}

const SIEVE_MASK = 0x1fff

// Made at the first call for each grammar: most runs of the command line never ask.
const known = new WeakMap<Grammar, KnownWords>()

function sieveOf(words: Iterable<string>): Uint8Array {
  const sieve = new Uint8Array(SIEVE_MASK + 1)
  for (const word of words) {
    let hash = 0
    for (let at = 0; at < word.length; at++) hash = (hash * 31 + word.charCodeAt(at)) & SIEVE_MASK
    sieve[hash] = 1
  }
  return sieve
}

function isLetter(kind: number | undefined): boolean {
  return kind === CHARACTER_CLASS.upperCase || kind === CHARACTER_CLASS.lowerCase
}

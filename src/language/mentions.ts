/**
 * What a text names that must come out the same in the other language. One pass over the text: each place is given to the readers of
 * its kind of character, the most specific first (symbol, date, reference, number, name), and the first that takes it moves on.
 */
import type { Language } from '../model/document.ts'
import type { Mention } from '../model/mention.ts'
import { readChineseNumber, readFinancialNumeral, readVagueChinese } from './chinese-numbers.ts'
import { readMinguoDate } from './chinese-dates.ts'
import { readLetteredPart, readOrdinal, readPrefixed } from './chinese-references.ts'
import { readDate, readDateInNumerals, readDateInWords } from './dates.ts'
import { monthWords } from './english-dates.ts'
import { foldText } from './folding.ts'
import { numberWords } from './number-words.ts'
import { readFigure, readNumberInWords, vulgarFraction } from './numbers.ts'
import { CHINESE_NUMERAL_CLASS } from './numerals.ts'
import { classOfLabel, readLabelledReference, referenceLabels } from './references.ts'
import { matchAt } from './sticky.ts'
import { readLetteredSymbol, readSymbol, SYMBOL_LABELS, type SymbolContext } from './symbols.ts'
import { readChineseTime } from './times.ts'
import { endOfName, findTitles, pushName, readCovid } from './titles-and-names.ts'

/**
 * The mentions of a text, sorted by start, none overlapping another. Chinese grammars apply wherever there are Chinese characters, English
 * ones to Latin words; `language` decides which Latin words are names (in Chinese all of them). Addresses of the web and of mail hold none.
 */
export function extractMentions(text: string, language: Language): Mention[] {
  const found: Mention[] = []
  const folded = foldText(text)
  const scan: Scan = { text: folded, isChinese: language.startsWith('zh'), context: { labelledUntil: -1 }, found }
  const classes = characterClasses()
  for (let at = 0; at < folded.length; ) {
    const kind = classes[folded.charCodeAt(at)] as number
    if (kind === 0) {
      at++
      continue
    }
    if (kind === LOWER_CASE && !scan.isChinese) {
      const end = endOfOrdinaryWord(folded, at)
      if (end > at) {
        at = end
        continue
      }
    }
    const read = READERS[kind]
    at = read ? Math.max(read(scan, at), at + 1) : at + 1
  }
  if (!text.includes('《')) return found
  const titles = findTitles(text, found)
  return titles.length === 0 ? found : [...found, ...titles].sort((one, other) => one.start - other.start)
}

interface Scan {
  readonly text: string
  readonly isChinese: boolean
  readonly context: SymbolContext
  readonly found: Mention[]
}

type Reader = (scan: Scan, at: number) => number

const LOWER_CASE = 12

// By class of character; a reader returns where to go on, `at` or less where it found nothing.
const READERS: readonly (Reader | null)[] = [
  null,
  readAtFigure,
  readAtWord,
  readAtNumeral,
  readAtOrdinal,
  ({ text, found }, at) => readPrefixed(text, at, found),
  ({ text, found }, at) => readChineseTime(text, at, found),
  ({ text, found }, at) => readVagueChinese(text, at, found),
  ({ text, found }, at) => readFinancialNumeral(text, at, found),
  readAtVulgarFraction,
  readAtDecision,
  ({ text, found }, at) => readMinguoDate(text, at, found),
  readAtWord,
]
const CLASSES: readonly (readonly [number, string])[] = [
  [1, '0123456789'],
  [2, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  [3, CHINESE_NUMERAL_CLASS],
  [4, '第'],
  [5, '附表图方项条细规'],
  [6, '凌清早上中下傍晚夜'],
  [7, '数几半'],
  [8, '壹贰叁肆伍陆柒捌玖'],
  [9, '½⅓⅔¼¾⅕⅛'],
  [10, '决'],
  [11, '民'],
  [LOWER_CASE, 'abcdefghijklmnopqrstuvwxyz'],
]

let table: Uint8Array | null = null

function characterClasses(): Uint8Array {
  if (table !== null) return table
  table = new Uint8Array(0x10000)
  for (const [kind, characters] of CLASSES) for (const character of characters) table[character.charCodeAt(0)] = kind
  for (let code = 0xc0; code < 0x250; code++) if (code !== 0xd7 && code !== 0xf7) table[code] = 2
  return table
}

const INNER_CAPITAL = /[A-Z]/
const WEB_ADDRESS = /(?:https?:\/\/|www\.)[^\s，。；）》”]+|[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+){1,4}\/[^\s，。；）》”]*/y
const MAIL_ADDRESS = /[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]+/y

function readAtFigure({ text, context, found }: Scan, at: number): number {
  const covid = readCovid(text, at, found)
  if (covid > at) return covid
  const symbol = readSymbol(text, at, context, found)
  if (symbol > at) return symbol
  const date = readDate(text, at, found)
  return date > at ? date : readFigure(text, at, found)
}

function readAtWord({ text, isChinese, context, found }: Scan, at: number): number {
  const end = endOfLetters(text, at)
  const next = text.charCodeAt(end)
  if (isAddressSign(next)) {
    const address = matchAt(WEB_ADDRESS, text, at) ?? matchAt(MAIL_ADDRESS, text, at)
    if (address && !isSymbolLike(address[0])) return at + address[0].length
  }
  const first = text.charCodeAt(at)
  if (first < 0x5b && maySymbolBegin(text, at, end)) {
    const symbol = readLetteredSymbol(text, at, context, found)
    if (symbol > at) return symbol
    const part = end - at === 1 ? readLetteredPart(text, at, found) : at
    if (part > at) return part
  }
  const word = text.slice(at, end)
  const taken = readKnownWord(text, at, end, word.toLowerCase(), context, found)
  if (taken > at) return taken
  const isPlain = !isChinese && first >= 0x61 && !(next >= 0x30 && next <= 0x39) && !INNER_CAPITAL.test(word)
  if (isPlain) return end
  const behind = endOfName(text, at)
  pushName(text, at, behind, isChinese, found)
  return behind
}

function readKnownWord(text: string, at: number, end: number, word: string, context: SymbolContext, found: Mention[]): number {
  if (!knownWords().has(word)) return at
  if (SYMBOL_LABELS.includes(word)) context.labelledUntil = end
  const date = readDateInWords(text, at, word, found)
  if (date > at) return date
  const reference = readLabelledReference(text, at, word, found)
  if (reference > at) return reference
  const number = readNumberInWords(text, at, found)
  return number > at ? takeOrdinalLabel(text, number, found) : at
}

let known: ReadonlySet<string> | null = null

// All that any reader of words knows: one look tells that a word is none of them.
function knownWords(): ReadonlySet<string> {
  known ??= new Set([...SYMBOL_LABELS, ...monthWords(), ...referenceLabels(), ...numberWords()])
  return known
}

let sieve: Uint8Array | null = null

// By hash, the known words; most words of a text fall through and cost no string of their own.
function knownHashes(): Uint8Array {
  if (sieve !== null) return sieve
  sieve = new Uint8Array(SIEVE_MASK + 1)
  for (const word of knownWords()) {
    let hash = 0
    for (let at = 0; at < word.length; at++) hash = (hash * 31 + word.charCodeAt(at)) & SIEVE_MASK
    sieve[hash] = 1
  }
  return sieve
}

const SIEVE_MASK = 0x1fff

// Where a lower-case word ends that no reader knows and no capital, figure or sign of an address follows; `at` for any other.
function endOfOrdinaryWord(text: string, at: number): number {
  const classes = characterClasses()
  let hash = 0
  let end = at
  for (; classes[text.charCodeAt(end)] === LOWER_CASE; end++) hash = (hash * 31 + text.charCodeAt(end)) & SIEVE_MASK
  const next = text.charCodeAt(end)
  const goesOn = classes[next] === 2 || (isAddressSign(next) && text.charCodeAt(end + 1) > 0x20)
  return goesOn || knownHashes()[hash] === 1 ? at : end
}

// `first paragraph`: a reference, if a vague one.
function takeOrdinalLabel(text: string, end: number, found: Mention[]): number {
  if (text.charCodeAt(end) !== 0x20) return end
  const label = text.slice(end + 1, endOfLetters(text, end + 1))
  const name = classOfLabel(label)
  const last = found[found.length - 1]
  if (!name || !last || !/^\d+$/.test(last.key)) return end
  found[found.length - 1] = { ...last, kind: 'reference', end: end + 1 + label.length, key: `${name}:${last.key}` }
  return end + 1 + label.length
}

function readAtNumeral({ text, found }: Scan, at: number): number {
  const date = readDateInNumerals(text, at, found)
  return date > at ? date : readChineseNumber(text, at, found)
}

// 第 before a symbol belongs to it; the symbol's own reader sees it there.
function readAtOrdinal({ text, context, found }: Scan, at: number): number {
  const begin = text.charCodeAt(at + 1) === 0x20 ? at + 2 : at + 1
  const code = text.charCodeAt(begin)
  if (code >= 0x30 && code <= 0x39) {
    const symbol = readSymbol(text, begin, context, found)
    if (symbol > begin) return symbol
  }
  return readOrdinal(text, at, found)
}

function readAtVulgarFraction({ text, found }: Scan, at: number): number {
  const key = vulgarFraction(text.charAt(at))
  if (key === null) return at
  found.push({ kind: 'number', start: at, end: at + 1, key, isSoft: false })
  return at + 1
}

function readAtDecision({ text, context }: Scan, at: number): number {
  const isLabel = text.charAt(at + 1) === '议' || text.charAt(at + 1) === '定'
  if (isLabel) context.labelledUntil = at + 2
  return at + 1
}

function endOfLetters(text: string, at: number): number {
  const classes = characterClasses()
  let end = at
  for (let kind = classes[text.charCodeAt(end)]; kind === 2 || kind === LOWER_CASE; kind = classes[text.charCodeAt(end)]) end++
  return end
}

// What follows the first letters of a symbol: `A/71`, `WHA61/`, `S-10/2`, `I (70)`, and torn or spaced `C EDAW/`, `A / 71`.
function maySymbolBegin(text: string, at: number, end: number): boolean {
  const next = text.charCodeAt(end)
  if (next !== 0x20) return next === 0x2f || next === 0x28 || next === 0x2d || next > 0x7f || (next >= 0x30 && next <= 0x39)
  const second = text.charCodeAt(end + 1)
  return second === 0x2f || second === 0x28 || (end - at === 1 && second > 0x2f)
}

// A colon, a dot, an `@` or what else can go on in an address.
function isAddressSign(code: number): boolean {
  return code === 0x3a || code === 0x2e || code === 0x40 || code === 0x5f || (code >= 0x30 && code <= 0x39)
}

// `A/CONF.151/26` has no dot before its first slash, `Corr.1/2` none that a host name could have.
function isSymbolLike(address: string): boolean {
  return /^[A-Z][A-Za-z]*\.\d/.test(address)
}

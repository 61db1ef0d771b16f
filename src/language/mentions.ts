/**
 * What a text names that must come out the same in the other language. One pass over the text: each place is given to the readers of
 * its kind of character, the most specific first (symbol, date, reference, number, name), and the first that takes it moves on.
 */
import type { Language } from '../model/document.ts'
import type { Mention } from '../model/mention.ts'
import { CHARACTER_CLASS, characterClasses } from './character-classes.ts'
import { readMinguoDate } from './chinese-dates.ts'
import { readChineseNumber, readFinancialNumeral, readVagueChinese } from './chinese-numbers.ts'
import { readLetteredPart, readOrdinal, readPrefixed } from './chinese-references.ts'
import { readDateInNumerals } from './dates.ts'
import { foldText } from './folding.ts'
import type { Grammar } from './grammar.ts'
import {
  endOfLetters,
  endOfOrdinaryWord,
  isAddressSign,
  type KnownWords,
  knownWordsOf,
  mayBeKnown,
} from './known-words.ts'
import { readFigure, readNumberInWords, vulgarFraction } from './numbers.ts'
import { profileOf } from './profiles/index.ts'
import { readLabelledReference } from './references.ts'
import { matchAt } from './sticky.ts'
import { readLetteredSymbol, readSymbol, type SymbolContext } from './symbols.ts'
import { readChineseTime } from './times.ts'
import { endOfName, findTitles, pushName, readCovid } from './titles-and-names.ts'

/**
 * The mentions of a text, sorted by start, none overlapping another. Chinese grammars apply wherever there are Chinese characters; what figures and
 * Latin words say, and which Latin words are names (in Chinese all of them), depends on `language`. Addresses of the web and of mail hold none.
 */
export function extractMentions(text: string, language: Language): Mention[] {
  const found: Mention[] = []
  const folded = foldText(text)
  const { grammar, writing } = profileOf(language)
  const scan: Scan = {
    text: folded,
    isChinese: writing === 'ideographs',
    grammar,
    known: knownWordsOf(grammar),
    context: { labelledUntil: -1, words: grammar.symbols },
    found,
  }
  const classes = characterClasses()
  for (let at = 0; at < folded.length; ) {
    const kind = classes[folded.charCodeAt(at)] as number
    if (kind === 0) {
      at++
      continue
    }
    if (kind === CHARACTER_CLASS.lowerCase && !scan.isChinese) {
      const end = endOfOrdinaryWord(folded, at, scan.known)
      if (end > at) {
        at = end
        continue
      }
    }
    at = Math.max((READERS[kind - 1] as Reader)(scan, at), at + 1)
  }
  if (!text.includes('《')) return found
  const titles = findTitles(text, found)
  return titles.length === 0 ? found : [...found, ...titles].sort((one, other) => one.start - other.start)
}

interface Scan {
  readonly text: string
  readonly isChinese: boolean
  readonly grammar: Grammar
  readonly known: KnownWords
  readonly context: SymbolContext
  readonly found: Mention[]
}

type Reader = (scan: Scan, at: number) => number

// A reader returns where to go on, `at` where it found nothing.
const READER_OF: Readonly<Record<keyof typeof CHARACTER_CLASS, Reader>> = {
  figure: readAtFigure,
  upperCase: readAtWord,
  lowerCase: readAtWord,
  numeral: readAtNumeral,
  ordinal: readAtOrdinal,
  reference: ({ text, found }, at) => readPrefixed(text, at, found),
  time: ({ text, found }, at) => readChineseTime(text, at, found),
  vague: ({ text, found }, at) => readVagueChinese(text, at, found),
  financial: ({ text, found }, at) => readFinancialNumeral(text, at, found),
  fraction: readAtVulgarFraction,
  decision: readAtDecision,
  era: ({ text, found }, at) => readMinguoDate(text, at, found),
}
const READERS: readonly Reader[] = Object.keys(CHARACTER_CLASS).map(
  (name) => READER_OF[name as keyof typeof CHARACTER_CLASS],
)
const INNER_CAPITAL = /[A-Z]/
// A symbol is none: `A/CONF.151/26` has no dot before its first slash, `Corr.1/2` none that a host name could have.
const WEB_ADDRESS =
  /(?:https?:\/\/|www\.)[^\s，。；）》”]+|(?![A-Z][A-Za-z]*\.\d)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+){1,4}\/[^\s，。；）》”]*/y
const MAIL_ADDRESS = /[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]+/y

function readAtFigure({ text, grammar, context, found }: Scan, at: number): number {
  const covid = readCovid(text, at, found)
  if (covid > at) return covid
  const symbol = readSymbol(text, at, context, found)
  if (symbol > at) return symbol
  const date = grammar.dates.readAtFigure(text, at, found)
  return date > at ? date : readFigure(text, at, grammar.figures, found)
}

function readAtWord(scan: Scan, at: number): number {
  const { text, isChinese, known, context, found } = scan
  const end = endOfLetters(text, at)
  const next = text.charCodeAt(end)
  if (isAddressSign(next)) {
    const address = matchAt(WEB_ADDRESS, text, at) ?? matchAt(MAIL_ADDRESS, text, at)
    if (address) return at + address[0].length
  }
  const first = text.charCodeAt(at)
  if (first < 0x5b && maySymbolBegin(text, at, end)) {
    const symbol = readLetteredSymbol(text, at, context, found)
    if (symbol > at) return symbol
    const part = end - at === 1 ? readLetteredPart(text, at, found) : at
    if (part > at) return part
  }
  if (!isChinese && isCapitalized(text, at, end) && !mayBeKnown(text, at, end, known)) return end
  const word = text.slice(at, end)
  const taken = readKnownWord(scan, at, end, word.toLowerCase())
  if (taken > at) return taken
  const isPlain = !isChinese && first >= 0x61 && !(next >= 0x30 && next <= 0x39) && !INNER_CAPITAL.test(word)
  if (isPlain) return end
  const behind = endOfName(text, at)
  pushName(text, at, behind, isChinese, found)
  return behind
}

// One capital, then small letters and a space: in languages other than Chinese no name that must come out the same.
function isCapitalized(text: string, at: number, end: number): boolean {
  const next = text.charCodeAt(end)
  if (next !== 0x20 && next !== 0x2c) return false
  for (let index = at + 1; index < end; index++)
    if (text.charCodeAt(index) < 0x61 || text.charCodeAt(index) > 0x7a) return false
  return end > at + 1
}

function readKnownWord({ text, grammar, known, context, found }: Scan, at: number, end: number, word: string): number {
  if (!known.words.has(word)) return at
  if (grammar.symbols.labels.includes(word)) context.labelledUntil = end
  const date = grammar.dates.readAtWord(text, at, word, found)
  if (date > at) return date
  const reference = readLabelledReference(text, at, word, grammar, found)
  if (reference > at) return reference
  const number = readNumberInWords(text, at, grammar.numerals, found)
  return number > at ? takeOrdinalLabel(text, number, grammar, found) : at
}

// `first paragraph`: a reference, if a vague one.
function takeOrdinalLabel(text: string, end: number, { references }: Grammar, found: Mention[]): number {
  if (text.charCodeAt(end) !== 0x20) return end
  const label = text.slice(end + 1, endOfLetters(text, end + 1))
  const name = references.labels().get(label)?.name
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
  const isCapital = code >= 0x41 && code <= 0x5a
  if (isCapital || (code >= 0x30 && code <= 0x39)) {
    const symbol = (isCapital ? readLetteredSymbol : readSymbol)(text, begin, context, found)
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

// What follows the first letters of a symbol: `A/71`, `WHA61/`, `S-10/2`, `I (70)`, and torn or spaced `C EDAW/`, `A / 71`.
function maySymbolBegin(text: string, at: number, end: number): boolean {
  const next = text.charCodeAt(end)
  if (next !== 0x20)
    return next === 0x2f || next === 0x28 || next === 0x2d || next > 0x7f || (next >= 0x30 && next <= 0x39)
  const second = text.charCodeAt(end + 1)
  return second === 0x2f || second === 0x28 || (end - at === 1 && second > 0x2f)
}

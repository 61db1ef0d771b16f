/**
 * How a language names what must come out the same in another one: figures, numbers in words, dates, references and symbols. Readers take a
 * folded text (folding.ts) and a place, add what they find, and return where it ends; the place itself where there is nothing. All patterns
 * are sticky.
 */
import type { Mention } from '../model/mention.ts'

export interface Grammar {
  readonly figures: FigureStyle
  readonly numerals: NumeralWords
  readonly dates: DateGrammar
  readonly references: ReferenceWords
  readonly symbols: SymbolWords
}

export interface FigureStyle {
  /** A figure with the marks that group its digits, and its decimals. */
  readonly figure: RegExp
  /** The same without group marks, its decimals behind a point. */
  readonly digitsOf: (printed: string) => string
  /** What behind a figure scales it or makes it an ordinal. */
  readonly sign: RegExp
  /** What such a sign, in lower case, does; 0 for an ordinal. */
  readonly scaleOf: (sign: string) => Scale
  /** What stands between two figures of which the second one's sign holds for both. */
  readonly joint: RegExp
}

/** `%`, thousandths, percentage points, or a power of ten. */
export type Scale = '%' | '‰' | 'pp' | number

export interface NumeralWords {
  /** The words that can begin a numeral, in lower case. */
  readonly words: () => Iterable<string>
  readonly read: (text: string, at: number) => NumberWords | null
  /** `per cent` behind a numeral in words; its first group matches for percentage points. */
  readonly percent: RegExp
  /** Whether an ordinal at `[at, end)` is a part of something, as in `a third of`. */
  readonly isShare: (text: string, at: number, end: number, key: string) => boolean
}

export interface NumberWords {
  /** Behind the last word. */
  readonly end: number
  /** The value in canonical decimal, a fraction as `2/3`, a vague amount as `~100`. */
  readonly key: string
  readonly isOrdinal: boolean
}

export interface DateGrammar {
  /** The words that can begin a date beside those of numerals, in lower case. */
  readonly words: () => Iterable<string>
  /** Reads the date or time that begins with a figure. */
  readonly readAtFigure: Reader
  /** Reads the date that begins with `word`, one of the words of dates or numerals, in lower case. */
  readonly readAtWord: (text: string, at: number, word: string, found: Mention[]) => number
}

export type Reader = (text: string, at: number, found: Mention[]) => number

export interface ReferenceWords {
  /** What announces a reference, in lower case and without a dot. */
  readonly labels: () => ReadonlyMap<string, ReferenceLabel>
  /** What may stand between a label and its number, with a dot behind a short label. */
  readonly gap: RegExp
  readonly gapOfShort: RegExp
  /** What joins the numbers behind a label of several, and behind a label of one. */
  readonly joint: RegExp
  readonly jointOfOne: RegExp
  /** A word that neither joins nor governs, so that the number or letter before it is no reference: `part I think`. */
  readonly wordBehind: RegExp
  /** `Item 8, Paragraph 1`: of a law, not of an agenda. Tested at the number; null where the language has no such word. */
  readonly itemOfLaw: RegExp | null
  /** `premier` of `article premier` for 1; null where such numbers are only figures. */
  readonly first: RegExp | null
  /** A subdivision behind a number, `(a)`; one of its groups has what stands in the brackets. */
  readonly subdivision: RegExp
  /** References by place, `the preceding article`: global patterns whose first group is a label. */
  readonly byPlace: readonly RegExp[]
}

export interface ReferenceLabel {
  /** `article`, `paragraph`, ...: the classes of references.ts. */
  readonly name: string
  readonly isSeveral: boolean
  /** A dot belongs to it. */
  readonly isShort: boolean
  /** `section A` is one, `paragraph A` is none. */
  readonly hasLetters: boolean
}

export interface SymbolWords {
  /** The words that announce symbols, in lower case. */
  readonly labels: readonly string[]
  /** What may stand between such a word or a symbol and the next symbol: all of it. */
  readonly chain: RegExp
  /** `A and B` behind a symbol: first letter, letters between, joint, last letter. */
  readonly letters: RegExp
  /** Whether a joint of letters is a range. */
  readonly isRange: (joint: string) => boolean
  /** A word behind a lone letter that shows it to be an article or a pronoun. */
  readonly wordBehind: RegExp
}

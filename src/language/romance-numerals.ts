/** Numerals in words of French, Spanish and their like: `quatre-vingt-dix-sept`, `dos mil millones`, `septuagésimo primer`, `deux tiers`. */
import type { NumberWords, NumeralWords } from './grammar.ts'
import { matchAt } from './sticky.ts'

export interface NumeralWord {
  readonly value: number
  /** A scale multiplies what precedes it; the others are added, the greater before the smaller. */
  readonly kind: 'unit' | 'teen' | 'ten' | 'hundred' | 'scale'
  readonly isOrdinal: boolean
}

/** What a language adds. */
export interface RomanceNumerals {
  /** By word, in lower case. Made at the first call. */
  readonly words: () => ReadonlyMap<string, NumeralWord>
  /** What may stand between two words of one numeral; sticky. */
  readonly joint: RegExp
  /** Whether the second of two words goes on where the first one stops, with that joint between them. */
  readonly goesOn: (last: NumeralWord, next: NumeralWord, joint: string) => boolean
  /** What the numeral so far becomes with the next word, where that is neither its sum nor its multiple; null otherwise. */
  readonly combine: (section: number, last: NumeralWord | null, next: NumeralWord) => number | null
  /** Words that alone are an article. */
  readonly articles: ReadonlySet<string>
  /** Denominators by word. */
  readonly denominators: ReadonlyMap<string, number>
  /** Words that are an amount by themselves: `~100`, `1/2`. */
  readonly amounts: ReadonlyMap<string, string>
  readonly percent: RegExp
}

export function romanceNumerals(language: RomanceNumerals): NumeralWords {
  return {
    words: () => [...language.words().keys(), ...language.amounts.keys()],
    read: (text, at) => readNumeral(text, at, language),
    percent: language.percent,
    isShare: () => false,
  }
}

const WORD = /\p{L}+/uy
const SPACE = /[ -]/y

function readNumeral(text: string, at: number, language: RomanceNumerals): NumberWords | null {
  const table = language.words()
  let position = at
  let total = 0
  let section = 0
  let scale = Infinity
  let last: NumeralWord | null = null
  let joint = ''
  let end = at
  let count = 0
  for (;;) {
    const printed = wordAt(text, position)
    const word = table.get(printed)
    if (!word || (last && !language.goesOn(last, word, joint))) break
    const combined = language.combine(section, last, word)
    if (combined !== null) section = combined
    else if (word.kind !== 'scale') section += word.value
    else {
      // `dos mil quinientos millones`: a greater scale holds for all before it.
      total = word.value > scale ? (total + section) * word.value : total + Math.max(section, 1) * word.value
      section = 0
      scale = word.value
    }
    last = word
    count++
    end = position + printed.length
    const between = matchAt(language.joint, text, end)
    if (!between) break
    joint = between[0]
    position = end + joint.length
  }
  if (!last || (count === 1 && language.articles.has(text.slice(at, end).toLowerCase())))
    return last ? readFraction(text, end, last.value, language) : readAmount(text, at, language)
  const value = total + section
  const fraction = last.isOrdinal ? null : readFraction(text, end, value, language)
  return fraction ?? { end, key: String(value), isOrdinal: last.isOrdinal }
}

function readFraction(
  text: string,
  end: number,
  numerator: number,
  { denominators }: RomanceNumerals,
): NumberWords | null {
  const space = matchAt(SPACE, text, end)
  const word = space && wordAt(text, end + 1)
  const denominator = word ? denominators.get(word) : undefined
  if (!word || denominator === undefined || numerator >= denominator) return null
  return { end: end + 1 + word.length, key: `${numerator}/${denominator}`, isOrdinal: false }
}

function readAmount(text: string, at: number, { amounts }: RomanceNumerals): NumberWords | null {
  const word = wordAt(text, at)
  const key = amounts.get(word)
  return key === undefined ? null : { end: at + word.length, key, isOrdinal: false }
}

function wordAt(text: string, at: number): string {
  return (matchAt(WORD, text, at)?.[0] ?? '').toLowerCase()
}

/** Words with values that rise from `first` by `step`. */
export function row(
  table: Map<string, NumeralWord>,
  words: string,
  kind: NumeralWord['kind'],
  { first = 1, step = 1, isOrdinal = false }: { first?: number; step?: number; isOrdinal?: boolean } = {},
): void {
  for (const [index, forms] of words.split(' ').entries())
    for (const word of forms.split('/')) table.set(word, { value: first + index * step, kind, isOrdinal })
}

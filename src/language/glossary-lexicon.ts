/** The terms of glossaries as a lexicon, before or instead of another. */
import type { Language } from '../model/document.ts'
import type { Glossary, GlossaryEntry } from '../model/glossary.ts'
import { contentWords } from './content-words.ts'
import type { Lexicon, Translation } from './lexicon.ts'

/**
 * A lexicon that knows the terms of the glossaries in both languages, and what another lexicon knows besides. A term has the translations that the glossaries
 * give and no others. Null where neither knows anything of the two languages.
 */
export function withGlossaries(
  lexicon: Lexicon | null,
  glossaries: readonly Glossary[],
  languages: readonly [Language, Language],
): Lexicon | null {
  const basis = lexicon && languages.includes(lexicon.from) && languages.includes(lexicon.to) ? lexicon : null
  const [from, to] = basis ? [basis.from, basis.to] : directionOf(languages)
  const { terms, lengths } = readyTerms(glossaries, from, to)
  if (terms.size === 0) return basis
  return {
    from,
    to,
    isPartial: basis === null || basis.isPartial,
    translations: (headword) => terms.get(headword) ?? basis?.translations(headword) ?? [],
    longestMatch: (text, at) => {
      const others = basis?.longestMatch(text, at) ?? 0
      for (const length of lengths.get(text.charCodeAt(at)) ?? [])
        if (length <= others) break
        else if (terms.has(text.slice(at, at + length))) return length
      return others
    },
  }
}

interface Terms {
  readonly terms: ReadonlyMap<string, readonly Translation[]>
  readonly lengths: ReadonlyMap<number, readonly number[]>
}

// A run over many pairs asks for the same again and again.
const ready = new WeakMap<readonly Glossary[], Map<string, Terms>>()

function readyTerms(glossaries: readonly Glossary[], from: Language, to: Language): Terms {
  const made = ready.get(glossaries) ?? new Map<string, Terms>()
  ready.set(glossaries, made)
  const name = `${from} ${to}`
  let each = made.get(name)
  if (each === undefined) {
    const terms = termsOf(glossaries, from, to)
    each = { terms, lengths: lengthsByStart(terms) }
    made.set(name, each)
  }
  return each
}

// Chinese first, since its terms are found whole in running text; else by the order of the codes, so that swapped sides give the same.
function directionOf([one, other]: readonly [Language, Language]): readonly [Language, Language] {
  return one === 'zh' || (other !== 'zh' && one <= other) ? [one, other] : [other, one]
}

function termsOf(glossaries: readonly Glossary[], from: Language, to: Language): Map<string, readonly Translation[]> {
  const sums = new Map<string, Map<string, number>>()
  for (const { entries } of glossaries) for (const entry of entries) addEntry(sums, entry, from, to)
  return new Map([...sums].map(([headword, weights]) => [headword, shares(weights)]))
}

/** Adds what an entry says: every variant of the translation has the same weight, shared among its words. */
function addEntry(
  sums: Map<string, Map<string, number>>,
  { terms }: GlossaryEntry,
  from: Language,
  to: Language,
): void {
  const translations = terms
    .filter(({ language }) => language === to)
    .map(({ text }) => contentWords(text, to, null).map(({ word }) => word))
    .filter((words) => words.length > 0)
  if (translations.length === 0) return
  for (const { language, text } of terms) {
    if (language !== from) continue
    for (const headword of headwordsOf(text, from)) {
      let weights = sums.get(headword)
      if (weights === undefined) {
        weights = new Map()
        sums.set(headword, weights)
      }
      for (const words of translations)
        for (const word of words) weights.set(word, (weights.get(word) ?? 0) + 1 / words.length)
    }
  }
}

/** A term in ideographs is one word of its text; of a term in letters each word is. */
function headwordsOf(term: string, language: Language): string[] {
  if (/^\p{Script=Han}+$/u.test(term)) return [term]
  return contentWords(term, language, null).map(({ word }) => word)
}

function shares(weights: ReadonlyMap<string, number>): Translation[] {
  const sum = [...weights.values()].reduce((all, weight) => all + weight, 0)
  return [...weights].map(([stem, weight]) => ({ stem, weight: weight / sum }))
}

/** The lengths of the terms by the UTF-16 unit they begin with, the longest first. */
function lengthsByStart(terms: ReadonlyMap<string, unknown>): Map<number, number[]> {
  const lengths = new Map<number, number[]>()
  for (const term of terms.keys()) {
    const start = term.charCodeAt(0)
    const known = lengths.get(start)
    if (known === undefined) lengths.set(start, [term.length])
    else if (!known.includes(term.length)) known.push(term.length)
  }
  for (const each of lengths.values()) each.sort((one, other) => other - one)
  return lengths
}

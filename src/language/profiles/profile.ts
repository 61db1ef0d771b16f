/**
 * What paralint knows of a language, in one object: everything outside `profiles/` asks it and names no language. How to write one is told in
 * docs/languages.md.
 */
import type { LabelStyle, Language } from '../../model/document.ts'
import type { Grammar } from '../grammar.ts'
import type { SentenceRules } from '../sentence-rules.ts'
import type { SentenceWords } from '../sentence-words.ts'

export interface LanguageProfile {
  /** ISO 639-1 code; null for the profile of all languages without one of their own. */
  readonly language: Language | null
  readonly writing: Writing
  readonly sentences: SentenceRules
  /** The abbreviations and the like of its words in letters. */
  readonly sentenceWords: SentenceWords
  readonly words: WordEvidence
  /** How figures, and words in Latin letters, name numbers, dates, references and symbols. */
  readonly grammar: Grammar
  /**
   * Words by which running text is known: frequent, and rare in the other languages of Latin letters. Empty where the script tells. The words of
   * two profiles may overlap; what counts is the share of the words of a text.
   */
  readonly functionWords: ReadonlySet<string>
  /** The share of these words from which on a text is taken to be in the language. */
  readonly functionShare: number
  /** What a damaged marker is taken for that may be a letter, a roman numeral or another. */
  readonly guessedMarker: LabelStyle
}

/** `ideographs`: Chinese characters, without spaces between words; `letters`: any script with spaces. */
export type Writing = 'ideographs' | 'letters'

/** How the words of a language serve as evidence that two texts are translations. */
export interface WordEvidence {
  /** The share of them that answers to nothing in a translation. */
  readonly noise: number
  /** Their weight. */
  readonly evidence: number
  /** What a word in letters, in lower case, is compared by; null where it says too little. */
  readonly stem: (word: string) => string | null
}

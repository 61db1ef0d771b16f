/**
 * Translation units: what a file gives that is a bitext by itself, be it a translation memory or a table of two columns. Such a file is read in
 * stretches, so that memory holds no more of it than one.
 */
import type { BitextFormat } from './block.ts'
import type { Language } from './document.ts'
import type { MappedText } from './mapped-text.ts'
import type { Position } from './place.ts'

/** A text in both languages. Places are offsets in the text of the stretch that it stands in. */
export interface TranslationUnit {
  /** Its place among the units of the file, from 1; units in one language only count too. */
  readonly number: number
  /** The name that the file gives it; null where it gives none. */
  readonly id: string | null
  /** Inline markup is taken out, line ends are as in the file. */
  readonly source: MappedText
  readonly target: MappedText
}

/** The two languages of a bitext. */
export interface LanguagePair {
  readonly source: Language
  readonly target: Language
}

/** A stretch of a file with the units that end in it. */
export interface UnitStretch {
  readonly format: BitextFormat
  readonly languages: LanguagePair
  /** From the file as decoded, without its byte order mark. */
  readonly text: string
  /** Where the text begins in the file. */
  readonly begins: Position
  readonly units: readonly TranslationUnit[]
  /** How many units have a text in one of the languages only, or in neither. */
  readonly lone: number
}

/** A list of terms that a user gives. */
import type { Language } from './document.ts'

export interface Glossary {
  /** Of its file; named in messages. */
  readonly path: string
  readonly entries: readonly GlossaryEntry[]
}

/** One concept: all its terms, in two languages or more. */
export interface GlossaryEntry {
  /** Line of the file where the entry begins, from 1. */
  readonly line: number
  readonly terms: readonly GlossaryTerm[]
}

export interface GlossaryTerm {
  readonly language: Language
  /** Without white space at its ends; never empty. */
  readonly text: string
}

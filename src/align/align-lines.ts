/** Documents that were split into lines: nothing but the words, the lengths and the order of their lines speaks for what stands for what. */
import type { Lexicon } from '../language/lexicon.ts'
import type { AlignmentUnit, Bitext } from '../model/bitext.ts'
import type { Document } from '../model/document.ts'
import { alignTexts, type ContentBead } from './content/align-texts.ts'

/** Gives the lexicon of the installation; null where there is none. Called only where content has to decide. */
export type LexiconSource = () => Lexicon | null

/** Aligns two documents line by line. Every line of either stands in exactly one unit of the result. */
export function alignLines(source: Document, target: Document, openLexicon: LexiconSource): Bitext {
  const lexicon = lexiconFor(source, target, openLexicon)
  // The side of the lexicon's headwords comes first; without a lexicon the order of the languages decides, so that swapped sides give the same.
  const isSourceFirst = lexicon ? source.language === lexicon.from : source.language <= target.language
  const [heads, translations] = isSourceFirst ? [source, target] : [target, source]
  const beads = alignTexts(textsOf(heads), textsOf(translations), lexicon)
  return { source, target, units: beads.map((bead) => unitOf(bead, isSourceFirst)) }
}

function lexiconFor({ language: one }: Document, { language: other }: Document, open: LexiconSource): Lexicon | null {
  if (one === other) return null
  const lexicon = open()
  const languages = lexicon && [lexicon.from, lexicon.to]
  return languages?.includes(one) && languages.includes(other) ? lexicon : null
}

function textsOf({ segments, language }: Document) {
  return { texts: segments.map(({ text }) => text.text), language }
}

function unitOf({ heads, translations, probability, words }: ContentBead, isSourceFirst: boolean): AlignmentUnit {
  const source = indices(isSourceFirst ? heads : translations)
  const target = indices(isSourceFirst ? translations : heads)
  const relation = target.length === 0 ? 'missing' : source.length === 0 ? 'extra' : 'aligned'
  return {
    source,
    target,
    relation,
    score: Math.round(probability * 1000) / 1000,
    evidence: relation === 'aligned' ? [words > 0 ? 'content' : 'position'] : [],
  }
}

function indices([from, to]: readonly [number, number]): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}

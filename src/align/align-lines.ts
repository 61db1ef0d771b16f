/** Documents that were split into lines: nothing but the words, the lengths and the order of their lines speaks for what stands for what. */
import type { AlignmentUnit, Bitext } from '../model/bitext.ts'
import type { Document } from '../model/document.ts'
import { contentBeads, type DirectedBead, type LexiconSource, lexiconFor } from './content-beads.ts'
import { findOmissions } from './omissions.ts'

/** Aligns two documents line by line. Every line of either stands in exactly one unit of the result. */
export function alignLines(source: Document, target: Document, openLexicon: LexiconSource): Bitext {
  const lexicon = lexiconFor(source.language, target.language, openLexicon)
  const units = contentBeads(textsOf(source), textsOf(target), lexicon).map(unitOf)
  return { source, target, units, omissions: findOmissions(source, target, units, openLexicon) }
}

function textsOf({ segments, language }: Document) {
  return { texts: segments.map(({ text }) => text.text), language }
}

function unitOf({ source, target, probability, isSupported }: DirectedBead): AlignmentUnit {
  const relation = target[0] === target[1] ? 'missing' : source[0] === source[1] ? 'extra' : 'aligned'
  return {
    source: indices(source),
    target: indices(target),
    relation,
    score: Math.round(probability * 1000) / 1000,
    evidence: relation === 'aligned' ? [isSupported ? 'content' : 'position'] : [],
  }
}

function indices([from, to]: readonly [number, number]): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}

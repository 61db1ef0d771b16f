/**
 * How long translations are in one document: what a wide character (an ideograph) stands for in letters, how the two sides compare, and how far
 * pairs usually are from that. The difference of two lengths is in standard deviations of Gale and Church (1993); its spread is the document's
 * own.
 */
import { type TextLength, textLength } from '../language/text-length.ts'

export interface LengthModel {
  /** Length in letters of the other side; source lengths are scaled to those of the target. */
  readonly source: (length: TextLength) => number
  readonly target: (length: TextLength) => number
  /** The difference of two lengths in spreads of the document; above 0 where the source is the longer. */
  readonly deviation: (source: number, target: number) => number
}

/** Variance of a difference for each unit of length, as Gale and Church have it, here for letters. */
const VARIANCE = 12
/** Letters for an ideograph before the document is known, and what languages do. */
const USUAL_WEIGHT = 3.4
const LEAST_WEIGHT = 1.5
const MOST_WEIGHT = 7
/** What is known before the document is worth so many pairs. */
const FIRST_PAIRS = 8
/** Pairs shorter than this tell nothing about lengths. */
const TELLING = 15
/** The spread before the document is known, and what no document goes below. */
const FIRST_SPREAD = 0.55
const LEAST_SPREAD = 0.3

export interface LengthPair {
  readonly source: TextLength
  readonly target: TextLength
}

/** Learns the lengths of a document from its pairs. */
export function lengthModel(pairs: readonly LengthPair[]): LengthModel {
  const weight = Math.min(MOST_WEIGHT, Math.max(LEAST_WEIGHT, wideWeight(pairs)))
  const letters = ({ wide, narrow }: TextLength) => wide * weight + narrow
  const telling = pairs.filter(({ source, target }) => Math.min(letters(source), letters(target)) >= TELLING)
  const scale = blended(
    1,
    telling.map(({ source, target }) => letters(target) / letters(source)),
  )
  const source = (length: TextLength) => letters(length) * scale
  const difference = (one: number, other: number) =>
    (one - other) / Math.sqrt((VARIANCE * (one + other)) / 2 + VARIANCE)
  // The median of absolute deviations is .6745 of the standard deviation of a normal distribution.
  const deviations = telling.map((pair) => Math.abs(difference(source(pair.source), letters(pair.target))) / 0.6745)
  const spread = Math.max(LEAST_SPREAD, blended(FIRST_SPREAD, deviations))
  return { source, target: letters, deviation: (one, other) => difference(one, other) / spread }
}

/** Length of several texts together. */
export function lengthOf(texts: readonly string[]): TextLength {
  let wide = 0
  let narrow = 0
  for (const text of texts) {
    const length = textLength(text)
    wide += length.wide
    narrow += length.narrow
  }
  return { wide, narrow }
}

/** Letters of the one side for an ideograph that the other has more, where one side is written in ideographs. */
function wideWeight(pairs: readonly LengthPair[]): number {
  const weights: number[] = []
  for (const { source, target } of pairs) {
    const wide = target.wide - source.wide
    if (Math.abs(wide) >= TELLING) weights.push((source.narrow - target.narrow) / wide)
  }
  return blended(USUAL_WEIGHT, weights)
}

/** The median of the values, drawn towards what was known before while they are few. */
function blended(before: number, values: number[]): number {
  const median = values.sort((one, other) => one - other)[(values.length - 1) >> 1] ?? before
  return (before * FIRST_PAIRS + median * values.length) / (FIRST_PAIRS + values.length)
}

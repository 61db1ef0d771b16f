/**
 * Aligns two sequences of texts by their words and lengths, in two looks: the first with priors that suit any text and a wide band around the pairs
 * that share rare words; the second with the lexicon and the priors that the beads of the first taught, close around them. Nothing in here knows a
 * language. Cost: linear in the texts.
 */

import type { Lexicon } from '../../language/lexicon.ts'
import { type Band, type Blocks, bandAround, bandInside, blockStarts } from './band.ts'
import { FIRST_VARIANCE } from './bead-scores.ts'
import { findChain, type Link } from './chain.ts'
import { type Corridor, findCorridor } from './corridor.ts'
import { learnLinks } from './learn.ts'
import { type ContentBead, searchBeads } from './search.ts'
import { FIRST_PRIORS, SHAPES } from './shapes.ts'
import { createVocabulary, type Side, type Texts, type Vocabulary } from './vocabulary.ts'

export type { ContentBead } from './search.ts'

const FIRST_WIDTH = 40
const SECOND_WIDTH = 10
/** The weight of the first priors against the beads of the document, in beads. */
const SMOOTHING = 4

const FIRST_GAP = { open: -8.2, extend: -7 }
/** From this share of 1-1 beads on a text is even; where it is wholly so, a gap is that much cheaper. */
const EVEN = 0.8
const EVEN_OPEN = 1.5
const EVEN_EXTEND = 0.5

/** The first variance is worth so many beads, and no text is more regular than the least. */
const FIRST_BEADS = 20
const LEAST_VARIANCE = 3
/** The median of the square of a standard normal variable. */
const MEDIAN_SQUARE = 0.455

/**
 * Beads in order that cover both sequences once. `heads` is the side whose words the lexicon lists. Where `blocks` are given, texts stand for texts of
 * their own block only.
 */
export function alignTexts(
  heads: Texts,
  translations: Texts,
  lexicon: Lexicon | null,
  blocks: Blocks | null = null,
): ContentBead[] {
  const vocabulary = createVocabulary(heads, translations, lexicon)
  const columns = vocabulary.translations.count
  const corridor = blocks ? wholeTable(vocabulary.heads.count, columns) : findCorridor(vocabulary)
  const starts = blocks && blockStarts(blocks)
  const around = (chain: readonly Link[], width: number): Band =>
    starts
      ? bandInside(bandAround(starts, corridor, columns, width), starts)
      : bandAround(chain, corridor, columns, width)
  const ratio = (total(vocabulary.translations) + 1) / (total(vocabulary.heads) + 1)
  const first = searchBeads(vocabulary, {
    priors: FIRST_PRIORS,
    ratio,
    variance: FIRST_VARIANCE,
    band: around(starts ?? findChain(vocabulary, corridor), FIRST_WIDTH),
    blocks,
    gap: FIRST_GAP,
    isWeighed: false,
  }).beads
  const chain: Link[] = first
    .filter((bead) => bead.words > 0)
    .map((bead) => ({ head: bead.heads[0], translation: bead.translations[0] }))
  const second = ratioOf(first, vocabulary.heads, vocabulary.translations) ?? ratio
  return searchBeads(learnLinks(vocabulary, first), {
    priors: priorsOf(first),
    ratio: second,
    variance: varianceOf(first, vocabulary, second),
    band: around(chain, starts ? FIRST_WIDTH : SECOND_WIDTH),
    blocks,
    gap: gapOf(first, vocabulary.unknown),
    isWeighed: true,
  }).beads
}

/** A corridor that leads everywhere. */
function wholeTable(rows: number, columns: number): Corridor {
  return { from: new Int32Array(rows + 1), to: new Int32Array(rows + 1).fill(columns) }
}

/** Of the difference in length for each unit of length: the median of the 1-1 beads, so that a few wrong ones do not matter. */
function varianceOf(beads: readonly ContentBead[], { heads, translations }: Vocabulary, ratio: number): number {
  const deviations = beads
    .filter(
      (bead) =>
        isPaired(bead) && bead.heads[1] - bead.heads[0] === 1 && bead.translations[1] - bead.translations[0] === 1,
    )
    .map((bead) => {
      const head = (heads.lengths[bead.heads[0]] as number) * ratio
      const translation = translations.lengths[bead.translations[0]] as number
      return (translation - head) ** 2 / Math.max(1, (head + translation) / 2)
    })
    .sort((one, other) => one - other)
  const count = deviations.length
  const own = (deviations[count >> 1] ?? 0) / MEDIAN_SQUARE
  return Math.max(LEAST_VARIANCE, (own * count + FIRST_VARIANCE * FIRST_BEADS) / (count + FIRST_BEADS))
}

function total({ lengths }: Side): number {
  return lengths.reduce((sum, length) => sum + length, 0)
}

/** Units of length of the translations for one of the heads, over the beads with both sides; undefined where there is none. */
function ratioOf(beads: readonly ContentBead[], heads: Side, translations: Side): number | undefined {
  let headLength = 0
  let translationLength = 0
  for (const bead of beads) {
    if (!isPaired(bead)) continue
    for (let at = bead.heads[0]; at < bead.heads[1]; at++) headLength += heads.lengths[at] as number
    for (let at = bead.translations[0]; at < bead.translations[1]; at++)
      translationLength += translations.lengths[at] as number
  }
  return headLength > 0 && translationLength > 0 ? translationLength / headLength : undefined
}

function priorsOf(beads: readonly ContentBead[]): number[] {
  const paired = beads.filter(isPaired)
  return SHAPES.map(([tall, wide], shape) => {
    const count = paired.filter(
      ({ heads, translations }) => heads[1] - heads[0] === tall && translations[1] - translations[0] === wide,
    ).length
    return (count + SMOOTHING * (FIRST_PRIORS[shape] as number)) / (paired.length + SMOOTHING)
  })
}

/**
 * Where nearly all texts have one counterpart, one too many is rather a gap than half of a bead; so far as words can tell that they have no
 * counterpart.
 */
function gapOf(beads: readonly ContentBead[], unknown: number): { open: number; extend: number } {
  const paired = beads.filter(isPaired)
  const single = paired.filter(
    ({ heads, translations }) => heads[1] - heads[0] === 1 && translations[1] - translations[0] === 1,
  )
  const evenness = (unknown * Math.max(0, single.length / Math.max(1, paired.length) - EVEN)) / (1 - EVEN)
  return { open: FIRST_GAP.open + EVEN_OPEN * evenness, extend: FIRST_GAP.extend + EVEN_EXTEND * evenness }
}

function isPaired({ heads, translations }: ContentBead): boolean {
  return heads[0] < heads[1] && translations[0] < translations[1]
}

/**
 * The best sequence of beads over two sequences of texts, by dynamic programming in a band.
 *
 *     D(i, j) = max over beads (a, b) of D(i - a, j - b) + score(the last a head texts, the last b translations)
 *
 * A bead with both sides scores 1.8 log prior(a, b) + log N(length difference) + words + cues; a gap costs more to open than to go on (affine).
 * The recurrence and the length term are those of Gale and Church (1993); it departs from them in the words (`word-scores.ts`), which decide where
 * there are any. Cost: cells of the band; a shape is scored in full only where its bound could win. Memory: cells of the band.
 */
import type { Band, Blocks } from './band.ts'
import { createCueScore, createLengthScore, MOST_CUES } from './bead-scores.ts'
import { createLattice, type Lattice } from './lattice.ts'
import { SHAPES } from './shapes.ts'
import type { Vocabulary } from './vocabulary.ts'
import { createWordScores } from './word-scores.ts'

/** Half-open index ranges; one of them is empty where a text has no counterpart. */
export interface ContentBead {
  readonly heads: readonly [number, number]
  readonly translations: readonly [number, number]
  /** Log-likelihood ratio of its words against chance; 0 for a gap. */
  readonly words: number
  /** 0..1; 1 where the search was not asked for it. */
  readonly probability: number
}

export interface SearchOptions {
  /** Share of each of the shapes among the beads. */
  readonly priors: readonly number[]
  /** Units of length of the translation for one of the head. */
  readonly ratio: number
  /** Of the difference in length, for each unit of length. */
  readonly variance: number
  readonly band: Band
  /** Where beads must not leave their block; the band leads through the corners of the blocks. */
  readonly blocks: Blocks | null
  /** What a text without counterpart costs, and what each further one behind it. */
  readonly gap: { readonly open: number; readonly extend: number }
  /** Whether to find the probability of each bead. */
  readonly isWeighed: boolean
}

const PRIOR = 1.8
const BOTH_MANY = -1.2
const NEVER = -1e30
const GAP_HEAD = SHAPES.length + 1
const GAP_TRANSLATION = SHAPES.length + 2

/** Beads in order that cover both sides once, and their score together. */
export function searchBeads(
  vocabulary: Vocabulary,
  { priors, ratio, variance, band, blocks, gap, isWeighed }: SearchOptions,
): { beads: ContentBead[]; score: number } {
  const { from, to } = band
  const rows = vocabulary.heads.count
  const columns = vocabulary.translations.count
  // The cell of a column is `origins[row] + column`.
  const origins = new Int32Array(rows + 1)
  let cells = 0
  for (let row = 0; row <= rows; row++) {
    origins[row] = cells - (from[row] as number)
    cells += (to[row] as number) - (from[row] as number) + 1
  }
  const best = new Float64Array(cells).fill(NEVER)
  // Shape + 1, or one of the two gaps.
  const steps = new Uint8Array(cells)
  const wordScores = new Float32Array(cells)
  const lattice = isWeighed ? createLattice(cells) : null
  const margin = MOST_CUES + (lattice?.margin ?? 0)
  const words = createWordScores(vocabulary, band)
  const length = createLengthScore(vocabulary, ratio, variance)
  const cues = createCueScore(vocabulary)
  const constants = SHAPES.map(
    ([tall, wide], shape) => PRIOR * Math.log(priors[shape] as number) + (tall > 1 && wide > 1 ? BOTH_MANY : 0),
  )
  for (let row = 0; row <= rows; row++) {
    if (row > 0) words.enter(row - 1)
    for (let column = from[row] as number; column <= (to[row] as number); column++) {
      const here = (origins[row] as number) + column
      let reached = row === 0 && column === 0 ? 0 : NEVER
      let step = 0
      let evidence = 0
      if (row > 0 && column <= (to[row - 1] as number) && column >= (from[row - 1] as number)) {
        const before = (origins[row - 1] as number) + column
        const own = steps[before] === GAP_HEAD ? gap.extend : gap.open
        const score = (best[before] as number) + own
        lattice?.add(before, here, own)
        if (score > reached) {
          reached = score
          step = GAP_HEAD
        }
      }
      if (column > (from[row] as number)) {
        const own = steps[here - 1] === GAP_TRANSLATION ? gap.extend : gap.open
        const score = (best[here - 1] as number) + own
        lattice?.add(here - 1, here, own)
        if (score > reached) {
          reached = score
          step = GAP_TRANSLATION
        }
      }
      for (let shape = 0; shape < SHAPES.length; shape++) {
        const [tall, wide] = SHAPES[shape] as readonly [number, number]
        const above = row - tall
        const left = column - wide
        if (above < 0 || left < (from[above] as number) || left > (to[above] as number)) continue
        if (blocks !== null && !isInOneBlock(blocks, above, row, left, column)) continue
        const before = (origins[above] as number) + left
        const known = (constants[shape] as number) + length(row, tall, column, wide)
        if ((best[before] as number) + known + words.bound(row, tall, column, wide) + margin <= reached) continue
        const worth = words.score(row, tall, column, wide)
        const own = known + worth + cues(row, tall, column, wide)
        const score = (best[before] as number) + own
        lattice?.add(before, here, own)
        if (score <= reached) continue
        reached = score
        step = shape + 1
        evidence = worth
      }
      best[here] = reached
      steps[here] = step
      wordScores[here] = evidence
    }
  }
  const beads = trace(rows, columns, origins, steps, wordScores)
  return { beads: lattice ? weigh(beads, lattice, origins, best) : beads, score: best[cells - 1] as number }
}

function isInOneBlock(
  { heads, translations }: Blocks,
  above: number,
  row: number,
  left: number,
  column: number,
): boolean {
  const block = heads[above]
  return block === heads[row - 1] && block === translations[left] && block === translations[column - 1]
}

/** The same beads with their probabilities. */
function weigh(
  beads: readonly ContentBead[],
  lattice: Lattice,
  origins: Int32Array,
  best: Float64Array,
): ContentBead[] {
  const ways = beads.map(({ heads, translations }) => {
    const from = (origins[heads[0]] as number) + translations[0]
    const to = (origins[heads[1]] as number) + translations[1]
    return { from, to, score: (best[to] as number) - (best[from] as number) }
  })
  const probabilities = lattice.probabilities(ways)
  return beads.map((bead, at) => ({ ...bead, probability: probabilities[at] as number }))
}

function trace(
  rows: number,
  columns: number,
  origins: Int32Array,
  steps: Uint8Array,
  wordScores: Float32Array,
): ContentBead[] {
  const beads: ContentBead[] = []
  for (let row = rows, column = columns; row > 0 || column > 0; ) {
    const cell = (origins[row] as number) + column
    const step = steps[cell] as number
    const [tall, wide] =
      step === GAP_HEAD ? [1, 0] : step === GAP_TRANSLATION ? [0, 1] : (SHAPES[step - 1] as readonly [number, number])
    beads.push({
      heads: [row - tall, row],
      translations: [column - wide, column],
      words: wordScores[cell] as number,
      probability: 1,
    })
    row -= tall
    column -= wide
  }
  return beads.reverse()
}

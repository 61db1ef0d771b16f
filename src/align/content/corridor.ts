/**
 * Where the counterparts of a text may lie, told roughly: both sides are cut into blocks of texts, and the best path over the table of
 * blocks by the words they share (dynamic time warping, Sakoe and Chiba 1978, maximised) gives the columns around each row. It keeps the finer
 * steps from being led astray by words that come again elsewhere, and their cost linear. Cost: the square of the number of blocks, which is
 * bounded, and the words of the texts.
 */
import type { Side, Vocabulary } from './vocabulary.ts'

/** First and last column that a row may have to do with, both inside; rows and columns count texts. */
export interface Corridor {
  readonly from: Int32Array
  readonly to: Int32Array
}

/** Below so many texts on both sides the whole table is the corridor. */
const SMALL = 400
const MOST_BLOCKS = 300
/** Texts of a block, at least. */
const SMALLEST_BLOCK = 12
/** A word in more than this share of the blocks tells nothing of the place. */
const COMMON = 0.25

/** The corridor of two sides. */
export function findCorridor(vocabulary: Vocabulary): Corridor {
  const { heads, translations } = vocabulary
  if (heads.count < SMALL && translations.count < SMALL)
    return {
      from: new Int32Array(heads.count + 1),
      to: new Int32Array(heads.count + 1).fill(translations.count),
    }
  const blocks = Math.max(
    1,
    Math.min(MOST_BLOCKS, Math.floor(Math.max(heads.count, translations.count) / SMALLEST_BLOCK)),
  )
  return aroundPath(bestPath(blockScores(vocabulary, blocks), blocks), blocks, heads.count, translations.count)
}

/** The block that a text stands in. */
function blockOf(text: number, count: number, blocks: number): number {
  return Math.min(blocks - 1, Math.floor((text * blocks) / Math.max(1, count)))
}

/** What the words of each pair of blocks have in common, above what any pair has. Row by row. */
function blockScores({ heads, translations, links }: Vocabulary, blocks: number): Float32Array {
  const headBlocks = blocksOfWords(heads, blocks)
  const translationBlocks = blocksOfWords(translations, blocks)
  const scores = new Float32Array(blocks * blocks)
  const most = Math.max(2, Math.floor(blocks * COMMON))
  for (let word = 0; word + 1 < links.from.length; word++) {
    const start = headBlocks.starts[word] as number
    const end = headBlocks.starts[word + 1] as number
    if (end - start > most) continue
    for (let link = links.from[word] as number; link < (links.from[word + 1] as number); link++) {
      const target = links.to[link] as number
      const first = translationBlocks.starts[target] as number
      const last = translationBlocks.starts[target + 1] as number
      if (last - first > most) continue
      const weight =
        Math.sqrt(links.forward[link] as number) * Math.log(blocks / Math.max(1, end - start, last - first))
      for (let at = start; at < end; at++) {
        const row = (headBlocks.blocks[at] as number) * blocks
        for (let other = first; other < last; other++) {
          const cell = row + (translationBlocks.blocks[other] as number)
          scores[cell] = (scores[cell] as number) + weight
        }
      }
    }
  }
  return balanced(scores, blocks)
}

/** Scores less what the row and the column have on average, so that a block full of words draws nothing to it. */
function balanced(scores: Float32Array, blocks: number): Float32Array {
  const rows = new Float64Array(blocks)
  const columns = new Float64Array(blocks)
  let all = 0
  for (let row = 0; row < blocks; row++)
    for (let column = 0; column < blocks; column++) {
      const score = scores[row * blocks + column] as number
      rows[row] = (rows[row] as number) + score
      columns[column] = (columns[column] as number) + score
      all += score
    }
  if (all === 0) return scores
  return scores.map((score, cell) => {
    const expected = ((rows[Math.floor(cell / blocks)] as number) * (columns[cell % blocks] as number)) / all
    return (score - expected) / Math.sqrt(expected + 1)
  })
}

/** The last block of the other side for each block, and the first. */
function bestPath(scores: Float32Array, blocks: number): { from: Int32Array; to: Int32Array } {
  const best = new Float64Array(blocks * blocks)
  const steps = new Uint8Array(blocks * blocks)
  for (let row = 0; row < blocks; row++)
    for (let column = 0; column < blocks; column++) {
      const cell = row * blocks + column
      const score = scores[cell] as number
      let reached = cell === 0 ? score : Number.NEGATIVE_INFINITY
      let step = 0
      if (row > 0 && column > 0) {
        reached = (best[cell - blocks - 1] as number) + 2 * score
        step = DIAGONAL
      }
      if (row > 0 && (best[cell - blocks] as number) + score > reached) {
        reached = (best[cell - blocks] as number) + score
        step = DOWN
      }
      if (column > 0 && (best[cell - 1] as number) + score > reached) {
        reached = (best[cell - 1] as number) + score
        step = RIGHT
      }
      best[cell] = reached
      steps[cell] = step
    }
  const from = new Int32Array(blocks).fill(blocks)
  const to = new Int32Array(blocks)
  for (let row = blocks - 1, column = blocks - 1; row >= 0 && column >= 0; ) {
    from[row] = Math.min(from[row] as number, column)
    to[row] = Math.max(to[row] as number, column)
    const step = steps[row * blocks + column] as number
    if (step === 0) break
    if (step !== RIGHT) row--
    if (step !== DOWN) column--
  }
  return { from, to }
}

const DIAGONAL = 1
const DOWN = 2
const RIGHT = 3

function aroundPath(
  path: { from: Int32Array; to: Int32Array },
  blocks: number,
  rows: number,
  columns: number,
): Corridor {
  const from = new Int32Array(rows + 1)
  const to = new Int32Array(rows + 1)
  for (let row = 0; row <= rows; row++) {
    const block = blockOf(row, rows, blocks)
    const first = Math.max(0, (path.from[Math.max(0, block - 1)] as number) - 1)
    const last = Math.min(blocks - 1, (path.to[Math.min(blocks - 1, block + 1)] as number) + 1)
    from[row] = Math.floor((first * columns) / blocks)
    to[row] = Math.ceil(((last + 1) * columns) / blocks)
  }
  from[0] = 0
  to[rows] = columns
  return { from, to }
}

/** In which blocks each word occurs, each once. */
function blocksOfWords(side: Side, blocks: number): { starts: Int32Array; blocks: Int32Array } {
  const starts = new Int32Array(side.shares.length + 1)
  const last = new Int32Array(side.shares.length)
  const visit = (take: (word: number, block: number) => void): void => {
    last.fill(-1)
    for (let text = 0; text < side.count; text++) {
      const block = blockOf(text, side.count, blocks)
      for (let at = side.starts[text] as number; at < (side.starts[text + 1] as number); at++) {
        const word = side.words[at] as number
        if (last[word] === block) continue
        last[word] = block
        take(word, block)
      }
    }
  }
  visit((word) => {
    starts[word + 1] = (starts[word + 1] as number) + 1
  })
  for (let word = 0; word < side.shares.length; word++)
    starts[word + 1] = (starts[word + 1] as number) + (starts[word] as number)
  const found = new Int32Array(starts[side.shares.length] as number)
  const filled = starts.slice()
  visit((word, block) => {
    const at = filled[word] as number
    found[at] = block
    filled[word] = at + 1
  })
  return { starts, blocks: found }
}

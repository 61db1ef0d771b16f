/** The part of the table that a search visits: a band along a chain of links, inside the corridor. */
import type { Link } from './chain.ts'
import type { Corridor } from './corridor.ts'

/** First and last column of each row, both inside; rows and columns count the texts before a point of the table. */
export interface Band {
  readonly from: Int32Array
  readonly to: Int32Array
}

/** The block of each text; beads do not leave their block. Blocks are numbered in order, and every number occurs on both sides. */
export interface Blocks {
  readonly heads: Int32Array
  readonly translations: Int32Array
}

/** Texts on either side of a chain without holes; a hole adds twice its length. */
const LEAST_WIDTH = 8

/** A band that holds the chain and leads from corner to corner. `halfWidth`: texts on either side of the chain, at most. */
export function bandAround(chain: readonly Link[], corridor: Corridor, columns: number, halfWidth: number): Band {
  const rows = corridor.from.length - 1
  const from = new Int32Array(rows + 1)
  const to = new Int32Array(rows + 1)
  const corners: Link[] = [{ head: 0, translation: 0 }, ...chain, { head: rows, translation: columns }]
  let at = 0
  for (let row = 0; row <= rows; row++) {
    while (at + 2 < corners.length && (corners[at + 1] as Link).head < row) at++
    const before = corners[at] as Link
    const after = corners[at + 1] as Link
    const height = Math.max(1, after.head - before.head)
    const width = after.translation - before.translation
    const middle = before.translation + ((row - before.head) / height) * width
    const own = Math.min(halfWidth, LEAST_WIDTH + 2 * Math.max(height, width))
    // One side has more than the other: what it has more may lie anywhere between the two links.
    const slack = Math.abs(width - height) + own
    const low = Math.max(middle - slack, before.translation - own, corridor.from[row] as number)
    const high = Math.min(middle + slack, after.translation + own, corridor.to[row] as number)
    from[row] = Math.max(0, Math.floor(low))
    to[row] = Math.min(columns, Math.ceil(high))
  }
  from[0] = 0
  to[rows] = columns
  // A path goes down and to the right: no row may begin before the one above it, nor end after the one below it; and neighbours must touch.
  for (let row = rows - 1; row >= 0; row--) from[row] = Math.min(from[row] as number, from[row + 1] as number)
  for (let row = 1; row <= rows; row++) to[row] = Math.max(to[row] as number, to[row - 1] as number)
  for (let row = 1; row <= rows; row++) from[row] = Math.min(from[row] as number, to[row - 1] as number)
  return { from, to }
}

/** The first texts of each block but the first: where every path must pass. */
export function blockStarts({ heads, translations }: Blocks): Link[] {
  const starts: Link[] = []
  let translation = 0
  for (let head = 1; head < heads.length; head++) {
    if (heads[head] === heads[head - 1]) continue
    while ((translations[translation] as number) < (heads[head] as number)) translation++
    starts.push({ head, translation })
  }
  return starts
}

/** What of a band lies inside the blocks. */
export function bandInside({ from, to }: Band, starts: readonly Link[]): Band {
  const rows = from.length - 1
  const corners: Link[] = [...starts, { head: rows, translation: to[rows] as number }]
  const inside: Band = { from: Int32Array.from(from), to: Int32Array.from(to) }
  let before: Link = { head: 0, translation: 0 }
  for (const corner of corners) {
    // Texts of the block may stand alone on its first row and on its last, which it shares with its neighbours.
    for (let row = before.head; row <= corner.head; row++) {
      if (row > before.head) inside.from[row] = Math.max(inside.from[row] as number, before.translation)
      if (row < corner.head) inside.to[row] = Math.min(inside.to[row] as number, corner.translation)
    }
    before = corner
  }
  return inside
}

/** The part of the table that a search visits: a band along a chain of links, inside the corridor. */
import type { Link } from './chain.ts'
import type { Corridor } from './corridor.ts'

/** First and last column of each row, both inside; rows and columns count the texts before a point of the table. */
export interface Band {
  readonly from: Int32Array
  readonly to: Int32Array
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

/**
 * How sure each bead of the best path is: its share among all paths of the search, by the forward-backward algorithm (Baum 1972). Words that
 * explain each other come in company, so scores overstate the evidence; a temperature takes that back, fitted so that of the beads with
 * probability p about the share p is right.
 */

export interface Lattice {
  /** How far below the best way into a cell a way must lie to be left out. */
  readonly margin: number
  /** A way from cell to cell; added in the order of the cells they lead to. */
  readonly add: (from: number, to: number, score: number) => void
  /** Probability, 0..1, of a way from cell to cell with a score that was added. To be called when all are added. */
  readonly probabilities: (ways: readonly { from: number; to: number; score: number }[]) => number[]
}

const TEMPERATURE = 3
const NEGLIGIBLE = 4

/** A lattice of cells from 0 on; the last is where all paths end. */
export function createLattice(cells: number): Lattice {
  let from = new Int32Array(1024)
  let to = new Int32Array(1024)
  let scores = new Float32Array(1024)
  let size = 0
  return {
    margin: NEGLIGIBLE * TEMPERATURE,
    add(start, end, score) {
      if (size === from.length) {
        from = grown(from, new Int32Array(size * 2))
        to = grown(to, new Int32Array(size * 2))
        scores = grown(scores, new Float32Array(size * 2))
      }
      from[size] = start
      to[size] = end
      scores[size] = score / TEMPERATURE
      size++
    },
    probabilities(ways) {
      const before = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)
      const after = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)
      before[0] = 0
      for (let at = 0; at < size; at++) {
        const end = to[at] as number
        before[end] = either(before[end] as number, (before[from[at] as number] as number) + (scores[at] as number))
      }
      after[cells - 1] = 0
      for (let at = size - 1; at >= 0; at--) {
        const start = from[at] as number
        after[start] = either(after[start] as number, (after[to[at] as number] as number) + (scores[at] as number))
      }
      const all = before[cells - 1] as number
      return ways.map(({ from, to, score }) =>
        Math.min(1, Math.exp((before[from] as number) + score / TEMPERATURE + (after[to] as number) - all)),
      )
    },
  }
}

/** Logarithm of the sum of two numbers given as logarithms. */
function either(one: number, other: number): number {
  if (one === Number.NEGATIVE_INFINITY) return other
  const most = Math.max(one, other)
  const least = Math.min(one, other)
  return least - most < -30 ? most : most + Math.log1p(Math.exp(least - most))
}

function grown<T extends Int32Array | Float32Array>(old: T, larger: T): T {
  larger.set(old)
  return larger
}

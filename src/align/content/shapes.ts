/** How many texts of either side a bead may take. */

/** Beads with both sides; [heads, translations]. */
export const SHAPES: readonly (readonly [number, number])[] = [
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 3],
  [3, 1],
  [2, 2],
  [1, 4],
  [4, 1],
  [1, 5],
  [2, 3],
  [3, 2],
  [2, 4],
  [3, 3],
]
/** Heads of the tallest. */
export const MOST_HEADS = 4

/** Shares of the shapes before anything of the document is known: even text and retold text both come near enough for a second look. */
export const FIRST_PRIORS: readonly number[] = [
  0.8, 0.08, 0.04, 0.02, 0.008, 0.015, 0.006, 0.002, 0.003, 0.004, 0.003, 0.001, 0.001,
]

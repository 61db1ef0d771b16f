/**
 * A linear congruential generator (Numerical Recipes), 0..1: the same numbers for the same seed, on every machine.
 * @param {number} seed
 */
export function generator(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

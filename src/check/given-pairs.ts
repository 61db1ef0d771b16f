/** What the checks of a bitext that comes in stretches know of the stretches before. */
import type { Side } from '../model/finding.ts'

/** Pairs that a file gives: nobody asks whether its sides are related, and its order means nothing. */
export interface GivenPairs {
  /** By how many characters each side has been traditional rather than simplified Chinese. Every check adds to it. */
  readonly balance: Record<Side, number>
}

/** Before the first stretch. */
export function givenPairs(): GivenPairs {
  return { balance: { source: 0, target: 0 } }
}

/** Adds the balance of a stretch; gives that of all so far. */
export function addBalance({ balance }: GivenPairs, side: Side, more: number): number {
  balance[side] += more
  return balance[side]
}

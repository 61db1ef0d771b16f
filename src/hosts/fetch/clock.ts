/** Waiting, apart from what waits, so that a test needs no time. */
import { setTimeout as sleep } from 'node:timers/promises'

export interface Clock {
  /** Resolves after so many milliseconds. */
  wait(milliseconds: number): Promise<void>
  /** Calls once after so many milliseconds; what it returns calls that off. */
  alarm(milliseconds: number, ring: () => void): () => void
}

export const systemClock: Clock = {
  wait: (milliseconds) => sleep(milliseconds),
  alarm(milliseconds, ring) {
    const timer = setTimeout(ring, milliseconds)
    return () => clearTimeout(timer)
  },
}

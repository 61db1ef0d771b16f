/** Checking every pair of a folder tree, for programs. */
import { UserError } from '../../model/user-error.ts'
import type { CheckPairOptions, PairResult } from '../files/check-pair.ts'
import { findPairs, type Pair } from '../files/pairs.ts'
import { inFlight } from './in-flight.ts'
import type { PlainError } from './perform.ts'
import { openPool } from './pool.ts'

export interface CheckFolderOptions extends CheckPairOptions {
  /** How many pairs are checked at the same time, each in a thread of its own; one after the other in this thread where absent or 1. */
  readonly jobs?: number
}

/**
 * Checks the pairs of a folder and gives the results in the order of `findPairs`, whatever `jobs` is; no more than a few run ahead of what
 * the caller has taken, and leaving the loop ends the threads. A pair that cannot be checked is told and passed over. `damage` says how
 * the findings compare with the defects that the pair's gold file marks; null where it marks none. Throws where the folder cannot
 * be read.
 */
export async function* checkFolder(folder: string, options: CheckFolderOptions = {}): AsyncGenerator<PairResult> {
  const { jobs = 1, ...checkOptions } = options
  const { pairs } = await findPairs(folder)
  const pool = await openPool(jobs)
  try {
    const work = async (pair: Pair): Promise<PairResult> => {
      const result = await pool.run({ kind: 'report', pair, options: checkOptions })
      return result.report ? { pair, ...result } : { pair, ...result, error: errorOf(result.error) }
    }
    yield* inFlight(each(pairs), work, { most: jobs === 1 ? 1 : jobs * 2, isOrdered: true })
  } finally {
    await pool.close()
  }
}

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items
}

function errorOf(plain: PlainError): Error {
  if ('details' in plain) return new UserError(plain.details)
  return Object.assign(new Error(plain.message), plain.stack !== undefined && { stack: plain.stack })
}

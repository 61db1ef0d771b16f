/** A run over many pairs: what is done is passed over, what fails is recorded, and results come as they are done. */
import { failedJson, type ResultJson } from '../../report/result-json.ts'
import type { CheckPairOptions } from '../files/check-pair.ts'
import type { Found, Pair } from '../files/pairs.ts'
import { errorText } from './error-text.ts'
import { inFlight } from './in-flight.ts'
import { keyMaker } from './key.ts'
import { openPool, type Pool } from './pool.ts'
import type { ResultsFile } from './results-file.ts'
import { isInShard, type Shard } from './shard.ts'

export interface CorpusRun {
  readonly found: AsyncIterable<Found>
  readonly options: CheckPairOptions
  readonly jobs: number
  readonly shard?: Shard
  /** Where results are written, and found again. */
  readonly results?: ResultsFile
  /** Whether results tell their time. */
  readonly isTimed?: boolean
  /** Told of what is no pair, as it is come upon. */
  readonly onLeftOut?: (found: Exclude<Found, { readonly pair: Pair }>) => void
  /** Ends the run at once; what is under way is thrown away. */
  readonly signal?: AbortSignal
}

export interface Outcome {
  readonly result: ResultJson
  /** The place of the pair in the order of the corpus, from 0. */
  readonly at: number
  /** Whether an earlier run did it. */
  readonly isEarlier: boolean
}

/**
 * Checks the pairs and gives each outcome when it is there and written. Memory holds the pairs that are under way, twice as many as there
 * are jobs so that no thread has to wait, and of those that are done the key.
 */
export async function* runCorpus(run: CorpusRun): AsyncGenerator<Outcome> {
  const { results, jobs, signal } = run
  const pool = await openPool(jobs)
  const keyOf = results ? keyMaker(run.options) : null
  try {
    const work = async ({ pair, at }: Numbered): Promise<Outcome | null> => {
      const key = keyOf && (await keyOf(pair))
      const claim = key === null ? 'new' : results?.claim(key)
      // The same pair under the same name twice, as a manifest may have it.
      if (claim === 'claimed') return null
      if (results && key !== null && claim === 'done') return { result: await results.read(key), at, isEarlier: true }
      return { result: await checked(pair, key, pool, run), at, isEarlier: false }
    }
    const outcomes = inFlight(pairsOf(run), work, { most: jobs === 1 ? 1 : jobs * 2, ...(signal && { signal }) })
    for await (const outcome of outcomes) {
      if (outcome === null) continue
      if (!outcome.isEarlier) await results?.append(outcome.result)
      yield outcome
    }
  } finally {
    await pool.close()
  }
}

interface Numbered {
  readonly pair: Pair
  readonly at: number
}

async function* pairsOf({ found, shard, onLeftOut }: CorpusRun): AsyncGenerator<Numbered> {
  let at = 0
  for await (const one of found) {
    if (!('pair' in one)) onLeftOut?.(one)
    else if (!shard || isInShard(one.pair.name, shard)) yield { pair: one.pair, at: at++ }
  }
}

// A thread that dies takes its pair with it, and no other.
async function checked(pair: Pair, key: string | null, pool: Pool, run: CorpusRun): Promise<ResultJson> {
  const { options, isTimed = false } = run
  try {
    return await pool.run({ kind: 'result', pair, key, options, isTimed })
  } catch (error) {
    const message = await errorText(error, options.locale ?? 'en')
    return failedJson(message, pair, { key, pair: pair.name, seconds: null })
  }
}

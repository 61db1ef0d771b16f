/** Checking one pair of files, whatever becomes of it. */
import type { Report } from '../../model/finding.ts'
import type { CheckOptions } from '../../pipeline.ts'
import type { RenderOptions } from '../../readers/index.ts'
import type { Damage } from '../../report/result-json.ts'
import { checkFiles } from './check-files.ts'
import type { Pair } from './pairs.ts'

export interface CheckPairOptions extends CheckOptions, Omit<RenderOptions, 'path'> {
  /** Of all files; recognised where not given. */
  readonly encoding?: string
  /** Files with terms, which count before those of the installed lexicon. */
  readonly glossaries?: readonly string[]
}

/** What became of one pair: a report, or the error that prevented it. */
export type PairResult =
  | { readonly pair: Pair; readonly report: Report; readonly damage: Damage | null; readonly error: null }
  | { readonly pair: Pair; readonly report: null; readonly damage: null; readonly error: unknown }

/** Checks one pair. Never throws. */
export async function checkPair(pair: Pair, options: CheckPairOptions): Promise<PairResult> {
  const { source, target, sourceLanguage, targetLanguage } = pair
  try {
    const report = await checkFiles(source, target, {
      ...options,
      ...(sourceLanguage && { sourceLanguage }),
      ...(targetLanguage && { targetLanguage }),
    })
    return { pair, report, damage: await damageOf(pair, report), error: null }
  } catch (error) {
    return { pair, report: null, damage: null, error }
  }
}

async function damageOf({ gold }: Pair, report: Report): Promise<Damage | null> {
  if (gold === null) return null
  const { compareWithGold, readDefects } = await import('./gold.ts')
  const defects = await readDefects(gold)
  return defects.length === 0 ? null : compareWithGold(report, defects)
}

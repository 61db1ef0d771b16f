/** Checking every pair of a folder tree, one after the other. */
import type { Report } from '../../model/finding.ts'
import type { CheckOptions } from '../../pipeline.ts'
import type { Damage } from '../../report/corpus-text.ts'
import { checkFiles } from './check-files.ts'
import { findPairs, type Pair } from './pairs.ts'

export interface CheckFolderOptions extends CheckOptions {
  /** Of all files; recognised where not given. */
  readonly encoding?: string
}

/** What became of one pair: a report, or the error that prevented it. */
export type PairResult =
  | { readonly pair: Pair; readonly report: Report; readonly damage: Damage | null; readonly error: null }
  | { readonly pair: Pair; readonly report: null; readonly damage: null; readonly error: unknown }

/**
 * Checks the pairs of a folder in the order of their names; one that cannot be checked is told and passed over. `damage` says how
 * the findings compare with the defects that the pair's gold file marks; null where it marks none. Throws where the folder cannot
 * be read.
 */
export async function* checkFolder(folder: string, options: CheckFolderOptions = {}): AsyncGenerator<PairResult> {
  const { pairs } = await findPairs(folder)
  for (const pair of pairs) yield checkPair(pair, options)
}

/** Checks one pair; the file names say which language is which. Never throws. */
export async function checkPair(pair: Pair, options: CheckFolderOptions): Promise<PairResult> {
  try {
    const report = await checkFiles(pair.source, pair.target, {
      ...options,
      sourceLanguage: 'en',
      targetLanguage: 'zh',
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

/** Measuring paralint on pairs that have gold. */
import type { Locale } from '../../locale/texts.ts'
import type {
  AlignmentScoreJson,
  BenchJson,
  BenchPairJson,
  FindingScoreJson,
  RatedJson,
} from '../../report/bench-json.ts'
import { errorText } from '../corpus/error-text.ts'
import { checkFiles } from '../files/check-files.ts'
import { readGold } from '../files/gold.ts'
import { packageVersion } from '../files/package-version.ts'
import type { Pair } from '../files/pairs.ts'
import { byName, type Count, merged, ratesOf, sumOf } from './counts.ts'
import { scoreAlignment, scoreFindings } from './score.ts'

export interface BenchOptions {
  readonly encoding?: string
  /** Files with terms, which count before those of the installed lexicon. */
  readonly glossaries?: readonly string[]
  readonly locale?: Locale
}

/** Scores one pair; the time is that of reading, aligning and checking it. Null where it has no gold. Never throws. */
export async function benchPair(
  pair: Pair,
  { encoding, glossaries, locale = 'en' }: BenchOptions,
): Promise<BenchPairJson | null> {
  const { name, gold: path, sourceLanguage, targetLanguage } = pair
  if (path === null) return null
  const start = performance.now()
  try {
    const report = await checkFiles(pair.source, pair.target, {
      ...(encoding !== undefined && { encoding }),
      ...(glossaries && { glossaries }),
      ...(sourceLanguage && { sourceLanguage }),
      ...(targetLanguage && { targetLanguage }),
    })
    const seconds = rounded((performance.now() - start) / 1000)
    const { units, defects } = await readGold(path)
    const { source, target } = report.bitext
    const { all, kinds, levels } = scoreAlignment(report.bitext, units)
    const findings = defects.length === 0 ? null : scoreFindings(report, defects)
    return {
      name,
      alignment: { all: rated(all), kinds: kinds.map(rated), levels: levels.map(rated) },
      findings: findings && { all: rated(findings.all), rules: findings.rules.map(rated) },
      segments: source.segments.length + target.segments.length,
      seconds,
      error: null,
    }
  } catch (error) {
    const message = await errorText(error, locale)
    return { name, alignment: null, findings: null, segments: 0, seconds: 0, error: { message } }
  }
}

/** All pairs together. Rates are those of the sums, so that a large pair counts for more. */
export function benchJson(pairs: readonly BenchPairJson[]): BenchJson {
  const seconds = pairs.reduce((sum, pair) => sum + pair.seconds, 0)
  const segments = pairs.reduce((sum, pair) => sum + pair.segments, 0)
  const aSecond = (count: number) => (seconds === 0 ? 0 : Math.round((count / seconds) * 10) / 10)
  return {
    schema: 'paralint/bench@1',
    version: packageVersion(),
    pairs,
    total: {
      alignment: totalAlignment(pairs),
      findings: totalFindings(pairs),
      pairs: pairs.length,
      segments,
      seconds: rounded(seconds),
      pairsPerSecond: aSecond(pairs.length),
      segmentsPerSecond: aSecond(segments),
      peakMemory: Math.round(process.resourceUsage().maxRSS / 1024),
    },
  }
}

function totalAlignment(pairs: readonly BenchPairJson[]): AlignmentScoreJson {
  const scores = pairs.flatMap(({ alignment }) => alignment ?? [])
  return {
    all: rated(sumOf(scores.map(({ all }) => all))),
    kinds: merged(scores.map(({ kinds }) => kinds)).map(rated),
    levels: merged(scores.map(({ levels }) => levels)).map(rated),
  }
}

function totalFindings(pairs: readonly BenchPairJson[]): FindingScoreJson {
  const scores = pairs.flatMap(({ findings }) => findings ?? [])
  return {
    all: rated(sumOf(scores.map(({ all }) => all))),
    rules: byName(merged(scores.map(({ rules }) => rules))).map(rated),
  }
}

function rated({ name, found, expected, wrong }: Count): RatedJson {
  const { precision, recall, f1 } = ratesOf({ found, expected, wrong })
  return { name, found, expected, wrong, precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) }
}

/** Four decimals: more would print the noise of clocks and of floating point. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

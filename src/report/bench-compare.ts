/** What became better or worse between two runs of `paralint bench`. */
import type { AlignmentScoreJson, BenchJson, FindingScoreJson, RatedJson } from './bench-json.ts'

/** One figure that is no longer the same. */
export interface Change {
  /** Name of the pair; null of all together. */
  readonly pair: string | null
  readonly of: 'alignment' | 'findings' | 'check'
  /** A kind of unit, a rule, or `all`. */
  readonly name: string
  readonly before: RatedJson | null
  readonly now: RatedJson | null
  readonly verdict: 'better' | 'worse' | 'new' | 'gone'
}

export interface Comparison {
  readonly changes: readonly Change[]
  /** Whether anything became worse; speed and memory are not judged, since they depend on the machine. */
  readonly isWorse: boolean
  /** How many times as fast as before, over all segments. */
  readonly speed: number
}

/**
 * Compares pair by pair, kind by kind and rule by rule. Worse is a lower F1, or the same with more that is wrong; a pair that could be
 * checked before and cannot be now is worse, one that is not there any more is told as gone and not judged.
 */
export function compareBench(before: BenchJson, now: BenchJson): Comparison {
  const earlier = new Map(before.pairs.map((pair) => [pair.name, pair]))
  const names = new Set(now.pairs.map(({ name }) => name))
  const changes = now.pairs.flatMap((pair): readonly Change[] => {
    const old = earlier.get(pair.name)
    if (old === undefined) return [presence(pair.name, 'new')]
    if (pair.error !== null || old.error !== null) {
      if ((pair.error === null) === (old.error === null)) return []
      return [presence(pair.name, pair.error === null ? 'better' : 'worse')]
    }
    return scoreChanges(pair.name, old, pair)
  })
  const gone = before.pairs.filter(({ name }) => !names.has(name)).map(({ name }) => presence(name, 'gone'))
  const isSame = gone.length === 0 && before.pairs.length === now.pairs.length
  const all = [...changes, ...gone, ...(isSame ? scoreChanges(null, before.total, now.total) : [])]
  const [was, is] = [before.total.segmentsPerSecond, now.total.segmentsPerSecond]
  return { changes: all, isWorse: all.some(({ verdict }) => verdict === 'worse'), speed: was === 0 ? 1 : is / was }
}

interface Scores {
  readonly alignment: AlignmentScoreJson | null
  readonly findings: FindingScoreJson | null
}

function scoreChanges(pair: string | null, before: Scores, now: Scores): readonly Change[] {
  const kinds = (score: AlignmentScoreJson | null) => (score ? [score.all, ...score.kinds] : [])
  const rules = (score: FindingScoreJson | null) => (score ? [score.all, ...score.rules] : [])
  return [
    ...changesBetween(pair, 'alignment', kinds(before.alignment), kinds(now.alignment)),
    ...changesBetween(pair, 'findings', rules(before.findings), rules(now.findings)),
  ]
}

function changesBetween(
  pair: string | null,
  of: 'alignment' | 'findings',
  before: readonly RatedJson[],
  now: readonly RatedJson[],
): readonly Change[] {
  const earlier = new Map(before.map((count) => [count.name, count]))
  const later = new Map(now.map((count) => [count.name, count]))
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((name): readonly Change[] => {
    const [old = null, own = null] = [earlier.get(name), later.get(name)]
    const verdict = verdictOf(old, own)
    return verdict === null ? [] : [{ pair, of, name, before: old, now: own, verdict }]
  })
}

// A rule that had nothing to find and reported nothing does not appear at all.
function verdictOf(before: RatedJson | null, now: RatedJson | null): 'better' | 'worse' | null {
  const [was, is] = [before ?? NOTHING, now ?? NOTHING]
  if (was.f1 !== is.f1) return is.f1 > was.f1 ? 'better' : 'worse'
  if (was.wrong !== is.wrong) return is.wrong < was.wrong ? 'better' : 'worse'
  return null
}

const NOTHING = { f1: 1, wrong: 0 }

function presence(pair: string, verdict: Change['verdict']): Change {
  return { pair, of: 'check', name: 'all', before: null, now: null, verdict }
}

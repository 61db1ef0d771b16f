/** What a run over many pairs writes for each of them: one line of JSON. */
import type { Report } from '../model/finding.ts'
import { type FindingJson, type ReportJson, reportJson } from './json.ts'

/** One side of a pair: `language` is null and `segments` 0 where the pair could not be checked. */
export interface ResultSideJson {
  readonly path: string
  readonly language: string | null
  readonly segments: number
}

/** How the findings of a damaged pair compare with what its gold file marks. */
export interface Damage {
  readonly marked: number
  readonly found: number
  /** Findings of severity error that are none of the marked defects. */
  readonly otherErrors: number
}

/** What became of a pair. Keys and their order are part of the contract, as in `json.ts`. */
export interface ResultJson {
  readonly schema: 'paralint/result@1'
  /** Names what the result rests on: the same key, the same result. */
  readonly key: string | null
  readonly pair: string
  readonly source: ResultSideJson
  readonly target: ResultSideJson
  readonly units: number
  readonly aligned: number
  readonly summary: ReportJson['summary']
  readonly findings: readonly FindingJson[]
  readonly failures: ReportJson['failures']
  /** Null where no defect is marked. */
  readonly gold: Damage | null
  readonly seconds: number | null
  /** Why the pair could not be checked; null where it was. */
  readonly error: { readonly message: string } | null
}

export interface ResultDetails {
  readonly key: string | null
  readonly pair: string
  readonly seconds: number | null
}

/** The result of a pair that was checked. */
export function resultJson(report: Report, gold: Damage | null, { key, pair, seconds }: ResultDetails): ResultJson {
  const { source, target, units } = report.bitext
  const { summary, findings, failures } = reportJson(report)
  return {
    schema: 'paralint/result@1',
    key,
    pair,
    source: { path: source.path, language: source.language, segments: source.segments.length },
    target: { path: target.path, language: target.language, segments: target.segments.length },
    units: units.length,
    aligned: units.filter(({ relation }) => relation === 'aligned').length,
    summary,
    findings,
    failures,
    gold,
    seconds,
    error: null,
  }
}

/** The result of a pair that could not be checked. */
export function failedJson(
  message: string,
  paths: { readonly source: string; readonly target: string },
  { key, pair, seconds }: ResultDetails,
): ResultJson {
  return {
    schema: 'paralint/result@1',
    key,
    pair,
    source: { path: paths.source, language: null, segments: 0 },
    target: { path: paths.target, language: null, segments: 0 },
    units: 0,
    aligned: 0,
    summary: { error: 0, warning: 0, info: 0, examined: {} },
    findings: [],
    failures: [],
    gold: null,
    seconds,
    error: { message },
  }
}

/** Values of options that more than one command takes. */
import { languageOfTag } from '../../language/language-names.ts'
import type { Severity } from '../../model/finding.ts'
import { DEFAULT_LIMITS, type ReadLimits, type RenderOptions, type TrackedChanges } from '../../readers/index.ts'
import { mistake } from '../files/mistake.ts'
import type { ExitCode } from './common.ts'
import { didYouMean } from './did-you-mean.ts'

export type FailOn = Severity | 'never'

/** A language by its shortest code in lower case, `zh` for `cmn`; throws `UserError` where it is none. */
export function languageOption(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const language = /^[a-z]{2,3}$/i.test(value) ? languageOfTag(value) : null
  if (language !== null) return language
  throw mistake('bad-language', null, { language: value })
}

/** The rules to check; throws `UserError` for one that does not exist, with the one that was probably meant. */
export async function ruleOption(ids: readonly string[] | undefined): Promise<readonly string[] | undefined> {
  if (ids === undefined) return undefined
  const { rules } = await import('../../check/rules/index.ts')
  const known = rules.map(({ id }) => id)
  for (const id of ids) {
    if (known.includes(id)) continue
    const near = didYouMean(id, known)
    throw near === null
      ? mistake('unknown-rule', null, { rule: id })
      : mistake('unknown-rule-near', null, { rule: id, near })
  }
  return ids
}

/** What the options about files that are no texts ask for. */
export interface RenderArguments {
  readonly trackChanges?: TrackedChanges
  readonly limit?: readonly string[]
}

/** Those options, to be read with; throws `UserError` for a limit that does not exist or is no number. */
export function renderArguments({ trackChanges, limit = [] }: RenderArguments): Omit<RenderOptions, 'path'> {
  const limits = Object.fromEntries(limit.map(limitOf))
  return { ...(trackChanges && { trackedChanges: trackChanges }), ...(limit.length > 0 && { limits }) }
}

function limitOf(value: string): readonly [keyof ReadLimits, number] {
  const [, name = '', figures] = /^(\w+)=(\d{1,15})$/.exec(value) ?? []
  if (name in DEFAULT_LIMITS) return [name as keyof ReadLimits, Number(figures)]
  throw mistake('bad-limit', null, { value, limits: Object.keys(DEFAULT_LIMITS).join(', ') })
}

/** What an exit code rests on. */
export interface Checked {
  readonly summary: Readonly<Record<Severity, number>>
  readonly failures: readonly unknown[]
}

/** A whole number from 1; throws `UserError` for anything else. */
export function jobsOption(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const jobs = /^\d{1,4}$/.test(value) ? Number(value) : 0
  if (jobs > 0) return jobs
  throw mistake('bad-jobs', null, { value })
}

/** A whole number from 0; throws `UserError` for anything else. */
export function maxWarningsOption(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (/^\d{1,9}$/.test(value)) return Number(value)
  throw mistake('bad-max-warnings', null, { value })
}

/** The worse of two, which is the greater. */
export function worse(code: ExitCode, other: ExitCode): ExitCode {
  return other > code ? other : code
}

/** 1 where a finding is at or above the severity; 3 where a rule failed and so may have missed one; otherwise 0. */
export function exitCodeOf(report: Checked, failOn: FailOn): ExitCode {
  const { error, warning, info } = report.summary
  const counts = { never: 0, error, warning: error + warning, info: error + warning + info }
  if (counts[failOn] > 0) return 1
  return report.failures.length > 0 ? 3 : 0
}

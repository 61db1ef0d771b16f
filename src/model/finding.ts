/** What rules give. */
import type { Bitext } from './bitext.ts'
import type { Unmendable } from './made.ts'
import type { Span } from './place.ts'

export type Severity = 'error' | 'warning' | 'info'
export type Side = 'source' | 'target'

/** A range of one side with the text that stands there. */
export interface FindingPlace {
  readonly span: Span
  readonly text: string
}

/** Another place that explains the finding. */
export interface Related extends FindingPlace {
  readonly side: Side
  readonly message: string
}

/** A replacement for a range of one side. `safe` ones are applied by `--fix`. */
export interface Fix {
  readonly side: Side
  readonly span: Span
  readonly text: string
  readonly isSafe: boolean
  /** Why the file cannot be mended there, whatever is right: nobody typed what stands there. Never safe. */
  readonly refused?: Unmendable
}

export interface Finding {
  readonly rule: string
  readonly severity: Severity
  /** In the language of the report. */
  readonly message: string
  /** Where, in a person's words. */
  readonly locator: string
  readonly source: FindingPlace | null
  readonly target: FindingPlace | null
  readonly actual: string | null
  readonly expected: string | null
  /** 0..1 */
  readonly confidence: number
  readonly related: readonly Related[]
  readonly fix: Fix | null
}

/** A rule that threw: the others went on. */
export interface RuleFailure {
  readonly rule: string
  readonly message: string
}

export interface Report {
  readonly bitext: Bitext
  /** In total order: file (source before target), offset, rule. */
  readonly findings: readonly Finding[]
  readonly summary: Readonly<Record<Severity, number>> & {
    /** What the rules looked at: `symbols`, `numbers`, `dates`, `markers`, `segments`, ... per report. */
    readonly examined: Readonly<Record<string, number>>
  }
  readonly failures: readonly RuleFailure[]
}

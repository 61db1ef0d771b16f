/** The shape of a rule. A rule is one object in one file; the engine owns severity, order and which rules run. */
import type { Bitext } from '../model/bitext.ts'
import type { FindingPlace, Fix, Related, Severity } from '../model/finding.ts'
import type { Message } from '../model/message.ts'
import type { CheckContext } from './context.ts'

/** What a rule reports. */
export interface Detection {
  /** Name of one of the rule's messages. */
  readonly message: string
  readonly values?: Readonly<Record<string, string | number>>
  readonly locator: string
  readonly source?: FindingPlace | null
  readonly target?: FindingPlace | null
  readonly actual?: string | null
  readonly expected?: string | null
  /** 0..1; the rule's default where absent. */
  readonly confidence?: number
  /** Where the case at hand is graver or slighter than the rule at large. */
  readonly severity?: Severity
  readonly related?: readonly Related[]
  readonly fix?: Fix | null
}

/** An example is documentation and test at once: both texts are read as Markdown and checked with this rule alone. */
export interface RuleExample {
  readonly zh: string
  readonly en: string
  /** Names of the messages reported, in order; empty for a good example. */
  readonly findings: readonly string[]
}

export interface Rule {
  readonly id: string
  readonly severity: Severity
  /** Whether findings can carry a fix that `--fix` applies. */
  readonly isFixable: boolean
  readonly tags: readonly string[]
  /** `pair` where it compares the two sides of each pair by themselves, so that it can check a bitext of pairs without order. */
  readonly scope?: 'pair'
  readonly summary: Message
  readonly rationale: Message
  readonly messages: Readonly<Record<string, Message>>
  readonly confidence: number
  readonly examples: readonly RuleExample[]
  /** Pure: reads the bitext, calls `report`. */
  readonly check: (bitext: Bitext, context: CheckContext, report: (detection: Detection) => void) => void
}

/** Names a rule's object, so that its type is checked where it is written. */
export function defineRule(rule: Rule): Rule {
  return rule
}

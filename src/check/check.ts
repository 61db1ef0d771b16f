/** The engine: runs the rules over a bitext, gives findings their severity, message and order, and survives a rule that throws. */
import type { Bitext } from '../model/bitext.ts'
import type { Finding, Fix, Report, RuleFailure, Severity } from '../model/finding.ts'
import { unmendable } from '../model/made.ts'
import { fill, type Message } from '../model/message.ts'
import { createContext } from './create-context.ts'
import type { GivenPairs } from './given-pairs.ts'
import type { Detection, Rule } from './rule.ts'

export interface CheckSettings {
  readonly rules: readonly Rule[]
  readonly locale: keyof Message
  /** Where the pairs were given and not found. */
  readonly given?: GivenPairs
}

/** Checks a bitext by the given rules. */
export function checkBitext(bitext: Bitext, settings: CheckSettings): Report {
  const examined: Record<string, number> = {}
  const { given = null } = settings
  const context = createContext(bitext, given, (what, count) => {
    examined[what] = (examined[what] ?? 0) + count
  })
  const findings: Finding[] = []
  const failures: RuleFailure[] = []
  for (const rule of settings.rules) {
    const found: Finding[] = []
    try {
      rule.check(bitext, context, (detection) => found.push(toFinding(rule, detection, bitext, settings)))
      // Not by spreading: there may be more than a call may have arguments.
      for (const finding of found) findings.push(finding)
    } catch (error) {
      failures.push({ rule: rule.id, message: error instanceof Error ? error.message : String(error) })
    }
  }
  findings.sort(byPlace)
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  return {
    bitext,
    findings,
    failures,
    summary: { error: count('error'), warning: count('warning'), info: count('info'), examined },
  }
}

function toFinding(rule: Rule, detection: Detection, bitext: Bitext, { locale, given }: CheckSettings): Finding {
  const message = rule.messages[detection.message]
  if (!message) throw new Error(`${rule.id} has no message "${detection.message}"`)
  return {
    rule: rule.id,
    severity: detection.severity ?? rule.severity,
    message: fill(message[locale], detection.values ?? {}),
    locator: detection.locator,
    source: detection.source ?? null,
    target: detection.target ?? null,
    actual: detection.actual ?? null,
    expected: detection.expected ?? null,
    confidence: detection.confidence ?? rule.confidence,
    related: detection.related ?? [],
    fix: detection.fix ? mendable(given ? { ...detection.fix, isSafe: false } : detection.fix, bitext) : null,
  }
}

/** A fix of what nobody typed is no fix: a word processor would undo it, or it would land elsewhere. */
function mendable(fix: Fix, bitext: Bitext): Fix {
  const refused = unmendable(bitext[fix.side], fix.span)
  return refused === null ? fix : { ...fix, isSafe: false, refused }
}

/** Source file before target file, then by offset, then by rule, then by message: a total order. */
function byPlace(one: Finding, other: Finding): number {
  const [left, right] = [sortKey(one), sortKey(other)]
  return (
    left[0] - right[0] || left[1] - right[1] || compare(one.rule, other.rule) || compare(one.message, other.message)
  )
}

/** A finding belongs to the target where it has a place there, since that is where it will be mended. */
function sortKey({ source, target }: Finding): [number, number] {
  return target ? [1, target.span.start] : [0, source?.span.start ?? -1]
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

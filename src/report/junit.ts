/**
 * A report as JUnit writes the results of tests, which every build server shows: a case for each finding, and one that passes for each rule that
 * found nothing, so that a server does not take a clean pair for one that was not checked.
 */
import type { Texts } from '../locale/texts.ts'
import type { Report, Severity } from '../model/finding.ts'
import { fill } from '../model/message.ts'
import { type LocatedFinding, locatedFindings, placeText, whereabouts } from './located.ts'
import { xmlElement, xmlText } from './xml.ts'

export interface JunitOptions {
  readonly texts: Texts
  /** Ids of the rules that ran. */
  readonly rules: readonly string[]
  /** What fails a case; what is below passes, with the finding as its output. */
  readonly failOn: Severity | 'never'
}

/** One suite. A character that XML cannot hold becomes U+FFFD. Ends with a line end. */
export function junitReport(report: Report, { texts, rules, failOn }: JunitOptions): string {
  const { source, target } = report.bitext
  const located = locatedFindings(report)
  const name = `${source.path} → ${target.path}`
  const silent = rules.filter(
    (id) => !report.findings.some(({ rule }) => rule === id) && !report.failures.some(({ rule }) => rule === id),
  )
  const names = caseNames(located)
  const fails = located.map(({ finding }) => RANKS[finding.severity] >= RANKS[failOn])
  const cases = [
    ...located.map((one, at) => findingCase(one, names[at] as string, fails[at] as boolean)),
    ...silent.map((id) => testCase(id, name)),
    ...report.failures.map((failure) => {
      const message = fill(texts.report.ruleFailed, { ...failure })
      return testCase(failure.rule, name, {}, xmlElement('error', { type: 'rule-failed', message }))
    }),
  ]
  const counts = {
    tests: String(cases.length),
    failures: String(fails.filter(Boolean).length),
    errors: String(report.failures.length),
  }
  const suite = xmlElement('testsuite', { name, ...counts }, `${cases.map((one) => `\n    ${one}`).join('')}\n  `)
  const suites = xmlElement('testsuites', { name: 'paralint', ...counts }, `\n  ${suite}\n`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${suites}\n`
}

const RANKS: Readonly<Record<Severity | 'never', number>> = { info: 0, warning: 1, error: 2, never: 3 }

function findingCase(located: LocatedFinding, name: string, isFailure: boolean): string {
  const { finding, path, place } = located
  const { rule, severity, message } = finding
  const text = `${placeText(located)}: ${severity}: ${message}\n${whereabouts(located)}`
  const content = isFailure
    ? xmlElement('failure', { type: `${severity}: ${rule}`, message }, xmlText(text))
    : xmlElement('system-out', {}, xmlText(text))
  return testCase(rule, name, { file: path, ...(place && { line: String(place.line) }) }, content)
}

function testCase(rule: string, name: string, more: Readonly<Record<string, string>> = {}, content = ''): string {
  return xmlElement('testcase', { classname: `paralint.${rule}`, name, ...more }, content)
}

/** Servers tell cases by class and name: of two findings of a rule at one place the second has a number. */
function caseNames(located: readonly LocatedFinding[]): readonly string[] {
  const seen = new Map<string, number>()
  return located.map((one) => {
    const name = `${placeText(one)} (${one.finding.locator})`
    const key = `${one.finding.rule} ${name}`
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return times === 1 ? name : `${name} #${times}`
  })
}

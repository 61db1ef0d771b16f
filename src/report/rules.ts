/** The list of rules, for people and for programs. */
import { counted } from '../locale/counted.ts'
import type { Locale } from '../locale/texts.ts'
import type { Severity } from '../model/finding.ts'
import { paintOf, type TextStyle } from './finding-line.ts'
import { displayWidth, padEnd } from './width.ts'

/** What a report says of a rule: the part of the rule's own object that is no code. */
export interface RuleInfo {
  readonly id: string
  readonly severity: Severity
  readonly isFixable: boolean
  readonly tags: readonly string[]
  readonly summary: Readonly<Record<Locale, string>>
  readonly rationale: Readonly<Record<Locale, string>>
}

export interface RulesJson {
  readonly schema: 'paralint/rules@1'
  readonly rules: readonly {
    readonly id: string
    readonly severity: Severity
    readonly fixable: boolean
    readonly tags: readonly string[]
    readonly summary: Readonly<Record<Locale, string>>
    readonly rationale: Readonly<Record<Locale, string>>
  }[]
}

/** Each rule with its severity, summary and rationale; ends with a line end. */
export function rulesText(rules: readonly RuleInfo[], locale: Locale, { texts, colours }: TextStyle): string {
  const width = Math.max(...Object.values(texts.severities).map(displayWidth))
  const blocks = rules.map((rule) => {
    const severity = paintOf(rule.severity, colours)(padEnd(texts.severities[rule.severity], width))
    const fixable = rule.isFixable ? `  ${colours.green(texts.rules.fixable)}` : ''
    const indent = ' '.repeat(width + 2)
    const head = `${severity}  ${colours.bold(rule.id)}${fixable}`
    return `${head}\n${indent}${rule.summary[locale]}\n${indent}${colours.dim(rule.rationale[locale])}`
  })
  return `${[...blocks, counted(texts.rules.count, rules.length)].join('\n\n')}\n`
}

/** The same as plain objects, with both languages. */
export function rulesJson(rules: readonly RuleInfo[]): RulesJson {
  return {
    schema: 'paralint/rules@1',
    rules: rules.map(({ id, severity, isFixable, tags, summary, rationale }) => ({
      id,
      severity,
      fixable: isFixable,
      tags: [...tags],
      summary: { en: summary.en, zh: summary.zh },
      rationale: { en: rationale.en, zh: rationale.zh },
    })),
  }
}

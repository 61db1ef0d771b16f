/** What there is to know of a rule: from its own object, in the language of the reader, with its examples in both. */
import type { Locale, Texts } from '../locale/texts.ts'
import type { TextStyle } from './finding-line.ts'
import { paintOf } from './finding-line.ts'
import type { RuleInfo } from './rules.ts'

/** A rule with its messages and examples. */
export interface RuleDetails extends RuleInfo {
  readonly confidence: number
  readonly messages: Readonly<Record<string, Readonly<Record<Locale, string>>>>
  /** Both texts are Markdown; `findings` are names of messages, none for a good example. */
  readonly examples: readonly { readonly en: string; readonly zh: string; readonly findings: readonly string[] }[]
}

/** The rule for a terminal; ends with a line end. */
export function ruleText(rule: RuleDetails, locale: Locale, style: TextStyle): string {
  const { texts, colours } = style
  const { explain, report } = texts
  const severity = paintOf(rule.severity, colours)(texts.severities[rule.severity])
  const section = (head: string, lines: readonly string[]) =>
    [colours.bold(head), ...lines.map((line) => (line === '' ? '' : `  ${line}`))].join('\n')
  const shown = ({ en, zh, findings }: RuleDetails['examples'][number]) => [
    ...labelled(explain.languages.en + report.colon, en, colours.dim),
    ...labelled(explain.languages.zh + report.colon, zh, colours.dim),
    `→ ${findings.length === 0 ? explain.nothing : findings.join(report.comma)}`,
  ]
  const blocks = [
    `${colours.bold(rule.id)}  ${severity}\n${rule.summary[locale]}`,
    section(explain.why, [rule.rationale[locale]]),
    section(
      explain.messages,
      Object.entries(rule.messages).map(([name, message]) => `${name}${report.colon}${message[locale]}`),
    ),
    section(explain.wrong, apart(examplesOf(rule, false).map(shown))),
    section(explain.right, apart(examplesOf(rule, true).map(shown))),
    section(explain.more, facts(rule, texts)),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** The same as Markdown; ends with a line end. */
export function ruleMarkdown(rule: RuleDetails, texts: Texts, locale: Locale): string {
  const { explain, report } = texts
  const shown = ({ en, zh, findings }: RuleDetails['examples'][number]) => [
    `${(explain.languages.en + report.colon).trimEnd()}\n\n${fenced(en)}`,
    `${(explain.languages.zh + report.colon).trimEnd()}\n\n${fenced(zh)}`,
    `→ ${findings.length === 0 ? explain.nothing : findings.map((name) => `\`${name}\``).join(report.comma)}`,
  ]
  const parts = [
    `# ${rule.id}`,
    rule.summary[locale],
    `## ${explain.why}`,
    rule.rationale[locale],
    `## ${explain.messages}`,
    Object.entries(rule.messages)
      .map(([name, message]) => `- \`${name}\`${report.colon}${message[locale]}`)
      .join('\n'),
    `## ${explain.wrong}`,
    ...examplesOf(rule, false).flatMap(shown),
    `## ${explain.right}`,
    ...examplesOf(rule, true).flatMap(shown),
    `## ${explain.more}`,
    facts(rule, texts)
      .map((fact) => `- ${fact}`)
      .join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

function examplesOf({ examples }: RuleDetails, isGood: boolean): RuleDetails['examples'] {
  return examples.filter(({ findings }) => (findings.length === 0) === isGood)
}

function facts(
  { severity, isFixable, confidence, tags, id }: RuleDetails,
  { explain, severities, report }: Texts,
): readonly string[] {
  return [
    explain.severity + report.colon + severities[severity],
    explain.fix + report.colon + (isFixable ? explain.fixable : explain.notFixable),
    explain.confidence + report.colon + confidence,
    explain.tags + report.colon + tags.join(report.comma),
    `${explain.alone}${report.colon}paralint check SOURCE TARGET --rule ${id}`,
  ]
}

/** A text of several lines behind a label, its lines under each other. */
function labelled(label: string, text: string, dim: (text: string) => string): readonly string[] {
  return [dim(label.trimEnd()), ...text.split('\n').map((line) => (line === '' ? '' : `  ${line}`))]
}

/** Lists of lines one after the other, an empty line between them. */
function apart(lists: readonly (readonly string[])[]): readonly string[] {
  return lists.flatMap((list, at) => (at === 0 ? list : ['', ...list]))
}

function fenced(text: string): string {
  return `\`\`\`markdown\n${text}\n\`\`\``
}

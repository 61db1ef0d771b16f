/**
 * A report as workflow commands, of which GitHub makes annotations at the lines of a pull request
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands).
 */
import type { Texts } from '../locale/texts.ts'
import type { Report, Severity } from '../model/finding.ts'
import { fill } from '../model/message.ts'
import { type LocatedFinding, locatedFindings, whereabouts } from './located.ts'
import { visible } from './width.ts'

/** A command a line for each finding, and for each rule that failed; empty where there are none. Otherwise ends with a line end. */
export function githubReport(report: Report, texts: Texts): string {
  const lines = [
    ...locatedFindings(report).map(command),
    ...report.failures.map((failure) =>
      commandLine('error', { title: failure.rule }, fill(texts.report.ruleFailed, { ...failure })),
    ),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

function command(located: LocatedFinding): string {
  const { finding, path } = located
  const properties = { file: path, ...placeProperties(located), title: finding.rule }
  return commandLine(
    COMMANDS[finding.severity],
    properties,
    `${visible(finding.message)}\n${visible(whereabouts(located))}`,
  )
}

// Columns count only within one line, and the last one is meant to be inside.
function placeProperties({ place }: LocatedFinding): Readonly<Record<string, string>> {
  if (place === null) return {}
  const lines = { line: String(place.line), endLine: String(place.endLine) }
  if (place.line !== place.endLine) return lines
  return { ...lines, col: String(place.column), endColumn: String(Math.max(place.column, place.endColumn - 1)) }
}

function commandLine(name: string, properties: Readonly<Record<string, string>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(value)}`)
  return `::${name} ${list.join(',')}::${escapedData(message)}`
}

function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

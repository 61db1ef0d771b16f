/**
 * A report in JSON that is written while the findings come: the same contract as `reportJson`, with summary and failures behind the findings, since
 * they are known last.
 */
import type { Report } from '../model/finding.ts'
import { findingJson } from './json.ts'

/** What a report says at its end. */
export type ReportEnd = Pick<Report, 'summary' | 'failures'>

/** The text up to the first finding. */
export function reportOpening({ bitext: { source, target } }: Pick<Report, 'bitext'>): string {
  const head = {
    schema: 'paralint/report@1',
    source: { path: source.path, language: source.language },
    target: { path: target.path, language: target.language },
  }
  return `${indented(head, 0).slice(0, -'\n}'.length)},\n  "findings": [`
}

/** The findings of a report; `isFirst` where none has been written before them. */
export function reportFindings({ findings, bitext: { source, target } }: Report, isFirst: boolean): string {
  return findings
    .map(
      (finding, index) =>
        `${isFirst && index === 0 ? '' : ','}\n    ${indented(findingJson(finding, source, target), 4)}`,
    )
    .join('')
}

/** The rest, with a line end at the end. */
export function reportClosing({ summary, failures }: ReportEnd, hasFindings: boolean): string {
  const { error, warning, info, examined } = summary
  const parts = [
    `${hasFindings ? '\n  ' : ''}]`,
    `"summary": ${indented({ error, warning, info, examined }, 2)}`,
    `"failures": ${indented(
      failures.map(({ rule, message }) => ({ rule, message })),
      2,
    )}`,
  ]
  return `${parts.join(',\n  ')}\n}\n`
}

function indented(value: object, width: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(width)}`)
}

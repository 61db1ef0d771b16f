/** A report in the format that was asked for. */
import { rules as allRules } from '../../check/rules/index.ts'
import type { Report } from '../../model/finding.ts'
import { plain } from '../../report/colours.ts'
import { packageVersion } from '../files/package-version.ts'
import type { FailOn } from './arguments.ts'
import type { Common } from './common.ts'
import { textStyle } from './terminal.ts'

export type ReportFormat = 'text' | 'json' | 'sarif' | 'junit' | 'github' | 'checkstyle' | 'tsv' | 'markdown'

export interface ReportInOptions {
  readonly failOn: FailOn
  /** Whether colours may be used. */
  readonly isForTerminal: boolean
  /** The rules that ran; all where absent. */
  readonly rules?: readonly string[]
}

/** The whole report as one text. */
export async function reportIn(
  format: ReportFormat,
  report: Report,
  { failOn, isForTerminal, rules: named }: ReportInOptions,
  { texts, locale }: Common,
): Promise<string> {
  switch (format) {
    case 'json': {
      const { reportJson, stringify } = await import('../../report/json.ts')
      return stringify(reportJson(report))
    }
    case 'sarif': {
      const { sarifReport } = await import('../../report/sarif.ts')
      return sarifReport(report, { texts, locale, rules: rulesRun(named), version: packageVersion() })
    }
    case 'junit': {
      const { junitReport } = await import('../../report/junit.ts')
      return junitReport(report, { texts, failOn, rules: rulesRun(named).map(({ id }) => id) })
    }
    case 'github':
      return (await import('../../report/github.ts')).githubReport(report, texts)
    case 'checkstyle':
      return (await import('../../report/checkstyle.ts')).checkstyleReport(report, texts)
    case 'tsv':
      return (await import('../../report/report-tsv.ts')).reportTsv(report)
    case 'markdown':
      return (await import('../../report/markdown.ts')).markdownReport(report, texts)
    case 'text': {
      const { textReport } = await import('../../report/text.ts')
      const style = textStyle(texts)
      return textReport(report, isForTerminal ? style : { ...style, colours: plain })
    }
  }
}

function rulesRun(named: readonly string[] | undefined): typeof allRules {
  return allRules.filter(({ id }) => named === undefined || named.includes(id))
}

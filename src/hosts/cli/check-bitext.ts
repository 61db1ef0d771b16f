/** `paralint check` with one file, which is a bitext by itself: findings are written as they come, so that it may be of any size. */
import { once } from 'node:events'
import type { Report, RuleFailure, Severity } from '../../model/finding.ts'
import { type CheckBitextOptions, checkBitextFile } from '../files/check-bitext.ts'
import type { Common, ExitCode } from './common.ts'
import { errorsOnly } from './errors-only.ts'
import { textStyle } from './terminal.ts'
import { type VerdictOptions, verdictOn } from './verdict.ts'

interface BitextOutput extends VerdictOptions {
  readonly format: 'text' | 'json'
  /** Whether errors alone are shown. */
  readonly quiet: boolean
}

/** Prints the report of a file. A file that turns out to be damaged further down ends the output where it is. */
export async function runCheckBitext(
  path: string,
  options: CheckBitextOptions,
  { format, quiet, ...limits }: BitextOutput,
  common: Common,
): Promise<ExitCode> {
  const writer = format === 'json' ? await jsonWriter() : await textWriter(common)
  const total = newTotal()
  const shown = newTotal()
  for await (const report of checkBitextFile(path, options)) {
    const stretch = quiet ? errorsOnly(report) : report
    if (!process.stdout.write(writer.stretch(stretch))) await once(process.stdout, 'drain')
    addTo(total, report)
    addTo(shown, stretch)
  }
  process.stdout.write(writer.end(shown))
  return verdictOn(total, limits, common)
}

interface Writer {
  readonly stretch: (report: Report) => string
  readonly end: (total: Total) => string
}

async function textWriter({ texts }: Common): Promise<Writer> {
  const { failureLines, findingBlocks, reportTitle, summaryLine } = await import('../../report/text.ts')
  const style = textStyle(texts)
  let isFirst = true
  return {
    stretch(report) {
      const title = isFirst ? [reportTitle(report, style)] : []
      isFirst = false
      return [...title, ...findingBlocks(report, style)].map((block) => `${block}\n\n`).join('')
    },
    end: (total) => [...failureLines(total, style), `${summaryLine({ ...total, findings: [] }, style)}\n`].join('\n\n'),
  }
}

async function jsonWriter(): Promise<Writer> {
  const { reportClosing, reportFindings, reportOpening } = await import('../../report/report-stream.ts')
  let isFirst = true
  let hasFindings = false
  return {
    stretch(report) {
      const text = (isFirst ? reportOpening(report) : '') + reportFindings(report, !hasFindings)
      isFirst = false
      hasFindings ||= report.findings.length > 0
      return text
    },
    end: (total) => reportClosing(total, hasFindings),
  }
}

/** The sum of all stretches. */
interface Total {
  readonly summary: Record<Severity, number> & { readonly examined: Record<string, number> }
  readonly failures: RuleFailure[]
}

function newTotal(): Total {
  return { summary: { error: 0, warning: 0, info: 0, examined: {} }, failures: [] }
}

/** A rule that fails in many stretches is told once. */
function addTo({ summary, failures }: Total, report: Report): void {
  for (const severity of ['error', 'warning', 'info'] as const) summary[severity] += report.summary[severity]
  for (const [name, n] of Object.entries(report.summary.examined))
    summary.examined[name] = (summary.examined[name] ?? 0) + n
  for (const failure of report.failures) if (!failures.some(({ rule }) => rule === failure.rule)) failures.push(failure)
}

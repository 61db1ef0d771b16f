/** `--quiet`. */
import type { Report } from '../../model/finding.ts'

/** The report as if its errors were all that was found. */
export function errorsOnly(report: Report): Report {
  const findings = report.findings.filter(({ severity }) => severity === 'error')
  return { ...report, findings, summary: { ...report.summary, warning: 0, info: 0 } }
}

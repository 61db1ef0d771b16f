/** How a check ends that may have a limit for warnings. */
import { counted } from '../../locale/counted.ts'
import { fill } from '../../model/message.ts'
import { type Checked, exitCodeOf, type FailOn } from './arguments.ts'
import type { Common, ExitCode } from './common.ts'

export interface VerdictOptions {
  readonly failOn: FailOn
  readonly maxWarnings: number | undefined
}

/** The exit code of a report; 1 also where there are more warnings than allowed, which is told on the standard error output. */
export function verdictOn(report: Checked, { failOn, maxWarnings }: VerdictOptions, { texts }: Common): ExitCode {
  const code = exitCodeOf(report, failOn)
  const { warning } = report.summary
  if (maxWarnings === undefined || warning <= maxWarnings) return code
  process.stderr.write(`${fill(counted(texts.report.tooManyWarnings, warning), { most: maxWarnings })}\n`)
  return 1
}

/** A report as Checkstyle writes its own, which build servers and editors read: `file` elements that hold `error` elements. */
import type { Texts } from '../locale/texts.ts'
import type { Report, Side } from '../model/finding.ts'
import { fill } from '../model/message.ts'
import { type LocatedFinding, locatedFindings, whereabouts } from './located.ts'
import { xmlElement } from './xml.ts'

/**
 * Both files, each with its findings, in their order. What concerns a file as a whole stands in line 0, a rule that failed among the findings of the target.
 * A character that XML cannot hold becomes U+FFFD. Ends with a line end.
 */
export function checkstyleReport(report: Report, texts: Texts): string {
  const located = locatedFindings(report)
  const failures = report.failures.map((failure) =>
    xmlElement('error', {
      ...{ line: '0', severity: 'error', message: fill(texts.report.ruleFailed, { ...failure }) },
      source: `paralint.${failure.rule}`,
    }),
  )
  const files = SIDES.map((side) => {
    const errors = located.filter((one) => one.side === side).map(errorElement)
    if (side === 'target') errors.push(...failures)
    const content = errors.map((error) => `\n    ${error}`).join('')
    return xmlElement('file', { name: report.bitext[side].path }, content === '' ? '' : `${content}\n  `)
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n  ${files.join('\n  ')}\n</checkstyle>\n`
}

const SIDES: readonly Side[] = ['source', 'target']

function errorElement(located: LocatedFinding): string {
  const { finding, place } = located
  return xmlElement('error', {
    line: String(place?.line ?? 0),
    ...(place && { column: String(place.column) }),
    severity: finding.severity,
    message: `${finding.message} [${whereabouts(located)}]`,
    source: `paralint.${finding.rule}`,
  })
}

/** A report as GitHub's Markdown: for the summary of a job, a comment on a pull request, a message. */
import type { Texts } from '../locale/texts.ts'
import type { Report } from '../model/finding.ts'
import { fill } from '../model/message.ts'
import { plain } from './colours.ts'
import { fixText } from './finding-line.ts'
import { type LocatedFinding, locatedFindings, placeText } from './located.ts'
import { summaryLine } from './text.ts'
import { visible } from './width.ts'

/** A heading, the summary, and a table with a row for each finding. Whatever stands in the documents is shown as it is. Ends with a line end. */
export function markdownReport(report: Report, texts: Texts): string {
  const { source, target } = report.bitext
  const { heads } = texts.findings
  const rows = locatedFindings(report).map((located) => row(report, located, texts))
  const head = [heads.severity, heads.place, heads.facing, heads.locator, heads.message, heads.rule]
  const parts = [
    `# ${escaped(`${source.path} (${source.language}) → ${target.path} (${target.language})`)}`,
    escaped(summaryLine(report, { texts, colours: plain })),
    ...report.failures.map((failure) => escaped(fill(texts.report.ruleFailed, { ...failure }))),
    ...(rows.length === 0 ? [] : [[line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n')]),
  ]
  return `${parts.join('\n\n')}\n`
}

function row(report: Report, located: LocatedFinding, texts: Texts): readonly string[] {
  const { finding, facing } = located
  const fix = fixText(report, finding, texts)
  return [
    texts.severities[finding.severity],
    escaped(placeText(located)),
    facing ? escaped(placeText({ path: facing.path, place: facing })) : '',
    escaped(finding.locator),
    escaped(finding.message) + (fix === null ? '' : `<br>${escaped(fix)}`),
    escaped(finding.rule),
  ]
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

// The signs that mean something inside a line. A bare address becomes a link whatever one does. A line end would end the cell.
function escaped(text: string): string {
  return visible(text.replace(/\s+/g, ' ')).replace(SIGNS, '\\$&')
}

const SIGNS = /[\\`*_[\]<>&|~$#]/g

/** A report as tab-separated values, one line a finding, for spreadsheets and for `cut` and `awk`. */
import type { Report } from '../model/finding.ts'
import { type FilePlace, locatedFindings } from './located.ts'

const HEADS = [
  ...['severity', 'rule', 'side', 'locator', 'message', 'actual', 'expected', 'confidence', 'fix', 'fix_text'],
  ...['source_path', 'source_line', 'source_column', 'source_end_line', 'source_end_column'],
  ...['target_path', 'target_line', 'target_column', 'target_end_line', 'target_end_column'],
]

/**
 * A line of heads, the same in every language, and a line for each finding; a value that is absent is empty, a tab or line end inside a value
 * becomes a space. Ends with a line end.
 */
export function reportTsv(report: Report): string {
  const { source, target } = report.bitext
  const rows = locatedFindings(report).map(({ finding, side, place, facing }) => {
    const { severity, rule, locator, message, actual, expected, confidence, fix } = finding
    const places = side === 'source' ? [place, facing] : [facing, place]
    return [
      ...[severity, rule, side, locator, message, actual ?? '', expected ?? '', String(confidence)],
      ...(fix ? [fix.isSafe ? 'safe' : fix.refused ? 'refused' : 'suggested', fix.text] : ['', '']),
      ...[source.path, ...placeCells(places[0] ?? null), target.path, ...placeCells(places[1] ?? null)],
    ]
  })
  const lines = [HEADS, ...rows].map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t'))
  return `${lines.join('\n')}\n`
}

function placeCells(place: FilePlace | null): readonly string[] {
  if (place === null) return ['', '', '', '']
  const { line, column, endLine, endColumn } = place
  return [line, column, endLine, endColumn].map(String)
}

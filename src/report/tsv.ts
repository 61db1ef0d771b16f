/** Alignment units as tab-separated values, one line a unit, for spreadsheets and translation memories. */
import type { AlignmentUnit, Bitext } from '../model/bitext.ts'
import type { Document } from '../model/document.ts'
import { positionAt } from '../model/place.ts'
import { segmentsOf, shownUnits } from './align-text.ts'

const HEADS = [
  ...['relation', 'score', 'evidence', 'source_line', 'source_locator', 'source_text'],
  ...['target_line', 'target_locator', 'target_text'],
]

/** A line of heads and a line for each unit, the smallest there are; a tab or line end inside a value becomes a space. Ends with a line end. */
export function bitextTsv(bitext: Bitext): string {
  const lines = [HEADS, ...shownUnits(bitext).map((unit) => unitCells(bitext, unit))]
  return `${lines.map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n')}\n`
}

function unitCells(bitext: Bitext, unit: AlignmentUnit): string[] {
  const { relation, score, evidence, source, target } = unit
  return [
    ...[relation, score.toFixed(4), evidence.join(' ')],
    ...sideCells(bitext.source, source),
    ...sideCells(bitext.target, target),
  ]
}

// Several segments of one side stand in one cell each of line, locator and text, in order.
function sideCells(document: Document, indices: readonly number[]): string[] {
  const segments = segmentsOf(document, indices)
  return [
    segments.map(({ span }) => positionAt(document.lines, span.start).line).join(' '),
    segments.map(({ locator }) => locator).join(' | '),
    segments.map(({ text }) => text.text).join(' | '),
  ]
}

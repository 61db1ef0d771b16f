/** The cover of a document that a table lays out: organ, symbol, date and languages beside each other, none of it tabular. */
import { readDocumentSymbol } from '../language/document-symbols.ts'
import type { Block, TableBlock } from '../model/block.ts'
import type { MappedText } from '../model/mapped-text.ts'
import { displayWidth } from './joining.ts'

const MOST_ROWS = 8
const FEWEST = 4
const WIDEST = 60

/** The lines of the cover, where the first block is one: short lines, a few and not fewer, without a header row, exactly one of which begins with a document symbol. Otherwise null. */
export function coverLines(blocks: readonly Block[]): readonly MappedText[] | null {
  const [table] = blocks
  if (table?.type !== 'table' || blocks.length === 1 || table.rows.length > MOST_ROWS) return null
  const lines = linesOf(table)
  if (table.rows.some(({ isHeader, cells }) => isHeader && cells.some((cell) => cell.lines.length > 0))) return null
  if (lines.length < FEWEST || lines.some(({ text }) => displayWidth(text) > WIDEST)) return null
  // With several it would be a list of documents.
  return lines.filter(({ text }) => readDocumentSymbol(text, 0) !== null).length === 1 ? lines : null
}

function linesOf({ rows }: TableBlock): MappedText[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines))
}

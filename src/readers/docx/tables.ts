/** Tables: a cell that spans columns is one cell, a cell that goes on from the row above is an empty one. */
import type { Block, TableCell, TableRow } from '../../model/block.ts'
import type { MappedText } from '../../model/mapped-text.ts'
import type { Reading, Story } from './reading.ts'
import { isMarkRemoved, isRemoved } from './tracked.ts'
import { childOf, isOn, type XmlElement } from './xml.ts'

/** Gives the blocks of a story to its end. */
export type ReadStory = (reading: Reading, story: Story, elements: readonly XmlElement[]) => Block[]

/** Renders a table, each cell on lines of its own; in a story whose paragraphs are for a use, they come out as such paragraphs. */
export function readTable(reading: Reading, story: Story, table: XmlElement, readStory: ReadStory): Block[] {
  const start = reading.sheet.next
  // One for all cells: each leaves nothing behind but the count of paragraphs.
  const inner: Story = { ...story, carried: [], boxes: [], use: undefined }
  const rows = rowsOf(table, reading).map((row) => readRow(reading, inner, row, readStory))
  story.paragraphs = inner.paragraphs
  const { use } = story
  if (use !== undefined) return rows.flatMap(({ cells }) => cells).flatMap((cell) => paragraphOf(cell, use))
  const first = rows[0]
  if (!first) return []
  const span = { start: first.span.start, end: Math.max(start, reading.sheet.length) }
  return [{ type: 'table', span, depth: 0, rows }]
}

/** The rows or cells within what may wrap them. */
function unwrapped(element: XmlElement, name: string, reading: Reading, into: XmlElement[] = []): XmlElement[] {
  for (const child of element.children) {
    if (child.name === name) into.push(child)
    else if (WRAPPERS.has(child.name) && !isRemoved(child, reading.changes)) unwrapped(child, name, reading, into)
  }
  return into
}

const WRAPPERS: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'])

function rowsOf(table: XmlElement, reading: Reading): XmlElement[] {
  return unwrapped(table, 'w:tr', reading).filter((row) => !isMarkRemoved(childOf(row, 'w:trPr'), reading.changes))
}

function readRow(reading: Reading, story: Story, row: XmlElement, readStory: ReadStory): TableRow {
  const cells = cellsOf(row, reading).map((cell) => readCell(reading, story, cell, readStory))
  const at = reading.sheet.length
  const span = { start: cells[0]?.span.start ?? at, end: cells[cells.length - 1]?.span.end ?? at }
  return { span, isHeader: isOn(childOf(row, 'w:trPr'), 'w:tblHeader') ?? false, cells }
}

/** Without those that a change removes, and those that are merged into the cell before. */
function cellsOf(row: XmlElement, reading: Reading): XmlElement[] {
  return unwrapped(row, 'w:tc', reading).filter((cell) => {
    const properties = childOf(cell, 'w:tcPr')
    return !isMarkRemoved(properties, reading.changes) && !isGoingOn(properties, 'w:hMerge')
  })
}

function readCell(reading: Reading, story: Story, cell: XmlElement, readStory: ReadStory): TableCell {
  const { sheet } = reading
  const start = sheet.next
  // What a cell merged with the one above may hold is not shown.
  const isHidden = isGoingOn(childOf(cell, 'w:tcPr'), 'w:vMerge')
  const blocks = isHidden ? [] : readStory(reading, story, cell.children)
  if (isHidden) story.paragraphs += cell.children.filter(({ name }) => name === 'w:p').length
  const [only] = blocks
  const lines = only && blocks.length === 1 ? linesOf(only) : blocks.flatMap(linesOf)
  // A line of its own also for a cell without text, so that it has a place.
  if (sheet.next === start) sheet.beginParagraph(story.part, Math.max(1, story.paragraphs))
  return { span: { start, end: sheet.length }, lines }
}

/** Whether a cell is one with that above or before it. */
function isGoingOn(properties: XmlElement | undefined, name: 'w:vMerge' | 'w:hMerge'): boolean {
  const merge = childOf(properties, name)
  return merge !== undefined && merge.attributes['w:val'] !== 'restart'
}

/** All lines of a block; a table inside a cell gives those of its cells. */
function linesOf(block: Block): readonly MappedText[] {
  switch (block.type) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return block.lines
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines))
    default:
      return []
  }
}

function paragraphOf({ span, lines }: TableCell, use: NonNullable<Story['use']>): Block[] {
  return lines.length === 0 ? [] : [{ type: 'paragraph', span, depth: 0, lines, use }]
}

/**
 * The reader of plain text: lines, blank lines, form feeds, tabs and what stands on every page are all that it knows. Whether lines are one paragraph, and
 * what the marks at their heads mean, is the segmenter's question.
 */
import type { Block, ParagraphBlock, ReadResult, TableCell, TableRow } from '../model/block.ts'
import type { MappedText } from '../model/mapped-text.ts'
import { mapSlice } from '../model/mapped-text.ts'
import { findFurniture } from './page-furniture.ts'

/**
 * Reads plain text into blocks in the order of the file: a paragraph for each run of lines between blank lines, a break for each
 * form feed, a table (without header) for two or more lines that hold the same number of tabs, and one for each running head or foot. Never throws.
 */
export function readText(text: string): ReadResult {
  const blocks: Block[] = []
  const parts = partsOf(text)
  const lines = parts.filter((part): part is Line => part !== null && typeof part === 'object')
  const furniture = findFurniture(lines.map(({ start, end, page }) => ({ text: text.slice(start, end), page })))
  let group: Line[] = []
  const flush = (): void => {
    addGroup(text, group, blocks)
    group = []
  }
  let at = 0
  for (const part of parts) {
    if (typeof part === 'number') {
      flush()
      blocks.push({ type: 'break', span: { start: part, end: part + 1 }, depth: 0 })
    } else if (part === null) flush()
    else {
      const use = furniture.get(at++)
      if (use === undefined) group.push(part)
      else {
        flush()
        blocks.push({ ...paragraphOf(text, [part]), use })
      }
    }
  }
  flush()
  return { blocks, warnings: [] }
}

/** The text as lines, blank lines (null) and form feeds (their offset). */
function partsOf(text: string): (Line | number | null)[] {
  const parts: (Line | number | null)[] = []
  let page = 0
  for (const match of text.matchAll(/([^\n\r\f]*)(\r\n|[\n\r\f]|$)/g)) {
    const isBreak = match[2] === '\f'
    const line = lineAt(match[1] as string, match.index, page)
    if (line || !isBreak) parts.push(line)
    if (!isBreak) continue
    parts.push(match.index + match[0].length - 1)
    page++
  }
  return parts
}

/** A line with its trimmed range, and with its whole range for the cells of a table. */
interface Line {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly tabs: number
  readonly page: number
}

function lineAt(content: string, from: number, page: number): Line | null {
  const trimmed = content.trimEnd()
  if (trimmed === '') return null
  const start = from + trimmed.length - trimmed.trimStart().length
  const tabs = content.includes('\t') && !hasTabbedMark(content) ? content.split('\t').length - 1 : 0
  return { from, to: from + content.length, start, end: from + trimmed.length, tabs, page }
}

/** `(a)`, `1.`, `25.17` or a bullet with a tab after it: exporters write list items so, and two of them are no table. */
function hasTabbedMark(content: string): boolean {
  const mark = /^\s*([^\t]{1,8})\t+[^\t]+$/.exec(content)?.[1]
  if (mark === undefined) return false
  return /^(?:[(（]?[\p{L}\p{N}]{1,4}[.)）、．]|\d{1,3}(?:\.\d{1,3})+\.?|[^\p{L}\p{N}\s]|[¹²³⁰⁴-⁹]{1,3})\s*$/u.test(
    mark,
  )
}

function addGroup(text: string, lines: readonly Line[], blocks: Block[]): void {
  let first = 0
  while (first < lines.length) {
    const { tabs } = lines[first] as Line
    let after = first + 1
    while (after < lines.length && lines[after]?.tabs === tabs) after++
    if (tabs > 0 && after - first > 1) {
      blocks.push(tableOf(text, lines.slice(first, after)))
    } else {
      // A lone line with tabs is part of the paragraph around it.
      while (after < lines.length && !beginsTable(lines, after)) after++
      blocks.push(paragraphOf(text, lines.slice(first, after)))
    }
    first = after
  }
}

function beginsTable(lines: readonly Line[], index: number): boolean {
  const { tabs } = lines[index] as Line
  return tabs > 0 && lines[index + 1]?.tabs === tabs
}

function paragraphOf(text: string, lines: readonly Line[]): ParagraphBlock {
  return {
    type: 'paragraph',
    span: { start: (lines[0] as Line).start, end: (lines[lines.length - 1] as Line).end },
    depth: 0,
    lines: lines.map((line) => mapSlice(text, line.start, line.end)),
  }
}

function tableOf(text: string, lines: readonly Line[]): Block {
  const rows: TableRow[] = lines.map((line) => ({
    span: { start: line.from, end: line.to },
    isHeader: false,
    cells: cellsOf(text, line),
  }))
  const span = { start: (lines[0] as Line).from, end: (lines[lines.length - 1] as Line).to }
  return { type: 'table', span, depth: 0, rows }
}

function cellsOf(text: string, line: Line): TableCell[] {
  const cells: TableCell[] = []
  let start = line.from
  for (const piece of text.slice(line.from, line.to).split('\t')) {
    const end = start + piece.length
    const lines: MappedText[] = []
    if (piece.trim() !== '') {
      lines.push(mapSlice(text, end - piece.trimStart().length, start + piece.trimEnd().length))
    }
    cells.push({ span: { start, end }, lines })
    start = end + 1
  }
  return cells
}

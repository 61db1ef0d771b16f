/**
 * The reader of plain text: lines, blank lines, form feeds and tabs are all that it knows. Whether lines are one paragraph, and
 * what the marks at their heads mean, is the segmenter's question.
 */
import type { Block, ReadResult, TableCell, TableRow } from '../model/block.ts'
import type { MappedText } from '../model/mapped-text.ts'
import { mapSlice } from '../model/mapped-text.ts'

/**
 * Reads plain text into blocks in the order of the file: a paragraph for each run of lines between blank lines, a break for each
 * form feed, a table (without header) for two or more lines that hold the same number of tabs. Never throws.
 */
export function readText(text: string): ReadResult {
  const blocks: Block[] = []
  let group: Line[] = []
  const flush = (): void => {
    addGroup(text, group, blocks)
    group = []
  }
  for (const match of text.matchAll(/([^\n\r\f]*)(\r\n|[\n\r\f]|$)/g)) {
    const start = match.index
    const line = lineAt(match[1] as string, start)
    if (line) group.push(line)
    else if (match[2] !== '\f') flush()
    if (match[2] === '\f') {
      flush()
      const end = start + match[0].length
      blocks.push({ type: 'break', span: { start: end - 1, end }, depth: 0 })
    }
  }
  flush()
  return { blocks, warnings: [] }
}

/** A line with its trimmed range, and with its whole range for the cells of a table. */
interface Line {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly tabs: number
}

function lineAt(content: string, from: number): Line | null {
  const trimmed = content.trimEnd()
  if (trimmed === '') return null
  const start = from + trimmed.length - trimmed.trimStart().length
  const tabs = content.includes('\t') && !hasTabbedMark(content) ? content.split('\t').length - 1 : 0
  return { from, to: from + content.length, start, end: from + trimmed.length, tabs }
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

function paragraphOf(text: string, lines: readonly Line[]): Block {
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

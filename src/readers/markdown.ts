/**
 * The Markdown reader: a line reader of our own, because places must be exact, damaged documents must come through whole, and
 * the whole must cost a few milliseconds. The block pass finds what stands where; this file turns its ranges into texts.
 */
import type { Block, ReadResult, TableCell, TableRow } from '../model/block.ts'
import type { MappedText } from '../model/mapped-text.ts'
import { joinMapped, mapSlice } from '../model/mapped-text.ts'
import { readHtmlTable, tableSpans } from './html-table.ts'
import { scanBlocks } from './markdown-blocks.ts'
import { readInline } from './markdown-inline.ts'
import type { Labels } from './markdown-link.ts'
import type { RawBlock } from './markdown-state.ts'
import { cellRanges } from './markdown-table.ts'
import { raise } from './superscript.ts'

/**
 * Reads Markdown (CommonMark and GFM, with the damage of converted documents) into blocks in the order of the file. Never
 * throws. Cost is linear in the length of the text.
 */
export function readMarkdown(text: string): ReadResult {
  const { blocks: raw, labels, warnings } = scanBlocks(text)
  const blocks: Block[] = []
  for (const block of raw) {
    if (block.type === 'html') {
      blocks.push(...buildHtml(text, block, labels))
      continue
    }
    const made = BUILDERS[block.type](text, block, labels)
    if (made) blocks.push(made)
  }
  return { blocks, warnings }
}

type Builder = (source: string, raw: RawBlock, labels: Labels) => Block | null

/** From the type of a raw block to what makes a block of it; null where nothing is left to read. */
const BUILDERS: Readonly<Record<Exclude<RawBlock['type'], 'html'>, Builder>> = {
  heading: buildHeading,
  paragraph: buildParagraph,
  'list-item': buildListItem,
  table: buildTable,
  code: buildCode,
  note: buildNote,
  break: (_source, raw) => ({ type: 'break', ...placeOf(raw) }),
}

function placeOf(raw: RawBlock): { span: { start: number; end: number }; depth: number } {
  return { span: { start: raw.start, end: raw.end }, depth: raw.depth }
}

function buildHeading(source: string, raw: RawBlock, labels: Labels): Block {
  const lines = readInline(source, raw.lines, { labels })
  const text = lines.length > 0 ? joinMapped(lines, () => ' ') : mapSlice(source, raw.end, raw.end)
  return { type: 'heading', ...placeOf(raw), level: raw.level, text }
}

function buildParagraph(source: string, raw: RawBlock, labels: Labels): Block | null {
  const lines = raw.lines.length > 0 ? readInline(source, raw.lines, { labels }) : []
  return lines.length > 0 ? { type: 'paragraph', ...placeOf(raw), lines } : null
}

/** HTML: its tables as tables, the text around them as paragraphs. */
function buildHtml(source: string, raw: RawBlock, labels: Labels): Block[] {
  const blocks: (Block | null)[] = []
  const tables = source.slice(raw.start, raw.end).includes('<table') ? tableSpans(source, raw.start, raw.end) : []
  let at = raw.start
  for (const table of tables) {
    blocks.push(buildParagraph(source, clip(raw, at, table.start), labels))
    blocks.push(readHtmlTable(source, table, raw.depth, labels))
    at = table.end
  }
  blocks.push(buildParagraph(source, clip(raw, at, raw.end), labels))
  return blocks.filter((block) => block !== null)
}

/** The part of a block that lies within a range. */
function clip(raw: RawBlock, start: number, end: number): RawBlock {
  const lines: number[] = []
  for (let index = 0; index < raw.lines.length; index += 2) {
    const from = Math.max(raw.lines[index] as number, start)
    const to = Math.min(raw.lines[index + 1] as number, end)
    if (from < to) lines.push(from, to)
  }
  return { ...raw, start, end, lines }
}

function buildListItem(source: string, raw: RawBlock, labels: Labels): Block {
  const lines = raw.lines.length > 0 ? readInline(source, raw.lines, { labels }) : []
  return { type: 'list-item', ...placeOf(raw), marker: mapSlice(source, raw.start, raw.markEnd), lines }
}

function buildTable(source: string, raw: RawBlock, labels: Labels): Block | null {
  if (raw.lines.length === 0) return null
  const rows: TableRow[] = []
  for (let index = 0; index < raw.lines.length; index += 2) {
    const start = raw.lines[index] as number
    const end = raw.lines[index + 1] as number
    rows.push({
      span: { start, end },
      isHeader: index / 2 < raw.headerRows,
      cells: buildCells(source, cellRanges(source, start, end), labels),
    })
  }
  return { type: 'table', ...placeOf(raw), rows }
}

function buildCells(source: string, ranges: readonly number[], labels: Labels): TableCell[] {
  const cells: TableCell[] = []
  for (let index = 0; index < ranges.length; index += 2) {
    const start = ranges[index] as number
    const end = ranges[index + 1] as number
    cells.push({ span: { start, end }, lines: readInline(source, [start, end], { labels, isCell: true }) })
  }
  return cells
}

function buildCode(source: string, raw: RawBlock): Block {
  const lines: MappedText[] = []
  for (let index = 0; index < raw.lines.length; index += 2) {
    lines.push(mapSlice(source, raw.lines[index] as number, raw.lines[index + 1] as number))
  }
  const text = lines.length > 0 ? joinMapped(lines, () => '\n') : mapSlice(source, raw.end, raw.end)
  return { type: 'code', ...placeOf(raw), text }
}

function buildNote(source: string, raw: RawBlock, labels: Labels): Block {
  const mark = source.slice(raw.start + 2, raw.markEnd - 2)
  return {
    type: 'note',
    ...placeOf(raw),
    mark: { text: raise(mark), runs: [{ at: 0, from: raw.start, to: raw.markEnd - 1 }] },
    lines: raw.lines.length > 0 ? readInline(source, raw.lines, { labels }) : [],
  }
}

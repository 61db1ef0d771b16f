/** What was found on the pages, written as blocks. */
import type { Block, ListItemBlock, ParagraphBlock, TableBlock, TableCell } from '../../model/block.ts'
import { type MappedText, sliceMapped, trimMapped } from '../../model/mapped-text.ts'
import type { Span } from '../../model/place.ts'
import { columnEdges, type Element, type TableElement, type TextElement } from './elements.ts'
import { noteMark } from './feet.ts'
import type { Line } from './line.ts'
import { itemsApart, linesApart } from './paragraphs.ts'
import { type KeepsHyphen, passageOf } from './passage.ts'
import type { Sheet } from './sheet.ts'

/** What the whole document tells of a text. */
export interface Typesetting {
  readonly keepsHyphen: KeepsHyphen
  /** The edges that lines reach. */
  readonly left: number
  readonly right: number
}

/** Writes an element of the body. */
export function writeElement(element: Element, sheet: Sheet, set: Typesetting): Block {
  if (element.type === 'table') return writeTable(element, sheet, set)
  return writeText(element, sheet, set)
}

/** Writes lines that stand on every page, each as a paragraph of its own; of two that differ only in figures the first. */
export function writeRunning(
  lines: readonly Line[],
  use: NonNullable<ParagraphBlock['use']>,
  sheet: Sheet,
): ParagraphBlock[] {
  const written = new Set<string>()
  return lines.flatMap((line): ParagraphBlock[] => {
    const words = line.text.replace(/\d+/g, '#')
    // Lines without a letter hold page numbers.
    if (written.has(words) || !/\p{L}/u.test(words)) return []
    written.add(words)
    const text = sheet.write({ text: line.text, lines: [{ at: 0, line }] })
    return [{ type: 'paragraph', span: spanOf([text], sheet.length), depth: 0, lines: [text], use }]
  })
}

function writeText(element: TextElement, sheet: Sheet, set: Typesetting): Block {
  const { type, lines, level = 1 } = element
  if (type === 'list-item' && typeof element.mark === 'string') return writeItem(element, element.mark, sheet, set)
  const parts = type === 'paragraph' && !element.isInColumn ? linesApart(lines, set) : [lines]
  const [text, ...others] = parts.map((own) => sheet.write(passageOf(own, set.keepsHyphen)))
  if (text === undefined) throw new Error('an element without a line')
  const more = (element.more ?? []).map((paragraph) => sheet.write(passageOf(paragraph, set.keepsHyphen)))
  const span = spanOf([text, ...others, ...more], sheet.length)
  if (type === 'heading') return { type, span, depth: 0, level, text }
  const length = type === 'note' || lines[0]?.startsRaised ? noteMark(text.text).length : 0
  const bullet = BULLET.exec(text.text)?.[0]
  if (bullet !== undefined && type === 'paragraph')
    return itemOf(text, bullet.length, [...others, ...more], element.depth ?? 0, span)
  if (length === 0) return { type: 'paragraph', span, depth: element.depth ?? 0, lines: [text, ...others, ...more] }
  const own = trimMapped(sliceMapped(text, length))
  const texts = own.text === '' ? others : [own, ...others]
  return { type: 'note', span, depth: 0, mark: sliceMapped(text, 0, length), lines: texts }
}

/** An item with its mark at the head of the line, whether or not that is printed as text. */
function writeItem({ lines, depth = 0, more = [] }: TextElement, mark: string, sheet: Sheet, set: Typesetting): Block {
  const [head = [], ...parts] = linesApart(lines, set)
  const own = passageOf(head, set.keepsHyphen)
  const isPrinted = own.text.startsWith(mark)
  const shift = isPrinted ? 0 : mark.length + 1
  const places = own.lines.map(({ at, line }, index) => ({ at: index === 0 ? 0 : at + shift, line }))
  const text = sheet.write({ text: isPrinted ? own.text : `${mark} ${own.text}`, lines: places })
  const rest = [...parts, ...more].map((each) => sheet.write(passageOf(each, set.keepsHyphen)))
  return itemOf(text, mark.length, rest, depth, spanOf([text, ...rest], sheet.length))
}

/** What is printed before an item and nothing else. */
const BULLET = /^[•▪■●○◦➢✓](?=\s+\S)/

/** The item on a line that begins with its mark. */
function itemOf(
  text: MappedText,
  length: number,
  more: readonly MappedText[],
  depth: number,
  span: Span,
): ListItemBlock {
  const own = trimMapped(sliceMapped(text, length))
  const lines = [...(own.text === '' ? [] : [own]), ...more]
  return { type: 'list-item', span, depth, marker: sliceMapped(text, 0, length), lines }
}

function writeTable({ rows }: TableElement, sheet: Sheet, set: Typesetting): TableBlock {
  const start = sheet.next
  const edges = columnEdges(rows)
  const written = rows.map(({ isHeader, cells }) => {
    const own = cells.map((cell, column): TableCell => {
      const at = sheet.next
      const parts = cell.flatMap((lines) => itemsApart(lines, edges[column] ?? 0))
      const texts = parts.map((lines) => sheet.write(passageOf(lines, set.keepsHyphen)))
      // An empty cell has a line too, so that it has a place.
      if (texts.length === 0) sheet.write({ text: '', lines: [] })
      return { span: { start: Math.min(at, sheet.length), end: sheet.length }, lines: texts }
    })
    const from = own[0]?.span.start ?? sheet.length
    return { span: { start: from, end: sheet.length }, isHeader, cells: own }
  })
  return { type: 'table', span: { start: Math.min(start, sheet.length), end: sheet.length }, depth: 0, rows: written }
}

function spanOf(texts: readonly MappedText[], at: number): Span {
  const first = texts[0]?.runs[0]
  const last = texts[texts.length - 1]?.runs[0]
  return first && last ? { start: first.from, end: last.to } : { start: at, end: at }
}

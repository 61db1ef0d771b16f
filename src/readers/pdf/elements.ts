/** What a document is made of, before it is written: lines as paragraphs, items, notes and cells. */
import type { Line } from './line.ts'

/** Lines of one paragraph. */
export type Paragraph = readonly Line[]

export type Element = TextElement | TableElement

export interface TextElement {
  readonly type: 'paragraph' | 'note' | 'heading' | 'list-item'
  readonly lines: Line[]
  /** Whether it stands in a column, whose edges are not those of the document. */
  readonly isInColumn?: boolean
  /** Of a heading: from 1. */
  readonly level?: number
  /** Of a list item: how many enclose it, and what is printed before it; null where it goes on with one that began elsewhere. */
  readonly depth?: number
  readonly mark?: string | null
  /** Of a list item: its further paragraphs. */
  more?: readonly Paragraph[]
}

export interface TableElement {
  readonly type: 'table'
  readonly rows: TableRow[]
}

export interface TableRow {
  readonly isHeader: boolean
  /** The paragraphs of each cell. */
  readonly cells: readonly (readonly Paragraph[])[]
}

/** All lines of an element. */
export function linesIn(element: Element): readonly Line[] {
  if (element.type === 'table') return element.rows.flatMap(({ cells }) => cells.flat(2))
  return [...element.lines, ...(element.more ?? []).flat()]
}

/** The right edge of each column. */
export function columnEdges(rows: readonly TableRow[]): number[] {
  const edges: number[] = []
  for (const { cells } of rows)
    cells.forEach((cell, at) => {
      for (const lines of cell) for (const { right } of lines) edges[at] = Math.max(edges[at] ?? 0, right)
    })
  return edges
}

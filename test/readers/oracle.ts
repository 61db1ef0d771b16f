/** One shape for what our reader and mdast-util-from-markdown say of a document, so that they can be compared. */
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { ReadResult } from '../../src/model/block.ts'

export interface Outline {
  /** Depth and text. */
  readonly headings: readonly string[]
  /** First line of each item, with its mark's kind. */
  readonly items: readonly string[]
  readonly tables: readonly (readonly (readonly string[])[])[]
  readonly code: readonly string[]
}

/** The nodes of mdast, as far as they matter here. */
interface Node {
  readonly type: string
  readonly children?: readonly Node[]
  readonly value?: string
  readonly alt?: string | null
  readonly depth?: number
}

function oracleTree(markdown: string): Node {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as Node
}

/** The outline by mdast. An id at the end of a heading, `{#id}`, is not Markdown, and is taken off here. */
export function oracleOutline(markdown: string): Outline {
  const outline = { headings: [] as string[], items: [] as string[], tables: [] as string[][][], code: [] as string[] }
  walk(oracleTree(markdown), (node) => {
    if (node.type === 'heading')
      outline.headings.push(`${node.depth} ${collapse(plain(node)).replace(/ *\{#.*\}$/, '')}`)
    if (node.type === 'code') outline.code.push(node.value ?? '')
    if (node.type === 'listItem') {
      const [first] = node.children ?? []
      outline.items.push(first?.type === 'paragraph' ? collapse(plain(first).split('\n')[0] ?? '') : '')
    }
    if (node.type === 'table') {
      outline.tables.push((node.children ?? []).map((row) => (row.children ?? []).map((cell) => collapse(plain(cell)))))
    }
  })
  return outline
}

/** The texts of all links, in order. */
export function oracleLinks(markdown: string): string[] {
  const links: string[] = []
  walk(oracleTree(markdown), (node) => {
    if (node.type === 'link' || node.type === 'linkReference') links.push(collapse(plain(node)))
  })
  return links
}

/** The texts of all paragraphs outside list items, lines kept. */
export function oracleParagraphs(markdown: string): string[] {
  const paragraphs: string[] = []
  walk(oracleTree(markdown), (node) => {
    if (node.type === 'paragraph') paragraphs.push(plain(node).split('\n').map(collapse).join('\n'))
  })
  return paragraphs
}

export function ourOutline({ blocks }: ReadResult): Outline {
  const outline = { headings: [] as string[], items: [] as string[], tables: [] as string[][][], code: [] as string[] }
  for (const block of blocks) {
    if (block.type === 'heading') outline.headings.push(`${block.level} ${collapse(block.text.text)}`)
    if (block.type === 'code') outline.code.push(block.text.text)
    if (block.type === 'list-item') outline.items.push(collapse(block.lines[0]?.text ?? ''))
    if (block.type === 'table') {
      const rows = block.rows.map((row) =>
        row.cells.map((cell) => collapse(cell.lines.map(({ text }) => text).join(' '))),
      )
      outline.tables.push(rows)
    }
  }
  return outline
}

/** All text of a result in order, a line for each line. */
export function allText({ blocks }: ReadResult): string {
  const lines: string[] = []
  for (const block of blocks) {
    if (block.type === 'heading' || block.type === 'code') lines.push(block.text.text)
    else if (block.type === 'table') {
      for (const row of block.rows) for (const cell of row.cells) for (const line of cell.lines) lines.push(line.text)
    } else if (block.type !== 'break') for (const line of block.lines) lines.push(line.text)
  }
  return lines.join('\n')
}

export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  for (const child of node.children ?? []) walk(child, visit)
}

function plain(node: Node): string {
  if (node.type === 'html') return ''
  if (node.type === 'break') return '\n'
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
  return node.value ?? (node.children ?? []).map(plain).join('')
}

/** Blocks in a line each, for tests: `h2 Title`, `p one / two`, `1. item`, `| a | b |`, `note ¹ text`. */
import type { Block, MarkupReading } from '../../src/model/block.ts'
import type { MappedText } from '../../src/model/mapped-text.ts'
import { readHtml } from '../../src/readers/html/index.ts'

/** What the body of a page gives. */
export function blocksOf(body: string): string[] {
  return shown(readHtml(`<!doctype html><html><body>${body}</body></html>`))
}

export function shown({ blocks }: Pick<MarkupReading, 'blocks'>): string[] {
  return blocks.flatMap(show)
}

function show(block: Block): string[] {
  const indent = '  '.repeat(block.depth)
  switch (block.type) {
    case 'heading':
      return [`h${block.level} ${block.text.text}`]
    case 'paragraph':
      return [`${indent}${block.use ?? 'p'} ${joined(block.lines)}`]
    case 'list-item':
      return [`${indent}${block.marker.text} ${joined(block.lines)}`]
    case 'note':
      return [`note ${block.mark.text} ${joined(block.lines)}`]
    case 'code':
      return [`code ${JSON.stringify(block.text.text)}`]
    case 'break':
      return ['break']
    case 'table':
      return block.rows.map(({ isHeader, cells }) => {
        return `${isHeader ? 'head ' : ''}| ${cells.map(({ lines }) => joined(lines)).join(' | ')} |`
      })
  }
}

function joined(lines: readonly MappedText[]): string {
  return lines.map(({ text }) => text).join(' / ')
}

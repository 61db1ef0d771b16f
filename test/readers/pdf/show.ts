/** Blocks of a PDF in a line each, for tests: `p one`, `note ¹ text`, `| a | b |`. */
import type { Block, Rendering } from '../../../src/model/block.ts'
import type { MappedText } from '../../../src/model/mapped-text.ts'
import { renderPdf } from '../../../src/readers/pdf/index.ts'
import { type PdfOptions, type PdfText, pdfOf } from '../../pdf.mjs'

/** What a file of these pages gives. */
export async function blocksOf(pages: readonly (readonly PdfText[])[], options: PdfOptions = {}): Promise<string[]> {
  return shown(await renderPdf(pdfOf(pages, options)))
}

function shown({ blocks }: Pick<Rendering, 'blocks'>): string[] {
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
    case 'table':
      return block.rows.map(({ isHeader, cells }) => {
        return `${isHeader ? 'head ' : ''}| ${cells.map(({ lines }) => joined(lines)).join(' | ')} |`
      })
    default:
      return [block.type]
  }
}

function joined(lines: readonly MappedText[]): string {
  return lines.map(({ text }) => text).join(' / ')
}

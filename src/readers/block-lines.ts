/** What of blocks goes into what has lines and no blocks. */
import type { Block } from '../model/block.ts'
import { joinMapped, type MappedText } from '../model/mapped-text.ts'

/** All lines of a block, for what has lines and no blocks: a cell, a note. Numbers of items stand at their heads. */
export function linesOf(block: Block): readonly MappedText[] {
  switch (block.type) {
    case 'heading':
      return [block.text]
    case 'list-item': {
      const [first, ...rest] = block.lines
      if (!first || block.marker.text === '•') return block.lines
      return [joinMapped([block.marker, first], () => ' '), ...rest]
    }
    case 'paragraph':
      return block.lines
    case 'note':
      return block.lines
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines))
    case 'code':
      return block.text.text === '' ? [] : [block.text]
    default:
      return []
  }
}

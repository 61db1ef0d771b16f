/** The readers, by format. */
import type { ReadResult, TextFormat } from '../model/block.ts'
import { readMarkdown } from './markdown.ts'
import { readText } from './text.ts'

export { decodeBytes, spliceBytes } from './decode.ts'
export { detectFormat } from './format.ts'

/** Reads a text in a known format. Never throws. */
export function readBlocks(text: string, format: TextFormat): ReadResult {
  return format === 'markdown' ? readMarkdown(text) : readText(text)
}

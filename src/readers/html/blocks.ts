/** The block that gathered lines become. */
import type { Block } from '../../model/block.ts'
import { joinMapped, type MappedText, wholeSpan } from '../../model/mapped-text.ts'
import type { Context, Flow, Reading } from './reading.ts'

/** Ends the block that is open. */
export function endLines(reading: Reading, flow: Flow, context: Context): void {
  if (context.isRaised) return
  const paragraphs = context.heading === null ? flow.lines.takeParagraphs() : [flow.lines.take()]
  for (const lines of paragraphs) {
    if (lines.length === 0) continue
    remember(reading, lines, context)
    flow.blocks.push(blockOf(flow, lines, context))
  }
}

/** The lines that have gathered. */
export function takeLines(reading: Reading, flow: Flow, context: Context): MappedText[] {
  const lines = flow.lines.take()
  remember(reading, lines, context)
  return lines
}

function remember(reading: Reading, lines: readonly MappedText[], { isForeign }: Context): void {
  for (const line of lines) {
    reading.lines.push(line)
    if (!isForeign) reading.prose.push(line.text)
  }
}

function blockOf(flow: Flow, lines: readonly MappedText[], { heading, depth, use }: Context): Block {
  const { item } = flow
  flow.item = null
  const span = {
    start: wholeSpan(lines[0] as MappedText).start,
    end: wholeSpan(lines[lines.length - 1] as MappedText).end,
  }
  if (heading !== null) {
    // The number of an item that begins with a heading is that of the heading.
    const parts = item?.isNumber ? [item.marker, ...lines] : lines
    return { type: 'heading', span, depth: 0, level: heading, text: joinMapped(parts, () => ' ') }
  }
  if (item) {
    const start = Math.min(wholeSpan(item.marker).start, span.start)
    return { type: 'list-item', span: { ...span, start }, depth: item.depth, marker: item.marker, lines }
  }
  return { type: 'paragraph', span, depth, lines, ...(use && { use }) }
}

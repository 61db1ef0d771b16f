/** The block that gathered lines become, with the number that stands at its head. */
import type { Block } from '../../model/block.ts'
import { joinMapped, type MappedText, wholeSpan } from '../../model/mapped-text.ts'
import type { Context, Flow, Reading } from './reading.ts'

/** Ends the block that is open. */
export function endBlock(reading: Reading, flow: Flow, context: Context): void {
  if (context.isInline) return
  for (const lines of flow.lines.takeParagraphs()) {
    const whole = numbered(flow, lines)
    remember(reading, whole, context)
    flow.blocks.push(blockOf(flow, whole, context))
  }
}

/** Ends it with a number that no text follows. */
export function endNumber(reading: Reading, flow: Flow, context: Context): void {
  endBlock(reading, flow, context)
  if (flow.number === null) return
  const lines = numbered(flow, [])
  remember(reading, lines, context)
  flow.blocks.push(blockOf(flow, lines, context))
}

/** The number at the head of the first line. */
function numbered(flow: Flow, lines: MappedText[]): MappedText[] {
  const { number } = flow
  if (number === null) return lines
  flow.number = null
  const [first, ...rest] = lines
  return first ? [joinMapped([number, first], () => ' '), ...rest] : [number]
}

/** Notes what is printed. */
export function remember(reading: Reading, lines: readonly MappedText[], { isForeign }: Context): void {
  for (const line of lines) {
    reading.lines.push(line)
    if (!isForeign) reading.prose.push(line.text)
  }
}

function blockOf(flow: Flow, lines: readonly MappedText[], { depth, use }: Context): Block {
  const { marker } = flow
  flow.marker = null
  const span = {
    start: wholeSpan(lines[0] as MappedText).start,
    end: wholeSpan(lines[lines.length - 1] as MappedText).end,
  }
  if (!marker) return { type: 'paragraph', span, depth, lines, ...(use && { use }) }
  const start = Math.min(wholeSpan(marker).start, span.start)
  return { type: 'list-item', span: { ...span, start }, depth: depth - 1, marker, lines }
}

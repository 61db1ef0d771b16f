/** The line of a document that a place lies in, cut to a width, with a caret line under the place. */
import type { LineStarts, Span } from '../model/place.ts'
import { positionAt } from '../model/place.ts'
import { characterWidth, displayWidth, visible } from './width.ts'

export interface Excerpt {
  readonly text: string
  /** Spaces and `^`, in columns of a terminal; of a place of several lines it marks the first. */
  readonly carets: string
}

/** At most `width` columns around the start of `span`; what is left out on either side is shown by `…`. */
export function excerptAt(source: string, lines: LineStarts, span: Span, width: number): Excerpt {
  const line = lineAround(source, lines, span.start)
  const end = Math.max(span.start, Math.min(span.end, line.end))
  const focus = forward(source, span.start, end, width - 2)
  const room = width - 2 - focus.width
  const before = backward(source, line.start, span.start, room)
  const after = forward(source, focus.end, line.end, room)
  // Half the room for either side; what one side does not need, the other gets.
  const left =
    after.width * 2 < room ? before : backward(source, line.start, span.start, room - Math.min(after.width, room >> 1))
  const right = forward(source, focus.end, line.end, room - left.width)
  const head = (left.start > line.start ? '…' : '') + visible(source.slice(left.start, span.start))
  const tail = visible(source.slice(focus.end, right.end)) + (right.end < line.end ? '…' : '')
  return {
    text: head + visible(source.slice(span.start, focus.end)) + tail,
    carets: ' '.repeat(displayWidth(head)) + '^'.repeat(Math.max(1, focus.width)),
  }
}

function lineAround(source: string, lines: LineStarts, offset: number): Span {
  const { line } = positionAt(lines, offset)
  let end = lines[line] ?? source.length
  const start = lines[line - 1] as number
  while (end > start && isLineEnd(source.charCodeAt(end - 1))) end--
  return { start, end: Math.max(end, offset) }
}

function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13
}

/** How far a width reaches from `start` on, at most to `limit`. */
function forward(source: string, start: number, limit: number, width: number): { end: number; width: number } {
  let end = start
  let used = 0
  while (end < limit) {
    const character = String.fromCodePoint(source.codePointAt(end) as number)
    const next = characterWidth(character)
    if (used + next > width) break
    used += next
    end += character.length
  }
  return { end, width: used }
}

/** How far a width reaches back from `end`, at most to `limit`. */
function backward(source: string, limit: number, end: number, width: number): { start: number; width: number } {
  let start = end
  let used = 0
  while (start > limit) {
    const isPair = start - 2 >= limit && (source.codePointAt(start - 2) as number) > 0xffff
    const character = source.slice(isPair ? start - 2 : start - 1, start)
    const next = characterWidth(character)
    if (used + next > width) break
    used += next
    start -= character.length
  }
  return { start, width: used }
}

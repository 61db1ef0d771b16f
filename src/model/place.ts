/**
 * Places in a text. Everywhere inside paralint a place is a half-open range of UTF-16 code units, counted from 0, in the
 * text of the file as decoded (without its byte order mark). Lines and columns exist only where a person reads them.
 */

/** A half-open range `[start, end)` of UTF-16 offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A place as shown to a person: line and column from 1 (columns in UTF-16 units), offset from 0. */
export interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** The offset at which each line begins; the first is always 0. */
export type LineStarts = readonly number[]

/** Finds where lines begin. A line ends at `\n`, `\r\n` or a lone `\r`. */
export function lineStarts(text: string): LineStarts {
  const starts = [0]
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    return starts
  }
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 10) starts.push(at + 1)
    else if (unit === 13 && text.charCodeAt(at + 1) !== 10) starts.push(at + 1)
  }
  return starts
}

/** What tells the line and column of an offset: where the lines of a text begin, and where the text does in its file. */
export interface Ruler {
  readonly lines: LineStarts
  /** Absent where the text is the whole file. */
  readonly begins?: Position
}

/** The place in the file of an offset in a text that may be a stretch of it. */
export function positionInFile({ lines, begins }: Ruler, at: number): Position {
  const { line, column, offset } = positionAt(lines, at)
  if (begins === undefined) return { line, column, offset }
  return {
    line: line + begins.line - 1,
    column: line === 1 ? column + begins.column - 1 : column,
    offset: offset + begins.offset,
  }
}

/** Line and column of an offset, by binary search. */
export function positionAt(starts: LineStarts, offset: number): Position {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1, offset }
}

/** Lines to paragraphs, by what a typesetter does between two of them: space, indent, a line that ends early. */
import type { Paragraph } from './elements.ts'
import type { LinesArea } from './layout.ts'
import type { Line } from './line.ts'
import { endsEarly, isFinished, startsMarked } from './line-ends.ts'
import { type Measures, PARAGRAPH_SPACE } from './measures.ts'

/** A line is indented, or set back, by at least so much, in sizes of the text. */
const INDENT = 0.7

/** Groups the lines of an area. */
export function paragraphsOf({ lines, left, right, isWhole }: LinesArea, measures: Measures): Paragraph[] {
  const paragraphs: Line[][] = []
  lines.forEach((line, at) => {
    const paragraph = paragraphs[paragraphs.length - 1]
    const isNew = !paragraph || opens(paragraph, line, lines[at + 1], { left, right, isWhole }, measures)
    if (isNew) paragraphs.push([line])
    else paragraph.push(line)
  })
  return paragraphs
}

/** A paragraph that is set narrower than the others is at least so wide beside them. */
const NARROWEST = 0.6

/**
 * Cuts a paragraph where its writer broke a line: where one ends early before the edge that the document keeps. A paragraph whose lines all reach an
 * edge of their own is set narrower, and has no such line.
 */
export function linesApart(
  lines: readonly Line[],
  { left, right }: { readonly left: number; readonly right: number },
): (readonly Line[])[] {
  const own = lines.reduce((most, line) => Math.max(most, line.right), 0)
  const isNarrow = lines.length > 2 && own > left + NARROWEST * (right - left)
  if (isNarrow && !lines.some((line, at) => at > 0 && endsEarly(lines[at - 1] as Line, line, own))) return [lines]
  return cut(lines, (before, line) => endsEarly(before, line, right))
}

/** Cuts a paragraph before lines that begin with a marker where the one before ends early. */
export function itemsApart(lines: readonly Line[], right: number): (readonly Line[])[] {
  return cut(lines, (before, line) => startsMarked(line.text) && endsEarly(before, line, right))
}

function cut(lines: readonly Line[], isEnd: (before: Line, line: Line) => boolean): (readonly Line[])[] {
  const parts: Line[][] = []
  lines.forEach((line, at) => {
    const part = parts[parts.length - 1]
    if (part && !isEnd(lines[at - 1] as Line, line)) part.push(line)
    else parts.push([line])
  })
  return parts
}

function opens(
  paragraph: readonly Line[],
  line: Line,
  following: Line | undefined,
  edges: Pick<LinesArea, 'left' | 'right' | 'isWhole'>,
  measures: Measures,
): boolean {
  const before = paragraph[paragraph.length - 1] as Line
  const { size } = line
  if (Math.abs(size - before.size) > 0.06 * Math.max(size, before.size)) return true
  const pitch = line.base - before.base
  if (pitch > (measures.leading(size) + PARAGRAPH_SPACE) * size) return true
  // On the same line, far apart.
  if (pitch < 0.3 * size || line.startsRaised) return true
  const isEarly = endsEarly(before, line, edges.right)
  const shift = (line.left - before.left) / size
  if (startsMarked(line.text)) return isEarly || isFinished(before.text) || Math.abs(shift) > 0.3 || isList(paragraph)
  if (isCentred(before, edges) && isCentred(line, edges)) return isFinished(before.text)
  // Where paragraphs are spaced, it is the writer who broke the line.
  if (isEarly) return !(measures.isSpaced && edges.isWhole)
  if (shift > INDENT) {
    // A hanging indent goes on in the line after it, or stands behind a marker.
    const isHanging = paragraph.length === 1 && (startsMarked(before.text) || (following && isFlush(line, following)))
    return !isHanging
  }
  // Only the first line of a paragraph is indented.
  return shift < -INDENT && paragraph.length > 1
}

/** Whether a paragraph is an item without an end, as in lists of names. */
function isList([first]: readonly Line[]): boolean {
  return first !== undefined && /^[•▪■●○◦➢✓]/.test(first.text)
}

function isFlush(line: Line, other: Line): boolean {
  return Math.abs(line.left - other.left) < 0.3 * line.size && other.base - line.base < 2.2 * line.size
}

function isCentred(line: Line, { left, right }: { left: number; right: number }): boolean {
  const [before, after] = [line.left - left, right - line.right]
  return before > 1.5 * line.size && Math.abs(before - after) < 0.8 * line.size
}

/**
 * Inline Markdown to plain text with its map. The text of a block, its lines joined by line feeds, is scanned once from left to
 * right; the scan makes a list of edits (ranges to drop or to replace), and what no edit touches is kept as it stands.
 */
import type { MappedText } from '../model/mapped-text.ts'
import type { Delimiter } from './emphasis.ts'
import { pairDelimiters, readDelimiter } from './emphasis.ts'
import { readEntity } from './entity.ts'
import { onBacktick } from './inline-code.ts'
import { applyEdits } from './inline-edits.ts'
import { onAngle } from './inline-html.ts'
import { onBang, onCloseBracket, onOpenBracket } from './inline-link.ts'
import type { InlineContext, InlineScan } from './inline-scan.ts'
import { drop, newInlineScan, replace } from './inline-scan.ts'
import { readRaised } from './superscript.ts'

/**
 * Reads the lines given by `ranges` (pairs of start and end offsets in `source`) as one inline text. Gives a text for each
 * printed line, trimmed; lines that hold nothing but markup are left out.
 */
export function readInline(source: string, ranges: readonly number[], context: InlineContext): MappedText[] {
  const text = joinLines(source, ranges)
  if (!/[*_~`[\]<&\\^$]/.test(text)) return applyEdits(text, ranges, [])
  const scan = newInlineScan(text, context)
  scanText(scan)
  pairDelimiters(scan.delimiters, 0, scan.marks)
  addMarks(scan)
  scan.edits.sort((first, second) => first.from - second.from)
  return applyEdits(text, ranges, scan.edits)
}

function joinLines(source: string, ranges: readonly number[]): string {
  if (ranges.length === 2) return source.slice(ranges[0], ranges[1])
  const lines: string[] = []
  for (let index = 0; index < ranges.length; index += 2) lines.push(source.slice(ranges[index], ranges[index + 1]))
  return lines.join('\n')
}

type Handler = (scan: InlineScan, at: number) => number

/** From the sign that begins a construct to its reader; each gives the offset to go on from, always after `at`. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  '*': onDelimiter,
  _: onDelimiter,
  '~': onDelimiter,
  '`': onBacktick,
  '[': onOpenBracket,
  ']': onCloseBracket,
  '!': onBang,
  '<': onAngle,
  '&': onAmpersand,
  '\\': onBackslash,
  '^': onRaised,
  $: onDollar,
}

function scanText(scan: InlineScan): void {
  const special = /[*_~`[\]<&\\^$!]/g
  for (;;) {
    const match = special.exec(scan.text)
    if (!match) return
    special.lastIndex = (HANDLERS[match[0]] as Handler)(scan, match.index)
  }
}

function onDelimiter(scan: InlineScan, at: number): number {
  const delimiter = readDelimiter(scan.text, at, scan.text.length)
  const { sign, length, end } = delimiter
  if ((sign !== '~' || length === 2) && (delimiter.canOpen || delimiter.canClose)) {
    scan.delimiters.push(delimiter)
    if (sign === '*' && length === 4) scan.seams.push(delimiter)
  }
  return end
}

function onAmpersand(scan: InlineScan, at: number): number {
  const entity = readEntity(scan.text, at)
  return entity ? replace(scan, at, entity.end, entity.text) : at + 1
}

function onBackslash(scan: InlineScan, at: number): number {
  const next = scan.text.charCodeAt(at + 1)
  if (next === 0x0a) return drop(scan, at, at + 1)
  if (!isAsciiPunctuation(next)) return at + 1
  drop(scan, at, at + 1)
  return at + 2
}

function isAsciiPunctuation(unit: number): boolean {
  return (
    (unit >= 0x21 && unit <= 0x2f) ||
    (unit >= 0x3a && unit <= 0x40) ||
    (unit >= 0x5b && unit <= 0x60) ||
    (unit >= 0x7b && unit <= 0x7e)
  )
}

function onRaised(scan: InlineScan, at: number): number {
  const raised = readRaised(scan.text, at)
  return raised ? replace(scan, at, raised.end, raised.text) : at + 1
}

/** A raised mark between dollar signs, or a plain figure, `$25\%$`: converters take both for formulas. */
function onDollar(scan: InlineScan, at: number): number {
  if (at === scan.formulaEnd) return drop(scan, at, at + 1)
  const raised = readRaised(scan.text, at)
  if (raised) return replace(scan, at, raised.end, raised.text)
  const figure = FIGURE.exec(scan.text.slice(at, at + 64))
  if (!figure || /[A-Za-z0-9]/.test(scan.text[at - 1] ?? '')) return at + 1
  scan.formulaEnd = at + figure[0].length - 1
  return drop(scan, at, at + 1)
}

const FIGURE = /^\$(?=[ (]?[0-9])(?:[0-9 .,()+/–-]|\\?%|\^ ?\{[^{}$\n]{0,12}\}){1,60}\$(?![0-9])/

/**
 * Adds the marks of emphasis to the edits. On a line where a run of four ended one bold run and began the next, titles were run
 * together: there every bold mark ends a line.
 */
function addMarks(scan: InlineScan): void {
  const torn = scan.seams.filter((seam) => seam.closed > 0 && seam.opened > 0)
  const isTorn = torn.length > 0 ? lineTest(scan.text, torn) : () => false
  for (const mark of scan.marks) {
    scan.edits.push({ from: mark.from, to: mark.to, text: '', isLineEnd: mark.isStrong && isTorn(mark.from) })
  }
}

/** Tests whether an offset lies on the line of one of the seams. */
function lineTest(text: string, seams: readonly Delimiter[]): (at: number) => boolean {
  const lines: { start: number; end: number }[] = []
  for (const seam of seams) {
    if (seam.start <= (lines[lines.length - 1]?.end ?? -1)) continue
    const feed = text.indexOf('\n', seam.start)
    lines.push({ start: text.lastIndexOf('\n', seam.start) + 1, end: feed < 0 ? text.length : feed })
  }
  return (at) => {
    let low = 0
    let high = lines.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((lines[middle] as { end: number }).end < at) low = middle + 1
      else high = middle
    }
    const line = lines[low]
    return line !== undefined && at >= line.start
  }
}

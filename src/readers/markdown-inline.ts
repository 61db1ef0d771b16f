/**
 * Inline Markdown to plain text with its map. The text of a block, its lines joined by line feeds, is scanned once from left to
 * right; the scan makes a list of edits (ranges to drop or to replace), and what no edit touches is kept as it stands.
 */
import type { MappedText } from '../model/mapped-text.ts'
import type { Delimiter, EmphasisMark } from './emphasis.ts'
import { pairDelimiters, readDelimiter } from './emphasis.ts'
import { readEntity } from './entity.ts'
import { isBlockElement, readTag } from './html-tag.ts'
import type { Edit } from './inline-edits.ts'
import { applyEdits } from './inline-edits.ts'
import type { Labels } from './markdown-link.ts'
import { labelEnd, normaliseLabel, resourceEnd } from './markdown-link.ts'
import { readRaised, readRaisedElement } from './superscript.ts'

/** What the scan of a block knows. */
interface Scan {
  readonly text: string
  readonly labels: Labels
  readonly isCell: boolean
  readonly edits: Edit[]
  readonly delimiters: Delimiter[]
  readonly marks: EmphasisMark[]
  /** Runs of four that may end one bold run and begin the next. */
  readonly seams: Delimiter[]
  readonly brackets: Bracket[]
  /** Brackets below this index open no link any more: a link holds no link. */
  inactive: number
  /** For each length of backtick run its places, last first. */
  backticks: Map<number, number[]> | null
  /** Strings that the rest of the text is known not to hold. */
  readonly absent: Set<string>
}

interface Bracket {
  readonly at: number
  readonly isImage: boolean
  /** How many delimiters stood before it. */
  readonly delimiters: number
}

/** What inline reading must know of its surroundings. */
export interface InlineContext {
  readonly labels: Labels
  /** In a table cell `\|` is a bar, even in code. */
  readonly isCell?: boolean
}

const SPECIAL = /[*_~`[\]<&\\^$!]/

/**
 * Reads the lines given by `ranges` (pairs of start and end offsets in `source`) as one inline text. Gives a text for each
 * printed line, trimmed; lines that hold nothing but markup are left out.
 */
export function readInline(source: string, ranges: readonly number[], context: InlineContext): MappedText[] {
  const buffer = joinLines(source, ranges)
  if (!SPECIAL.test(buffer)) return applyEdits(buffer, ranges, [])
  const scan: Scan = {
    text: buffer,
    labels: context.labels,
    isCell: context.isCell ?? false,
    edits: [],
    delimiters: [],
    marks: [],
    seams: [],
    brackets: [],
    inactive: 0,
    backticks: null,
    absent: new Set(),
  }
  scanText(scan)
  pairDelimiters(scan.delimiters, 0, scan.marks)
  addMarks(scan)
  scan.edits.sort((first, second) => first.from - second.from)
  return applyEdits(buffer, ranges, scan.edits)
}

function joinLines(source: string, ranges: readonly number[]): string {
  if (ranges.length === 2) return source.slice(ranges[0], ranges[1])
  const lines: string[] = []
  for (let index = 0; index < ranges.length; index += 2) lines.push(source.slice(ranges[index], ranges[index + 1]))
  return lines.join('\n')
}

type Handler = (scan: Scan, at: number) => number

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
  $: onRaised,
}

function scanText(scan: Scan): void {
  const special = /[*_~`[\]<&\\^$!]/g
  for (;;) {
    const match = special.exec(scan.text)
    if (!match) return
    special.lastIndex = (HANDLERS[match[0]] as Handler)(scan, match.index)
  }
}

function onDelimiter(scan: Scan, at: number): number {
  const delimiter = readDelimiter(scan.text, at, scan.text.length)
  const { end } = delimiter
  if (delimiter.sign === '~' && delimiter.length !== 2) return end
  if (delimiter.canOpen || delimiter.canClose) {
    scan.delimiters.push(delimiter)
    if (delimiter.sign === '*' && delimiter.length === 4) scan.seams.push(delimiter)
  }
  return end
}

function onBacktick(scan: Scan, at: number): number {
  const { text } = scan
  scan.backticks ??= backtickRuns(text)
  let after = at
  while (text.charCodeAt(after) === 0x60) after++
  const length = after - at
  const places = scan.backticks.get(length)
  while (places && places.length > 0 && (places[places.length - 1] as number) < after) places.pop()
  const close = places?.[places.length - 1]
  if (close === undefined) return after
  const inner = codeContent(text, after, close)
  drop(scan, at, inner.start)
  drop(scan, inner.end, close + length)
  if (scan.isCell) {
    for (let bar = text.indexOf('\\|', inner.start); bar >= 0 && bar < inner.end; bar = text.indexOf('\\|', bar + 2)) {
      drop(scan, bar, bar + 1)
    }
  }
  return close + length
}

/** One space at either end belongs to the marks, unless the code is all space. */
function codeContent(text: string, start: number, end: number): { start: number; end: number } {
  const isPadded = isSpaceOrFeed(text, start) && isSpaceOrFeed(text, end - 1) && end - start > 2
  return isPadded && text.slice(start, end).trim() !== '' ? { start: start + 1, end: end - 1 } : { start, end }
}

function isSpaceOrFeed(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit === 0x20 || unit === 0x0a
}

function backtickRuns(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>()
  for (const match of text.matchAll(/`+/g)) {
    const places = runs.get(match[0].length)
    if (places) places.push(match.index)
    else runs.set(match[0].length, [match.index])
  }
  for (const places of runs.values()) places.reverse()
  return runs
}

function onOpenBracket(scan: Scan, at: number): number {
  if (scan.text.charCodeAt(at + 1) === 0x5e) {
    const raised = readRaised(scan.text, at)
    if (raised) return replace(scan, at, raised.end, raised.text)
  }
  scan.brackets.push({ at, isImage: false, delimiters: scan.delimiters.length })
  return at + 1
}

function onBang(scan: Scan, at: number): number {
  if (scan.text.charCodeAt(at + 1) !== 0x5b || scan.text.charCodeAt(at + 2) === 0x5e) return at + 1
  scan.brackets.push({ at, isImage: true, delimiters: scan.delimiters.length })
  return at + 2
}

function onCloseBracket(scan: Scan, at: number): number {
  const bracket = scan.brackets.pop()
  if (!bracket) return at + 1
  const isActive = bracket.isImage || scan.brackets.length >= scan.inactive
  scan.inactive = Math.min(scan.inactive, scan.brackets.length)
  if (!isActive) return at + 1
  const end = targetEnd(scan, bracket, at)
  if (end < 0) return at + 1
  drop(scan, bracket.at, bracket.at + (bracket.isImage ? 2 : 1))
  drop(scan, at, end)
  pairDelimiters(scan.delimiters, bracket.delimiters, scan.marks)
  scan.delimiters.length = bracket.delimiters
  if (!bracket.isImage) scan.inactive = scan.brackets.length
  return end
}

/** Where the link ends whose text closes at `at`; -1 where it is no link. */
function targetEnd(scan: Scan, bracket: Bracket, at: number): number {
  const { text, labels } = scan
  const next = text.charCodeAt(at + 1)
  if (next === 0x28) {
    const end = resourceEnd(text, at + 1, text.length)
    if (end >= 0) return end
  }
  if (labels.size === 0) return -1
  const start = bracket.at + (bracket.isImage ? 2 : 1)
  const label = next === 0x5b ? labelEnd(text, at + 1, text.length) : -1
  if (label > at + 3) return labels.has(normaliseLabel(text.slice(at + 2, label - 1))) ? label : -1
  if (at - start > 999 || !labels.has(normaliseLabel(text.slice(start, at)))) return -1
  return label >= 0 ? label : at + 1
}

function onAngle(scan: Scan, at: number): number {
  const { text } = scan
  const next = text.charCodeAt(at + 1)
  if (next === 0x21) return text.startsWith('<!--', at) ? dropThrough(scan, at, '-->') : onDeclaration(scan, at)
  if (next === 0x3f) return dropThrough(scan, at, '?>')
  const address = /^<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]{0,2000}|[\w.+-]{1,64}@[\w.-]{1,255})>/.exec(
    text.slice(at, at + 2048),
  )
  if (address) {
    drop(scan, at, at + 1)
    const end = at + address[0].length
    drop(scan, end - 1, end)
    return end
  }
  return onTag(scan, at)
}

function onTag(scan: Scan, at: number): number {
  const { text } = scan
  const tag = readTag(text, at, text.length)
  if (!tag) return at + 1
  if (!tag.isClosing && !tag.isSelfClosing) {
    if (tag.name === 'script' || tag.name === 'style') return dropThrough(scan, at, `</${tag.name}>`)
    if (tag.name === 'sup') {
      const raised = readRaisedElement(text, tag.end, text[at - 1])
      if (raised) return replace(scan, at, raised.end, raised.text)
    }
  }
  scan.edits.push({ from: at, to: tag.end, text: '', isLineEnd: isBlockElement(tag.name) })
  return tag.end
}

function onDeclaration(scan: Scan, at: number): number {
  if (scan.text.startsWith('<![CDATA[', at)) return dropThrough(scan, at, ']]>')
  return /^<![A-Za-z]/.test(scan.text.slice(at, at + 3)) ? dropThrough(scan, at, '>') : at + 1
}

/** Drops from `at` to the end of the next `needle`; where there is none, the text stays. */
function dropThrough(scan: Scan, at: number, needle: string): number {
  if (scan.absent.has(needle)) return at + 1
  const close = scan.text.indexOf(needle, at + 2)
  if (close < 0) {
    scan.absent.add(needle)
    return at + 1
  }
  return drop(scan, at, close + needle.length)
}

function onAmpersand(scan: Scan, at: number): number {
  const entity = readEntity(scan.text, at)
  return entity ? replace(scan, at, entity.end, entity.text) : at + 1
}

function onBackslash(scan: Scan, at: number): number {
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

function onRaised(scan: Scan, at: number): number {
  const raised = readRaised(scan.text, at)
  return raised ? replace(scan, at, raised.end, raised.text) : at + 1
}

function drop(scan: Scan, from: number, to: number): number {
  if (from < to) scan.edits.push({ from, to, text: '', isLineEnd: false })
  return to
}

function replace(scan: Scan, from: number, to: number, text: string): number {
  scan.edits.push({ from, to, text, isLineEnd: false })
  return to
}

/**
 * Adds the marks of emphasis to the edits. On a line where a run of four ended one bold run and began the next, titles were run
 * together: there every bold mark ends a line.
 */
function addMarks(scan: Scan): void {
  const torn = scan.seams.filter((seam) => seam.closed > 0 && seam.opened > 0)
  const isTorn = torn.length > 0 ? lineTest(scan.text, torn) : () => false
  for (const mark of scan.marks) {
    scan.edits.push({ from: mark.from, to: mark.to, text: '', isLineEnd: mark.isStrong && isTorn(mark.from) })
  }
}

function lineTest(text: string, seams: readonly Delimiter[]): (at: number) => boolean {
  const lines: number[] = []
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at)
  const lineOf = (at: number): number => {
    let low = 0
    let high = lines.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((lines[middle] as number) < at) low = middle + 1
      else high = middle
    }
    return low
  }
  const torn = new Set(seams.map((seam) => lineOf(seam.start)))
  return (at) => torn.has(lineOf(at))
}

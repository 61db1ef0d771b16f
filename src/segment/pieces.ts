/**
 * Blocks to pieces: which lines are one paragraph. A line begins a piece of its own where it begins with a number, a marker, a note mark
 * or, like the lines beside it, with a symbol; lines of a masthead stand alone; all others are joined.
 */

import { readWreck, resembles, type Wreck } from '../language/garblings.ts'
import { SPACED_JOINTS, UNSPACED_JOINTS } from '../language/joints.ts'
import { type Marker, type MarkerReading, readMarker } from '../language/markers.ts'
import type { Block, Format, ParagraphBlock } from '../model/block.ts'
import type { Seam } from '../model/document.ts'
import { type MappedText, wholeSpan } from '../model/mapped-text.ts'
import type { Span } from '../model/place.ts'
import { joinBarredCells } from './barred-rows.ts'
import { coverLines } from './cover.ts'
import { displayWidth, isFinished, joinLines } from './joining.ts'
import type { Piece } from './piece.ts'

/** A masthead or an address: no line is wider than this. */
const SHORT_LINE = 45
const NOTE_HEAD = /^(?:[¹²³⁴-⁹⁰]+|[*†‡]{1,3}(?=\s\S))/
const SYMBOL_HEAD = /^(?:\d{2,4}\/\d{1,4}(?=[\sA-Z\u3000-\u9fff])|[A-Z]{1,6}(?:\/[A-Z0-9.]+){2,})/

/** Formats in which a line ends where a person ended it. */
const UNWRAPPED: ReadonlySet<Format> = new Set(['markdown', 'html', 'tei', 'akn', 'docx'])

export function toPieces(blocks: readonly Block[], format: Format): Piece[] {
  const pieces: Piece[] = []
  const wrapWidth = format === 'text' ? measureWrap(blocks) : null
  const rule: LineRule = {
    wrapWidth,
    joinsUnmarked: format !== 'text',
    isUnwrapped: UNWRAPPED.has(format) && isUnwrapped(blocks),
  }
  const cover = coverLines(blocks)
  for (const text of cover ?? []) pieces.push(pieceOf({ text, span: wholeSpan(text) }))
  for (const block of cover ? blocks.slice(1) : blocks) {
    if (block.type === 'paragraph' && block.use) {
      addUsed(block, block.use, pieces)
      continue
    }
    switch (block.type) {
      case 'heading':
        pieces.push(pieceOf({ text: block.text, markedLevel: block.level, span: block.span }))
        break
      case 'table':
        pieces.push(pieceOf({ type: 'table', rows: joinBarredCells(block.rows), span: block.span, depth: block.depth }))
        break
      case 'code':
        pieces.push(pieceOf({ type: 'code', text: block.text, span: block.span, depth: block.depth }))
        break
      case 'note':
        pieces.push(pieceOf({ type: 'note', mark: block.mark, text: joinLines(block.lines), span: block.span }))
        break
      case 'break':
        break
      default:
        addLines(block, rule, pieces)
    }
  }
  return pieces
}

/** Lines that the format keeps apart from the body: each stands alone. */
function addUsed(block: ParagraphBlock, use: NonNullable<ParagraphBlock['use']>, into: Piece[]): void {
  const texts = use === 'contents' ? [joinLines(block.lines)] : block.lines
  for (const text of texts) into.push({ ...pieceOf({ text, span: wholeSpan(text) }), role: use })
}

interface LineRule {
  /** Columns at which a plain text was wrapped; null where it was not. */
  readonly wrapWidth: number | null
  /** Where the format marks paragraphs, their lines are joined whatever their length. */
  readonly joinsUnmarked: boolean
  /** Paragraphs stand on one line each, so that a line break inside one is damage. */
  readonly isUnwrapped: boolean
}

const NO_TEXT: MappedText = { text: '', runs: [] }

// All pieces are made here, with their fields in one order: engines are slow on objects of many shapes.
function pieceOf(given: Partial<Piece> & Pick<Piece, 'span'>): Piece {
  const {
    type = 'text',
    text = NO_TEXT,
    bullet = null,
    mark = null,
    depth = 0,
    markedLevel = null,
    rows = [],
    span,
  } = given
  const { seams = [], startsBlock = true, lineCount = 1, endsFull = true, isItemLine = false, isSetOff = false } = given
  return {
    type,
    text,
    bullet,
    mark,
    depth,
    markedLevel,
    rows,
    span,
    seams,
    startsBlock,
    lineCount,
    endsFull,
    isItemLine,
    isSetOff,
    role: null,
    level: 0,
    dotted: null,
  }
}

function addLines(block: Extract<Block, { type: 'paragraph' | 'list-item' }>, rule: LineRule, into: Piece[]): void {
  const bullet = block.type === 'list-item' ? block.marker : null
  const isItem = bullet !== null || bulletEnd(block.lines[0]?.text ?? '') > 0
  const groups = groupLines(block.lines, rule, isItem)
  groups.forEach((lines, index) => {
    const text = joinLines(lines)
    const own: Span = index === 0 ? { start: block.span.start, end: wholeSpan(text).end } : wholeSpan(text)
    into.push(
      pieceOf({
        text,
        bullet: index === 0 ? bullet : null,
        depth: block.depth,
        span: own,
        seams: rule.isUnwrapped ? lineSeams(lines) : [],
        startsBlock: index === 0,
        isItemLine: isItem && index > 0,
        lineCount: lines.length,
        isSetOff: block.type === 'paragraph' && block.isSetOff === true,
        endsFull:
          rule.wrapWidth === null ||
          displayWidth((lines[lines.length - 1] as MappedText).text) >= rule.wrapWidth * 0.75,
      }),
    )
  })
  if (groups.length === 0 && bullet) into.push(pieceOf({ bullet, depth: block.depth, span: block.span }))
}

/** Where the text begins behind a bullet that stands in the line: typed, or put there by numbering; 0 where there is none. */
function bulletEnd(line: string): number {
  const marker = readMarker(line)
  return marker?.readings[0]?.style === 'bullet' ? marker.textStart : 0
}

function groupLines(lines: readonly MappedText[], rule: LineRule, isItem: boolean): MappedText[][] {
  if ((!isItem && isMasthead(lines)) || isRagged(lines)) return lines.map((line) => [line])
  const isList = isListOfClauses(lines)
  const groups: MappedText[][] = []
  for (const line of lines) {
    const group = groups[groups.length - 1]
    if (!group || breaksBefore(line.text, group, rule, isList)) groups.push([line])
    else group.push(line)
  }
  return groups
}

function breaksBefore(line: string, group: readonly MappedText[], rule: LineRule, isList: boolean): boolean {
  const first = (group[0] as MappedText).text
  const previous = (group[group.length - 1] as MappedText).text
  if (NOTE_HEAD.test(line)) return true
  if (SYMBOL_HEAD.test(line)) return SYMBOL_HEAD.test(first.slice(bulletEnd(first)))
  const marker = readMarker(line)
  if (marker) return opensItem(line, marker, first, previous, rule)
  const wreck = readWreck(line)
  if (wreck?.look === 'glyph' && (readMarker(first) || readWreck(first)))
    return isFinished(previous) && !continuesInline(line, null)
  if (rule.joinsUnmarked) return isList && isFinished(previous)
  if (rule.wrapWidth === null) return true
  return (
    displayWidth(previous) < rule.wrapWidth * 0.8 &&
    (isFinished(previous) || displayWidth(previous) < rule.wrapWidth * 0.5)
  )
}

/** A line that begins with a marker opens an item where the line before it has ended, or where it counts on from the item before. */
function opensItem(line: string, marker: Marker, first: string, previous: string, rule: LineRule): boolean {
  if (continuesInline(line, marker)) return false
  if (isFinished(previous) || ENDS_IN_JOINT.test(previous)) return true
  if (marker.readings[0]?.style === 'bullet') return true
  const before = readMarker(first)
  const isWhole = !rule.joinsUnmarked && rule.wrapWidth === null
  if (!before) return isWhole || displayWidth(previous) < SHORT_LINE
  return marker.readings.some((reading) =>
    before.readings.some(
      (other) => other.style === reading.style && (reading.ordinal ?? 0) - (other.ordinal ?? 0) === 1,
    ),
  )
}

/** `(a) ...; (b) ...` in one line is a list in running text, broken where the page was narrow; one of the two may be damaged. */
function continuesInline(line: string, marker: Marker | null): boolean {
  if (!/^(?:[(（㈠-㈩]|[a-z一二三四五六七八九十]{1,3}[)）])/.test(line)) return false
  const pattern = new RegExp(BEFORE_NEXT_ITEM, 'g')
  for (let match = pattern.exec(line); match; match = pattern.exec(line)) {
    const at = match.index + match[0].length
    const next = readMarker(line, at)
    if (next?.readings.some((reading) => countsOn(marker, readWreck(line), reading))) return true
    const damaged = marker && readWreck(line, at)
    if (damaged && marker.readings.some(({ style, ordinal }) => resembles(damaged, style, (ordinal ?? 0) + 1)))
      return true
    if (pattern.lastIndex === match.index) pattern.lastIndex++
  }
  return false
}

/** Whether a reading is the one behind a marker, or behind what a damaged one may have been. */
function countsOn(marker: Marker | null, wreck: Wreck | null, { style, ordinal }: MarkerReading): boolean {
  const before = (ordinal ?? 0) - 1
  if (marker?.readings.some((other) => other.style === style && other.ordinal === before)) return true
  return wreck !== null && before > 0 && resembles(wreck, style, before)
}

function isMasthead(lines: readonly MappedText[]): boolean {
  return (
    lines.length > 1 &&
    lines.every(({ text }) => displayWidth(text) <= SHORT_LINE && !/[,，、;；。]$/.test(text)) &&
    lines.filter(({ text }) => isFinished(text)).length * 3 < lines.length
  )
}

/** A list whose marks were lost: most of its lines end with a semicolon, as the lines of a paragraph that was wrapped do not. */
function isListOfClauses(lines: readonly MappedText[]): boolean {
  const inner = lines.slice(0, -1)
  return (
    inner.length > 1 &&
    inner.filter(({ text }) => CLAUSE_END.test(text)).length * 2 > inner.length &&
    !lines.some(({ text }) => readMarker(text))
  )
}

const CLAUSE_END = new RegExp(`[;；](?:\\s*(?:${SPACED_JOINTS}|${UNSPACED_JOINTS}))?\\s*$`)
const ENDS_IN_JOINT = new RegExp(`[,，、]$|(?:^|[\\s，；])(?:${SPACED_JOINTS}|${UNSPACED_JOINTS})$`)
const BEFORE_NEXT_ITEM = `[;；]\\s*(?:(?:${SPACED_JOINTS}) |${UNSPACED_JOINTS})?(?=[(（㈠-㈩]|[a-z一二三四五六七八九十]{1,3}[)）])`

/** A list of titles whose marks were lost, and no paragraph that a narrow page broke: several lines, too unlike in width, and none ends as a sentence does. */
function isRagged(lines: readonly MappedText[]): boolean {
  if (lines.length < 4) return false
  const widths = lines.slice(0, -1).map(({ text }) => displayWidth(text))
  const widest = Math.max(...widths)
  return (
    widths.filter((width) => width < widest * 0.75).length * 4 >= widths.length &&
    lines.every(({ text }) => !isFinished(text))
  )
}

/**
 * The width at which a plain text was wrapped: where many lines inside blocks end near one column. Null where lines
 * are whole paragraphs.
 */
function measureWrap(blocks: readonly Block[]): number | null {
  const widths: number[] = []
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue
    for (const line of block.lines.slice(0, -1)) widths.push(displayWidth(line.text))
  }
  if (widths.length < 3) return null
  widths.sort((one, other) => one - other)
  const wide = widths[Math.floor(widths.length * 0.95)] as number
  if (wide > 130 || wide < 20) return null
  const near = widths.filter((width) => width >= wide - 14).length
  return near >= widths.length * 0.35 ? wide : null
}

/** Few paragraphs have more than one line. */
function isUnwrapped(blocks: readonly Block[]): boolean {
  let single = 0
  let several = 0
  for (const block of blocks) {
    if (block.type !== 'paragraph' || block.lines.length === 0) continue
    if (block.lines.length === 1) single++
    else if (block.lines.some((line) => displayWidth(line.text) > 60)) several++
  }
  return single >= 20 && several * 20 <= single
}

function lineSeams(lines: readonly MappedText[]): Seam[] {
  return lines.slice(1).map((line, index) => {
    return { kind: 'paragraph', span: { start: wholeSpan(lines[index] as MappedText).end, end: wholeSpan(line).start } }
  })
}

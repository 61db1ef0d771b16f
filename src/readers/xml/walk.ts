/**
 * Elements to blocks, by what the vocabulary of their format says they are. Text gathers in lines; where an element that stands by itself begins or ends,
 * they become a block. A number that is an element of its own stands at the head of the text that follows, or of the heading.
 */
import { languageOfTag } from '../../language/language-names.ts'
import { readMarker } from '../../language/markers.ts'
import { joinMapped, type MappedText, wholeSpan } from '../../model/mapped-text.ts'
import { XML_ESCAPES } from '../escapes.ts'
import { Lines, withText } from '../lines.ts'
import { raise } from '../superscript.ts'
import { endBlock, endNumber, remember } from './blocks.ts'
import type { XmlElement, XmlText } from './parse.ts'
import { type Context, type Flow, type OpenList, OUTERMOST, openFlow, type Reading } from './reading.ts'
import { readTable } from './tables.ts'

/** Reads what an element holds; the last lines stay open. */
export function readChildren(reading: Reading, flow: Flow, { children }: XmlElement, context: Context): void {
  for (const child of children) {
    if (child.name === '') addText(reading, flow, child as XmlText)
    else readElement(reading, flow, child as XmlElement, context)
  }
}

function readElement(reading: Reading, flow: Flow, element: XmlElement, outer: Context): void {
  const { vocabulary } = reading
  const role = vocabulary.roleOf(element)
  const context = contextIn(reading, element, outer)
  if (context.isInline && !WITHIN_LINES.has(role)) {
    flow.lines.space(element.start, element.tagEnd, true)
    readChildren(reading, flow, element, context)
    flow.lines.space(element.end, element.end, true)
    return
  }
  switch (role) {
    case 'hidden':
      return
    case 'division':
      readDivision(reading, flow, element, context)
      return
    case 'number':
      readNumber(reading, flow, element, context)
      return
    case 'heading':
      // The title of a list is no heading of the text.
      if (context.list) readBlock(reading, flow, element, context)
      else addHeading(reading, flow, linesIn(reading, element), context)
      return
    case 'block':
      readBlock(reading, flow, element, context)
      return
    case 'list':
      readBlock(reading, flow, element, { ...context, list: openList(element) })
      return
    case 'item':
      readItem(reading, flow, element, context)
      return
    case 'table':
      endNumber(reading, flow, context)
      readTable(reading, flow, element, context)
      return
    case 'note':
      readNote(reading, flow, element, context)
      return
    case 'break':
      if (context.isInline) flow.lines.space(element.start, element.end, false)
      else flow.lines.breakLine()
      return
    case 'space':
      flow.lines.space(element.start, element.tagEnd, true)
      readChildren(reading, flow, element, context)
      flow.lines.space(element.end, element.end, true)
      return
    case 'raised':
      readRaised(reading, flow, element, context)
      return
    default:
      // Rows and cells outside of tables are what they hold.
      readChildren(reading, flow, element, context)
  }
}

const WITHIN_LINES: ReadonlySet<string> = new Set(['hidden', 'note', 'break', 'space', 'raised', 'inline'])

function readBlock(reading: Reading, flow: Flow, element: XmlElement, context: Context): void {
  endBlock(reading, flow, context)
  readChildren(reading, flow, element, context)
  endBlock(reading, flow, context)
}

/** The number and the headings of a division are one heading; without a heading, a number that is a mere marker stands at the head of the text. */
function readDivision(reading: Reading, flow: Flow, element: XmlElement, context: Context): void {
  endBlock(reading, flow, context)
  const { roleOf } = reading.vocabulary
  let number: MappedText | null = null
  const head: MappedText[] = []
  const rest: XmlElement['children'] = []
  for (const child of element.children) {
    const role = child.name === '' ? 'inline' : roleOf(child as XmlElement)
    if (role === 'heading') head.push(...linesIn(reading, child as XmlElement))
    else if (role === 'number' && number === null) number = wholeIn(reading, child as XmlElement)
    else rest.push(child)
  }
  const content = { ...element, children: rest }
  if (head.length > 0 || (number !== null && !isMarker(number.text))) {
    addHeading(reading, flow, number === null ? head : [number, ...head], context)
    readBlock(reading, flow, content, { ...context, level: context.level + 1 })
    return
  }
  if (number !== null) {
    endNumber(reading, flow, context)
    flow.number = number
  }
  readChildren(reading, flow, content, context)
  endNumber(reading, flow, context)
}

/** A number without words, and not `Article 5`. */
function isMarker(number: string): boolean {
  return /^\P{L}*\p{L}?\P{L}*$/u.test(number) || readMarker(`${number} x`) !== null
}

/** Several lines make one heading. */
function addHeading(reading: Reading, flow: Flow, lines: readonly MappedText[], context: Context): void {
  endNumber(reading, flow, context)
  if (lines.length === 0) return
  remember(reading, lines, context)
  const text = joinMapped(lines, () => ' ')
  flow.blocks.push({ type: 'heading', span: wholeSpan(text), depth: 0, level: context.level + 1, text })
}

function readNumber(reading: Reading, flow: Flow, element: XmlElement, context: Context): void {
  endNumber(reading, flow, context)
  flow.number = wholeIn(reading, element)
}

/** All text of an element as one; null where it holds none. */
function wholeIn(reading: Reading, element: XmlElement): MappedText | null {
  const lines = linesIn(reading, element)
  return lines.length === 0 ? null : joinMapped(lines, () => ' ')
}

/** The lines of an element by itself. */
function linesIn(reading: Reading, element: XmlElement): MappedText[] {
  const flow = openFlow(reading)
  readChildren(reading, flow, element, { ...OUTERMOST, isInline: true })
  return flow.lines.take()
}

function openList({ name, attributes: { type = '', rend = '' } }: XmlElement): OpenList {
  return { isOrdered: name === 'ol' || /ordered|numbered/.test(`${type} ${rend}`.replace('unordered', '')), next: 1 }
}

function readItem(reading: Reading, flow: Flow, element: XmlElement, context: Context): void {
  endBlock(reading, flow, context)
  // A number in front of the item is its marker, and typed.
  if (flow.number === null) {
    const { start, tagEnd: end } = element
    const text = markerOf(reading, element, context.list)
    flow.marker = { text, runs: [{ at: 0, from: start, to: end }] }
    reading.made.push({ start, end, by: text === BULLET ? 'reader' : 'numbering' })
  }
  readBlock(reading, flow, element, { ...context, depth: context.depth + 1, list: null })
  flow.marker = null
}

const BULLET = '•'

function markerOf({ vocabulary }: Reading, item: XmlElement, list: OpenList | null): string {
  const printed = vocabulary.printedNumberOf(item)
  if (printed !== null) return /[.)）、]$/.test(printed) ? printed : `${printed}.`
  if (!list?.isOrdered) return BULLET
  const value = Number.parseInt(item.attributes.value ?? '', 10)
  const number = Number.isNaN(value) ? list.next : value
  list.next = number + 1
  return `${number}.`
}

/** The mark stands where the note does; its text behind the document. */
function readNote(reading: Reading, flow: Flow, element: XmlElement, context: Context): void {
  const { start, tagEnd: end } = element
  const mark = reading.vocabulary.markOf(element)?.trim() || String(reading.notes.length + 1)
  const runs = [{ at: 0, from: start, to: end }]
  const raised = raise(mark)
  reading.made.push({ start, end, by: 'reader' })
  flow.lines.addFor(raised, start, end)
  const inner = openFlow(reading)
  readChildren(reading, inner, element, { ...OUTERMOST, isForeign: context.isForeign })
  endNumber(reading, inner, context.isInline ? OUTERMOST : context)
  const lines = inner.blocks.flatMap((block) => ('lines' in block ? block.lines : []))
  const span = { start, end: element.end }
  reading.notes.push({ type: 'note', span, depth: 0, mark: { text: raised, runs }, lines })
}

/** Raised text is no note mark where it is longer than this. */
const LONGEST_RAISED = 40

function readRaised(reading: Reading, flow: Flow, element: XmlElement, context: Context): void {
  const outer = flow.lines
  flow.lines = new Lines(reading.source)
  readChildren(reading, flow, element, { ...context, isInline: true })
  const inner = joinMapped(flow.lines.take(), () => ' ')
  flow.lines = outer
  if (inner.text === '') return
  outer.addMapped(inner.text.length > LONGEST_RAISED ? inner : withText(inner, raise(inner.text, outer.last)))
}

/** Text with its references decoded. */
function addText({ source }: Reading, { lines }: Flow, { start, end, isCharacterData }: XmlText): void {
  const raw = source.slice(start, end)
  if (isCharacterData || !raw.includes('&')) {
    lines.add(start, end)
    return
  }
  let at = 0
  for (const { 0: reference, index } of raw.matchAll(/&[^;]+;/g)) {
    if (index > at) lines.add(start + at, start + index)
    at = index + reference.length
    lines.addFor(XML_ESCAPES.decode(reference), start + index, start + at)
  }
  if (at < raw.length) lines.add(start + at, end)
}

function contextIn(reading: Reading, element: XmlElement, outer: Context): Context {
  const use = reading.vocabulary.useOf(element)
  const tag = element.attributes['xml:lang'] ?? element.attributes.lang
  if (use === undefined && tag === undefined) return outer
  const language = tag === undefined ? null : languageOfTag(tag)
  const isForeign = language === null ? outer.isForeign : reading.language !== null && language !== reading.language
  return { ...outer, use: use ?? outer.use, isForeign }
}

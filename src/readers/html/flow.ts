/** Elements to blocks: text gathers in lines, and where a block begins or ends, they become one. */
import { endLines } from './blocks.ts'
import { isHidden } from './hidden.ts'
import { isOtherLanguage, langOf } from './languages.ts'
import { nextMarker, openList } from './list-markers.ts'
import { BLOCKS } from './names.ts'
import { readNote } from './note-blocks.ts'
import { isNoteByRole } from './notes.ts'
import { addTyped, readPreformatted } from './preformatted.ts'
import { readRaised } from './raised.ts'
import type { Context, Flow, Reading } from './reading.ts'
import { readTable } from './tables.ts'
import { type HtmlElement, type HtmlNode, isElement } from './tree.ts'
import { isWordMarker, readWordMarker, useOf } from './word.ts'

/** Reads what an element holds; the last lines stay open, so that what follows can go on. */
export function readChildren(reading: Reading, flow: Flow, { children }: HtmlElement, context: Context): void {
  for (const child of children) readNode(reading, flow, child, context)
}

/** Reads what an element holds as blocks of its own. */
function readBlock(reading: Reading, flow: Flow, element: HtmlElement, context: Context): void {
  endLines(reading, flow, context)
  readChildren(reading, flow, element, context)
  endLines(reading, flow, context)
}

function readNode(reading: Reading, flow: Flow, node: HtmlNode, context: Context): void {
  if (isElement(node)) readElement(reading, flow, node, context)
  else if (node.text !== null) flow.lines.addFor(node.text, node.start, node.end)
  else if (context.isPreformatted) addTyped(reading, flow, node, context)
  else flow.lines.add(node.start, node.end)
}

function readElement(reading: Reading, flow: Flow, element: HtmlElement, outer: Context): void {
  const { name } = element
  if (isHidden(element, reading.changes)) return
  const context = contextIn(reading, element, outer)
  const { notes } = reading
  if (notes.blocks.has(element) || isNoteByRole(element)) {
    if (reading.read.has(element)) return
    endLines(reading, flow, outer)
    readNote(reading, flow, element, context)
    return
  }
  if (name === 'br') {
    // A blank line between others parts paragraphs.
    if (!flow.lines.breakLine() && context.heading === null) endLines(reading, flow, outer)
  } else if (name === 'sup' || notes.marks.has(element)) readRaised(reading, flow, element, context)
  else if (notes.returns.has(element)) return
  else if (isWordMarker(element)) readWordMarker(reading, flow, element, context)
  else if (!BLOCKS.has(name)) readChildren(reading, flow, element, context)
  else if (!reading.isLeftOut(element)) readStructure(reading, flow, element, context)
}

function readStructure(reading: Reading, flow: Flow, element: HtmlElement, context: Context): void {
  switch (element.name) {
    case 'hr':
      endLines(reading, flow, context)
      flow.blocks.push({ type: 'break', span: { start: element.start, end: element.tagEnd }, depth: context.depth })
      break
    case 'ol':
    case 'ul':
    case 'menu':
    case 'dir':
      readBlock(reading, flow, element, { ...context, list: openList(element) })
      break
    case 'li':
      readItem(reading, flow, element, context)
      break
    case 'listing':
    case 'plaintext':
    case 'pre':
    case 'xmp':
      endLines(reading, flow, context)
      readPreformatted(reading, flow, element, context)
      break
    case 'table':
      endLines(reading, flow, context)
      readTable(reading, flow, element, context)
      break
    default:
      readBlock(reading, flow, element, context)
  }
}

function readItem(reading: Reading, flow: Flow, element: HtmlElement, context: Context): void {
  endLines(reading, flow, context)
  const marker = context.list ? nextMarker(context.list, element) : { text: '•', isNumber: false }
  if (marker) {
    const { start, tagEnd: end } = element
    const { text, isNumber } = marker
    flow.item = { marker: { text, runs: [{ at: 0, from: start, to: end }] }, isNumber, depth: context.depth }
    reading.made.push({ start, end, by: isNumber ? 'numbering' : 'reader' })
  }
  readBlock(reading, flow, element, { ...context, depth: context.depth + 1 })
  flow.item = null
}

/** What surrounds the content of an element. */
function contextIn(reading: Reading, element: HtmlElement, outer: Context): Context {
  const heading = levelOf(element)
  const language = BLOCKS.has(element.name) ? langOf(element) : undefined
  const use = useOf(element)
  if (heading === null && language === undefined && use === undefined) return outer
  const isForeign = language === undefined ? outer.isForeign : isOtherLanguage(language, reading.language)
  return { ...outer, heading: heading ?? outer.heading, use: use ?? outer.use, isForeign }
}

function levelOf({ name, attributes }: HtmlElement): number | null {
  if (name.length === 2 && name >= 'h1' && name <= 'h6') return Number(name[1])
  if (attributes.role !== 'heading') return null
  const level = Number.parseInt(attributes['aria-level'] ?? '2', 10)
  return level >= 1 && level <= 9 ? level : 2
}

/** Text that stands as it is typed: code, or paragraphs with line ends. */
import { wholeSpan } from '../../model/mapped-text.ts'
import { Lines } from '../lines.ts'
import { endLines } from './blocks.ts'
import type { Context, Flow, Reading } from './reading.ts'
import { type HtmlElement, type HtmlText, isElement } from './tree.ts'

/** Adds a block of code where that is all it holds, and else a paragraph for all lines between blank ones. */
export function readPreformatted(reading: Reading, flow: Flow, element: HtmlElement, context: Context): void {
  const code = element.children.filter(
    (child) => isElement(child) || reading.source.slice(child.start, child.end).trim() !== '',
  )
  const [only] = code
  if (code.length === 1 && only && isElement(only) && (only.name === 'code' || only.name === 'samp')) {
    addCode(reading, flow, only, context)
    return
  }
  reading.readChildren(reading, flow, element, { ...context, isPreformatted: true })
  endLines(reading, flow, context)
}

/** Adds a stretch of the source with its white space; a line end ends the line, a blank line the paragraph. */
export function addTyped(reading: Reading, flow: Flow, { start, end }: HtmlText, context: Context): void {
  let from = start
  for (const { index, 0: lineEnd } of reading.source.slice(start, end).matchAll(/\r\n|[\n\r]/g)) {
    if (start + index > from) flow.lines.addExact(null, from, start + index)
    if (!flow.lines.breakLine()) endLines(reading, flow, context)
    from = start + index + lineEnd.length
  }
  if (end > from) flow.lines.addExact(null, from, end)
}

function addCode({ source }: Reading, flow: Flow, code: HtmlElement, { depth }: Context): void {
  const lines = new Lines(source)
  addAll(lines, code)
  const text = lines.takeWhole()
  if (text.text.trim() !== '') flow.blocks.push({ type: 'code', span: wholeSpan(text), depth, text })
}

function addAll(lines: Lines, element: HtmlElement): void {
  for (const child of element.children) {
    if (isElement(child)) addAll(lines, child)
    else lines.addExact(child.text, child.start, child.end)
  }
}

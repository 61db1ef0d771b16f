/** The block of a note: its mark, and its lines. */

import type { MappedText } from '../../model/mapped-text.ts'
import { sliceMapped, trimMapped, wholeSpan } from '../../model/mapped-text.ts'
import { linesOf } from '../block-lines.ts'
import { withText } from '../lines.ts'
import { raise } from '../superscript.ts'
import { endLines } from './blocks.ts'
import { nextMarker } from './list-markers.ts'
import { type Context, type Flow, openFlow, type Reading } from './reading.ts'
import type { HtmlElement } from './tree.ts'

/** The mark that a note begins with: raised, a star or a dagger. */
const OWN_MARK = /^(?:[⁰¹²³⁴-⁹ᵃ-ᶻⁱⁿ]+|[*†‡]{1,3})/

/** Adds the note; paragraphs where nothing says what its mark is. */
export function readNote(reading: Reading, flow: Flow, element: HtmlElement, context: Context): void {
  reading.read.add(element)
  const inner = openFlow(reading)
  // Counted also where the note has a mark of its own, so that the next item has its number.
  const item = element.name === 'li' && context.list ? nextMarker(context.list, element) : null
  reading.readChildren(reading, inner, element, { ...context, list: null, isRaised: false })
  endLines(reading, inner, context)
  const [first, ...rest] = inner.blocks.flatMap(linesOf)
  if (!first) return
  const length = markLength(first.text, reading.notes.blocks.get(element) ?? '')
  const typed = sliceMapped(first, 0, length)
  const mark =
    length > 0 ? withText(typed, raise(typed.text.replace(/[.:]$/, ''))) : printedMark(reading, element, item?.text)
  if (mark === null) {
    flow.blocks.push(...inner.blocks)
    return
  }
  const own = trimMapped(sliceMapped(first, length))
  const lines = own.text === '' ? rest : [own, ...rest]
  const last = lines[lines.length - 1] ?? first
  const span = { start: Math.min(wholeSpan(mark).start, wholeSpan(first).start), end: wholeSpan(last).end }
  flow.blocks.push({ type: 'note', span, depth: 0, mark, lines })
}

/** How long the mark at the head of a note is: raised, or the same as in what refers to the note. */
function markLength(text: string, referring: string): number {
  const raised = OWN_MARK.exec(text)
  if (raised) return raised[0].length
  const bare = referring.replace(/^[[(]|[\])]$/g, '')
  const [typed = ''] = /^[[(]?([^\s.:\])]{1,6})[\])]?[.:]?(?=\s|$)/.exec(text) ?? []
  return bare !== '' && typed.replace(/^[[(]|[\]).:]+$/g, '') === bare ? typed.length : 0
}

/** The number of the item that is the note, or else the mark of what refers to it, in the place of its tag. */
function printedMark({ notes, made }: Reading, element: HtmlElement, item: string | undefined): MappedText | null {
  const mark = item?.replace(/[.、]$/, '') ?? notes.blocks.get(element)
  if (mark === undefined || mark === '') return null
  const { start, tagEnd: end } = element
  made.push({ start, end, by: 'numbering' })
  return { text: raise(mark), runs: [{ at: 0, from: start, to: end }] }
}

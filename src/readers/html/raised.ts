/** Raised text, and the marks of notes, as superscripts. */
import { joinMapped } from '../../model/mapped-text.ts'
import { Lines, withText } from '../lines.ts'
import { raise } from '../superscript.ts'
import type { Context, Flow, Reading } from './reading.ts'
import type { HtmlElement } from './tree.ts'

/** Raised text is no note mark where it is longer than this. */
const LONGEST_RAISED = 40

/** Adds what an element holds, raised where it is short. */
export function readRaised(reading: Reading, flow: Flow, element: HtmlElement, context: Context): void {
  // A mark within a raised text is raised with it.
  if (context.isRaised) {
    reading.readChildren(reading, flow, element, context)
    return
  }
  const outer = flow.lines
  flow.lines = new Lines(reading.source)
  reading.readChildren(reading, flow, element, { ...context, isRaised: true })
  const inner = joinMapped(flow.lines.take(), () => ' ')
  flow.lines = outer
  if (inner.text.length > LONGEST_RAISED) outer.addMapped(inner)
  else outer.addMapped(withText(inner, raise(inner.text, outer.last)))
}

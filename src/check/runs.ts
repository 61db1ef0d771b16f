/** Runs of labelled siblings, whose ordinals should count up by one. */
import type { Document, Segment } from '../model/document.ts'
import type { Side } from '../model/finding.ts'
import type { CheckContext } from './context.ts'

/** The labelled siblings before a segment, nearest first, on the same ladder. */
export function siblingBefore(context: CheckContext, side: Side, segment: Segment): Segment | null {
  const siblings = siblingsOf(context, side, segment)
  for (let at = siblings.indexOf(segment) - 1; at >= 0; at--)
    if (isOfRun(siblings[at] as Segment, segment)) return siblings[at] as Segment
  return null
}

/** The labelled sibling after a segment on the same ladder. */
export function siblingAfter(context: CheckContext, side: Side, segment: Segment): Segment | null {
  const siblings = siblingsOf(context, side, segment)
  for (let at = siblings.indexOf(segment) + 1; at < siblings.length; at++)
    if (isOfRun(siblings[at] as Segment, segment)) return siblings[at] as Segment
  return null
}

/** Siblings by parent; numbered paragraphs count on across sections, so all of a document are siblings. */
function siblingsOf(context: CheckContext, side: Side, segment: Segment): readonly Segment[] {
  const document: Document = context.bitext[side]
  if (segment.kind === 'paragraph' && segment.label?.style === 'decimal') return numbered(document)
  return context.childrenOf(side, segment.parent).map((index) => document.segments[index] as Segment)
}

const numberedOf = new WeakMap<Document, readonly Segment[]>()

function numbered(document: Document): readonly Segment[] {
  let found = numberedOf.get(document)
  if (!found) {
    found = document.segments.filter((segment) => segment.kind === 'paragraph' && segment.label?.style === 'decimal')
    numberedOf.set(document, found)
  }
  return found
}

function isOfRun(one: Segment, other: Segment): boolean {
  return (
    one.kind === other.kind &&
    one.label !== null &&
    one.label.style === other.label?.style &&
    one.label.ordinal !== null
  )
}

/** Runs of labelled siblings, whose ordinals should count up by one. */
import type { Document, Segment } from '../model/document.ts'
import type { Side } from '../model/finding.ts'
import type { CheckContext } from './context.ts'

/** The labelled sibling before a segment on the same ladder. */
export function siblingBefore(context: CheckContext, side: Side, segment: Segment): Segment | null {
  const document = context.bitext[side]
  return document.segments[neighboursOf(document).before[segment.index] as number] ?? null
}

/** The labelled sibling after a segment on the same ladder. */
export function siblingAfter(context: CheckContext, side: Side, segment: Segment): Segment | null {
  const document = context.bitext[side]
  return document.segments[neighboursOf(document).after[segment.index] as number] ?? null
}

/** By the index of a segment, the index of its neighbour; -1 where there is none. */
interface Neighbours {
  readonly before: Int32Array
  readonly after: Int32Array
}

const known = new WeakMap<Document, Neighbours>()

function neighboursOf(document: Document): Neighbours {
  let found = known.get(document)
  if (!found) {
    const inOrder = [...document.segments.keys()]
    found = { before: nearest(document, inOrder), after: nearest(document, inOrder.reverse()) }
    known.set(document, found)
  }
  return found
}

// One walk for all, since a list can have thousands of items.
function nearest({ segments }: Document, order: readonly number[]): Int32Array {
  const result = new Int32Array(segments.length).fill(-1)
  const last = new Map<string, number>()
  for (const index of order) {
    const segment = segments[index] as Segment
    const run = runOf(segment)
    if (run === null) continue
    result[index] = last.get(run) ?? -1
    if (segment.label?.ordinal != null) last.set(run, index)
  }
  return result
}

/** Siblings of one kind and style; numbered paragraphs count on across sections, so all of a document are siblings. */
function runOf({ kind, label, parent }: Segment): string | null {
  if (!label) return null
  return kind === 'paragraph' && label.style === 'decimal' ? 'numbered' : `${parent} ${kind} ${label.style}`
}

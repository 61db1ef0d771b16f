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
    found = findNeighbours(document)
    known.set(document, found)
  }
  return found
}

// One walk for all, since a list can have thousands of items. A sibling without an ordinal has neighbours, but is none.
function findNeighbours({ segments }: Document): Neighbours {
  const before = new Int32Array(segments.length).fill(-1)
  const after = new Int32Array(segments.length).fill(-1)
  const runs = new Map<string, { last: number; open: number[] }>()
  for (const segment of segments) {
    const key = runOf(segment)
    if (key === null) continue
    const { index } = segment
    const run = runs.get(key)
    if (run) before[index] = run.last
    if (segment.label?.ordinal == null) {
      if (run) run.open.push(index)
      else runs.set(key, { last: -1, open: [index] })
      continue
    }
    if (!run) {
      runs.set(key, { last: index, open: [index] })
      continue
    }
    for (const sibling of run.open) after[sibling] = index
    run.last = index
    run.open = [index]
  }
  return { before, after }
}

/** Siblings of one kind and style; numbered paragraphs count on across sections, so all of a document are siblings. */
function runOf({ kind, label, parent }: Segment): string | null {
  if (!label) return null
  return kind === 'paragraph' && label.style === 'decimal' ? 'numbered' : `${parent} ${kind} ${label.style}`
}

/** Lawful markers that stand for another one. */
import { readWreck, resembles } from '../language/garblings.ts'
import { renderLike } from '../language/markers.ts'
import type { Document, Segment } from '../model/document.ts'
import type { Side } from '../model/finding.ts'
import type { CheckContext } from './context.ts'
import { siblingAfter, siblingBefore } from './runs.ts'

/**
 * A lawful marker that breaks its run, differs from the other side's and looks like the one that belongs there: `(e)` for a last `(c)`.
 */
export function confusedMarker(context: CheckContext, side: Side, segment: Segment): string | null {
  const { label } = segment
  if (!label || label.style === 'bullet' || label.style === 'word' || label.style === 'note') return null
  const facing = facingLabel(context, side, segment)
  const ordinal = facing?.segment.label?.ordinal ?? null
  if (ordinal === null || ordinal === label.ordinal) return null
  const before = siblingBefore(context, side, segment)
  const after = siblingAfter(context, side, segment)
  const fits =
    (before ? before.label?.ordinal === ordinal - 1 : ordinal === 1) &&
    (!after || after.label?.ordinal !== (label.ordinal ?? 0) + 1)
  const wreck = readWreck(label.printed)
  if (!fits || !wreck || !resembles(wreck, label.style, ordinal)) return null
  return renderLike(label.printed, label.style, ordinal)
}

/** The labelled segment of the other side that a segment is aligned with. */
export function facingLabel(
  context: CheckContext,
  side: Side,
  segment: Segment,
): { side: Side; document: Document; segment: Segment } | null {
  const other: Side = side === 'source' ? 'target' : 'source'
  const unit = context.bitext.units[context.unitOf(side, segment.index)]
  const found = unit?.[other]
    .map((index) => context.bitext[other].segments[index] as Segment)
    .find((each) => each.label !== null)
  return found ? { side: other, document: context.bitext[other], segment: found } : null
}

/** Lawful markers that stand for another one. */
import { readWreck, resembles } from '../language/garblings.ts'
import { readMarker, renderLike } from '../language/markers.ts'
import type { Document, Label, Segment } from '../model/document.ts'
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

/** Whether the other side prints the same marker, so that one which looks damaged is sound: in an excerpt (e) can follow (b). */
export function isVouchedFor(context: CheckContext, side: Side, segment: Segment): boolean {
  const printed = printedOrdinal(segment.label)
  if (printed === null || printed === segment.label?.ordinal) return false
  return printedOrdinal(facingLabel(context, side, segment)?.segment.label ?? null) === printed
}

/** What a label reads as in its own style, whatever its place makes of it. */
function printedOrdinal(label: Label | null): number | null {
  if (!label || label.expected === undefined) return label?.ordinal ?? null
  const reading = readMarker(label.printed)?.readings.find(({ style }) => style === label.style)
  return reading?.ordinal ?? null
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

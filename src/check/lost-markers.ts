/**
 * An item inside a text that the other side seems to lack may only have lost its marker: the words are there, in one piece with the item before.
 * The lengths tell: a text that is as long as the other side's whole text has lost a marker, one that is shorter has lost an item.
 */
import type { AlignmentUnit } from '../model/bitext.ts'
import type { Segment } from '../model/document.ts'
import type { Side } from '../model/finding.ts'
import type { CheckContext } from './context.ts'

/** The segment of the other side that still holds the words of a lone inline item; null where they are gone. */
export function holderOfLostMarker(context: CheckContext, unit: AlignmentUnit): Segment | null {
  const side: Side = unit.source.length > 0 ? 'source' : 'target'
  const other: Side = side === 'source' ? 'target' : 'source'
  const { bitext } = context
  const item = bitext[side].segments[unit[side][0] as number]
  if (!item || item.role !== 'inline' || item.parent === null) return null
  const parent = bitext[side].segments[item.parent] as Segment
  const above = bitext.units[context.unitOf(side, parent.index)]
  const holder = above ? bitext[other].segments[above[other][0] ?? -1] : undefined
  if (!holder || holder.text.text === '') return null
  const ratio = lengthRatio(context, side, other)
  const whole = parent.text.text.length * ratio
  const without = (parent.text.text.length - item.text.text.length) * ratio
  const length = holder.text.text.length
  return Math.abs(Math.log(length / whole)) <= Math.abs(Math.log(length / Math.max(1, without))) ? holder : null
}

/** Characters of `other` for each of `side`, over all aligned texts. */
function lengthRatio(context: CheckContext, side: Side, other: Side): number {
  const { bitext } = context
  const sums = { source: 1, target: 1 }
  for (const unit of bitext.units) {
    if (unit.source.length === 0 || unit.target.length === 0) continue
    for (const which of ['source', 'target'] as const) {
      for (const index of unit[which]) {
        const segment = bitext[which].segments[index] as Segment
        if (segment.role !== 'inline') sums[which] += segment.text.text.length
      }
    }
  }
  return sums[other] / sums[side]
}

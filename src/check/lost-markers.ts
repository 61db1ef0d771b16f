/**
 * An item inside a text that the other side seems to lack may only have lost its marker: the words are there, in one piece with the item before.
 * The lengths tell: a text that is as long as the other side's whole text has lost a marker, one that is shorter has lost an item.
 */
import type { AlignmentUnit, Bitext } from '../model/bitext.ts'
import type { Segment } from '../model/document.ts'
import type { Side } from '../model/finding.ts'
import { sourceSpan } from '../model/mapped-text.ts'
import type { Mention } from '../model/mention.ts'
import type { CheckContext } from './context.ts'

/** The segment of the other side that still holds the words of a lone inline item; null where they are gone. */
export function holderOfLostMarker(context: CheckContext, unit: AlignmentUnit): Segment | null {
  const side: Side = unit.source.length > 0 ? 'source' : 'target'
  const other: Side = side === 'source' ? 'target' : 'source'
  const { bitext } = context
  const item = bitext[side].segments[unit[side][0] as number]
  if (item?.role !== 'inline' || item.parent === null) return null
  const parent = bitext[side].segments[item.parent] as Segment
  const above = bitext.units[context.unitOf(side, parent.index)]
  const holder = above ? bitext[other].segments[above[other][0] ?? -1] : undefined
  if (!holder || holder.text.text === '') return null
  const isHeld =
    holdsNamed(parent, item, holder) ??
    holdsStops(context, side, parent, item, holder) ??
    holdsWords(context, side, parent, item, holder)
  return isHeld ? holder : null
}

/** Whether the holder still names what the item names; null where that does not tell. */
function holdsNamed(parent: Segment, item: Segment, holder: Segment): boolean | null {
  const count = (mentions: readonly Mention[], key: string) => mentions.filter((mention) => mention.key === key).length
  const own = parent.mentions.filter(({ start, end, isSoft }) => {
    const span = sourceSpan(parent.text, start, end)
    return !isSoft && span.start >= item.span.start && span.end <= item.span.end
  })
  if (own.length === 0) return null
  const held = own.filter(({ key }) => count(holder.mentions, key) >= count(parent.mentions, key)).length
  return held === own.length ? true : held === 0 ? false : null
}

/**
 * Whether the stops between the items before and behind are as many as with the item or as without it: `(b) ...; ...;` holds two items and
 * `...: ...; (b)` has words behind the colon. Null where that does not tell.
 */
function holdsStops(
  context: CheckContext,
  side: Side,
  parent: Segment,
  item: Segment,
  holder: Segment,
): boolean | null {
  const other: Side = side === 'source' ? 'target' : 'source'
  const { bitext } = context
  const siblings = context.childrenOf(side, parent.index)
  const at = siblings.indexOf(item.index)
  const facing = (index: number | undefined) => {
    const unit = index === undefined ? undefined : bitext.units[context.unitOf(side, index)]
    const segment = bitext[other].segments[unit?.[other][0] ?? -1]
    return segment?.role === 'inline' && segment.parent === holder.index ? segment : null
  }
  const [before, after] = [facing(siblings[at - 1]), facing(siblings[at + 1])]
  if ((at > 0 && !before) || (at < siblings.length - 1 && !after)) return null
  const own = bitext[side].segments
  const start = before ? (own[siblings[at - 1] as number] as Segment).span.start : parent.span.start
  const end = after ? (own[siblings[at + 1] as number] as Segment).span.start : parent.span.end
  const text = bitext[side].source
  const whole = stops(text.slice(start, end))
  const without = stops(text.slice(start, item.span.start)) + stops(text.slice(item.extent.end, end))
  const held = stops(
    bitext[other].source.slice(before?.span.start ?? holder.span.start, after?.span.start ?? holder.span.end),
  )
  return whole === without || (held !== whole && held !== without) ? null : held === whole
}

/** How many stops of items have words behind them. */
function stops(text: string): number {
  const body = text.replace(/&#?\w{2,8};/g, ' ').replace(/\s*(?:and|or|以及|和|或|及)?\s*$/, '')
  return body.match(/[;；:：](?=.)/gsu)?.length ?? 0
}

/** The item before has taken in the words of one without its marker, and is as long as both; failing that, the whole text is. */
function holdsWords(context: CheckContext, side: Side, parent: Segment, item: Segment, holder: Segment): boolean {
  const other: Side = side === 'source' ? 'target' : 'source'
  const { bitext } = context
  const ratio = lengthRatio(context, side, other)
  const isNearer = (length: number, whole: number, without: number) =>
    Math.abs(Math.log(Math.max(1, length) / whole)) <= Math.abs(Math.log(Math.max(1, length) / Math.max(1, without)))
  const siblings = context.childrenOf(side, parent.index)
  const before = bitext[side].segments[siblings[siblings.indexOf(item.index) - 1] ?? -1]
  const facing =
    before?.role === 'inline'
      ? bitext[other].segments[bitext.units[context.unitOf(side, before.index)]?.[other][0] ?? -1]
      : undefined
  const length = item.text.text.length
  if (before && facing?.role === 'inline')
    return isNearer(
      facing.text.text.length,
      (before.text.text.length + length) * ratio,
      before.text.text.length * ratio,
    )
  return isNearer(holder.text.text.length, parent.text.text.length * ratio, (parent.text.text.length - length) * ratio)
}

/** Characters of `other` for each of `side`, over all aligned texts. */
function lengthRatio(context: CheckContext, side: Side, other: Side): number {
  const { bitext } = context
  const sums = lengthSums.get(bitext) ?? sumLengths(bitext)
  lengthSums.set(bitext, sums)
  return sums[other] / sums[side]
}

const lengthSums = new WeakMap<Bitext, { source: number; target: number }>()

function sumLengths(bitext: Bitext): { source: number; target: number } {
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
  return sums
}

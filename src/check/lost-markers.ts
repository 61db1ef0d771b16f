/**
 * An item inside a text that the other side seems to lack may only have lost its marker: the words are there, in one piece with the item before.
 * The lengths tell: a text that is as long as the other side's whole text has lost a marker, one that is shorter has lost an item.
 */
import type { AlignmentUnit, Bitext } from '../model/bitext.ts'
import type { Segment } from '../model/document.ts'
import type { Side } from '../model/finding.ts'
import { sourceSpan } from '../model/mapped-text.ts'
import type { Mention } from '../model/mention.ts'
import { type CheckContext, isOmitted } from './context.ts'

/** The segment of the other side that still holds the words of a lone inline item; null where they are gone. */
export function holderOfLostMarker(context: CheckContext, unit: AlignmentUnit): Segment | null {
  const side: Side = unit.source.length > 0 ? 'source' : 'target'
  const other: Side = side === 'source' ? 'target' : 'source'
  const { bitext } = context
  const item = bitext[side].segments[unit[side][0] as number]
  if (item?.role !== 'inline' || item.parent === null || isOmitted(bitext, side, item)) return null
  const parent = bitext[side].segments[item.parent] as Segment
  const above = bitext.units[context.unitOf(side, parent.index)]
  const holder = above ? bitext[other].segments[above[other][0] ?? -1] : undefined
  if (!holder || holder.text.text === '') return null
  const named = holdsNamed(parent, item, holder)
  if (named !== null) return named ? holder : null
  const stretch = stretchOf(context, side, parent, item, holder)
  // Where the aligner has looked for the words themselves, and not found them, lengths are not asked.
  return (holdsStops(stretch) ?? (!unit.evidence.includes('content') && holdsWords(context, side, stretch)))
    ? holder
    : null
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

/** The text from the item before to the item behind: on the item's side with and without the item, and on the other side. */
interface Stretch {
  readonly whole: string
  /** What stands before and behind the item. */
  readonly rest: readonly [string, string]
  readonly held: string
}

/** Between the nearest items that have their counterparts in the holder; from the start and to the end of the text where there are none. */
function stretchOf(context: CheckContext, side: Side, parent: Segment, item: Segment, holder: Segment): Stretch {
  const other: Side = side === 'source' ? 'target' : 'source'
  const { bitext } = context
  const siblings = context.childrenOf(side, parent.index)
  const at = siblings.indexOf(item.index)
  const nearest = (step: 1 | -1): readonly [Segment, Segment] | null => {
    for (let next = at + step; next >= 0 && next < siblings.length; next += step) {
      const index = siblings[next] as number
      const unit = bitext.units[context.unitOf(side, index)]
      const facing = bitext[other].segments[unit?.[other][0] ?? -1]
      if (facing?.role === 'inline' && facing.parent === holder.index)
        return [bitext[side].segments[index] as Segment, facing]
    }
    return null
  }
  const before = nearest(-1)
  const after = nearest(1)
  const start = before?.[0].span.start ?? parent.span.start
  const end = after?.[0].span.start ?? parent.span.end
  const text = context.printed(side)
  return {
    whole: text.slice(start, end),
    rest: [text.slice(start, item.span.start), text.slice(item.extent.end, end)],
    held: context
      .printed(other)
      .slice(before?.[1].span.start ?? holder.span.start, after?.[1].span.start ?? holder.span.end),
  }
}

/**
 * Whether the stops between the items before and behind are as many as with the item or as without it: `(b) ...; ...;` holds two items and
 * `...: ...; (b)` has words behind the colon. Null where that does not tell.
 */
function holdsStops({ whole, rest, held }: Stretch): boolean | null {
  const [all, without, found] = [stops(whole), stops(rest[0]) + stops(rest[1]), stops(held)]
  return all === without || (found !== all && found !== without) ? null : found === all
}

/** How many stops or line breaks between items have words behind them. */
function stops(text: string): number {
  const lines = text.replace(/\s+/g, ' ').replace(/<(?:br|li|p)\b[^<>]*>/gi, '\n')
  const words = lines.replace(/<[^<>]*>|&#?\w{2,8};/g, ' ').trimEnd()
  const body = words.replace(/(?:\band|\bor|以及|和|或|及)$/, '').trimEnd()
  return body.match(/[;；:：\n](?=[\s\S])/g)?.length ?? 0
}

/** How many characters of text there are, markup and markers left out. */
function wordLength(text: string): number {
  return text.replace(/<[^<>]*>|[(（][^()（）]{1,4}[)）]|\s+/g, '').length
}

/** The stretch is nearer in length to the one with the item than to the one without. */
function holdsWords(context: CheckContext, side: Side, { whole, rest, held }: Stretch): boolean {
  const ratio = lengthRatio(context, side, side === 'source' ? 'target' : 'source')
  const length = Math.max(1, wordLength(held))
  const distance = (expected: number) => Math.abs(Math.log(length / Math.max(1, expected * ratio)))
  return distance(wordLength(whole)) <= distance(wordLength(rest[0]) + wordLength(rest[1]))
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
        if (segment.role !== 'inline') sums[which] += wordLength(segment.text.text)
      }
    }
  }
  return sums
}

/**
 * What the two sides of a unit name differently: symbols, dates, numbers and references that one side has and the other lacks. A thing that
 * became another is one difference with both places. Found once for all rules, so that one defect gives one finding: of the most
 * specific kind that either side was read as.
 */

import { SPACED_JOINTS, SPACED_LINKS } from '../language/joints.ts'
import { relativeReferences } from '../language/relative-references.ts'
import type { AlignmentUnit } from '../model/bitext.ts'
import type { Document, Segment } from '../model/document.ts'
import type { Side } from '../model/finding.ts'
import { sourceSpan } from '../model/mapped-text.ts'
import type { Mention, MentionKind } from '../model/mention.ts'
import type { Span } from '../model/place.ts'
import { type CheckContext, isComparable } from './context.ts'
import type { Difference, Occurrence } from './difference.ts'
import { holderOfLostMarker } from './lost-markers.ts'
import { isUntranslated } from './untranslated.ts'

const KINDS: Partial<Record<MentionKind, Difference['kind']>> = {
  symbol: 'symbol',
  date: 'date',
  number: 'number',
  reference: 'number',
  name: 'number',
}
const RANK: Record<Difference['kind'], number> = { symbol: 0, date: 1, number: 2 }

export function findDifferences(context: CheckContext): Difference[] {
  const { bitext } = context
  if (!isComparable(context)) return []
  const differences: Difference[] = []
  for (const [unit, sides] of groupUnits(context)) {
    const source = occurrences(bitext.source, sides.source)
    const target = occurrences(bitext.target, sides.target)
    if (source.length + target.length === 0) continue
    if (
      isUntranslated(bitext.source, bitext.target, sides.source) ||
      isUntranslated(bitext.target, bitext.source, sides.target)
    )
      continue
    const otherText = (side: Side) =>
      side === 'source' ? textOf(bitext.target, sides.target) : textOf(bitext.source, sides.source)
    const left = unmatched(source, target, () => otherText('source')).filter(isComparedIn(context, 'source'))
    const right = unmatched(target, source, () => otherText('target')).filter(isComparedIn(context, 'target'))
    const otherByPlace = (side: Side) =>
      relativeReferences(otherText(side), bitext[side === 'source' ? 'target' : 'source'].language)
    pairUp(unit, left, right, source, target, otherByPlace, differences)
  }
  return differences
}

/** The segments to compare, unit by unit. Items on lines of their own that met items inside a text are compared with that text. */
function groupUnits(context: CheckContext): Map<AlignmentUnit, { source: number[]; target: number[] }> {
  const { bitext } = context
  const groups = new Map<AlignmentUnit, { source: number[]; target: number[] }>()
  const home = (unit: AlignmentUnit): AlignmentUnit => {
    for (const side of ['source', 'target'] as const) {
      const segment = bitext[side].segments[unit[side][0] ?? -1]
      const other = side === 'source' ? 'target' : 'source'
      const facing = bitext[other].segments[unit[other][0] ?? -1]
      if (segment?.role !== 'inline' || !facing || facing.role === 'inline' || segment.parent === null) continue
      const above = bitext.units[context.unitOf(side, segment.parent)]
      if (above && above !== unit) return home(above)
    }
    return unit
  }
  for (const unit of bitext.units) {
    if (unit.source.length === 0 || unit.target.length === 0) continue
    const owner = home(unit)
    const group = groups.get(owner) ?? { source: [], target: [] }
    group.source.push(...unit.source)
    group.target.push(...unit.target)
    groups.set(owner, group)
  }
  return groups
}

function occurrences(document: Document, segments: readonly number[]): Occurrence[] {
  const found: Occurrence[] = []
  for (const index of segments) {
    const segment = document.segments[index] as Segment
    if (segment.kind === 'contents-entry' || segment.kind === 'page-header' || segment.kind === 'page-footer') continue
    for (const mention of segment.mentions) found.push({ segment, mention })
  }
  return found
}

function textOf(document: Document, segments: readonly number[]): string {
  return segments.map((index) => document.segments[index]?.text.text ?? '').join(' ')
}

/** Leaves out what is a marker, and what stands in an item or a sentence of the text that is missing as a whole and reported as such. */
function isComparedIn(context: CheckContext, side: Side): (left: Left) => boolean {
  const known = new Map<Segment, readonly Span[]>()
  return ({ occurrence: { segment, mention } }) => {
    let spans = known.get(segment)
    if (!spans) {
      spans = [...spansLeftOut(context, side, segment), ...omittedSpans(context, side, segment)]
      known.set(segment, spans)
    }
    if (spans.length === 0) return true
    const { start } = sourceSpan(segment.text, mention.start, mention.end)
    return !spans.some((span) => start >= span.start && start < span.end)
  }
}

function omittedSpans({ bitext }: CheckContext, side: Side, { index, text }: Segment): Span[] {
  return bitext.omissions
    .filter((omission) => omission.side === side && omission.segment === index)
    .map(({ start, end }) => sourceSpan(text, start, end))
}

function spansLeftOut(context: CheckContext, side: Side, segment: Segment): Span[] {
  const { bitext } = context
  return context.childrenOf(side, segment.index).flatMap((index) => {
    const item = bitext[side].segments[index] as Segment
    if (item.role !== 'inline') return []
    const unit = bitext.units[context.unitOf(side, index)] as AlignmentUnit
    const isLone = (unit.relation === 'missing' || unit.relation === 'extra') && !holderOfLostMarker(context, unit)
    return [
      ...(isLone ? [item.extent] : []),
      ...(item.label ? [item.label.span] : []),
      ...spansLeftOut(context, side, item),
    ]
  })
}

/**
 * Firm mentions of `own` that `other` does not have as often. One that `other` has at all is a repetition, kept only as a possible half of
 * a pair; one whose parts `other` prints in another way is no difference.
 */
function unmatched(
  own: readonly Occurrence[],
  other: readonly Occurrence[],
  otherText: () => string,
): { occurrence: Occurrence; isRepeated: boolean }[] {
  const counts = new Map<string, number>()
  const spelled = new Map<string, number>()
  const present = new Set<string>()
  for (const { mention } of other) {
    const key = bare(mention)
    const known = mention.isSoft ? spelled : counts
    known.set(key, (known.get(key) ?? 0) + 1)
    present.add(key)
  }
  const left: Left[] = []
  let figures: Set<string> | null = null
  for (const occurrence of own) {
    const { mention } = occurrence
    const key = bare(mention)
    const count = counts.get(key) ?? 0
    const inWords = spelled.get(key) ?? 0
    if (count > 0) counts.set(key, count - 1)
    else if (inWords > 0) {
      spelled.set(key, inWords - 1)
      // `1` facing `first` is its counterpart, unless a figure that has become another one wants it.
      if (isFirm(mention)) left.push({ occurrence, isRepeated: true })
    } else if (isMinguo(mention, own, other)) {
      left.push({ occurrence, isRepeated: true })
    } else if (isFirm(mention)) {
      figures ??= figuresIn(otherText(), other)
      const isDifferent =
        mention.kind === 'symbol' ||
        isExchanged(mention, other, own) ||
        !partsOf(mention.key).every((part) => figures?.has(part))
      left.push({ occurrence, isRepeated: present.has(key) || !isDifferent })
    } else if (mention.isSoft && mention.kind !== 'name' && KINDS[mention.kind] !== undefined) {
      left.push({ occurrence, isRepeated: true })
    }
  }
  return left
}

/** Whether a date is the other side's by the Minguo era, whose year stands there as a mere number: 八十九年七月二十一日 is 21 July 2000. */
function isMinguo({ kind, key }: Mention, own: readonly Occurrence[], other: readonly Occurrence[]): boolean {
  if (kind !== 'date') return false
  const [, year, day] = /^(\d{4})?(-(?:-?\d{2}){1,2})?$/.exec(key) ?? []
  const has = (side: readonly Occurrence[], wanted: (key: string) => boolean) =>
    side.some(({ mention }) => wanted(mention.key))
  if (year !== undefined)
    return (
      has(other, (number) => number === String(Number(year) - MINGUO_ZERO)) &&
      (day === undefined || has(other, (date) => date === `-${day}`))
    )
  return (
    day !== undefined &&
    has(other, (date) => {
      const era = Number(date.slice(0, 4)) - MINGUO_ZERO
      return era > 0 && date.slice(4) === day.slice(1) && has(own, (number) => number === String(era))
    })
  )
}

const MINGUO_ZERO = 1911

/** A whole date against another whole date is a difference even of the same figures: 2 December is not 12 February. */
function isExchanged(mention: Mention, other: readonly Occurrence[], own: readonly Occurrence[]): boolean {
  if (!WHOLE_DATE.test(mention.key)) return false
  const dates = (occurrences: readonly Occurrence[]) =>
    occurrences.map((each) => each.mention.key).filter((key) => WHOLE_DATE.test(key))
  const theirs = dates(other)
  const ours = dates(own)
  return theirs.length === ours.length && theirs.some((key) => !ours.includes(key))
}

const WHOLE_DATE = /^\d{4}-\d{2}-\d{2}$/

/** Names count where they hold a figure: `P-1`, `G20`. */
function isFirm(mention: Mention): boolean {
  if (mention.kind === 'name') return /\d/.test(mention.key)
  return !mention.isSoft && KINDS[mention.kind] !== undefined
}

/** A key without its kind of reference, so that `paragraph:16` meets a plain 16. */
function bare(mention: Mention): string {
  return mention.kind === 'reference' ? mention.key.slice(mention.key.indexOf(':') + 1) : mention.key
}

/** The figures that a key consists of. */
function partsOf(key: string): string[] {
  return key.match(/\d+(?:\.\d+)?/g)?.map((part) => part.replace(/^0+(?=\d)/, '')) ?? [key]
}

function figuresIn(text: string, mentions: readonly Occurrence[]): Set<string> {
  const figures = new Set<string>()
  for (const part of text.match(/\d+(?:\.\d+)?/g) ?? []) figures.add(part.replace(/^0+(?=\d)/, ''))
  for (const { mention } of mentions) for (const part of partsOf(mention.key)) figures.add(part)
  return figures
}

type Left = { occurrence: Occurrence; isRepeated: boolean }

/** Pairs what one side lost with what the other gained: nearest in kind, then in form. */
function pairUp(
  unit: AlignmentUnit,
  left: Left[],
  right: Left[],
  source: readonly Occurrence[],
  target: readonly Occurrence[],
  otherByPlace: (side: Side) => ReadonlySet<string>,
  into: Difference[],
): void {
  const candidates: { one: Left; other: Left; cost: number }[] = []
  left.slice(0, 40).forEach((one) => {
    right.slice(0, 40).forEach((other) => {
      if (!isLikely(one.occurrence.mention, other.occurrence.mention)) return
      const cost = pairCost(one.occurrence, other.occurrence, source, target)
      candidates.push({ one, other, cost: cost + (one.isRepeated ? 1 : 0) + (other.isRepeated ? 1 : 0) })
    })
  })
  candidates.sort((one, other) => one.cost - other.cost)
  const done = new Set<Left>()
  const found: Difference[] = []
  for (const { one, other } of candidates) {
    if (done.has(one) || done.has(other) || (one.isRepeated && other.isRepeated)) continue
    done.add(one)
    done.add(other)
    found.push({ kind: narrower(kindOf(one), kindOf(other)), unit, source: one.occurrence, target: other.occurrence })
  }
  for (const [side, lefts] of [
    ['source', left],
    ['target', right],
  ] as const) {
    for (const each of lefts) if (!done.has(each) && takeIn(found, side, each.occurrence)) done.add(each)
  }
  into.push(...joinSharing(found))
  const alone = (side: Side, lefts: readonly Left[]) => {
    let byPlace: ReadonlySet<string> | null = null
    for (const each of lefts) {
      if (done.has(each) || each.isRepeated || each.occurrence.mention.kind === 'name') continue
      byPlace ??= otherByPlace(side)
      if (isSaidByPlace(each.occurrence.mention, byPlace)) continue
      into.push({
        kind: kindOf(each),
        unit,
        source: side === 'source' ? each.occurrence : null,
        target: side === 'target' ? each.occurrence : null,
      })
    }
  }
  alone('source', left)
  alone('target', right)
}

/** Whether a reference by number is one by place on the other side: `Article 17` in article 18, and 前条. */
function isSaidByPlace({ kind, key }: Mention, byPlace: ReadonlySet<string>): boolean {
  return kind === 'reference' && byPlace.has(key.slice(0, key.indexOf(':')))
}

/** What may stand between the pieces of a date or symbol that no longer reads as one: `2417 (3018)`, `37 March`. */
const BETWEEN_PIECES = new RegExp(
  `^(?:[\\s,，年月日第号至到/.()（）–—-]{0,3}|\\s(?:${SPACED_JOINTS}|${SPACED_LINKS})\\s)$`,
)

/** Takes a piece into the date or symbol that it fell off when one of its figures became impossible; false where there is none beside it. */
function takeIn(found: Difference[], side: Side, { segment, mention }: Occurrence): boolean {
  for (const [index, difference] of found.entries()) {
    const whole = difference[side]
    if (difference.kind === 'number' || !difference.source || !difference.target || whole?.segment !== segment) continue
    const [first, last] = whole.mention.start < mention.start ? [whole.mention, mention] : [mention, whole.mention]
    if (!BETWEEN_PIECES.test(segment.text.text.slice(first.end, last.start))) continue
    found[index] = {
      ...difference,
      [side]: { segment, mention: { ...whole.mention, start: first.start, end: last.end } },
    }
    return true
  }
  return false
}

/** What stands between two dates that share what is printed once: `6 and 7 May 2019`, `2019年5月6日和7日`. */
const BETWEEN_SHARING = new RegExp(`^(?:,? (?:${SPACED_JOINTS}) |, | ?[和或及与、] ?)$`)

/** One wrong month or year of two dates that share it is one difference, of both dates as they are printed. */
function joinSharing(found: readonly Difference[]): Difference[] {
  const joined: Difference[] = []
  for (const difference of found) {
    const at = joined.findIndex((before) => joinDates(before, difference) !== null)
    if (at < 0) joined.push(difference)
    else joined[at] = joinDates(joined[at] as Difference, difference) as Difference
  }
  return joined
}

function joinDates(one: Difference, other: Difference): Difference | null {
  if (one.kind !== 'date' || other.kind !== 'date') return null
  const source = joinOccurrences(one.source, other.source)
  const target = joinOccurrences(one.target, other.target)
  return source && target ? { ...one, source, target } : null
}

function joinOccurrences(one: Occurrence | null, other: Occurrence | null): Occurrence | null {
  if (!one || !other || one.segment !== other.segment) return null
  const [first, last] = one.mention.start < other.mention.start ? [one, other] : [other, one]
  const between = one.segment.text.text.slice(first.mention.end, last.mention.start)
  if (!BETWEEN_SHARING.test(between)) return null
  return { segment: one.segment, mention: { ...first.mention, end: last.mention.end } }
}

function kindOf({ occurrence }: Left): Difference['kind'] {
  return KINDS[occurrence.mention.kind] ?? 'number'
}

function narrower(one: Difference['kind'], other: Difference['kind']): Difference['kind'] {
  return RANK[one] <= RANK[other] ? one : other
}

/** Things of two kinds are one that became the other only where they still look alike: `70/248` read as two numbers once a figure is wrong. */
function isLikely(one: Mention, other: Mention): boolean {
  // A spelled value is always there: `两年` is no misprint of 2020.
  if (one.isSoft || other.isSoft) return one.kind === other.kind && one.key.length === other.key.length
  if (one.kind === other.kind || (isFigure(one) && isFigure(other))) return true
  const parts = partsOf(other.key)
  return (
    partsOf(one.key).some((part) => parts.some((like) => looksLike(part, like))) ||
    editDistance(one.key, other.key) * 2 <= Math.max(one.key.length, other.key.length)
  )
}

/** A plain figure, with a label or without: `paragraph 9`, `第9`. */
function isFigure(mention: Mention): boolean {
  return (mention.kind === 'number' || mention.kind === 'reference') && /^\d+$/.test(bare(mention))
}

/** The same figure, or one of as many digits with one of them changed. */
function looksLike(one: string, other: string): boolean {
  return one === other || (one.length > 1 && one.length === other.length && editDistance(one, other) === 1)
}

/** Small where the two are of one kind, look alike and stand at like places. */
function pairCost(
  one: Occurrence,
  other: Occurrence,
  source: readonly Occurrence[],
  target: readonly Occurrence[],
): number {
  const isAlike = one.mention.kind === other.mention.kind || (isFigure(one.mention) && isFigure(other.mention))
  const kind = isAlike ? 0 : 3
  const place = Math.abs(
    source.indexOf(one) / Math.max(1, source.length) - target.indexOf(other) / Math.max(1, target.length),
  )
  return (
    kind +
    place * 2 +
    editDistance(one.mention.key, other.mention.key) / Math.max(one.mention.key.length, other.mention.key.length)
  )
}

/** Levenshtein distance, for keys of a few characters. */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let at = 1; at <= one.length; at++) {
    const next = [at]
    for (let to = 1; to <= other.length; to++) {
      const same = one[at - 1] === other[to - 1] ? 0 : 1
      next.push(Math.min((row[to] as number) + 1, (next[to - 1] as number) + 1, (row[to - 1] as number) + same))
    }
    row = next
  }
  return row[other.length] as number
}

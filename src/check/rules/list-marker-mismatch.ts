import { renderLike } from '../../language/markers.ts'
import type { AlignmentUnit } from '../../model/bitext.ts'
import type { Label, Segment } from '../../model/document.ts'
import type { Side } from '../../model/finding.ts'
import { confusedMarker } from '../confused-marker.ts'
import { type CheckContext, isComparable, placeAt, placeOf } from '../context.ts'
import { holderOfLostMarker } from '../lost-markers.ts'
import { type Detection, defineRule } from '../rule.ts'
import { siblingAfter, siblingBefore } from '../runs.ts'

export const listMarkerMismatch = defineRule({
  id: 'list-marker-mismatch',
  severity: 'error',
  isFixable: false,
  confidence: 0.9,
  tags: ['structure'],
  summary: {
    en: 'An item carries another number or marker than its counterpart, or none.',
    zh: '某项的编号与另一语文不同，或缺少编号。',
  },
  rationale: {
    en: 'The United Nations number paragraphs and items so that a reference leads to the same place in every language.',
    zh: '联合国文件为段落和列项编号，是为了使各语文中的引用指向同一处。',
  },
  messages: {
    differs: {
      en: 'Unexpected marker {actual}, expected {expected} as on the other side; correct it.',
      zh: '编号为“{actual}”，按另一语文应为“{expected}”；请更正。',
    },
    lost: {
      en: 'Unexpected absence of a marker, expected {expected} as on the other side; add it.',
      zh: '缺少编号，按另一语文应为“{expected}”；请补上。',
    },
  },
  examples: [
    {
      en: '1. The aims are:\n\n(a) To plant;\n\n(b) To reap.',
      zh: '1. 目标如下：\n\n(a) 播种；\n\n(c) 收获。',
      findings: ['differs'],
    },
    {
      en: '1. The aims are:\n\n(a) To plant;\n\n(b) To reap.',
      zh: '1. 目标如下：\n\n(a) 播种；\n\n(b) 收获。',
      findings: [],
    },
  ],
  check(bitext, context, report) {
    if (!isComparable(context)) return
    let markers = 0
    for (const unit of bitext.units) {
      if (unit.relation === 'duplicated') continue
      const detection =
        unit.source.length === 0 || unit.target.length === 0 ? lostInside(context, unit) : compare(context, unit)
      if (detection) report(detection)
      if (unit.source.length > 0 && unit.target.length > 0) markers++
    }
    context.examined('pairs', markers)
  },
})

function compare(context: CheckContext, unit: AlignmentUnit): Detection | null {
  const { bitext } = context
  const source = labelled(bitext.source.segments, unit.source)
  const target = labelled(bitext.target.segments, unit.target)
  if (!source || !target) return null
  // A bullet where the other side has a number is what is left of an item that the format itself marks.
  const isMarked = { source: isCounted(source), target: isCounted(target) }
  if (source.label && target.label && isMarked.source === isMarked.target) {
    if (!isMarked.source || isSame(source.label, target.label)) return null
    if (source.label.expected !== undefined || target.label.expected !== undefined) return null
    if (confusedMarker(context, 'source', source) || confusedMarker(context, 'target', target)) return null
    if (isShifted(context, source, target)) return null
    const side = breaksRun(context, 'source', source) && !breaksRun(context, 'target', target) ? 'source' : 'target'
    return differs(context, side, side === 'source' ? source : target, side === 'source' ? target : source)
  }
  const side: Side = isMarked.source ? 'target' : 'source'
  const [bare, marked] = isMarked.source ? [target, source] : [source, target]
  return hasMarkedSiblings(context, side, bare, marked) ? lost(context, side, bare, marked) : null
}

function isCounted(segment: Segment): boolean {
  return segment.label !== null && segment.label.ordinal !== null
}

function labelled(segments: readonly Segment[], indices: readonly number[]): Segment | null {
  const own = indices
    .map((index) => segments[index] as Segment)
    .filter((segment) => segment.kind !== 'table' && segment.kind !== 'table-cell')
  const found = own.find((segment) => segment.label !== null && segment.label.style !== 'bullet') ?? own[0]
  return found && ['paragraph', 'list-item', 'table-row', 'heading'].includes(found.kind) && found.role !== 'header'
    ? found
    : null
}

function isSame(one: Label, other: Label): boolean {
  return one.ordinal === other.ordinal && (one.key === other.key || !one.key.includes('.') || !other.key.includes('.'))
}

/** All of a run counted one too far: the finding belongs where the counting goes astray. */
function isShifted(context: CheckContext, source: Segment, target: Segment): boolean {
  const before = { source: siblingBefore(context, 'source', source), target: siblingBefore(context, 'target', target) }
  if (!before.source || !before.target) return false
  if (context.unitOf('source', before.source.index) !== context.unitOf('target', before.target.index)) return false
  const offset = (before.source.label?.ordinal ?? 0) - (before.target.label?.ordinal ?? 0)
  return offset !== 0 && offset === (source.label?.ordinal ?? 0) - (target.label?.ordinal ?? 0)
}

function breaksRun(context: CheckContext, side: Side, segment: Segment): boolean {
  const ordinal = segment.label?.ordinal ?? 0
  const before = siblingBefore(context, side, segment)?.label?.ordinal ?? 0
  const after = siblingAfter(context, side, segment)?.label?.ordinal
  return before !== ordinal - 1 || (after !== undefined && after !== null && after !== ordinal + 1)
}

function differs(context: CheckContext, side: Side, segment: Segment, facing: Segment): Detection {
  const other: Side = side === 'source' ? 'target' : 'source'
  const label = segment.label as Label
  const right = facing.label as Label
  const expected = label.key.includes('.')
    ? right.key
    : (renderLike(label.printed, label.style, right.ordinal ?? 0) ?? right.printed)
  return {
    message: 'differs',
    values: { actual: label.printed, expected },
    locator: segment.locator,
    [side]: placeAt(context.bitext[side], label.span),
    [other]: placeAt(context.bitext[other], right.span),
    actual: label.printed,
    expected,
    fix: { side, span: label.span, text: expected, isSafe: false },
  }
}

/** A segment without a marker lacks one only where its neighbours have theirs. */
function hasMarkedSiblings(context: CheckContext, side: Side, bare: Segment, marked: Segment): boolean {
  if (bare.kind === 'heading' || marked.kind === 'heading' || marked.label?.style === 'word' || bare.role === 'inline')
    return false
  const ordinal = marked.label?.ordinal
  if (ordinal === null || ordinal === undefined) return false
  const other: Side = side === 'source' ? 'target' : 'source'
  for (const neighbour of [siblingBefore(context, other, marked), siblingAfter(context, other, marked)]) {
    const unit = neighbour ? context.bitext.units[context.unitOf(other, neighbour.index)] : undefined
    const facing = unit ? context.bitext[side].segments[unit[side][0] ?? -1] : undefined
    if (facing?.label && facing.label.ordinal !== null) return true
  }
  return false
}

function lost(context: CheckContext, side: Side, bare: Segment, marked: Segment): Detection {
  const other: Side = side === 'source' ? 'target' : 'source'
  const expected = expectedLike(context, side, marked)
  return {
    message: 'lost',
    values: { expected },
    locator: marked.locator,
    [side]: placeOf(context.bitext[side], bare),
    [other]: placeAt(context.bitext[other], (marked.label as Label).span),
    actual: null,
    expected,
  }
}

/** The other side's marker in the form that this side's neighbours have. */
function expectedLike(context: CheckContext, side: Side, marked: Segment): string {
  const other: Side = side === 'source' ? 'target' : 'source'
  const label = marked.label as Label
  for (const neighbour of [siblingBefore(context, other, marked), siblingAfter(context, other, marked)]) {
    const unit = neighbour ? context.bitext.units[context.unitOf(other, neighbour.index)] : undefined
    const facing = unit ? context.bitext[side].segments[unit[side][0] ?? -1]?.label : undefined
    if (!facing || facing.ordinal === null) continue
    return label.key.includes('.')
      ? label.key
      : (renderLike(facing.expected ?? facing.printed, facing.style, label.ordinal ?? 0) ?? label.printed)
  }
  return label.printed
}

/** An item inside a text whose words are there without their marker. */
function lostInside(context: CheckContext, unit: AlignmentUnit): Detection | null {
  const holder = holderOfLostMarker(context, unit)
  if (!holder) return null
  const side: Side = unit.source.length > 0 ? 'target' : 'source'
  const other: Side = side === 'source' ? 'target' : 'source'
  const marked = context.bitext[other].segments[unit[other][0] as number] as Segment
  return marked.label ? lost(context, side, holder, marked) : null
}

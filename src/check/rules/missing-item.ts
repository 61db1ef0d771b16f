import type { Bitext } from '../../model/bitext.ts'
import type { Segment } from '../../model/document.ts'
import type { Related, Side } from '../../model/finding.ts'
import { type CheckContext, isComparable, isOmitted, placeAt } from '../context.ts'
import { isItem, shortName } from '../item-name.ts'
import { holderOfLostMarker } from '../lost-markers.ts'
import { defineRule } from '../rule.ts'

export const missingItem = defineRule({
  id: 'missing-item',
  severity: 'error',
  isFixable: false,
  confidence: 0.9,
  tags: ['structure'],
  summary: {
    en: 'A paragraph, list item, table, row, heading or footnote of one side has no counterpart on the other.',
    zh: '一种语文中的段落、列项、表格、表格行、标题或脚注在另一语文中没有对应内容。',
  },
  rationale: {
    en: 'An omission is the gravest error of a translation. Only the largest missing thing is reported, not everything inside it.',
    zh: '遗漏是翻译中最严重的错误。只报告所缺的最大单位，不逐一报告其中的内容。',
  },
  messages: {
    missing: {
      en: 'Unexpected absence of {name}; the other side has it here: add it, or remove it there.',
      zh: '缺少“{name}”；另一语文此处有该内容：请补上，或在另一语文中删除。',
    },
    extra: {
      en: 'Unexpected {name}, which the other side lacks; remove it, or add it there.',
      zh: '“{name}”在另一语文中没有；请删除，或在另一语文中补上。',
    },
  },
  examples: [
    {
      en: '1. Calls on members;\n\n2. Requests a report;\n\n3. Decides to meet again.',
      zh: '1. 促请成员；\n\n2. 请求提出报告；\n\n3. 决定再次开会。',
      findings: [],
    },
    {
      en: '1. Calls on members;\n\n2. Requests a report;\n\n3. Decides to meet again.',
      zh: '1. 促请成员；\n\n3. 决定再次开会。',
      findings: ['missing'],
    },
    {
      en: '1. Calls on members;\n\n3. Decides to meet again.',
      zh: '1. 促请成员；\n\n2. 请求提出报告；\n\n3. 决定再次开会。',
      findings: ['extra'],
    },
  ],
  check(bitext, context, report) {
    context.examined('units', bitext.units.length)
    if (!isComparable(context)) return
    const facings = { source: facingBefore(context, 'source'), target: facingBefore(context, 'target') }
    for (const unit of bitext.units) {
      if (unit.relation !== 'missing' && unit.relation !== 'extra') continue
      const side: Side = unit.relation === 'missing' ? 'source' : 'target'
      const document = bitext[side]
      const segment = document.segments[unit[side][0] as number] as Segment
      if (
        !isItem(segment) ||
        isHollow(context, side, segment) ||
        isInsideMissing(context, side, segment) ||
        isOmitted(bitext, side, segment) ||
        holderOfLostMarker(context, unit)
      )
        continue
      const name = shortName(document, segment)
      report({
        message: unit.relation,
        values: { name },
        locator: segment.locator,
        [side]: placeAt(document, segment.extent),
        actual: unit.relation === 'extra' ? name : null,
        expected: unit.relation === 'missing' ? name : null,
        severity: isCertain(segment) ? 'error' : 'warning',
        confidence: isCertain(segment) ? 0.92 : 0.7,
        related: neighbours(bitext, side, facings[side][segment.index] ?? -1),
      })
    }
  },
})

/** A number or marker leaves a gap that can be seen; without one, a paragraph may only have been divided otherwise. */
function isCertain(segment: Segment): boolean {
  return (
    (segment.label !== null && segment.label.style !== 'bullet') ||
    segment.kind === 'table-row' ||
    segment.kind === 'table'
  )
}

/** A container whose parts have their counterparts is not missing: a table can stand as a list on the other side. */
function isHollow(context: CheckContext, side: Side, segment: Segment): boolean {
  if (segment.kind === 'table' && segment.text.text === '') return !isWhollyMissing(context, side, segment)
  return segment.text.text === '' && segment.label === null && !isWhollyMissing(context, side, segment)
}

function isAlone(context: CheckContext, side: Side, segment: number): boolean {
  const unit = context.bitext.units[context.unitOf(side, segment)]
  return unit?.relation === 'missing' || unit?.relation === 'extra'
}

function isWhollyMissing(context: CheckContext, side: Side, segment: Segment): boolean {
  return (
    isAlone(context, side, segment.index) &&
    context
      .childrenOf(side, segment.index)
      .every((child) => isWhollyMissing(context, side, context.bitext[side].segments[child] as Segment))
  )
}

/** Whether something larger that is missing as a whole holds it. */
function isInsideMissing(context: CheckContext, side: Side, segment: Segment): boolean {
  const segments = context.bitext[side].segments
  for (let at = segment.parent; at !== null; at = segments[at]?.parent ?? null) {
    if (isItem(segments[at] as Segment) && isWhollyMissing(context, side, segments[at] as Segment)) return true
  }
  return false
}

/** Where it belongs on the other side: behind the counterpart of what stands before it. */
function neighbours(bitext: Bitext, side: Side, before: number): Related[] {
  const other: Side = side === 'source' ? 'target' : 'source'
  const facing = bitext[other].segments[before]
  if (!facing) return []
  const { end } = facing.extent
  return [{ side: other, message: facing.locator, ...placeAt(bitext[other], { start: end, end }) }]
}

/** For each segment of a side, the counterpart of the nearest aligned one before it; -1 where there is none. */
function facingBefore(context: CheckContext, side: Side): Int32Array {
  const other: Side = side === 'source' ? 'target' : 'source'
  const { bitext } = context
  const result = new Int32Array(bitext[side].segments.length)
  let last = -1
  for (let at = 0; at < result.length; at++) {
    result[at] = last
    const unit = bitext.units[context.unitOf(side, at)]
    if (unit?.relation === 'aligned') last = unit[other][unit[other].length - 1] ?? last
  }
  return result
}

import { renderLike } from '../../language/markers.ts'
import type { Segment } from '../../model/document.ts'
import type { Side } from '../../model/finding.ts'
import { type CheckContext, isComparable, placeAt, placeOf } from '../context.ts'
import { defineRule } from '../rule.ts'
import { siblingBefore } from '../runs.ts'

export const numberingGap = defineRule({
  id: 'numbering-gap',
  severity: 'warning',
  isFixable: false,
  confidence: 0.8,
  tags: ['structure'],
  summary: { en: 'A number or marker is left out on both sides alike.', zh: '两种语文在同一处都缺少一个编号。' },
  rationale: {
    en: 'Where one side lacks a number the other has, the item is missing; where both lack it, the master text lost a paragraph or was renumbered by half.',
    zh: '一方缺少另一方具有的编号，是漏项；双方都缺，则说明原文漏段或只改了部分编号。',
  },
  messages: {
    gap: {
      en: 'Unexpected number {actual}, expected {expected}; both sides leave it out: check the numbering.',
      zh: '编号为 {actual}，应为 {expected}；两种语文均缺：请核对编号。',
    },
  },
  examples: [
    {
      en: '1. Calls on members;\n\n3. Requests a report;\n\n4. Decides to meet.',
      zh: '1. 促请成员；\n\n3. 请求提出报告；\n\n4. 决定开会。',
      findings: ['gap'],
    },
    { en: '1. Calls on members;\n\n2. Requests a report.', zh: '1. 促请成员；\n\n2. 请求提出报告。', findings: [] },
  ],
  check(bitext, context, report) {
    if (!isComparable(context)) return
    let markers = 0
    for (const unit of bitext.units) {
      const source = bitext.source.segments[unit.source[0] ?? -1]
      const target = bitext.target.segments[unit.target[0] ?? -1]
      if (!source?.label || !target?.label || unit.relation !== 'aligned') continue
      // Sections of one kind may rightly leave numbers out where several parts share one numbering; a contents list only repeats them.
      if (source.kind === 'contents-entry' || source.label.style === 'word') continue
      markers++
      const before = {
        source: siblingBefore(context, 'source', source),
        target: siblingBefore(context, 'target', target),
      }
      if (!before.source || !before.target) continue
      if (source.kind !== 'paragraph' && !isNext(context, 'source', before.source, source)) continue
      if (!isGap(before.source, source) || !isGap(before.target, target)) continue
      if (context.unitOf('source', before.source.index) !== context.unitOf('target', before.target.index)) continue
      const expected = expectedNumber(target, before.target)
      report({
        message: 'gap',
        values: { actual: target.label.printed, expected },
        locator: target.locator,
        source: placeAt(bitext.source, source.label.span),
        target: placeAt(bitext.target, target.label.span),
        actual: target.label.printed,
        expected,
        related: [{ side: 'target', message: before.target.locator, ...placeOf(bitext.target, before.target) }],
      })
    }
    context.examined('markers', markers)
  },
})

/** Unlabelled rows or items between two labelled ones may belong to the number that seems left out. */
function isNext(context: CheckContext, side: Side, before: Segment, segment: Segment): boolean {
  const siblings = context.childrenOf(side, segment.parent)
  return siblings.indexOf(segment.index) === siblings.indexOf(before.index) + 1
}

/** Behind `14.7` comes `14.8`; a number that starts a new count, or another series, is no gap. */
function isGap(before: Segment, segment: Segment): boolean {
  const [one, other] = [before.label, segment.label]
  if (!one || !other || one.ordinal === null || other.ordinal === null) return false
  if (prefix(one.key) !== prefix(other.key)) return false
  return other.ordinal > one.ordinal + 1 && other.ordinal <= one.ordinal + 10
}

function prefix(key: string): string {
  return key.slice(0, key.lastIndexOf('.') + 1)
}

function expectedNumber(segment: Segment, before: Segment): string {
  const ordinal = (before.label?.ordinal ?? 0) + 1
  const label = segment.label
  if (!label) return String(ordinal)
  return label.key.includes('.')
    ? `${prefix(label.key)}${ordinal}`
    : (renderLike(label.printed, label.style, ordinal) ?? String(ordinal))
}

import type { Segment } from '../../model/document.ts'
import type { Side } from '../../model/finding.ts'
import { isComparable, placeAt, placeOf } from '../context.ts'
import { isItem, shortName } from '../item-name.ts'
import { defineRule } from '../rule.ts'

export const duplicatedItem = defineRule({
  id: 'duplicated-item',
  severity: 'warning',
  isFixable: false,
  confidence: 0.9,
  tags: ['structure'],
  summary: {
    en: 'An item stands twice on one side and once on the other.',
    zh: '某项在一种语文中出现两次，在另一语文中只有一次。',
  },
  rationale: {
    en: 'Conversion and pasting leave second copies behind, above all at page breaks.',
    zh: '转换和粘贴会留下重复内容，尤其是在分页处。',
  },
  messages: {
    duplicated: {
      en: 'Unexpected second copy of {name}; remove one of the two.',
      zh: '“{name}”重复出现；请删除其中一处。',
    },
  },
  examples: [
    {
      en: '1. Calls on members;\n\n2. Requests a report.',
      zh: '1. 促请成员；\n\n2. 请求提出报告；\n\n2. 请求提出报告；',
      findings: ['duplicated'],
    },
    { en: '1. Calls on members;\n\n2. Requests a report.', zh: '1. 促请成员；\n\n2. 请求提出报告。', findings: [] },
  ],
  check(bitext, context, report) {
    if (!isComparable(context)) return
    for (const unit of bitext.units) {
      if (unit.relation !== 'duplicated') continue
      const side: Side = unit.source.length > 0 ? 'source' : 'target'
      const document = bitext[side]
      const segment = document.segments[unit[side][0] as number] as Segment
      const isInside =
        segment.parent !== null && bitext.units[context.unitOf(side, segment.parent)]?.relation === 'duplicated'
      if (isInside || !isItem(segment)) continue
      const original = document.segments[unit.of ?? -1]
      const name = shortName(document, segment)
      report({
        message: 'duplicated',
        values: { name },
        locator: segment.locator,
        [side]: placeAt(document, segment.extent),
        actual: name,
        expected: null,
        related: original ? [{ side, message: original.locator, ...placeOf(document, original) }] : [],
      })
    }
  },
})

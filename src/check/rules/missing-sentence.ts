import type { Omission } from '../../model/bitext.ts'
import type { Segment } from '../../model/document.ts'
import type { Side } from '../../model/finding.ts'
import { isComparable, placeInText, placeOf } from '../context.ts'
import { defineRule } from '../rule.ts'

export const missingSentence = defineRule({
  id: 'missing-sentence',
  severity: 'warning',
  isFixable: false,
  confidence: 0.9,
  tags: ['completeness'],
  summary: {
    en: 'A sentence of an aligned paragraph, item, cell or note has no counterpart on the other side.',
    zh: '已对齐的段落、列项、单元格或脚注中，有一句在另一语文中没有对应内容。',
  },
  rationale: {
    en: 'A sentence dropped inside a paragraph leaves no gap in any numbering. It is reported only where two witnesses agree: the paragraph is longer than this document lets expect, by about that sentence, and the words of the sentence have no counterpart.',
    zh: '段落内部漏译一句，不会在编号上留下痕迹。只有两项证据一致时才报告：段落长度超出本文件的通常比例，差额约为该句；且该句的词语在另一语文中没有对应内容。',
  },
  messages: {
    missing: {
      en: 'Unexpected absence of the sentence “{text}”; add it here, or remove it on the other side.',
      zh: '缺少句子“{text}”；请在此处补上，或在另一语文中删除。',
    },
    extra: {
      en: 'Unexpected sentence “{text}”, which the other side lacks; remove it, or add it there.',
      zh: '句子“{text}”在另一语文中没有；请删除，或在另一语文中补上。',
    },
  },
  examples: [
    {
      en: '1. The council met in spring.\n\n2. The harbour has been dredged twice. The keeper of the lighthouse, who lives with his family on the northern island, returns to the capital every winter and reports to the ministry.',
      zh: '1. 理事会于春季举行会议。\n\n2. 港口已疏浚两次。灯塔看守人和家人住在北部岛屿上，每年冬季返回首都，向该部提出报告。',
      findings: [],
    },
    {
      en: '1. The council met in spring.\n\n2. The harbour has been dredged twice. The keeper of the lighthouse, who lives with his family on the northern island, returns to the capital every winter and reports to the ministry.',
      zh: '1. 理事会于春季举行会议。\n\n2. 港口已疏浚两次。',
      findings: ['missing'],
    },
    {
      en: '1. The council met in spring.\n\n2. The harbour has been dredged twice.',
      zh: '1. 理事会于春季举行会议。\n\n2. 港口已疏浚两次。灯塔看守人和家人住在北部岛屿上，每年冬季返回首都，向该部提出报告。',
      findings: ['extra'],
    },
    {
      en: '2. The harbour has been dredged twice, and the lighthouse has been painted.',
      zh: '2. 港口已疏浚两次。灯塔已粉刷。',
      findings: [],
    },
  ],
  check(bitext, context, report) {
    if (!isComparable(context)) return
    for (const omission of bitext.omissions) {
      const { side, start, end, score } = omission
      const other: Side = side === 'source' ? 'target' : 'source'
      const segment = bitext[side].segments[omission.segment] as Segment
      const facing = bitext[other].segments[omission.facing] as Segment
      const text = segment.text.text.slice(start, end)
      report({
        message: messageOf(omission),
        values: { text: shortened(text) },
        locator: segment.locator,
        [side]: placeInText(bitext[side], segment, start, end),
        [other]: placeOf(bitext[other], facing),
        actual: side === 'target' ? text : null,
        expected: side === 'source' ? text : null,
        confidence: Math.round(score * 100) / 100,
      })
    }
  },
})

function messageOf({ side }: Omission): 'missing' | 'extra' {
  return side === 'source' ? 'missing' : 'extra'
}

const LONGEST = 60

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text
}

import type { Difference } from '../difference.ts'
import { editDistance } from '../differences.ts'
import { defineRule } from '../rule.ts'
import { detectDifferences } from '../value-rule.ts'

export const numberMismatch = defineRule({
  id: 'number-mismatch',
  severity: 'warning',
  isFixable: false,
  confidence: 0.8,
  tags: ['values'],
  scope: 'pair',
  summary: { en: 'A number differs between the two sides.', zh: '两种语文中的数字不一致。' },
  rationale: {
    en: 'Readers act on numbers. They are compared by value, so that 1.5 million equals 150万; a number that one side spells out is never missed.',
    zh: '读者依据数字行事。比较时只看数值，例如 1.5 million 等于 150万；一方用文字写出的数字不视为缺失。',
  },
  messages: {
    altered: {
      en: 'Unexpected number {target}, expected {source} as on the other side; correct the one that is wrong.',
      zh: '数字 {target} 与另一语文中的 {source} 不一致；请更正有误的一处。',
    },
    missing: {
      en: 'Unexpected absence of number {source}; add it or correct the other side.',
      zh: '缺少数字 {source}；请补上或更正另一语文。',
    },
    extra: {
      en: 'Unexpected number {target}, which the other side does not have; remove it or correct the other side.',
      zh: '数字 {target} 在另一语文中没有；请删除或更正另一语文。',
    },
  },
  examples: [
    {
      en: '4. Some 1.5 million people live within 45 days of travel.',
      zh: '4. 约有150万人住在45天路程之内。',
      findings: [],
    },
    { en: '4. Some 1.5 million people were reached.', zh: '4. 惠及约15万人。', findings: ['altered'] },
    { en: '4. The term is three months.', zh: '4. 任期为3个月。', findings: [] },
  ],
  check(bitext, context, report) {
    const count = (segments: typeof bitext.source.segments) =>
      segments.reduce(
        (sum, { mentions }) => sum + mentions.filter(({ kind, isSoft }) => kind === 'number' && !isSoft).length,
        0,
      )
    context.examined('numbers', Math.max(count(bitext.source.segments), count(bitext.target.segments)))
    for (const detection of detectDifferences(context, 'number', severityOf)) report(detection)
  },
})

/** Sure enough for an error only where one figure visibly became another. */
function severityOf({ source, target, unit }: Difference): 'error' | 'warning' {
  if (!source || !target || source.mention.kind !== target.mention.kind || unit.score < 0.6) return 'warning'
  const [one, other] = [source.mention.key, target.mention.key]
  return one.length > 1 && one.length === other.length && editDistance(one, other) <= 2 ? 'error' : 'warning'
}

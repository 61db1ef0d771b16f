import { defineRule } from '../rule.ts'
import { detectDifferences } from '../value-rule.ts'

export const dateMismatch = defineRule({
  id: 'date-mismatch',
  severity: 'error',
  isFixable: false,
  confidence: 0.85,
  tags: ['values'],
  scope: 'pair',
  summary: { en: 'A date or a year differs between the two sides.', zh: '两种语文中的日期或年份不一致。' },
  rationale: {
    en: 'Deadlines, sessions and periods hang on dates; they are compared by value, however each language prints them.',
    zh: '期限、届会和期间都取决于日期；比较时只看日期本身，不看各语文的写法。',
  },
  messages: {
    altered: {
      en: 'Unexpected date {target}, expected {source} as on the other side; correct the one that is wrong.',
      zh: '日期 {target} 与另一语文中的 {source} 不一致；请更正有误的一处。',
    },
    missing: {
      en: 'Unexpected absence of date {source}; add it or correct the other side.',
      zh: '缺少日期 {source}；请补上或更正另一语文。',
    },
    extra: {
      en: 'Unexpected date {target}, which the other side does not have; remove it or correct the other side.',
      zh: '日期 {target} 在另一语文中没有；请删除或更正另一语文。',
    },
  },
  examples: [
    { en: '3. The Board met on 2 June 2016.', zh: '3. 委员会于2016年6月2日开会。', findings: [] },
    { en: '3. The Board met on 2 June 2016.', zh: '3. 委员会于2016年6月12日开会。', findings: ['altered'] },
  ],
  check(bitext, context, report) {
    const count = (segments: typeof bitext.source.segments) =>
      segments.reduce((sum, { mentions }) => sum + mentions.filter(({ kind }) => kind === 'date').length, 0)
    context.examined('dates', Math.max(count(bitext.source.segments), count(bitext.target.segments)))
    for (const detection of detectDifferences(context, 'date', ({ source, target }) =>
      source && target ? 'error' : 'warning',
    ))
      report(detection)
  },
})

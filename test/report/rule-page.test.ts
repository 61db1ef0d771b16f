import { describe, expect, it } from 'vitest'
import { rules } from '../../src/check/rules/index.ts'
import { en } from '../../src/locale/en.ts'
import { zh } from '../../src/locale/zh.ts'
import { plain } from '../../src/report/colours.ts'
import { type RuleDetails, ruleMarkdown, ruleText } from '../../src/report/rule-page.ts'

const rule: RuleDetails = {
  id: 'some-rule',
  severity: 'warning',
  isFixable: true,
  tags: ['numbers', 'values'],
  confidence: 0.8,
  summary: { en: 'Something is wrong.', zh: '有错。' },
  rationale: { en: 'Readers mind.', zh: '读者在意。' },
  messages: { altered: { en: 'Unexpected {target}.', zh: '{target}有误。' } },
  examples: [
    { en: '1. One;\n\n2. Two.', zh: '1. 一；\n\n2. 三。', findings: ['altered'] },
    { en: '1. One.', zh: '1. 一。', findings: [] },
  ],
}

describe('a rule explained', () => {
  it('has its reason, messages, examples in both languages and facts', () => {
    expect(ruleText(rule, 'en', { texts: en, colours: plain, width: 80 })).toBe(
      [
        ...['some-rule  warning', 'Something is wrong.', ''],
        ...['Why', '  Readers mind.', ''],
        ...['What it reports', '  altered: Unexpected {target}.', ''],
        ...['Wrong', '  English:', '    1. One;', '', '    2. Two.', '  Chinese:', '    1. 一；', '', '    2. 三。'],
        ...['  → altered', '', 'Right', '  English:', '    1. One.', '  Chinese:', '    1. 一。'],
        ...['  → nothing is reported', '', 'More', '  severity, where the case is not graver or slighter: warning'],
        ...['  fix: --fix mends it', '  confidence, where the finding does not say otherwise: 0.8'],
        ...['  tags: numbers, values', '  this rule alone: paralint check SOURCE TARGET --rule some-rule', ''],
      ].join('\n'),
    )
  })

  it('is told in Chinese to those who ask for it', () => {
    const text = ruleText(rule, 'zh', { texts: zh, colours: plain, width: 80 })
    for (const line of ['有错。', '  读者在意。', '  altered：{target}有误。', '  英文：', '    1. One;', '  → 不报告'])
      expect(text.split('\n')).toContain(line)
    expect(text).not.toContain('Readers mind')
  })

  it('has all of it in Markdown too', () => {
    for (const one of rules) {
      const markdown = ruleMarkdown(one, en, 'en')
      expect(markdown.startsWith(`# ${one.id}\n\n${one.summary.en}\n`)).toBe(true)
      for (const [name, message] of Object.entries(one.messages))
        expect(markdown).toContain(`- \`${name}\`: ${message.en}`)
      for (const example of one.examples) {
        expect(markdown).toContain(`\`\`\`markdown\n${example.en}\n\`\`\``)
        expect(markdown).toContain(`\`\`\`markdown\n${example.zh}\n\`\`\``)
      }
    }
  })
})

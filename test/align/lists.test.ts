import { describe, expect, it } from 'vitest'
import { align, check, readDocument } from '../../src/pipeline.ts'

describe('a list inside a text', () => {
  it('meets one on lines of its own', () => {
    const en =
      '## Article 4\n\nAmong the staff hired by each office there shall be one of the following for each office that is open: 1. Contract employee; 2. Stationed police; 3. Mechanic, driver, janitor, cleaner; 4. Fee collector.\n\n## Article 5\n\nOffices close at noon.'
    const zh =
      '## 第四条\n\n各办事处雇用下列人员，每处一人：\n一、约聘人员。\n二、驻地警察。\n三、技工、司机、工友、清洁工。\n四、收费员。\n\n## 第五条\n\n办事处中午关门。'
    const bitext = align(
      readDocument({ path: 'en.md', text: en, language: 'en' }),
      readDocument({ path: 'zh.md', text: zh, language: 'zh' }),
    )
    expect(bitext.units.map(({ relation }) => relation)).toEqual(bitext.units.map(() => 'aligned'))
    expect(bitext.units).toHaveLength(8)
    expect(check(bitext).findings.filter(({ severity }) => severity !== 'info')).toEqual([])
  })
})

describe('a number at the head of a line of a plain text', () => {
  it('begins a paragraph behind a line of any width where lines are not wrapped', () => {
    const text = [
      '1. The agenda was adopted by the Committee at its meeting.',
      'Statement by the Observer for the coastal cities and harbours of the region',
      '2. Mr. Quill said that the harbours were open.',
    ].join('\n')
    const { segments } = readDocument({ path: 'en.txt', text, language: 'en' })
    expect(segments.map(({ label }) => label?.printed ?? null)).toEqual(['1.', null, '2.'])
  })
})

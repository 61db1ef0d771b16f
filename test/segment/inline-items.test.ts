import { describe, expect, it } from 'vitest'
import { profileOf } from '../../src/language/profiles/index.ts'
import { findInlineItems } from '../../src/segment/inline-items.ts'

const itemsOf = (text: string) =>
  findInlineItems(text, false, 0, profileOf('en')).map(({ start, end, printed }) => [printed, text.slice(start, end)])

describe('items inside a text', () => {
  it('may have numbers without brackets behind the stops of their list', () => {
    expect(itemsOf('The staff shall be: 1. Drivers; 2. Cleaners; 3.Guards.')).toEqual([
      ['1.', '1. Drivers;'],
      ['2.', '2. Cleaners;'],
      ['3.', '3.Guards.'],
    ])
    expect(itemsOf('人员包括：一、司机；二、清洁工。').map(([printed]) => printed)).toEqual(['一、', '二、'])
  })

  it('may follow a word of a sentence, in Chinese without a space', () => {
    const texts = (text: string) => itemsOf(text).map(([, item]) => item)
    expect(texts('委员会应(a) 审议报告，(b) 通过决定。')).toEqual(['(a) 审议报告，', '(b) 通过决定。'])
    expect(texts('本组织应审议(a)预算、(b)账目和(c)编制表。')).toEqual(['(a)预算、', '(b)账目和', '(c)编制表。'])
    expect(texts('The board shall (a) meet twice and (b) report.')).toEqual(['(a) meet twice and', '(b) report.'])
  })

  it.each([
    'Under articles 4 (a), (b) and (c) of the rules, and paragraph 3 (a) to (b).',
    '根据第3段(a)和(b)分段，本条(a)项和(b)项不适用。',
    '依照上文(a)至(c)分段，甲类(a)级、(b)级均可。',
  ])('are no part of a reference: %s', (text) => {
    expect(itemsOf(text)).toEqual([])
  })

  it('may be a second alone behind the colon, where the first is lost', () => {
    expect(itemsOf('The office shall: (b) Review the accounts.').map(([printed]) => printed)).toEqual(['(b)'])
    expect(itemsOf('The office reviews the accounts (b) of the plan.')).toEqual([])
  })

  it('are no figures that end a clause or repeat a number in words', () => {
    expect(itemsOf('The ratio was as follows: 3. The other was 4. Both fell.')).toEqual([])
    expect(itemsOf('Staff: between three (3) and five (5); of these one (1) or two (2) are new.')).toEqual([])
    expect(itemsOf('代表：三(3)人至五(5)人；其中一(1)人或二(2)人为新任。')).toEqual([])
  })
})

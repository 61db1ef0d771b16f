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

  it('are no figures that end a clause or repeat a number in words', () => {
    expect(itemsOf('The ratio was as follows: 3. The other was 4. Both fell.')).toEqual([])
    expect(itemsOf('Staff: between three (3) and five (5); of these one (1) or two (2) are new.')).toEqual([])
    expect(itemsOf('代表：三(3)人至五(5)人；其中一(1)人或二(2)人为新任。')).toEqual([])
  })
})

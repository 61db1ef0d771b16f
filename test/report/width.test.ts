import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutEnd, displayWidth, padEnd, padStart, visible } from '../../src/report/width.ts'

describe('width of text', () => {
  it('counts a Han character and a full-width sign as two columns', () => {
    expect([
      displayWidth('ab'),
      displayWidth('中文'),
      displayWidth('（a）'),
      displayWidth('㈠'),
      displayWidth('𠮷'),
    ]).toEqual([2, 4, 5, 2, 2])
  })

  it('counts no column for a combining mark or a zero width space', () => {
    expect([displayWidth('é'.normalize('NFD')), displayWidth('a\u200bb')]).toEqual([1, 2])
  })

  it('pads by columns', () => {
    expect([padEnd('中', 4), padStart('中', 4)]).toEqual(['中  ', '  中'])
  })

  it('cuts to a width and never beyond it', () => {
    expect([cutEnd('abcdef', 4), cutEnd('abcd', 4), cutEnd('中文本', 4), cutEnd('中文', 4)]).toEqual([
      'abc…',
      'abcd',
      '中…',
      '中文',
    ])
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, width) => {
        expect(displayWidth(cutEnd(text, width))).toBeLessThanOrEqual(width)
      }),
    )
  })

  it('lets no control character of a document through to the terminal', () => {
    expect(visible('a\u001b[31mb\u202ec\td\r\ne')).toBe('a�[31mb�c d  e')
  })
})

import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/index.ts'

/** The labels of a list in running text, as `printed→expected`. */
function labels(text: string, language = 'en'): string[] {
  const document = readDocument({ path: 'x.md', text, format: 'markdown', language })
  return document.segments
    .filter(({ label }) => label !== null)
    .map(({ label }) => `${label?.printed}${label?.expected ? `→${label.expected}` : ''}=${label?.ordinal}`)
}

describe('the ladder of markers', () => {
  it('reads (i) after (h) as the ninth letter', () => {
    const items = 'abcdefghi'.split('').map((letter) => `(${letter}) item;`)
    expect(labels(items.join('\n\n')).at(-1)).toBe('(i)=9')
  })

  it('reads (i) under (a) as the first roman numeral', () => {
    expect(labels('(a) one:\n\n(i) sub one;\n\n(ii) sub two;\n\n(b) two.')).toEqual([
      '(a)=1',
      '(i)=1',
      '(ii)=2',
      '(b)=2',
    ])
  })

  it.each([
    ['目标：(一) 甲；(-) 乙；(三) 丙。', ['(一)=1', '(-)→(二)=2', '(三)=3']],
    ['目标：(→) 甲；(←) 乙。', ['(→)→(一)=1', '(←)→(二)=2']],
    ['目标：㈠ 甲；(二) 乙；(□) 丙。', ['㈠=1', '(二)=2', '(□)→㈢=3']],
  ])('repairs %s', (text, expected) => {
    expect(labels(text, 'zh')).toEqual(expected)
  })

  it.each([
    ['aims: (a) one; (h) two; (c) three.', ['(a)=1', '(h)→(b)=2', '(c)=3']],
    ['aims: (1) one; (ii) two.', ['(1)→(i)=1', '(ii)=2']],
    ['aims: (a) one; b) two; (c) three.', ['(a)=1', 'b)→(b)=2', '(c)=3']],
  ])('repairs %s', (text, expected) => {
    expect(labels(text)).toEqual(expected)
  })

  it('leaves brackets that are no markers alone', () => {
    expect(labels('信息和通信技术(信通技术)和(或)服务(日内瓦)。', 'zh')).toEqual([])
    expect(labels('under paragraph 3 (b) of the agreement (ICT) and (2) no list')).toEqual([])
  })

  it('keeps items that changed places on their ladder', () => {
    expect(labels('(a) one;\n\n(c) three;\n\n(b) two;\n\n(d) four.')).toEqual(['(a)=1', '(c)=3', '(b)=2', '(d)=4'])
  })

  it('keeps the first two of a list that changed places behind a heading, where another list goes before', () => {
    const text = '# Article 1\n\n1. One.\n\n# Article 2\n\n2. Two.\n\n1. One.\n\n3. Three.'
    const { segments } = readDocument({ path: 'en.md', text, language: 'en' })
    const items = segments.filter(({ kind, label }) => kind !== 'heading' && label)
    expect(items.map(({ level }) => level)).toEqual(items.map(() => items[0]?.level))
  })
})

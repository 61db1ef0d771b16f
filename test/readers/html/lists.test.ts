import { describe, expect, it } from 'vitest'
import { blocksOf } from '../show.ts'

describe('lists', () => {
  it.each<[string, string, string[]]>([
    ['bullets', '<ul><li>a<li>b</ul>', ['• a', '• b']],
    ['numbers', '<ol><li>a<li>b</ol>', ['1. a', '2. b']],
    ['a start and a value', '<ol start="3"><li>a<li value="7">b<li>c</ol>', ['3. a', '7. b', '8. c']],
    ['numbers that fall', '<ol reversed><li>a<li>b<li>c</ol>', ['3. a', '2. b', '1. c']],
    ['letters', '<ol type="a" start="26"><li>a<li>b</ol><ol type=A><li>c</ol>', ['z. a', 'aa. b', 'A. c']],
    ['roman numerals', '<ol type="i"><li>a<li>b</ol><ol type=I start=4><li>c</ol>', ['i. a', 'ii. b', 'IV. c']],
    [
      'styles',
      '<ol style="list-style-type: lower-latin"><li>a</ol><ol style="list-style: outside upper-roman"><li>b</ol>',
      ['a. a', 'I. b'],
    ],
    [
      'Chinese numerals',
      '<ol style="list-style-type:simp-chinese-informal" start=11><li>甲<li>乙</ol>',
      ['十一、 甲', '十二、 乙'],
    ],
    ['stems', '<ol style="list-style-type:cjk-heavenly-stem"><li>子</ol>', ['甲、 子']],
    ['a style of their own', `<ul style="list-style-type: '– '"><li>a</ul>`, ['– a']],
    ['lists in lists', '<ol><li>a<ul><li>b<ol type=a><li>c</ol></ul><li>d</ol>', ['1. a', '  • b', '    a. c', '2. d']],
    ['items of several paragraphs', '<ul><li><p>a</p><p>b</p><li>c</ul>', ['• a', '  p b', '• c']],
    ['numbers of headings', '<ol><li><h2>A</h2><p>a</p><li><h2>B</h2></ol>', ['h2 1. A', '  p a', 'h2 2. B']],
    ['items without text', '<ol><li><li>b</ol>', ['2. b']],
  ])('have %s', (_, body, blocks) => {
    expect(blocksOf(body)).toEqual(blocks)
  })

  it('leave typed markers alone where none is printed', () => {
    expect(blocksOf('<ol style="list-style: none"><li>(a) one<li>(b) two</ol>')).toEqual(['  p (a) one', '  p (b) two'])
  })
})

/** Markers that conversion damaged, in every place where a list can stand, and brackets that are no markers. */
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/index.ts'

/** The labels of a document, as `printed→expected=ordinal`. */
function labels(text: string, language = 'en'): string[] {
  const document = readDocument({ path: 'x.md', text, format: 'markdown', language })
  return document.segments
    .filter(({ label }) => label !== null)
    .map(({ label }) => `${label?.printed}${label?.expected ? `→${label.expected}` : ''}=${label?.ordinal}`)
}

const cell = (text: string) => `| Aims | Signs |\n|---|---|\n| Rooms | ${text} |\n`

describe('a lawful marker that stands for its twin', () => {
  it.each([
    ['(a) One;\n\n(b) Two;\n\n(e) Three.', ['(a)=1', '(b)=2', '(e)→(c)=3']],
    ['(a) One;\n\n(b) Two;\n\n(e) Three;\n\n(d) Four.', ['(a)=1', '(b)=2', '(e)→(c)=3', '(d)=4']],
    ['(a) One;\n\n(h) Two.', ['(a)=1', '(h)→(b)=2']],
  ])('takes the place of the other in %j', (text, expected) => {
    expect(labels(text)).toEqual(expected)
  })

  it.each([
    ['(a) One;\n\n(b) Two;\n\n(e) Five;\n\n(f) Six.', ['(a)=1', '(b)=2', '(e)=5', '(f)=6']],
    ['(a) One;\n\n(c) Three.', ['(a)=1', '(c)=3']],
  ])('is itself in %j', (text, expected) => {
    expect(labels(text)).toEqual(expected)
  })
})

describe('a list with a damaged marker', () => {
  it('goes on behind a heading', () => {
    const text =
      '# 1. Rules\n\n(a) Cats\n\n## Papers\n\nA paper on cats.\n\n(6) Dogs\n\n## Papers\n\nA paper on dogs.\n\n(c) Hens\n'
    expect(labels(text).slice(-3)).toEqual(['(a)=1', '(6)→(b)=2', '(c)=3'])
  })

  it('begins under an item, however many lists are open', () => {
    const text =
      '# Article 2\n\nCats\n\n1. All of:\n\n(a) One;\n\n(b) Two of:\n\n(1) Left;\n\n(ii) Right;\n\n(c) Three.\n\n2. End.'
    expect(labels(text)).toContain('(1)→(i)=1')
  })

  it.each([
    ['(a) One;\n\n(b) Two; or\n\n(c Three is here.', '(c→(c)=3'],
    ['(a) One;\n\n(b) Two; or\n\n(с) Three is here.', '(с)→(c)=3'],
  ])('is no tail of the item before: %j', (text, last) => {
    expect(labels(text).at(-1)).toBe(last)
  })

  it.each([
    ['(a) One;\n\n( c) Three.', '( c)→(c)=3'],
    ['(a) One;\n\n(c Three is here.', '(c→(c)=3'],
  ])('goes on behind a lost item: %j', (text, last) => {
    expect(labels(text).at(-1)).toBe(last)
  })

  it('keeps a last item that lost its marker apart', () => {
    const document = readDocument({
      path: 'x.md',
      text: '(a) One;\n\n(b) The cat sleeps; or\n\nThe dog sleeps.',
      language: 'en',
    })
    expect(document.segments.map(({ text }) => text.text)).toContain('The dog sleeps.')
  })

  it('is joined where its line is broken', () => {
    expect(labels('1. 目标如下：\n(a )养猫；(b) 养狗和\n\n养鸡。', 'zh')).toEqual(['1.=1', '(a )→(a)=1', '(b)=2'])
  })
})

describe('a list in a cell', () => {
  it.each([
    ['(i) Cats rise from 83 to 95 (ll) Dogs rise', ['(i)=1', '(ll)→(ii)=2']],
    ['(i) Cats rise from 83 to 95 (11) Dogs rise', ['(i)=1', '(11)→(ii)=2']],
    ['(1) Cats rise from 83 to 95 (ii) Dogs rise', ['(1)→(i)=1', '(ii)=2']],
    ['Cats rise from 83 to 95 (ii) Dogs rise', ['(ii)=2']],
    ['(|) Cats rise (ii) Dogs rise', ['(|)→(i)=1', '(ii)=2']],
    ['(i) Cats<br>(H) Dogs<br>(iii) Hens', ['(i)=1', '(H)→(ii)=2', '(iii)=3']],
  ])('is found in %s', (text, expected) => {
    expect(labels(cell(text))).toEqual(expected)
  })

  it.each([
    ['(一) 猫从 83 升至 95 (二 狗增加', ['(一)=1', '(二→(二)=2']],
    ['(一) 猫增加<br>(二) 狗增加', ['(一)=1', '(二)=2']],
  ])('is found in %s', (text, expected) => {
    expect(labels(cell(text), 'zh')).toEqual(expected)
  })

  it.each([
    '(i) Cats rise from 83 (11) to 95 (2019)',
    '(i) Cats rise to 95 (n) as before',
    '(i) Cats rise to 95 per cent (base year: 2015)',
  ])('leaves the remarks of %s alone', (text) => {
    expect(labels(cell(text))).toEqual(['(i)=1'])
  })

  it('leaves a bar between two whole brackets a bar', () => {
    expect(labels('| Aims | Signs |\n|---|---|\n| Cats (b) | (i) Dogs |\n')).toEqual(['(i)=1'])
  })
})

describe('a list in running text', () => {
  it.each([
    ['Aims: (a) one, (6) two and (c) three.', ['(a)=1', '(6)→(b)=2', '(c)=3']],
    ['Aims: (a) one, (b) two and (o) three.', ['(a)=1', '(b)=2', '(o)→(c)=3']],
    ['Aims: (a) to sow the field; and to reap it.', ['(a)=1']],
    ['Aims: to sow the field; and (b) to reap it.', ['(b)=2']],
  ])('is found in %s', (text, expected) => {
    expect(labels(text)).toEqual(expected)
  })

  it.each([
    'Paragraph 3 (b) of the plan, and rule 5 (h), apply.',
    'The office in the capital (ICT), the fund (b) and 11 (11) cats.',
  ])('is not seen in %s', (text) => {
    expect(labels(text)).toEqual([])
  })
})

describe('a heading of which only the stop of its numeral is left', () => {
  it('keeps its place among the others', () => {
    expect(labels('# . 导言\n\n## 猫\n\n# 二. 结论\n', 'zh')).toEqual(['.→一.=1', '二.=2'])
    expect(labels('# 一. 导言\n\n# . 结论\n', 'zh')).toEqual(['一.=1', '.→二.=2'])
  })

  it('is a text where no heading has a numeral', () => {
    expect(labels('# . 导言\n\n# 结论\n', 'zh')).toEqual([])
  })
})

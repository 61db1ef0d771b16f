import { describe, expect, it } from 'vitest'
import { originAt } from '../../../src/model/origin.ts'
import { renderPdf } from '../../../src/readers/pdf/index.ts'
import { linesAt, type PdfText, pdfOf } from '../../pdf.mjs'
import { blocksOf } from './show.ts'

/** Latin letters are 6 points wide at this size: 80 of them fill the column. */
const FULL = 'The office keeps the lights of the coast and reports to the board every year on it'

describe('the PDF reader joins', () => {
  it('lines of a paragraph, and parts them where a line could have taken the next word', async () => {
    const texts = linesAt(60, 740, [FULL, FULL, 'and then no more.', FULL, 'The end.'])
    expect(await blocksOf([texts])).toEqual([`p ${FULL} ${FULL} and then no more.`, `p ${FULL} The end.`])
  })

  it('Chinese lines without a space, with characters for radicals', async () => {
    const line = '⽅案由管理事务部负责⽀助各部⻔⻓期规划并向大会报告各项目执行情况及其结果与经'
    const texts = linesAt(60, 740, [line, '验教训。'])
    expect(await blocksOf([texts])).toEqual([
      'p 方案由管理事务部负责支助各部门长期规划并向大会报告各项目执行情况及其结果与经验教训。',
    ])
  })

  it('words that were divided, but not those with a hyphen of their own', async () => {
    const texts = linesAt(60, 740, [
      'The recommendation of the well-known board is here, and this is the second recom-',
      'mendation of those who are well-informed about the coast as others are, and well-',
      'known to the recommendation board of the office and of the coast and of the light',
      'house.',
    ])
    const [paragraph] = await blocksOf([texts])
    expect(paragraph).toContain('second recommendation of')
    expect(paragraph).toContain('and well-known to')
  })

  it('a paragraph that goes on over the page, and what is marked as raised', async () => {
    const mark: PdfText = { x: 60 + 6 * FULL.length, y: 745, text: '12', size: 7 }
    const pages = [[...linesAt(60, 740, [FULL, FULL]), mark], linesAt(60, 740, ['under the law.', 'Next.'])]
    expect(await blocksOf(pages)).toEqual([`p ${FULL}¹² ${FULL} under the law.`, 'p Next.'])
  })
})

describe('the PDF reader parts', () => {
  it('what is indented, spaced or marked', async () => {
    const texts = [
      ...linesAt(60, 740, ['25.1 A first paragraph of the programme.', '25.2 A second one:']),
      ...linesAt(80, 700, ['(a) One item, which is short;', '(b) Another.']),
      ...linesAt(60, 650, ['Heading']),
    ]
    expect(await blocksOf([texts])).toEqual([
      'p 25.1 A first paragraph of the programme.',
      'p 25.2 A second one:',
      'p (a) One item, which is short;',
      'p (b) Another.',
      'p Heading',
    ])
  })

  it('Chinese paragraphs by the indent of their first lines', async () => {
    const line = '办公室负责海岸灯塔的维护工作并每年向理事会报告工作进展情况以及下一年度的工'
    const texts = [
      ...linesAt(84, 740, [line.slice(0, 36)]),
      ...linesAt(60, 726, [`${line.slice(0, 37)}。`]),
      ...linesAt(84, 712, [line.slice(2)]),
      ...linesAt(60, 698, ['作。']),
    ]
    expect(await blocksOf([texts])).toEqual([`p ${line.slice(0, 36)}${line.slice(0, 37)}。`, `p ${line.slice(2)}作。`])
  })

  it('a number from the text that a tab sets apart', async () => {
    const texts = [{ x: 60, y: 740, text: '1.' }, ...linesAt(96, 740, ['Takes note of the report;'])]
    expect(await blocksOf([texts])).toEqual(['p 1. Takes note of the report;'])
  })
})

describe('the PDF reader keeps apart', () => {
  const page = (number: number): PdfText[] => [
    { x: 60, y: 780, text: 'A/71/6 (Prog. 25)' },
    ...linesAt(60, 740, [`${number}. This page holds something of its own, number ${number * 7}.`]),
    { x: 60, y: 30, text: `16-0913${number}` },
    { x: 500, y: 30, text: `${number}/3` },
  ]

  it('what stands at the head and foot of every page, and drops the numbers of pages', async () => {
    expect(await blocksOf([page(1), page(2), page(3)])).toEqual([
      'p 1. This page holds something of its own, number 7.',
      'p 2. This page holds something of its own, number 14.',
      'p 3. This page holds something of its own, number 21.',
      'page-header A/71/6 (Prog. 25)',
    ])
  })

  it('notes at the foot of a page', async () => {
    const texts: PdfText[] = [
      ...linesAt(60, 740, [FULL, 'under the law.']),
      { x: 60 + 14 * 6, y: 731, text: '1', size: 7 },
      { x: 60, y: 104, text: '1', size: 6 },
      ...linesAt(66, 100, ['Official Records, Supplement']).map((text) => ({ ...text, size: 9 })),
      ...linesAt(60, 88, ['No. 7.']).map((text) => ({ ...text, size: 9 })),
    ]
    const next = linesAt(60, 740, ['Another page.'])
    expect(await blocksOf([texts, next])).toEqual([
      `p ${FULL} under the law.¹`,
      'note ¹ Official Records, Supplement No. 7.',
      'p Another page.',
    ])
  })
})

describe('places in a PDF', () => {
  it('lead to the page and the box of the line', async () => {
    const { text, origins, made } = await renderPdf(
      pdfOf([linesAt(60, 740, ['One.']), linesAt(60, 700, [FULL, 'and the last of it.'])]),
    )
    expect(originAt(origins, text.indexOf('One'))).toMatchObject({ page: 1, box: { left: 60, width: 24 } })
    const last = originAt(origins, text.indexOf('the last'))
    expect(last).toMatchObject({ page: 2, part: null, paragraph: null })
    expect(last?.box?.top).toBeCloseTo(800 - 686 - 0.85 * 12, 1)
    expect(made).toEqual([{ start: 0, end: text.length, by: 'reader' }])
  })

  it('stand on the page as it is turned', async () => {
    const upright = await renderPdf(pdfOf([[{ x: 300, y: 100, text: 'Up', turns: 1 }]]))
    expect(upright.text).toBe('Up')
    expect(upright.origins[0]?.box).toEqual({ left: 289.8, top: 688, width: 12.6, height: 12 })
    const turned = await renderPdf(pdfOf([[{ x: 300, y: 100, text: 'Up', turns: 1 }]], { rotate: 90 }))
    expect(turned.text).toBe('Up')
    expect(turned.origins[0]?.box).toEqual({ left: 100, top: 289.8, width: 12, height: 12.6 })
  })

  it('of text at an angle are told in a warning', async () => {
    const texts = [...linesAt(60, 740, ['Upright text.']), { x: 300, y: 100, text: 'Aside', turns: 1 }]
    const { text, warnings } = await renderPdf(pdfOf([texts]))
    expect(text).toBe('Upright text.')
    expect(warnings.map(({ message }) => message)).toEqual(['page 1: 5 characters that stand at an angle are not read'])
  })
})

describe('the PDF reader finds', () => {
  it('a table by what stands in columns, its rows by the space between them', async () => {
    const texts = [
      ...linesAt(60, 740, ['A line above the table that is as wide as the page, or nearly so.']),
      { x: 90, y: 700, text: 'Post', isBold: true },
      { x: 320, y: 700, text: 'Duty', isBold: true },
      ...linesAt(60, 670, ['(a) Keeper of the', 'light']),
      ...linesAt(240, 670, ['(i) Mends the lamp by day and lights it', 'by night (ii) Counts all ships that']),
      ...linesAt(240, 642, ['pass']),
      ...linesAt(60, 610, ['(b) Warden']),
      ...linesAt(240, 610, ['Counts the keepers']),
      ...linesAt(60, 570, ['A line below the table.']),
    ]
    expect(await blocksOf([texts])).toEqual([
      'p A line above the table that is as wide as the page, or nearly so.',
      'head | Post | Duty |',
      '| (a) Keeper of the light | (i) Mends the lamp by day and lights it by night (ii) Counts all ships that pass |',
      '| (b) Warden | Counts the keepers |',
      'p A line below the table.',
    ])
  })

  it('a table of single lines', async () => {
    const rows = ['57/304', '58/280', '66/246'].flatMap((symbol, at): PdfText[] => [
      { x: 60, y: 740 - 14 * at, text: symbol },
      { x: 140, y: 740 - 14 * at, text: ['Strategy', 'Review of the processes', 'Questions of the budget'][at] ?? '' },
    ])
    expect(await blocksOf([rows])).toEqual([
      '| 57/304 | Strategy |',
      '| 58/280 | Review of the processes |',
      '| 66/246 | Questions of the budget |',
    ])
  })

  it('a table that goes on over the page, in the middle of a row too', async () => {
    const row = (y: number, first: string, second: readonly string[]): PdfText[] => [
      ...linesAt(60, y, [first]),
      ...linesAt(240, y, second),
    ]
    const wide = 'All the plans and reports of the office that'
    const pages = [
      [...row(740, 'Plans', ['Two']), ...row(700, 'Reports', [wide])],
      [
        ...row(740, '', ['were asked for are given']),
        ...row(700, 'Accounts', ['Five']),
        ...row(660, 'Letters', ['Six']),
      ],
    ]
    expect(await blocksOf(pages)).toEqual([
      '| Plans | Two |',
      `| Reports | ${wide} were asked for are given |`,
      '| Accounts | Five |',
      '| Letters | Six |',
    ])
  })

  it('a table below a heading in larger type, with a column that has few texts', async () => {
    const row = (y: number, texts: readonly string[]): PdfText[] =>
      texts.map((text, at) => ({ x: [60, 200, 320][at] ?? 0, y, text }))
    const rows = Array.from({ length: 10 }, (_, at) =>
      row(700 - 14 * at, [`Post ${at}`, `${at * 9}`, at === 4 ? 'New' : '']),
    )
    expect(await blocksOf([[{ x: 60, y: 714, text: 'II. Posts', size: 13 }, ...rows.flat()]])).toEqual([
      'p II. Posts',
      ...rows.map(([post, number, remark]) => `| ${post?.text} | ${number?.text} | ${remark?.text} |`),
    ])
  })

  it('no table in lines whose words are set far apart', async () => {
    const words = 'The office keeps the lights of the coast and reports to the board on it.'.split(' ')
    const spread = (y: number): PdfText[] => words.slice(0, 11).map((text, at) => ({ x: 60 + 47 * at, y, text }))
    const texts = [...spread(740), ...linesAt(60, 726, [FULL, FULL, 'and so on.'])]
    expect(await blocksOf([texts])).toEqual([`p ${words.slice(0, 11).join(' ')} ${FULL} ${FULL} and so on.`])
  })

  it('columns of running text whose lines do not stand at one height', async () => {
    const line = 'the office keeps the lights of the coast'
    const left = Array.from({ length: 12 }, () => line)
    const right = [...Array.from({ length: 11 }, () => line.replace('office', 'warden')), 'and so on.']
    expect(await blocksOf([[...linesAt(60, 740, left), ...linesAt(330, 736, right)]])).toEqual([
      `p ${[...left, ...right].join(' ')}`,
    ])
  })

  it('items behind bullets', async () => {
    const texts = linesAt(60, 740, ['• One', '•  Two'], 20)
    expect(await blocksOf([texts])).toEqual(['• One', '• Two'])
  })
})

/**
 * A DOCX as offices type them: a table lays out the cover, numbers and markers stand before tabs, headings have no style and are bold or
 * italic, a line of underscores stands above the notes.
 */
import { describe, expect, it } from 'vitest'
import type { Document } from '../src/model/document.ts'
import { align, check, readDocumentBytes } from '../src/pipeline.ts'
import { docxOf, r } from './docx.ts'

type Texts = Readonly<Record<string, string>>

const ENGLISH: Texts = {
  ...{ house: 'House of Lights', organ: 'Keepers', distribution: 'Distr.: General', date: '3 May 2021' },
  ...{
    session: 'Twelfth session',
    item: 'Item 4 of the agenda*',
    title: 'Plan of the lights for 2022',
    note: 'LH/12/1.',
  },
  ...{ overview: 'Overview', duty: 'The house keeps 14 lights on 3 coasts, namely:', north: 'The northern coast;' },
  ...{ south: 'The southern coast, with:', rocks: 'Its 5 rocks;', piers: 'Its 2 piers.', strategy: 'Strategy' },
  ...{ aim: 'The aim is to repair 6 towers before winter.', report: 'The keepers report to the session under rule 7.' },
  ...{
    results: 'Results',
    measures: 'Measures',
    repaired: 'Towers are sound',
    six: 'All 6 towers are repaired',
    cost: 'Cost falls by 8 per cent',
  },
}

const CHINESE: Texts = {
  ...{ house: '灯塔之家', organ: '守护者', distribution: 'Distr.: General', date: '3 May 2021' },
  ...{ session: '第十二届会议', item: '议程项目4*', title: '2022年灯塔计划', note: 'LH/12/1。' },
  ...{ overview: '概览', duty: '灯塔之家在3条海岸上管理14座灯塔，即：', north: '北部海岸；' },
  ...{ south: '南部海岸，包括：', rocks: '5处礁石；', piers: '2座码头。', strategy: '战略' },
  ...{ aim: '目标是在冬季之前修复6座塔楼。', report: '守护者根据第7条向会议提出报告。' },
  ...{ results: '成果', measures: '衡量标准', repaired: '塔楼稳固', six: '6座塔楼全部修复', cost: '费用减少8%' },
}

/** Tabs and texts of a paragraph: `⇥(a)⇥text`. */
function typed(text: string, look = ''): string {
  const runs = text
    .split(/(⇥)/)
    .map((piece) => (piece === '⇥' ? '<w:r><w:tab/></w:r>' : piece === '' ? '' : r(piece, look)))
  return `<w:p>${runs.join('')}</w:p>`
}

const bold = (text: string) => typed(`⇥${text}`, '<w:b/>')
const table = (...rows: readonly (readonly string[])[]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

async function fileOf(texts: Texts, language: string): Promise<Document> {
  const of = (name: string) => texts[name] ?? ''
  const body = [
    table(
      [typed(of('house')), typed('LH/12/3 (Vol. I)')],
      [typed(of('organ'), '<w:b/>'), typed(of('distribution')) + typed(of('date'))],
    ),
    ...[typed(of('session'), '<w:b/>'), typed(of('item')), bold(of('title')), typed('__________')],
    ...[typed(`⇥*⇥${of('note')}`), bold(of('overview')), typed(`1.⇥${of('duty')}`), typed(`⇥(a)⇥${of('north')}`)],
    ...[typed(`⇥(b)⇥${of('south')}`), typed(`⇥⇥(i)⇥${of('rocks')}`), typed(`⇥⇥(ii)⇥${of('piers')}`)],
    ...[typed(of('strategy'), '<w:i/>'), typed(`2.⇥${of('aim')}`)],
    table(
      [typed(of('results'), '<w:i/>'), typed(of('measures'), '<w:i/>')],
      [typed(`(a)⇥${of('repaired')}`), typed(`(i)⇥${of('six')}`) + typed(`(ii)⇥${of('cost')}`)],
    ),
    typed(`3.⇥${of('report')}`),
  ]
  return readDocumentBytes({ path: `${language}.docx`, bytes: docxOf({ body: body.join('') }), language })
}

describe('a DOCX whose structure is typed', () => {
  it.each([
    ['en', ENGLISH],
    ['zh', CHINESE],
  ] as const)('has the tree that a reader sees: %s', async (language, texts) => {
    const { segments } = await fileOf(texts, language)
    const depth = (parent: number | null): number => (parent === null ? 0 : 1 + depth(segments[parent]?.parent ?? null))
    const tree = segments.map(({ kind, parent, label, role, text }) => {
      const head = role === 'inline' ? 'inline' : kind
      const known = Object.entries(texts).find(([, each]) => each === text.text)?.[0] ?? (text.text === '' ? '' : '…')
      return `${'  '.repeat(depth(parent))}${[head, label?.printed, known].filter((part) => part).join(' ')}`
    })
    expect(tree).toEqual([
      ...['house', '…', 'organ', 'distribution', 'date', 'session', 'item', 'title'].map(
        (name) => `front-matter ${name}`,
      ),
      ...[
        'footnote * note',
        'heading overview',
        '  paragraph 1. duty',
        '    list-item (a) north',
        '    list-item (b) south',
      ],
      ...[
        '      list-item (i) rocks',
        '      list-item (ii) piers',
        'heading strategy',
        '  paragraph 2. aim',
        '  table',
      ],
      ...['    table-row', '      table-cell results', '      table-cell measures', '    table-row (a)'],
      ...['      table-cell repaired', '      table-cell …', '        inline (i) six', '        inline (ii) cost'],
      '  paragraph 3. report',
    ])
  })

  it('is aligned one to one, without a finding', async () => {
    const bitext = align(await fileOf(ENGLISH, 'en'), await fileOf(CHINESE, 'zh'))
    expect(bitext.units.filter(({ source, target }) => source.length !== 1 || target.length !== 1)).toEqual([])
    expect(check(bitext).findings).toEqual([])
  })
})

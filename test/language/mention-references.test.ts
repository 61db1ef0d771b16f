import { describe, expect, it } from 'vitest'
import { said } from './mention-notation.ts'

type Row = readonly [english: string, chinese: string, ...keys: string[]]

const ROWS: readonly Row[] = [
  ['Article 17', '第十七条', 'article:17'],
  ['Article 17', '第17条', 'article:17'],
  ['Art. 17', '第 17 條', 'article:17'],
  ['Articles 8, 17 and 101', '第八条、第十七条和第一百零一条', 'article:8', 'article:17', 'article:101'],
  ['articles 8, 17 and 101', '第8、17和101条', 'article:8', 'article:17', 'article:101'],
  ['Article 45-1', '第四十五條之一', 'article:45-1'],
  ['articles 4-6', '第4至6条', 'article:4', 'article:6'],
  ['rule 58', '第58条', 'article:58'],
  ['financial regulation 5.12', '财务条例 5.12', 'article:5.12'],
  ['rule 105.11', '细则第105.11条', 'article:105.11'],
  ['para. 16', '第16段', 'paragraph:16'],
  ['paragraph 29E.31', '第29E.31段', 'paragraph:29E.31'],
  ['paras. 16 and 17', '第16和17段', 'paragraph:16', 'paragraph:17'],
  ['paragraphs 16-18', '第16-18段', 'paragraph:16', 'paragraph:18'],
  ['paragraphs 16 to 18', '第16至18段', 'paragraph:16', 'paragraph:18'],
  ['para. 10 (a)', '第10(a)段', 'paragraph:10(a)'],
  ['paragraphs 3 (a) and (b)', '第3(a)和(b)段', 'paragraph:3(a)', 'paragraph:3(b)'],
  ['para. 10 (a) (ii)', '第10(a)㈡段', 'paragraph:10(a)(ii)'],
  ['para. 10 (a) (ii)', '第10(a)(二)段', 'paragraph:10(a)(ii)'],
  ['section V', 'V节', 'section:5'],
  ['section III', '第三节', 'section:3'],
  ['sect. I', '第一節', 'section:1'],
  ['section A', 'A 节', 'section:A'],
  ['sects. II and IV', '第二和四节', 'section:2', 'section:4'],
  ['section II.B', '第二节B', 'section:2.B'],
  ['chapter IV', '第四章', 'chapter:4'],
  ['Chapter 4-1', '第四章之一', 'chapter:4-1'],
  ['annex II', '附件二', 'annex:2'],
  ['annexes V, VI, VII and VIII', '附件五、六、七和八', 'annex:5', 'annex:6', 'annex:7', 'annex:8'],
  ['appendix 1', '附录1', 'appendix:1'],
  ['table 3', '表3', 'table:3'],
  ['tables 3 and 4', '表 3 和 4', 'table:3', 'table:4'],
  ['tables 5.1-5.3', '表5.1至5.3', 'table:5.1', 'table:5.3'],
  ['figure 2', '图2', 'figure:2'],
  ['box 1', '方框1', 'box:1'],
  ['item 131', '项目 131', 'item:131'],
  ['Agenda item 12 (h)', '议程项目12(h)', 'item:12(h)'],
  ['vol. 75', '第75卷', 'volume:75'],
  ['part II', '第Ⅱ部分', 'part:2'],
]

describe('references', () => {
  it.each(ROWS)('%s is %s', (english, chinese, ...keys) => {
    expect(said('en', english).map((mention) => mention.replace('~', ''))).toEqual(
      keys.map((key) => `reference ${key}`),
    )
    expect(said('zh', chinese).map((mention) => mention.replace('~', ''))).toEqual(
      keys.map((key) => `reference ${key}`),
    )
  })

  it('is firm where a label names the unit, however the number is written', () => {
    expect(said('zh', '第十七条、第三节、第四章、第二编、附件二')).toEqual([
      'reference article:17',
      'reference section:3',
      'reference chapter:4',
      'reference part:2',
      'reference annex:2',
    ])
    expect(said('en', 'Part two')).toEqual(['reference part:2'])
  })

  it('is soft where the words may mean the first of several things', () => {
    expect(said('zh', '第二部分')).toEqual(['~reference part:2'])
    expect(said('zh', '第一項第三款')).toEqual(['~reference paragraph:1', '~reference paragraph:3'])
    expect(said('en', 'the first paragraph')).toEqual(['~reference paragraph:1'])
    expect(said('en', 'article 12 (1)')).toEqual(['reference article:12', '~reference paragraph:1'])
  })

  it.each([
    ['en', 'part of the section', []],
    ['en', 'part I think', []],
    ['en', 'Article 8, 17 members', ['reference article:8', 'number 17']],
    ['en', 'the item of 12 pages', ['number 12']],
    ['zh', '代表3个国家', ['number 3']],
    ['zh', '发表5篇', ['number 5']],
    ['zh', '该项目2018年启动', ['date 2018']],
    ['zh', '项目3个', ['number 3']],
    ['zh', '附件一并提交', []],
    ['zh', '第三项目标', ['~number 3']],
    ['zh', '条例3项', ['number 3']],
  ] as const)('in %s, %s', (language, text, mentions) => {
    expect(said(language, text)).toEqual(mentions)
  })
})

import { describe, expect, it } from 'vitest'
import { said } from './mention-notation.ts'

type Row = readonly [english: string, chinese: string, ...keys: string[]]

// The values that either side names; `spelled` ones are soft.
const ROWS: readonly Row[] = [
  ['16 220', '16 220', '16220'],
  ['16\u00a0220', '16220', '16220'],
  ['16,220', '1.622万', '16220'],
  ['16.22 million', '1 622万', '16220000'],
  ['NT$100,000,000, a', '1亿元', '100000000'],
  ['NTD5,000,000', '500万元', '5000000'],
  ['1.5 million', '150万', '1500000'],
  ['2 billion', '20亿', '2000000000'],
  ['1.5 trillion', '1.5万亿', '1500000000000'],
  ['120 million', '1亿2000万', '120000000'],
  ['$1.2 million', '120万美元', '1200000'],
  ['more than 300,000', '30多万', '300000'],
  ['5 per cent', '5%', '5%'],
  ['5 percent', '5％', '5%'],
  ['5 to 10 per cent', '5%至10%', '5%', '10%'],
  ['5-10 per cent', '5-10%', '5%', '10%'],
  ['23 and 29 per cent', '23%和29%', '23%', '29%'],
  ['2 to 3 million', '200万至300万', '2000000', '3000000'],
  ['5 percentage points', '5个百分点', '5pp'],
  ['7.5 days', '7.5天', '7.5'],
  ['0.70', '0.7', '0.7'],
  ['-30', '负30', '30'],
  ['the 413th meeting', '第413次会议', '413'],
  ['the 71st session', '第71届会议', '71'],
  ['30- and 45-day time limits', '30 天和 45 天时限', '30', '45'],
  ['95-95-95', '95-95-95', '95', '95', '95'],
  ['6-59 months', '6至59个月', '6', '59'],
  ['pp. 3 and 4', '第3、4页', '3', '4'],
  ['thirty (30) days', '30天', '30'],
  ['½', '½', '1/2'],
]
const SPELLED: readonly Row[] = [
  ['half a million', '五十万', '500000'],
  ['two and a half million', '二百五十万', '2500000'],
  ['five per cent', '百分之五', '5%'],
  ['twenty per cent', '百分之二十', '20%'],
  ['two weeks', '两星期', '2'],
  ['a third of', '三分之一', '1/3'],
  ['two thirds', '三分之二', '2/3'],
  ['one quarter', '四分之一', '1/4'],
  ['half', '一半', '1/2'],
  ['half a year', '半年', '1/2'],
  ['dozens', '数十', '~10'],
  ['hundreds of thousands', '数十万', '~100000'],
  ['millions', '几百万', '~1000000'],
  ['a dozen', '十二个', '12'],
  ['Seventy-first session', '第七十一届会议', '71'],
  ['Fifth Committee', '第五委员会', '5'],
  ['first, second', '第一, 第二', '1', '2'],
  ['one hundred and five', '一百零五名', '105'],
  ['three hundred', '三百', '300'],
  ['thirty million', '三千萬元', '30000000'],
  ['twelve thousand', '一万二千', '12000'],
  ['one hundred million', '新臺幣壹億元', '100000000'],
  ['one year', '一年', '1'],
  ['three countries', '三个国家', '3'],
]

describe('numbers', () => {
  it.each(ROWS)('%s is %s', (english, chinese, ...keys) => {
    expect(said('en', english)).toEqual(keys.map((key) => `number ${key}`))
    expect(said('zh', chinese)).toEqual(keys.map((key) => `number ${key}`))
  })

  it.each(SPELLED)('%s is %s, and soft', (english, chinese, ...keys) => {
    expect(said('en', english)).toEqual(keys.map((key) => `~number ${key}`))
    expect(said('zh', chinese)).toEqual(keys.map((key) => `~number ${key}`))
  })

  it.each([
    '一些',
    '一致',
    '统一',
    '进一步',
    '一个',
    '之一',
    '万一',
    '千方百计',
    '十分',
    '三角',
    '四川',
    '唯一一个',
    '万国宫',
    '千年发展目标',
    '一方面',
    '单一数据库',
    '三四次',
    '一览',
    '另一项',
    '統一',
    '百万富翁',
    '一切',
    '一般',
  ])('%s is no number', (text) => {
    expect(said('zh', text)).toEqual([])
  })

  it.each([
    'someone and anyone',
    'the secondary school',
    'often',
    'tension',
    'none',
    'P-1 and D-2',
    'G20 and COVID-19',
    'a footnote¹ and a star²',
    'see https://example.org/agenda/2022/04/12-items and www.example.org/5',
    'write to room12@example.org',
  ])('%s holds no number', (text) => {
    expect(said('en', text)).toEqual([])
  })

  it('keeps apart what stands side by side', () => {
    expect(said('en', 'in 2012 150 people')).toEqual(['date 2012', 'number 150'])
    expect(said('en', '1, 2, 3')).toEqual(['number 1', 'number 2', 'number 3'])
    expect(said('zh', '1、2和3')).toEqual(['number 1', 'number 2', 'number 3'])
  })
})

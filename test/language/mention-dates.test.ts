import { describe, expect, it } from 'vitest'
import { said } from './mention-notation.ts'

type Row = readonly [english: string, chinese: string, ...mentions: string[]]

const ROWS: readonly Row[] = [
  ['2 June 2016', '2016年6月2日', 'date 2016-06-02'],
  ['June 2, 2016', '2016 年 6 月 2 日', 'date 2016-06-02'],
  ['the 2nd of June 2016', '二〇一六年六月二日', 'date 2016-06-02'],
  ['2016-06-02', '２０１６年６月２日', 'date 2016-06-02'],
  ['2 JUNE 2016', '2016-06-02', 'date 2016-06-02'],
  ['2 Sept. 2016', '2016年9月2号', 'date 2016-09-02'],
  ['27.6.2016', '2016/6/27', 'date 2016-06-27'],
  ['June 2016', '2016年6月', 'date 2016-06'],
  ['2 June', '6月2日', 'date --06-02'],
  ['31 December', '十二月三十一日', 'date --12-31'],
  ['25 June-6 July 2012', '2012年6月25日至7月6日', 'date 2012-06-25/2012-07-06'],
  ['25 June–6 July 2012', '2012年6月25日－7月6日', 'date 2012-06-25/2012-07-06'],
  ['from 25 June to 6 July 2012', '2012年6月25日到7月6日', 'date 2012-06-25/2012-07-06'],
  ['between 25 June and 6 July 2012', '2012年6月25日至7月6日', 'date 2012-06-25/2012-07-06'],
  ['2-6 July 2012', '2012年7月2日至6日', 'date 2012-07-02/2012-07-06'],
  ['July 2-6, 2012', '2012年7月2至6日', 'date 2012-07-02/2012-07-06'],
  ['1 September 2022 to 31 August 2023', '2022年9月1日至2023年8月31日', 'date 2022-09-01/2023-08-31'],
  ['10 and 11 December 2018', '2018年12月10日和11日', 'date 2018-12-10', 'date 2018-12-11'],
  ['18 and 19 May 2023', '2023年5月18和19日', 'date 2023-05-18', 'date 2023-05-19'],
  ['1, 2 and 5 May 2018', '2018年5月1、2和5日', 'date 2018-05-01', 'date 2018-05-02', 'date 2018-05-05'],
  ['2 June and 3 July 2016', '2016年6月2日和7月3日', 'date 2016-06-02', 'date 2016-07-03'],
  ['March to May 2023', '2023年3月至5月', 'date 2023-03/2023-05'],
  ['January to March 2022', '2022年1-3月', 'date 2022-01/2022-03'],
  ['June 2018 to May 2019', '2018年6月至2019年5月', 'date 2018-06/2019-05'],
  ['in 2016', '在2016年', 'date 2016'],
  ['in 2016', '在二〇一六年', 'date 2016'],
  ['the 2016 budget', '2016 预算', 'date 2016'],
  ['in 1863', '1863年', 'date 1863'],
  ['2018-2019', '2018-2019 年', 'date 2018/2019'],
  ['2018–2019', '2018至2019年', 'date 2018/2019'],
  ['2018 to 2019', '2018年至2019年', 'date 2018/2019'],
  ['the biennium 2018-2019', '2018—2019', 'date 2018/2019'],
  ['2018/19', '2018/19年度', 'date 2018/2019'],
  ['2018/2019', '2018~2019年', 'date 2018/2019'],
  ['2022–24', '2022-2024年', 'date 2022/2024'],
  ['2018, 2019 and 2020', '2018、2019和2020年', 'date 2018', 'date 2019', 'date 2020'],
  ['the 1990s', '1990年代', 'date 1990s'],
  ["the 1990's", '20世纪90年代', 'date 1990s'],
  ['the 21st century', '21世纪', 'date century:21'],
  ['the twenty-first century', '二十一世纪', '~date century:21'],
  ['10 a.m.', '上午10时', 'date T10:00'],
  ['10.10 a.m.', '上午10时10分', 'date T10:10'],
  ['3.30 p.m.', '下午3时30分', 'date T15:30'],
  ['3:30 pm', '下午3点半', 'date T15:30'],
  ['15:30', '15:30', 'date T15:30'],
  ['12 a.m.', '凌晨0时', 'date T00:00'],
  ['12 p.m.', '中午12时', 'date T12:00'],
  ['10 a.m. to 1 p.m.', '上午10时至下午1时', 'date T10:00', 'date T13:00'],
  ['3 to 6 p.m.', '下午3时至6时', 'date T15:00', 'date T18:00'],
  ['20 May 2022', '中華民國一百十一年五月二十日', 'date 2022-05-20'],
]

describe('dates', () => {
  it.each(ROWS)('%s is %s', (english, chinese, ...mentions) => {
    expect(said('en', english)).toEqual(mentions)
    expect(said('zh', chinese)).toEqual(mentions)
  })

  it.each([
    ['en', 'Only 5 may attend', ['number 5']],
    ['en', 'They may march in step', []],
    ['en', 'In June 20 people died', ['~date --06', 'number 20']],
    ['en', 'Supplement No. 12, 25 May 2016', ['number 12', 'date 2016-05-25']],
    ['en', '2,000 people and 2 000 people and 2000 people', ['number 2000', 'number 2000', 'number 2000']],
    ['en', 'No. 1983', ['number 1983']],
    ['en', 'resolution 1973', ['number 1973']],
    ['en', '$2000', ['number 2000']],
    ['en', 'in December and March 2017', ['~date --12', 'date 2017-03']],
    ['en', 'from 2 012 to 2 040', ['number 2012', 'number 2040']],
    ['en', '31 June-Smith', ['date --06-31']],
    ['zh', '2000人', ['number 2000']],
    ['zh', '2000 多名', ['number 2000']],
    ['zh', '30年', ['number 30']],
    ['zh', '12个月', ['number 12']],
    ['zh', '48小时内', ['number 48']],
    ['zh', '值大于3时', ['number 3']],
    ['zh', '星期三上午', []],
    ['zh', '三月', ['~date --03']],
    ['zh', '第12号', ['number 12']],
    ['zh', '2016年、12个国家', ['date 2016', 'number 12']],
    ['zh', '2019冠状病毒病', []],
  ] as const)('in %s, %s', (language, text, mentions) => {
    expect(said(language, text)).toEqual(mentions)
  })

  it('knows a guess: which number of 02/06/2016 is the month', () => {
    expect(said('en', '02/06/2016')).toEqual(['~date 2016-06-02'])
    expect(said('en', '02/26/2016')).toEqual(['date 2016-02-26'])
  })
})

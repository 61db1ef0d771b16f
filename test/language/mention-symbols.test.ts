import { describe, expect, it } from 'vitest'
import { piecesOf, said } from './mention-notation.ts'

type Row = readonly [english: string, chinese: string, ...keys: string[]]

// Real ways to write one thing in either language; every row is read in both.
const ROWS: readonly Row[] = [
  ['resolution 71/1', '第 71/1 号决议', '71/1'],
  ['its resolution 70/1 of', '大会第70/1号决议', '70/1'],
  ['resolutions 41/213 and 42/211', '第 41/213 号和第 42/211 号决议', '41/213', '42/211'],
  ['decisions 37/457, 38/459 and 59/509', '第37/457、38/459和59/509号决定', '37/457', '38/459', '59/509'],
  ['resolution 31/16 A', '第31/16 A号决议', '31/16 A'],
  ['resolution 49/35 A', '第４９／３５Ａ号决议', '49/35 A'],
  ['resolution 52/12 A and B', '第 52/12 A 和 B 号', '52/12 A+B'],
  ['70/248 A and B', '70/248A 和 B', '70/248 A+B'],
  ['68/247 A, B and C', '68/247 A、B和C', '68/247 A+B+C'],
  ['69/263 A to C', '69/263 A-C', '69/263 A+B+C'],
  ['69/263 A-C', '第69/263 A至C号决议', '69/263 A+B+C'],
  ['resolution 41/6 J', '第41/6J号', '41/6 J'],
  ['resolution 2200 A (XXI)', '第2200A(XXI)号决议', '2200 A (XXI)'],
  ['2200A (XXI)', '第2200 A (XXI)号', '2200 A (XXI)'],
  ['resolution 194 (III)', '第194(III)号决议', '194 (III)'],
  ['3419 A to D (XXX)', '第3419A至D(XXX)号决议', '3419 A+B+C+D (XXX)'],
  ['resolution 1325 (2000)', '第1325(2000)号决议', '1325 (2000)'],
  ['S/RES/1325 (2000)', 'S/RES/1325(2000)', '1325 (2000)'],
  [
    'resolutions 1261 (1999) of 25 August 1999, 1265 (1999) and 1314 (2000)',
    '1999年8月25日第1261(1999)号、第1265(1999)号和第1314(2000)号决议',
    '1261 (1999)',
    '1265 (1999)',
    '1314 (2000)',
  ],
  ['resolutions 1267 (1999) and 1989 (2011)', '第1267(1999)和1989(2011)号决议', '1267 (1999)', '1989 (2011)'],
  ['A/RES/70/1', 'A/RES/70/1', '70/1'],
  ['A/RES/194 (III)', 'A/RES/194(III)', '194 (III)'],
  ['Economic and Social Council resolution 2006/9', '经济及社会理事会第2006/9号决议', '2006/9'],
  ['E/RES/2006/9', 'E/RES/2006/9', '2006/9'],
  ['Human Rights Council resolution 16/1', '人权理事会第16/1号决议', '16/1'],
  ['A/HRC/RES/16/1', 'A/HRC/RES/16/1', '16/1'],
  ['decision 59/509', '第59/509号决定', '59/509'],
  ['resolution 2015/16', '第2015/16号决议', '2015/16'],
  ['resolution S-24/2', '第S-24/2号决议', 'S-24/2'],
  ['decision 1/CP.21', '第1/CP.21号决定', '1/CP.21'],
  ['decision I (70)', 'I (70)号决定', 'I (70)'],
  ['| 58/268 | Programme planning |', '- 58/268 方案规划', '58/268'],
  ['57/575', '57/575', '57/575'],
  ['A/71/50', 'A/71/50号文件', 'A/71/50'],
  ['A/71/6 (Prog. 25)', 'A/71/6(Prog.25)', 'A/71/6 (Prog. 25)'],
  ['A/C.5/66/L.20', 'A/C.5/66/L.20号文件', 'A/C.5/66/L.20'],
  ['E/2011/L.5', 'E/2011/L.5', 'E/2011/L.5'],
  ['S/1994/99', 'S/1994/99', 'S/1994/99'],
  ['ST/SGB/2003/13', 'ST/SGB/2003/13', 'ST/SGB/2003/13'],
  ['CEDAW/C/GEO/Q/4-5', 'CEDAW/C/GEO/Q/4-5号文件', 'CEDAW/C/GEO/Q/4-5'],
  ['HSP/GC/25/5/Add.1', 'HSP/GC/25/5/Add.1', 'HSP/GC/25/5/Add.1'],
  ['A/CONF.151/26/Rev.1 (Vol. I)', 'A/CONF.151/26/Rev.1(第一卷)', 'A/CONF.151/26/Rev.1 (Vol. 1)'],
  ['(A/73/12 (Part I))', '(A/73/12(第一部分))', 'A/73/12 (Part 1)'],
  ['(A/77/895-S/2023/363)', '(A/77/895–S/2023/363)', 'A/77/895-S/2023/363'],
  ['A/60/1 and Corr.1', 'A/60/1和Corr.1', 'A/60/1+Corr.1'],
  ['TD/B/C.II/4', 'TD/B/C.II/4', 'TD/B/C.II/4'],
  ['UNEP/EA.2/5', 'UNEP/EA.2/5', 'UNEP/EA.2/5'],
  ['FCCC/CP/2015/10/Add.1', 'FCCC/CP/2015/10/Add.1', 'FCCC/CP/2015/10/Add.1'],
  ['A/RES/ES-10/21', 'A/RES/ES-10/21', 'ES-10/21'],
  ['WHA61/2008/REC/1', 'WHA61/2008/REC/1号文件', 'WHA61/2008/REC/1'],
  ['A/70/6 (Sect. 29D)', 'A/70/6(第29D款)', 'A/70/6 (Sect. 29D)'],
  ['ECE/EB.AIR/144/Add.1', 'ECE/EB.AIR/144/Add.1', 'ECE/EB.AIR/144/Add.1'],
  ['ICC-ASP/5/Res.1', '第ICC-ASP/5/Res.1号决议', 'ICC-ASP/5/Res.1'],
  ['CEDAW/C/BLR/CO/7', 'C EDAW/C/BLR/CO/7', 'CEDAW/C/BLR/CO/7'],
  ['CEDAW/C/GEO/Q/4-5', 'CEDAW /C/GEO/Q/4-5', 'CEDAW/C/GEO/Q/4-5'],
  ['A/71/50', 'A / 71 / 50', 'A/71/50'],
  ['A/71/50', 'Ａ／７１／５０', 'A/71/50'],
  ['CRC/C/11/Add.25', 'CRC/C11/Add.25', 'CRC/C/11/Add.25'],
  ['CRC/C/3/Add.29/Rev.1', 'CRC/C/3/Add.29.Rev.1', 'CRC/C/3/Add.29/Rev.1'],
  ['A/520/Rev.1 and Amend.1', 'A/520/Rev.1Amend.1', 'A/520/Rev.1+Amend.1'],
]

describe('symbols', () => {
  it.each(ROWS)('%s is %s', (english, chinese, ...keys) => {
    const symbols = keys.map((key) => `symbol ${key}`)
    expect(said('en', english).filter((mention) => mention.startsWith('symbol'))).toEqual(symbols)
    expect(said('zh', chinese).filter((mention) => mention.startsWith('symbol'))).toEqual(symbols)
  })

  it('leaves the label and the number sign outside', () => {
    expect(piecesOf('zh', '大会第 52/12 A 和 B 号决议', 'symbol')).toEqual(['52/12 A 和 B'])
    expect(piecesOf('en', 'document A/71/6 (Prog. 25).', 'symbol')).toEqual(['A/71/6 (Prog. 25)'])
  })

  it.each([
    ['and/or', []],
    ['HIV/AIDS and TCP/IP', []],
    ['1/2 of the States', ['number 1/2']],
    ['available 24/7', ['~number 24/7']],
    ['a 50/50 share', ['~number 50/50']],
    ['the biennium 2014/15', ['date 2014/2015']],
    ['in 1999/00', ['date 1999/2000']],
    ['on 31/12/2016', ['date 2016-12-31']],
    ['an increase of 120 (2016)', ['number 120', 'date 2016']],
    ['paragraph 5 (I)', ['reference paragraph:5']],
    ['A/H1N1 influenza', []],
  ])('%s holds no symbol', (text, mentions) => {
    expect(said('en', text).filter((mention) => !mention.startsWith('~reference'))).toEqual(mentions)
  })

  it('takes an article behind a symbol for no letter of it', () => {
    expect(said('en', '70/1 A new agenda')).toEqual(['symbol 70/1'])
    expect(said('en', '31/16 A of 1976')).toEqual(['symbol 31/16 A', 'date 1976'])
  })

  it('reads a pinpoint beside the symbol', () => {
    expect(said('en', 'section I of resolution 66/257')).toEqual(['reference section:1', 'symbol 66/257'])
    expect(said('zh', '第66/257号决议第一节')).toEqual(['symbol 66/257', 'reference section:1'])
    expect(said('en', 'paragraph 16 of resolution 62/269')).toEqual(['reference paragraph:16', 'symbol 62/269'])
    expect(said('zh', '第62/269号决议第16段')).toEqual(['symbol 62/269', 'reference paragraph:16'])
    expect(said('en', 'resolution 53/207, sect. III')).toEqual(['symbol 53/207', 'reference section:3'])
    expect(said('zh', '第53/207号决议第三节')).toEqual(['symbol 53/207', 'reference section:3'])
  })
})

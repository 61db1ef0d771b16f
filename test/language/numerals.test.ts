import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '../../src/language/folding.ts'
import { parseChineseNumeral, parseRomanNumeral, scaleFigure } from '../../src/language/numerals.ts'

describe('parseChineseNumeral', () => {
  it.each([
    ['十', 10],
    ['十七', 17],
    ['二十一', 21],
    ['一百零一', 101],
    ['一百十', 110],
    ['两千', 2000],
    ['三千五', 3500],
    ['三千零五', 3005],
    ['一万二', 12000],
    ['三千万', 30_000_000],
    ['一万亿', 1e12],
    ['一亿二千万', 120_000_000],
    ['二〇一六', 2016],
    ['一〇五', 105],
    ['零', 0],
  ])('%s is %d', (numeral, value) => {
    expect(parseChineseNumeral(numeral)).toBe(value)
  })

  it.each(['百', '万', '万一', '十百', '千千', '亿万', '甲', '一百零'])('%s is none', (numeral) => {
    expect(parseChineseNumeral(numeral)).toBe(null)
  })
})

describe('parseRomanNumeral', () => {
  it.each([
    ['I', 1],
    ['IV', 4],
    ['XXX', 30],
    ['XLVIII', 48],
    ['Ⅻ', 12],
  ])('%s is %d', (numeral, value) => {
    expect(parseRomanNumeral(numeral)).toBe(value)
  })

  it.each(['', 'IIII', 'VX', 'ABC', 'iv'])('"%s" is none', (numeral) => {
    expect(parseRomanNumeral(numeral)).toBe(null)
  })
})

describe('scaleFigure', () => {
  it.each([
    ['1.5', 6, '1500000'],
    ['1.622', 4, '16220'],
    ['0007.50', 0, '7.5'],
    ['0.0', 0, '0'],
    ['12345678901234567890.1', 12, '12345678901234567890100000000000'],
  ])('%s at %d is %s', (figure, power, value) => {
    expect(scaleFigure(figure, power)).toBe(value)
  })
})

describe('foldText', () => {
  it('makes narrow, simplified and plain what has other forms, and leaves marks of clauses', () => {
    expect(foldText('第１７條（ａ）　５％–３．５，《議》：；')).toBe('第17条(a) 5%-3.5，《议》：；')
  })

  it('keeps the length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(text)).toHaveLength(text.length)
      }),
    )
  })
})

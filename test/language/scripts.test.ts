import { describe, expect, it } from 'vitest'
import { countScripts, dominantScript, hasHan, isHan } from '../../src/language/scripts.ts'

const NONE = { han: 0, latin: 0, kana: 0, hangul: 0, cyrillic: 0, arabic: 0, other: 0 }

describe('countScripts', () => {
  it.each([
    ['', NONE],
    ['12, 34. (5) — 《》“”、。：', NONE],
    ['abcXYZ', { ...NONE, latin: 6 }],
    ['éÉßŁø', { ...NONE, latin: 5 }],
    ['×÷', NONE],
    ['ＡＢｃ', { ...NONE, latin: 3 }],
    ['中文〇々', { ...NONE, han: 4 }],
    ['㐀𠮷', { ...NONE, han: 2 }],
    ['ひらカター', { ...NONE, kana: 5 }],
    ['・', NONE],
    ['한국', { ...NONE, hangul: 2 }],
    ['Дом', { ...NONE, cyrillic: 3 }],
    ['سلام', { ...NONE, arabic: 4 }],
    ['αβ ไทย', { ...NONE, other: 5 }],
    ['😀🏳', NONE],
    ['𝒜', { ...NONE, other: 1 }],
    ['㈠①㎡', NONE],
  ])('counts the letters of %j', (text, expected) => {
    expect(countScripts(text)).toEqual(expected)
  })
})

describe('isHan', () => {
  it('agrees with Unicode on every BMP ideograph of the ranges it claims', () => {
    for (let code = 0; code < 0xd800; code++) {
      if (isHan(code))
        expect(/^[\p{Script=Han}\u9ffd-\u9fff]$/u.test(String.fromCharCode(code)), code.toString(16)).toBe(true)
    }
  })

  it('takes the first half of a surrogate pair for the whole', () => {
    expect(['𠮷'.charCodeAt(0), '𠮷'.charCodeAt(1), 0x20bb7].map(isHan)).toEqual([true, false, true])
  })

  it('finds an ideograph anywhere in a text', () => {
    expect([hasHan('A/71/50 号'), hasHan('A/71/50, “x”（）'), hasHan('𠮷')]).toEqual([true, false, true])
  })
})

describe('dominantScript', () => {
  it.each([
    ['', null],
    ['2018-2019', null],
    ['Management', 'latin'],
    ['管理', 'han'],
    ['符合 ISO 标准', 'han'],
    ['The word 管理 in a sentence', 'latin'],
    ['管理のための計画', 'kana'],
    ['人权理事会关于カ的决议全文与说明', 'han'],
    ['유엔 총회', 'hangul'],
    ['Генеральная Ассамблея', 'cyrillic'],
    ['الجمعية العامة', 'arabic'],
    ['Γενική', 'other'],
  ])('says what %j is mainly written in', (text, expected) => {
    expect(dominantScript(text)).toBe(expected)
  })
})

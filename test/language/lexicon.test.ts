import { describe, expect, it } from 'vitest'
import { installedLexicon } from '../../src/hosts/files/installed-lexicon.ts'
import { englishStem } from '../../src/language/english-stems.ts'
import { openLexicon } from '../../src/language/lexicon.ts'

const LINES = [
  '会员\tmember 1000',
  '会员国\tmember 400 stat 600',
  '会\tmeet 500 can 500',
  '國\t=国',
  '国\tcountry 1000',
  '𠮷\tlucky 1000',
]

function lexiconOf(lines: readonly string[]) {
  const sorted = lines.map((line) => Buffer.from(`${line}\n`)).sort(Buffer.compare)
  return openLexicon(Buffer.concat(sorted), { from: 'zh', to: 'en' })
}

describe('a lexicon searched in place', () => {
  const lexicon = lexiconOf(LINES)

  it('gives the translations of a headword with their weights', () => {
    expect(lexicon.translations('会员国')).toEqual([
      { stem: 'member', weight: 0.4 },
      { stem: 'stat', weight: 0.6 },
    ])
    expect(lexicon.translations('会员国们')).toEqual([])
    expect(lexicon.translations('')).toEqual([])
  })

  it('follows a traditional form to its simplified one', () => {
    expect(lexicon.translations('國')).toEqual([{ stem: 'country', weight: 1 }])
  })

  it('finds the longest headword at a place', () => {
    expect(lexicon.longestMatch('各会员国', 1)).toBe(3)
    expect(lexicon.longestMatch('会员', 0)).toBe(2)
    expect(lexicon.longestMatch('会谈', 0)).toBe(1)
    expect(lexicon.longestMatch('各国', 0)).toBe(0)
    expect(lexicon.longestMatch('𠮷国', 0)).toBe(2)
  })

  it('gives nothing where the table is empty', () => {
    const empty = lexiconOf([])
    expect(empty.translations('国')).toEqual([])
    expect(empty.longestMatch('国', 0)).toBe(0)
  })
})

describe('the lexicon of the package', () => {
  it('has words in both scripts', () => {
    const lexicon = installedLexicon()
    const stems = (word: string) => lexicon.translations(word).map(({ stem }) => stem)
    expect(stems('预算')).toContain('budget')
    expect(stems('預算')).toEqual(stems('预算'))
    expect(lexicon.longestMatch('安全理事会通过', 0)).toBe(5)
  })

  it('has the terms of institutions, and no other meaning of theirs', () => {
    const lexicon = installedLexicon()
    const stems = (word: string) => lexicon.translations(word).map(({ stem }) => stem)
    expect(stems('次级方案')).toEqual(['subprogramme'].map(englishStem))
    expect(stems('两年期')).toEqual(expect.arrayContaining(['biennium', 'biennial'].map(englishStem)))
    expect(stems('問責制')).toEqual(stems('问责制'))
    expect(stems('款')).toEqual(expect.arrayContaining(['paragraph', 'section'].map(englishStem)))
    expect(lexicon.longestMatch('行政和预算问题咨询委员会的报告', 0)).toBe(12)
  })

  it('has weights that add up to no more than one', () => {
    for (const word of ['打', '发展', '国际', '一']) {
      const sum = installedLexicon()
        .translations(word)
        .reduce((total, { weight }) => total + weight, 0)
      expect(sum, word).toBeGreaterThan(0)
      expect(sum, word).toBeLessThanOrEqual(1.01)
    }
  })
})

import { describe, expect, it } from 'vitest'
import { alignTexts, type ContentBead } from '../../../src/align/content/align-texts.ts'
import { installedLexicon } from '../../../src/hosts/files/installed-lexicon.ts'
import { declarationPairs, ecosocPairs, type LinePair, lawPairs, strippedLawPairs } from '../../content-pairs.mjs'
import { itShared } from '../../shared.ts'

type Side = { texts: readonly string[]; language: string }

const zh = (...texts: string[]): Side => ({ texts, language: 'zh' })
const en = (...texts: string[]): Side => ({ texts, language: 'en' })

function shapes(beads: readonly ContentBead[]): string {
  return beads.map(({ heads, translations }) => `${heads[1] - heads[0]}-${translations[1] - translations[0]}`).join(' ')
}

/** F1 by first lines, over all pairs together. */
function scoreOf(pairs: readonly LinePair[], lexicon = installedLexicon): number {
  let found = 0
  let wrong = 0
  let all = 0
  for (const pair of pairs) {
    const beads = alignTexts(zh(...pair.zh), en(...pair.en), lexicon())
    for (const [english, chinese] of pair.gold) {
      all++
      const bead = beads.find(({ translations: [from, to] }) => from <= english && english < to) as ContentBead
      if (bead.translations[0] === english && bead.heads[0] === chinese && bead.heads[1] > chinese) found++
      else if (bead.heads[0] < bead.heads[1] && (chinese < bead.heads[0] || chinese >= bead.heads[1])) wrong++
    }
  }
  expect(all).toBeGreaterThan(0)
  return (2 * found) / (found + wrong + all)
}

const ENGLISH = [
  'The General Assembly adopted the budget for the next two years.',
  'Poverty remains the greatest challenge of all countries in Africa.',
  'Women farmers need access to land and to clean water.',
  'The Secretary-General will submit a report to the Security Council.',
]
const CHINESE = [
  '大会通过了今后两年的预算。',
  '贫穷仍然是非洲所有国家面临的最大挑战。',
  '女农民需要获得土地和清洁的水。',
  '秘书长将向安全理事会提交一份报告。',
]

describe('texts by their words', () => {
  const lexicon = installedLexicon()

  it('pairs what says the same', () => {
    expect(shapes(alignTexts(zh(...CHINESE), en(...ENGLISH), lexicon))).toBe('1-1 1-1 1-1 1-1')
  })

  it('leaves alone what the other side lacks, on either side', () => {
    const [one = '', two = '', three = '', four = ''] = CHINESE
    expect(shapes(alignTexts(zh(one, three, four), en(...ENGLISH), lexicon))).toBe('1-1 0-1 1-1 1-1')
    const [first = '', , third = '', fourth = ''] = ENGLISH
    expect(shapes(alignTexts(zh(one, two, three, four), en(first, third, fourth), lexicon))).toBe('1-1 1-0 1-1 1-1')
  })

  it('puts together what one side splits', () => {
    const [one = '', two = '', three = '', four = ''] = CHINESE
    expect(shapes(alignTexts(zh(one, two + three, four), en(...ENGLISH), lexicon))).toBe('1-1 1-2 1-1')
    const [first = '', second = '', third = '', fourth = ''] = ENGLISH
    expect(shapes(alignTexts(zh(one, two, three, four), en(`${first} ${second}`, third, fourth), lexicon))).toBe(
      '2-1 1-1 1-1',
    )
  })

  it('has nothing to pair where a side is empty', () => {
    expect(shapes(alignTexts(zh(), en(...ENGLISH), lexicon))).toBe('0-1 0-1 0-1 0-1')
    expect(shapes(alignTexts(zh(...CHINESE), en(), lexicon))).toBe('1-0 1-0 1-0 1-0')
    expect(alignTexts(zh(), en(), lexicon)).toEqual([])
  })

  it('takes texts without words', () => {
    expect(shapes(alignTexts(zh('……', '——'), en('...', '--'), lexicon))).toBe('1-1 1-1')
  })

  it('is surer of what words support than of what they do not', () => {
    const beads = alignTexts(
      zh(...CHINESE, '今天天气很好。'),
      en(...ENGLISH, 'Sailors mended their torn nets.'),
      lexicon,
    )
    expect(beads).toHaveLength(5)
    const sure = beads.slice(0, 4).map(({ probability }) => probability)
    expect(Math.min(...sure)).toBeGreaterThan(0.8)
    expect(beads[4]?.probability).toBeLessThan(Math.min(...sure))
  })
})

describe('real documents in lines, by first lines', () => {
  itShared('Economic and Social Council, also without a lexicon', () => {
    const pairs = ecosocPairs()
    expect(scoreOf(pairs)).toBeGreaterThanOrEqual(0.97)
    expect(scoreOf(pairs, () => null as never)).toBeGreaterThanOrEqual(0.97)
  })

  itShared('laws', () => {
    expect(scoreOf(lawPairs())).toBeGreaterThanOrEqual(0.99)
  })

  itShared('laws without numbers and markers', () => {
    expect(scoreOf(strippedLawPairs())).toBeGreaterThanOrEqual(0.95)
  })

  it('the Universal Declaration of Human Rights without headings', () => {
    for (const pair of declarationPairs()) expect(scoreOf([pair]), pair.name).toBeGreaterThanOrEqual(0.97)
  })
})

import { describe, expect, it } from 'vitest'
import { installedLexicon } from '../../src/hosts/files/installed-lexicon.ts'
import { withGlossaries } from '../../src/language/glossary-lexicon.ts'
import type { Lexicon } from '../../src/language/lexicon.ts'
import type { Glossary } from '../../src/model/glossary.ts'

/** `zh:大会 en:General Assembly`, an entry a line. */
function glossary(...lines: readonly string[]): Glossary {
  const entries = lines.map((line, at) => ({
    line: at + 1,
    terms: line.split(', ').map((term) => {
      const [language = '', text = ''] = term.split(':')
      return { language, text }
    }),
  }))
  return { path: 'terms.csv', entries }
}

function stems(lexicon: Lexicon | null, headword: string): string[] {
  return (lexicon?.translations(headword) ?? []).map(({ stem }) => stem)
}

const ZH_EN = ['zh', 'en'] as const

describe('a lexicon with glossaries', () => {
  const whole = withGlossaries(
    installedLexicon(),
    [glossary('zh:信通技术统筹司, en:harmony desk', 'zh:预算, en:purse')],
    ZH_EN,
  )

  it('finds a term whole and knows its words', () => {
    expect(whole?.longestMatch('由信通技术统筹司编写', 1)).toBe('信通技术统筹司'.length)
    expect(stems(whole, '信通技术统筹司')).toEqual(['harmony', 'desk'])
  })

  it('puts the terms before the words of the other lexicon', () => {
    expect(stems(whole, '预算')).toEqual(['purs'])
    expect(stems(whole, '问责制')).toEqual(stems(installedLexicon(), '问责制'))
    expect(whole?.longestMatch('安全理事会通过', 0)).toBe(5)
    expect(whole?.isPartial).toBe(false)
  })

  it('shares the weight of a term among its variants and their words', () => {
    const lexicon = withGlossaries(null, [glossary('zh:司, en:branch office, en:division')], ZH_EN)
    const weights = lexicon?.translations('司').map(({ stem, weight }) => [stem, weight])
    expect(weights).toEqual([
      ['branch', 0.25],
      ['offic', 0.25],
      ['division', 0.5],
    ])
  })

  it('is partial where there is nothing but the glossaries', () => {
    const lexicon = withGlossaries(null, [glossary('fr:Assemblée générale, es:Asamblea General')], ['fr', 'es'])
    expect(lexicon).toMatchObject({ from: 'es', to: 'fr', isPartial: true })
    // As the words of either language are compared: without marks and endings.
    expect(stems(lexicon, 'asamble')).toEqual(['assembl', 'general'])
  })

  it('is the same whichever side is the source', () => {
    const terms = [glossary('zh:大会, en:Assembly')]
    expect(withGlossaries(null, terms, ['en', 'zh'])).toMatchObject({ from: 'zh', to: 'en' })
  })

  it('is the other lexicon, or none, where the glossaries are of other languages', () => {
    const terms = [glossary('ru:совет, fr:conseil')]
    expect(withGlossaries(installedLexicon(), terms, ZH_EN)).toBe(installedLexicon())
    expect(withGlossaries(installedLexicon(), terms, ['en', 'fr'])).toBeNull()
  })
})

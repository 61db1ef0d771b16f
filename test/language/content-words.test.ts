import { describe, expect, it } from 'vitest'
import { installedLexicon } from '../../src/hosts/files/installed-lexicon.ts'
import { contentWords } from '../../src/language/content-words.ts'
import { countCues } from '../../src/language/cues.ts'
import { englishStem } from '../../src/language/english-stems.ts'

const words = (text: string, language: string, lexicon = true) =>
  contentWords(text, language, lexicon ? installedLexicon() : null).map(({ word }) => word)

describe('English stems', () => {
  it.each([
    ['countries', 'country'],
    ['resources', 'resource'],
    ['adopted', 'adopt'],
    ['planned', 'plan'],
    ['using', 'used'],
    ['women', 'woman'],
    ['undertaken', 'undertook'],
    ['processes', 'process'],
    ['classes', 'class'],
  ])('%s and %s have one', (one, other) => {
    expect(englishStem(one)).toBe(englishStem(other))
  })

  it.each([
    ['news', 'new'],
    ['thing', 'th'],
    ['bed', 'b'],
  ])('%s and %s stay apart', (one, other) => {
    expect(englishStem(one)).not.toBe(englishStem(other))
  })
})

describe('content words', () => {
  it('leaves out what says nothing', () => {
    expect(words('The adoption of the budget', 'en')).toEqual(['adoption', 'budget'])
  })

  it('cuts Chinese by the lexicon, with the parts of longer words', () => {
    expect(words('秘书长的报告', 'zh')).toEqual(expect.arrayContaining(['秘书长', '秘书', '报告']))
    expect(words('秘书长的报告', 'zh')).not.toContain('的')
  })

  it('cuts Chinese into characters without one', () => {
    expect(words('报告', 'zh', false)).toEqual(['报', '告'])
  })

  it('reads figures without separators, and names inside Chinese', () => {
    expect(words('1,250.5 UNESCO', 'en')).toEqual(['12505', 'unesco'])
    expect(words('2016年UNESCO', 'zh')).toEqual(expect.arrayContaining(['2016', 'unesco']))
  })

  it('stems French and Spanish, without marks and what is elided, and keeps words of other languages whole', () => {
    expect(words('Les États membres de l’Union', 'fr')).toEqual(['etat', 'membr', 'union'])
    expect(words('égalité, égalités; national, nationale, nationaux', 'fr')).toEqual([
      ...['egalit', 'egalit', 'national', 'national', 'national'],
    ])
    expect(words('la resolución, las resoluciones; los países, el país', 'es')).toEqual([
      ...['resolucion', 'resolucion', 'pais', 'pais'],
    ])
    expect(words('Die Mitgliedstaaten', 'de')).toEqual(['die', 'mitgliedstaaten'])
  })
})

describe('cues', () => {
  it('counts what survives translation, in either language', () => {
    const zh = countCues('“为什么？”她说……')
    const en = countCues('"Why?" she said...')
    expect(zh).toEqual(en)
    expect(en).toMatchObject({ questions: 1, quotes: 2, ellipses: 1, startsQuoted: true, endsQuoted: false })
  })

  it('knows what a text ends with', () => {
    expect(countCues('« Pourquoi ? » a-t-elle dit...')).toMatchObject({ questions: 1, quotes: 2, startsQuoted: true })
    expect(countCues('他问：“真的吗？”')).toMatchObject({ endsQuoted: true, endsAsking: true })
    expect(countCues("The Council's report")).toMatchObject({ quotes: 0, startsQuoted: false, endsQuoted: false })
  })
})

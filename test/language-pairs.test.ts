/** A report and a decision in four languages, written for this test: any two versions are aligned and checked, with a lexicon or without. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { installedLexicon } from '../src/hosts/files/installed-lexicon.ts'
import type { Document } from '../src/model/document.ts'
import { align, check, readDocument } from '../src/pipeline.ts'

const LANGUAGES = ['en', 'zh', 'fr', 'es'] as const
type Known = (typeof LANGUAGES)[number]

const PAIRS = LANGUAGES.flatMap((source) =>
  LANGUAGES.filter((each) => each !== source).map((to) => [source, to] as const),
)

function textIn(language: Known, name = 'river-gauges'): string {
  return readFileSync(new URL(`documents/${name}/${language}.md`, import.meta.url), 'utf8')
}

function reportIn(language: Known, change: (text: string) => string = (text) => text): Document {
  return readDocument({ path: `${language}.md`, text: change(textIn(language)) })
}

/** What is found where the target is changed, without what is only info. */
function foundIn(source: Known, target: Known, change: (text: string) => string): string[] {
  const changed = change(textIn(target))
  expect(changed).not.toBe(textIn(target))
  const bitext = align(reportIn(source), reportIn(target, change), { lexicon: installedLexicon })
  return check(bitext)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, locator }) => `${rule} in ${locator}`)
}

describe('a decision in English, Chinese, French and Spanish', () => {
  const decisionIn = (language: Known) =>
    readDocument({ path: `${language}.md`, text: textIn(language, 'decision'), language })

  it.each(PAIRS)('from %s to %s has its lists, also within sentences, and its articles aligned', (source, target) => {
    const bitext = align(decisionIn(source), decisionIn(target), { lexicon: installedLexicon })
    const told = bitext.units.map((unit) => `${unit.relation} ${unit.source} = ${unit.target}`)
    expect(told).toEqual(bitext.source.segments.map((_, at) => `aligned ${at} = ${at}`))
    expect(bitext.source.segments.map(({ label }) => label?.ordinal ?? 0)).toEqual([
      ...[0, 0, 0, 1, 1, 2, 3, 2, 1, 1, 2, 2, 3, 1, 2, 1, 0, 2, 0],
    ])
    expect(check(bitext).findings).toEqual([])
  })
})

describe('a report in English, Chinese, French and Spanish', () => {
  it.each(PAIRS)('from %s to %s is aligned whole, and nothing is found', (source, target) => {
    const bitext = align(reportIn(source), reportIn(target), { lexicon: installedLexicon })
    expect([bitext.source.language, bitext.target.language]).toEqual([source, target])
    const uneven = bitext.units.filter(({ relation, ...unit }) => {
      const [own, other] = [unit.source.length, unit.target.length]
      return relation !== 'aligned' || own !== 1 || other !== 1
    })
    expect(uneven).toEqual([])
    expect(bitext.units.map(({ source, target }) => source[0] === target[0])).not.toContain(false)
    expect(check(bitext).findings).toEqual([])
  })

  it.each(PAIRS)('from %s to %s is aligned sentence by sentence', (source, target) => {
    const sentences = (language: Known) =>
      readDocument({ path: `${language}.md`, text: textIn(language), level: 'sentence' })
    const { units, ...sides } = align(sentences(source), sentences(target), { lexicon: installedLexicon })
    const pairs = units.filter(({ source }) => sides.source.segments[source[0] as number]?.kind === 'sentence')
    expect(
      pairs.map((unit) => [unit.source.length, unit.target.length]).filter(([own, other]) => own !== other),
    ).toEqual([])
    expect(pairs.length).toBeGreaterThan(18)
  })

  it.each([
    ['en', 'fr', '1 234', '1 324', 'number-mismatch in 2'],
    ['en', 'es', '1.234 escalas', '1.324 escalas', 'number-mismatch in 2'],
    ['zh', 'fr', '12,5 millions', '12,5 milliards', 'number-mismatch in 2'],
    ['zh', 'es', '3,2 %', '2,3 %', 'number-mismatch in 2'],
    ['fr', 'es', '25 de septiembre', '25 de octubre', 'date-mismatch in 1'],
    ['es', 'fr', '1820 (2008)', '1820 (2009)', 'symbol-mismatch in 5'],
    ['en', 'es', 'artículo 17', 'artículo 71', 'number-mismatch in 4b)'],
    ['en', 'fr', '15 h 30', '16 h 30', 'date-mismatch in 3'],
    ['en', 'fr', '10 et 11 mars', '10 et 11 mai', 'date-mismatch in 3'],
    ['zh', 'es', '10 y 11 de marzo', '10 y 11 de mayo', 'date-mismatch in 3'],
    ['en', 'es', '25 de septiembre de 2015', '37 de septiembre de 2015', 'date-mismatch in 1'],
    ['fr', 'es', '31 de octubre de 2020', '31 de octubre de 3020', 'date-mismatch in 8'],
  ] as const)('from %s to %s, %s that became %s is found', (source, target, from, to, expected) => {
    expect(foundIn(source, target, (text) => text.replace(from, to))).toEqual([expected])
  })

  it.each(PAIRS)('from %s to %s, a paragraph that is missing is found', (source, target) => {
    const found = foundIn(source, target, (text) => text.replace(/^5\. .*\n\n/m, ''))
    expect(found.filter((each) => each.startsWith('missing-item'))).toHaveLength(1)
  })

  it.each(PAIRS)('from %s to %s, a paragraph that was not translated is found', (source, target) => {
    const [, original = ''] = /^8\. (.*)$/m.exec(textIn(source)) ?? []
    const found = foundIn(source, target, (text) => text.replace(/^8\. .*$/m, `8. ${original}`))
    expect(found).toEqual(['untranslated-text in 8'])
  })
})

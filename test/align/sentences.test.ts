/** Alignment at the level of sentences. */
import { describe, expect, it } from 'vitest'
import { installedLexicon } from '../../src/hosts/files/installed-lexicon.ts'
import type { Bitext } from '../../src/model/bitext.ts'
import { align, check, readDocument } from '../../src/pipeline.ts'
import { addSentences } from '../../src/segment/sentences.ts'
import { bitextOf, cleanPairs, damagedPairs, type Pair } from '../pairs.ts'

function bySentence(pair: Pair): Bitext {
  const { source, target } = bitextOf(pair)
  return align(addSentences(source), addSentences(target), { lexicon: installedLexicon })
}

/** Units as locators, `a + b = c`. */
function shown({ source, target, units }: Bitext): string[] {
  const names = (document: Bitext['source'], indices: readonly number[]) =>
    indices.map((index) => document.segments[index]?.locator).join(' + ')
  return units.map((unit) => `${names(source, unit.source)} = ${names(target, unit.target)}`)
}

function pairOf(en: string, zh: string): Bitext {
  const source = readDocument({ path: 'en.md', text: en, language: 'en', level: 'sentence' })
  const target = readDocument({ path: 'zh.md', text: zh, language: 'zh', level: 'sentence' })
  return align(source, target, { lexicon: installedLexicon })
}

describe('a bitext of sentences', () => {
  it('has every segment in one unit, and no sentence outside the unit of its text', () => {
    for (const pair of [...cleanPairs(), ...damagedPairs()]) {
      const { source, target, units } = bySentence(pair)
      for (const side of ['source', 'target'] as const) {
        const { segments } = side === 'source' ? source : target
        const seen = units.flatMap((unit) => unit[side]).sort((one, other) => one - other)
        expect(seen, `${pair.name} ${side}`).toEqual(segments.map(({ index }) => index))
      }
      const holder = (document: Bitext['source'], index: number) => document.segments[index]?.parent ?? -1
      const unitOf = new Map(units.flatMap((unit, at) => unit.source.map((index) => [index, at] as const)))
      const unitOfTarget = new Map(units.flatMap((unit, at) => unit.target.map((index) => [index, at] as const)))
      for (const unit of units) {
        if (source.segments[unit.source[0] ?? -1]?.kind !== 'sentence' || unit.target.length === 0) continue
        const homes = new Set([
          ...unit.source.map((index) => unitOf.get(holder(source, index))),
          ...unit.target.map((index) => unitOfTarget.get(holder(target, index))),
        ])
        expect(homes.size, pair.name).toBe(1)
      }
    }
  })

  it('is checked like the bitext of its texts', () => {
    for (const pair of [...cleanPairs(), ...damagedPairs()])
      expect(check(bySentence(pair)).findings, pair.name).toEqual(check(bitextOf(pair)).findings)
  })

  it('pairs sentences by their words, two with one where one side joins them', () => {
    const bitext = pairOf(
      '1. The committee met in Geneva in spring. It elected a chair. The report of the treasurer was adopted after a long debate on the deficit.',
      '1. 委员会于春季在日内瓦举行会议，并选举了主席。经过关于赤字的长时间辩论，通过了司库的报告。',
    )
    expect(shown(bitext)).toEqual([
      '1 = 1',
      '1, sentence 1 + 1, sentence 2 = 1, sentence 1',
      '1, sentence 3 = 1, sentence 2',
    ])
  })

  it('leaves alone a sentence that the other side lacks, and moves nothing else', () => {
    let tried = 0
    for (const pair of cleanPairs()) {
      const before = bySentence(pair)
      const { source } = bitextOf(pair)
      const holder = source.segments.find(({ kind, text: { text } }) => kind === 'paragraph' && /.{150}\.$/.test(text))
      if (holder === undefined) continue
      tried++
      const at = holder.span.end
      const added = ' The lighthouse keeper paints seven wooden doors blue every winter.'
      const text = source.source.slice(0, at) + added + source.source.slice(at)
      const longer = readDocument({ path: source.path, text, language: 'en', level: 'sentence' })
      const after = align(longer, before.target, { lexicon: installedLexicon })
      const lone = after.units.filter(({ target }) => target.length === 0)
      const extra = lone.filter(
        ({ source: [index] }) => after.source.segments[index as number]?.text.text === added.trim(),
      )
      expect(extra, pair.name).toHaveLength(1)
      expect(shown({ ...after, units: after.units.filter((unit) => unit !== extra[0]) }), pair.name).toEqual(
        shown(before),
      )
    }
    expect(tried).toBeGreaterThan(4)
  })

  it('is all one to one where a document meets itself', () => {
    for (const pair of cleanPairs()) {
      const { source } = bySentence(pair)
      for (const unit of align(source, source).units) {
        expect(unit.source).toEqual(unit.target)
        expect(unit.source).toHaveLength(1)
      }
    }
  })

  it('is divided on both sides where one document has sentences', () => {
    const source = readDocument({ path: 'en.md', text: '1. One. Two.', language: 'en', level: 'sentence' })
    const target = readDocument({ path: 'zh.md', text: '1. 一。二。', language: 'zh' })
    expect(shown(align(source, target))).toEqual([
      '1 = 1',
      '1, sentence 1 = 1, sentence 1',
      '1, sentence 2 = 1, sentence 2',
    ])
  })

  it('passes on what its text is: missing, or a copy of another', () => {
    let copies = 0
    for (const pair of damagedPairs()) {
      const { source, target, units } = bySentence(pair)
      for (const unit of units) {
        const [document, [index]] = unit.source.length > 0 ? [source, unit.source] : [target, unit.target]
        const segment = document.segments[index as number]
        if (segment?.kind !== 'sentence' || unit.relation !== 'duplicated') continue
        copies++
        expect(document.segments[unit.of as number]).toMatchObject({
          kind: 'sentence',
          text: { text: segment.text.text },
        })
      }
    }
    expect(copies).toBeGreaterThan(0)
  })
})

/** Laws that hold for every alignment by content. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignTexts, type ContentBead } from '../../../src/align/content/align-texts.ts'
import { bandAround } from '../../../src/align/content/band.ts'
import { findCorridor } from '../../../src/align/content/corridor.ts'
import { searchBeads } from '../../../src/align/content/search.ts'
import { FIRST_PRIORS } from '../../../src/align/content/shapes.ts'
import { createVocabulary } from '../../../src/align/content/vocabulary.ts'
import { installedLexicon } from '../../../src/hosts/files/installed-lexicon.ts'
import type { Document } from '../../../src/model/document.ts'
import { align, readDocument } from '../../../src/pipeline.ts'
import { cleanPairs, documentAt } from '../../pairs.ts'

const WORDS = '大会 报告 土地 水 妇女 budget report water 2016 women land 议程 agenda council'.split(' ')
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' '))
const side = fc.array(text, { maxLength: 30 })

/** Runs of lines that hold words, of the documents without defects. */
const clean = cleanPairs().map((pair) => ({
  name: pair.name,
  en: paragraphs(documentAt(pair.en)),
  zh: paragraphs(documentAt(pair.zh)),
}))

function paragraphs({ segments }: Document): string[] {
  return segments.filter(({ kind, role }) => kind === 'paragraph' && role !== 'inline').map(({ text }) => text.text)
}

function inLines(path: string, lines: readonly string[], language: string): Document {
  return readDocument({ path, text: lines.join('\n'), language, segmentation: 'line' })
}

function alignLines(en: readonly string[], zh: readonly string[], isEnglishFirst = true) {
  const documents = [inLines('en', en, 'en'), inLines('zh', zh, 'zh')] as const
  const [source, target] = isEnglishFirst ? documents : ([documents[1], documents[0]] as const)
  return align(source, target, { lexicon: installedLexicon }).units
}

describe('alignment by content', () => {
  it('covers both sides once and in order', () => {
    fc.assert(
      fc.property(side, side, (heads, translations) => {
        const beads = alignTexts(
          { texts: heads, language: 'zh' },
          { texts: translations, language: 'en' },
          installedLexicon(),
        )
        const ends = beads.reduce(
          ([head, translation], bead: ContentBead) => {
            expect([bead.heads[0], bead.translations[0]]).toEqual([head, translation])
            expect(bead.heads[1] - bead.heads[0] + bead.translations[1] - bead.translations[0]).toBeGreaterThan(0)
            expect(bead.probability).toBeGreaterThanOrEqual(0)
            expect(bead.probability).toBeLessThanOrEqual(1)
            return [bead.heads[1], bead.translations[1]]
          },
          [0, 0] as number[],
        )
        expect(ends).toEqual([heads.length, translations.length])
      }),
    )
  })

  it('mirrors when the sides change places', () => {
    for (const { name, en, zh } of clean) {
      const mirrored = alignLines(en, zh, false).map(({ source, target, score }) => ({
        source: target,
        target: source,
        score,
      }))
      const units = alignLines(en, zh).map(({ source, target, score }) => ({ source, target, score }))
      expect(mirrored, name).toEqual(units)
    }
  })

  it('never scores lower in a wider band', () => {
    fc.assert(
      fc.property(side, side, (heads, translations) => {
        const vocabulary = createVocabulary(
          { texts: heads, language: 'zh' },
          { texts: translations, language: 'en' },
          installedLexicon(),
        )
        const corridor = findCorridor(vocabulary)
        const scores = [1, 3, 10, 40].map((halfWidth) => {
          const band = bandAround([], corridor, translations.length, halfWidth)
          return searchBeads(vocabulary, {
            priors: FIRST_PRIORS,
            ratio: 2,
            variance: 12,
            band,
            gap: { open: -8, extend: -7 },
            blocks: null,
            isWeighed: false,
          }).score
        })
        for (const [at, score] of scores.entries())
          if (at > 0) expect(score).toBeGreaterThanOrEqual((scores[at - 1] as number) - 1e-9)
      }),
    )
  })

  it('aligns a document with itself one to one', () => {
    for (const { name, en, zh } of clean)
      for (const [language, texts] of Object.entries({ en, zh })) {
        const beads = alignTexts({ texts, language }, { texts, language }, null)
        expect(
          beads.every(
            (bead) =>
              bead.heads[0] === bead.translations[0] &&
              bead.heads[1] - bead.heads[0] === 1 &&
              bead.translations[1] - bead.translations[0] === 1,
          ),
          `${name} ${language}`,
        ).toBe(true)
      }
  })

  it('finds a sentence that was added to one side, and moves nothing else', () => {
    let pairs = 0
    const added = { en: 'Sailors mended the torn nets before the tide turned.', zh: '水手们在涨潮之前补好了破渔网。' }
    for (const { name, en, zh } of clean) {
      const before = alignLines(en, zh)
      if (before.some(({ source, target }) => source.length !== 1 || target.length !== 1)) continue
      pairs++
      for (let at = 0; at <= en.length; at++) {
        const units = alignLines([...en.slice(0, at), added.en, ...en.slice(at)], zh)
        const shifted = before.map(({ source, target }) => ({
          source: source.map((line) => (line < at ? line : line + 1)),
          target,
        }))
        const rest = units.filter(({ source, target }) => !(target.length === 0 && source[0] === at))
        expect(
          rest.map(({ source, target }) => ({ source, target })),
          `${name} line ${at}`,
        ).toEqual(shifted)
      }
      for (let at = 0; at <= zh.length; at++) {
        const units = alignLines(en, [...zh.slice(0, at), added.zh, ...zh.slice(at)])
        const shifted = before.map(({ source, target }) => ({
          source,
          target: target.map((line) => (line < at ? line : line + 1)),
        }))
        const rest = units.filter(({ source, target }) => !(source.length === 0 && target[0] === at))
        expect(
          rest.map(({ source, target }) => ({ source, target })),
          `${name} Chinese line ${at}`,
        ).toEqual(shifted)
      }
    }
    expect(pairs).toBeGreaterThanOrEqual(4)
  })
})

/** Sentences dropped inside aligned texts: found where it is sure, and never where nothing was dropped. */
import { describe, expect, it } from 'vitest'
import { installedLexicon } from '../../src/hosts/files/installed-lexicon.ts'
import { splitSentences } from '../../src/language/sentences.ts'
import type { Bitext } from '../../src/model/bitext.ts'
import { sourceSpan } from '../../src/model/mapped-text.ts'
import { align, check, readDocument } from '../../src/pipeline.ts'
import { bitextOf, cleanPairs } from '../pairs.ts'

const SIDES = ['source', 'target'] as const
/** Of all sentences, which are tried: all would take minutes. */
const STEP = 6
/** The share that must be found. Of all sentences of the clean pairs .75 are; the others are short or the translation is long. */
const LEAST_FOUND = 0.65

function without(bitext: Bitext, side: 'source' | 'target', start: number, end: number): Bitext {
  const read = (which: 'source' | 'target') => {
    const { path, language, source } = bitext[which]
    const text = which === side ? source.slice(0, start) + source.slice(end) : source
    return readDocument({ path, language, text })
  }
  return align(read('source'), read('target'), { lexicon: installedLexicon })
}

describe('omissions', () => {
  it('are none in the clean pairs', () => {
    for (const pair of cleanPairs()) expect(bitextOf(pair).omissions, pair.name).toEqual([])
  })

  it('name the sentence that was dropped and no other, and give one finding', () => {
    let tried = 0
    let found = 0
    let number = 0
    for (const pair of cleanPairs()) {
      const clean = bitextOf(pair)
      const usual = new Set(check(clean).findings.map(({ message }) => message))
      for (const side of SIDES)
        for (const { kind, role, text } of clean[side].segments) {
          if (!['paragraph', 'list-item', 'footnote'].includes(kind) || role === 'inline') continue
          const sentences = splitSentences(text.text, clean[side].language)
          if (sentences.length < 2) continue
          for (const sentence of sentences) {
            if (number++ % STEP !== 0) continue
            const span = sourceSpan(text, sentence.start, sentence.end)
            const damaged = without(clean, side, span.start, span.end)
            const name = `${pair.name}: ${text.text.slice(sentence.start, sentence.end)}`
            tried++
            const [omission, ...more] = damaged.omissions
            expect(more, name).toEqual([])
            if (omission === undefined) continue
            found++
            expect(omission.side, name).toBe(side === 'source' ? 'target' : 'source')
            const findings = check(damaged).findings.filter(({ message }) => !usual.has(message))
            expect(
              findings.map(({ rule }) => rule),
              name,
            ).toEqual(['missing-sentence'])
          }
        }
    }
    expect(tried).toBeGreaterThan(40)
    expect(found / tried).toBeGreaterThan(LEAST_FOUND)
  })
})

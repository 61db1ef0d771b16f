/** Headings are known by shape and evidence, never by their words. */
import { describe, expect } from 'vitest'
import type { Document } from '../src/model/document.ts'
import { align, readDocument } from '../src/pipeline.ts'
import { withInventedWords } from './invented-words.ts'
import { documentAt, frameworkPair, goldOf } from './pairs.ts'
import { scoreUnits } from './score.ts'
import { itShared } from './shared.ts'

describe('the framework with invented words in all headings', () => {
  for (const language of ['en', 'zh'] as const) {
    itShared(`has the same tree in ${language}`, () => {
      const original = documentAt(frameworkPair()[language], language)
      const invented = inventedDocument(language)
      expect(invented.source).toHaveLength(original.source.length)
      for (const { span, kind } of original.segments) {
        if (kind !== 'heading') continue
        const words = wordsOf(original.source.slice(span.start, span.end))
        const now = wordsOf(invented.source.slice(span.start, span.end))
        expect(words.filter((word) => now.includes(word))).toEqual([])
      }
      expect(treeOf(invented)).toEqual(treeOf(original))
    })
  }

  itShared('has every gold unit', () => {
    const score = scoreUnits(align(inventedDocument('en'), inventedDocument('zh')), goldOf(frameworkPair()).units)
    expect(score.misses).toEqual([])
    expect(score).toMatchObject({ found: 670, units: 670, wrong: 0 })
  })
})

function inventedDocument(language: 'en' | 'zh'): Document {
  const path = frameworkPair()[language]
  return readDocument({ path, text: withInventedWords(documentAt(path, language)), language })
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[A-Za-z]{2,}|\p{Script=Han}{2,}/gu) ?? []
}

function treeOf({ segments }: Document): string[] {
  return segments.map(({ kind, parent, level, label, role, span, extent }) =>
    [
      kind,
      role,
      `parent ${parent}`,
      `level ${level}`,
      label?.style,
      label?.ordinal,
      span.start,
      span.end,
      extent.end,
    ].join(' '),
  )
}

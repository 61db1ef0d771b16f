import { describe, expect, it } from 'vitest'
import { sourceSpan } from '../../src/model/mapped-text.ts'
import { readDocument } from '../../src/pipeline.ts'
import { addSentences, hasSentences, withoutSentences } from '../../src/segment/sentences.ts'
import { cleanPairs, documentAt } from '../pairs.ts'

const TEXT =
  '## Overview\n\n4. The first. The second; it goes on: (a) one; (b) two.\n\n- An item. Its end.\n\n```\na. b.\n```\n'

describe('a document with sentences', () => {
  it('has each sentence behind the segment that holds it, with its place and its locator', () => {
    const document = readDocument({ path: 'en.md', text: TEXT, language: 'en', level: 'sentence' })
    const sentences = document.segments.filter(({ kind }) => kind === 'sentence')
    expect(sentences.map(({ text, locator }) => `${locator}: ${text.text}`)).toEqual([
      'Overview, sentence 1: Overview',
      '4, sentence 1: The first.',
      '4, sentence 2: The second; it goes on: (a) one; (b) two.',
      '4, item 3, sentence 1: An item.',
      '4, item 3, sentence 2: Its end.',
    ])
    for (const { span, text } of sentences) expect(TEXT.slice(span.start, span.end)).toBe(text.text)
    for (const [at, { index, parent }] of document.segments.entries()) {
      expect(index).toBe(at)
      if (parent !== null) expect(parent).toBeLessThan(at)
    }
  })

  it('covers every character of running texts but white space, and stands where its characters stand', () => {
    for (const pair of cleanPairs())
      for (const language of ['en', 'zh'] as const) {
        const document = addSentences(documentAt(pair[language], language))
        for (const { index, kind, role, text } of document.segments) {
          if (!['paragraph', 'list-item', 'table-cell', 'footnote'].includes(kind) || role === 'inline') continue
          const own = document.segments.filter(({ parent, kind }) => parent === index && kind === 'sentence')
          expect(
            own
              .map((sentence) => sentence.text.text)
              .join('')
              .replace(/\s/g, ''),
          ).toBe(text.text.replace(/\s/g, ''))
          for (const { span, text: piece } of own) expect(span).toEqual(sourceSpan(piece, 0, piece.text.length))
        }
        expect(new Set(document.segments.map(({ locator }) => locator)).size).toBe(document.segments.length)
      }
  })

  it('is the document that it was made of when its sentences are taken out', () => {
    for (const pair of cleanPairs()) {
      const document = documentAt(pair.zh, 'zh')
      expect(hasSentences(document)).toBe(false)
      expect(withoutSentences(addSentences(document))).toEqual(document)
    }
  })
})

/** Sentences full of figures, dates, references and symbols in four languages, written for this test: what one says the others say too. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { installedLexicon } from '../src/hosts/files/installed-lexicon.ts'
import type { Document } from '../src/model/document.ts'
import type { Finding } from '../src/model/finding.ts'
import { align, check, readDocument } from '../src/pipeline.ts'

const LANGUAGES = ['en', 'zh', 'fr', 'es']
const [, ...ROWS] = readFileSync(new URL('documents/values.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'))

const PAIRS = LANGUAGES.flatMap((source) =>
  LANGUAGES.filter((target) => target !== source).map((target) => [source, target] as const),
)

function sentencesIn(language: string): string[] {
  return ROWS.map((row) => row[LANGUAGES.indexOf(language)] as string)
}

/** The sentences as numbered paragraphs. */
function documentOf(language: string, sentences: readonly string[]): Document {
  const text = sentences.map((sentence, at) => `${at + 1}. ${sentence}\n`).join('\n')
  return readDocument({ path: `${language}.md`, language, text })
}

function findingsOf(source: Document, target: Document): readonly Finding[] {
  return check(align(source, target, { lexicon: installedLexicon })).findings
}

/** Every figure of a sentence with its last digit changed, one at a time. */
function misprints(sentence: string): string[] {
  return [...sentence.matchAll(/\d+/g)].map(({ 0: figure, index }) => {
    const at = index + figure.length - 1
    return `${sentence.slice(0, at)}${(Number(sentence[at]) + 3) % 10}${sentence.slice(at + 1)}`
  })
}

describe('sentences full of values', () => {
  it.each(PAIRS)('from %s to %s name the same', (source, target) => {
    const findings = findingsOf(documentOf(source, sentencesIn(source)), documentOf(target, sentencesIn(target)))
    expect(findings.map(({ rule, locator, message }) => `${rule} in ${locator}: ${message}`)).toEqual([])
  })

  // One `1 P-5` that becomes `4 P-5` meets a 4 elsewhere in its sentence, and a day alone may be the end of another range.
  it.each([
    ['en', 'fr'],
    ['zh', 'es'],
    ['fr', 'es'],
  ])('from %s to %s, nearly every misprinted digit is found', (source, target) => {
    const whole = documentOf(source, sentencesIn(source))
    const sentences = sentencesIn(target)
    const missed: string[] = []
    let count = 0
    for (const [at, sentence] of sentences.entries()) {
      for (const misprint of misprints(sentence)) {
        count++
        const changed = documentOf(target, sentences.with(at, misprint))
        if (findingsOf(whole, changed).length === 0) missed.push(misprint)
      }
    }
    expect(count).toBeGreaterThan(100)
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(3)
  })
})

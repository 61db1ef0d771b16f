/** The framework as TEI and as Akoma Ntoso: what a document with the same blocks gives is what the Markdown gives. */
import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import type { XmlFormat } from '../src/model/block.ts'
import type { Report } from '../src/model/finding.ts'
import { align, check, readDocumentBytes } from '../src/pipeline.ts'
import { bitextOf, frameworkPair } from './pairs.ts'
import { itShared } from './shared.ts'
import { xmlOf } from './xml-documents.ts'

describe.each(['tei', 'akn'] as const)('the framework as %s', (format) => {
  itShared('has the segments and the findings of the Markdown, but for blank lines between items', async () => {
    const pair = frameworkPair()
    const markdown = bitextOf(pair)
    const bitext = align(await documentOf(pair.en, format, 'en'), await documentOf(pair.zh, format, 'zh'))
    for (const side of ['source', 'target'] as const) {
      const texts = (segments: typeof bitext.source.segments) =>
        segments.map(({ kind, text }) => `${kind} ${text.text}`)
      expect(bitext[side]).toMatchObject({ format, language: side === 'source' ? 'en' : 'zh' })
      expect(texts(bitext[side].segments)).toEqual(texts(markdown[side].segments))
    }
    const expected = told(check(markdown)).filter((finding) => !finding.includes('gap inside a list'))
    expect(expected).toHaveLength(76)
    expect(told(check(bitext))).toEqual(expected)
  })
})

function documentOf(path: string, format: XmlFormat, language: string) {
  const bytes = new TextEncoder().encode(xmlOf(readFileSync(path, 'utf8'), format, language))
  return readDocumentBytes({ path: `${language}.xml`, bytes })
}

function told({ findings }: Report): string[] {
  return findings.map(({ rule, severity, message, locator }) => `${severity} ${rule} in ${locator}: ${message}`)
}

/** The framework as DOCX, its markers typed or computed by numbering: what it gives is what the Markdown gives. */
import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { installedLexicon } from '../src/hosts/files/installed-lexicon.ts'
import type { Bitext } from '../src/model/bitext.ts'
import type { Document } from '../src/model/document.ts'
import type { Report } from '../src/model/finding.ts'
import { align, check, readDocumentBytes } from '../src/pipeline.ts'
import { docxOfMarkdown } from './framework-docx.ts'
import { itLibreOffice, resaved } from './libre-office.ts'
import { bitextOf, frameworkPair, goldOf } from './pairs.ts'
import { scoreUnits } from './score.ts'
import { itShared, sharedPath } from './shared.ts'

interface Both {
  readonly markdown: Bitext
  readonly docx: Bitext
  /** Markers that numbering computes, of both files. */
  readonly computed: number
}

type Markers = 'typed' | 'computed'

describe.each([
  { markers: 'typed', writer: 'docx' },
  { markers: 'computed', writer: 'docx' },
  { markers: 'computed', writer: 'LibreOffice' },
] as const)('the framework as DOCX of $writer with $markers markers', ({ markers, writer }) => {
  const itReads = writer === 'docx' ? itShared : itSharedLibreOffice
  let known: Promise<Both> | null = null
  // Read by the first test that needs it.
  const both = () => {
    known ??= readBoth(markers, writer)
    return known
  }

  itReads('has the segments of the Markdown', async () => {
    const { markdown, docx, computed } = await both()
    for (const side of ['source', 'target'] as const) {
      expect(docx[side].format).toBe('docx')
      expect(docx[side].segments.map(outline)).toEqual(markdown[side].segments.map(outline))
    }
    const labels = [...docx.source.segments, ...docx.target.segments].filter(({ label }) => label?.isComputed)
    expect(computed > 0).toBe(markers === 'computed')
    expect(labels.length).toBe(computed)
  })

  itReads('has the alignment of the Markdown, and so every gold unit', async () => {
    const { markdown, docx } = await both()
    expect(docx.units).toEqual(markdown.units)
    // The segments are the same, so that gold can be asked by the lines of the Markdown.
    const score = scoreUnits({ ...markdown, units: docx.units }, goldOf(frameworkPair()).units)
    expect(score).toMatchObject({ found: 670, units: 670, wrong: 0 })
  })

  itReads('has the findings of the Markdown, but for blank lines between items', async () => {
    const { markdown, docx } = await both()
    const isGap = (finding: string) => finding.includes('gap inside a list')
    const expected = told(check(markdown))
    expect(expected.filter(isGap)).toHaveLength(3)
    expect(told(check(docx))).toEqual(expected.filter((finding) => !isGap(finding)))
  })
})

/** A test of shared material that needs LibreOffice as well. */
function itSharedLibreOffice(name: string, test: () => Promise<void>): void {
  if (sharedPath() === null) itShared(name, test)
  else itLibreOffice(name, test)
}

async function readBoth(markers: Markers, writer: 'docx' | 'LibreOffice'): Promise<Both> {
  const pair = frameworkPair()
  const made = await Promise.all([pair.en, pair.zh].map((path) => docxOfMarkdown(readFileSync(path, 'utf8'), markers)))
  const files = made.map(({ bytes }) => bytes)
  const [source, target] = await Promise.all((writer === 'docx' ? files : resaved(files)).map(read))
  return {
    markdown: bitextOf(pair),
    docx: align(source as Document, target as Document, { lexicon: installedLexicon }),
    computed: made.reduce((sum, { computed }) => sum + computed, 0),
  }
}

function read(bytes: Uint8Array): Promise<Document> {
  return readDocumentBytes({ path: 'a.docx', bytes })
}

function outline({ kind, parent, level, label, text, role, locator }: Document['segments'][number]): string {
  return [kind, parent, level, label?.printed, label?.expected, role, locator, text.text].join(' | ')
}

function told({ findings }: Report): string[] {
  return findings.map(({ rule, severity, message, locator }) => `${severity} ${rule} in ${locator}: ${message}`)
}

/** The framework as DOCX, its markers typed or computed by numbering: what it gives is what the Markdown gives. */
import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { installedLexicon } from '../src/hosts/files/installed-lexicon.ts'
import type { Bitext } from '../src/model/bitext.ts'
import type { Document } from '../src/model/document.ts'
import type { Report } from '../src/model/finding.ts'
import { align, check, readDocumentBytes } from '../src/pipeline.ts'
import { docxOfMarkdown } from './framework-docx.ts'
import { bitextOf, frameworkPair, goldOf } from './pairs.ts'
import { scoreUnits } from './score.ts'
import { itShared } from './shared.ts'

interface Both {
  readonly markdown: Bitext
  readonly docx: Bitext
  /** Markers that numbering computes, of both files. */
  readonly computed: number
}

describe.each(['typed', 'computed'] as const)('the framework as DOCX with %s markers', (markers) => {
  let known: Promise<Both> | null = null
  // Read by the first test that needs it.
  const both = () => {
    known ??= readBoth(markers)
    return known
  }

  itShared('has the segments of the Markdown', async () => {
    const { markdown, docx, computed } = await both()
    for (const side of ['source', 'target'] as const) {
      expect(docx[side].format).toBe('docx')
      expect(docx[side].segments.map(outline)).toEqual(markdown[side].segments.map(outline))
    }
    const labels = [...docx.source.segments, ...docx.target.segments].filter(({ label }) => label?.isComputed)
    expect(computed > 0).toBe(markers === 'computed')
    expect(labels.length).toBe(computed)
  })

  itShared('has the alignment of the Markdown, and so every gold unit', async () => {
    const { markdown, docx } = await both()
    expect(docx.units).toEqual(markdown.units)
    // The segments are the same, so that gold can be asked by the lines of the Markdown.
    const score = scoreUnits({ ...markdown, units: docx.units }, goldOf(frameworkPair()).units)
    expect(score).toMatchObject({ found: 670, units: 670, wrong: 0 })
  })

  itShared('has the findings of the Markdown, but for blank lines between items', async () => {
    const { markdown, docx } = await both()
    const isGap = (finding: string) => finding.includes('gap inside a list')
    const expected = told(check(markdown))
    expect(expected.filter(isGap)).toHaveLength(3)
    expect(told(check(docx))).toEqual(expected.filter((finding) => !isGap(finding)))
  })
})

async function readBoth(markers: 'typed' | 'computed'): Promise<Both> {
  const pair = frameworkPair()
  const [source, target] = await Promise.all([fileOf(pair.en, markers), fileOf(pair.zh, markers)])
  return {
    markdown: bitextOf(pair),
    docx: align(source.document, target.document, { lexicon: installedLexicon }),
    computed: source.computed + target.computed,
  }
}

async function fileOf(path: string, markers: 'typed' | 'computed'): Promise<{ document: Document; computed: number }> {
  const { bytes, computed } = await docxOfMarkdown(readFileSync(path, 'utf8'), markers)
  return { document: await readDocumentBytes({ path: 'a.docx', bytes }), computed }
}

function outline({ kind, parent, level, label, text, role, locator }: Document['segments'][number]): string {
  return [kind, parent, level, label?.printed, label?.expected, role, locator, text.text].join(' | ')
}

function told({ findings }: Report): string[] {
  return findings.map(({ rule, severity, message, locator }) => `${severity} ${rule} in ${locator}: ${message}`)
}

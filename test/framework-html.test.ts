/** The framework as HTML: what a page with the same blocks gives is what the Markdown gives. */
import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import type { Bitext } from '../src/model/bitext.ts'
import type { Document } from '../src/model/document.ts'
import type { Report } from '../src/model/finding.ts'
import { align, check, readDocumentBytes } from '../src/pipeline.ts'
import { htmlOf } from './html.ts'
import { bitextOf, frameworkPair, goldOf } from './pairs.ts'
import { scoreUnits } from './score.ts'
import { itShared } from './shared.ts'

interface Both {
  readonly markdown: Bitext
  readonly html: Bitext
}

let known: Promise<Both> | null = null

// Read by the first test that needs it.
function both(): Promise<Both> {
  known ??= readBoth()
  return known
}

async function readBoth(): Promise<Both> {
  const pair = frameworkPair()
  const [source, target] = await Promise.all([pageOf(pair.en, 'en'), pageOf(pair.zh, 'zh')])
  return { markdown: bitextOf(pair), html: align(source, target) }
}

function pageOf(path: string, language: string): Promise<Document> {
  const bytes = new TextEncoder().encode(htmlOf(readFileSync(path, 'utf8'), language))
  return readDocumentBytes({ path: `${language}.html`, bytes })
}

describe('the framework as HTML', () => {
  itShared('has the segments of the Markdown', async () => {
    const { markdown, html } = await both()
    for (const side of ['source', 'target'] as const) {
      expect(html[side].format).toBe('html')
      expect(html[side].segments.map(outline)).toEqual(markdown[side].segments.map(outline))
    }
  })

  itShared('has the alignment of the Markdown, and so every gold unit', async () => {
    const { markdown, html } = await both()
    expect(html.units).toEqual(markdown.units)
    // The segments are the same, so that gold can be asked by the lines of the Markdown.
    const score = scoreUnits({ ...markdown, units: html.units }, goldOf(frameworkPair()).units)
    expect(score).toMatchObject({ found: 670, units: 670, wrong: 0 })
  })

  itShared('has the findings of the Markdown, but for blank lines between items', async () => {
    const { markdown, html } = await both()
    const isGap = (finding: string) => finding.includes('gap inside a list')
    const expected = told(check(markdown))
    expect(expected.filter(isGap)).toHaveLength(3)
    expect(told(check(html))).toEqual(expected.filter((finding) => !isGap(finding)))
  })
})

function outline({ kind, parent, level, label, text, role, locator }: Document['segments'][number]): string {
  return [kind, parent, level, label?.printed, label?.expected, role, locator, text.text].join(' | ')
}

function told({ findings }: Report): string[] {
  return findings.map(({ rule, severity, message, locator }) => `${severity} ${rule} in ${locator}: ${message}`)
}

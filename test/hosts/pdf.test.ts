import { describe, expect, it } from 'vitest'
import { linesAt, pdfOf } from '../pdf.mjs'
import { folderWith, paralint } from './cli.ts'

const ENGLISH = [
  linesAt(60, 740, ['1. The office supports 12 programmes.'], 20),
  linesAt(60, 740, ['2. The office shall review 340 accounts.', '3. It reports under resolution 70/1.'], 20),
]
const CHINESE = [
  linesAt(60, 740, ['1. 办公室支助12个方案。'], 20),
  linesAt(60, 740, ['2. 办公室应审查430个账目。', '3. 办公室根据第70/1号决议提出报告。'], 20),
]
const PAIR = { 'en.pdf': pdfOf(ENGLISH), 'zh.pdf': pdfOf(CHINESE) }

describe('paralint check of PDF files', () => {
  it('finds in them what it would find in a text, and says on which page', () => {
    const run = paralint(folderWith(PAIR), ['check', 'en.pdf', 'zh.pdf'])
    expect(run.code).toBe(1)
    expect(run.out).toMatch(/number-mismatch/)
    expect(run.out).toContain('page 2')
    expect(run.out).not.toContain('fix:')
  })

  it('gives page and box in JSON', () => {
    const { out } = paralint(folderWith(PAIR), ['check', 'en.pdf', 'zh.pdf', '--format', 'json'])
    const { findings } = JSON.parse(out)
    expect(findings.map(({ target }: { target: { origin: unknown } }) => target?.origin)).toEqual([
      expect.objectContaining({ page: 2, box: expect.objectContaining({ left: 60, height: 12.6 }) }),
    ])
  })

  it('refuses one without text, with the remedy', () => {
    const run = paralint(folderWith({ ...PAIR, 'zh.pdf': pdfOf([[]]) }), ['check', 'en.pdf', 'zh.pdf'])
    expect(run.code).toBe(2)
    expect(run.err).toBe(
      'error: zh.pdf: the PDF holds no text, only pictures of pages or nothing; let a program for text recognition (OCR) add a text layer, or give the file that it was made from\n',
    )
  })

  it('is one of the pairs of a folder', () => {
    const run = paralint(folderWith(PAIR), ['corpus', '.'])
    expect(run.out).toMatch(/1 pair/)
  })
})

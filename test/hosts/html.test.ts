import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodeText } from '../../src/readers/encode.ts'
import { folderWith, MAIN, paralint } from './cli.ts'

const ENGLISH = `<!DOCTYPE html>
<html lang="en"><head><title>Plan</title><script>var a = "1. x"</script></head><body>
<nav><a href="/">Home</a></nav>
<main>
<h1>Plan of the office</h1>
<ol>
<li>The office supports 12 programmes.</li>
<li>The office shall:
<ol style="list-style: none"><li>(a) Prepare the annual plan;</li><li>(b) Review the accounts;</li><li>(c) Report.</li></ol></li>
</ol>
<p>The office reports under resolution 70/1.<sup><a id="r1" href="#n1">1</a></sup></p>
<p id="n1"><a href="#r1">1</a> See A/70/1.</p>
</main></body></html>
`
const CHINESE = `<!DOCTYPE html>
<html lang="zh"><head><meta charset="gb2312"><title>计划</title></head><body>
<main>
<h1>办公室计划</h1>
<ol>
<li>办公室支助21个方案。</li>
<li>办公室应：
<ol style="list-style: none"><li>(一) 编制年度计划；</li><li><b>(&rarr;</b>) 审查账目；</li><li>(三) 提出报告。</li></ol></li>
</ol>
<p>办公室根据第70/1号决议提出报告。<sup><a id="r1" href="#n1">1</a></sup></p>
<p id="n1"><a href="#r1">1</a> 见A/70/1。</p>
</main></body></html>
`
const PAIR = { 'en.html': ENGLISH, 'zh.html': encodeText(CHINESE, 'gb18030') }

describe('paralint check of HTML files', () => {
  it('finds in them what it would find in a text, and says where', () => {
    const run = paralint(folderWith(PAIR), ['check', 'en.html', 'zh.html'])
    expect(run.out).toMatch(/^zh\.html:6:10 +error .*21.*number-mismatch$/m)
    expect(run.out).toMatch(/^zh\.html:8:57 +error .*\(→\).*garbled-list-marker$/m)
    expect(run.out).toMatch(/^2 errors · 1 can be mended/m)
    expect(run.code).toBe(1)
  })

  it('mends the bytes concerned and no other', () => {
    const folder = folderWith(PAIR)
    const run = paralint(folder, ['check', 'en.html', 'zh.html', '--fix', '--rule', 'garbled-list-marker'])
    expect(run.code).toBe(0)
    const mended = CHINESE.replace('<b>(&rarr;</b>)', '<b>(二)</b>')
    expect(readFileSync(join(folder, 'zh.html'))).toEqual(Buffer.from(encodeText(mended, 'gb18030')))
    expect(readFileSync(join(folder, 'en.html'), 'utf8')).toBe(ENGLISH)
  })

  it('tells which numbers the page computes', () => {
    const { out } = paralint(folderWith(PAIR), ['segment', 'en.html', '--format', 'json'])
    const { format, language, segments } = JSON.parse(out)
    expect({ format, language }).toEqual({ format: 'html', language: 'en' })
    const labels = segments.flatMap((each: { label: string | null; labelComputed: boolean }) =>
      each.label === null ? [] : [`${each.label} ${each.labelComputed}`],
    )
    expect(labels).toEqual(['1. true', '2. true', '(a) false', '(b) false', '(c) false', '¹ false'])
  })

  it('does not mend a number that the page computes', () => {
    const page = (...items: string[]) => `<html><body><ol>${items.join('')}</ol></body></html>`
    const run = paralint(
      folderWith({
        'en.html': page(
          '<li>The office supports 12 programmes.',
          '<li value="3">It reports in 2018 on resolution 70/1.',
        ),
        'zh.html': page('<li>办公室支助12个方案。', '<li>办公室在2018年就第70/1号决议提出报告。'),
      }),
      ['check', 'en.html', 'zh.html'],
    )
    expect(run.out).toMatch(/^en\.html:1:55 +error .*list-marker-mismatch$/m)
    expect(run.out).toContain('"<li value="3">" → "2." (computed from the numbering of the document')
    expect(run.out).not.toContain('can be mended')
  })

  it('reads HTML against Markdown, and in a stream', () => {
    const markdown = '# 办公室计划\n\n1. 办公室支助21个方案。\n'
    const html = '<h1>Plan</h1><ol><li>The office supports 12 programmes.</li></ol>'
    const run = paralint(folderWith({ 'en.htm': html, 'zh.md': markdown }), ['en.htm', 'zh.md'])
    expect(run.out).toMatch(/^zh\.md:3:9 +error .*number-mismatch$/m)
    const line = JSON.stringify({ source: { text: html, format: 'html', language: 'en' }, target: { text: markdown } })
    const { stdout } = spawnSync(process.execPath, [MAIN, 'stream'], { input: `${line}\n`, encoding: 'utf8' })
    const answer = JSON.parse(stdout)
    expect(answer.report.findings.map(({ rule }: { rule: string }) => rule)).toEqual(['number-mismatch'])
  })

  it.each([
    ['en', 'is a Word 97-2003 (.doc) document, which paralint does not read; convert it first: soffice'],
    ['zh', '是 Word 97-2003 (.doc) 文档，paralint 不能读取; 请先转换：soffice'],
  ])('refuses an old document and says in %s what converts it', (locale, message) => {
    const folder = folderWith({ 'en.html': ENGLISH })
    writeFileSync(join(folder, 'zh.doc'), Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]))
    const run = paralint(folder, ['check', 'en.html', 'zh.doc', '--locale', locale])
    expect(run.code).toBe(2)
    expect(run.err).toContain(message)
    expect(run.err).toContain('soffice --headless --convert-to docx zh.doc')
  })

  it('refuses a page without text', () => {
    const run = paralint(folderWith({ ...PAIR, 'en.html': '<html><body><script>a</script></body></html>' }), [
      'en.html',
      'zh.html',
    ])
    expect(run.code).toBe(2)
    expect(run.err).toContain('the file is empty')
  })
})

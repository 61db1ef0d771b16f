import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { en as texts } from '../../src/locale/en.ts'
import { check } from '../../src/pipeline.ts'
import { githubReport } from '../../src/report/github.ts'
import { visible } from '../../src/report/width.ts'
import { bitextOf, damagedPairs } from '../pairs.ts'
import { hostileText, REPORT, reportOf } from './exchange.ts'

/** A command as GitHub's runner reads it: what stands between the first two pairs of colons, and what follows. */
function read(line: string) {
  const [, name, list = '', data = ''] = /^::(\w+) ([^:]*(?:=[^:]*)*)::(.*)$/s.exec(line) ?? []
  const decoded = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
  const properties = list.split(',').map((property) => {
    const [, key, value = ''] = /^(\w+)=(.*)$/s.exec(property) ?? []
    return [key, decoded(value.replaceAll('%3A', ':').replaceAll('%2C', ','))]
  })
  return { name, properties: Object.fromEntries(properties), data: decoded(data) }
}

describe('workflow commands of GitHub', () => {
  it('stand one a line, with columns inside one line alone', () => {
    expect(githubReport(REPORT, texts)).toMatchInlineSnapshot(`
      "::warning file=en.md,line=2,endLine=2,col=1,endColumn=11,title=missing-item::Missing (b).%0A1(b) · zh.md:1:4
      ::error file=zh.md,line=2,endLine=2,col=1,endColumn=3,title=garbled-list-marker::Unexpected "(-)", expected "(二)".%0A1(b) · en.md:2:1
      ::notice file=zh.md,title=unrelated-documents::Nothing in common.%0Asomewhere
      "
    `)
  })

  it('are what they were for a damaged treaty', async () => {
    const treaty = damagedPairs().find(({ name }) => name === 'treaty-damaged')
    if (!treaty) throw new Error('no treaty')
    const { bitext, ...report } = check(bitextOf(treaty))
    const { source, target } = bitext
    const named = { ...bitext, source: { ...source, path: 'en.md' }, target: { ...target, path: 'zh.md' } }
    await expect(githubReport({ ...report, bitext: named }, texts)).toMatchFileSnapshot(
      'snapshots/treaty-damaged.github.txt',
    )
  })

  it('are none where nothing is found', () => {
    expect(githubReport({ ...REPORT, findings: [] }, texts)).toBe('')
  })

  it('leave columns out where a place has several lines', () => {
    const [first] = REPORT.findings
    const source = { span: { start: 0, end: REPORT.bitext.source.source.length }, text: '' }
    const { properties } = read(githubReport({ ...REPORT, findings: [{ ...first, source }] as never }, texts).trimEnd())
    expect(properties).toMatchObject({ line: '1', endLine: '3' })
    expect(Object.keys(properties)).not.toContain('col')
  })

  it('read back as they were written, whatever the texts, and no text begins a command of its own', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const lines = githubReport(reportOf(text), texts).split(/\r\n|\r|\n/)
        expect(lines.pop()).toBe('')
        expect(lines).toHaveLength(4)
        for (const line of lines) expect(line).toMatch(/^::(error|warning|notice) /)
        const command = read(lines[1] as string)
        expect(command.properties).toMatchObject({ file: text, title: 'garbled-list-marker' })
        expect(command.data.startsWith(`${visible(text)}\n`)).toBe(true)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportTsv } from '../../src/report/report-tsv.ts'
import { hostileText, REPORT, reportOf } from './exchange.ts'

describe('report as TSV', () => {
  it('has a line of heads and a line for each finding, what is absent empty', () => {
    const [heads = [], ...rows] = reportTsv(REPORT)
      .slice(0, -1)
      .split('\n')
      .map((line) => line.split('\t'))
    const records = rows.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at]])))
    expect(records).toHaveLength(3)
    expect(records[0]).toMatchObject({
      ...{ severity: 'warning', rule: 'missing-item', side: 'source', locator: '1(b)', actual: '', expected: '(b)' },
      ...{ confidence: '0.7', fix: '', fix_text: '', source_path: 'en.md', source_line: '2', source_column: '1' },
      ...{
        source_end_line: '2',
        source_end_column: '12',
        target_path: 'zh.md',
        target_line: '',
        target_end_column: '',
      },
    })
    expect(records[1]).toMatchObject({
      ...{ fix: 'safe', fix_text: '(二)', source_line: '2', source_end_column: '4', target_line: '2' },
      ...{ target_column: '1', target_end_column: '4' },
    })
    expect(records[2]).toMatchObject({ rule: 'unrelated-documents', source_line: '', target_line: '' })
  })

  it('keeps its shape, whatever the texts', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const lines = reportTsv(reportOf(text)).split(/\r\n|\r|\n/)
        expect(lines.pop()).toBe('')
        expect(lines.map((line) => line.split('\t').length)).toEqual([20, 20, 20, 20])
        expect(lines[1]?.split('\t')[4]).toBe(text.replace(/[\t\r\n]+/g, ' '))
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { rowFindings } from '../../src/report/row-findings.ts'
import { unitRows } from '../../src/report/unit-rows.ts'
import { bitext, doc, finding, placeOf } from '../notation.ts'

const en = doc('en.md', 'paragraph [1.] The office shall:', '  list-item [(a)] Plan;', 'paragraph Behind.')
const zh = doc('zh.md', 'paragraph 一')
const pair = bitext(en, zh, 's1 = s1', 's2 =', 's3 =')

function rowsOf(...spans: { start: number; end: number }[]): Record<string, number> {
  const findings = spans.map((span) => finding('a', '', { source: { span, text: '' } }))
  const { byRow } = rowFindings(pair, unitRows(pair), findings)
  return Object.fromEntries([...byRow].map(([row, list]) => [row, list.length]))
}

describe('findings of rows', () => {
  it('stand in the row of the innermost segment at their place', () => {
    const outer = {
      ...en,
      segments: en.segments.map((one) => (one.index === 0 ? { ...one, span: { start: 0, end: 30 } } : one)),
    }
    const nested = { ...pair, source: outer }
    const inner = finding('a', '', { source: placeOf(en, 'Plan') })
    expect([...rowFindings(nested, unitRows(nested), [inner]).byRow.keys()]).toEqual(['u2'])
    expect(rowsOf(placeOf(en, 'office').span, placeOf(en, '1.').span, placeOf(en, 'Behind').span)).toEqual({
      u1: 2,
      u3: 1,
    })
  })

  it('stand with the segment before them where no segment holds their place', () => {
    const end = en.source.length
    expect(rowsOf({ start: end, end })).toEqual({ u3: 1 })
  })

  it('without a place stand apart', () => {
    const lost = finding('unrelated-documents', 'Unrelated.')
    expect(rowFindings(pair, unitRows(pair), [lost])).toEqual({ byRow: new Map(), others: [lost] })
  })
})

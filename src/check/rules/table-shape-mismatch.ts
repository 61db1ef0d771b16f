import type { Segment } from '../../model/document.ts'
import { isComparable, placeAt } from '../context.ts'
import { defineRule } from '../rule.ts'

export const tableShapeMismatch = defineRule({
  id: 'table-shape-mismatch',
  severity: 'error',
  isFixable: false,
  confidence: 0.85,
  tags: ['structure', 'tables'],
  summary: {
    en: 'A table row has more or fewer cells than its counterpart, or a cell that is empty on one side only.',
    zh: '表格行的单元格数与另一语文不同，或只有一方的单元格为空。',
  },
  rationale: {
    en: 'A lost cell shifts everything behind it into the wrong column. Rows that are missing as a whole are reported as missing items.',
    zh: '缺少一个单元格会使其后的内容错列。整行缺失则作为漏项报告。',
  },
  messages: {
    cells: {
      en: 'Unexpected number of cells {actual}, expected {expected} as on the other side; restore the cell.',
      zh: '单元格数为 {actual}，按另一语文应为 {expected}；请恢复单元格。',
    },
    empty: {
      en: 'Unexpected empty cell, expected the text of the other side; fill it.',
      zh: '单元格为空，而另一语文有内容；请填写。',
    },
  },
  examples: [
    {
      en: '| Post | 2018 | 2019 |\n|---|---|---|\n| Total | 12 | 14 |',
      zh: '| 员额 | 2018 | 2019 |\n|---|---|---|\n| 共计 | 12 | 14 |',
      findings: [],
    },
    {
      en: '| Post | 2018 | 2019 |\n|---|---|---|\n| Total | 12 | 14 |',
      zh: '| 员额 | 2018 | 2019 |\n|---|---|---|\n| 共计 | 12 |',
      findings: ['cells'],
    },
  ],
  check(bitext, context, report) {
    if (!isComparable(context)) return
    let rows = 0
    for (const unit of bitext.units) {
      const source = bitext.source.segments[unit.source[0] ?? -1]
      const target = bitext.target.segments[unit.target[0] ?? -1]
      if (source?.kind !== 'table-row' || target?.kind !== 'table-row') continue
      rows++
      const left = context.childrenOf('source', source.index)
      const right = context.childrenOf('target', target.index)
      const places = { source: placeAt(bitext.source, source.extent), target: placeAt(bitext.target, target.extent) }
      if (left.length !== right.length) {
        const values = { actual: right.length, expected: left.length }
        report({
          message: 'cells',
          values,
          locator: target.locator,
          ...places,
          actual: String(right.length),
          expected: String(left.length),
        })
        continue
      }
      for (const [column, index] of left.entries()) {
        const one = bitext.source.segments[index] as Segment
        const other = bitext.target.segments[right[column] as number] as Segment
        if ((one.text.text === '') === (other.text.text === '')) continue
        const isLabelOnly = column === 0 && (source.label !== null || target.label !== null)
        if (isLabelOnly) continue
        report({
          message: 'empty',
          locator: other.locator,
          ...places,
          actual: other.text.text,
          expected: one.text.text,
          severity: 'warning',
        })
      }
    }
    context.examined('rows', rows)
  },
})

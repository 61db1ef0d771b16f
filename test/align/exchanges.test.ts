import { describe, expect, it } from 'vitest'
import { align, check, readDocument } from '../../src/index.ts'

const ZH = '| 职类 | 员额 |\n|---|---|\n| 助理秘书长 | 1 |\n| D-2 | 1 |\n| D-1 | 3 |\n'

function findingsOf(rows: string) {
  const source = readDocument({ path: 'en.md', text: `| Category | Posts |\n|---|---|\n${rows}`, language: 'en' })
  const target = readDocument({ path: 'zh.md', text: ZH, language: 'zh' })
  return check(align(source, target)).findings.map(({ rule }) => rule)
}

describe('exchanged neighbours', () => {
  it('are told by their names where the figures are the same', () => {
    expect(findingsOf('| D-2 | 1 |\n| Assistant Secretary-General | 1 |\n| D-1 | 3 |\n')).toEqual(['moved-item'])
  })

  it('are none where each row faces its own', () => {
    expect(findingsOf('| Assistant Secretary-General | 1 |\n| D-2 | 1 |\n| D-1 | 3 |\n')).toEqual([])
  })
})

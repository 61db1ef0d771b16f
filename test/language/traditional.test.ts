import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeTable } from '../../scripts/make-traditional-table.mjs'
import { chineseBalance, simplifiedIn, traditionalIn, variantOf } from '../../src/language/traditional.ts'
import * as table from '../../src/language/traditional-table.ts'
import { itShared, sharedPath } from '../shared.ts'

describe('the table', () => {
  it('is what its script writes', () => {
    const file = readFileSync(join(import.meta.dirname, '../../src/language/traditional-table.ts'), 'utf8')
    expect(file === makeTable()).toBe(true)
  })

  it('has pairs of single BMP characters, each once', () => {
    expect(table.TRADITIONAL_ONLY.length).toBe(table.SIMPLIFIED_OF_TRADITIONAL.length)
    expect(table.SIMPLIFIED_ONLY.length).toBe(table.TRADITIONAL_OF_SIMPLIFIED.length)
    const both = table.TRADITIONAL_ONLY + table.SIMPLIFIED_ONLY
    expect(new Set(both).size).toBe(both.length)
    expect(/[\ud800-\udfff]/.test(both + table.SIMPLIFIED_OF_TRADITIONAL + table.TRADITIONAL_OF_SIMPLIFIED)).toBe(false)
  })
})

describe('traditionalIn', () => {
  it('gives each traditional character with its place and simplified form', () => {
    expect(traditionalIn('关于決議的议题')).toEqual([
      { start: 2, end: 3, simplified: '决' },
      { start: 3, end: 4, simplified: '议' },
    ])
  })

  it('passes over what both variants use and what is no Chinese', () => {
    expect(traditionalIn('后里面干著於 Latin 123 ①㈠ 㐀𠮷')).toEqual([])
  })

  it('passes over characters that names in simplified texts may have', () => {
    expect(traditionalIn('毕昇、朱镕基、喆、堃、淼')).toEqual([])
  })

  it('finds nothing in its own simplified forms', () => {
    expect(traditionalIn(table.SIMPLIFIED_OF_TRADITIONAL)).toEqual([])
  })

  it('points at the character it found, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('議', '题', '問', '中', 'a', '𠮷', ' ') }), (text) => {
        for (const { start, end } of traditionalIn(text)) expect('議問').toContain(text.slice(start, end))
        expect(traditionalIn(text)).toHaveLength(text.replace(/[^議問]/g, '').length)
        expect(simplifiedIn(text)).toHaveLength(text.replace(/[^题]/g, '').length)
      }),
    )
  })
})

describe('simplifiedIn', () => {
  it('gives each simplified character with its place and a traditional form', () => {
    expect(simplifiedIn('大會决议')).toEqual([
      { start: 2, end: 3, traditional: '決' },
      { start: 3, end: 4, traditional: '議' },
    ])
  })
})

describe('chineseBalance', () => {
  it.each([
    ['大会通过的决议', 'simplified'],
    ['大會通過的決議', 'traditional'],
    ['大会通过的決議和决定', 'simplified'],
    ['人人生而自由', 'unknown'],
    ['決 决', 'unknown'],
    ['', 'unknown'],
    ['resolution', 'unknown'],
  ])('judges %j', (text, expected) => {
    expect(variantOf(chineseBalance(text))).toBe(expected)
  })

  itShared('is right on every shared document', () => {
    for (const [folder, file, expected] of [
      ['laws', 'zh.md', 'traditional'],
      ['vue', 'zh.md', 'simplified'],
      ['ecosoc', 'zh.txt', 'simplified'],
    ] as const) {
      const path = sharedPath('documents', folder) as string
      for (const name of readdirSync(path)) {
        expect(variantOf(chineseBalance(readFileSync(join(path, name, file), 'utf8'))), name).toBe(expected)
      }
    }
    expect(variantOf(chineseBalance(readFileSync(sharedPath('framework', 'zh.md') as string, 'utf8')))).toBe(
      'simplified',
    )
  })
})

itShared('the framework has traditional characters exactly where its gold says', () => {
  const lines = readFileSync(sharedPath('framework', 'zh.md') as string, 'utf8').split('\n')
  const { defects } = JSON.parse(readFileSync(sharedPath('framework', 'gold.json') as string, 'utf8')) as {
    defects: { kind: string; line: number; actual?: string }[]
  }
  const found = lines.flatMap((text, index) => {
    const actual = traditionalIn(text)
      .map(({ start, end }) => text.slice(start, end))
      .join('')
    return actual === '' ? [] : [{ line: index + 1, actual }]
  })
  const expected = defects
    .filter(({ kind }) => kind === 'traditional-characters')
    .map(({ line, actual }) => ({ line, actual }))
  expect(found).toEqual(expected)
})

/** The form is that of Checkstyle's own XML logger, as its documentation shows it; there is no official schema. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { en as texts } from '../../src/locale/en.ts'
import { checkstyleReport } from '../../src/report/checkstyle.ts'
import { withoutIllegal } from '../../src/report/xml.ts'
import { type ElementRule, elementsNamed, parseXml, structureFaults } from '../xml-structure.ts'
import { hostileText, REPORT, reportOf } from './exchange.ts'

const ANY = /^[\s\S]*$/

const RULES: Readonly<Record<string, ElementRule>> = {
  checkstyle: { children: /^(file )*$/, required: { version: /^[\d.]+$/ } },
  file: { children: /^(error )*$/, required: { name: ANY } },
  error: {
    children: /^$/,
    required: { line: /^\d+$/, severity: /^(error|warning|info)$/, message: ANY, source: /^paralint\.[a-z-]+$/ },
    optional: { column: /^\d+$/ },
  },
}

describe('Checkstyle', () => {
  it('has both files, each with what is wrong there', () => {
    const root = parseXml(checkstyleReport(REPORT, texts))
    expect(structureFaults(root, RULES)).toEqual([])
    expect(
      root.children.map(({ attributes, children }) => [attributes.name, children.map((one) => one.attributes)]),
    ).toEqual([
      [
        'en.md',
        [
          {
            ...{ line: '2', column: '1', severity: 'warning', source: 'paralint.missing-item' },
            message: 'Missing (b). [1(b) · zh.md:1:4]',
          },
        ],
      ],
      [
        'zh.md',
        [
          {
            ...{ line: '2', column: '1', severity: 'error', source: 'paralint.garbled-list-marker' },
            message: 'Unexpected "(-)", expected "(二)". [1(b) · en.md:2:1]',
          },
          {
            ...{ line: '0', severity: 'info', source: 'paralint.unrelated-documents' },
            message: 'Nothing in common. [somewhere]',
          },
        ],
      ],
    ])
  })

  it('names both files where nothing is found', () => {
    const root = parseXml(checkstyleReport({ ...REPORT, findings: [] }, texts))
    expect(root.children.map(({ attributes, children }) => [attributes.name, children])).toEqual([
      ['en.md', []],
      ['zh.md', []],
    ])
  })

  it('reads back as it was written, whatever the texts', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const root = parseXml(checkstyleReport(reportOf(text), texts))
        expect(structureFaults(root, RULES)).toEqual([])
        expect(root.children.map(({ attributes }) => attributes.name)).toEqual([
          withoutIllegal(text),
          withoutIllegal(text),
        ])
        const errors = elementsNamed(root, 'error')
        expect(errors).toHaveLength(4)
        for (const { attributes } of errors) expect(attributes.message).toContain(withoutIllegal(text))
      }),
    )
  })
})

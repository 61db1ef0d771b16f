/** JUnit is held against the elements and attributes that Jenkins and GitLab read (junit-10.xsd of the xUnit plugin): no package brings the schema. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { en as texts } from '../../src/locale/en.ts'
import { junitReport } from '../../src/report/junit.ts'
import { withoutIllegal } from '../../src/report/xml.ts'
import { type ElementRule, elementsNamed, parseXml, structureFaults } from '../xml-structure.ts'
import { hostileText, REPORT, reportOf } from './exchange.ts'

const ANY = /^[\s\S]*$/
const COUNT = /^\d+$/
const COUNTS = { name: ANY, tests: COUNT, failures: COUNT, errors: COUNT }

const RULES: Readonly<Record<string, ElementRule>> = {
  testsuites: { children: /^testsuite $/, required: COUNTS },
  testsuite: { children: /^(testcase )+$/, required: COUNTS },
  testcase: {
    children: /^(failure |error |system-out )?$/,
    required: { classname: /^paralint\.[a-z-]+$/, name: ANY },
    optional: { file: ANY, line: COUNT },
  },
  failure: { children: /^$/, required: { type: /^\w+: [a-z-]+$/, message: ANY }, hasText: true },
  error: { children: /^$/, required: { type: ANY, message: ANY } },
  'system-out': { children: /^$/, hasText: true },
}

const options = {
  texts,
  rules: ['missing-item', 'garbled-list-marker', 'date-mismatch', 'mixed-script'],
  failOn: 'error',
} as const

describe('JUnit', () => {
  const root = parseXml(junitReport(REPORT, options))

  it('has a case for each finding and one for each rule that found nothing', () => {
    expect(structureFaults(root, RULES)).toEqual([])
    expect(elementsNamed(root, 'testcase').map(({ attributes }) => [attributes.classname, attributes.name])).toEqual([
      ['paralint.missing-item', 'en.md:2:1 (1(b))'],
      ['paralint.garbled-list-marker', 'zh.md:2:1 (1(b))'],
      ['paralint.unrelated-documents', 'zh.md (somewhere)'],
      ['paralint.date-mismatch', 'en.md → zh.md'],
      ['paralint.mixed-script', 'en.md → zh.md'],
    ])
  })

  it('fails what is at or above the severity that fails the check, and prints the others', () => {
    const failing = (failOn: 'error' | 'warning' | 'info' | 'never') =>
      elementsNamed(parseXml(junitReport(REPORT, { ...options, failOn })), 'failure').map(
        ({ attributes }) => attributes.type,
      )
    expect(failing('error')).toEqual(['error: garbled-list-marker'])
    expect(failing('warning')).toEqual(['warning: missing-item', 'error: garbled-list-marker'])
    expect(failing('info')).toHaveLength(3)
    expect(failing('never')).toEqual([])
    expect(elementsNamed(root, 'system-out').map(({ text }) => text)).toEqual([
      'en.md:2:1: warning: Missing (b).\n1(b) · zh.md:1:4',
      'zh.md: info: Nothing in common.\nsomewhere',
    ])
  })

  it('counts what it holds', () => {
    for (const { attributes } of [root, ...root.children])
      expect(attributes).toMatchObject({ tests: '5', failures: '1', errors: '0' })
    const failed = parseXml(junitReport(reportOf('x'), options))
    expect(failed.attributes).toMatchObject({ tests: '5', failures: '1', errors: '1' })
    expect(elementsNamed(failed, 'error').map(({ attributes }) => attributes.message)).toEqual([
      'rule mixed-script failed and was left out: x',
    ])
  })

  it('gives no two cases of a rule one name', () => {
    const [, twice] = REPORT.findings
    const cases = elementsNamed(
      parseXml(junitReport({ ...REPORT, findings: [twice, twice] as never }, options)),
      'testcase',
    )
    expect(cases.slice(0, 2).map(({ attributes }) => attributes.name)).toEqual([
      'zh.md:2:1 (1(b))',
      'zh.md:2:1 (1(b)) #2',
    ])
  })

  it('reads back as it was written, whatever the texts', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const read = parseXml(junitReport(reportOf(text), options))
        expect(structureFaults(read, RULES)).toEqual([])
        expect(elementsNamed(read, 'failure')[0]?.attributes.message).toBe(withoutIllegal(text))
        expect(elementsNamed(read, 'testcase')[0]?.attributes.file).toBe(withoutIllegal(text))
      }),
    )
  })
})

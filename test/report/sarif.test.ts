/** SARIF is held against the schema of OASIS for 2.1.0, which @microsoft/jest-sarif brings, and by what a schema cannot say. */
import schemaOfOasis from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import type { Log, Region } from 'sarif'
import { describe, expect, it } from 'vitest'
import { rules } from '../../src/check/rules/index.ts'
import { en } from '../../src/locale/en.ts'
import { zh } from '../../src/locale/zh.ts'
import type { Report } from '../../src/model/finding.ts'
import { applyEdits, safeEdits } from '../../src/model/fix.ts'
import { check } from '../../src/pipeline.ts'
import { sarifReport } from '../../src/report/sarif.ts'
import { bitextOf, corpusPairs } from '../pairs.ts'
import { hostileText, REPORT, reportOf } from './exchange.ts'

const options = { texts: en, locale: 'en', rules, version: '1.2.3' } as const

const isValid = validator()

function read(report: Report, how: Parameters<typeof sarifReport>[1] = options): Log {
  const log = JSON.parse(sarifReport(report, how))
  isValid(log)
  expect(isValid.errors ?? []).toEqual([])
  return log
}

function runOf(report: Report) {
  const [run] = read(report).runs
  if (!run?.results) throw new Error('no results')
  return { ...run, results: run.results }
}

describe('SARIF', () => {
  const run = runOf(REPORT)

  it('names the rules that ran, each with its texts, and points every result to its rule', () => {
    const { driver } = run.tool
    expect(driver).toMatchObject({ name: 'paralint', version: '1.2.3', semanticVersion: '1.2.3' })
    expect(driver.rules?.map(({ id }) => id)).toEqual(rules.map(({ id }) => id))
    for (const rule of driver.rules ?? []) {
      expect(rule.shortDescription?.text).toMatch(/\.$/)
      expect(rule.help?.markdown).toContain(`# ${rule.id}\n`)
    }
    for (const { ruleId, ruleIndex = -1 } of run.results) expect(driver.rules?.[ruleIndex]?.id).toBe(ruleId)
  })

  it('has a result for each finding, with both places', () => {
    expect(run.columnKind).toBe('utf16CodeUnits')
    expect(run.results.map(({ level }) => level)).toEqual(['warning', 'error', 'note'])
    const [missing, garbled, unrelated] = run.results
    expect(garbled).toMatchObject({
      message: { text: 'Unexpected "(-)", expected "(二)".' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'zh.md', index: 1 },
            region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 4, snippet: { text: '(-)' } },
          },
          logicalLocations: [{ fullyQualifiedName: '1(b)' }],
        },
      ],
      relatedLocations: [
        {
          ...{ id: 1, message: { text: 'Other side' } },
          physicalLocation: { artifactLocation: { uri: 'en.md', index: 0 }, region: { startLine: 2, endColumn: 4 } },
        },
      ],
      properties: { actual: '(-)', expected: '(二)', confidence: 1 },
    })
    expect(missing?.relatedLocations).toMatchObject([
      { message: { text: 'it belongs here' }, physicalLocation: { artifactLocation: { uri: 'zh.md' } } },
    ])
    expect(unrelated?.locations?.[0]?.physicalLocation).toEqual({ artifactLocation: { uri: 'zh.md', index: 1 } })
  })

  it('speaks the language of the report', () => {
    const [chinese] = read(REPORT, { ...options, texts: zh, locale: 'zh' }).runs
    expect(chinese?.language).toBe('zh-CN')
    expect(chinese?.tool.driver.rules?.[0]?.shortDescription?.text).toMatch(/\p{Script=Han}/u)
    expect(chinese?.results?.[1]?.relatedLocations?.[0]?.message?.text).toBe('另一语文')
  })

  it('tells a rule that failed, and that the run was not whole', () => {
    const [invocation] =
      runOf({ ...REPORT, failures: [{ rule: 'mixed-script', message: 'no table' }] }).invocations ?? []
    expect(invocation?.executionSuccessful).toBe(false)
    expect(invocation?.toolExecutionNotifications).toEqual([
      {
        level: 'error',
        message: { text: 'rule mixed-script failed and was left out: no table' },
        associatedRule: { id: 'mixed-script' },
      },
    ])
    expect(run.invocations?.[0]).toMatchObject({ executionSuccessful: true, toolExecutionNotifications: [] })
  })

  it('writes paths as references', () => {
    const uri = (path: string) => runOf({ ...REPORT, bitext: withPath(REPORT, path) }).artifacts?.[0]?.location?.uri
    expect(uri('a b/中.md')).toBe('a%20b/%E4%B8%AD.md')
    expect(uri('../100%#?.md')).toBe('../100%25%23%3F.md')
    expect(uri('/tmp/en.md')).toBe('file:///tmp/en.md')
    expect(uri('C:\\texts\\en.md')).toBe('file:///C:/texts/en.md')
    expect(uri('a:b.md')).toBe('a%3Ab.md')
  })

  it('has no region and no fix in a file that is no text, but says where the place lies in it', () => {
    const target = {
      ...REPORT.bitext.target,
      format: 'docx' as const,
      origins: [{ at: 0, part: 'word/document.xml', paragraph: 7, page: null, box: null }],
    }
    const [, garbled] = runOf({ ...REPORT, bitext: { ...REPORT.bitext, target } }).results
    expect(garbled?.fixes).toBeUndefined()
    expect(garbled?.locations?.[0]).toMatchObject({ properties: { part: 'word/document.xml', paragraph: 7 } })
    expect(garbled?.locations?.[0]?.physicalLocation?.region).toBeUndefined()
  })

  it('has no fix that markup would need to be written otherwise', () => {
    const target = { ...REPORT.bitext.target, format: 'html' as const }
    const bitext = { ...REPORT.bitext, target }
    const fixesWith = (text: string) => {
      const findings = REPORT.findings.map((one) => ({ ...one, fix: one.fix && { ...one.fix, text } }))
      return runOf({ ...REPORT, bitext, findings }).results.flatMap(({ fixes = [] }) => fixes).length
    }
    expect([fixesWith('(二)'), fixesWith('<二>'), fixesWith('&')]).toEqual([1, 0, 0])
  })

  it('is valid and makes no links, whatever the texts', () => {
    fc.assert(
      fc.property(hostileText, (hostile) => {
        const { results } = runOf(reportOf(`${hostile}[a](http://b.c)`))
        for (const { message, properties } of results) {
          expect(message.text).not.toMatch(/\]\(/)
          expect(properties?.actual).toBe(`${hostile}[a](http://b.c)`)
        }
      }),
    )
  })
})

describe.each(corpusPairs())('SARIF of $name', (pair) => {
  const report = check(bitextOf(pair))

  it('is valid, and its regions and fixes are those of the texts', () => {
    const { results } = runOf(report)
    expect(results).toHaveLength(report.findings.length)
    const texts = [report.bitext.source.source, report.bitext.target.source] as const
    for (const { locations = [], relatedLocations = [] } of results) {
      for (const { physicalLocation } of [...locations, ...relatedLocations]) {
        const { artifactLocation, region } = physicalLocation ?? {}
        if (region) expect(textAt(texts[artifactLocation?.index as 0 | 1], region)).toBe(region.snippet?.text)
      }
    }
    const edits = results
      .flatMap(({ fixes = [] }) => fixes.filter(({ properties }) => properties?.safe))
      .flatMap(({ artifactChanges }) => artifactChanges)
      .filter(
        ({ artifactLocation }) => artifactLocation.uri?.endsWith('zh.md') || artifactLocation.uri?.endsWith('zh.txt'),
      )
      .flatMap(({ replacements }) => replacements)
      .map(({ deletedRegion: { charOffset = -1, charLength = -1 }, insertedContent }) => ({
        span: { start: charOffset, end: charOffset + charLength },
        text: insertedContent?.text ?? '',
      }))
    expect(applyEdits(texts[1], edits)).toBe(applyEdits(texts[1], safeEdits(report.findings, 'target')))
  })
})

/** By line and column alone, as a reader would that does not look at offsets. */
function textAt(text: string, { startLine = 1, startColumn = 1, endLine = 1, endColumn = 1 }: Region): string {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), ({ index, 0: end }) => index + end.length)]
  return text.slice((starts[startLine - 1] ?? 0) + startColumn - 1, (starts[endLine - 1] ?? 0) + endColumn - 1)
}

function withPath({ bitext }: Report, path: string): Report['bitext'] {
  return { ...bitext, source: { ...bitext.source, path } }
}

// The schema is of draft 4, whose `id` and `$schema` Ajv does not know; one of its patterns is no regular expression under the flag `u`.
function validator() {
  const { $schema, id, ...schema } = schemaOfOasis as Record<string, unknown>
  const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true })
  addFormats.default(ajv)
  return ajv.compile(schema)
}

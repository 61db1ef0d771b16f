import { describe, expect, it } from 'vitest'
import { bitextJson, documentJson, reportJson, stringify } from '../../src/report/json.ts'
import { bitext, doc, finding, fixOf, placeOf, report } from '../notation.ts'

const en = doc('en.md', 'heading [A.] Overview', '  paragraph [1.] The first.', '    list-item [(b)] An item')
const zh = doc('zh.md', 'heading [A.] 概览', '  paragraph [1.] 第一段。', '    list-item [(-)] 一项')

describe('JSON of a document', () => {
  it('has the keys of the contract in their order, and further keys after them', () => {
    expect(Object.keys(documentJson(en)).slice(0, 5)).toEqual(['schema', 'path', 'language', 'format', 'segments'])
    expect(Object.keys(documentJson(en).segments[0] ?? {}).slice(0, 9)).toEqual([
      ...['id', 'kind', 'locator', 'label', 'ordinal', 'parent', 'text', 'range', 'seams'],
    ])
  })

  it('counts lines and columns from 1 and offsets from 0', () => {
    expect(documentJson(en).segments[1]?.range).toEqual({
      start: { line: 2, column: 1, offset: 12 },
      end: { line: 2, column: 14, offset: 25 },
    })
    expect(documentJson(en).segments[1]?.labelRange?.end).toEqual({ line: 2, column: 3, offset: 14 })
  })

  it('names parents by their ids and says null for what is absent', () => {
    const [heading, paragraph, item] = documentJson(en).segments
    expect([heading?.parent, paragraph?.parent, item?.parent]).toEqual([null, 's1', 's2'])
    expect([item?.label, item?.ordinal, item?.labelExpected]).toEqual(['(b)', 2, null])
    expect(documentJson(doc('en.md', 'paragraph Bare')).segments[0]).toMatchObject({
      label: null,
      ordinal: null,
      labelRange: null,
    })
  })

  it('shows a garbled marker as printed, with its inferred ordinal and what it should be', () => {
    const [segment] = documentJson({
      ...zh,
      segments: zh.segments.slice(2).map((item) => ({
        ...item,
        label: item.label && { ...item.label, ordinal: 1, expected: '(一)' },
      })),
    }).segments
    expect(segment).toMatchObject({ label: '(-)', ordinal: 1, labelExpected: '(一)' })
  })
})

describe('JSON of a bitext', () => {
  it('has both documents and every unit, with the ids of its segments', () => {
    const json = bitextJson(bitext(en, zh, 's1 = s1', 's2 + s3 = s2', '= s3'))
    expect(Object.keys(json)).toEqual(['schema', 'source', 'target', 'units', 'omissions'])
    expect(json.units[1]).toEqual({
      ...{
        source: ['s2', 's3'],
        target: ['s2'],
        relation: 'aligned',
        score: 0.9,
        evidence: ['number', 'text'],
        of: null,
      },
    })
    expect(json.units[2]).toMatchObject({ source: [], target: ['s3'], relation: 'extra' })
  })

  it('names the segment that a duplicated one repeats', () => {
    const pair = bitext(en, zh, 's1 = s1')
    const units = [{ source: [], target: [2], relation: 'duplicated', score: 0.123456, evidence: [], of: 1 } as const]
    expect(bitextJson({ ...pair, units }).units[0]).toMatchObject({ relation: 'duplicated', of: 's2', score: 0.1235 })
  })
})

describe('JSON of a report', () => {
  const pair = bitext(en, zh, 's1 = s1', 's2 = s2', 's3 = s3')
  const marker = finding('garbled-list-marker', 'Unexpected "(-)".', {
    target: placeOf(zh, '(-)'),
    source: placeOf(en, '(b)'),
    actual: '(-)',
    expected: '(二)',
    fix: fixOf(zh, 'target', '(-)', '(二)'),
    related: [{ side: 'source', ...placeOf(en, 'Overview'), message: 'the list' }],
  })

  it('has the keys of the contract in their order', () => {
    const json = reportJson(report(pair, [marker], { symbols: 3 }))
    expect(Object.keys(json).slice(0, 5)).toEqual(['schema', 'source', 'target', 'summary', 'findings'])
    expect(json.source).toEqual({ path: 'en.md', language: 'en' })
    expect(json.summary).toEqual({ error: 1, warning: 0, info: 0, examined: { symbols: 3 } })
    expect(Object.keys(json.findings[0] ?? {})).toEqual([
      ...[
        'rule',
        'severity',
        'message',
        'locator',
        'source',
        'target',
        'actual',
        'expected',
        'confidence',
        'related',
        'fix',
      ],
    ])
  })

  it('gives the places of both sides, each in its own lines', () => {
    const [json] = reportJson(report(pair, [marker])).findings
    expect(json?.source).toEqual({ line: 3, column: 1, endLine: 3, endColumn: 4, text: '(b)', origin: null })
    expect(json?.target).toEqual({ line: 3, column: 1, endLine: 3, endColumn: 4, text: '(-)', origin: null })
    expect(json?.related[0]).toMatchObject({ side: 'source', line: 1, column: 4, message: 'the list' })
  })

  it('says where a place lies in a file that is no text', () => {
    const at = { part: 'word/document.xml', paragraph: 7, page: null, box: null }
    const rendered = { ...pair, target: { ...pair.target, origins: [{ at: 0, ...at }] } }
    const [json] = reportJson(report(rendered, [marker])).findings
    expect(json?.source?.origin).toBeNull()
    expect(json?.target?.origin).toEqual(at)
  })

  it('names the side of a fix, its range and whether it is safe', () => {
    const [json] = reportJson(report(pair, [marker])).findings
    expect(json?.fix).toMatchObject({
      side: 'target',
      text: '(二)',
      safe: true,
      range: { start: { line: 3, column: 1 } },
    })
  })

  it('says null where a side has no place and where there is no fix', () => {
    const [json] = reportJson(report(pair, [finding('missing-item', 'Missing.')])).findings
    expect(json).toMatchObject({ source: null, target: null, actual: null, expected: null, fix: null, related: [] })
  })

  it('is printed as JSON that reads back as the same', () => {
    const json = reportJson(report(pair, [marker], { symbols: 3 }))
    expect(JSON.parse(stringify(json))).toEqual(json)
    expect(stringify(json).endsWith('}\n')).toBe(true)
  })
})

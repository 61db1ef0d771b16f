import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/pipeline.ts'
import { textRows } from '../../src/report/unit-rows.ts'
import { bitextXlsx } from '../../src/report/xlsx.ts'
import { finding, placeOf } from '../notation.ts'
import { bitextOf, frameworkPair } from '../pairs.ts'
import { itShared } from '../shared.ts'
import { elementsNamed, parseXml, type XmlElement } from '../xml-structure.ts'
import { hostileText, PAIR, pairOf } from './exchange.ts'

interface Workbook {
  /** The cells of each row that have text or a number, by their columns. */
  readonly rows: readonly Readonly<Record<string, string>>[]
  /** By the cell. */
  readonly notes: Readonly<Record<string, string>>
  readonly parts: Readonly<Record<string, XmlElement>>
}

// Read as ECMA-376 says, by nothing of what wrote it.
function readWorkbook(bytes: Uint8Array): Workbook {
  const files = unzipSync(bytes)
  const parts = Object.fromEntries(Object.entries(files).map(([name, content]) => [name, parseXml(strFromU8(content))]))
  const strings = parts['xl/sharedStrings.xml']?.children.map((one) =>
    elementsNamed(one, 't')
      .map(({ text }) => text)
      .join(''),
  )
  const sheet = parts['xl/worksheets/sheet1.xml'] as XmlElement
  const rows = elementsNamed(sheet, 'row').map((row) =>
    Object.fromEntries(
      row.children.flatMap(({ attributes: { r = '', t }, children }) => {
        const value = children.find(({ name }) => name === 'v')?.text
        const text = t === 's' ? unescaped(strings?.[Number(value)] ?? '') : value
        return text === undefined || text === '' ? [] : [[r.replace(/\d+/, ''), text]]
      }),
    ),
  )
  const comments = parts['xl/comments1.xml'] ? elementsNamed(parts['xl/comments1.xml'], 'comment') : []
  const notes = comments.map((one) => [
    one.attributes.ref,
    unescaped(
      elementsNamed(one, 't')
        .map(({ text }) => text)
        .join(''),
    ),
  ])
  return { rows, notes: Object.fromEntries(notes), parts }
}

function unescaped(text: string): string {
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** Parts without a content type, and relationships that lead nowhere. */
function packageFaults({ parts }: Workbook): readonly string[] {
  const types = parts['[Content_Types].xml'] as XmlElement
  const named = new Set(elementsNamed(types, 'Override').map(({ attributes }) => attributes.PartName?.slice(1)))
  const endings = new Set(elementsNamed(types, 'Default').map(({ attributes }) => attributes.Extension))
  const untyped = Object.keys(parts).filter((name) => !named.has(name) && !endings.has(name.split('.').at(-1)))
  const lost = [...named].filter((name) => name !== undefined && !(name in parts))
  const dangling = Object.entries(parts).flatMap(([name, part]) => {
    if (!name.endsWith('.rels')) return []
    const folder = name.replace(/_rels\/[^/]*$/, '')
    const targets = elementsNamed(part, 'Relationship').map(({ attributes: { Target = '' } }) =>
      new URL(Target, `file:///${folder}`).pathname.slice(1),
    )
    return targets.filter((target) => !(target in parts))
  })
  return [...untyped.filter((name) => name !== '[Content_Types].xml'), ...lost, ...dangling] as string[]
}

describe('a bitext as XLSX', () => {
  it('has a row for each unit with text: places, texts with labels, relation, score and evidence', async () => {
    const workbook = readWorkbook(await bitextXlsx(PAIR))
    expect(packageFaults(workbook)).toEqual([])
    const [head, ...rows] = workbook.rows
    expect(Object.values(head ?? {})).toEqual([
      ...['Place', 'Source\nen.md', 'Target\nzh.md', 'Relation', 'Score', 'Evidence', 'Findings', 'Remarks'],
    ])
    expect(rows).toEqual([
      { A: 'A.\n甲、', B: 'A. Overview', C: '甲、 概览', D: 'aligned', E: '0.9', F: 'number text' },
      {
        A: '1. | 2.\n1.',
        B: '1. The first.\n2. The second.',
        C: '1. 第一段。第二段。',
        D: 'aligned',
        E: '0.9',
        F: 'number text',
      },
      { A: '3.', B: '3. Only here.', D: 'missing', E: '1', F: 'number text' },
      { A: 'paragraph 4', C: '多出的一段。', D: 'extra', E: '1', F: 'number text' },
    ])
    expect(workbook.notes).toEqual({})
  })

  it('has the findings as notes on the text at fault, and their rules in a column', async () => {
    const findings = [
      finding('date-mismatch', 'Wrong date.', { target: placeOf(PAIR.target, '第二段') }),
      finding('number-mismatch', 'Wrong number.', { severity: 'warning', target: placeOf(PAIR.target, '第一段') }),
      finding('missing-item', 'Missing.', { source: placeOf(PAIR.source, 'Only') }),
      finding('unrelated-documents', 'Unrelated.', { severity: 'warning' }),
    ]
    const workbook = readWorkbook(await bitextXlsx(PAIR, { findings, locale: 'zh' }))
    expect(packageFaults(workbook)).toEqual([])
    expect(workbook.notes).toEqual({
      G1: '警告：Unrelated.',
      C3: '错误：Wrong date.\n警告：Wrong number.',
      B4: '错误：Missing.',
    })
    expect(workbook.rows.map(({ G }) => G)).toEqual([
      ...['发现的问题', undefined, '错误 date-mismatch\n警告 number-mismatch', '错误 missing-item', undefined],
    ])
    const boxes = elementsNamed(workbook.parts['xl/drawings/vmlDrawing1.vml'] as XmlElement, 'x:ClientData')
    const cell = (box: XmlElement) => ['x:Column', 'x:Row'].map((name) => Number(elementsNamed(box, name)[0]?.text))
    expect(boxes.map(cell)).toEqual([
      [6, 0],
      [2, 2],
      [1, 3],
    ])
    // The order that ECMA-376 (CT_Worksheet) demands.
    expect(workbook.parts['xl/worksheets/sheet1.xml']?.children.map(({ name }) => name)).toEqual([
      ...['sheetPr', 'sheetViews', 'cols', 'sheetData', 'autoFilter', 'pageMargins', 'pageSetup', 'legacyDrawing'],
    ])
  })

  it('makes rows as high as their texts', async () => {
    const { parts } = readWorkbook(await bitextXlsx(pairOf('word '.repeat(100), '字'.repeat(100))))
    const rows = elementsNamed(parts['xl/worksheets/sheet1.xml'] as XmlElement, 'row')
    expect(Number(rows[1]?.attributes.ht)).toBeGreaterThanOrEqual(9 * 15)
  })

  it('cuts what is longer than a cell may be', async () => {
    const [, row] = readWorkbook(await bitextXlsx(pairOf('😀'.repeat(20_000), 'b'))).rows
    expect(row?.B?.length).toBeLessThanOrEqual(32_767)
    expect(row?.B?.endsWith('😀…')).toBe(true)
  })

  it('holds any text, as text', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (source, target) => {
        fc.pre(source !== '' && target !== '')
        const findings = [finding('number-mismatch', source, { target: { span: { start: 0, end: 1 }, text: '' } })]
        const workbook = readWorkbook(await bitextXlsx(pairOf(source, target), { findings }))
        expect(packageFaults(workbook)).toEqual([])
        expect(workbook.rows[1]?.C).toBe(legal(target))
        expect(workbook.notes).toEqual({ C2: `error: ${legal(source)}` })
        expect(elementsNamed(workbook.parts['xl/worksheets/sheet1.xml'] as XmlElement, 'f')).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  itShared('holds the framework with all findings', async () => {
    const pair = bitextOf(frameworkPair())
    const { findings } = check(pair)
    const workbook = readWorkbook(await bitextXlsx(pair, { findings }))
    expect(packageFaults(workbook)).toEqual([])
    expect(workbook.rows).toHaveLength(textRows(pair).length + 1)
    const notes = Object.values(workbook.notes).join('\n')
    for (const { message } of findings) expect(notes).toContain(message)
  })
})

function legal(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
}

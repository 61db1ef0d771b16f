import { describe, expect, expectTypeOf, it } from 'vitest'
import type { BenchJson } from '../src/report/bench-json.ts'
import type * as plain from '../src/report/json.ts'
import { bitextJson, documentJson, reportJson, stringify } from '../src/report/json.ts'
import type { UnitLineJson } from '../src/report/jsonl.ts'
import type { ResultJson } from '../src/report/result-json.ts'
import * as schemas from '../src/schemas.ts'
import { bitext, doc, finding, fixOf, placeOf, report } from './notation.ts'

const en = doc('en.md', 'heading [A.] Overview', '  paragraph The first.')
const zh = doc('zh.md', 'heading [A.] 概览', '  list-item [(-)] 一项')
const pair = bitext(en, zh, 's1 = s1', 's2 =', '= s2')
const checked = report(
  pair,
  [
    finding('garbled-list-marker', 'Message.', {
      ...{ target: placeOf(zh, '(-)'), fix: fixOf(zh, 'target', '(-)', '(一)') },
      related: [{ side: 'source', ...placeOf(en, 'first'), message: 'see' }],
    }),
    finding('missing-item', 'Message.'),
  ],
  { markers: 1 },
)

describe('schemas', () => {
  it('accept what segment, align and check print, and give it back unchanged', () => {
    for (const [schema, json] of [
      [schemas.documentSchema, documentJson(zh)],
      [schemas.bitextSchema, bitextJson(pair)],
      [schemas.reportSchema, reportJson(checked)],
    ] as const) {
      expect(schema.parse(JSON.parse(stringify(json)))).toEqual(json)
    }
  })

  it('require every key', () => {
    const json = reportJson(checked)
    for (const key of Object.keys(json)) {
      const { [key as keyof typeof json]: _, ...rest } = json
      expect(schemas.reportSchema.safeParse(rest).success, key).toBe(false)
    }
    const [first] = json.findings
    for (const key of Object.keys(first ?? {})) {
      const { [key as keyof plain.FindingJson]: _, ...rest } = first as plain.FindingJson
      expect(schemas.reportSchema.safeParse({ ...json, findings: [rest] }).success, key).toBe(false)
    }
    const [segment] = documentJson(zh).segments
    for (const key of Object.keys(segment ?? {})) {
      const { [key as keyof plain.SegmentJson]: _, ...rest } = segment as plain.SegmentJson
      expect(schemas.documentSchema.safeParse({ ...documentJson(zh), segments: [rest] }).success, key).toBe(false)
    }
  })

  it('let further keys through', () => {
    const json = { ...documentJson(zh), further: 1 }
    expect(schemas.documentSchema.parse(json)).toEqual(json)
  })

  it('refuse another version', () => {
    expect(schemas.documentSchema.safeParse({ ...documentJson(zh), schema: 'paralint/document@2' }).success).toBe(false)
  })

  it('agree with the types of what is printed', () => {
    expectTypeOf<plain.DocumentJson>().toExtend<DeepReadonly<schemas.DocumentJson>>()
    expectTypeOf<plain.BitextJson>().toExtend<DeepReadonly<schemas.BitextJson>>()
    expectTypeOf<plain.ReportJson>().toExtend<DeepReadonly<schemas.ReportJson>>()
    expectTypeOf<UnitLineJson>().toExtend<DeepReadonly<schemas.UnitLineJson>>()
    expectTypeOf<schemas.UnitLineJson>().toExtend<UnitLineJson>()
    expectTypeOf<schemas.DocumentJson>().toExtend<plain.DocumentJson>()
    expectTypeOf<schemas.BitextJson>().toExtend<plain.BitextJson>()
    expectTypeOf<schemas.ReportJson>().toExtend<plain.ReportJson>()
    expectTypeOf<ResultJson>().toExtend<DeepReadonly<schemas.ResultJson>>()
    expectTypeOf<schemas.ResultJson>().toExtend<ResultJson>()
    expectTypeOf<BenchJson>().toExtend<DeepReadonly<schemas.BenchJson>>()
    expectTypeOf<schemas.BenchJson>().toExtend<BenchJson>()
  })

  it('can be had as JSON Schema', () => {
    const { streamAnswer, streamPair, manifestLine, ...others } = schemas.jsonSchemas()
    expect(Object.keys(others)).toEqual(['document', 'bitext', 'unitLine', 'report', 'result', 'bench'])
    expect(manifestLine).toMatchObject({ required: ['name', 'source', 'target'], additionalProperties: false })
    expect(streamPair).toMatchObject({ required: ['source', 'target'] })
    expect(streamAnswer).toHaveProperty('anyOf')
    for (const schema of Object.values(others))
      expect(schema).toMatchObject({ type: 'object', additionalProperties: {} })
    expect(JSON.parse(JSON.stringify(others.report))).toEqual(others.report)
  })
})

/** The inferred types have no index signature of further keys when held against a type without one. */
type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T as string extends Key ? never : Key]: DeepReadonly<T[Key]> }
    : T

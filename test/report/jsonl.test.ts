import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shownUnits } from '../../src/report/align-text.ts'
import { bitextJsonl, type UnitLineJson } from '../../src/report/jsonl.ts'
import { unitLineSchema } from '../../src/schemas.ts'
import { bitextOf, frameworkPair } from '../pairs.ts'
import { itShared } from '../shared.ts'
import { hostileText, PAIR, pairOf } from './exchange.ts'

function linesOf(jsonl: string): readonly UnitLineJson[] {
  expect(jsonl.endsWith('\n')).toBe(true)
  return jsonl
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line))
}

describe('a bitext as JSON lines', () => {
  const lines = linesOf(bitextJsonl(PAIR))

  it('has a line for every unit, as the schema says', () => {
    expect(lines.map(({ id }) => id)).toEqual(['u1', 'u2', 'u3', 'u4', 'u5'])
    for (const line of lines) expect(unitLineSchema.parse(line)).toEqual(line)
  })

  it('tells both sides with their segments, and null for one that is not there', () => {
    expect(lines[1]).toMatchObject({
      source: { text: 'The first. The second.', language: 'en', path: 'en.md', segments: [{ id: 's2' }, { id: 's3' }] },
      target: {
        text: '第一段。第二段。',
        segments: [{ id: 's2', kind: 'paragraph', locator: '1.', label: '1.', line: 2, text: '第一段。第二段。' }],
      },
      ...{ relation: 'aligned', score: 0.9, evidence: ['number', 'text'], of: null },
    })
    expect(lines[2]?.target).toBeNull()
    expect(lines[4]?.source).toBeNull()
  })

  it('holds any text on one line', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (source, target) => {
        const [line, ...others] = linesOf(bitextJsonl(pairOf(source, target)))
        expect(others).toEqual([])
        expect([line?.source?.segments[0]?.text, line?.target?.text]).toEqual([source, target])
      }),
    )
  })

  itShared('holds every unit of the framework', () => {
    const bitext = bitextOf(frameworkPair())
    const ids = linesOf(bitextJsonl(bitext)).map((line) =>
      [line.source, line.target].map((side) => side?.segments.map(({ id }) => id) ?? []),
    )
    const id = (index: number) => `s${index + 1}`
    expect(ids).toEqual(shownUnits(bitext).map(({ source, target }) => [source.map(id), target.map(id)]))
  })
})

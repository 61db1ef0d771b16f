import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprints } from '../../src/model/fingerprint.ts'
import { align, check, readDocument } from '../../src/pipeline.ts'
import { bitextOf, damagedPairs } from '../pairs.ts'

/** Sorted, since a finding that has moved may stand elsewhere among the others. */
function namesOf(en: string, zh: string): readonly string[] {
  const source = readDocument({ path: 'en.md', text: en, language: 'en', format: 'markdown' })
  const target = readDocument({ path: 'zh.md', text: zh, language: 'zh', format: 'markdown' })
  const { bitext, findings } = check(align(source, target))
  return [...fingerprints(bitext, findings)].sort()
}

/** Paragraphs with numbers from `first` on, with five defects: numbers, a garbled marker, a date, a missing paragraph. */
function pairFrom(first: number, head: readonly [string, string] = ['', '']): readonly [string, string] {
  const n = (at: number) => first + at
  const en = [
    `${n(0)}. The office supports 12 programmes in 40 countries.`,
    `${n(1)}. The office shall, in accordance with paragraph ${n(0)} above:`,
    '(a) Prepare the annual plan by 2 June 2016;',
    '(b) Review the accounts of the regional offices;',
    `${n(2)}. The committee considered the report at its third meeting.`,
    `${n(3)}. The committee has 21 members elected for three years.`,
    `${n(4)}. The next session is held in Nairobi.`,
  ]
  const zh = [
    `${n(0)}. 办公室支助40个国家的21个方案。`,
    `${n(1)}. 办公室应根据上文第${n(0)}段：`,
    '(a) 在2016年6月12日之前编制年度计划；',
    '(←) 审查各区域办事处的账目；',
    `${n(3)}. 委员会有12名成员，任期三年。`,
    `${n(4)}. 下届会议在内罗毕举行。`,
  ]
  return [head[0] + en.join('\n\n'), head[1] + zh.join('\n\n')]
}

describe('fingerprints', () => {
  const usual = namesOf(...pairFrom(1))

  it('are different for different findings, and in a form of their own', () => {
    expect(usual.length).toBeGreaterThanOrEqual(5)
    expect(new Set(usual).size).toBe(usual.length)
    for (const name of usual) expect(name).toMatch(/^[\da-f]{16}:1$/)
  })

  it('stay where paragraphs are renumbered', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (first) => {
        expect(namesOf(...pairFrom(first))).toEqual(usual)
      }),
      { numRuns: 30 },
    )
  })

  it('stay where lines move', () => {
    const more = ['# Overview\n\nThe report follows.\n\n', '# 概览\n\n报告如下。\n\n'] as const
    expect(namesOf(...pairFrom(1, more))).toEqual(usual)
    expect(namesOf(...pairFrom(1, ['\n\n\n', '\n']))).toEqual(usual)
  })

  it('change for what was changed, and for nothing else', () => {
    const [en, zh] = pairFrom(1)
    const mended = namesOf(en, zh.replace('12名', '21名'))
    expect(mended).toHaveLength(usual.length - 1)
    for (const name of mended) expect(usual).toContain(name)
    const otherwise = namesOf(en, zh.replace('12名', '13名'))
    expect(otherwise.filter((name) => !usual.includes(name))).toHaveLength(1)
  })

  it('count findings that are alike', () => {
    const item = '- The office supports 12 programmes in 40 countries.'
    const wrong = '- 办公室支助40个国家的21个方案。'
    const names = namesOf([item, item].join('\n'), [wrong, wrong].join('\n'))
    expect(names.map((name) => name.split(':')[1])).toEqual(['1', '2'])
  })

  it.each(damagedPairs())('tell all findings of $name apart', (pair) => {
    const { bitext, findings } = check(bitextOf(pair))
    const names = fingerprints(bitext, findings)
    expect(new Set(names).size).toBe(findings.length)
  })
})

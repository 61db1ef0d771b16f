/** The pairs written for this project: nothing is found in clean ones, and in damaged ones what is marked. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compareWithGold, type Defect, readDefects } from '../src/hosts/files/gold.ts'
import type { Finding, Report } from '../src/model/finding.ts'
import { safeEdits } from '../src/model/fix.ts'
import { positionAt } from '../src/model/place.ts'
import { check } from '../src/pipeline.ts'
import { decodeBytes } from '../src/readers/index.ts'
import { bitextOf, cleanPairs, corpusPairs, damagedPairs, goldOf } from './pairs.ts'
import { lineRange, scoreUnits } from './score.ts'

describe('the corpus', () => {
  it('has clean pairs of every genre and damaged twins of at least three', () => {
    expect(cleanPairs().length).toBeGreaterThanOrEqual(7)
    expect(damagedPairs().length).toBeGreaterThanOrEqual(3)
    const clean = cleanPairs().map(({ name }) => name)
    for (const { name } of damagedPairs()) expect(clean).toContain(name.replace(/-damaged$/, ''))
  })

  for (const pair of corpusPairs()) {
    it(`has gold lines in order and within the files for ${pair.name}`, () => {
      const { units, defects } = goldOf(pair)
      for (const side of ['en', 'zh'] as const) {
        const path = pair[side]
        const count = decodeBytes(readFileSync(path), { path }).text.split('\n').length
        for (const unit of units) {
          const [first, last] = lineRange(unit[side])
          expect(first >= 1 && first <= last && last <= count, `${unit.key} in ${side}`).toBe(true)
        }
      }
      expect(new Set(units.map(({ key }) => key)).size).toBe(units.length)
      expect(defects.every(({ rule }) => rule !== undefined)).toBe(true)
    })
  }
})

describe('a clean pair', () => {
  for (const pair of cleanPairs()) {
    it(`of ${pair.name} is aligned as marked and has at least 60 segments a side`, () => {
      const bitext = bitextOf(pair)
      expect(bitext.source.segments.length).toBeGreaterThanOrEqual(60)
      expect(bitext.target.segments.length).toBeGreaterThanOrEqual(60)
      const score = scoreUnits(bitext, goldOf(pair).units)
      expect(score.misses).toEqual([])
      expect(score).toMatchObject({ wrong: 0, f1: 1 })
    })

    it(`of ${pair.name} has no finding above info and nothing to fix`, () => {
      const report = check(bitextOf(pair))
      expect(report.failures).toEqual([])
      expect(
        report.findings.filter(({ severity }) => severity !== 'info').map((finding) => shown(report, finding)),
      ).toEqual([])
      expect([...safeEdits(report.findings, 'source'), ...safeEdits(report.findings, 'target')]).toEqual([])
    })
  }
})

describe('a damaged twin', () => {
  for (const pair of damagedPairs()) {
    it(`of ${pair.name} has every marked defect and no other error`, async () => {
      const report = check(bitextOf(pair))
      const defects = await readDefects(pair.goldPath)
      expect(report.failures).toEqual([])
      expect({ unmet: unmet(report, defects), unmarked: unmarked(report, defects) }).toEqual({
        unmet: [],
        unmarked: [],
      })
      expect(compareWithGold(report, defects)).toEqual({
        marked: defects.length,
        found: defects.length,
        otherErrors: 0,
      })
    })

    it(`of ${pair.name} is still aligned as marked where nothing is missing`, () => {
      const score = scoreUnits(bitextOf(pair), goldOf(pair).units)
      expect(score.misses).toEqual([])
      expect(score.wrong).toBe(0)
    })

    it(`of ${pair.name} says what stands there and what belongs there, as marked`, async () => {
      const report = check(bitextOf(pair))
      const differing: string[] = []
      for (const defect of await readDefects(pair.goldPath)) {
        if (defect.rule !== 'garbled-list-marker') continue
        const met = report.findings.filter((finding) => meets(report, finding, defect))
        if (met.length === 1 && met[0]?.actual === defect.actual && met[0]?.expected === defect.expected) continue
        differing.push(
          `${defect.line}: ${defect.actual} for ${defect.expected}, found ${met.map((one) => shown(report, one))}`,
        )
      }
      expect(differing).toEqual([])
    })
  }
})

function unmet(report: Report, defects: readonly Defect[]): string[] {
  return defects
    .filter((defect) => !report.findings.some((finding) => meets(report, finding, defect)))
    .map(({ rule, side, line, column, actual }) => `${side}:${line}:${column ?? ''} ${rule} ${actual ?? ''}`)
}

function unmarked(report: Report, defects: readonly Defect[]): string[] {
  return report.findings
    .filter((finding) => finding.severity === 'error' && !defects.some((defect) => meets(report, finding, defect)))
    .map((finding) => shown(report, finding))
}

function meets(report: Report, finding: Finding, defect: Defect): boolean {
  return compareWithGold({ ...report, findings: [finding] }, [defect]).found === 1
}

function shown({ bitext }: Report, { rule, severity, message, source, target }: Finding): string {
  const place = target ?? source
  const { lines, language } = target ? bitext.target : bitext.source
  const { line, column } = positionAt(lines, place?.span.start ?? 0)
  return `${language}:${line}:${column} ${severity} ${rule}: ${message}`
}

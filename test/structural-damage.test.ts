/** Heavy damage to the structure of one side: what is left must still be aligned. */
import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { damageQuality } from '../benchmarks/structural-damage.mjs'
import { installedLexicon } from '../src/hosts/files/installed-lexicon.ts'
import type { Document, Segment } from '../src/model/document.ts'
import { positionAt } from '../src/model/place.ts'
import { align, check, readDocument } from '../src/pipeline.ts'
import { frameworkPair, type GoldUnit, goldOf } from './pairs.ts'
import { lineRange, scoreUnits } from './score.ts'
import { itShared } from './shared.ts'

function framework() {
  const pair = frameworkPair()
  const { units } = goldOf(pair)
  return { en: readFileSync(pair.en, 'utf8'), zh: readFileSync(pair.zh, 'utf8'), units }
}

function lineOf({ segments, lines }: Document, index: number): number {
  return positionAt(lines, (segments[index] as Segment).span.start).line
}

describe('the framework with seventy faults', () => {
  itShared('keeps what gold still has, for any seed', () => {
    const seed = Math.floor(Math.random() * 2 ** 31)
    for (const each of [1, 2, seed]) {
      const { faults, f1 } = damageQuality(framework() as Parameters<typeof damageQuality>[0], each)
      expect(faults, `seed ${each}`).toBe(70)
      expect(f1, `seed ${each}`).toBeGreaterThanOrEqual(0.99)
    }
  })
})

describe('the framework without the middle fifth of its Chinese', () => {
  itShared('keeps the rest and reports the cut', () => {
    const { en, zh, units } = framework()
    const lines = zh.split('\n')
    const from = Math.round(lines.length * 0.4)
    const to = Math.round(lines.length * 0.6)
    const moved = (line: number) => (line <= from ? line : line - (to - from))
    const isCut = ({ zh }: GoldUnit) => lineRange(zh)[0] > from && lineRange(zh)[0] <= to
    const left = units.filter((unit) => !isCut(unit)).map((unit) => ({ ...unit, zh: lineRange(unit.zh).map(moved) }))
    const source = readDocument({ path: 'en.md', text: en, language: 'en' })
    const target = readDocument({
      path: 'zh.md',
      text: [...lines.slice(0, from), ...lines.slice(to)].join('\n'),
      language: 'zh',
    })
    const bitext = align(source, target, { lexicon: installedLexicon })
    expect(scoreUnits(bitext, left).f1).toBeGreaterThanOrEqual(0.99)
    const lost = units.filter(isCut).map(({ en }) => lineRange(en)[0])
    const missing = check(bitext).findings.filter(({ rule }) => rule === 'missing-item')
    expect(lost.length).toBeGreaterThan(50)
    expect(missing.length).toBeGreaterThan(0)
    const missingLines = new Set(
      bitext.units
        .filter(({ relation }) => relation === 'missing')
        .flatMap((unit) => unit.source.map((index) => lineOf(source, index))),
    )
    const isMissing = (line: number) => missingLines.has(line)
    expect(lost.filter(isMissing).length / lost.length).toBeGreaterThan(0.9)
  })
})

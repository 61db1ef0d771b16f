/** Heavy damage to the structure of one side: what is left must still be aligned. */
import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { cutQuality } from '../benchmarks/middle-fifth.mjs'
import { stripped, strippedQuality } from '../benchmarks/stripped.mjs'
import { damageQuality } from '../benchmarks/structural-damage.mjs'
import { frameworkPair, goldOf } from './pairs.ts'
import { itShared } from './shared.ts'

function framework() {
  const pair = frameworkPair()
  const { units } = goldOf(pair)
  return { en: readFileSync(pair.en, 'utf8'), zh: readFileSync(pair.zh, 'utf8'), units }
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
    const { before, after, lost, reported, findings } = cutQuality(framework() as Parameters<typeof cutQuality>[0])
    expect(after.f1).toBeGreaterThanOrEqual(before.f1 - 0.01)
    expect(lost).toBeGreaterThan(50)
    expect(reported / lost).toBeGreaterThan(0.9)
    expect(findings).toBeGreaterThan(0)
  })
})

describe('the framework without its numbers', () => {
  itShared('has as many lines as before, and no number, marker or symbol', () => {
    for (const text of Object.values(framework()).filter((side) => typeof side === 'string')) {
      const lines = stripped(text, 'bullets')
      expect(lines).toHaveLength(text.split('\n').length)
      expect(lines.filter((line) => /\d|[㈠-㈩]|^\s*[-*+]\s|[(（][a-z→一二三四五六-][)）]/u.test(line))).toEqual([])
    }
  })

  itShared('aligns line by line as well as is asked, and as Markdown not far below', () => {
    const quality = strippedQuality(framework() as Parameters<typeof strippedQuality>[0])
    const byLine = quality.find(({ name }) => name === 'and the bullets, line by line')
    expect(byLine?.f1).toBeGreaterThanOrEqual(0.95)
    for (const { name, f1 } of quality) expect(f1, name).toBeGreaterThanOrEqual(0.85)
  })
})

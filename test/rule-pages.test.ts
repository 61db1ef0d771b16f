import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rulePages } from '../scripts/make-rule-pages.mjs'
import { rules } from '../src/check/rules/index.ts'

const FOLDER = resolve(import.meta.dirname, '../docs/rules')

describe('docs/rules', () => {
  const pages = rulePages(rules)

  it('has a page for each rule, an index and nothing else', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...pages.keys()].sort())
  })

  it.each([...pages.keys()])('%s is what scripts/make-rule-pages.mjs makes of the rules', (name) => {
    expect(readFileSync(join(FOLDER, name), 'utf8')).toBe(pages.get(name))
  })

  it('shows for each rule something wrong and something right', () => {
    for (const { id, examples } of rules) {
      expect(
        examples.some(({ findings }) => findings.length > 0),
        id,
      ).toBe(true)
      expect(
        examples.some(({ findings }) => findings.length === 0),
        id,
      ).toBe(true)
    }
  })
})

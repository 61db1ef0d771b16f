/** Every rule is one object in one file, and its examples are true. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkBitext } from '../src/check/check.ts'
import type { Rule, RuleExample } from '../src/check/rule.ts'
import { rules } from '../src/check/rules/index.ts'
import { installedLexicon } from '../src/hosts/files/installed-lexicon.ts'
import { fill } from '../src/model/message.ts'
import { align, readDocument } from '../src/pipeline.ts'

const FOLDER = join(import.meta.dirname, '..', 'src', 'check', 'rules')

describe('the list of rules', () => {
  it('has each id once', () => {
    const ids = rules.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
  })

  it('has a file for each rule, named by its id, and no other', async () => {
    const files = readdirSync(FOLDER).filter((file) => file !== 'index.ts')
    expect(files.sort()).toEqual(rules.map(({ id }) => `${id}.ts`).sort())
    for (const rule of rules) {
      const exported = Object.values(await import(join(FOLDER, `${rule.id}.ts`)))
      expect(exported, rule.id).toEqual([rule])
    }
  })
})

for (const rule of rules) {
  describe(rule.id, () => {
    it('has every text in both languages, with the same values to fill in', () => {
      for (const message of [rule.summary, rule.rationale, ...Object.values(rule.messages)]) {
        expect(message.en).toMatch(/^[A-Z{]/)
        expect(message.zh).toMatch(/\p{Script=Han}/u)
        expect(placeholders(message.zh)).toEqual(placeholders(message.en))
      }
      for (const { en, zh } of Object.values(rule.messages)) {
        expect(en).toMatch(/\.$/)
        expect(zh).toMatch(/。$/)
      }
    })

    it('has a good and a bad example, and shows each of its messages', () => {
      expect(rule.examples.some(({ findings }) => findings.length === 0)).toBe(true)
      expect(rule.examples.some(({ findings }) => findings.length > 0)).toBe(true)
      for (const { findings } of rule.examples)
        for (const name of findings) expect(Object.keys(rule.messages)).toContain(name)
    })

    for (const [index, example] of rule.examples.entries()) {
      it(`finds in example ${index + 1} what it says: ${example.findings.join(', ') || 'nothing'}`, () => {
        for (const locale of ['en', 'zh'] as const) {
          const { findings, failures } = checkExample(rule, example, locale)
          expect(failures).toEqual([])
          expect(findings.map(({ message }) => messageName(rule, message, locale))).toEqual(example.findings)
          for (const { message, confidence, fix } of findings) {
            expect(placeholders(message)).toEqual([])
            expect(confidence > 0 && confidence <= 1).toBe(true)
            if (fix?.isSafe) expect(rule.isFixable).toBe(true)
          }
        }
      })
    }
  })
}

/** Both texts read as Markdown, and this rule alone. */
function checkExample(rule: Rule, { en, zh }: RuleExample, locale: 'en' | 'zh') {
  const source = readDocument({ path: 'en.md', text: en, format: 'markdown', language: 'en' })
  const target = readDocument({ path: 'zh.md', text: zh, format: 'markdown', language: 'zh' })
  return checkBitext(align(source, target, { lexicon: installedLexicon }), { rules: [rule], locale })
}

/** The name of the message that a text was made from. */
function messageName(rule: Rule, text: string, locale: 'en' | 'zh'): string {
  const names = Object.keys(rule.messages).filter((name) => patternOf(rule.messages[name]?.[locale] ?? '').test(text))
  return names.join(' or ')
}

function patternOf(template: string): RegExp {
  const literal = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&')
  return new RegExp(`^${fill(literal, new Proxy({}, { get: () => '.*' }))}$`, 's')
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string).sort()
}

import { describe, expect, it } from 'vitest'
import { counted } from '../../src/locale/counted.ts'
import { en } from '../../src/locale/en.ts'
import { zh } from '../../src/locale/zh.ts'

/** Every text of a table by its path. */
function textsOf(table: object, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(table)) {
    if (typeof value === 'string') found.set(`${path}${key}`, value)
    else for (const [inner, text] of textsOf(value, `${path}${key}.`)) found.set(inner, text)
  }
  return found
}

const english = textsOf(en)
const chinese = textsOf(zh)

describe('tables of texts', () => {
  it('have the same keys', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('have no empty text', () => {
    for (const [key, text] of [...english, ...chinese]) expect(text.trim(), key).not.toBe('')
  })

  it('are each in their own language', () => {
    for (const [key, text] of english) expect(text, key).not.toMatch(/\p{Script=Han}/u)
    const signs = ['report.comma', 'report.colon', 'help.stop']
    for (const [key, text] of chinese) if (!signs.includes(key)) expect(text, key).toMatch(/\p{Script=Han}/u)
  })

  it('fill in the same values', () => {
    const names = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
    for (const [key, text] of english) expect(names(chinese.get(key) ?? ''), key).toEqual(names(text))
  })

  it('count in words', () => {
    expect([counted(en.report.counts.error, 1), counted(en.report.counts.error, 0)]).toEqual(['1 error', '0 errors'])
    expect(counted(zh.report.counts.error, 1)).toBe('1 个错误')
  })
})

/** What is said of damaged and lost markers where two documents are compared: one finding for each. */
import { describe, expect, it } from 'vitest'
import { align, check, readDocument } from '../../src/index.ts'

/** The findings of two texts, as `rule: actual→expected`. */
function findings(en: string, zh: string): string[] {
  const source = readDocument({ path: 'en.md', text: en, format: 'markdown', language: 'en' })
  const target = readDocument({ path: 'zh.md', text: zh, format: 'markdown', language: 'zh' })
  return check(align(source, target)).findings.map(({ rule, actual, expected }) => `${rule}: ${actual}→${expected}`)
}

const table = (cell: string) => `1. See below.\n\n| Aims | Signs |\n|---|---|\n| Rooms | ${cell} |\n`

describe('a marker that reads as its twin', () => {
  it('is damaged where the other side has the right one', () => {
    expect(
      findings('1. Aims:\n\n(a) Cats;\n\n(b) Dogs;\n\n(e) Hens.', '1. 目标：\n\n(a) 猫；\n\n(b) 狗；\n\n(c) 鸡。'),
    ).toEqual(['garbled-list-marker: (e)→(c)'])
  })

  it('is sound where the other side prints it too', () => {
    expect(
      findings('1. Aims:\n\n(a) Cats;\n\n(b) Dogs;\n\n(e) Hens.', '1. 目标：\n\n(a) 猫；\n\n(b) 狗；\n\n(e) 鸡。'),
    ).toEqual([])
  })
})

describe('a bar for a marker in a table', () => {
  it('cuts no cell', () => {
    expect(findings(table('(|) Cats sleep (ii) Dogs eat'), table('(一) 猫睡觉 (二) 狗吃饭'))).toEqual([
      'garbled-list-marker: (|)→(i)',
    ])
  })
})

describe('an item without its marker', () => {
  const zh = '1. 目标：(a) 十分小的猫；(b) 照看所有的狗和邻居的鸡；(c) 养鱼。'
  it.each([
    ['1. Aims: quite small cats; (b) to look after all dogs and the hens of neighbours; and (c) to keep fish.', '(a)'],
    ['1. Aims: (a) quite small cats; to look after all dogs and the hens of neighbours; and (c) to keep fish.', '(b)'],
    ['1. Aims: (a) quite small cats; (b) to look after all dogs and the hens of neighbours; and to keep fish.', '(c)'],
  ])('has lost no more than that: %s', (en, expected) => {
    expect(findings(en, zh)).toEqual([`list-marker-mismatch: null→${expected}`])
  })

  it.each([
    ['1. Aims: (b) to look after all dogs and the hens of neighbours; and (c) to keep fish.', '(a)'],
    ['1. Aims: (a) quite small cats; and (c) to keep fish.', '(b)'],
    ['1. Aims: (a) quite small cats; (b) to look after all dogs and the hens of neighbours.', '(c)'],
  ])('is missing where its words are too: %s', (en, lost) => {
    expect(findings(en, zh)).toEqual([`missing-item: ${lost}→null`])
  })

  it('is the second of two', () => {
    expect(findings('1. Aims: (a) small cats; and to look after dogs.', '1. 目标：(a) 小猫；(b) 照看狗。')).toEqual([
      'list-marker-mismatch: null→(b)',
    ])
  })

  it('is told from the longer one behind it', () => {
    const en =
      '1. Aims: (a) cats; (b) dogs; (c) hens; and (d) fish of the deep sea. They live far below the ships, where no light comes.'
    const zh = '1. 目标：(a) 猫；(b) 狗；(c) 鸡；深海的鱼。它们生活在船只下方很远、没有光线的地方。'
    expect(findings(en, zh)).toEqual(['list-marker-mismatch: null→(d)'])
  })

  it('stands on a line of its own in a cell', () => {
    expect(findings(table('(i) Cats<br>(ii) Dogs<br>(iii) Hens'), table('(一) 猫<br>狗<br>(三) 鸡'))).toEqual([
      'list-marker-mismatch: null→(二)',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { align, readDocument } from '../../src/index.ts'
import type { Bitext } from '../../src/model/bitext.ts'

/** Aligns two Markdown texts; each unit as `source ~ target relation`, by the first words. */
function units(en: string, zh: string): string[] {
  const bitext = align(
    readDocument({ path: 'en.md', text: en, format: 'markdown', language: 'en' }),
    readDocument({ path: 'zh.md', text: zh, format: 'markdown', language: 'zh' }),
  )
  return bitext.units.map(
    (unit) => `${names(bitext, unit, 'source')} ~ ${names(bitext, unit, 'target')} ${unit.relation}`,
  )
}

function names(bitext: Bitext, unit: Bitext['units'][number], side: 'source' | 'target'): string {
  return unit[side].map((index) => bitext[side].segments[index]?.locator).join('+')
}

describe('align', () => {
  it('finds the paragraph that one side lacks by its number', () => {
    expect(units('1. One;\n\n2. Two;\n\n3. Three.', '1. 一项；\n\n3. 三项。')).toEqual([
      '1 ~ 1 aligned',
      '2 ~  missing',
      '3 ~ 3 aligned',
    ])
  })

  it('takes two paragraphs that changed places for one that moved', () => {
    const relations = units(
      '1. See 61/1;\n\n2. Add 40 copies;\n\n3. Meet in 2019.',
      '2. 增加40份；\n\n1. 见第61/1号；\n\n3. 于2019年开会。',
    )
    expect(relations.filter((unit) => unit.endsWith('moved'))).toHaveLength(1)
    expect(relations.filter((unit) => unit.endsWith('missing') || unit.endsWith('extra'))).toEqual([])
  })

  it('takes a second copy for a copy of the first', () => {
    expect(units('1. One;\n\n2. Two.', '1. 一项；\n\n2. 两项；\n\n2. 两项；')).toContain(' ~ 2 (2) duplicated')
  })

  it('takes a label and its title on two lines for one heading', () => {
    const en = '## Part 1\n\n## Means\n\n1. Text one.\n\n## Part 2\n\n## Ends\n\n2. Text two.'
    const zh = '## 部分 1 手段\n\n1. 文字一。\n\n## 部分 2 目的\n\n2. 文字二。'
    expect(units(en, zh)).toContain('Part 1+Means ~ 部分 1 aligned')
  })

  it('aligns a list inside a text with one on lines of its own', () => {
    const found = units('1. Aims: (a) to plant; (b) to reap.', '1. 目标：\n\n(a) 播种；\n\n(b) 收获。')
    expect(found).toEqual(['1 ~ 1 aligned', '1(a) ~ 1(a) aligned', '1(b) ~ 1(b) aligned'])
  })

  it('puts every cell beside the cell of its column', () => {
    const table = (head: string, row: string) => `| ${head} |\n|---|---|\n| ${row} |`
    expect(units(table('Post | 2018', 'Total | 12'), table('员额 | 2018', '共计 | 12'))).toHaveLength(7)
  })
})

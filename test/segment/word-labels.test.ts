import { describe, expect, it } from 'vitest'
import { align, check, readDocument } from '../../src/pipeline.ts'

function labels(text: string, language = 'en'): (string | null)[] {
  return readDocument({ path: 'text.txt', text, language }).segments.map(({ label }) => label?.printed ?? null)
}

describe('words with an ordinal at the head of running text', () => {
  it('are labels where they count on', () => {
    expect(
      labels('Article 1 The river is free.\n\nArticle 2 The Parties meet.\n\nArticle 3 This enters into force.'),
    ).toEqual(['Article 1', 'Article 2', 'Article 3'])
    expect(labels('Rule 1. The chair opens.\n\nRule 2. The chair closes.')).toEqual(['Rule 1', 'Rule 2'])
    expect(labels('Step I: Read the text.\n\nStep II: Write it again.')).toEqual(['Step I', 'Step II'])
    expect(labels('目标1：消除贫困，使人人有饭吃。\n\n目标2：保护河流，使鱼类得以生存。', 'zh')).toEqual([
      '目标1',
      '目标2',
    ])
  })

  it('count on where one of them is lost', () => {
    const text = 'Article 1 The river is free.\n\nArticle 3 The Parties meet.\n\nArticle 4 This enters into force.'
    expect(labels(text)).toEqual(['Article 1', 'Article 3', 'Article 4'])
  })

  it.each([
    'Article 1 The river is free.\n\nThe Parties meet.',
    'Table 1 shows the staff.\n\nTable 2 shows the funds.\n\nTable 3 shows the posts.',
    'On 1 May the lock was closed.\n\nOn 2 May the lock was opened.\n\nOn 3 May barges came.',
    'Article 7 The river is free.\n\nArticle 3 The Parties meet.\n\nArticle 9 The rest.',
  ])('are none otherwise: %s', (text) => {
    expect(labels(text).filter((label) => label !== null)).toEqual([])
  })

  it('answer to the articles of the other language', () => {
    const en = 'Article 1 The river is free.\n\nArticle 2 The Parties meet.\n\nArticle 3 This enters into force.'
    const zh = '第一条 河流自由。\n\n第二条 缔约方举行会议。\n\n第三条 本协定生效。'
    const [source, target] = [
      readDocument({ path: 'en.txt', text: en, language: 'en' }),
      readDocument({ path: 'zh.txt', text: zh, language: 'zh' }),
    ]
    expect(check(align(source, target)).findings).toEqual([])
    expect(align(source, target).units.every(({ evidence }) => evidence.includes('number'))).toBe(true)
  })
})

/** What the words add where structure is silent. */
import { describe, expect, it } from 'vitest'
import { installedLexicon } from '../../src/hosts/files/installed-lexicon.ts'
import type { Bitext } from '../../src/model/bitext.ts'
import { align, readDocument } from '../../src/pipeline.ts'

const ENGLISH = [
  '- Women farmers need access to land and to clean water.',
  '- Poverty remains the greatest challenge of all countries.',
  '- Schools teach the children of fishermen to swim.',
  '- Hospitals in the mountains lack medicine and doctors.',
]
const CHINESE = [
  '- 女农民需要获得土地和清洁的水。',
  '- 贫穷仍然是所有国家面临的最大挑战。',
  '- 学校教渔民的孩子游泳。',
  '- 山区的医院缺乏药品和医生。',
]

function bitextOf(en: readonly string[], zh: readonly string[], isAsked = true): Bitext {
  const source = readDocument({ path: 'en.md', text: en.join('\n\n'), language: 'en' })
  const target = readDocument({ path: 'zh.md', text: zh.join('\n\n'), language: 'zh' })
  return align(source, target, isAsked ? { lexicon: installedLexicon } : {})
}

/** Texts of the pairs, by their first two signs. */
function pairs({ source, target, units }: Bitext): string[] {
  return units.map((unit) =>
    [
      unit.source.map((index) => source.segments[index]?.text.text.slice(0, 5)).join('+'),
      unit.target.map((index) => target.segments[index]?.text.text.slice(0, 2)).join('+'),
    ].join('|'),
  )
}

describe('bullets, of which only the words are different', () => {
  it.each([0, 1, 2, 3])('shows which one is missing: %i', (missing) => {
    const found = pairs(
      bitextOf(
        ENGLISH,
        CHINESE.filter((_, at) => at !== missing),
      ),
    )
    expect(found).toEqual(
      ENGLISH.map((text, at) => `${text.slice(2, 7)}|${at === missing ? '' : CHINESE[at]?.slice(2, 4)}`),
    )
  })

  it('says that words speak for a pair', () => {
    const { units } = bitextOf(ENGLISH, CHINESE.slice(1))
    expect(units.filter(({ relation }) => relation === 'aligned').map(({ evidence }) => evidence)).toEqual(
      [1, 2, 3].map(() => expect.arrayContaining(['content'])),
    )
  })

  it('does without a lexicon', () => {
    const { units } = bitextOf(ENGLISH, CHINESE.slice(1), false)
    expect(units.flatMap(({ source }) => source)).toHaveLength(4)
    expect(units.some(({ evidence }) => evidence.includes('content'))).toBe(false)
  })
})

describe('numbers and markers', () => {
  it('are believed before the words', () => {
    const numbered = (texts: readonly string[]) => texts.map((text, at) => text.replace('-', `${at + 1}.`))
    const swapped = [CHINESE[1], CHINESE[0], CHINESE[2], CHINESE[3]] as string[]
    const { units } = bitextOf(numbered(ENGLISH), numbered(swapped))
    expect(units.map(({ source, target }) => [source, target])).toEqual([0, 1, 2, 3].map((at) => [[at], [at]]))
  })
})

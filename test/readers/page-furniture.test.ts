import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/pipeline.ts'
import { readText } from '../../src/readers/text.ts'

/** Blocks in one line each, running heads as `^ ...` and feet as `_ ...`. */
function read(text: string): string[] {
  return readText(text).blocks.flatMap((block) => {
    if (block.type !== 'paragraph') return []
    const lines = block.lines.map((line) => line.text).join(' / ')
    return [block.use === 'page-header' ? `^ ${lines}` : block.use === 'page-footer' ? `_ ${lines}` : lines]
  })
}

const TEXTS = ['The river rose.', 'The lock was closed.', 'Barges waited upstream.', 'The water fell again.']

describe('what stands on every page', () => {
  it('is found at the edges of pages that form feeds part, with and without blank lines', () => {
    for (const gap of ['\n', '\n\n']) {
      const pages = TEXTS.map((text, at) => ['ORC/26/1', text, `21-00${100} (E)   ${at + 1}/4`].join(gap))
      expect(read(pages.join('\n\f'))).toEqual(
        TEXTS.flatMap((text, at) => ['^ ORC/26/1', text, `_ 21-00100 (E)   ${at + 1}/4`]),
      )
    }
  })

  it('may be another on the left and on the right', () => {
    const pages = [...TEXTS, ...TEXTS].map(
      (text, at) => `${at % 2 === 0 ? 'ORC/26/1' : 'River Commission'}\n${text}\n- ${at + 1} -`,
    )
    const found = read(pages.join('\f'))
    expect(found.filter((line) => !/^[_^]/.test(line))).toEqual([...TEXTS, ...TEXTS])
  })

  it('is found beside page numbers that count on, where nothing parts the pages', () => {
    const pages = TEXTS.map((text, at) => `${text}\n\n${at + 1}/4\n\nORC/26/1`)
    expect(read(pages.join('\n\n'))).toEqual(TEXTS.flatMap((text, at) => [text, `_ ${at + 1}/4`, '^ ORC/26/1']))
    expect(read(TEXTS.map((text, at) => `${text}\n\n第${at + 3}页`).join('\n\n'))).toEqual(
      TEXTS.flatMap((text, at) => [text, `_ 第${at + 3}页`]),
    )
  })

  it('is no item, no heading with a number, no clause, and nothing that comes twice', () => {
    const items = TEXTS.map((text, at) => `${at + 1}. Agenda\n\n${text}`)
    expect(read(items.join('\n\f')).some((line) => /^[_^]/.test(line))).toBe(false)
    expect(read(['3/4', 'One.', '3/5', 'Two.', '1/2', 'Three.'].join('\n\n')).some((line) => /^[_^]/.test(line))).toBe(
      false,
    )
    const articles = TEXTS.map((text, at) => `Article ${at + 1}\n\n${text}`)
    expect(read(articles.join('\n\n')).some((line) => /^[_^]/.test(line))).toBe(false)
    const clauses = TEXTS.map((text) => `${text}\nthe water of the river was then let in by the keepers, which`)
    expect(read(clauses.join('\f')).some((line) => /^[_^]/.test(line))).toBe(false)
  })

  it('does not part the paragraph that goes on behind it', () => {
    const text = TEXTS.map(
      (line, at) =>
        `ORC/26/1\n\n${line}\n\n${at + 1}. The keeper of the lock shall see to it that the water of the river\n\n${at + 1}/4\n\fORC/26/1\n\nis let in, and then he shall open the gates.\n\n${at + 2}/4\n`,
    ).join('\f')
    const { segments } = readDocument({ path: 'en.txt', text, language: 'en' })
    const numbered = segments.filter(({ label }) => label !== null)
    expect(numbered.map(({ text: { text: own } }) => /river is let in/.test(own))).toEqual([true, true, true, true])
    expect(segments.filter(({ kind }) => kind === 'page-header')).toHaveLength(8)
  })
})

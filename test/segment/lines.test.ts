import { describe, expect, it } from 'vitest'
import { align, readDocument, readDocumentBytes } from '../../src/pipeline.ts'

const read = (text: string) => readDocument({ path: 'a.md', text, language: 'en', segmentation: 'line' })

describe('text in lines', () => {
  it('makes a paragraph of each line that is not empty, whatever it holds', () => {
    const { segments, segmentation } = read('# Title\n\n  (a) torn\r\nin two | 61/244\n   \n- bullet')
    expect(segmentation).toBe('line')
    expect(segments.map(({ kind, text, locator }) => [kind, text.text, locator])).toEqual([
      ['paragraph', '# Title', 'line 1'],
      ['paragraph', '(a) torn', 'line 3'],
      ['paragraph', 'in two | 61/244', 'line 4'],
      ['paragraph', '- bullet', 'line 6'],
    ])
  })

  it('gives exact places and what the lines name', () => {
    const text = 'one\r\n\tsee 61/244 \n'
    const { segments } = read(text)
    expect(segments.map(({ span }) => text.slice(span.start, span.end))).toEqual(['one', 'see 61/244'])
    expect(segments[1]?.mentions.map(({ key }) => key)).toEqual(['61/244'])
  })

  it('gives an empty document for an empty text', () => {
    expect(read(' \n\n').segments).toEqual([])
  })

  it('takes the lines of HTML as it prints them', async () => {
    const html = '<html><body><h1>A &amp; B</h1><ul><li>one<br>two</ul><table><tr><td>c<td>d</table>'
    const bytes = new TextEncoder().encode(html)
    const document = await readDocumentBytes({ path: 'a.html', bytes, language: 'en', segmentation: 'line' })
    expect(document).toMatchObject({ format: 'html', segmentation: 'line' })
    expect(document.segments.map(({ text, locator }) => [text.text, locator])).toEqual([
      ['A & B', 'line 1'],
      ['one', 'line 2'],
      ['two', 'line 3'],
      ['c', 'line 4'],
      ['d', 'line 5'],
    ])
    expect(document.segments.map(({ span }) => html.slice(span.start, span.end))[0]).toBe('A &amp; B')
  })

  it('is not aligned with text of another segmentation', () => {
    const other = readDocument({ path: 'b.md', text: '一。', language: 'zh' })
    expect(() => align(read('one.'), other)).toThrow('segmented by lines')
  })
})

describe('the lexicon', () => {
  it('is not opened where structure decides', () => {
    const source = readDocument({
      path: 'en.md',
      text: '1. Recalls resolution 61/244;\n\n2. Requests 40 copies.',
      language: 'en',
    })
    const target = readDocument({ path: 'zh.md', text: '1. 回顾第61/244号决议；\n\n2. 请求提供40份。', language: 'zh' })
    const lexicon = () => {
      throw new Error('the lexicon was opened')
    }
    expect(align(source, target, { lexicon }).units.map(({ relation }) => relation)).toEqual(['aligned', 'aligned'])
  })
})

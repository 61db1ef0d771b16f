import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/model/block.ts'
import { type MappedText, sourceSpan, wholeSpan } from '../../../src/model/mapped-text.ts'
import { readHtml } from '../../../src/readers/html/index.ts'

function textsOf(block: Block): readonly MappedText[] {
  switch (block.type) {
    case 'heading':
    case 'code':
      return [block.text]
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines))
    case 'break':
      return []
    default:
      return block.lines
  }
}

/** What the file has where a piece of the first text stands. */
function sourceOf(html: string, piece: string): string {
  const [text] = readHtml(html).blocks.flatMap(textsOf)
  const at = text?.text.indexOf(piece) ?? -1
  if (!text || at < 0) throw new Error(`no ${piece} in ${text?.text}`)
  const { start, end } = sourceSpan(text, at, at + piece.length)
  return html.slice(start, end)
}

describe('places in HTML', () => {
  it.each([
    ['<p>one two</p>', 'two', 'two'],
    ['<p>one <b>two</b> three</p>', 'two', 'two'],
    ['<p>one <b>two</b> three</p>', 'two three', 'two</b> three'],
    ['<p>a &amp; b &#x4e2d; c</p>', '&', '&amp;'],
    ['<p>a &amp; b &#x4e2d; c</p>', '中', '&#x4e2d;'],
    ['<p>a &copy b</p>', '© b', '&copy b'],
    ['<p>one\n\t two</p>', 'one two', 'one\n\t two'],
    ['<p>text<sup>[12]</sup></p>', '¹²', '[12]'],
    ['<p>text<sup>12</sup></p>', '²', '2'],
    ['<p>co&shy;operation</p>', 'cooperation', 'co&shy;operation'],
    ['<p>a<!-- x -->b</p>', 'ab', 'a<!-- x -->b'],
  ])('in %s of %j are those of %j', (html, piece, source) => {
    expect(sourceOf(html, piece)).toBe(source)
  })

  it('of computed markers are those of the tags that print them', () => {
    const html = '<ol>\n<li class="x">one\n<li>two</ol>'
    const { blocks, made } = readHtml(html)
    const markers = blocks.flatMap((block) => (block.type === 'list-item' ? [block.marker] : []))
    const places = markers.map(wholeSpan)
    expect(places.map(({ start, end }) => html.slice(start, end))).toEqual(['<li class="x">', '<li>'])
    expect(made).toEqual(places.map((place) => ({ ...place, by: 'numbering' })))
  })

  const word = fc.constantFrom(
    'word',
    '中文',
    'a&amp;b',
    '&#20013;',
    'x<b>y</b>z',
    '<sup>1</sup>',
    '\n',
    '&nbsp;',
    '(a)',
    '𠮷',
  )
  const piece = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))
  const block = fc.oneof(
    piece.map((text) => `<p>${text}</p>`),
    piece.map((text) => `<h2>${text}</h2>`),
    fc.array(piece, { minLength: 1, maxLength: 3 }).map((items) => `<ol><li>${items.join('<li>')}</ol>`),
    fc.array(piece, { minLength: 2, maxLength: 4 }).map((cells) => `<table><tr><td>${cells.join('<td>')}</table>`),
  )

  it('are in order, inside the file, and where they are exact those of the same characters', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (parts) => {
        const html = parts.join('\n')
        let at = 0
        for (const { text, runs } of readHtml(html).blocks.flatMap(textsOf)) {
          runs.forEach(({ at: from, from: start, to: end }, index) => {
            expect(start).toBeGreaterThanOrEqual(at)
            expect(end).toBeLessThanOrEqual(html.length)
            at = end
            const printed = text.slice(from, runs[index + 1]?.at ?? text.length)
            if (end - start === printed.length && !/[\s¹]/.test(printed)) expect(html.slice(start, end)).toBe(printed)
          })
        }
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})

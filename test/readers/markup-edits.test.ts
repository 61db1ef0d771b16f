import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/model/fix.ts'
import type { Encoding } from '../../src/readers/encoding.ts'
import { markupEdits } from '../../src/readers/markup-edits.ts'

/** The text with a piece of it replaced. */
function replaced(text: string, piece: string, replacement: string, encoding: Encoding = 'utf-8'): string {
  const start = text.indexOf(piece)
  const edit = { span: { start, end: start + piece.length }, text: replacement }
  return applyEdits(text, markupEdits({ text, encoding, hasBom: false }, [edit]))
}

describe('markupEdits', () => {
  it.each([
    ['<p>(→) one</p>', '(→)', '(一)', '<p>(一) one</p>'],
    ['<p><b>(→</b>) one</p>', '(→</b>)', '(一)', '<p><b>(一)</b> one</p>'],
    ['<p>(<b>→</b>) one</p>', '(<b>→</b>)', '(一)', '<p>(一)<b></b> one</p>'],
    ['<p>(<!-- > -->→) one</p>', '(<!-- > -->→)', '(一)', '<p>(一)<!-- > --> one</p>'],
    ['<p>(<i title="a>b">→</i>)</p>', '(<i title="a>b">→</i>)', '(一)', '<p>(一)<i title="a>b"></i></p>'],
    ['<p>(&#8594;) one</p>', '(&#8594;)', '(一)', '<p>(一) one</p>'],
    ['<p>a one</p>', 'a', 'R&D <1>', '<p>R&amp;D &lt;1&gt; one</p>'],
    ['<p>a < b</p>', 'a < b', 'c', '<p>c</p>'],
  ])('keep the tags of %s', (text, piece, replacement, expected) => {
    expect(replaced(text, piece, replacement)).toBe(expected)
  })

  it('fill an empty range', () => {
    const edits = markupEdits({ text: '<p>one</p>', encoding: 'utf-8', hasBom: false }, [
      { span: { start: 3, end: 3 }, text: '(a) ' },
    ])
    expect(applyEdits('<p>one</p>', edits)).toBe('<p>(a) one</p>')
  })

  it('write what the encoding lacks as references', () => {
    expect(replaced('<p>(→) 一</p>', '→', '议', 'big5')).toBe('<p>(&#x8BAE;) 一</p>')
    expect(replaced('<p>(a) one</p>', 'a', '一é', 'windows-1252')).toBe('<p>(&#x4E00;é) one</p>')
    expect(replaced('<p>(a) one</p>', 'a', '𠮷', 'gb18030')).toBe('<p>(𠮷) one</p>')
  })
})

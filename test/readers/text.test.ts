import { describe, expect, it } from 'vitest'
import { readText } from '../../src/readers/text.ts'

/** Blocks in one line each: lines by ` / `, cells by ` | `. */
function read(text: string): string[] {
  return readText(text).blocks.map((block) => {
    if (block.type === 'paragraph') return block.lines.map((line) => line.text).join(' / ')
    if (block.type !== 'table') return `(${block.type})`
    const rows = block.rows.map(({ cells }) => cells.map(({ lines }) => lines[0]?.text ?? '').join(' | '))
    return `table: ${rows.join(' / ')}`
  })
}

describe('readText', () => {
  it('reads nothing from white space', () => {
    expect(read(' \n\t\n')).toEqual([])
  })

  it('divides paragraphs by blank lines and gives a text for each printed line', () => {
    expect(read('　　第一行\n第二行  \n\n \n第三行')).toEqual(['第一行 / 第二行', '第三行'])
  })

  it('leaves the marks of lists and of Markdown in their lines', () => {
    expect(read('# a\n- b\n• c\n1. d\n**e**')).toEqual(['# a / - b / • c / 1. d / **e**'])
  })

  it('reads a form feed as a page break, wherever it stands', () => {
    expect(read('a\n\fb\n\n\f\nc\fd')).toEqual(['a', '(break)', 'b', '(break)', 'c', '(break)', 'd'])
  })

  it('reads lines that end in carriage returns', () => {
    expect(read('a\r\nb\r\n\r\nc\rd')).toEqual(['a / b', 'c / d'])
  })

  it('reads lines with the same number of tabs as a table', () => {
    expect(read('Title\nx\ty\n1\t\n\nz')).toEqual(['Title', 'table: x | y / 1 | ', 'z'])
  })

  it('keeps the empty first cell of a row', () => {
    expect(read('\t2018\t2019\nPosts\t10\t12')).toEqual(['table:  | 2018 | 2019 / Posts | 10 | 12'])
  })

  it('reads a lone line with a tab as text', () => {
    expect(read('a\nb\tc\nd')).toEqual(['a / b\tc / d'])
  })

  it('does not take items with a tab behind their marker for a table', () => {
    expect(read('(a)\tone\n(b)\ttwo')).toEqual(['(a)\tone / (b)\ttwo'])
    expect(read('25.1\tone\n25.2\ttwo')).toEqual(['25.1\tone / 25.2\ttwo'])
    expect(read('•\tone\n•\ttwo')).toEqual(['•\tone / •\ttwo'])
  })

  it('keeps lines of page numbers and running heads that do not come again', () => {
    expect(read('A/70/1\n\ntext\n\n3')).toEqual(['A/70/1', 'text', '3'])
  })

  it('knows the place of every line', () => {
    const text = ' a\n\n  bc \n'
    const places = readText(text).blocks.map(({ span }) => text.slice(span.start, span.end))
    expect(places).toEqual(['a', 'bc'])
  })
})

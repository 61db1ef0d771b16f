import { describe, expect, it } from 'vitest'
import { linesAt, type PdfElement, type PdfText } from '../../pdf.mjs'
import { blocksOf } from './show.ts'

/** An element of marked content on the first page, or of other elements. */
function el(role: string, ...kids: (number | PdfElement)[]): PdfElement {
  return { role, kids: kids.map((kid) => (typeof kid === 'number' ? ([0, kid] as const) : kid)) }
}

/** Texts one below the other, each marked with its place in the list. */
function marked(texts: readonly string[], x = 60): PdfText[] {
  return linesAt(x, 740, texts, 20).map((text, mark) => ({ ...text, mark }))
}

describe('the tags of a PDF say', () => {
  it('what is a heading of which level, and what a paragraph', async () => {
    const texts = marked(['Title', 'First text,', 'gone on.', 'Part', 'Second text.'])
    const tree = el('Document', el('H1', 0), el('P', 1, 2), el('Sect', el('Sect', el('H', 3), el('P', el('Span', 4)))))
    expect(await blocksOf([texts], { tree })).toEqual([
      'h1 Title',
      'p First text, gone on.',
      'h2 Part',
      'p Second text.',
    ])
  })

  it('which items a list has, inside each other too; a label of the document belongs to the text', async () => {
    const texts = marked(['1.', 'One', '•', 'Inner', '25.1', 'Numbered', 'No label'])
    const item = (...kids: (number | PdfElement)[]) => el('LI', ...kids)
    const inner = el('L', item(el('Lbl', 2), el('LBody', 3)))
    const tree = el(
      'Document',
      el('L', item(el('Lbl', 0), el('LBody', el('P', 1), inner)), item(el('Lbl', 4), el('LBody', el('P', 5)))),
      el('P', 6),
    )
    expect(await blocksOf([texts], { tree })).toEqual(['1. One', '  • Inner', 'p 25.1 Numbered', 'p No label'])
  })

  it('which cells a table has, in the columns where they stand', async () => {
    const at = (x: number, y: number, text: string, mark: number): PdfText => ({ x, y, text, mark })
    const texts = [
      at(60, 740, 'Post', 0),
      at(260, 740, 'Number', 1),
      at(60, 720, 'Keeper', 2),
      at(260, 720, '12', 3),
      at(260, 700, '13', 4),
    ]
    const head = el('THead', el('TR', el('TH', 0), el('TH', 1)))
    const body = el('TBody', el('TR', el('TD', 2), el('TD', 3)), el('TR', el('TD', 4)))
    expect(await blocksOf([texts], { tree: el('Document', el('Table', head, body)) })).toEqual([
      'head | Post | Number |',
      '| Keeper | 12 |',
      '|  | 13 |',
    ])
  })

  it('what a note is, whose text stands within the paragraph that refers to it', async () => {
    const texts = marked(['The text before', '* The note.', 'and behind it.'])
    const tree = el('Document', el('P', 0, el('Note', 1), 2))
    expect(await blocksOf([texts], { tree })).toEqual(['p The text before and behind it.', 'note * The note.'])
  })

  it('what is no part of the document; text that they forget stands behind', async () => {
    const texts: PdfText[] = [
      ...marked(['The whole text of the page, which is long enough.']),
      { x: 60, y: 400, text: 'Draft', mark: 'artifact' },
      { x: 60, y: 300, text: 'Forgotten' },
    ]
    expect(await blocksOf([texts], { tree: el('Document', el('P', 0)) })).toEqual([
      'p The whole text of the page, which is long enough.',
      'p Forgotten',
    ])
  })

  it('nothing, where they name a small part of the text only', async () => {
    const texts = [...marked(['Named']), ...linesAt(60, 640, ['but most of the text is not, so that places decide'])]
    expect(await blocksOf([texts], { tree: el('Document', el('H1', 0)) })).toEqual([
      'p Named',
      'p but most of the text is not, so that places decide',
    ])
  })

  it('a paragraph on each of two pages that is one', async () => {
    const full = 'The office keeps the lights of the coast and reports to the board every year on it'
    const pages = [0, 1].map((page) => [
      { x: 60, y: 740, text: page === 0 ? full : 'under the law.', mark: 0 },
      { x: 60, y: 720, text: page === 0 ? '' : 'Another.', mark: 1 },
    ])
    const on = (page: number, mark: number): PdfElement => ({ role: 'P', kids: [[page, mark]] })
    const tree: PdfElement = { role: 'Document', kids: [on(0, 0), on(1, 0), on(1, 1)] }
    expect(await blocksOf(pages, { tree })).toEqual([`p ${full} under the law.`, 'p Another.'])
  })
})

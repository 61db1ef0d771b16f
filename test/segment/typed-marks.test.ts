/** Marks that a file holds as text, where its format has a way to mark them. */
import { expect, it } from 'vitest'
import { readDocumentBytes } from '../../src/pipeline.ts'
import { docxOf, p, r } from '../docx.ts'

const told = async (body: string) => {
  const { segments } = await readDocumentBytes({ path: 'a.docx', bytes: docxOf({ body }), language: 'en' })
  return segments.map(({ kind, text }) => `${kind} ${text.text}`.trim())
}

const row = (...texts: string[]) => `<w:tr>${texts.map((text) => `<w:tc>${p(text)}</w:tc>`).join('')}</w:tr>`

it('a table goes on behind a note with a star', async () => {
  const body = `<w:tbl>${row('A/71/6*', '2016')}</w:tbl>${p('* A/71/50.')}<w:tbl>${row('A/72/6', '2017')}</w:tbl>`
  expect((await told(body)).filter((line) => /^(?:table$|footnote)/.test(line))).toEqual(['table', 'footnote A/71/50.'])
})

it('lines below one that begins with a bullet are items too', async () => {
  const lines = [r('- 68/245 Budget for the biennium'), r('68/246 Outline of the budget'), r('68/247 Review of it')]
  const body = `${p('1. The Assembly adopted the following resolutions on the budget in those years:')}<w:p>${lines.join('<w:r><w:br/></w:r>')}</w:p>`
  expect((await told(body)).map((line) => line.split(' ')[0])).toEqual([
    ...['paragraph', 'list-item', 'list-item', 'list-item'],
  ])
})

/** Features of Word that real documents have and that go wrong easily. */
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/model/block.ts'
import { readDocumentBytes } from '../../../src/pipeline.ts'
import { renderDocx } from '../../../src/readers/docx/render.ts'
import type { TrackedChanges } from '../../../src/readers/render-options.ts'
import { type DocxParts, docxOf, numbered, p, r } from '../../docx.ts'

const AUTHOR = 'w:id="1" w:author="a"'
const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
const TAB = '<w:r><w:tab/></w:r>'
const RAISED = '<w:vertAlign w:val="superscript"/>'

function shown(parts: DocxParts, trackedChanges: TrackedChanges = 'accept'): string[] {
  return renderDocx(docxOf(parts), { trackedChanges }).blocks.map((block: Block) => {
    if (block.type === 'table')
      return block.rows
        .map(({ cells }) => cells.map(({ lines }) => lines.map(({ text }) => text).join('/')).join(' | '))
        .join('\n')
    if (block.type === 'note') return `[${block.mark.text}] ${block.lines.map(({ text }) => text).join('/')}`
    return block.type === 'paragraph' ? block.lines.map(({ text }) => text).join('/') : block.type
  })
}

const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
const table = (...cells: string[]) => `<w:tbl><w:tr>${cells.join('')}</w:tr></w:tbl>`

const field = (instruction: string, result?: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r>${result === undefined ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

describe('of tracked changes', () => {
  it('a paragraph whose mark is deleted ends before a table', () => {
    const body = `<w:p><w:pPr><w:rPr><w:del ${AUTHOR}/></w:rPr></w:pPr>${r('before')}</w:p>${table(cell(p('cell')))}${p('after')}`
    expect(shown({ body })).toEqual(['before', 'cell', 'after'])
  })

  it('cells are inserted and deleted like rows', () => {
    const body = table(
      cell(p('old'), `<w:cellDel ${AUTHOR}/>`),
      cell(p('new'), `<w:cellIns ${AUTHOR}/>`),
      cell(p('same')),
    )
    expect([shown({ body }), shown({ body }, 'reject')]).toEqual([['new | same'], ['old | same']])
  })

  it('whole paragraphs are moved with their marks and their numbers', () => {
    const moved = (name: string) =>
      `<w:p><w:pPr>${numbered(1)}<w:rPr><w:${name} ${AUTHOR}/></w:rPr></w:pPr><w:${name} ${AUTHOR}>${r('moved')}</w:${name}></w:p>`
    const range = (name: string) =>
      `<w:${name}RangeStart w:id="3" w:name="m"/>${moved(name)}<w:${name}RangeEnd w:id="3"/>`
    const parts = {
      numbering: NUMBERING,
      body: range('moveFrom') + p('middle', numbered(1)) + range('moveTo') + p('end', numbered(1)),
    }
    expect(shown(parts)).toEqual(['1.\tmiddle', '2.\tmoved', '3.\tend'])
    expect(shown(parts, 'reject')).toEqual(['1.\tmoved', '2.\tmiddle', '3.\tend'])
  })
})

describe('notes', () => {
  it('have their marks between tabs, and more than one paragraph', () => {
    const note = (id: number, mark: string, text: string) =>
      `<w:footnote w:id="${id}"><w:p>${TAB}<w:r><w:rPr>${RAISED}</w:rPr>${mark}</w:r>${TAB}${r(text)}</w:p>${p('More.')}</w:footnote>`
    const footnotes = note(1, '<w:footnoteRef/>', 'A/71/50.') + note(2, '<w:t>*</w:t>', 'A/71/1.')
    const body = `<w:p>${r('Item')}<w:r><w:rPr>${RAISED}</w:rPr><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r></w:p><w:p>${r('Text')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`
    expect(shown({ body, footnotes })).toEqual(['Item*', 'Text¹', '[*] A/71/1./More.', '[¹] A/71/50./More.'])
  })

  it('are numbered by stars and daggers where the document says so', () => {
    const footnotes = [1, 2].map(
      (id) => `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r>${r(` Note ${id}.`)}</w:p></w:footnote>`,
    )
    const body = `<w:p>${r('One')}<w:r><w:footnoteReference w:id="1"/></w:r>${r(' two')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`
    const settings = '<w:footnotePr><w:numFmt w:val="chicago"/></w:footnotePr>'
    expect(shown({ body, settings, footnotes: footnotes.join('') })).toEqual([
      'One* two†',
      '[*] Note 1.',
      '[†] Note 2.',
    ])
  })
})

describe('tables', () => {
  it('have one cell where cells are merged in a row the old way', () => {
    const body = table(cell(p('a'), '<w:hMerge w:val="restart"/>'), cell(p(''), '<w:hMerge/>'), cell(p('c')))
    expect(shown({ body })).toEqual(['a | c'])
  })

  it('may have rows, cells and texts of forms', () => {
    const form = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`
    expect(
      shown({ body: `<w:tbl>${form(`<w:tr>${form(cell(p('a')))}${cell(form(p('b')))}</w:tr>`)}</w:tbl>` }),
    ).toEqual(['a | b'])
  })

  it('keep count of paragraphs that a merged cell hides', () => {
    const row = (merge: string) => `<w:tr>${cell(p('x') + p('y'), merge)}</w:tr>`
    const body = `<w:tbl>${row('<w:vMerge w:val="restart"/>')}${row('<w:vMerge/>')}</w:tbl>${p('end')}`
    const { origins } = renderDocx(docxOf({ body }))
    expect(origins[origins.length - 1]?.paragraph).toBe(5)
  })
})

describe('fields', () => {
  it('that tell a page are left out, but in the contents', () => {
    const contents = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('I. One')}${TAB}${field('PAGEREF _Toc1 \\h', '3')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
    expect(shown({ body: `${contents}<w:p>${r('See page ')}${field('PAGEREF x \\h', '7')}${r('.')}</w:p>` })).toEqual([
      'I. One\t3',
      'See page .',
    ])
  })

  it('that number paragraphs without saving it are told of', () => {
    const body = `<w:p>${field('AUTONUM')}${TAB}${r('One')}</w:p><w:p>${field('AUTONUM')}${TAB}${r('Two')}</w:p>`
    expect(renderDocx(docxOf({ body })).warnings.map(({ message }) => message)).toEqual([
      'numbers that a field computes (AUTONUM) are not read',
    ])
  })
})

describe('text', () => {
  it('of symbol fonts is what it looks like', () => {
    expect(shown({ body: `<w:p>${r('\uf0b7 a')}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r></w:p>` })).toEqual([
      '• a☑',
    ])
  })

  it('in a box inside a box comes once', () => {
    const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`
    const inner = `<w:p>${r('outer')}<w:r><w:pict><v:textbox>${box(p('inner'))}</v:textbox></w:pict></w:r></w:p>`
    const body = `<w:p>${r('text')}<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing>${box(inner)}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box(inner)}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    expect(shown({ body })).toEqual(['text', 'outer', 'inner'])
  })

  it('of a heading that runs in keeps its number', () => {
    const heading = `<w:p><w:pPr>${numbered(1)}<w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>${r('Scope.')}</w:p>`
    expect(shown({ body: `${heading}${p('Run in')}${p('Next', numbered(1))}`, numbering: NUMBERING })).toEqual([
      ...['1.\tScope.', 'Run in', '2.\tNext'],
    ])
  })

  it('with hyphens and spaces that do not break names what it names with others', async () => {
    const keys = async (hyphen: string, space: string) => {
      const body = p(
        `1. In 2018${hyphen}2019 the report A/71/6${hyphen}7, the sixty${hyphen}ninth session, on 1${space}May${space}2016`,
      )
      const { segments } = await readDocumentBytes({ path: 'a.docx', language: 'en', bytes: docxOf({ body }) })
      return segments[0]?.mentions.map(({ key }) => key)
    }
    expect(await keys('</w:t><w:noBreakHyphen/><w:t xml:space="preserve">', '\u00a0')).toEqual(await keys('-', ' '))
  })
})

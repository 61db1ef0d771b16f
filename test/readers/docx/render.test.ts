import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/model/block.ts'
import { originAt } from '../../../src/model/origin.ts'
import { renderDocx } from '../../../src/readers/docx/render.ts'
import { type DocxParts, docxOf, numbered, p, r } from '../../docx.ts'

const HEADINGS =
  '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Part"><w:name w:val="Part"/><w:basedOn w:val="H2"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="Second"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>' +
  '<w:style w:type="character" w:styleId="Ref"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="Ghost"><w:rPr><w:vanish/></w:rPr></w:style>'

const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'

function textOf(body: string, parts: Omit<DocxParts, 'body'> = {}, changes: 'accept' | 'reject' = 'accept'): string {
  return renderDocx(docxOf({ body, ...parts }), { trackedChanges: changes }).text
}

function blocksOf(body: string, parts: Omit<DocxParts, 'body'> = {}): string[] {
  return renderDocx(docxOf({ body, ...parts })).blocks.map(shown)
}

function shown(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `h${block.level} ${block.text.text}`
    case 'paragraph':
      return `${block.use ?? 'p'} ${block.lines.map(({ text }) => text).join(' / ')}`
    case 'note':
      return `note [${block.mark.text}] ${block.lines.map(({ text }) => text).join(' / ')}`
    case 'table':
      return block.rows
        .map(
          ({ cells, isHeader }) =>
            (isHeader ? '! ' : '') + cells.map(({ lines }) => lines.map(({ text }) => text).join(' / ')).join(' | '),
        )
        .join('\n')
    default:
      return block.type
  }
}

describe('the DOCX reader gives one line for', () => {
  it('each paragraph, its runs joined', () => {
    expect(textOf(`<w:p>${r('方案 25')}${r(' 和')}${r('A/71/6')}</w:p>${p('')}${p('Second')}`)).toBe(
      '方案 25 和A/71/6\n\nSecond',
    )
  })

  it('each side of a line break', () => {
    expect(blocksOf('<w:p><w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:br/></w:r></w:p>')).toEqual(['p One / two'])
  })

  it('each paragraph of a cell', () => {
    const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
    const body = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell(p('Post'), '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell(p('Keeper'), '<w:vMerge w:val="restart"/>')}${cell(p('one') + p('two'))}</w:tr><w:tr>${cell(p('hidden'), '<w:vMerge/>')}${cell(p(''))}</w:tr></w:tbl>${p('End')}`
    expect(blocksOf(body)).toEqual(['! Post\nKeeper | one / two\n | ', 'p End'])
    expect(textOf(body)).toBe('Post\nKeeper\none\ntwo\n\n\nEnd')
  })

  it('each paragraph of a table inside a cell', () => {
    const inner = `<w:tbl><w:tr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr></w:tbl>`
    expect(blocksOf(`<w:tbl><w:tr><w:tc>${p('before')}${inner}${p('')}</w:tc></w:tr></w:tbl>`)).toEqual([
      'before / a / b',
    ])
  })
})

describe('the DOCX reader marks as headings', () => {
  it('paragraphs whose style or the one it is based on has an outline level', () => {
    const body = p('One', '<w:pStyle w:val="H1"/>') + p('Two', '<w:pStyle w:val="Part"/>') + p('Text')
    expect(blocksOf(body, { styles: HEADINGS })).toEqual(['h1 One', 'h2 Two', 'p Text'])
  })

  it('paragraphs with an outline level of their own, and none with that of body text', () => {
    const body = p('Deep', '<w:outlineLvl w:val="4"/>') + p('Body', '<w:pStyle w:val="H1"/><w:outlineLvl w:val="9"/>')
    expect(blocksOf(body, { styles: HEADINGS })).toEqual(['h5 Deep', 'p Body'])
  })
})

describe('the DOCX reader tells apart', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="Head"><w:name w:val="Head"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>'
  const setOff = (body: string) => {
    const { blocks } = renderDocx(docxOf({ body, styles }))
    return blocks.map((block) => block.type === 'paragraph' && block.isSetOff === true)
  }

  it('paragraphs that are bold or italic as a whole, by runs or by styles', () => {
    const bold = '<w:b/>'
    expect(
      setOff(
        [
          `<w:p>${r('Strategy', bold)}${r(' 1: ')}</w:p>`,
          `<w:p>${r('战略', bold)}${r('目标', '<w:rStyle w:val="Strong"/>')}</w:p>`,
          `<w:p>${r('Results', '<w:i/>')}</w:p>`,
          p('Styled', '<w:pStyle w:val="Head"/>'),
          `<w:p><w:pPr><w:pStyle w:val="Head"/></w:pPr>${r('not', '<w:b w:val="0"/>')}</w:p>`,
          `<w:p>${r('Objective', bold)}${r(': to repair')}</w:p>`,
          `<w:p>${r('Bold', bold)}${r('italic', '<w:i/>')}</w:p>`,
          p('Plain'),
          `<w:p>${r('25', bold)}</w:p>`,
        ].join(''),
      ),
    ).toEqual([true, true, true, true, false, false, false, false, false])
  })

  it('rules across the page that are typed', () => {
    expect(blocksOf(p('__________') + p('Text') + p('___'))).toEqual(['break', 'p Text', 'p ___'])
  })
})

describe('the DOCX reader leaves out', () => {
  it('hidden text, by its own property or by its style', () => {
    const body = `<w:p>${r('seen')}${r(' hidden', '<w:vanish/>')}${r(' ghost', '<w:rStyle w:val="Ghost"/>')}${r(' shown', '<w:rStyle w:val="Ghost"/><w:vanish w:val="0"/>')}</w:p>`
    expect(textOf(body, { styles: HEADINGS })).toBe('seen shown')
  })

  it('soft hyphens and white space that the file does not keep', () => {
    const body =
      '<w:p><w:r><w:t>  co</w:t><w:softHyphen/><w:t xml:space="preserve">op\u00aderate </w:t></w:r></w:p><w:p><w:r><w:t>A/71/6</w:t><w:noBreakHyphen/><w:t>7</w:t><w:tab/><w:t>x</w:t></w:r></w:p>'
    expect(textOf(body)).toBe('cooperate \nA/71/6\u20117\tx')
  })

  it('instructions of fields and page numbers, and keeps other results', () => {
    const field = (instruction: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const body = `<w:p>${r('See ')}${field('REF x', `section ${'I'}`)}${r(' on page ')}${field('PAGE', '7')}${r('.')}<w:fldSimple w:instr="SEQ Table">${r(' 4')}</w:fldSimple></w:p>`
    expect(textOf(body)).toBe('See section I on page . 4')
  })
})

describe('the DOCX reader reads once', () => {
  const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`

  it('what stands in a choice and again in its fallback', () => {
    const body = `<w:p>${r('Text')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('In a box')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('In a box')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r(' goes on')}</w:p>${p('Next')}`
    expect(blocksOf(body)).toEqual(['p Text goes on', 'p In a box', 'p Next'])
  })

  it('what is wrapped in links, controls and tags', () => {
    const body = `<w:sdt><w:sdtContent><w:p><w:hyperlink>${r('a')}</w:hyperlink><w:smartTag>${r('b')}<w:sdt><w:sdtPr/><w:sdtContent>${r('c')}</w:sdtContent></w:sdt></w:smartTag></w:p></w:sdtContent></w:sdt>`
    expect(textOf(body)).toBe('abc')
  })
})

describe('of tracked changes the DOCX reader', () => {
  const author = 'w:id="1" w:author="a"'
  const body = `<w:p>${r('40')}<w:del ${author}><w:r><w:delText xml:space="preserve"> old</w:delText></w:r></w:del><w:ins ${author}>${r(' new')}</w:ins>${r(' posts')}</w:p>`
  const split = `<w:p><w:pPr><w:rPr><w:del ${author}/></w:rPr></w:pPr>${r('One')}</w:p>${p(' paragraph')}${p('Three')}`
  const row = (change: string) =>
    `<w:tbl><w:tr><w:tc>${p('a')}</w:tc></w:tr><w:tr><w:trPr><w:${change} ${author}/></w:trPr><w:tc>${p('b')}</w:tc></w:tr></w:tbl>`

  it('accepts by default', () => {
    expect(textOf(body)).toBe('40 new posts')
    expect(textOf(split)).toBe('One paragraph\nThree')
    expect([textOf(row('ins')), textOf(row('del'))]).toEqual(['a\nb', 'a'])
  })

  it('rejects if told so', () => {
    expect(textOf(body, {}, 'reject')).toBe('40 old posts')
    expect(textOf(split, {}, 'reject')).toBe('One\n paragraph\nThree')
    expect([textOf(row('ins'), {}, 'reject'), textOf(row('del'), {}, 'reject')]).toEqual(['a', 'a\nb'])
  })

  it('takes what was moved from its new place, or leaves it in its old one', () => {
    const moved = `<w:p>${r('a')}<w:moveFrom ${author}>${r('x')}</w:moveFrom>${r('b')}<w:moveTo ${author}>${r('x')}</w:moveTo></w:p>`
    expect([textOf(moved), textOf(moved, {}, 'reject')]).toEqual(['abx', 'axb'])
  })

  it('numbers no paragraph that is deleted whole', () => {
    const deleted = `<w:p><w:pPr>${numbered(1)}<w:rPr><w:del ${author}/></w:rPr></w:pPr><w:del ${author}><w:r><w:delText>x</w:delText></w:r></w:del></w:p>`
    const list = p('a', numbered(1)) + deleted + p('b', numbered(1))
    expect(textOf(list, { numbering: NUMBERING })).toBe('1.\ta\n2.\tb')
    expect(textOf(list, { numbering: NUMBERING }, 'reject')).toBe('1.\ta\n2.\tx\n3.\tb')
  })
})

describe('notes in a DOCX', () => {
  const note = (id: number, text: string) =>
    `<w:footnote w:id="${id}"><w:p><w:r><w:rPr><w:rStyle w:val="Ref"/></w:rPr><w:footnoteRef/></w:r>${r(` ${text}`)}</w:p></w:footnote>`
  const ref = (id: number, more = '') => `<w:r><w:footnoteReference w:id="${id}"${more}/></w:r>`
  const separator = '<w:footnote w:id="-1" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'

  it('are numbered in the order of their references and stand behind the body', () => {
    const body = `<w:p>${r('One')}${ref(2)}${r(' two')}${ref(1)}</w:p>${p('End')}`
    expect(blocksOf(body, { footnotes: separator + note(1, 'First.') + note(2, 'Second.') })).toEqual([
      'p One¹ two²',
      'p End',
      'note [¹] Second.',
      'note [²] First.',
    ])
  })

  it('keep the mark that the text gives them', () => {
    const body = `<w:p>${r('One')}${ref(1, ' w:customMarkFollows="1"')}${r('*', '<w:vertAlign w:val="superscript"/>')}${ref(2)}</w:p>`
    const own = `<w:footnote w:id="1"><w:p>${r('*', '<w:vertAlign w:val="superscript"/>')}${r(' A/71/50.')}</w:p></w:footnote>`
    expect(blocksOf(body, { footnotes: own + note(2, 'Second.') })).toEqual([
      'p One*¹',
      'note [*] A/71/50.',
      'note [¹] Second.',
    ])
  })

  it('at the end of the document have Roman numbers', () => {
    const body = `<w:p>${r('One')}<w:r><w:endnoteReference w:id="1"/></w:r></w:p>`
    const endnotes = `<w:endnote w:id="1"><w:p><w:r><w:endnoteRef/></w:r>${r(' See below.')}</w:p></w:endnote>`
    expect(blocksOf(body, { endnotes })).toEqual(['p Oneⁱ', 'note [ⁱ] See below.'])
  })
})

describe('a DOCX keeps apart', () => {
  const section = (more = '') =>
    `<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="first" r:id="footer1"/>${more}</w:sectPr>`
  const parts = { header: p('A/71/6 (Prog. 25)') + p('3/42'), footer: p('16-00001') + p('Job (E)') }

  it('headers and footers, as far as they are printed', () => {
    expect(blocksOf(p('Text') + section(), parts)).toEqual(['p Text', 'page-header A/71/6 (Prog. 25)'])
    expect(blocksOf(p('Text') + section('<w:titlePg/>'), parts)).toEqual([
      'p Text',
      'page-header A/71/6 (Prog. 25)',
      'page-footer Job (E)',
    ])
  })

  it('the entries of the contents', () => {
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    const body = `<w:p>${begin}${r('I. One')}<w:r><w:tab/></w:r>${r('3')}</w:p><w:p>${r('II. Two')}<w:r><w:tab/></w:r>${r('5')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>${p('I. One')}`
    expect(blocksOf(body)).toEqual(['contents I. One\t3', 'contents II. Two\t5', 'p I. One'])
  })
})

describe('a rendered DOCX remembers', () => {
  it('part and paragraph of every line', () => {
    const footnotes = `<w:footnote w:id="1"><w:p>${r('* Note.')}</w:p></w:footnote>`
    const body = `${p('')}${p('One')}<w:p>${r('Two')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`
    const { text, origins } = renderDocx(docxOf({ body, footnotes }))
    const places = ['One', 'Two', '* Note'].map((words) => {
      const { part, paragraph } = originAt(origins, text.indexOf(words)) ?? {}
      return `${part} ${paragraph}`
    })
    expect(places).toEqual(['word/document.xml 2', 'word/document.xml 3', 'word/footnotes.xml 1'])
  })

  it('what nobody typed', () => {
    const body = `<w:p><w:pPr>${numbered(1)}</w:pPr>${r('a')}<w:r><w:tab/></w:r>${r('1', '<w:vertAlign w:val="superscript"/>')}${r('b')}</w:p>`
    const { text, made } = renderDocx(docxOf({ body, numbering: NUMBERING }))
    expect(text).toBe('1.\ta\t¹b')
    expect(made).toEqual([
      { start: 0, end: 3, by: 'numbering' },
      { start: 4, end: 6, by: 'reader' },
    ])
  })
})

/** Broken and hostile DOCX files: a rendering comes out or a mistake that is told to the user, soon and in little memory. */
import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { UserError } from '../../../src/model/user-error.ts'
import { readDocumentBytes } from '../../../src/pipeline.ts'
import { renderDocx } from '../../../src/readers/docx/render.ts'
import { type DocxParts, docxOf, numbered, p, r } from '../../docx.ts'
import { docxOfMarkdown } from '../../framework-docx.ts'
import { corpusPairs } from '../../pairs.ts'

/** Numbers from 0 to below 1 that are the same in every run (Park and Miller's generator). */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

const below = (random: () => number, count: number) => Math.floor(random() * count)
const oneOf = <Each>(random: () => number, all: readonly Each[]) => all[below(random, all.length)] as Each

/** What reading gives: the law of every rendering is checked on the way. */
function outcomeOf(bytes: Uint8Array): 'rendered' | string {
  try {
    const { text, blocks, origins, made } = renderDocx(bytes)
    let last = 0
    for (const { start, end } of made) {
      if (start < last || end < start || end > text.length) throw new Error('what is made is out of order')
      last = end
    }
    for (const { span } of blocks)
      if (span.start > span.end || span.end > text.length) throw new Error('a block is out of place')
    if (origins.some(({ at }, index) => at < (origins[index - 1]?.at ?? 0))) throw new Error('origins are out of order')
    return 'rendered'
  } catch (error) {
    if (error instanceof UserError) return error.details.code ?? ''
    throw error
  }
}

let whole: Uint8Array[] = []

beforeAll(async () => {
  const files = corpusPairs()
    .slice(0, 3)
    .flatMap(({ en, zh }) => [en, zh])
  const made = await Promise.all(files.map((path) => docxOfMarkdown(readFileSync(path, 'utf8'), 'computed')))
  whole = [...made.map(({ bytes }) => bytes), docxOf(RICH)]
})

const RICH: DocxParts = {
  styles:
    '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>',
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  footnotes: `<w:footnote w:id="1">${p('Note')}</w:footnote>`,
  body: [
    p('One', `<w:pStyle w:val="A"/>${numbered(1)}`),
    `<w:p><w:del w:id="1"><w:r><w:delText>old</w:delText></w:r></w:del><w:ins w:id="2">${r('new')}</w:ins><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>REF x</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${r('1')}<w:r><w:fldChar w:fldCharType="end"/><w:sym w:font="Symbol" w:char="F0B7"/></w:r></w:p>`,
    `<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p('a')}</w:tc><w:tc>${p('b')}<w:tbl><w:tr><w:tc>${p('c')}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>`,
    `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p('box')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r></w:p>`,
  ].join(''),
}

describe('a DOCX with bytes changed', () => {
  it('is rendered or refused', () => {
    const random = numbersFrom(11)
    const outcomes = new Map<string, number>()
    for (let turn = 0; turn < 400; turn++) {
      const bytes = Uint8Array.from(oneOf(random, whole))
      for (let change = below(random, 4); change >= 0; change--) bytes[below(random, bytes.length)] = below(random, 256)
      const cut = random() < 0.1 ? bytes.slice(0, below(random, bytes.length)) : bytes
      const outcome = outcomeOf(cut)
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }
    expect([...outcomes.keys()]).toEqual(expect.arrayContaining(['rendered', 'damaged-package']))
  })
})

describe('a DOCX with its markup changed', () => {
  const VALUES = ['', '0', '-1', '9', '999999999', '1e9', '%9', 'none', 'A', '\u{1f600}', '../../x', 'true']

  /** An element within the outermost ones, with what it holds, or one that holds nothing. */
  const ELEMENT =
    /<w:(?!(?:document|body|styles|numbering|footnotes)\b)(\w+)(?: [^<>]*)?(?<!\/)>(?:(?!<w:\1[ >])[\s\S])*?<\/w:\1>|<w:\w+(?: [^<>]*)?\/>/g

  /** Still sound XML, mostly: values exchanged, elements lost, doubled or put elsewhere. */
  function changed(text: string, random: () => number): string {
    const elements = [...text.matchAll(ELEMENT)]
    const element = oneOf(random, elements)
    if (element === undefined) return text
    const { 0: markup, index } = element
    const without = text.slice(0, index) + text.slice(index + markup.length)
    switch (below(random, 5)) {
      case 0:
        return without
      case 1:
        return text.slice(0, index) + markup + text.slice(index)
      case 2:
        return text.replace(/w:val="[^"]*"/, (value) => (random() < 0.5 ? value : `w:val="${oneOf(random, VALUES)}"`))
      case 3:
        return (
          text.slice(0, index) +
          markup.replace(/="[^"]*"/, `="${oneOf(random, VALUES)}"`) +
          text.slice(index + markup.length)
        )
      default: {
        const other = oneOf(random, elements)
        return text.slice(0, other.index) + markup + text.slice(other.index)
      }
    }
  }

  it('is rendered or refused, and segmented whatever comes out', async () => {
    const random = numbersFrom(23)
    let rendered = 0
    for (let turn = 0; turn < 250; turn++) {
      const parts = unzipSync(oneOf(random, whole))
      for (let change = below(random, 6); change >= 0; change--) {
        const name = oneOf(random, ['word/document.xml', 'word/numbering.xml', 'word/styles.xml', 'word/footnotes.xml'])
        const part = parts[name]
        if (part) parts[name] = strToU8(changed(strFromU8(part), random))
      }
      const bytes = zipSync(parts, { level: 1 })
      if (outcomeOf(bytes) !== 'rendered') continue
      rendered++
      if (rendered % 5 === 0) await readDocumentBytes({ path: 'a.docx', bytes, language: 'en' })
    }
    expect(rendered).toBeGreaterThan(150)
  })
})

describe('a zip file made to harm is refused:', () => {
  it('bytes at random behind the first of a zip file', () => {
    const random = numbersFrom(37)
    for (let turn = 0; turn < 200; turn++) {
      const bytes = Uint8Array.from({ length: below(random, 400) }, () => below(random, 256))
      bytes.set([0x50, 0x4b, 3, 4].slice(0, bytes.length))
      expect(outcomeOf(bytes)).toBe('damaged-package')
    }
  })

  it('a part that grows a thousandfold', () => {
    expect(outcomeOf(docxOf({ body: p('x'), others: { 'word/media/a.xml': new Uint8Array(2 ** 24) } }))).toBe(
      'rendered',
    )
    expect(outcomeOf(withPart('word/styles.xml', new Uint8Array(2 ** 24)))).toBe('over-limit')
  })

  it('a size that lies, either way', () => {
    const honest = withPart('word/styles.xml', strToU8('<w:styles/>'.repeat(50)))
    for (const size of [3, 2 ** 20])
      expect(outcomeOf(withSize(honest, 'word/styles.xml', size))).toBe('damaged-package')
    expect(outcomeOf(withSize(honest, 'word/styles.xml', 2 ** 31))).toBe('over-limit')
  })

  it('a part that is another zip file, or encrypted, or packed in an unknown way', () => {
    const bytes = docxOf({ body: p('x') })
    const record = Buffer.from(bytes).lastIndexOf('word/document.xml') - 46
    const changed = (at: number, value: number) =>
      Uint8Array.from(bytes, (byte, index) => (index === record + at ? value : byte))
    expect([outcomeOf(changed(8, 1)), outcomeOf(changed(10, 99))]).toEqual(['damaged-package', 'damaged-package'])
    expect(outcomeOf(withPart('word/document.xml', bytes))).toBe('invalid-text')
  })

  it('more entries than a document has', () => {
    const others = Object.fromEntries(Array.from({ length: 2500 }, (_, at) => [`x/${at}`, new Uint8Array(0)]))
    expect(outcomeOf(docxOf({ body: p('x'), others }))).toBe('over-limit')
  })

  it('document types and entities', () => {
    const entity = '<!DOCTYPE a [<!ENTITY b "&c;&c;&c;">]><w:document xmlns:w="x"/>'
    expect(outcomeOf(withPart('word/document.xml', strToU8(entity)))).toBe('broken-part')
    expect(outcomeOf(docxOf({ body: '<w:p>&b;</w:p>' }))).toBe('broken-part')
  })
})

describe('XML made to harm is bounded:', () => {
  it('elements inside each other', () => {
    const nested = (depth: number) => `${'<w:sdt>'.repeat(depth)}${'</w:sdt>'.repeat(depth)}`
    expect([outcomeOf(docxOf({ body: nested(200) })), outcomeOf(docxOf({ body: nested(100_000) }))]).toEqual([
      'rendered',
      'over-limit',
    ])
  })

  it('elements that are held at once', () => {
    const table = `<w:tbl>${'<w:tr/>'.repeat(1_000_001)}</w:tbl>`
    expect(outcomeOf(withPart('word/document.xml', document(table)))).toBe('over-limit')
  })

  it('styles that are based on each other', () => {
    const styles = Array.from(
      { length: 50_000 },
      (_, at) => `<w:style w:type="paragraph" w:styleId="s${at}"><w:basedOn w:val="s${(at + 1) % 50_000}"/></w:style>`,
    ).join('')
    expect(outcomeOf(docxOf({ body: p('x', '<w:pStyle w:val="s0"/>'), styles }))).toBe('rendered')
  })

  it('fields that never end, and what is hidden by them is told', () => {
    const body = `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/><w:t>x</w:t></w:r>'.repeat(100_000)}</w:p>`
    const { warnings } = renderDocx(docxOf({ body }), { limits: { ratio: 1032 } })
    expect(warnings).toEqual([expect.objectContaining({ message: expect.stringContaining('does not end') })])
  })

  it('one note that is referred to again and again', () => {
    const footnotes = `<w:footnote w:id="1">${p('Long note. '.repeat(20_000))}</w:footnote>`
    const body = `<w:p>${'<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(20_000)}</w:p>`
    const { text, blocks } = renderDocx(docxOf({ body, footnotes }))
    expect(blocks.filter(({ type }) => type === 'note')).toHaveLength(1)
    expect(text.length).toBeLessThan(300_000)
  })

  it('a label that is longer than a page', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="${'%1'.repeat(100_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    const { text } = renderDocx(docxOf({ body: p('x', numbered(1)).repeat(2000), numbering }))
    expect(text.length).toBeLessThan(2000 * 2000)
  })

  it('paths that lead out of the package', () => {
    const entries = unzipSync(docxOf({ body: p('x') }))
    const rels = strFromU8(entries['_rels/.rels'] as Uint8Array)
    const led = (target: string) =>
      zipSync({ ...entries, '_rels/.rels': strToU8(rels.replace('word/document.xml', target)) })
    expect(outcomeOf(led('../../../etc/passwd'))).toBe('no-docx')
    expect(outcomeOf(led('../../word/document.xml'))).toBe('rendered')
    expect(outcomeOf(led('__proto__'))).toBe('no-docx')
  })
})

function document(body: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  return strToU8(`<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`)
}

/** A file with one part replaced, whatever its content. */
function withPart(name: string, content: Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(docxOf({ body: p('x'), styles: '' })), [name]: content })
}

/** The same bytes with another size of an entry in the directory. */
function withSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const changed = Uint8Array.from(bytes)
  const record = Buffer.from(bytes).lastIndexOf(name) - 46
  new DataView(changed.buffer).setUint32(record + 24, size, true)
  return changed
}

/** DOCX files for tests, from the XML that matters: everything around it is made here. */
import { strToU8, zipSync } from 'fflate'

export interface DocxParts {
  /** Within `<w:body>`. */
  readonly body: string
  /** Within `<w:styles>`, `<w:numbering>`, `<w:footnotes>`, `<w:endnotes>`, `<w:settings>`. */
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly settings?: string
  /** Within `<w:hdr>` and `<w:ftr>`, related as `header1` and `footer1`. */
  readonly header?: string
  readonly footer?: string
  /** Further entries, whole. */
  readonly others?: Readonly<Record<string, Uint8Array>>
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ')
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The bytes of the file. */
export function docxOf({ body, others = {}, ...parts }: DocxParts): Uint8Array {
  const kinds = Object.entries(parts).map(([kind, content]) => ({
    kind,
    ...KINDS[kind as keyof typeof KINDS],
    content,
  }))
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const types = [
    `<Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/>`,
    ...kinds.map(({ kind, file }) => `<Override PartName="/word/${file}" ContentType="${main}.${kind}+xml"/>`),
  ]
  const entries: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    ),
    '_rels/.rels': relationships([{ id: 'rId1', kind: 'officeDocument', target: 'word/document.xml' }]),
    'word/document.xml': element('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationships(
      kinds.map(({ kind, file }) => ({ id: `${kind}1`, kind, target: file })),
    ),
  }
  for (const { file, root, content } of kinds) entries[`word/${file}`] = element(root, content)
  return zipSync({ ...entries, ...others }, { mtime: new Date(2020, 0, 1), level: 6 })
}

/** `<w:p>` of one run; `properties` stand in its `<w:pPr>`. */
export function p(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${text === '' ? '' : r(text)}</w:p>`
}

/** `<w:r>` of one text. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** Properties that number a paragraph. */
export function numbered(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
}

const KINDS = {
  styles: { file: 'styles.xml', root: 'styles' },
  numbering: { file: 'numbering.xml', root: 'numbering' },
  footnotes: { file: 'footnotes.xml', root: 'footnotes' },
  endnotes: { file: 'endnotes.xml', root: 'endnotes' },
  settings: { file: 'settings.xml', root: 'settings' },
  header: { file: 'header1.xml', root: 'hdr' },
  footer: { file: 'footer1.xml', root: 'ftr' },
} as const

function element(root: string, content: string): Uint8Array {
  return strToU8(`${DECLARATION}<w:${root} ${NAMESPACES}>${content}</w:${root}>`)
}

function relationships(all: readonly { id: string; kind: string; target: string }[]): Uint8Array {
  const items = all.map(({ id, kind, target }) => `<Relationship Id="${id}" Type="${R}/${kind}" Target="${target}"/>`)
  return strToU8(
    `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`,
  )
}

/** Documents in XML for tests: the blocks of a Markdown file as a careful converter would write them. */
import type { Block, TableRow, XmlFormat } from '../src/model/block.ts'
import type { MappedText } from '../src/model/mapped-text.ts'
import { readMarkdown } from '../src/readers/markdown.ts'

/** A document with the same blocks. */
export function xmlOf(markdown: string, format: XmlFormat, language: string): string {
  const names = NAMES[format]
  const open: number[] = []
  const body = readMarkdown(markdown).blocks.flatMap((block) => [
    ...(block.type === 'heading' ? closings(open, block.level, names) : []),
    ...elements(block, open, names),
  ])
  return [names.head(language), ...body, ...closings(open, 0, names), names.foot].join('\n')
}

interface Names {
  readonly head: (language: string) => string
  readonly foot: string
  readonly division: string
  readonly heading: string
  readonly row: string
  readonly list: string
  readonly item: string
  readonly cell: (text: string, isHeader: boolean) => string
  readonly raised: (text: string) => string
  readonly lineBreak: string
}

const NAMES: Readonly<Record<XmlFormat, Names>> = {
  tei: {
    head: (language) => `<TEI.2><teiHeader><idno>A/1</idno></teiHeader>\n<text xml:lang="${language}"><body>`,
    foot: '</body></text></TEI.2>\n',
    division: 'div',
    heading: 'head',
    row: 'row',
    list: 'list',
    item: 'item',
    cell: (text, isHeader) => `<cell${isHeader ? ' role="label"' : ''}>${text}</cell>`,
    raised: (text) => `<hi rend="sup">${text}</hi>`,
    lineBreak: '<lb/>',
  },
  akn: {
    head: (language) =>
      `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="report"><meta><FRBRlanguage language="${language}"/></meta>\n<mainBody>`,
    foot: '</mainBody></doc></akomaNtoso>\n',
    division: 'hcontainer',
    heading: 'heading',
    row: 'tr',
    list: 'ul',
    item: 'li',
    cell: (text, isHeader) => (isHeader ? `<th><p>${text}</p></th>` : `<td><p>${text}</p></td>`),
    raised: (text) => `<sup>${text}</sup>`,
    lineBreak: '<eol/>',
  },
}

function closings(open: number[], level: number, { division }: Names): string[] {
  const tags: string[] = []
  while ((open[open.length - 1] ?? 0) >= level && open.length > 0) {
    open.pop()
    tags.push(`</${division}>`)
  }
  return tags
}

function elements(block: Block, open: number[], names: Names): string[] {
  const text = (line: MappedText) => escapeXml(line.text, names)
  const whole = (lines: readonly MappedText[]) => lines.map(text).join(names.lineBreak)
  switch (block.type) {
    case 'heading':
      open.push(block.level)
      return [`<${names.division}>`, `<${names.heading}>${text(block.text)}</${names.heading}>`]
    case 'paragraph':
      return [`<p>${whole(block.lines)}</p>`]
    case 'list-item':
      // The mark of a note, which no list would print.
      if (block.marker.text === '*') return [`<p>* ${whole(block.lines)}</p>`]
      return [`<${names.list}><${names.item}><p>${whole(block.lines)}</p></${names.item}></${names.list}>`]
    case 'table':
      return ['<table>', ...block.rows.map((row) => rowOf(row, names)), '</table>']
    case 'note':
      return [`<p>${text(block.mark)} ${whole(block.lines)}</p>`]
    case 'code':
      return [`<p>${text(block.text)}</p>`]
    case 'break':
      return []
  }
}

function rowOf({ isHeader, cells }: TableRow, names: Names): string {
  const texts = cells.map(({ lines }) => lines.map(({ text }) => escapeXml(text, names)).join(names.lineBreak))
  return `<${names.row}>${texts.map((text) => names.cell(text, isHeader)).join('')}</${names.row}>`
}

function escapeXml(text: string, { raised }: Names): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[⁰¹²³⁴-⁹ᵃ-ᶻ]+/g, (marks) =>
      raised([...marks].map((mark) => PLAIN[RAISED.indexOf(mark)] ?? mark).join('')),
    )
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'
const PLAIN = '0123456789abcdefghijklmnoprstuvwxyz'

/** DOCX for tests: the blocks of a Markdown file as the docx package writes them, its markers typed or computed. */
import {
  Document,
  HeadingLevel,
  type INumberingOptions,
  type IParagraphOptions,
  LevelFormat,
  LevelSuffix,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { readMarker } from '../src/language/markers.ts'
import type { Block } from '../src/model/block.ts'
import type { MappedText } from '../src/model/mapped-text.ts'
import { readMarkdown } from '../src/readers/markdown.ts'
import { formatNumber } from '../src/readers/number-formats.ts'

export interface MadeDocx {
  readonly bytes: Uint8Array
  /** How many markers are computed. */
  readonly computed: number
}

/** A file with the same blocks. With `computed`, a marker that counts on from the last one of its kind, or begins anew, stands in no text. */
export async function docxOfMarkdown(markdown: string, markers: 'typed' | 'computed'): Promise<MadeDocx> {
  const lists = new Lists()
  const numberOf = (text: string) => (markers === 'computed' ? lists.take(text) : null)
  const paragraph = (lines: readonly MappedText[], options: IParagraphOptions = {}) => {
    const [first = { text: '' }, ...rest] = lines
    const taken = numberOf(first.text)
    const texts = [taken?.rest ?? first.text, ...rest.map(({ text }) => text)]
    const children = texts.flatMap((text, at) => runsOf(text, at > 0))
    return new Paragraph({ ...options, ...(taken && { numbering: taken.numbering }), children })
  }
  const children = readMarkdown(markdown).blocks.flatMap((block, at, all) => {
    // Word and LibreOffice make one of two tables between which nothing stands.
    const isApart = block.type !== 'table' || all[at - 1]?.type !== 'table'
    return [...(isApart ? [] : [paragraph([])]), elementOf(block, paragraph)]
  })
  const document = new Document({ numbering: { config: lists.config() }, sections: [{ children }] })
  return { bytes: new Uint8Array(await Packer.toBuffer(document)), computed: lists.taken }
}

type MakeParagraph = (lines: readonly MappedText[], options?: IParagraphOptions) => Paragraph

const HEADINGS = Object.values(HeadingLevel).filter((name) => name.startsWith('Heading'))

function elementOf(block: Block, paragraph: MakeParagraph): Paragraph | Table {
  switch (block.type) {
    case 'heading':
      return paragraph([block.text], { heading: HEADINGS[block.level - 1] ?? HeadingLevel.HEADING_6 })
    case 'paragraph':
      return paragraph(block.lines)
    case 'list-item': {
      const [first, ...rest] = block.lines
      if (!first) return paragraph([])
      // The bullet of an item that has a marker of its own is Markdown's, and no word processor prints it.
      const text = readMarker(first.text) ? first.text : `${block.marker.text} ${first.text}`
      return paragraph([{ text, runs: [] }, ...rest])
    }
    case 'table':
      return new Table({
        rows: block.rows.map(
          ({ cells, isHeader }) =>
            new TableRow({
              tableHeader: isHeader,
              children: cells.map(({ lines }) => new TableCell({ children: [paragraph(lines)] })),
            }),
        ),
      })
    default:
      throw new Error(`a block for which no DOCX is made: ${block.type}`)
  }
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Superscripts as raised runs. */
function runsOf(text: string, isNewLine: boolean): TextRun[] {
  const pieces = text.split(/([⁰¹²³⁴-⁹]+)/)
  return pieces.map((piece, at) => {
    const isRaised = at % 2 === 1
    return new TextRun({
      text: isRaised ? [...piece].map((digit) => RAISED.indexOf(digit)).join('') : piece,
      ...(isRaised && { superScript: true }),
      ...(at === 0 && isNewLine && { break: 1 }),
    })
  })
}

interface Taken {
  readonly numbering: { readonly reference: string; readonly level: number; readonly instance: number }
  readonly rest: string
}

/** Markers as lists: one definition for each form, one list for each time that it begins. */
class Lists {
  taken = 0
  readonly #open = new Map<string, { last: number; instance: number }>()
  readonly #config: INumberingOptions['config'][number][] = []

  take(text: string): Taken | null {
    const [, before = '', value = '', after = '', suffix = ''] = MARKER.exec(text) ?? []
    for (const [format, { pattern, read }] of FORMATS) {
      if (!pattern.test(value)) continue
      const number = read(value)
      const reference = `${before}%1${after}${suffix}${format}`
      const list = this.#open.get(reference)
      const isNext = list !== undefined && number === list.last + 1
      if (formatNumber(number, format) !== value || !(isNext || number === 1)) continue
      if (list === undefined) this.#define(reference, format, { text: `${before}%1${after}`, suffix })
      const instance = isNext ? list.instance : (list?.instance ?? -1) + 1
      this.#open.set(reference, { last: number, instance })
      this.taken++
      return {
        numbering: { reference, level: 0, instance },
        rest: text.slice(before.length + value.length + after.length + suffix.length),
      }
    }
    return null
  }

  config(): INumberingOptions['config'] {
    return this.#config
  }

  #define(reference: string, format: Format, { text, suffix }: { text: string; suffix: string }): void {
    this.#config.push({
      reference,
      levels: [{ level: 0, format, text, suffix: suffix === ' ' ? LevelSuffix.SPACE : LevelSuffix.NOTHING }],
    })
  }
}

/** What stands before the number, the number, what stands behind it, and the space that sets it off. */
const MARKER =
  /^(?=[(（]|\d+\.|\p{L}+[.)、]|\d+[.)、])(\(|（|\d+\.)?(\p{L}{1,5}|\d{1,3})(\)|）|\.|、)?( |(?<=[)）、]))(?=\S)/u

const FORMATS: readonly (readonly [Format, { pattern: RegExp; read: (value: string) => number }])[] = [
  [LevelFormat.DECIMAL, { pattern: /^\d+$/, read: Number }],
  [LevelFormat.LOWER_ROMAN, { pattern: /^[ivx]+$/, read: (value) => indexIn(value, 'lowerRoman') }],
  [LevelFormat.LOWER_LETTER, { pattern: /^[a-z]$/, read: (value) => indexIn(value, 'lowerLetter') }],
  [LevelFormat.UPPER_LETTER, { pattern: /^[A-Z]$/, read: (value) => indexIn(value, 'upperLetter') }],
  [
    LevelFormat.CHINESE_COUNTING,
    { pattern: /^[一二三四五六七八九十]+$/, read: (value) => indexIn(value, 'chineseCounting') },
  ],
]

type Format = (typeof LevelFormat)[keyof typeof LevelFormat]

function indexIn(value: string, format: string): number {
  return Array.from({ length: 40 }, (_, at) => at + 1).find((at) => formatNumber(at, format) === value) ?? 0
}

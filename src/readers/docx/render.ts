/** A DOCX file as one text with its blocks: the body, then the notes, then the headers and footers. */
import type { Block, NoteBlock, Rendering } from '../../model/block.ts'
import { type MappedText, sliceMapped, trimMapped, wholeSpan } from '../../model/mapped-text.ts'
import type { RenderOptions } from '../render-options.ts'
import { endStory, readBlock, readStory } from './body.ts'
import { type Note, readNotes } from './notes.ts'
import { readNumbering } from './numbering.ts'
import { noDocument, openPackage, type Package } from './package.ts'
import { notePages, readPages, sectionOf } from './pages.ts'
import { openStory, type Reading, warn } from './reading.ts'
import { Sheet, type TypedStretch } from './sheet.ts'
import { readStyles } from './styles.ts'
import type { XmlElement } from './xml.ts'

/**
 * Renders a DOCX file (ECMA-376, transitional or strict). A paragraph is a line, and a line break in it begins another; computed numbers
 * stand at its head as they would be printed; each cell has lines of its own. Throws `UserError` where the file is damaged, exceeds a limit
 * or is no Word document.
 */
export function renderDocx(bytes: Uint8Array, options: RenderOptions = {}): Rendering {
  return trace(bytes, options, false).rendering
}

/** The rendering with what is needed to change the file; `typed` is empty unless asked for. */
export interface Trace {
  readonly docx: Package
  readonly rendering: Rendering
  readonly typed: readonly TypedStretch[]
}

export function trace(bytes: Uint8Array, options: RenderOptions, isTraced: boolean): Trace {
  const docx = openPackage(bytes, options)
  const related = docx.related(docx.main)
  const partOf = (kind: string) => related.find((each) => each.kind === kind)?.target
  const settingsPart = partOf('settings')
  const settings = settingsPart === undefined ? null : docx.parse(settingsPart)
  const styles = readStyles(docx, partOf('styles'))
  const sheet = new Sheet(isTraced)
  const reading: Reading = {
    docx,
    styles,
    numbering: readNumbering(docx, partOf('numbering'), styles),
    notes: readNotes(docx, { footnote: partOf('footnotes'), endnote: partOf('endnotes') }, settings),
    sheet,
    changes: options.trackedChanges ?? 'accept',
    warnings: [],
    warned: new Set(),
  }
  const blocks = readAll(reading, settings)
  const { text, origins, made, typed } = sheet.content()
  return { docx, rendering: { text, blocks, origins, made, warnings: reading.warnings }, typed }
}

function readAll(reading: Reading, settings: XmlElement | null): Block[] {
  const { docx } = reading
  const blocks: Block[] = []
  const pages = new Map<string, 'header' | 'footer'>()
  const story = openStory(docx.main)
  const take = (element: XmlElement): void => {
    const section = sectionOf(element)
    if (section) notePages(section, settings, pages)
    for (const block of readBlock(reading, story, element)) blocks.push(block)
  }
  const root = docx.parse(docx.main, { of: 'w:body', take })
  if (root?.name !== 'w:document') throw noDocument(docx.path)
  blocks.push(...endStory(reading, story))
  if (story.fields.isOpen) warn(reading, 'field', 'a field begins and does not end: text behind it may not be read')
  const counts = new Map<string, number>()
  for (const note of reading.notes.list()) blocks.push(...readNote(reading, note, counts))
  blocks.push(...readPages(reading, docx.main, pages))
  return blocks
}

/** The mark that a note begins with: raised, a star or a dagger, or set off by a space. */
const OWN_MARK = /^(?:[⁰¹²³⁴-⁹ᵃ-ᶻⁱⁿ]+|[*†‡]{1,3}|\S{1,3}(?=\s))/

/** One block for a note: its mark and its lines. */
function readNote(reading: Reading, { part, element, number }: Note, counts: Map<string, number>): NoteBlock[] {
  const story = openStory(part, { mark: number, paragraphs: counts.get(part) ?? 0 })
  const inner = readStory(reading, story, element.children)
  counts.set(part, story.paragraphs)
  const lines = inner.flatMap((block) =>
    'lines' in block ? block.lines : block.type === 'heading' ? [block.text] : [],
  )
  const [first, ...rest] = lines
  if (!first) return []
  const length = OWN_MARK.exec(first.text)?.[0].length ?? 0
  const own = trimMapped(sliceMapped(first, length))
  const span = { start: wholeSpan(first).start, end: wholeSpan(lines[lines.length - 1] as MappedText).end }
  const texts = own.text === '' ? rest : [own, ...rest]
  return [{ type: 'note', span, depth: 0, mark: sliceMapped(first, 0, length), lines: texts }]
}

/** Paragraphs and tables of a story, as blocks. */
import type { Block, BreakBlock, HeadingBlock, ParagraphBlock } from '../../model/block.ts'
import { joinMapped, type MappedText, wholeSpan } from '../../model/mapped-text.ts'
import { type Reading, type Story, warn } from './reading.ts'
import { readInline } from './runs.ts'
import { type ParagraphTraits, paragraphTraits, runTraits, type Style } from './styles.ts'
import { readTable } from './tables.ts'
import { isMarkRemoved, isRemoved, propertiesOf } from './tracked.ts'
import { childOf, childValue, isOn, type XmlElement } from './xml.ts'

/** Renders a whole story, `w:p`, `w:tbl` and what wraps them, and gives its blocks. */
export function readStory(reading: Reading, story: Story, elements: readonly XmlElement[]): Block[] {
  const blocks = readBlocks(reading, story, elements)
  return story.carried.length === 0 ? blocks : [...blocks, ...endStory(reading, story)]
}

/** Renders one element of a story. */
export function readBlock(reading: Reading, story: Story, element: XmlElement): Block[] {
  const { name } = element
  if (name === 'w:p') return readParagraph(reading, story, element)
  if (name === 'w:tbl') {
    // No paragraph goes on behind a table.
    const before = endStory(reading, story)
    const table = readTable(reading, story, element, readStory)
    return before.length === 0 ? table : [...before, ...table]
  }
  if (isRemoved(element, reading.changes)) return []
  if (name === 'mc:AlternateContent') {
    const chosen = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback')
    story.copies++
    const blocks = readBlocks(reading, story, chosen?.children ?? [])
    story.copies--
    return blocks
  }
  if (name === 'w:altChunk') warn(reading, name, 'a part in another format (<w:altChunk>) is not read')
  return WRAPPERS.has(name) ? readBlocks(reading, story, element.children) : []
}

/** Ends a story: what was to go on in a next paragraph stands alone. */
export function endStory(reading: Reading, story: Story): Block[] {
  const last = story.carried.pop()
  return last ? renderParagraph(reading, story, last) : []
}

function readBlocks(reading: Reading, story: Story, elements: readonly XmlElement[]): Block[] {
  // A cell has one block, mostly: its list is taken as it is, since one that grows takes five times the memory.
  let blocks: Block[] | undefined
  for (const element of elements) {
    const more = readBlock(reading, story, element)
    if (blocks === undefined || blocks.length === 0) blocks = more
    else for (const block of more) blocks.push(block)
  }
  return blocks ?? []
}

const WRAPPERS: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'w:del',
  'w:moveFrom',
])

function readParagraph(reading: Reading, story: Story, paragraph: XmlElement): Block[] {
  const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr')
  if (isMarkRemoved(mark, reading.changes)) {
    story.carried.push(paragraph)
    return []
  }
  return renderParagraph(reading, story, paragraph)
}

/** The paragraph with those before it that a removed mark joins to it: its own properties are those of the whole. */
function renderParagraph(reading: Reading, story: Story, paragraph: XmlElement): Block[] {
  const { sheet, styles, changes, notes } = reading
  const { carried } = story
  const whole = carried.length === 0 ? [paragraph] : [...carried, paragraph]
  if (carried.length > 0) story.carried = []
  const number = story.paragraphs + 1
  story.paragraphs += whole.length
  const properties = propertiesOf(paragraph, 'w:pPr', changes)
  const id = childValue(properties, 'w:pStyle')
  const style = styles.paragraph(id)
  const traits = traitsOf(reading, style, id, paragraphTraits(properties))
  const wasContents = story.fields.isContents
  sheet.beginParagraph(story.part, number)
  // Hidden with its mark, a paragraph is not there, and not counted; but a mark of this kind is hidden to have a heading run in.
  const mark = childOf(properties, 'w:rPr')
  const isHidden = runTraits(mark).isHidden === true && isOn(mark, 'w:specVanish') !== true
  const label = isHidden ? null : reading.numbering.next(traits)
  if (label) sheet.label(label.text, label.suffix)
  const { isRaised = false, isBold = false, isItalic = false } = style
  const base = { isHidden: style.isHidden ?? false, isRaised, isBold, isItalic }
  for (const each of whole) readInline(reading, story, each.children, base)
  const lines = sheet.endParagraph()
  const isContents = wasContents || story.fields.isContents || /^toc \d$/.test(style.name)
  const blocks = blockOf(lines, isContents ? 'contents' : story.use, traits.outline, sheet.isSetOff)
  if (childOf(properties, 'w:sectPr')) notes.endSection()
  return story.boxes.length === 0 ? blocks : [...blocks, ...readBoxes(reading, story)]
}

function traitsOf({ numbering }: Reading, style: Style, id: string | undefined, own: ParagraphTraits): ParagraphTraits {
  const list = own.numbering ?? style.numbering
  if (list === undefined) return own.outline === undefined ? style : { ...style, ...own }
  const inherited = own.numbering === undefined ? (style.level ?? (id && numbering.levelOfStyle(list, id))) : undefined
  const level = own.level ?? (inherited === '' ? undefined : inherited)
  return { ...style, ...own, numbering: list, level: level ?? 0 }
}

/** A rule across the page, typed: above notes, and at the end of a document. */
const RULE = /^(?:[_\u2500\u2501]{4,}|[-–—=]{6,})$/

/** No block for a paragraph without text. */
function blockOf(
  lines: readonly MappedText[],
  use: ParagraphBlock['use'],
  outline: number | undefined,
  isSetOff: boolean,
): (ParagraphBlock | HeadingBlock | BreakBlock)[] {
  const [first] = lines
  if (!first) return []
  const span = { start: wholeSpan(first).start, end: wholeSpan(lines[lines.length - 1] as MappedText).end }
  if (use === undefined && outline !== undefined && outline < 9)
    return [{ type: 'heading', span, depth: 0, level: outline + 1, text: joinMapped(lines, () => ' ') }]
  if (lines.length === 1 && RULE.test(first.text)) return [{ type: 'break', span, depth: 0 }]
  return [{ type: 'paragraph', span, depth: 0, lines, ...(use && { use }), ...(isSetOff && { isSetOff }) }]
}

/** The text boxes of the paragraph just read. Their paragraphs stand inside it and have no part in what it carries on. */
function readBoxes(reading: Reading, story: Story): Block[] {
  const { boxes } = story
  story.boxes = []
  const blocks: Block[] = []
  for (const box of boxes) {
    const inner: Story = { ...story, carried: [], boxes: [], copies: story.copies + 1 }
    blocks.push(...readStory(reading, inner, box.children))
    story.paragraphs = inner.paragraphs
  }
  return blocks
}

/** What stands in a paragraph: runs of text, and what is wrapped around them. */
import type { Reading, Story } from './reading.ts'
import { warn } from './reading.ts'
import { runTraits } from './styles.ts'
import { plainSymbols, symbolOf } from './symbols.ts'
import { isChange, isRemoved, propertiesOf } from './tracked.ts'
import { childOf, type XmlElement } from './xml.ts'

/** How the text of a run comes out. */
export interface RunStyle {
  readonly isHidden: boolean
  readonly isRaised: boolean
  readonly isBold: boolean
  readonly isItalic: boolean
}

/** Renders what a paragraph holds; text boxes are put by in the story. */
export function readInline(reading: Reading, story: Story, elements: readonly XmlElement[], base: RunStyle): void {
  for (const element of elements) {
    if (element.name === 'w:r') readRun(reading, story, element, base)
    else if (isRemoved(element, reading.changes)) continue
    else if (element.name === 'w:fldSimple') readSimpleField(reading, story, element, base)
    else if (element.name === 'mc:AlternateContent') {
      readAlternative(story, element, (chosen) => readInline(reading, story, chosen, base))
    } else if (WRAPPERS.has(element.name) || isChange(element)) readInline(reading, story, element.children, base)
    else if (element.name === 'm:oMath' || element.name === 'm:oMathPara') reading.sheet.made(mathText(element))
    else if (!SILENT.has(element.name)) warnOf(reading, element)
  }
}

/** The first choice of alternatives, which stand for one thing; what they hold stands in the file more than once. */
function readAlternative(story: Story, element: XmlElement, read: (chosen: readonly XmlElement[]) => void): void {
  const chosen = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback')
  story.copies++
  read(chosen?.children ?? [])
  story.copies--
}

/** Elements that only wrap text. */
const WRAPPERS: ReadonlySet<string> = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
])

/** Elements without any text. */
const SILENT: ReadonlySet<string> = new Set(
  [
    ...['pPr', 'rPr', 'sdtPr', 'sdtEndPr', 'smartTagPr', 'customXmlPr', 'permStart', 'permEnd', 'commentRangeStart'],
    ...['commentRangeEnd', 'moveFromRangeStart', 'moveFromRangeEnd', 'moveToRangeStart', 'moveToRangeEnd'],
    ...['customXmlInsRangeStart', 'customXmlInsRangeEnd', 'customXmlDelRangeStart', 'customXmlDelRangeEnd'],
    ...['customXmlMoveFromRangeStart', 'customXmlMoveFromRangeEnd', 'customXmlMoveToRangeStart'],
    ...['customXmlMoveToRangeEnd', 'bookmarkStart', 'bookmarkEnd', 'proofErr', 'lastRenderedPageBreak'],
    ...['commentReference', 'annotationRef', 'separator', 'continuationSeparator', 'delInstrText', 'fldData'],
  ].map((name) => `w:${name}`),
)

function readRun(reading: Reading, story: Story, run: XmlElement, base: RunStyle): void {
  const style = styleOf(reading, run, base)
  for (const element of run.children) readRunContent(reading, story, element, style)
}

function styleOf({ styles, changes }: Reading, run: XmlElement, base: RunStyle): RunStyle {
  const properties = propertiesOf(run, 'w:rPr', changes)
  if (!properties || properties.children.length === 0) return base
  const named = styles.run(childOf(properties, 'w:rStyle')?.attributes['w:val'])
  const own = runTraits(properties)
  return {
    isHidden: own.isHidden ?? named?.isHidden ?? base.isHidden,
    isRaised: own.isRaised ?? named?.isRaised ?? base.isRaised,
    isBold: own.isBold ?? named?.isBold ?? base.isBold,
    isItalic: own.isItalic ?? named?.isItalic ?? base.isItalic,
  }
}

/** What a run may hold beside text, and what it stands for. */
const MADE: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '',
}

function readRunContent(reading: Reading, story: Story, element: XmlElement, style: RunStyle): void {
  const { sheet, notes } = reading
  const { name, attributes } = element
  const { fields } = story
  if (name === 'w:fldChar') onFieldMark(reading, story, attributes['w:fldCharType'])
  else if (name === 'w:instrText') fields.instruct(element.text)
  else if (BOXED.has(name)) story.boxes.push(...boxesIn(element))
  else if (name === 'mc:AlternateContent') {
    readAlternative(story, element, (chosen) => {
      for (const each of chosen) readRunContent(reading, story, each, style)
    })
  } else if (style.isHidden || !fields.isShown) return
  else if (name === 'w:t' || name === 'w:delText') addText(reading, story, element, style)
  else if (name === 'w:br' || name === 'w:cr') sheet.breakLine()
  else if (name in MADE) sheet.made(MADE[name] as string)
  else if (name === 'w:sym') sheet.made(symbolText(attributes))
  else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
    const number = notes.refer(name === 'w:footnoteReference' ? 'footnote' : 'endnote', attributes)
    if (number !== null) sheet.noteMark(number)
  } else if (name === 'w:footnoteRef' || name === 'w:endnoteRef') sheet.noteMark(story.mark ?? '')
  else if (name === 'w:ruby') readInline(reading, story, childOf(element, 'w:rubyBase')?.children ?? [], style)
  else if (!SILENT.has(name)) warnOf(reading, element)
}

/** Elements that may hold text boxes. */
const BOXED: ReadonlySet<string> = new Set(['w:drawing', 'w:pict', 'w:object'])

/** White space at the ends counts only where the file says so (17.3.3.31); within, a line end is a space. */
function addText({ sheet }: Reading, story: Story, element: XmlElement, style: RunStyle): void {
  let { text } = element
  let offset = 0
  if (element.attributes['xml:space'] !== 'preserve') {
    const trimmed = text.replace(/[ \t\n]+$/, '')
    offset = trimmed.length - trimmed.replace(/^[ \t\n]+/, '').length
    text = trimmed.slice(offset)
  }
  if (text === '') return
  const isFixed = story.copies > 0 || story.fields.isComputed
  const at = isFixed ? null : { part: story.part, element, offset }
  const shown = plainSymbols(text.replace(/[\n\t]/g, ' '))
  if (style.isRaised) sheet.raised(shown, at)
  else sheet.typed(shown, at, style)
}

function onFieldMark(reading: Reading, { fields }: Story, type: string | undefined): void {
  if (type === 'begin') fields.begin()
  else if (type === 'separate') fields.separate()
  else if (type === 'end') {
    const unread = fields.end()
    if (UNSAVED.test(unread)) warn(reading, unread, `numbers that a field computes (${unread}) are not read`)
  }
}

/** Fields that number paragraphs, whose results no file holds. */
const UNSAVED = /^(?:AUTONUM|AUTONUMLGL|AUTONUMOUT|LISTNUM)$/

function readSimpleField(reading: Reading, story: Story, element: XmlElement, base: RunStyle): void {
  const { fields } = story
  fields.begin()
  fields.instruct(element.attributes['w:instr'] ?? '')
  fields.separate()
  readInline(reading, story, element.children, base)
  fields.end()
}

function symbolText(attributes: Readonly<Record<string, string>>): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16)
  return Number.isNaN(code) || code > 0xffff ? '' : symbolOf(code, attributes['w:font'] ?? '')
}

function mathText(element: XmlElement): string {
  return element.text + element.children.map(mathText).join('')
}

/** The contents of text boxes; those inside a text box come with it. */
function boxesIn(element: XmlElement): XmlElement[] {
  if (element.name === 'w:txbxContent') return [element]
  if (element.name === 'mc:AlternateContent') {
    const chosen = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback')
    return chosen ? boxesIn(chosen) : []
  }
  return element.children.flatMap(boxesIn)
}

function warnOf(reading: Reading, { name, attributes }: XmlElement): void {
  // What other makers add in namespaces of their own is told once, too: it may hold text.
  if (name.startsWith('w:') || Object.keys(attributes).length > 0) warn(reading, name, `<${name}> is not read`)
}

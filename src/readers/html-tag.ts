/** HTML as it turns up in Markdown: single tags, comments and the names that matter. Nothing here builds a tree. */

/** A tag found in the text. */
export interface Tag {
  /** In lower case; empty for a comment, declaration or instruction. */
  readonly name: string
  readonly isClosing: boolean
  readonly isSelfClosing: boolean
  /** Offset after the tag. */
  readonly end: number
}

/**
 * The tag that begins at `at` (where a `<` stands) and ends before `end`; null if the text is no tag. Follows the grammar of
 * CommonMark 0.31 (6.6), but a name that is neither HTML's nor that of a component (`my-part`, `MyPart`) is text: `a <b and c> d`.
 */
export function readTag(text: string, at: number, end: number): Tag | null {
  let offset = at + 1
  const isClosing = text.charCodeAt(offset) === 0x2f
  if (isClosing) offset++
  const nameStart = offset
  while (offset < end && isNameUnit(text.charCodeAt(offset), offset > nameStart)) offset++
  if (offset === nameStart) return null
  const printed = text.slice(nameStart, offset)
  const name = printed.toLowerCase()
  if (!isElement(printed, name)) return null
  for (;;) {
    const gap = skipSpace(text, offset, end)
    if (gap >= end) return null
    const unit = text.charCodeAt(gap)
    if (unit === 0x3e) return { name, isClosing, isSelfClosing: false, end: gap + 1 }
    if (unit === 0x2f) {
      return text.charCodeAt(gap + 1) === 0x3e && gap + 1 < end
        ? { name, isClosing, isSelfClosing: true, end: gap + 2 }
        : null
    }
    if (gap === offset || isClosing) return null
    offset = readAttribute(text, gap, end)
    if (offset < 0) return null
  }
}

/** True for an element that stands on lines of its own, so that its tag ends a line of text. */
export function isBlockElement(name: string): boolean {
  return blockNames().has(name)
}

/** How far an HTML block reaches: to a blank line, or to the line that holds `needle`. */
export interface HtmlStart {
  readonly needle: string | null
  /** False for a lone tag of an inline element: it cannot end a paragraph. */
  readonly canInterrupt: boolean
}

/** The HTML block that a line begins (CommonMark 0.31, 4.6), or null. */
export function htmlStart(text: string, at: number, end: number): HtmlStart | null {
  if (text.startsWith('<!--', at)) return { needle: '-->', canInterrupt: true }
  if (text.startsWith('<?', at)) return { needle: '?>', canInterrupt: true }
  if (text.startsWith('<![CDATA[', at)) return { needle: ']]>', canInterrupt: true }
  const match = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)(?=[\s>/]|$)/.exec(text.slice(at, Math.min(end, at + 40)))
  if (!match) return null
  const name = (match[2] as string).toLowerCase()
  if (match[1] === '' && /^(?:script|style|pre|textarea|table)$/.test(name)) {
    return { needle: `</${name}>`, canInterrupt: true }
  }
  if (blockNames().has(name) && name !== 'br') return { needle: null, canInterrupt: true }
  const tag = readTag(text, at, end)
  return tag && text.slice(tag.end, end).trim() === '' ? { needle: null, canInterrupt: false } : null
}

function readAttribute(text: string, at: number, end: number): number {
  let offset = at
  while (offset < end && isAttributeUnit(text.charCodeAt(offset))) offset++
  if (offset === at) return -1
  const equals = skipSpace(text, offset, end)
  if (text.charCodeAt(equals) !== 0x3d || equals >= end) return offset
  const value = skipSpace(text, equals + 1, end)
  const quote = text[value]
  if (quote === '"' || quote === "'") {
    const close = text.indexOf(quote, value + 1)
    return close < 0 || close >= end ? -1 : close + 1
  }
  offset = value
  while (offset < end && !/[\s"'=<>`]/.test(text[offset] as string)) offset++
  return offset === value ? -1 : offset
}

function skipSpace(text: string, at: number, end: number): number {
  let offset = at
  while (offset < end && /\s/.test(text[offset] as string)) offset++
  return offset
}

function isNameUnit(unit: number, isInside: boolean): boolean {
  if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)) return true
  return isInside && ((unit >= 0x30 && unit <= 0x39) || unit === 0x2d)
}

/** Letters, digits and the signs of template attributes (`:for`, `@click`, `#slot`). */
function isAttributeUnit(unit: number): boolean {
  if (unit <= 0x20 || unit >= 0x7f) return false
  return unit !== 0x22 && unit !== 0x27 && unit !== 0x2f && unit !== 0x3c && unit !== 0x3d && unit !== 0x3e
}

function isElement(printed: string, name: string): boolean {
  if (blockNames().has(name) || inlineNames().has(name)) return true
  return printed.includes('-') || /^[A-Z].*[a-z]/.test(printed)
}

// HTML Standard, chapter 4 and 15.3: elements with display block, list-item or table by default, and br.
const BLOCK =
  'address article aside base basefont blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset ' +
  'figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu ' +
  'menuitem nav noframes ol optgroup option p param pre script search section style summary table tbody td template tfoot th ' +
  'thead title tr track ul'
const INLINE =
  'a abbr acronym area audio b bdi bdo big button canvas cite code data datalist del dfn em embed font i img input ins kbd ' +
  'label map mark math meta meter noscript object output picture progress q rp rt ruby s samp select slot small source span ' +
  'strike strong sub sup svg textarea time tt u var video wbr'

let blocks: ReadonlySet<string> | undefined
let inlines: ReadonlySet<string> | undefined

function blockNames(): ReadonlySet<string> {
  blocks ??= new Set(BLOCK.split(' '))
  return blocks
}

function inlineNames(): ReadonlySet<string> {
  inlines ??= new Set(INLINE.split(' '))
  return inlines
}

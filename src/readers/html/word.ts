/** What Word's "web page" says in its own styles: the printed markers of lists, entries of the contents, headers and footers of pages. */
import type { ParagraphBlock } from '../../model/block.ts'
import { joinMapped, type MappedText, wholeSpan } from '../../model/mapped-text.ts'
import { Lines, withText } from '../lines.ts'
import type { Context, Flow, Reading } from './reading.ts'
import { closest, type HtmlElement } from './tree.ts'

/** A marker that Word prints at the head of an item. */
export function isWordMarker({ attributes: { style } }: HtmlElement): boolean {
  return style !== undefined && /mso-list\s*:\s*ignore/i.test(style)
}

/** Adds the marker as text, since it stands in the file as it is printed; a glyph of a symbol font is a bullet. */
export function readWordMarker(reading: Reading, flow: Flow, element: HtmlElement, context: Context): void {
  const outer = flow.lines
  flow.lines = new Lines(reading.source)
  reading.readChildren(reading, flow, element, { ...context, isRaised: true })
  const printed = joinMapped(flow.lines.take(), () => ' ')
  flow.lines = outer
  if (printed.text === '') return
  if (!isGlyph(printed.text)) {
    outer.addMapped(printed)
    outer.space(element.end, element.end, false)
    return
  }
  const { start, end } = wholeSpan(printed)
  const marker: MappedText = withText(printed, '•')
  flow.item = { marker, isNumber: false, depth: Math.max(context.depth, levelOf(element)) }
  reading.made.push({ start, end, by: 'reader' })
}

/** Glyphs that Symbol, Wingdings and Courier New have for bullets. */
function isGlyph(text: string): boolean {
  return text.length === 1 && /[^\p{N}]/u.test(text) && !/^[\u2e80-\uffef]$/.test(text)
}

/** The level of the item in its list, from 0: `mso-list:l0 level2 lfo1` on its paragraph. */
function levelOf(marker: HtmlElement): number {
  const paragraph = closest(marker, ({ attributes: { style } }) => /mso-list\s*:[^;]*\blevel\d/i.test(style ?? ''))
  const level = /\blevel(\d)/i.exec(paragraph?.attributes.style ?? '')?.[1]
  return level === undefined ? 0 : Number(level) - 1
}

/** What a block is for, where Word says it. */
export function useOf({ attributes: { class: classes, style } }: HtmlElement): ParagraphBlock['use'] {
  if (classes !== undefined && /\bMsoToc\d\b/i.test(classes)) return 'contents'
  if (style === undefined || !/mso-element\s*:/i.test(style)) return undefined
  if (/mso-element\s*:\s*header/i.test(style)) return 'page-header'
  return /mso-element\s*:\s*footer/i.test(style) ? 'page-footer' : undefined
}

/** Styles: what a paragraph or a run inherits, through `basedOn` chains, of the little that matters here. */
import type { Package } from './package.ts'
import { childOf, childValue, isOn, wholeNumber, type XmlElement } from './xml.ts'

/** What of a paragraph's properties matters; absent where nothing says. */
export interface ParagraphTraits {
  readonly numbering?: string
  readonly level?: number
  /** From 0; 9 is body text. */
  readonly outline?: number
}

/** What of a run's properties matters. */
export interface RunTraits {
  readonly isHidden?: boolean
  readonly isRaised?: boolean
  readonly isBold?: boolean
  readonly isItalic?: boolean
}

export interface Style extends ParagraphTraits, RunTraits {
  /** In lower case: `heading 1`. */
  readonly name: string
}

export interface Styles {
  /** A style with all that it inherits; the default one of paragraphs where the id is undefined or unknown. */
  readonly paragraph: (id: string | undefined) => Style
  /** The same of a style of runs; null where the id is undefined or unknown. */
  readonly run: (id: string | undefined) => Style | null
  /** The numbering that a style of lists leads to. */
  readonly list: (id: string) => string | undefined
}

/** Reads `styles.xml`; a file without it has no styles. */
export function readStyles(docx: Package, part: string | undefined): Styles {
  const root = part === undefined ? null : docx.parse(part)
  const elements = new Map<string, XmlElement>()
  let byDefault: string | undefined
  for (const child of root?.children ?? []) {
    const id = child.attributes['w:styleId']
    if (child.name !== 'w:style' || id === undefined) continue
    elements.set(id, child)
    const isDefault = child.attributes['w:default']
    if (child.attributes['w:type'] === 'paragraph' && (isDefault === '1' || isDefault === 'true')) byDefault ??= id
  }
  const resolved = new Map<string, Style>()
  const resolve = (id: string): Style => {
    const known = resolved.get(id)
    if (known) return known
    // From the style to the first of its bases that is known; in a broken file a style may be based on itself.
    const chain = new Map<string, XmlElement>()
    let at: string | undefined = id
    while (at !== undefined && !resolved.has(at) && !chain.has(at)) {
      const element = elements.get(at)
      if (!element) break
      chain.set(at, element)
      at = childValue(element, 'w:basedOn')
    }
    let style = (at !== undefined && resolved.get(at)) || PLAIN
    for (const [name, element] of [...chain].reverse()) {
      style = { ...style, ...ownTraits(element) }
      resolved.set(name, style)
    }
    return style
  }
  const styleOf = (id: string | undefined): Style | null => (id !== undefined && elements.has(id) ? resolve(id) : null)
  return {
    paragraph: (id) => styleOf(id) ?? styleOf(byDefault) ?? PLAIN,
    run: styleOf,
    list: (id) => styleOf(id)?.numbering,
  }
}

/** The traits that a `w:pPr` sets itself. */
export function paragraphTraits(properties: XmlElement | undefined): ParagraphTraits {
  if (!properties) return NO_TRAITS
  const numbered = childOf(properties, 'w:numPr')
  const numbering = childValue(numbered, 'w:numId')
  const level = wholeNumber(childValue(numbered, 'w:ilvl'))
  const outline = wholeNumber(childValue(properties, 'w:outlineLvl'))
  return {
    ...(numbering !== undefined && { numbering }),
    ...(level !== undefined && { level }),
    ...(outline !== undefined && { outline }),
  }
}

/** The traits that a `w:rPr` sets itself. */
export function runTraits(properties: XmlElement | undefined): RunTraits {
  if (!properties || properties.children.length === 0) return NO_TRAITS
  const isHidden = isOn(properties, 'w:vanish')
  const isBold = isOn(properties, 'w:b')
  const isItalic = isOn(properties, 'w:i')
  const aligned = childValue(properties, 'w:vertAlign')
  return {
    ...(isHidden !== undefined && { isHidden }),
    ...(isBold !== undefined && { isBold }),
    ...(isItalic !== undefined && { isItalic }),
    ...(aligned !== undefined && { isRaised: aligned === 'superscript' }),
  }
}

const NO_TRAITS = {}

const PLAIN: Style = { name: '' }

function ownTraits(element: XmlElement): Style {
  const name = (childValue(element, 'w:name') ?? '').toLowerCase()
  const traits = paragraphTraits(childOf(element, 'w:pPr'))
  // The headings that every word processor knows have their levels by their names, whether or not the file says so.
  const heading = /^heading ([1-9])$/.exec(name)?.[1]
  return {
    ...(heading !== undefined && { outline: Number(heading) - 1 }),
    ...traits,
    ...runTraits(childOf(element, 'w:rPr')),
    name,
  }
}

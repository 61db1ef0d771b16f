/**
 * What the aligner looks at in an element: its class, its label, what it names and how long it is. An element is what is aligned in
 * one sequence: a heading, a paragraph, an item on lines of its own, a table's header line, a row, a note, an entry of the contents.
 */
import type { Document, Label, LabelStyle, Segment } from '../model/document.ts'

export type ElementClass = 'heading' | 'text' | 'table' | 'row' | 'note' | 'entry' | 'front' | 'code' | 'page'

export interface Profile {
  /** Index of the segment. */
  readonly segment: number
  /** Of several as one, the index of the last; otherwise the same. */
  readonly last: number
  readonly kind: ElementClass
  readonly label: Label | null
  /** `25.17`, `12`: the number of a numbered paragraph or article. */
  readonly number: string | null
  readonly ordinal: number | null
  readonly style: LabelStyle | null
  /** The ordinal of the item or numbered paragraph that it is an item of. */
  readonly parentOrdinal: number | null
  /** Of a heading with a label of words: those words, the same for all headings of the kind on this side. */
  readonly family: string | null
  /** The text itself, of a row that of its cells: what stays untranslated is the same on both sides. */
  readonly text: string
  /** Length of the text in UTF-16 units. */
  readonly length: number
  /** The same with the items of its list, where they stand on lines of their own; the other side may have them inside its text. */
  readonly lengthWithItems: number
  /** Canonical keys of what it firmly names, sorted. */
  readonly keys: readonly string[]
  /** Names and acronyms in Latin letters, and spelled values. */
  readonly softKeys: readonly string[]
  /** The symbol that it begins with. */
  readonly leadSymbol: string | null
  /** How many parts it has: cells of a row, items inside a text. */
  readonly parts: number
  /** Whether it is only a label, or only a title: two such make one heading on two lines. */
  readonly isBare: boolean
  readonly level: number
}

/** The segments that are aligned in one sequence, in order. */
export function elementsOf(document: Document): Profile[] {
  const children = childLists(document)
  const elements: Profile[] = []
  for (const segment of document.segments) {
    const kind = classOf(segment)
    if (kind !== null) elements.push(profileOf(document, segment, kind, children))
  }
  return elements
}

/** The profile of any segment, as an element of a sequence of its own kind. */
export function profileOf(
  document: Document,
  segment: Segment,
  kind: ElementClass,
  children: readonly (readonly number[])[],
): Profile {
  const parts = children[segment.index] as readonly number[]
  const carriers = kind === 'row' ? parts.map((index) => document.segments[index] as Segment) : [segment]
  const keys: string[] = []
  const softKeys: string[] = []
  let text = ''
  for (const carrier of carriers) {
    text += carrier.text.text
    for (const mention of carrier.mentions)
      (mention.isSoft || mention.kind === 'name' ? softKeys : keys).push(mention.key)
  }
  const first = carriers.find((carrier) => carrier.text.text !== '')
  const lead = first?.mentions[0]
  const { label } = segment
  return {
    segment: segment.index,
    last: segment.index,
    kind,
    label,
    number: label && (label.style === 'decimal' || label.style === 'word') && kind !== 'heading' ? label.key : null,
    ordinal: label?.ordinal ?? null,
    style: label?.style ?? null,
    parentOrdinal: parentOrdinalOf(document, segment),
    family: kind === 'heading' || kind === 'entry' ? (label?.family ?? label?.style ?? null) : null,
    text,
    length: text.length,
    lengthWithItems: text.length + (kind === 'text' ? lengthOfItems(document, parts, children) : 0),
    keys: keys.sort(),
    softKeys,
    leadSymbol: lead && lead.kind === 'symbol' && lead.start === 0 ? lead.key : null,
    parts: parts.length,
    isBare: kind === 'heading' && (label === null || segment.text.text === ''),
    level: segment.level,
  }
}

function parentOrdinalOf({ segments }: Document, { kind, parent }: Segment): number | null {
  const holder = kind === 'list-item' && parent !== null ? segments[parent] : undefined
  return holder?.kind === 'list-item' || holder?.kind === 'paragraph' ? (holder.label?.ordinal ?? null) : null
}

function lengthOfItems(document: Document, parts: readonly number[], children: readonly (readonly number[])[]): number {
  let length = 0
  for (const index of parts) {
    const { kind, role, label, text } = document.segments[index] as Segment
    if (kind !== 'list-item' || role === 'inline') continue
    const own = (label?.printed.length ?? 0) + text.text.length
    length += own + lengthOfItems(document, children[index] as readonly number[], children)
  }
  return length
}

/** Children of every segment, in order. */
export function childLists(document: Document): number[][] {
  const children: number[][] = document.segments.map(() => [])
  for (const segment of document.segments)
    if (segment.parent !== null) (children[segment.parent] as number[]).push(segment.index)
  return children
}

/** Two profiles as one: a label and the title on the next line, or a paragraph that is two on this side. */
export function mergeProfiles(first: Profile, second: Profile): Profile {
  return {
    ...first,
    last: second.last,
    text: first.text + second.text,
    length: first.length + second.length,
    lengthWithItems: first.lengthWithItems + second.lengthWithItems,
    keys: [...first.keys, ...second.keys].sort(),
    softKeys: [...first.softKeys, ...second.softKeys],
    parts: first.parts + second.parts,
    isBare: false,
  }
}

function classOf(segment: Segment): ElementClass | null {
  switch (segment.kind) {
    case 'heading':
      return 'heading'
    case 'paragraph':
      return 'text'
    case 'list-item':
      return segment.role === 'inline' ? null : 'text'
    case 'table':
      return 'table'
    case 'table-row':
      return segment.role === 'header' ? null : 'row'
    case 'footnote':
      return 'note'
    case 'contents-entry':
      return 'entry'
    case 'front-matter':
      return 'front'
    case 'code':
      return 'code'
    case 'page-header':
    case 'page-footer':
      return 'page'
    default:
      return null
  }
}

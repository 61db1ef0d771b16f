/** What the elements of a format are to a reader of documents. */
import type { ParagraphBlock } from '../../model/block.ts'
import type { XmlElement } from './parse.ts'

export type Role =
  /** Nobody reads it: metadata. */
  | 'hidden'
  /** A part of the text, which may have a number and a heading. */
  | 'division'
  | 'number'
  | 'heading'
  /** A paragraph or anything else that stands by itself. */
  | 'block'
  /** A list of items with numbers of their own, or else with bullets. */
  | 'list'
  | 'item'
  | 'table'
  | 'row'
  | 'cell'
  | 'note'
  /** The end of a line. */
  | 'break'
  /** White space, such as what lies between sentences. */
  | 'space'
  | 'raised'
  /** Text inside a line. */
  | 'inline'

export interface Vocabulary {
  readonly roleOf: (element: XmlElement) => Role
  /** The mark of a note; null where it has none. */
  readonly markOf: (note: XmlElement) => string | null
  /** The number that an element has as an attribute and prints; null where it has none. */
  readonly printedNumberOf: (element: XmlElement) => string | null
  /** Where an element is no part of the body. */
  readonly useOf: (element: XmlElement) => ParagraphBlock['use']
  readonly isHeader: (row: XmlElement, cells: readonly XmlElement[]) => boolean
  /** How many rows and columns a cell takes. */
  readonly spansOf: (cell: XmlElement) => { readonly rows: string | undefined; readonly columns: string | undefined }
  /** Whether it holds several texts in different languages, as `paralint align --format tei` writes. */
  readonly isBilingual: (root: XmlElement) => boolean
  /** The language of the whole, as a tag; null where the file names none. */
  readonly languageOf: (root: XmlElement) => string | null
}

/** The first descendant of a name, in the order of the file. */
export function descendant(element: XmlElement, name: string): XmlElement | null {
  for (const child of element.children) {
    if (child.name === '') continue
    const found = child.name === name ? (child as XmlElement) : descendant(child as XmlElement, name)
    if (found) return found
  }
  return null
}

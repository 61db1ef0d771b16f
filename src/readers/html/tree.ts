/**
 * The tree of an HTML file: elements and texts with their places, and of each element how much text it holds, so that what is the main content can be
 * told without walking it again.
 */

/** A stretch of text. */
export interface HtmlText {
  readonly name: ''
  readonly start: number
  readonly end: number
  /** What a character reference stands for; null where the file has the text as it is. */
  readonly text: string | null
}

/** What an element holds, its descendants included. While the element is open, the counts of the file where it begins. */
export interface Contents {
  /** Columns of text that is shown: a wide character counts as three letters, which is what it takes to say the same in English. */
  width: number
  /** The same of the text of links to other pages. */
  linkWidth: number
  /** How many links to other pages there are. */
  links: number
  /** How many elements there are that stand in no cell of a table of data: tables, headings, sections. */
  structures: number
}

export interface HtmlElement {
  /** In lower case. */
  readonly name: string
  readonly parent: HtmlElement | null
  /** Those that the reader asks for, see `parse.ts`. */
  readonly attributes: Attributes
  children: readonly HtmlNode[]
  /** Where its tag begins and ends. */
  readonly start: number
  readonly tagEnd: number
  /** Where its content ends: before the closing tag, or before what closes it. */
  end: number
  /** Of elements that are measured, see `MEASURED`; null of all others. */
  readonly contents: Contents | null
}

export type HtmlNode = HtmlElement | HtmlText

export type Attributes = Readonly<Partial<Record<string, string>>>

/** Of all elements without any, so that they can be told at once. */
export const NO_ATTRIBUTES: Attributes = {}

export interface HtmlTree {
  readonly root: HtmlElement
  /** In the order of the file. */
  readonly mains: readonly HtmlElement[]
  readonly articles: readonly HtmlElement[]
  readonly titles: readonly HtmlElement[]
  /** Links into the page itself. */
  readonly jumps: readonly HtmlElement[]
  /** Elements by `id`, or by the `name` of an anchor; the first of each. */
  readonly targets: ReadonlyMap<string, HtmlElement>
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return node.name !== ''
}

/** The words of `role` and `epub:type`, in lower case, with a space at either end. */
export function rolesOf({ attributes }: HtmlElement): string {
  const { role = '', 'epub:type': type = '' } = attributes
  return role === '' && type === '' ? '' : ` ${role} ${type} `.toLowerCase()
}

/** The nearest element, itself included, for which something holds; null where there is none. */
export function closest(element: HtmlElement, holds: (each: HtmlElement) => boolean): HtmlElement | null {
  for (let each: HtmlElement | null = element; each; each = each.parent) if (holds(each)) return each
  return null
}

/** The text of a node as it stands in the file, references decoded. */
export function textOf(source: string, node: HtmlNode): string {
  if (!isElement(node)) return node.text ?? source.slice(node.start, node.end)
  let text = ''
  for (const child of node.children) text += textOf(source, child)
  return text
}

/** How much text elements hold, measured while they are open: each remembers the counts at its beginning. */
import { STRUCTURES, UNSEEN } from './names.ts'
import type { HtmlElement } from './tree.ts'

export class TreeMeasure {
  #width = 0
  #linkWidth = 0
  #links = 0
  #structures = 0
  /** How many open elements are not shown, and how many are links to other pages. */
  #unseen = 0
  #inLinks = 0

  /** Text of so many columns. */
  addText(width: number): void {
    if (this.#unseen > 0) return
    this.#width += width
    if (this.#inLinks > 0) this.#linkWidth += width
  }

  /** An element begins, which keeps the counts. */
  open(element: HtmlElement): void {
    const { name, contents } = element
    if (contents) {
      contents.width = this.#width
      contents.linkWidth = this.#linkWidth
      contents.links = this.#links
      contents.structures = this.#structures
    }
    if (UNSEEN.has(name)) this.#unseen++
    if (isLinkAway(element)) {
      this.#inLinks++
      this.#links++
    }
    if (STRUCTURES.has(name)) this.#structures++
  }

  /** An element ends, and what it kept becomes what it holds. */
  close(element: HtmlElement): void {
    const { name, contents } = element
    if (contents) {
      contents.width = this.#width - contents.width
      contents.linkWidth = this.#linkWidth - contents.linkWidth
      contents.links = this.#links - contents.links
      contents.structures = this.#structures - contents.structures
    }
    if (UNSEEN.has(name)) this.#unseen--
    if (isLinkAway(element)) this.#inLinks--
  }
}

const FIRST_WIDE = 0x2e80

/** The columns of a stretch of a text without the white space at its ends; see `Contents`. */
export function widthOf(text: string, start: number, end: number): number {
  let from = start
  let to = end
  while (from < to && text.charCodeAt(from) <= 0x20) from++
  while (to > from && text.charCodeAt(to - 1) <= 0x20) to--
  let width = to - from
  for (let at = from; at < to; at++) if (text.charCodeAt(at) >= FIRST_WIDE) width += 2
  return width
}

function isLinkAway({ name, attributes: { href } }: HtmlElement): boolean {
  return name === 'a' && href !== undefined && !href.startsWith('#')
}

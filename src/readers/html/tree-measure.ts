/** How much text elements hold, measured while they are open: each remembers the counts at its beginning. */
import { STRUCTURES, UNSEEN } from './names.ts'
import type { Contents, HtmlElement } from './tree.ts'

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

  /** The counts where an element begins, to be kept in it. */
  open(element: HtmlElement): Contents {
    const counts = this.#counts()
    if (UNSEEN.has(element.name)) this.#unseen++
    if (isLinkAway(element)) {
      this.#inLinks++
      this.#links++
    }
    if (STRUCTURES.has(element.name)) this.#structures++
    return counts
  }

  /** What an element holds that kept the counts of its beginning. */
  close(element: HtmlElement): Contents {
    if (UNSEEN.has(element.name)) this.#unseen--
    if (isLinkAway(element)) this.#inLinks--
    const { width, linkWidth, links, structures } = element.contents
    return {
      width: this.#width - width,
      linkWidth: this.#linkWidth - linkWidth,
      links: this.#links - links,
      structures: this.#structures - structures,
    }
  }

  #counts(): Contents {
    return { width: this.#width, linkWidth: this.#linkWidth, links: this.#links, structures: this.#structures }
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

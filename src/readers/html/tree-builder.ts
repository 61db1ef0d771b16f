/**
 * Builds the tree from tags and texts, by what the HTML Standard (13.2.6) says of the elements that matter for text: which end tags may be missing,
 * and what a stray one can close. Formatting elements that overlap with blocks are not split and rebuilt, since nothing depends on them: such an end
 * tag is ignored.
 */
import type { Warning } from '../../model/block.ts'
import { overLimit } from '../over-limit.ts'
import {
  BLOCKS,
  DEFINITION_WALLS,
  ENDS_PARAGRAPH,
  HEADINGS,
  HOLDS_NO_TEXT,
  LIST_WALLS,
  MAY_STAY_OPEN,
  MEASURED,
  PART_WALLS,
  PARTS_OF_TABLE,
  TABLE_WALLS,
  VOID,
  WALLS,
} from './names.ts'
import { type Attributes, type HtmlElement, type HtmlNode, type HtmlTree, isElement } from './tree.ts'
import { TreeMeasure, widthOf } from './tree-measure.ts'

export interface Limits {
  /** Named in errors. */
  readonly path?: string
  /** How many elements may be open at once. */
  readonly depth: number
  /** How many elements and stretches of text there may be. */
  readonly nodes: number
}

export class TreeBuilder {
  readonly warnings: Warning[] = []
  readonly #source: string
  readonly #limits: Limits
  readonly #root = elementOf('#root', null, {}, 0, 0)
  readonly #stack: HtmlElement[] = [this.#root]
  readonly #mains: HtmlElement[] = []
  readonly #articles: HtmlElement[] = []
  readonly #titles: HtmlElement[] = []
  readonly #jumps: HtmlElement[] = []
  readonly #targets = new Map<string, HtmlElement>()
  readonly #warned = new Set<string>()
  readonly #measure = new TreeMeasure()
  #lastReference = -1
  #nodes = 0

  constructor(source: string, limits: Limits) {
    this.#source = source
    this.#limits = limits
  }

  /** Closes what is open and gives the tree. */
  finish(): HtmlTree {
    const open = this.#stack.find(({ name }) => BLOCKS.has(name) && !MAY_STAY_OPEN.has(name))
    if (open) this.#warn(`<${open.name}> is never closed`, open.start, open.tagEnd)
    this.#popTo(0, this.#source.length)
    return {
      root: this.#root,
      mains: this.#mains,
      articles: this.#articles,
      titles: this.#titles,
      jumps: this.#jumps,
      targets: this.#targets,
    }
  }

  text(start: number, end: number): void {
    const top = this.#top()
    const width = widthOf(this.#source, start, end)
    // White space between rows and items is never shown.
    if (width === 0 && HOLDS_NO_TEXT.has(top.name)) return
    this.#append(top, { name: '', start, end, text: null })
    this.#measure.addText(width)
  }

  /** A character reference that ends at an offset. */
  reference(text: string, end: number): void {
    const top = this.#top()
    // Some stand for two characters, which come one by one.
    const last = top.children[top.children.length - 1]
    if (end === this.#lastReference && last && !isElement(last) && last.text !== null) {
      top.children = [...top.children.slice(0, -1), { ...last, text: last.text + text }]
      return
    }
    this.#lastReference = end
    this.#append(top, { name: '', start: this.#source.lastIndexOf('&', end - 1), end, text })
    this.#measure.addText(widthOf(text, 0, text.length))
  }

  /** Opens an element; null where there can be no other of its name. */
  open(name: string, attributes: Attributes, start: number, tagEnd: number): HtmlElement | null {
    this.#closeBefore(name, start)
    const isSingle = name === 'body' || name === 'html' || name === 'head'
    if (isSingle && this.#stack.some((each) => each.name === name)) return null
    const { depth, path } = this.#limits
    if (this.#stack.length > depth) throw overLimit(path, `<${name}>`, 'depth', depth)
    if (this.#stack.length > MOST_OPEN) {
      this.#warn(`elements within ${MOST_OPEN} others are not told apart`, start, tagEnd)
      return null
    }
    const parent = this.#top()
    const opened = elementOf(name, parent, attributes, start, tagEnd)
    this.#append(parent, opened)
    this.#register(opened)
    if (VOID.has(name)) return opened
    this.#measure.open(opened)
    this.#stack.push(opened)
    return opened
  }

  /** Closes an element that has just been opened. */
  closeAgain(opened: HtmlElement, at: number): void {
    if (this.#top() === opened) this.#popTo(this.#stack.length - 1, at)
  }

  /** The end tag of a name, which begins at an offset. */
  close(name: string, at: number): void {
    if (name === 'br') this.open('br', {}, at, at)
    if (VOID.has(name) || name === 'body' || name === 'html') return
    if (!this.#closeInner(name, wallsOf(name), at) && name !== 'p') this.#warn(`</${name}> closes nothing`, at, at)
  }

  #register(opened: HtmlElement): void {
    const { name, attributes } = opened
    const { id, href } = attributes
    if (id !== undefined && !this.#targets.has(id)) this.#targets.set(id, opened)
    if (name === 'a') {
      const anchor = attributes.name
      if (anchor !== undefined && !this.#targets.has(anchor)) this.#targets.set(anchor, opened)
      if (href !== undefined && href.length > 1 && href.startsWith('#')) this.#jumps.push(opened)
    } else if (name === 'main' || attributes.role === 'main') this.#mains.push(opened)
    else if (name === 'article') this.#articles.push(opened)
    else if (name === 'h1') this.#titles.push(opened)
  }

  /** Ends what cannot hold the element that begins. */
  #closeBefore(name: string, at: number): void {
    if (ENDS_PARAGRAPH.has(name)) {
      this.#closeInner('p', WALLS, at)
      // The head ends where the first thing stands that cannot be in it.
      if (this.#top().name === 'head') this.#popTo(this.#stack.length - 1, at)
    }
    if (name === 'li') this.#closeInner('li', LIST_WALLS, at)
    else if (name === 'dd' || name === 'dt') {
      this.#closeInner('dd', DEFINITION_WALLS, at)
      this.#closeInner('dt', DEFINITION_WALLS, at)
    } else if (name === 'a') this.#closeInner('a', BLOCKS, at)
    else if (HEADINGS.has(name) && HEADINGS.has(this.#top().name)) this.#popTo(this.#stack.length - 1, at)
    else if (PARTS_OF_TABLE.has(name)) this.#closePartsBefore(name, at)
    else if (name === 'body') this.#closeInner('head', WALLS, at)
  }

  #closePartsBefore(name: string, at: number): void {
    const table = this.#stack.findLastIndex((each) => each.name === 'table')
    if (table < 0) return
    for (let index = table + 1; index < this.#stack.length; index++) {
      if (!cannotHold((this.#stack[index] as HtmlElement).name, name)) continue
      this.#popTo(index, at)
      return
    }
  }

  /** Closes the innermost element of a name, unless a wall stands between. */
  #closeInner(name: string, walls: ReadonlySet<string>, at: number): boolean {
    for (let index = this.#stack.length - 1; index > 0; index--) {
      const each = (this.#stack[index] as HtmlElement).name
      if (each === name) {
        this.#popTo(index, at)
        return true
      }
      if (walls.has(each)) return false
    }
    return false
  }

  /** Closes all elements from an index of the stack on. */
  #popTo(index: number, at: number): void {
    while (this.#stack.length > index) {
      const each = this.#stack.pop() as HtmlElement
      each.end = Math.max(at, each.tagEnd)
      this.#measure.close(each)
    }
  }

  #append(parent: HtmlElement, node: HtmlNode): void {
    const { nodes, path } = this.#limits
    this.#nodes++
    if (this.#nodes > nodes) throw overLimit(path, 'the number of elements and texts', 'nodes', nodes)
    // Most elements hold one node, for which an array that has been pushed to has far too much room.
    if (parent.children.length === 0) parent.children = [node]
    else (parent.children as HtmlNode[]).push(node)
  }

  #top(): HtmlElement {
    return this.#stack[this.#stack.length - 1] as HtmlElement
  }

  /** Once for each message: one slip of a template comes a hundred times. */
  #warn(message: string, start: number, end: number): void {
    if (this.#warned.has(message)) return
    this.#warned.add(message)
    this.warnings.push({ message, span: { start, end } })
  }
}

const NO_CHILDREN: readonly HtmlNode[] = []

/** Whatever the limit: the tree is walked by functions that call themselves. */
const MOST_OPEN = 1000

function elementOf(
  name: string,
  parent: HtmlElement | null,
  attributes: Attributes,
  start: number,
  tagEnd: number,
): HtmlElement {
  const isMeasured = MEASURED.has(name) || attributes.role !== undefined
  return {
    name,
    parent,
    attributes,
    children: NO_CHILDREN,
    start,
    tagEnd,
    end: tagEnd,
    contents: isMeasured ? { width: 0, linkWidth: 0, links: 0, structures: 0 } : null,
  }
}

/** What the end tag of a name does not reach out of. */
function wallsOf(name: string): ReadonlySet<string> {
  if (name === 'table') return TABLE_WALLS
  if (PARTS_OF_TABLE.has(name)) return PART_WALLS
  return BLOCKS.has(name) ? WALLS : BLOCKS
}

/** Whether an open part of a table ends where another part of the same table begins. */
function cannotHold(open: string, name: string): boolean {
  if (!PARTS_OF_TABLE.has(open)) return false
  const isCell = open === 'td' || open === 'th'
  if (name === 'td' || name === 'th') return isCell
  return name === 'tr' ? isCell || open === 'tr' || open === 'caption' || open === 'colgroup' : true
}

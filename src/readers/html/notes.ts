/**
 * Notes and what refers to them. HTML has no element for either: a reference is a short raised mark that leads forward to a place in the page, or one
 * that leads to where a link leads back from; the block at that place is the note. Word, LibreOffice, Pandoc, wikis and e-books all write them so.
 */
import { isHidden } from './hidden.ts'
import { closest, type HtmlElement, type HtmlTree, rolesOf, textOf } from './tree.ts'

export interface HtmlNotes {
  /** The blocks that are notes, with the mark of what refers to each; empty where nothing does. */
  readonly blocks: ReadonlyMap<HtmlElement, string>
  /** Links that are printed as the mark of a note, in the text or at the head of the note. */
  readonly marks: ReadonlySet<HtmlElement>
  /** Links back into the text that say nothing themselves. */
  readonly returns: ReadonlySet<HtmlElement>
}

/** A mark of more columns than this is none. */
const WIDEST_MARK = 8
const MARK = /^[[(]?(?:\d{1,4}|[a-z]{1,2}|[ivxlc]{1,6}|\*{1,4}|[†‡§¶]{1,3})[\])]?$/i

export function findNotes(source: string, { jumps, targets }: HtmlTree): HtmlNotes {
  const blocks = new Map<HtmlElement, string>()
  const marks = new Set<HtmlElement>()
  const returns = new Set<HtmlElement>()
  const targetOf = (jump: HtmlElement) => targets.get(fragmentOf(jump))
  const back = jumps.filter((jump) => (targetOf(jump)?.start ?? jump.start) < jump.start)
  const shared = new Set<HtmlElement>()
  const targetIn = new Map<HtmlElement, HtmlElement>()
  for (const jump of jumps) {
    const target = targetOf(jump)
    if (!target || target.start < jump.start || (jump.contents?.width ?? 0) > WIDEST_MARK) continue
    const mark = textOf(source, jump).trim()
    if (!MARK.test(mark)) continue
    const block = blockAround(target)
    const leadsBack = () => isBetween(back, block ?? target, (each) => isNear(targetOf(each), jump))
    if (!isRaised(jump) && !leadsBack()) continue
    marks.add(jump)
    if (!block) continue
    if ((targetIn.get(block) ?? target) !== target) shared.add(block)
    targetIn.set(block, target)
    if (!blocks.has(block)) blocks.set(block, mark)
  }
  for (const block of shared) blocks.delete(block)
  for (const jump of back) {
    if (!closest(jump, (each) => targetIn.has(each))) continue
    if (MARK.test(textOf(source, jump).trim())) marks.add(jump)
    else if (!/[\p{L}\p{N}]/u.test(textOf(source, jump))) returns.add(jump)
  }
  return { blocks, marks, returns }
}

/** Whether an element says itself that it is a note. */
export function isNoteByRole(element: HtmlElement): boolean {
  return / (?:doc-footnote|doc-endnote|footnote|endnote|rearnote) /.test(rolesOf(element))
}

function fragmentOf({ attributes: { href = '' } }: HtmlElement): string {
  const fragment = href.slice(1)
  if (!fragment.includes('%')) return fragment
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** Raised, or said to be a reference to a note. */
function isRaised(jump: HtmlElement): boolean {
  if (/ (?:doc-)?noteref /.test(rolesOf(jump)) || isRaising(jump)) return true
  const { class: classes = '', style = '' } = jump.attributes
  if (/footnote|endnote|noteref/i.test(classes) || /mso-(?:foot|end)note-id/i.test(style)) return true
  const above = jump.parent
  if (above && (isRaising(above) || (above.parent && above.name === 'span' && isRaising(above.parent)))) return true
  return jump.children.some((child) => 'children' in child && isRaising(child))
}

function isRaising({ name, attributes: { style = '' } }: HtmlElement): boolean {
  return name === 'sup' || /vertical-align\s*:\s*super/i.test(style)
}

/**
 * The block that a place of the page is in: as far out as nothing else is in it. Null where that is no block of a few paragraphs.
 */
function blockAround(target: HtmlElement): HtmlElement | null {
  let block = closest(target, ({ name }) => BLOCK_OF_NOTE.has(name) || LARGE.has(name))
  if (!block || LARGE.has(block.name) || (block.contents?.structures ?? 0) > 0) return null
  for (let above = block.parent; above && /^(?:aside|div|li)$/.test(above.name); above = above.parent) {
    if (above.children.length > MOST_AROUND) break
    const first = above.children.find(
      (child) => 'children' in child && !isHidden(child, 'accept') && child.name !== 'hr',
    )
    const count = above.children.filter((child) => 'children' in child && (child.contents?.width ?? 0) > 0).length
    if (first !== block || (above.contents?.structures ?? 0) > 0 || (above.attributes.id === undefined && count > 1))
      break
    block = above
  }
  return block
}

/** What holds more nodes than this is no frame around one note. */
const MOST_AROUND = 50

const BLOCK_OF_NOTE = new Set(['aside', 'blockquote', 'dd', 'div', 'li', 'p', 'section'])
/** Elements that hold more than a note. */
const LARGE = new Set([
  '#root',
  'article',
  'body',
  'dt',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'html',
  'main',
  'table',
  'td',
  'th',
])

/** An element at most so far in front of a reference stands for it. */
const NEAR = 300

function isNear(place: HtmlElement | undefined, jump: HtmlElement): boolean {
  return place !== undefined && place.start <= jump.tagEnd && jump.start - place.start < NEAR
}

/** Whether something holds for one of the elements, in the order of the file, that stand within another. */
function isBetween(
  elements: readonly HtmlElement[],
  { start, end }: HtmlElement,
  holds: (each: HtmlElement) => boolean,
): boolean {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((elements[middle] as HtmlElement).start < start) low = middle + 1
    else high = middle
  }
  for (let at = low; at < elements.length; at++) {
    const each = elements[at] as HtmlElement
    if (each.start >= end) return false
    if (holds(each)) return true
  }
  return false
}

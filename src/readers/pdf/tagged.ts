/** The elements of a tagged page, as its structure tree has them (ISO 32000-1, 14.8). */
import type { Element, Paragraph, TableRow, TextElement } from './elements.ts'
import { type Line, lineOf, SMALL } from './line.ts'
import type { StructNode } from './open.ts'
import type { Page, Run } from './page.ts'

/** What the tree of a page says, and what of the page it does not name. */
export interface TaggedPage {
  readonly elements: readonly Element[]
  readonly rest: readonly Run[]
}

/** A tree that names less than this share of the characters is none to follow. */
const COVERED = 0.8
/** Elements inside each other. Deeper ones are read as text. */
const DEEPEST = 100

/** Reads the tree of a page; null where the page has none, or one that leaves too much out. */
export function readTagged(page: Page): TaggedPage | null {
  if (page.tree === null) return null
  const contents = new Map<string, Run[]>()
  for (const run of page.runs) {
    if (run.content === null || run.isArtifact) continue
    const known = contents.get(run.content)
    if (known) known.push(run)
    else contents.set(run.content, [run])
  }
  const walk = new Walk(page.number, contents)
  walk.block(page.tree, { sections: 0, items: 0, deep: 0 })
  walk.flush()
  const rest = page.runs.filter((run) => !walk.taken.has(run))
  const own = (runs: readonly Run[]) =>
    runs.reduce((sum, { text, isArtifact }) => sum + (isArtifact ? 0 : text.length), 0)
  return own(rest) > (1 - COVERED) * own(page.runs) ? null : { elements: walk.elements, rest }
}

interface Context {
  /** How many sections and list items are open, and how many elements. */
  readonly sections: number
  readonly items: number
  readonly deep: number
}

class Walk {
  readonly elements: Element[] = []
  readonly taken = new Set<Run>()
  readonly #page: number
  readonly #contents: ReadonlyMap<string, Run[]>
  /** Text outside any paragraph. */
  #loose: Run[] = []
  readonly #notes: StructNode[] = []

  constructor(page: number, contents: ReadonlyMap<string, Run[]>) {
    this.#page = page
    this.#contents = contents
  }

  /** Reads an element that may hold blocks. */
  block(node: StructNode, context: Context): void {
    const { role = '' } = node
    const inner = { ...context, deep: context.deep + 1 }
    const level = headingLevel(role, context.sections)
    if (role === 'Table' && context.deep < DEEPEST) this.#table(node)
    else if (role === 'L' && context.deep < DEEPEST) this.#list(node, inner)
    else if (level !== null) this.#text({ type: 'heading', level }, node)
    // A note may stand in the text that refers to it, which goes on behind it.
    else if (NOTES.has(role) && this.#loose.length > 0) this.#notes.push(node)
    else if (NOTES.has(role)) this.#text({ type: 'note' }, node)
    else this.#container(node, inner)
  }

  #container(node: StructNode, context: Context): void {
    const { role = '' } = node
    const inner = SECTIONS.has(role) ? { ...context, sections: context.sections + 1 } : context
    const isParagraph = PARAGRAPHS.has(role)
    if (isParagraph) this.flush()
    for (const child of node.children ?? []) {
      if (context.deep < DEEPEST && holdsBlock(child, DEEPEST - context.deep)) this.block(child, inner)
      else this.#loose.push(...this.#runs(child))
    }
    if (isParagraph) this.flush()
  }

  /** Makes a paragraph of what stands outside any. */
  flush(): void {
    const runs = this.#loose
    this.#loose = []
    this.#add({ type: 'paragraph' }, runs)
    for (const note of this.#notes.splice(0)) this.#add({ type: 'note' }, this.#runs(note))
  }

  #text(kind: Omit<TextElement, 'lines'>, node: StructNode): void {
    this.flush()
    this.#add(kind, this.#runs(node))
  }

  #add(kind: Omit<TextElement, 'lines'>, runs: readonly Run[]): void {
    const lines = linesOf(runs, this.#page)
    if (lines.length > 0) this.elements.push({ ...kind, lines })
  }

  #list(list: StructNode, context: Context): void {
    this.flush()
    for (const item of list.children ?? []) {
      if (item.role !== 'LI') {
        this.block(item, context)
        continue
      }
      const own: StructNode[] = []
      const inside: StructNode[] = []
      for (const child of item.children ?? []) (holdsList(child, DEEPEST) ? inside : own).push(child)
      this.#item(own, context.items)
      for (const child of inside) this.#inItem(child, { ...context, items: context.items + 1 })
    }
  }

  /** Of a body that holds a list, what stands before the list belongs to the item. */
  #inItem(node: StructNode, context: Context): void {
    if (node.role === 'L') {
      this.#list(node, context)
      return
    }
    for (const child of node.children ?? []) {
      if (holdsList(child, DEEPEST)) this.#inItem(child, context)
      else this.#item([child], context.items - 1)
    }
  }

  #item(nodes: readonly StructNode[], depth: number): void {
    const label = nodes.filter(isLabel).flatMap((node) => this.#runs(node, { isTaken: false }))
    const hasLabel = nodes.some(isLabel)
    const mark = linesOf(label, this.#page)
      .map(({ text }) => text)
      .join(' ')
    const [first = [], ...more] = this.#paragraphs(nodes)
    if (first.length === 0 && more.length === 0) return
    // What has no label goes on with the item before it, which the end of a page or a list inside has cut.
    const before = this.elements[this.elements.length - 1]
    if (!hasLabel && before?.type === 'list-item') before.more = [...(before.more ?? []), first, ...more]
    else if (!hasLabel || LISTED.test(mark))
      this.elements.push({ type: 'list-item', mark: hasLabel ? mark || '•' : null, depth, lines: [...first], more })
    else for (const lines of [first, ...more]) this.elements.push({ type: 'paragraph', lines: [...lines] })
  }

  /** The paragraphs in elements, each as its lines; text outside them makes one of its own. */
  #paragraphs(nodes: readonly StructNode[]): Line[][] {
    const groups: Run[][] = []
    let open: Run[] = []
    // The text of an item stands beside its label.
    let isLabelled = false
    const close = () => {
      if (open.length > 0) groups.push(open)
      open = []
    }
    const read = (node: StructNode, deep: number): void => {
      const { role = '', children = [] } = node
      if (isLabel(node) || role === '' || deep > DEEPEST) {
        open.push(...this.#runs(node))
        isLabelled = isLabel(node)
        return
      }
      const isBlock = PARAGRAPHS.has(role) || role === 'LI'
      if (isBlock && !isLabelled) close()
      for (const child of children) read(child, deep + 1)
      if (isBlock) close()
    }
    for (const node of nodes) read(node, 0)
    close()
    return groups.map((runs) => linesOf(runs, this.#page)).filter((lines) => lines.length > 0)
  }

  #table(table: StructNode): void {
    this.flush()
    for (const child of table.children ?? []) if (child.role === 'Caption') this.#text({ type: 'paragraph' }, child)
    const rows = rowsIn(table).map(({ row, isHead }): TableRow => {
      const cells = (row.children ?? []).filter(({ role }) => role === 'TH' || role === 'TD')
      return {
        isHeader: isHead || (cells.length > 0 && cells.every(({ role }) => role === 'TH')),
        cells: cells.map((cell): readonly Paragraph[] => this.#paragraphs([cell])),
      }
    })
    // The tree of a page has rows that stand on others too.
    const own = rows.filter(({ cells }) => cells.some((cell) => cell.length > 0))
    if (own.length > 0) this.elements.push({ type: 'table', rows: own })
  }

  /** All text in an element that none has had; it is had by now, unless told otherwise. */
  #runs(node: StructNode, { isTaken } = { isTaken: true }): Run[] {
    const runs: Run[] = []
    const read = ({ type, id, children = [] }: StructNode, deep: number): void => {
      if (type === 'content' && id !== undefined)
        for (const run of this.#contents.get(id) ?? []) {
          if (this.taken.has(run)) continue
          if (isTaken) this.taken.add(run)
          runs.push(run)
        }
      if (deep < MOST_NESTED) for (const child of children) read(child, deep + 1)
    }
    read(node, 0)
    return runs
  }
}

/** Beyond this the tree is no longer followed: what is left is read by its places. */
const MOST_NESTED = 500

const SECTIONS: ReadonlySet<string> = new Set(['Part', 'Art', 'Sect'])
const PARAGRAPHS: ReadonlySet<string> = new Set(['P', 'Caption', 'TOCI', 'BlockQuote', 'BibEntry', 'Figure', 'Formula'])
const NOTES: ReadonlySet<string> = new Set(['Note', 'FENote'])
/** Elements that are blocks, or may hold some. */
const BLOCKS =
  /^(?:H[1-6]?|Title|P|L|LI|Table|Note|FENote|Caption|TOCI?|BlockQuote|BibEntry|Figure|Formula|Part|Art|Sect|Div|Document|Index)$/
/** A label that a list item has as its marker; others belong to a text of the document. */
const LISTED = /^(?:[•▪■●○◦➢✓·*–—-]|[0-9]{1,3}[.)]|[a-z][.)]|)$/i

function isLabel({ role }: StructNode): boolean {
  return role === 'Lbl'
}

/** From 1; null for what is no heading. */
function headingLevel(role: string, sections: number): number | null {
  if (role === 'Title') return 1
  const level = /^H([1-6]?)$/.exec(role)?.[1]
  if (level === undefined) return null
  return level === '' ? Math.max(1, sections) : Number(level)
}

function holdsBlock({ role = '', children = [] }: StructNode, deep: number): boolean {
  return BLOCKS.test(role) || (deep > 0 && children.some((child) => holdsBlock(child, deep - 1)))
}

function holdsList({ role = '', children = [] }: StructNode, deep: number): boolean {
  return role === 'L' || (deep > 0 && children.some((child) => holdsList(child, deep - 1)))
}

function rowsIn(table: StructNode): { row: StructNode; isHead: boolean }[] {
  return (table.children ?? []).flatMap((child) => {
    if (child.role === 'TR') return [{ row: child, isHead: false }]
    if (!['THead', 'TBody', 'TFoot'].includes(child.role ?? '')) return []
    const isHead = child.role === 'THead'
    return (child.children ?? []).filter(({ role }) => role === 'TR').map((row) => ({ row, isHead }))
  })
}

/** Runs in the order of the tree as lines. */
function linesOf(runs: readonly Run[], page: number): Line[] {
  const lines: Run[][] = []
  for (const run of runs) {
    const line = lines[lines.length - 1]
    if (line && standsIn(line, run)) line.push(run)
    else lines.push([run])
  }
  return lines
    .map((line) =>
      lineOf(
        line.sort((a, b) => a.left - b.left),
        page,
      ),
    )
    .filter(({ text }) => text !== '')
}

/** Whether a run goes on with the line that others have begun. */
function standsIn(line: readonly Run[], run: Run): boolean {
  const last = line[line.length - 1] as Run
  const size = Math.max(last.size, run.size)
  if (run.left < last.left - size) return false
  if (line.some(({ base }) => Math.abs(base - run.base) < 0.3 * size)) return true
  const isRaised = Math.min(last.size, run.size) <= SMALL * size
  return isRaised && Math.abs(last.base - run.base) < 0.7 * size && run.left - last.right < 0.6 * size
}

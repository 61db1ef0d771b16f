/** A bitext as TEI P5: both texts with their structure, and links between them. */
import type { Bitext } from '../model/bitext.ts'
import { type Document, type Segment, type SegmentKind, segmentId } from '../model/document.ts'
import type { Side } from '../model/finding.ts'
import { type RowSide, type UnitRow, unitRows } from './unit-rows.ts'
import { xmlAttributes, xmlElement, xmlText } from './xml.ts'

export interface TeiOptions {
  /** Version of the program that writes; `0` where not given. */
  readonly toolVersion?: string
}

/**
 * One file: a `group` of two texts, the source first, whose elements have ids such as `source.s1` and the locator as `n`; then every unit, the smallest
 * there are, as a `link`, and one that stands on one side alone as a `span`, with the score as `cert` and the evidence as `ana`. A character
 * that XML cannot hold becomes U+FFFD. Ends with a line end.
 */
export function bitextTei(bitext: Bitext, { toolVersion = '0' }: TeiOptions = {}): string {
  const { source, target } = bitext
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<TEI xmlns="http://www.tei-c.org/ns/1.0">',
    ...header(bitext, toolVersion),
    '  <text>',
    '    <group>',
    ...sideText(source, 'source'),
    ...sideText(target, 'target'),
    '    </group>',
    '  </text>',
    ...standOff(unitRows(bitext)),
    '</TEI>',
  ]
  return `${lines.join('\n')}\n`
}

function header({ source, target }: Bitext, toolVersion: string): readonly string[] {
  const title = xmlElement('title', {}, xmlText(`${source.path}, ${target.path}`))
  const application = xmlElement('application', { ident: 'paralint', version: toolVersion }, '<label>paralint</label>')
  return [
    '  <teiHeader>',
    '    <fileDesc>',
    `      <titleStmt>${title}</titleStmt>`,
    '      <publicationStmt><p>Not published.</p></publicationStmt>',
    '      <sourceDesc>',
    `        ${xmlElement('p', { n: 'source' }, xmlText(source.path))}`,
    `        ${xmlElement('p', { n: 'target' }, xmlText(target.path))}`,
    '      </sourceDesc>',
    '    </fileDesc>',
    `    <encodingDesc><appInfo>${application}</appInfo></encodingDesc>`,
    '  </teiHeader>',
  ]
}

function sideText(document: Document, side: Side): readonly string[] {
  const tree = new TextTree(document, side)
  const content = tree.division(null, '          ')
  return [
    `      <text${xmlAttributes({ 'xml:id': side, 'xml:lang': document.language })}>`,
    '        <body>',
    // A body may not be empty.
    ...(content.length === 0 ? ['          <p/>'] : content),
    '        </body>',
    '      </text>',
  ]
}

/** Writes the segments of one side as nested elements. */
class TextTree {
  readonly #side: Side
  readonly #children = new Map<number | null, Segment[]>()

  constructor({ segments }: Document, side: Side) {
    this.#side = side
    for (const segment of segments) {
      const siblings = this.#children.get(segment.parent)
      if (siblings) siblings.push(segment)
      else this.#children.set(segment.parent, [segment])
    }
  }

  /** What a body or a division holds. Behind a division TEI allows nothing but divisions, so what follows one gets one of its own. */
  division(parent: number | null, indent: string): readonly string[] {
    const lines: string[] = []
    let blocks: string[] = []
    const close = () => {
      const isBehind = lines.length > 0 && blocks.length > 0
      if (isBehind) lines.push(`${indent}<div>`)
      lines.push(...blocks.map((block) => `${indent}${isBehind ? '  ' : ''}${block}`))
      if (isBehind) lines.push(`${indent}</div>`)
      blocks = []
    }
    for (const run of runs(this.#childrenOf(parent))) {
      const [first] = run as [Segment]
      if (first.kind !== 'heading') {
        blocks.push(...this.#blocks(run))
        continue
      }
      close()
      lines.push(
        `${indent}<div>`,
        `${indent}  ${xmlElement('head', this.#named(first), this.#ownText(first))}`,
        ...this.division(first.index, `${indent}  `),
        `${indent}</div>`,
      )
    }
    close()
    return lines
  }

  /** A run of segments as elements: one list, or one block and behind it what cannot stand inside. */
  #blocks(run: readonly Segment[]): readonly string[] {
    const [first] = run as [Segment]
    if (first.kind === 'list-item') return [this.#list(run)]
    const children = this.#childrenOf(first.index)
    if (first.kind === 'footnote')
      return [xmlElement('note', { ...this.#named(first), place: 'foot' }, this.#content(first, children))]
    if (first.kind === 'table' && children.some(isRow)) return this.#table(first, children)
    const inside = children.filter(({ kind }) => INSIDE_TEXT.has(kind))
    const outside = children.filter(({ kind }) => !INSIDE_TEXT.has(kind))
    const name = first.kind === 'paragraph' ? 'p' : 'ab'
    const attributes = { ...this.#named(first), ...(name === 'ab' && { type: first.kind }) }
    return [xmlElement(name, attributes, this.#content(first, inside)), ...this.#allBlocks(outside)]
  }

  #list(items: readonly Segment[]): string {
    const type: Record<string, string> = items[0]?.role === 'inline' ? { type: 'inline' } : {}
    const content = items.map((item) =>
      xmlElement('item', this.#named(item), this.#content(item, this.#childrenOf(item.index))),
    )
    return xmlElement('list', type, content.join(''))
  }

  #table(table: Segment, children: readonly Segment[]): readonly string[] {
    const rows = children.filter(isRow)
    const inRow = (row: Segment, isWanted: boolean) =>
      this.#childrenOf(row.index).filter((one) => isCell(one) === isWanted)
    // Without a caption the text of a table repeats its first row.
    const first = inRow(rows[0] as Segment, true).map(({ text }) => text.text)
    const hasCaption = table.label !== null || table.text.text !== first.join(' | ')
    const head = hasCaption && table.text.text !== '' ? xmlElement('head', {}, this.#ownText(table)) : ''
    const content = rows.map((row) => {
      const cells = inRow(row, true).map((cell) =>
        xmlElement('cell', this.#named(cell), this.#content(cell, this.#childrenOf(cell.index))),
      )
      const role = row.role === 'header' ? 'label' : 'data'
      return xmlElement('row', { ...this.#named(row), role }, cells.length === 0 ? '<cell/>' : cells.join(''))
    })
    const others = [...children.filter((child) => !isRow(child)), ...rows.flatMap((row) => inRow(row, false))]
    return [xmlElement('table', this.#named(table), head + content.join('')), ...this.#allBlocks(others)]
  }

  #content(segment: Segment, inside: readonly Segment[]): string {
    return this.#ownText(segment) + this.#allBlocks(inside).join('')
  }

  #allBlocks(segments: readonly Segment[]): readonly string[] {
    return runs(segments).flatMap((run) => this.#blocks(run))
  }

  /** Label and text, or label and sentences. */
  #ownText({ index, label, text }: Segment): string {
    const sentences = (this.#children.get(index) ?? []).filter(({ kind }) => kind === 'sentence')
    const content =
      sentences.length === 0
        ? xmlText(text.text)
        : sentences.map((sentence) => xmlElement('s', this.#named(sentence), xmlText(sentence.text.text))).join(' ')
    if (label === null) return content
    return xmlElement('label', {}, xmlText(label.printed)) + (content === '' ? '' : ` ${content}`)
  }

  #named({ index, locator }: Segment): Record<string, string> {
    return { 'xml:id': idOf(this.#side, segmentId(index)), n: locator }
  }

  /** Without sentences, which are the text itself. */
  #childrenOf(parent: number | null): readonly Segment[] {
    return (this.#children.get(parent) ?? []).filter(({ kind }) => kind !== 'sentence')
  }
}

/** What TEI allows inside a paragraph. */
const INSIDE_TEXT: ReadonlySet<SegmentKind> = new Set(['list-item', 'table', 'footnote'])

function isRow({ kind }: Segment): boolean {
  return kind === 'table-row'
}

function isCell({ kind }: Segment): boolean {
  return kind === 'table-cell'
}

/** Neighbours that make one list together; everything else alone. */
function runs(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const all: Segment[][] = []
  for (const segment of segments) {
    const last = all.at(-1)
    const [first] = last ?? []
    if (segment.kind === 'list-item' && first?.kind === 'list-item' && first.role === segment.role) last?.push(segment)
    else all.push([segment])
  }
  return all
}

function standOff(rows: readonly UnitRow[]): readonly string[] {
  const links = rows.flatMap((row) =>
    row.source && row.target ? [pointer('link', row, [row.source, row.target])] : [],
  )
  const lone = rows.flatMap((row) => (row.source && row.target ? [] : [pointer('span', row, [row.source, row.target])]))
  const evidence = [...new Set(rows.flatMap((row) => row.evidence))]
  const interps = evidence.map((name) => `      ${xmlElement('interp', { 'xml:id': `evidence.${name}` }, name)}`)
  const group = (name: string, type: string, content: readonly string[]) =>
    content.length === 0 ? [] : [`    <${name}${xmlAttributes({ type })}>`, ...content, `    </${name}>`]
  const groups = [
    ...group('linkGrp', 'alignment', links),
    ...group('spanGrp', 'unpaired', lone),
    ...group('interpGrp', 'evidence', interps),
  ]
  // Stand-off markup may not be empty.
  return groups.length === 0 ? [] : ['  <standOff>', ...groups, '  </standOff>']
}

function pointer(name: string, row: UnitRow, sides: readonly [RowSide | null, RowSide | null]): string {
  const ids = sides.flatMap((side, at) => (side?.segments ?? []).map(({ id }) => `#${idOf(SIDES[at] as Side, id)}`))
  const attributes = {
    ...{ 'xml:id': row.id, type: row.relation, target: ids.join(' '), cert: row.score.toFixed(4) },
    ...(row.evidence.length > 0 && { ana: row.evidence.map((evidence) => `#evidence.${evidence}`).join(' ') }),
    ...(row.of !== null && { corresp: `#${idOf(row.source ? 'source' : 'target', row.of)}` }),
  }
  return `      ${xmlElement(name, attributes)}`
}

const SIDES: readonly Side[] = ['source', 'target']

function idOf(side: Side, id: string): string {
  return `${side}.${id}`
}

/**
 * Pieces to segments. Sections come from headings, items from the ladder of markers, and every segment is given to the nearest thing
 * above it that can hold it: a nested item to its item, a list to the paragraph that opens it, all else to the section.
 */
import { profileOf } from '../language/profiles/index.ts'
import type { Label, Language, Seam } from '../model/document.ts'
import { type MappedText, sliceMapped, sourceSpan, trimMapped, wholeSpan } from '../model/mapped-text.ts'
import { createBuilder, type Draft, labelAt, textFrom } from './builder.ts'
import { entryTitleEnd } from './contents.ts'
import { addContentsTable, entryLabel } from './contents-entries.ts'
import { readHeadingLabel } from './heading-label.ts'
import { addInlineItems, expectedMarker, type Tree } from './items.ts'
import { type PieceLabel, readLabels } from './labels.ts'
import { createMarkersInUse } from './markers-in-use.ts'
import type { Piece } from './piece.ts'
import { addTable } from './table-rows.ts'

interface Place {
  readonly headings: { index: number; level: number }[]
  /** Open list items by depth. */
  items: { index: number; list: string; depth: number }[]
  /** The paragraph that the next list belongs to. */
  opener: number | null
  /** Parent of each list, so that all items of one list are siblings. */
  readonly lists: Map<string, number | null>
  previous: Piece | null
}

/** The text of the file, and whether its blank lines part anything. */
export interface TreeSource {
  readonly source: string
  readonly hasBlankLines: boolean
}

export function buildTree(pieces: readonly Piece[], language: Language, of: TreeSource): Draft[] {
  const { source, hasBlankLines } = of
  const profile = profileOf(language)
  const tree: Tree = {
    builder: createBuilder(),
    markers: createMarkersInUse(),
    profile,
    source: hasBlankLines ? source : null,
    firstNoteMark: searchNoteMark(source),
  }
  const labels = readLabels(pieces, profile.guessedMarker)
  const families = headingFamilies(pieces)
  labels.forEach((label) => {
    if (label?.rung && !label.rung.isGarbled) tree.markers.note(label.style, label.printed, `run${label.rung.list}`)
  })
  const place: Place = { headings: [], items: [], opener: null, lists: new Map(), previous: null }
  pieces.forEach((piece, index) => {
    if (piece.role === 'heading' || piece.role === 'title') addHeading(tree, place, piece, families)
    else if (piece.role === 'contents') addContents(tree, place, piece)
    else if (piece.type === 'table') addTable(tree, section(place), piece)
    else if (piece.type === 'note') addNote(tree, piece, piece.mark)
    else if (piece.type === 'code')
      tree.builder.add({ kind: 'code', text: piece.text, parent: holder(place, piece), span: piece.span })
    else if (piece.role === 'front-matter') tree.builder.add({ kind: 'front-matter', text: piece.text })
    else if (piece.role === 'page-header' || piece.role === 'page-footer')
      tree.builder.add({ kind: piece.role, text: piece.text })
    else addText(tree, place, piece, labels[index] ?? null)
    place.previous = piece
  })
  return tree.builder.drafts
}

/** Label families that at least two headings carry with different ordinals. */
function headingFamilies(pieces: readonly Piece[]): { families: Map<string, Set<number>>; prefersRoman: boolean } {
  const families = new Map<string, Set<number>>()
  const headings = pieces.filter((piece) => piece.role === 'heading')
  const prefersRoman = headings.some((piece) => /^(?:II|III|IV|VI)[.．、]/.test(piece.text.text))
  for (const piece of headings) {
    const label = piece.dotted ?? readHeadingLabel(piece.text.text, prefersRoman)
    if (!label) continue
    const known = families.get(label.family)
    if (known) known.add(label.ordinal)
    else families.set(label.family, new Set([label.ordinal]))
  }
  return { families, prefersRoman }
}

function addHeading(tree: Tree, place: Place, piece: Piece, known: ReturnType<typeof headingFamilies>): void {
  const { text } = piece
  const read = piece.role === 'title' ? null : (piece.dotted ?? readHeadingLabel(text.text, known.prefersRoman))
  const isLabel =
    read !== null &&
    (read.marker !== null ||
      piece.dotted !== null ||
      read.textStart >= text.text.length ||
      (known.families.get(read.family)?.size ?? 0) > 1 ||
      read.family.startsWith('word:第'))
  const label = isLabel
    ? labelAt(text, 0, read.printed.length, {
        style: read.style,
        ordinal: read.ordinal,
        key: read.marker?.number ?? String(read.ordinal),
        ...(read.style === 'word' ? { family: read.family } : {}),
        ...(piece.dotted ? { expected: piece.dotted.expected } : {}),
      })
    : null
  while (
    piece.role === 'heading' &&
    place.headings.length > 0 &&
    (place.headings[place.headings.length - 1] as { level: number }).level >= piece.level
  ) {
    place.headings.pop()
  }
  const index = tree.builder.add({
    kind: 'heading',
    text: textFrom(text, isLabel ? read.textStart : 0),
    label,
    parent: section(place),
    level: piece.level,
    seams: piece.seams,
  })
  if (piece.role === 'heading') place.headings.push({ index, level: piece.level })
  place.items = []
  place.opener = null
}

function addContents(tree: Tree, place: Place, piece: Piece): void {
  if (piece.type === 'table') {
    addContentsTable(tree.builder, section(place), piece)
    return
  }
  const text = sliceMapped(piece.text, 0, entryTitleEnd(piece.text.text) ?? piece.text.text.length)
  const { label, textStart } = entryLabel(text)
  tree.builder.add({ kind: 'contents-entry', parent: section(place), label, text: textFrom(text, textStart) })
}

const NOTE_LINE = /^([¹²³⁴-⁹⁰]+|[*†‡]{1,3}(?=\s))\s*/

function addText(tree: Tree, place: Place, piece: Piece, label: PieceLabel | null): void {
  // A mark without text is what is left of a line across the page.
  if (piece.bullet && piece.text.text === '') return
  const note = NOTE_LINE.exec(piece.text.text)
  if (note && !piece.bullet) {
    const mark = sliceMapped(piece.text, 0, (note[1] as string).length)
    addNote(tree, { ...piece, text: sliceMapped(piece.text, note[0].length) }, mark)
    return
  }
  if (piece.bullet && isNoteBullet(tree, place, piece)) {
    addNote(tree, piece, piece.bullet)
    return
  }
  const isItem = label ? isListItem(place, piece, label) : piece.isItemLine || piece.bullet !== null
  const list = listKey(piece, label)
  const parent = isItem ? parentOfItem(place, label, list, piece) : holder(place, piece)
  const seams = [...piece.seams, ...(isItem && label ? listSeam(tree, place, piece) : [])]
  const index = tree.builder.add({
    kind: isItem ? 'list-item' : 'paragraph',
    parent,
    label: label ? toLabel(tree, piece, label) : null,
    text: textFrom(piece.text, label && !label.isBullet ? label.textStart : 0),
    level: isItem ? itemDepth(tree.builder.drafts, parent) : 0,
    seams,
  })
  if (isItem) {
    const depth = label?.rung ? label.rung.depth : place.items.length
    place.items = [...place.items.filter((item) => item.depth < depth), { index, list, depth }]
  } else {
    const depth = label?.rung?.depth ?? -1
    place.items = depth >= 0 ? [{ index, list, depth }] : piece.depth > 0 ? place.items : []
    place.opener = index
  }
  addInlineItems(tree, index, piece.text, label && !label.isBullet ? label.textStart : 0, false)
}

/** A numbered paragraph stands on the outermost ladder; under a paragraph that ends with a colon the same numbers make a list. */
function isListItem(place: Place, piece: Piece, label: PieceLabel): boolean {
  if (label.style === 'word') return false
  if (label.style === 'bullet' || !label.rung || label.rung.depth > 0) return true
  if (label.style !== 'decimal') return true
  const isKnown = place.lists.has(listKey(piece, label))
  if (isKnown) return true
  return label.number !== null && !label.number.includes('.') && label.ordinal === 1 && opensWithColon(place)
}

function opensWithColon(place: Place): boolean {
  const { previous } = place
  return (
    place.opener !== null && previous?.type === 'text' && previous.role === null && /[:：︰]$/.test(previous.text.text)
  )
}

function listKey(piece: Piece, label: PieceLabel | null): string {
  if (label?.rung) return `run${label.rung.list}`
  return label ? `bullet:${label.printed}:${piece.depth}` : `plain:${piece.depth}`
}

function parentOfItem(place: Place, label: PieceLabel | null, list: string, piece: Piece): number | null {
  if (label?.rung) {
    const above = [...place.items].reverse().find((item) => item.depth < (label.rung?.depth ?? 0))
    if (above) return remember(place, list, above.index)
    if (place.lists.has(list)) return place.lists.get(list) ?? null
    return remember(place, list, place.opener ?? section(place))
  }
  if (piece.depth > 0) {
    const item = place.items[Math.min(piece.depth, place.items.length) - 1]
    if (item) return item.index
  }
  const top = place.items[place.items.length - 1]
  if (top && top.list.startsWith('bullet') === (label !== null) && place.lists.has(top.list))
    return place.lists.get(top.list) ?? null
  return remember(place, list, place.opener ?? section(place))
}

function remember(place: Place, list: string, parent: number | null): number | null {
  place.lists.set(list, parent)
  return parent
}

function itemDepth(drafts: readonly Draft[], parent: number | null): number {
  const above = parent === null ? undefined : drafts[parent]
  return above?.kind === 'list-item' ? above.level + 1 : 1
}

/** The section that a piece belongs to. */
function section(place: Place): number | null {
  return place.headings[place.headings.length - 1]?.index ?? null
}

/** An indented paragraph belongs to the item above it. */
function holder(place: Place, piece: Piece): number | null {
  const item = piece.depth > 0 ? place.items[Math.min(piece.depth, place.items.length) - 1] : undefined
  return item ? item.index : section(place)
}

function toLabel(tree: Tree, piece: Piece, label: PieceLabel): Label {
  const span = label.isBullet ? wholeSpan(piece.bullet as MappedText) : sourceSpan(piece.text, label.start, label.end)
  const key = label.number ?? (label.ordinal === null ? label.printed : String(label.ordinal))
  const expected = label.rung
    ? expectedMarker(
        tree.markers,
        label.style,
        label.rung.ordinal,
        label.printed,
        `run${label.rung.list}`,
        label.rung.isGarbled,
      )
    : null
  const base = { printed: label.printed, span, style: label.style, ordinal: label.ordinal, key }
  return expected === null ? base : { ...base, expected }
}

function addNote(tree: Tree, piece: Piece, mark: MappedText | null): void {
  const label: Label | null = mark
    ? {
        printed: mark.text,
        span: wholeSpan(mark),
        style: 'note',
        ordinal: noteNumber(mark.text),
        key: noteKey(mark.text),
      }
    : null
  tree.builder.add({ kind: 'footnote', text: trimMapped(piece.text), label, seams: piece.seams })
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

function noteKey(mark: string): string {
  return [...mark]
    .map((character) => (SUPERSCRIPTS.includes(character) ? String(SUPERSCRIPTS.indexOf(character)) : character))
    .join('')
}

function noteNumber(mark: string): number | null {
  const key = noteKey(mark).replace(/^\[\^|\]$/g, '')
  return /^\d+$/.test(key) ? Number(key) : null
}

/** `* text` alone, where a `*` stands behind a word before it, is a note and no list. */
function isNoteBullet(tree: Tree, place: Place, piece: Piece): boolean {
  const mark = piece.bullet?.text ?? ''
  if (mark !== '*' || !piece.startsBlock) return false
  if (place.previous?.bullet?.text === '*') return false
  return tree.firstNoteMark() <= piece.span.start
}

const NOTE_MARK = /[\p{L}\p{N})）”"]\s?(?:\^\{|(?:<\w[^<>]{0,200}>){1,4})?\*(?=[\s}|<。，.]|$)/mu

/** Where the first `*` behind a word ends; searched for once, and only where something asks. */
function searchNoteMark(source: string): () => number {
  let first: number | null = null
  return () => {
    if (first === null) {
      const found = NOTE_MARK.exec(source)
      first = found ? found.index + found[0].length : source.length + 1
    }
    return first
  }
}

/** A gap in a list that elsewhere stands without gaps is a tear. */
function listSeam(tree: Tree, place: Place, piece: Piece): Seam[] {
  const { previous } = place
  if (tree.source === null || previous?.type !== 'text' || previous.bullet === null || piece.bullet === null) return []
  if (previous.bullet.text !== piece.bullet.text || previous.depth !== piece.depth) return []
  const between = tree.source.slice(previous.span.end, piece.span.start)
  return /\n[ \t\r]*\n/.test(between)
    ? [{ kind: 'list', span: { start: previous.span.end, end: piece.span.start } }]
    : []
}

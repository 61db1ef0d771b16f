/** The items of lists inside texts, and what the parts of the tree builder share. */
import type { LanguageProfile } from '../language/profiles/index.ts'
import type { LabelStyle } from '../model/document.ts'
import { type MappedText, sliceMapped } from '../model/mapped-text.ts'
import { type Builder, labelAt } from './builder.ts'
import { findInlineItems, type InlineItem } from './inline-items.ts'
import type { MarkersInUse } from './markers-in-use.ts'

/** What the parts of the tree builder share. */
export interface Tree {
  readonly builder: Builder
  readonly markers: MarkersInUse
  /** The style of a list in cells or running text whose markers are all lost: the language's own second ladder. */
  /** Of the language of the document. */
  readonly profile: LanguageProfile
  /** Null where blank lines of the file part nothing. */
  readonly source: string | null
  /** Where the first `*` behind a word ends: what a note marked `*` can answer to. */
  readonly firstNoteMark: () => number
}

/** Adds the items of a list inside a text as children of its segment. */
export function addInlineItems(
  tree: Tree,
  parent: number,
  text: MappedText,
  from: number,
  isCell: boolean,
  lineStarts: readonly number[] = [],
): void {
  addItems(tree, parent, text, findInlineItems(text.text, isCell, from, tree.profile, lineStarts))
}

/** Adds items that have been found already. */
export function addItems(tree: Tree, parent: number, text: MappedText, items: readonly InlineItem[]): void {
  if (items.length === 0) return
  const open: { index: number; depth: number }[] = []
  const list = (of: number) => `inline${parent}:${of}`
  for (const item of items)
    if (!item.rung.isGarbled) tree.markers.note(item.rung.style, item.printed, list(item.rung.list))
  for (const item of items) {
    const { style, ordinal, depth, isGarbled } = item.rung
    while (open.length > 0 && (open[open.length - 1] as { depth: number }).depth >= depth) open.pop()
    const expected = expectedMarker(tree.markers, style, ordinal, item.printed, list(item.rung.list), isGarbled)
    const label = labelAt(text, item.start, item.markerEnd, {
      style,
      ordinal,
      key: String(ordinal),
      ...(expected === null ? {} : { expected }),
    })
    const above = open[open.length - 1]?.index ?? parent
    const index = tree.builder.add({
      kind: 'list-item',
      role: 'inline',
      parent: above,
      level: open.length + 1,
      label,
      text: sliceMapped(text, item.textStart, item.end),
    })
    open.push({ index, depth })
  }
}

/** What a marker should have been; null where it is sound. */
export function expectedMarker(
  markers: MarkersInUse,
  style: LabelStyle,
  ordinal: number,
  printed: string,
  list: string,
  isGarbled: boolean,
): string | null {
  const expected = isGarbled ? markers.render(style, ordinal, list) : markers.mendForm(style, ordinal, printed, list)
  return expected === printed ? null : expected
}

/** The parts of aligned elements: header rows and cells of tables, and the items of lists inside texts. */
import type { Evidence } from '../model/bitext.ts'
import type { Document, Segment } from '../model/document.ts'
import { alignSequences, type Bead } from './dynamic-program.ts'
import type { Pairing } from './pairing.ts'
import { childLists, type Profile, profileOf } from './profile.ts'
import { alignElements } from './sequence.ts'
import { type Measure, similarity } from './similarity.ts'

interface Sides {
  readonly pairing: Pairing
  readonly measure: Measure
  readonly sourceChildren: readonly (readonly number[])[]
  readonly targetChildren: readonly (readonly number[])[]
}

/** Goes into every unit that has both sides; units found inside are gone into in turn. */
export function alignParts(pairing: Pairing, measure: Measure): void {
  const sides: Sides = {
    pairing,
    measure,
    sourceChildren: childLists(pairing.source),
    targetChildren: childLists(pairing.target),
  }
  for (let index = 0; index < pairing.units.length; index++) {
    const unit = pairing.units[index]
    if (!unit || unit.source.length === 0 || unit.target.length === 0) continue
    const sourceKind = pairing.source.segments[unit.source[0] as number]?.kind
    const targetKind = pairing.target.segments[unit.target[0] as number]?.kind
    if (sourceKind === 'table-row' && targetKind === 'table-row')
      alignCells(sides, unit.source[0] as number, unit.target[0] as number)
    else if (sourceKind === 'table-row')
      pairing.join(index, descendants(pairing.source, sides.sourceChildren, unit.source[0] as number), [])
    else if (targetKind === 'table-row')
      pairing.join(index, [], descendants(pairing.target, sides.targetChildren, unit.target[0] as number))
    else if (sourceKind === 'table' && targetKind === 'table')
      alignHeaders(sides, unit.source[0] as number, unit.target[0] as number)
    else alignItems(sides, index)
  }
  joinEmptyTables(sides)
}

/** Header rows by their order. */
function alignHeaders(sides: Sides, source: number, target: number): void {
  const { pairing } = sides
  const left = headerRows(pairing.source, sides.sourceChildren[source] ?? [])
  const right = headerRows(pairing.target, sides.targetChildren[target] ?? [])
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    pairing.add({
      source: [left[at] as number],
      target: [right[at] as number],
      relation: 'aligned',
      weight: 4,
      evidence: ['position'],
    })
  }
}

function headerRows(document: Document, children: readonly number[]): number[] {
  return children.filter(
    (index) => document.segments[index]?.kind === 'table-row' && document.segments[index]?.role === 'header',
  )
}

/** Cells by column where both rows have as many, else by what is in them. */
function alignCells(sides: Sides, source: number, target: number): void {
  const { pairing, measure } = sides
  const left = sides.sourceChildren[source] ?? []
  const right = sides.targetChildren[target] ?? []
  if (left.length === right.length) {
    left.forEach((cell, column) => {
      pairing.add({
        source: [cell],
        target: [right[column] as number],
        relation: 'aligned',
        weight: 4,
        evidence: ['position'],
      })
    })
    return
  }
  const profiles = (document: Document, cells: readonly number[], children: readonly (readonly number[])[]) =>
    cells.map((index) => profileOf(document, document.segments[index] as Segment, 'text', children))
  const one = profiles(pairing.source, left, sides.sourceChildren)
  const other = profiles(pairing.target, right, sides.targetChildren)
  for (const bead of alignSequences(one, other, measure)) {
    const cells = { source: left.slice(...bead.source), target: right.slice(...bead.target) }
    if (cells.source.length === 1 && cells.target.length === 1)
      pairing.add({ ...cells, relation: 'aligned', weight: bead.weight, evidence: ['shape'] })
  }
}

/** Items inside running text or a cell, against such items or against items on lines of their own. */
function alignItems(sides: Sides, unit: number): void {
  const { pairing, measure } = sides
  const { source, target } = pairing.units[unit] as { source: number[]; target: number[] }
  const left = openItems(pairing.source, sides.sourceChildren, source, pairing.unitOfSource)
  const right = openItems(pairing.target, sides.targetChildren, target, pairing.unitOfTarget)
  if (left.length === 0 || right.length === 0) return
  const isInline = [...left].some((profile) => pairing.source.segments[profile.segment]?.role === 'inline')
  if (!isInline && !right.some((profile) => pairing.target.segments[profile.segment]?.role === 'inline')) return
  const add = (one: Profile, other: Profile, relation: 'aligned' | 'moved') => {
    const evidence: Evidence[] = []
    const weight = similarity(one, other, measure, evidence)
    pairing.add({ source: [one.segment], target: [other.segment], relation, weight, evidence })
  }
  const lone: { source: Profile[]; target: Profile[] } = { source: [], target: [] }
  const beads = alignElements(left, right, measure)
  swapSwallowed(pairing, beads, 'source', { source: left, target: right })
  swapSwallowed(pairing, beads, 'target', { source: left, target: right })
  for (const bead of beads) {
    const one = left.slice(...bead.source)
    const other = right.slice(...bead.target)
    if (one.length > 0 && other.length > 0) add(one[0] as Profile, other[0] as Profile, 'aligned')
    else {
      lone.source.push(...one)
      lone.target.push(...other)
    }
  }
  for (const one of lone.source) {
    const other = lone.target.find((each) => each.ordinal === one.ordinal && pairing.unitOfTarget[each.segment] === -1)
    if (other) add(one, other, 'moved')
  }
}

/**
 * An item that took in the next one, whose marker is lost, is like the longer of the two. By its marker and by the stop inside it, it is the first:
 * `(c) ...; ...` facing `(d) ...`, while the other side's `(c)` stands alone before that, faces that `(c)`.
 */
function swapSwallowed(
  pairing: Pairing,
  beads: Bead[],
  side: 'source' | 'target',
  items: Readonly<Record<'source' | 'target', readonly Profile[]>>,
): void {
  const other = side === 'source' ? 'target' : 'source'
  for (let at = 0; at + 1 < beads.length; at++) {
    const [lone, pair] = [beads[at] as Bead, beads[at + 1] as Bead]
    if (sizeOf(lone[side]) !== 1 || sizeOf(lone[other]) !== 0 || sizeOf(pair[side]) !== 1 || sizeOf(pair[other]) !== 1)
      continue
    const [first, second] = [items[side][lone[side][0]] as Profile, items[side][pair[side][0]] as Profile]
    const holder = items[other][pair[other][0]] as Profile
    if (first.ordinal === null || first.ordinal !== holder.ordinal || second.ordinal !== first.ordinal + 1) continue
    if (stops(pairing[side], second) >= stops(pairing[other], holder)) continue
    beads[at] = { ...pair, [side]: lone[side] }
    beads[at + 1] = { ...lone, [side]: pair[side], [other]: [pair[other][1], pair[other][1]] }
  }
}

function sizeOf([from, to]: readonly [number, number]): number {
  return to - from
}

/** The stops of items inside the text of an element. */
function stops(document: Document, { segment }: Profile): number {
  return document.segments[segment]?.text.text.match(/[;；](?=\s*\S)/g)?.length ?? 0
}

function openItems(
  document: Document,
  children: readonly (readonly number[])[],
  parents: readonly number[],
  unitOf: Int32Array,
): Profile[] {
  const open: Profile[] = []
  for (const parent of parents) {
    for (const index of children[parent] ?? []) {
      const segment = document.segments[index] as Segment
      if (segment.kind === 'list-item' && unitOf[index] === -1)
        open.push(profileOf(document, segment, 'text', children))
    }
  }
  return open
}

/** A table without a header line has no line of its own to align: where its rows met items of a list, it belongs to the first of them. */
function joinEmptyTables(sides: Sides): void {
  const { pairing } = sides
  const fold = (
    document: Document,
    children: readonly (readonly number[])[],
    unitOf: Int32Array,
    isSource: boolean,
  ) => {
    for (const segment of document.segments) {
      if (segment.kind !== 'table' || segment.text.text !== '' || unitOf[segment.index] !== -1) continue
      const rows = children[segment.index] ?? []
      const first = rows.find(
        (row) => (unitOf[row] as number) >= 0 && pairing.units[unitOf[row] as number]?.relation === 'aligned',
      )
      const unit = first === undefined ? undefined : pairing.units[unitOf[first] as number]
      const facing = isSource
        ? pairing.target.segments[unit?.target[0] ?? -1]
        : pairing.source.segments[unit?.source[0] ?? -1]
      if (first === undefined || facing?.kind === 'table-row') continue
      const loose = [
        segment.index,
        ...rows
          .filter((row) => document.segments[row]?.role === 'header')
          .flatMap((row) => [row, ...descendants(document, children, row)]),
      ]
      const open = loose.filter((index) => unitOf[index] === -1)
      pairing.join(unitOf[first] as number, isSource ? open : [], isSource ? [] : open)
    }
  }
  fold(pairing.source, sides.sourceChildren, pairing.unitOfSource, true)
  fold(pairing.target, sides.targetChildren, pairing.unitOfTarget, false)
}

function descendants(document: Document, children: readonly (readonly number[])[], index: number): number[] {
  const found: number[] = []
  const walk = (at: number) => {
    for (const child of children[at] ?? []) {
      found.push(child)
      walk(child)
    }
  }
  if (document.segments[index]) walk(index)
  return found
}

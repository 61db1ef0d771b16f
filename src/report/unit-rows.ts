/** Alignment units as other programs want them: two texts, and what is known of them. All formats for exchange write these. */
import { isWide } from '../language/scripts.ts'
import type { AlignmentUnit, Bitext, Evidence, Relation } from '../model/bitext.ts'
import { type Document, type Language, type Segment, segmentId } from '../model/document.ts'
import type { Side } from '../model/finding.ts'
import { positionAt } from '../model/place.ts'
import { segmentsOf, shownUnits } from './align-text.ts'

/** One unit; a side is null where the unit has nothing there. */
export interface UnitRow extends Readonly<Record<Side, RowSide | null>> {
  /** `u1`, `u2`, ...: its place among all units of the bitext, the same in every format. */
  readonly id: string
  readonly relation: Relation
  /** 0..1 */
  readonly score: number
  readonly evidence: readonly Evidence[]
  /** Of a duplicated unit: the id of the segment of the same side that it repeats. */
  readonly of: string | null
}

export interface RowSide {
  readonly language: Language
  /** At least one, in order. */
  readonly segments: readonly RowSegment[]
  /** The texts of the segments as one; of a segment that is nothing but its label, the label. */
  readonly text: string
}

export interface RowSegment {
  readonly id: string
  readonly kind: Segment['kind']
  readonly locator: string
  /** As printed. */
  readonly label: string | null
  /** From 1. */
  readonly line: number
  /** Without the label. */
  readonly text: string
}

/** The units in order, the smallest there are; those without text on either side (rows of tables, whose cells have it) included. */
export function unitRows(bitext: Bitext): readonly UnitRow[] {
  const places = new Map(bitext.units.map((unit, index) => [unit, index]))
  return shownUnits(bitext).map((unit) => {
    const { relation, score, evidence, of } = unit
    return {
      id: `u${(places.get(unit) as number) + 1}`,
      ...{ relation, score, evidence },
      of: of === undefined ? null : segmentId(of),
      source: rowSide(bitext.source, unit.source),
      target: rowSide(bitext.target, unit.target),
    }
  })
}

/** The units that have text on at least one side. */
export function textRows(bitext: Bitext): readonly UnitRow[] {
  return unitRows(bitext).filter(({ source, target }) => (source?.text ?? '') !== '' || (target?.text ?? '') !== '')
}

/**
 * What is known of a unit, as names and values, for formats that hold properties: `relation`, `score`, `evidence` and `of`, then for each side
 * that there is `id-source`, `kind-source`, `locator-source`, `label-source`, `line-source`. Of several segments the values stand in order, locators and
 * labels with ` | ` between them, others with a space. What is empty is left out.
 */
export function rowProperties(row: UnitRow): readonly (readonly [name: string, value: string])[] {
  const { relation, score, evidence, of } = row
  const all: (readonly [string, string])[] = [
    ['relation', relation],
    ['score', score.toFixed(4)],
    ['evidence', evidence.join(' ')],
    ['of', of ?? ''],
    ...sideProperties('source', row.source),
    ...sideProperties('target', row.target),
  ]
  return all.filter(([, value]) => value !== '')
}

/** What stands between several locators or labels. */
const BETWEEN = ' | '

function sideProperties(side: Side, row: RowSide | null): (readonly [string, string])[] {
  if (row === null) return []
  const { segments } = row
  return [
    [`id-${side}`, segments.map(({ id }) => id).join(' ')],
    [`kind-${side}`, segments.map(({ kind }) => kind).join(' ')],
    [`locator-${side}`, segments.map(({ locator }) => locator).join(BETWEEN)],
    [`label-${side}`, segments.flatMap(({ label }) => label ?? []).join(BETWEEN)],
    [`line-${side}`, segments.map(({ line }) => line).join(' ')],
  ]
}

function rowSide(document: Document, indices: AlignmentUnit[Side]): RowSide | null {
  const segments = segmentsOf(document, indices).map((segment) => rowSegment(document, segment))
  if (segments.length === 0) return null
  const texts = segments.map(({ text, label }) => (text === '' ? (label ?? '') : text))
  return { language: document.language, segments, text: texts.reduce(joined) }
}

function rowSegment(document: Document, { index, kind, locator, label, text, span }: Segment): RowSegment {
  return {
    ...{ id: segmentId(index), kind, locator, label: label?.printed ?? null },
    ...{ line: positionAt(document.lines, span.start).line, text: text.text },
  }
}

function joined(before: string, after: string): string {
  if (before === '' || after === '') return before + after
  return before + (isWide(before.charCodeAt(before.length - 1)) || isWide(after.charCodeAt(0)) ? '' : ' ') + after
}

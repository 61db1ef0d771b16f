/** A bitext as JSON lines, one unit a line, for programs that read one line after the other. The schema is in `src/schemas.ts`. */
import type { Bitext, Evidence, Relation } from '../model/bitext.ts'
import type { Language, SegmentKind } from '../model/document.ts'
import { type RowSide, type UnitRow, unitRows } from './unit-rows.ts'

export interface UnitLineJson {
  readonly schema: 'paralint/unit@1'
  readonly source: UnitSideJson | null
  readonly target: UnitSideJson | null
  readonly id: string
  readonly relation: Relation
  readonly score: number
  readonly evidence: readonly Evidence[]
  /** Of a duplicated unit: the id of the segment of the same side that it repeats. */
  readonly of: string | null
}

export interface UnitSideJson {
  /** The texts of the segments as one. */
  readonly text: string
  readonly language: Language
  readonly path: string
  readonly segments: readonly UnitSegmentJson[]
}

export interface UnitSegmentJson {
  readonly id: string
  readonly kind: SegmentKind
  readonly locator: string
  readonly label: string | null
  readonly line: number
  readonly text: string
}

/** A line for every unit, the smallest there are; a side that a unit has not is null. Each line ends with a line end. */
export function bitextJsonl(bitext: Bitext): string {
  return unitRows(bitext)
    .map((row) => `${JSON.stringify(unitLine(row, bitext))}\n`)
    .join('')
}

function unitLine({ id, relation, score, evidence, of, ...sides }: UnitRow, { source, target }: Bitext): UnitLineJson {
  return {
    schema: 'paralint/unit@1',
    source: sides.source && sideJson(sides.source, source.path),
    target: sides.target && sideJson(sides.target, target.path),
    ...{ id, relation, score, evidence, of },
  }
}

function sideJson({ text, language, segments }: RowSide, path: string): UnitSideJson {
  return { text, language, path, segments }
}

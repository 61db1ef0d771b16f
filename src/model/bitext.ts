/** Two documents and what stands for what. */
import type { Document } from './document.ts'
import type { Side } from './finding.ts'

export type Relation = 'aligned' | 'missing' | 'extra' | 'moved' | 'duplicated'

/** What an alignment unit rests on. */
export type Evidence =
  | 'path'
  | 'number'
  | 'marker'
  | 'label'
  | 'symbol'
  | 'value'
  | 'name'
  | 'contents'
  | 'shape'
  | 'position'
  | 'length'
  | 'text'
  | 'content'

/**
 * A bead with its segments, as rules and reports see it. Every segment of either document stands in exactly one unit.
 * `missing`: the target lacks it, only `source` is filled; `extra`: the reverse; `moved`: both sides, out of order;
 * `duplicated`: a second copy, alone on its side.
 */
export interface AlignmentUnit {
  /** Indices of segments, in order. */
  readonly source: readonly number[]
  readonly target: readonly number[]
  readonly relation: Relation
  /** 0..1: how sure the pairing is. */
  readonly score: number
  readonly evidence: readonly Evidence[]
  /** Of a duplicated unit: the segment of the same side that it repeats. */
  readonly of?: number
}

/** A sentence of an aligned text that the other side lacks. */
export interface Omission {
  /** The side that has it. */
  readonly side: Side
  /** The segment that it stands in, and where in its own text, half-open. */
  readonly segment: number
  readonly start: number
  readonly end: number
  /** The segment of the other side where it belongs. */
  readonly facing: number
  /** 0..1: how sure it is that the other side lacks it. */
  readonly score: number
}

export interface Bitext {
  readonly source: Document
  readonly target: Document
  /** In the order of the source; a unit without source stands where the target puts it. */
  readonly units: readonly AlignmentUnit[]
  /** In the order of their sides and places. */
  readonly omissions: readonly Omission[]
}

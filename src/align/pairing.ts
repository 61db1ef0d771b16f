/** Units under construction, and which unit each segment stands in. */
import type { Evidence, Relation } from '../model/bitext.ts'
import type { Document } from '../model/document.ts'

export interface DraftUnit {
  source: number[]
  target: number[]
  relation: Relation
  weight: number
  evidence: Evidence[]
  of?: number
}

export interface Pairing {
  readonly source: Document
  readonly target: Document
  readonly units: DraftUnit[]
  /** Unit of each segment; -1 while it has none. */
  readonly unitOfSource: Int32Array
  readonly unitOfTarget: Int32Array
  readonly add: (unit: DraftUnit) => number
  /** Adds segments to a unit that is there. */
  readonly join: (unit: number, source: readonly number[], target: readonly number[]) => void
}

export function createPairing(source: Document, target: Document): Pairing {
  const units: DraftUnit[] = []
  const unitOfSource = new Int32Array(source.segments.length).fill(-1)
  const unitOfTarget = new Int32Array(target.segments.length).fill(-1)
  const claim = (unit: number, sources: readonly number[], targets: readonly number[]) => {
    for (const index of sources) unitOfSource[index] = unit
    for (const index of targets) unitOfTarget[index] = unit
  }
  return {
    source,
    target,
    units,
    unitOfSource,
    unitOfTarget,
    add(unit) {
      claim(units.length, unit.source, unit.target)
      return units.push(unit) - 1
    },
    join(index, sources, targets) {
      const unit = units[index] as DraftUnit
      unit.source = [...unit.source, ...sources].sort((one, other) => one - other)
      unit.target = [...unit.target, ...targets].sort((one, other) => one - other)
      claim(index, sources, targets)
    },
  }
}

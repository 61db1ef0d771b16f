/** Computes what rules share, each thing once and only when a rule asks. */

import { type ChineseVariant, chineseBalance, variantOf } from '../language/traditional.ts'
import type { Bitext } from '../model/bitext.ts'
import type { Document } from '../model/document.ts'
import type { Side } from '../model/finding.ts'
import type { CheckContext } from './context.ts'
import type { Difference } from './difference.ts'
import { findDifferences } from './differences.ts'
import { addBalance, type GivenPairs } from './given-pairs.ts'
import { printedText } from './printed-text.ts'
import { relatedness } from './relatedness.ts'

/** `given` is null where the pairs were found. */
export function createContext(
  bitext: Bitext,
  given: GivenPairs | null,
  examined: CheckContext['examined'],
): CheckContext {
  const units = { source: unitIndex(bitext, 'source'), target: unitIndex(bitext, 'target') }
  const children = { source: childLists(bitext.source), target: childLists(bitext.target) }
  let differences: readonly Difference[] | null = null
  const printed: Partial<Record<Side, string>> = {}
  const variants: Partial<Record<Side, ChineseVariant>> = {}
  let related: { value: number | null } | null = null
  const context: CheckContext = {
    bitext,
    areGiven: given !== null,
    unitOf: (side, segment) => units[side][segment] as number,
    childrenOf: (side, segment) => (segment === null ? children[side].roots : (children[side].lists[segment] ?? [])),
    differences() {
      differences ??= findDifferences(context)
      return differences
    },
    relatedness() {
      related ??= { value: given ? null : relatedness(bitext) }
      return related.value
    },
    printed(side) {
      printed[side] ??= printedText(bitext[side])
      return printed[side]
    },
    variant(side) {
      variants[side] ??= given
        ? variantOf(addBalance(given, side, chineseBalance(context.printed(side))))
        : variantOf(chineseBalance(context.printed(side)))
      return variants[side]
    },
    examined,
  }
  return context
}

function unitIndex(bitext: Bitext, side: Side): Int32Array {
  const index = new Int32Array(bitext[side].segments.length).fill(-1)
  bitext.units.forEach((unit, at) => {
    for (const segment of unit[side]) index[segment] = at
  })
  return index
}

function childLists(document: Document): { lists: number[][]; roots: number[] } {
  const lists: number[][] = document.segments.map(() => [])
  const roots: number[] = []
  for (const { index, parent } of document.segments) (parent === null ? roots : (lists[parent] as number[])).push(index)
  return { lists, roots }
}

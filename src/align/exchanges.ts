/**
 * Neighbours that changed places. The monotone search pairs two unlabelled rows or items in order even where each one's names and values stand
 * in the other: a table can hold the same figures in both. Every pair of neighbouring 1-1 beads is looked at once.
 */
import type { Document } from '../model/document.ts'
import type { Bead } from './dynamic-program.ts'
import type { Profile } from './profile.ts'
import { type Measure, similarity } from './similarity.ts'

/** How much better two beads have to be crosswise. */
const MARGIN = 1.5

/** The indices of beads of which each has its counterpart in the next one's target. `beads` are in order. */
export function findExchanges(
  beads: readonly Bead[],
  [source, sources]: readonly [Document, readonly Profile[]],
  [target, targets]: readonly [Document, readonly Profile[]],
  measure: Measure,
): Set<number> {
  const found = new Set<number>()
  for (let at = 0; at + 1 < beads.length; at++) {
    const [one, other] = [beads[at] as Bead, beads[at + 1] as Bead]
    if (!isSingle(one) || !isSingle(other)) continue
    const [a, b] = [sources[one.source[0]] as Profile, sources[other.source[0]] as Profile]
    const [c, d] = [targets[one.target[0]] as Profile, targets[other.target[0]] as Profile]
    if (!areLike(source, a, b) || !areLike(target, c, d) || !(pointsTo(a, d, c) || pointsTo(b, c, d))) continue
    const straight = similarity(a, c, measure) + similarity(b, d, measure)
    const crosswise = similarity(a, d, measure) + similarity(b, c, measure)
    if (crosswise > straight + MARGIN) found.add(at++)
  }
  return found
}

function isSingle({ source, target }: Bead): boolean {
  return source[1] - source[0] === 1 && target[1] - target[0] === 1
}

/** Siblings of one kind that no ordinal tells apart. */
function areLike({ segments }: Document, one: Profile, other: Profile): boolean {
  if (one.kind !== other.kind || one.ordinal !== null || other.ordinal !== null) return false
  return segments[one.segment]?.parent === segments[other.segment]?.parent
}

/** Whether an element names something that one names and the other does not. */
function pointsTo(element: Profile, one: Profile, other: Profile): boolean {
  const isOnly = (key: string, of: readonly string[], not: readonly string[]) => of.includes(key) && !not.includes(key)
  return (
    element.keys.some((key) => isOnly(key, one.keys, other.keys)) ||
    element.softKeys.some((key) => isOnly(key, one.softKeys, other.softKeys))
  )
}

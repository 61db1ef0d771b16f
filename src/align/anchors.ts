/**
 * Anchors: pairs of elements that surely correspond, because a key that occurs once on either side of the window is the same on both.
 * Of those that cross, the heaviest chain is kept (longest increasing subsequence with weights, O(n log n) by a Fenwick tree).
 *
 * This is the idea of patience diff: what is not unique in the whole document is unique between two anchors, so windows are cut again
 * until nothing is unique. Keys go by rank, and a weaker rank is asked only where the stronger ones are silent.
 */

import type { Profile } from './profile.ts'
import type { Measure } from './similarity.ts'

export interface Anchor {
  readonly source: number
  readonly target: number
  readonly weight: number
}

/**
 * How many ranks of keys there are, strongest first: numbers of several parts; heading labels; plain numbers; symbols at the head; what
 * the words surely say, where they were asked; what is named; notes; markers.
 */
export const RANKS = 8

/** Anchors by keys of one rank in the window `[from, to)` of either side, in order, none crossing another. */
export function findAnchors(
  sources: readonly Profile[],
  targets: readonly Profile[],
  window: Window,
  rank: number,
  measure: Measure,
  accept: (source: number, target: number) => boolean,
): Anchor[] {
  if (rank === CONTENT && !measure.content) return []
  const known = new Map<string, { source: number; target: number; sources: number; targets: number }>()
  for (let at = window.sourceFrom; at < window.sourceTo; at++) {
    const key = keyOf(sources[at] as Profile, rank, measure, true)
    if (key === null) continue
    const entry = known.get(key)
    if (entry) entry.sources++
    else known.set(key, { source: at, target: -1, sources: 1, targets: 0 })
  }
  if (known.size === 0) return []
  for (let at = window.targetFrom; at < window.targetTo; at++) {
    const key = keyOf(targets[at] as Profile, rank, measure, false)
    const entry = key === null ? undefined : known.get(key)
    if (!entry) continue
    entry.targets++
    entry.target = at
  }
  const pairs: Anchor[] = []
  for (const { source, target, sources: left, targets: right } of known.values()) {
    if (left === 1 && right === 1 && accept(source, target)) pairs.push({ source, target, weight: 1 })
  }
  return heaviestChain(pairs)
}

/** Half-open ranges of both sequences. */
export interface Window {
  readonly sourceFrom: number
  readonly sourceTo: number
  readonly targetFrom: number
  readonly targetTo: number
}

const CONTENT = 4

function keyOf(profile: Profile, rank: number, { families, content }: Measure, isSource: boolean): string | null {
  switch (rank) {
    case 0:
      return profile.number?.includes('.') ? `n${profile.number}` : null
    case 1: {
      if (profile.family === null || profile.ordinal === null) return null
      const family = isSource ? (families.get(profile.family) ?? profile.family) : profile.family
      return `${profile.kind}:${family}:${profile.ordinal}`
    }
    case 2:
      return profile.number !== null && profile.level === 0 ? `n${profile.number}` : null
    case 3:
      return profile.leadSymbol !== null ? `s${profile.leadSymbol}` : null
    case CONTENT:
      return content?.anchorKey(profile.segment, isSource) ?? null
    case 5:
      return profile.keys.length > 1
        ? `${profile.kind === 'row' ? 'text' : profile.kind}${profile.keys.join(' ')}`
        : null
    case 6:
      return profile.kind === 'note' && profile.label
        ? `note${profile.label.key}`
        : profile.keys.length === 1
          ? `${profile.kind}${profile.keys[0]}`
          : null
    default:
      return profile.kind === 'row' || profile.kind === 'text'
        ? profile.ordinal !== null && profile.label?.expected === undefined
          ? `m${profile.ordinal}`
          : null
        : null
  }
}

/** The heaviest chain of pairs that rises on both sides, in order. */
export function heaviestChain(pairs: readonly Anchor[]): Anchor[] {
  const sorted = [...pairs].sort((one, other) => one.source - other.source || one.target - other.target)
  const targets = [...new Set(sorted.map((pair) => pair.target))].sort((one, other) => one - other)
  const rankOf = new Map(targets.map((target, index) => [target, index + 1]))
  const best: number[] = new Array(targets.length + 1).fill(-1)
  const total: number[] = []
  const previous: number[] = []
  const better = (one: number, other: number) =>
    one < 0 || (other >= 0 && (total[other] as number) > (total[one] as number)) ? other : one
  sorted.forEach((pair, index) => {
    const rank = rankOf.get(pair.target) as number
    let before = -1
    for (let at = rank - 1; at > 0; at -= at & -at) before = better(before, best[at] as number)
    total.push(pair.weight + (before < 0 ? 0 : (total[before] as number)))
    previous.push(before)
    for (let at = rank; at <= targets.length; at += at & -at) best[at] = better(best[at] as number, index)
  })
  let last = -1
  for (let index = 0; index < sorted.length; index++) last = better(last, index)
  const chain: Anchor[] = []
  for (let index = last; index >= 0; index = previous[index] as number) chain.push(sorted[index] as Anchor)
  return chain.reverse()
}

/**
 * Which words of heading labels stand for each other, learnt from the two documents: `Component` and `构成部分` have the same ordinals in the same order,
 * whatever they mean.
 */
import type { Profile } from './profile.ts'

/** Families of the source to families of the target. */
export function pairFamilies(sources: readonly Profile[], targets: readonly Profile[]): Map<string, string> {
  const left = ordinalsByFamily(sources)
  const right = ordinalsByFamily(targets)
  const pairs: { source: string; target: string; weight: number }[] = []
  for (const [source, one] of left) {
    for (const [target, other] of right) {
      const weight = likeness(one, other) + (source === target ? 0.5 : 0)
      if (weight > 0.3) pairs.push({ source, target, weight })
    }
  }
  pairs.sort((one, other) => other.weight - one.weight)
  const families = new Map<string, string>()
  const taken = new Set<string>()
  for (const { source, target } of pairs) {
    if (families.has(source) || taken.has(target)) continue
    families.set(source, target)
    taken.add(target)
  }
  return families
}

/** The ordinals of each family, in order, with the place of its first heading among all. */
function ordinalsByFamily(elements: readonly Profile[]): Map<string, { ordinals: number[]; first: number }> {
  const families = new Map<string, { ordinals: number[]; first: number }>()
  elements.forEach((element, index) => {
    if (element.family === null || element.ordinal === null || element.kind !== 'heading') return
    const known = families.get(element.family)
    if (known) known.ordinals.push(element.ordinal)
    else families.set(element.family, { ordinals: [element.ordinal], first: index / Math.max(1, elements.length) })
  })
  return families
}

/** The share of ordinals that both have, less where they begin far apart. */
function likeness(one: { ordinals: number[]; first: number }, other: { ordinals: number[]; first: number }): number {
  const counts = new Map<number, number>()
  for (const ordinal of one.ordinals) counts.set(ordinal, (counts.get(ordinal) ?? 0) + 1)
  let shared = 0
  for (const ordinal of other.ordinals) {
    const left = counts.get(ordinal) ?? 0
    if (left > 0) {
      shared++
      counts.set(ordinal, left - 1)
    }
  }
  return (2 * shared) / (one.ordinals.length + other.ordinals.length) - Math.abs(one.first - other.first)
}

/** Whether two documents are versions of one text at all. */
import type { Bitext } from '../model/bitext.ts'
import type { Document } from '../model/document.ts'

/** Fewer names and figures than this say nothing. */
const ENOUGH = 12

/**
 * Of what both documents firmly name, the share that stands in aligned units on both sides; null where either names too little to tell.
 */
export function relatedness(bitext: Bitext): number | null {
  const total = { source: keyCount(bitext.source), target: keyCount(bitext.target) }
  const fewest = Math.min(total.source, total.target)
  if (fewest < ENOUGH) return null
  let shared = 0
  for (const unit of bitext.units) {
    if (unit.source.length === 0 || unit.target.length === 0) continue
    const counts = new Map<string, number>()
    for (const key of keysOf(bitext.source, unit.source)) counts.set(key, (counts.get(key) ?? 0) + 1)
    for (const key of keysOf(bitext.target, unit.target)) {
      const left = counts.get(key) ?? 0
      if (left === 0) continue
      shared++
      counts.set(key, left - 1)
    }
  }
  return Math.round((shared / fewest) * 1000) / 1000
}

function keysOf(document: Document, segments: readonly number[]): string[] {
  const keys: string[] = []
  for (const index of segments) {
    for (const mention of document.segments[index]?.mentions ?? []) if (!mention.isSoft) keys.push(mention.key)
  }
  return keys
}

function keyCount(document: Document): number {
  return document.segments.reduce(
    (sum, segment) => sum + segment.mentions.filter((mention) => !mention.isSoft).length,
    0,
  )
}

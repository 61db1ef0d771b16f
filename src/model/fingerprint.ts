/**
 * Names for findings that outlive edits elsewhere in the documents: what a baseline or a service for code scanning knows a finding by.
 */
import type { Bitext } from './bitext.ts'
import type { Document, Segment } from './document.ts'
import type { Finding, FindingPlace, Side } from './finding.ts'

/**
 * One for each finding, in their order: 16 hexadecimal digits, a colon, and which of the findings with these digits it is. They rest on the
 * rule and on the own texts of the segments concerned, so that they stay the same where lines move, paragraphs are renumbered or other segments
 * change; labels and references to numbered parts are left out. A finding without any place is known by its rule alone.
 */
export function fingerprints(bitext: Bitext, findings: readonly Finding[]): readonly string[] {
  const starts = { source: byStart(bitext.source), target: byStart(bitext.target) }
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const sides = SIDES.map((side) => {
      const place = finding[side]
      return place ? contentOf(place, segmentAt(starts[side], place.span.start)) : []
    })
    const digest = hash(JSON.stringify([finding.rule, ...sides]))
    const times = (seen.get(digest) ?? 0) + 1
    seen.set(digest, times)
    return `${digest}:${times}`
  })
}

const SIDES: readonly Side[] = ['source', 'target']

/** The text of the segment, and of the place in it where it is a part of that text. */
function contentOf({ span, text }: FindingPlace, segment: Segment | undefined): readonly string[] {
  if (!segment) return [text]
  const start = segment.label?.span.end ?? segment.span.start
  const isInside = span.start >= start && span.end <= segment.span.end
  return isInside ? [withoutReferences(segment), text] : [withoutReferences(segment)]
}

/** `see paragraph 12` is another text as soon as paragraphs are renumbered. */
function withoutReferences({ text: { text }, mentions }: Segment): string {
  let kept = ''
  let at = 0
  for (const { kind, start, end } of mentions) {
    if (kind !== 'reference' || start < at) continue
    kept += text.slice(at, start)
    at = end
  }
  return kept + text.slice(at)
}

function byStart({ segments }: Document): readonly Segment[] {
  return [...segments].sort((one, other) => one.span.start - other.span.start)
}

/** The innermost segment that begins at or before an offset. */
function segmentAt(segments: readonly Segment[], offset: number): Segment | undefined {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((segments[middle] as Segment).span.start <= offset) low = middle + 1
    else high = middle
  }
  return segments[low - 1] ?? segments[0]
}

/** FNV-1a over UTF-16 code units, in 64 bits: enough to tell the findings of a report, and no secret. */
function hash(text: string): string {
  let state = 0xcbf29ce484222325n
  for (let at = 0; at < text.length; at++)
    state = BigInt.asUintN(64, (state ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n)
  return state.toString(16).padStart(16, '0')
}

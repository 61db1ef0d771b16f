/**
 * Markers at the heads of given pairs. Such pairs have no order, so that no run tells what a damaged marker was: only the marker at the head of the
 * other side does.
 */
import { readWreck, resembles } from '../language/garblings.ts'
import { type Marker, type MarkerReading, readMarker, renderLike } from '../language/markers.ts'
import type { Bitext } from '../model/bitext.ts'
import type { LabelStyle, Segment } from '../model/document.ts'
import type { Side } from '../model/finding.ts'

/** A damaged marker at the head of a text. */
export interface GarbledHead {
  readonly side: Side
  readonly segment: Segment
  /** Where it ends in the text, which it begins. */
  readonly end: number
  readonly printed: string
  readonly expected: string
  /** The other text, and where its marker ends. */
  readonly facing: Segment
  readonly facingEnd: number
}

/** The damaged markers, and of how many pairs one side or both begin with a marker. */
export function readFacingHeads({ source, target, units }: Bitext): { garbled: GarbledHead[]; count: number } {
  const garbled: GarbledHead[] = []
  let count = 0
  for (const unit of units) {
    const one = source.segments[unit.source[0] as number] as Segment
    const other = target.segments[unit.target[0] as number] as Segment
    const markers = { source: lawfulMarker(one.text.text), target: lawfulMarker(other.text.text) }
    if (!markers.source && !markers.target) continue
    count++
    if (markers.source && markers.target) continue
    const found = markers.source
      ? garbledHead('target', other, one, markers.source)
      : garbledHead('source', one, other, markers.target as Marker)
    if (found) garbled.push(found)
  }
  return { garbled, count }
}

function lawfulMarker(text: string): Marker | null {
  const marker = readMarker(text)
  return marker?.readings.some(({ style }) => style !== 'bullet') ? marker : null
}

function garbledHead(side: Side, segment: Segment, facing: Segment, marker: Marker): GarbledHead | null {
  const wreck = readWreck(segment.text.text)
  if (!wreck || wreck.look === 'lawful') return null
  for (const { style, ordinal } of marker.readings.flatMap(counterparts)) {
    if (!resembles(wreck, style, ordinal)) continue
    const expected = renderLike(wreck.printed.replace(/[ \u3000]/g, ''), style, ordinal)
    if (expected === null || expected === wreck.printed) continue
    return { side, segment, end: wreck.end, printed: wreck.printed, expected, facing, facingEnd: marker.end }
  }
  return null
}

/** What stands for a marker in the other language, likeliest first: official Chinese has (一) where English has (i). */
function counterparts({ style, ordinal }: MarkerReading): { style: LabelStyle; ordinal: number }[] {
  if (ordinal === null) return []
  const other = OTHER[style]
  return [...(other ? [{ style: other, ordinal }] : []), { style, ordinal }]
}

const OTHER: Readonly<Partial<Record<LabelStyle, LabelStyle>>> = {
  'lower-roman': 'chinese-bracket',
  'chinese-bracket': 'lower-roman',
}

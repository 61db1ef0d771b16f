/** The locator of the innermost segment that holds a place: an item inside a paragraph rather than the paragraph. */
import type { Document, Segment } from '../model/document.ts'
import type { Span } from '../model/place.ts'

export function locatorAt(document: Document, segment: Segment, span: Span): string {
  let locator = segment.locator
  for (let index = segment.index + 1; index < document.segments.length; index++) {
    const inner = document.segments[index] as Segment
    if (inner.role !== 'inline') break
    if (inner.span.start <= span.start && inner.span.end >= span.end) locator = inner.locator
  }
  return locator
}

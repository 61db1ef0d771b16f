/** From findings to changes of a text. */
import type { Finding, Side } from './finding.ts'
import type { Span } from './place.ts'

/** A replacement for a range of a text. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

/**
 * The safe fixes of one side, in the order of the text and without overlaps: of two that touch the same characters the
 * first stays, and the other is found again by the next check. Two insertions at one place count as an overlap.
 */
export function safeEdits(findings: readonly Finding[], side: Side): readonly Edit[] {
  const found: Edit[] = []
  for (const { fix } of findings) {
    if (fix?.isSafe && fix.side === side) found.push({ span: fix.span, text: fix.text })
  }
  found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  const edits: Edit[] = []
  for (const edit of found) {
    const last = edits[edits.length - 1]?.span
    if (!last || (edit.span.start >= last.end && edit.span.start > last.start)) edits.push(edit)
  }
  return edits
}

/** The text with the edits made. They must be in order and without overlaps, as `safeEdits` gives them. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { span, text: replacement } of edits) {
    pieces.push(text.slice(at, span.start), replacement)
    at = span.end
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}

/** Segments under construction: appended in order, then frozen with extents, own texts and locators. */
import type { Label, Seam, Segment, SegmentKind } from '../model/document.ts'
import { type MappedText, sliceMapped, sourceSpan, trimMapped, wholeSpan } from '../model/mapped-text.ts'
import type { Span } from '../model/place.ts'

/** A segment before its extent and locator are known. */
export interface Draft {
  readonly kind: SegmentKind
  readonly parent: number | null
  readonly level: number
  readonly label: Label | null
  readonly text: MappedText
  readonly span: Span
  readonly role: Segment['role']
  readonly seams: Seam[]
}

export interface Builder {
  readonly drafts: Draft[]
  /** Appends a segment; gives its index. */
  readonly add: (draft: Partial<Draft> & Pick<Draft, 'kind' | 'text'>) => number
}

export function createBuilder(): Builder {
  const drafts: Draft[] = []
  const add: Builder['add'] = (draft) => {
    const text = trimMapped(draft.text)
    const label = draft.label ?? null
    const own = text.runs.length > 0 ? wholeSpan(text) : null
    const span = draft.span ?? {
      start: label
        ? Math.min(label.span.start, own && text.text !== '' ? own.start : label.span.start)
        : (own?.start ?? 0),
      end: text.text === '' ? (label?.span.end ?? own?.end ?? 0) : (own?.end ?? 0),
    }
    const { kind, parent = null, level = 0, role = null, seams = [] } = draft
    drafts.push({ kind, parent, level, label, text, span, role, seams })
    return drafts.length - 1
  }
  return { drafts, add }
}

/** The extent of every segment: itself and all its descendants. */
export function extents(drafts: readonly Draft[]): Span[] {
  const spans = drafts.map(({ span }) => ({ start: span.start, end: span.end }))
  for (let index = drafts.length - 1; index >= 0; index--) {
    const parent = (drafts[index] as Draft).parent
    if (parent === null) continue
    const own = spans[index] as Span
    const above = spans[parent] as { start: number; end: number }
    above.start = Math.min(above.start, own.start)
    above.end = Math.max(above.end, own.end)
  }
  return spans
}

/** A label printed at `[start, end)` of a text. */
export function labelAt(text: MappedText, start: number, end: number, label: Omit<Label, 'span' | 'printed'>): Label {
  return { printed: text.text.slice(start, end), span: sourceSpan(text, start, end), ...label }
}

/** The text behind its label. */
export function textFrom(text: MappedText, start: number): MappedText {
  return sliceMapped(text, Math.min(start, text.text.length))
}

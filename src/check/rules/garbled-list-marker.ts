import { readWreck, resembles } from '../../language/garblings.ts'
import { renderLike } from '../../language/markers.ts'
import type { Document, Segment } from '../../model/document.ts'
import type { Side } from '../../model/finding.ts'
import { type CheckContext, placeAt } from '../context.ts'
import { defineRule } from '../rule.ts'
import { siblingAfter, siblingBefore } from '../runs.ts'

export const garbledListMarker = defineRule({
  id: 'garbled-list-marker',
  severity: 'error',
  isFixable: true,
  confidence: 0.95,
  tags: ['structure', 'conversion'],
  summary: { en: 'Conversion damaged the marker of a list item: `(-)` for `(一)`, `(h)` for `(b)`.', zh: '列项编号在转换中受损：如“(一)”变成“(-)”，“(b)”变成“(h)”。' },
  rationale: {
    en: 'A damaged marker can no longer be referred to and breaks every tool that goes by numbers. Its place in the run and the other side tell what it was.',
    zh: '编号受损后无法引用，也会使依靠编号的工具失效。根据它在清单中的位置和另一语文可以确定原编号。',
  },
  messages: { garbled: { en: 'Unexpected marker {actual}, expected {expected}; replace it.', zh: '编号为“{actual}”，应为“{expected}”；请替换。' } },
  examples: [
    { en: '1. The aims are: (i) to plant; (ii) to reap.', zh: '1. 目标如下：(一) 播种；(-) 收获。', findings: ['garbled'] },
    { en: '1. The aims are: (i) to plant; (ii) to reap.', zh: '1. 目标如下：(一) 播种；(二) 收获。', findings: [] },
  ],
  check(bitext, context, report) {
    let markers = 0
    for (const side of ['source', 'target'] as const) {
      const document = bitext[side]
      let count = 0
      for (const segment of document.segments) {
        if (!segment.label || segment.label.ordinal === null) continue
        count++
        const expected = expectedMarker(context, side, segment)
        if (expected === null) continue
        const facing = facingLabel(context, side, segment)
        report({
          message: 'garbled', values: { actual: segment.label.printed, expected }, locator: segment.locator, [side]: placeAt(document, segment.label.span),
          actual: segment.label.printed, expected, fix: { side, span: segment.label.span, text: expected, isSafe: true },
          ...(facing ? { [facing.side]: placeAt(facing.document, facing.segment.label?.span ?? facing.segment.span) } : {}),
        })
      }
      markers = Math.max(markers, count)
    }
    context.examined('markers', markers)
  },
})

/** The marker that should stand there; null for a sound one. What the segmenter saw from the run, or what the other side shows. */
function expectedMarker(context: CheckContext, side: Side, segment: Segment): string | null {
  const { label } = segment
  if (!label) return null
  if (label.expected !== undefined) return label.expected
  return confusedMarker(context, side, segment)
}

/**
 * A lawful marker that breaks its run, differs from the other side's and looks like the one that belongs there: `(e)` for a last `(c)`.
 */
export function confusedMarker(context: CheckContext, side: Side, segment: Segment): string | null {
  const { label } = segment
  if (!label || label.style === 'bullet' || label.style === 'word' || label.style === 'note') return null
  const facing = facingLabel(context, side, segment)
  const ordinal = facing?.segment.label?.ordinal ?? null
  if (ordinal === null || ordinal === label.ordinal) return null
  const before = siblingBefore(context, side, segment)
  const after = siblingAfter(context, side, segment)
  const fits = (before ? before.label?.ordinal === ordinal - 1 : ordinal === 1) && (!after || after.label?.ordinal !== (label.ordinal ?? 0) + 1)
  const wreck = readWreck(label.printed)
  if (!fits || !wreck || !resembles(wreck, label.style, ordinal)) return null
  return renderLike(label.printed, label.style, ordinal)
}

function facingLabel(context: CheckContext, side: Side, segment: Segment): { side: Side; document: Document; segment: Segment } | null {
  const other: Side = side === 'source' ? 'target' : 'source'
  const unit = context.bitext.units[context.unitOf(side, segment.index)]
  const found = unit?.[other].map((index) => context.bitext[other].segments[index] as Segment).find((each) => each.label !== null)
  return found ? { side: other, document: context.bitext[other], segment: found } : null
}

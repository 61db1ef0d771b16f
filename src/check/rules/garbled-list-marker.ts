import type { Bitext } from '../../model/bitext.ts'
import type { Segment } from '../../model/document.ts'
import type { Side } from '../../model/finding.ts'
import { confusedMarker, facingLabel, isVouchedFor } from '../confused-marker.ts'
import { type CheckContext, placeAt, placeInText } from '../context.ts'
import { readFacingHeads } from '../facing-heads.ts'
import { type Detection, defineRule } from '../rule.ts'

export const garbledListMarker = defineRule({
  id: 'garbled-list-marker',
  severity: 'error',
  isFixable: true,
  confidence: 0.95,
  tags: ['structure', 'conversion'],
  scope: 'pair',
  summary: {
    en: 'Conversion damaged the marker of a list item: `(-)` for `(一)`, `(h)` for `(b)`.',
    zh: '列项编号在转换中受损：如“(一)”变成“(-)”，“(b)”变成“(h)”。',
  },
  rationale: {
    en: 'A damaged marker can no longer be referred to and breaks every tool that goes by numbers. Its place in the run and the other side tell what it was.',
    zh: '编号受损后无法引用，也会使依靠编号的工具失效。根据它在清单中的位置和另一语文可以确定原编号。',
  },
  messages: {
    garbled: {
      en: 'Unexpected marker {actual}, expected {expected}; replace it.',
      zh: '编号为“{actual}”，应为“{expected}”；请替换。',
    },
  },
  examples: [
    {
      en: '1. The aims are: (i) to plant; (ii) to reap.',
      zh: '1. 目标如下：(一) 播种；(-) 收获。',
      findings: ['garbled'],
    },
    { en: '1. The aims are: (i) to plant; (ii) to reap.', zh: '1. 目标如下：(一) 播种；(二) 收获。', findings: [] },
  ],
  check(bitext, context, report) {
    if (context.areGiven) {
      checkHeads(bitext, context, report)
      return
    }
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
          message: 'garbled',
          values: { actual: segment.label.printed, expected },
          locator: segment.locator,
          [side]: placeAt(document, segment.label.span),
          actual: segment.label.printed,
          expected,
          fix: { side, span: segment.label.span, text: expected, isSafe: true },
          ...(facing
            ? { [facing.side]: placeAt(facing.document, facing.segment.label?.span ?? facing.segment.span) }
            : {}),
        })
      }
      markers = Math.max(markers, count)
    }
    context.examined('markers', markers)
  },
})

/** Of pairs without order only the heads can be told. */
function checkHeads(bitext: Bitext, context: CheckContext, report: (detection: Detection) => void): void {
  const { garbled, count } = readFacingHeads(bitext)
  context.examined('markers', count)
  for (const { side, segment, end, printed, expected, facing, facingEnd } of garbled) {
    const other: Side = side === 'source' ? 'target' : 'source'
    const place = placeInText(bitext[side], segment, 0, end)
    report({
      message: 'garbled',
      values: { actual: printed, expected },
      locator: segment.locator,
      [side]: place,
      [other]: placeInText(bitext[other], facing, 0, facingEnd),
      actual: printed,
      expected,
      fix: { side, span: place.span, text: expected, isSafe: true },
    })
  }
}

/** The marker that should stand there; null for a sound one. What the segmenter saw from the run, or what the other side shows. */
function expectedMarker(context: CheckContext, side: Side, segment: Segment): string | null {
  const { label } = segment
  if (!label) return null
  if (label.expected !== undefined) return isVouchedFor(context, side, segment) ? null : label.expected
  return confusedMarker(context, side, segment)
}

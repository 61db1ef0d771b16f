/** What the rules on symbols, dates and numbers have in common: one reading of the differences for each kind. */
import type { Severity } from '../model/finding.ts'
import { type CheckContext, placeInText } from './context.ts'
import type { Difference, Occurrence } from './difference.ts'
import { editDistance } from './differences.ts'
import { locatorAt } from './locator-at.ts'
import type { Detection } from './rule.ts'

/** Detections for the differences of one kind: `altered` with both places, `missing` and `extra` with one. */
export function detectDifferences(
  context: CheckContext,
  kind: Difference['kind'],
  severityOf: (difference: Difference) => Severity,
): Detection[] {
  const { bitext } = context
  return context
    .differences()
    .filter((difference) => difference.kind === kind)
    .map((difference) => {
      const { source, target, unit } = difference
      const sourcePlace = source
        ? placeInText(bitext.source, source.segment, source.mention.start, source.mention.end)
        : null
      const targetPlace = target
        ? placeInText(bitext.target, target.segment, target.mention.start, target.mention.end)
        : null
      const locator =
        target && targetPlace
          ? locatorAt(bitext.target, target.segment, targetPlace.span)
          : source && sourcePlace
            ? locatorAt(bitext.source, source.segment, sourcePlace.span)
            : ''
      const values = { source: source ? printed(source) : '', target: target ? printed(target) : '' }
      const opposite = bitext[source ? 'target' : 'source'].segments[unit[source ? 'target' : 'source'][0] ?? -1]
      const facing = opposite ? { span: opposite.span, text: opposite.text.text } : null
      const message = source && target ? 'altered' : source ? 'missing' : 'extra'
      return {
        message,
        values,
        locator,
        source: sourcePlace ?? facing,
        target: targetPlace ?? facing,
        actual: target ? printed(target) : null,
        expected: source ? printed(source) : null,
        severity: severityOf(difference),
        confidence: confidenceOf(difference),
      }
    })
}

function printed({ segment, mention }: Occurrence): string {
  return segment.text.text.slice(mention.start, mention.end)
}

/** A pair that looks alike is surer than a thing that is only gone; a shaky alignment makes either less sure. */
function confidenceOf({ source, target, unit }: Difference): number {
  const base = source && target ? (editDistance(source.mention.key, target.mention.key) <= 2 ? 0.95 : 0.85) : 0.7
  return Math.round(base * Math.min(1, 0.5 + unit.score / 2) * 100) / 100
}

import type { AlignmentUnit } from '../../model/bitext.ts'
import type { Segment } from '../../model/document.ts'
import { type CheckContext, isComparable, placeOf, segmentsOf } from '../context.ts'
import { shortName } from '../item-name.ts'
import { defineRule } from '../rule.ts'

/** Longer than this, a text is no line of its own. */
const LINE = 60

export const movedItem = defineRule({
  id: 'moved-item',
  severity: 'warning',
  isFixable: false,
  confidence: 0.85,
  tags: ['structure'],
  summary: { en: 'An item stands in another place than on the other side.', zh: '某项的位置与另一语文不同。' },
  rationale: {
    en: 'References go by number and place. Reported once for the item that moved, not as one missing and one extra.',
    zh: '引用以编号和位置为准。对移动的项目只报告一次，而不是报告一缺一多。',
  },
  messages: {
    moved: {
      en: 'Unexpected place of {name}; move it to where the other side has it.',
      zh: '“{name}”的位置与另一语文不同；请移至对应位置。',
    },
  },
  examples: [
    {
      en: '1. Recalls resolution 61/1;\n\n2. Requests 40 copies;\n\n3. Decides to meet in 2019.',
      zh: '2. 请求提供40份；\n\n1. 回顾第61/1号决议；\n\n3. 决定于2019年开会。',
      findings: ['moved'],
    },
    {
      en: '1. Recalls resolution 61/1;\n\n2. Requests 40 copies.',
      zh: '1. 回顾第61/1号决议；\n\n2. 请求提供40份。',
      findings: [],
    },
  ],
  check(bitext, context, report) {
    if (!isComparable(context)) return
    for (const unit of bitext.units) {
      if (unit.relation !== 'moved' || isInsideMoved(context, unit)) continue
      const [source] = segmentsOf(bitext, unit, 'source')
      const [target] = segmentsOf(bitext, unit, 'target')
      if (!source || !target) continue
      const name = shortName(bitext.target, target)
      report({
        message: 'moved',
        severity: isPlainLine(source) && isPlainLine(target) ? 'info' : 'warning',
        values: { name },
        locator: target.locator,
        source: placeOf(bitext.source, source),
        target: placeOf(bitext.target, target),
        actual: name,
        expected: source.locator,
      })
    }
  },
})

/** A line without number or stop, such as a date or the name of a meeting: each language puts those in an order of its own. */
function isPlainLine({ kind, label, text }: Segment): boolean {
  return kind === 'paragraph' && label === null && text.text.length <= LINE && !/[.。;；:：!?！？]\s*$/.test(text.text)
}

/** What stands inside something that moved has moved with it. */
function isInsideMoved(context: CheckContext, unit: AlignmentUnit): boolean {
  const { segments } = context.bitext.target
  for (
    let at = segments[unit.target[0] as number]?.parent ?? null;
    at !== null;
    at = (segments[at] as Segment).parent
  ) {
    if (context.bitext.units[context.unitOf('target', at)]?.relation === 'moved') return true
  }
  return false
}

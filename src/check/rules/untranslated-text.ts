import { isComparable, placeOf, segmentsOf } from '../context.ts'
import { defineRule } from '../rule.ts'
import { ENOUGH_WORDS, foreignLength, isUntranslated } from '../untranslated.ts'

/** From this many words on a text is certainly no name and no title. */
const SURELY_TEXT = 12

export const untranslatedText = defineRule({
  id: 'untranslated-text',
  severity: 'error',
  isFixable: false,
  confidence: 0.9,
  tags: ['completeness'],
  scope: 'pair',
  summary: { en: 'A segment stands in the language of the other side.', zh: '某段文字仍为另一语文。' },
  rationale: {
    en: 'Text left in the source language is the plainest omission of all. Mastheads, names, acronyms and symbols rightly stay.',
    zh: '未翻译的文字是最明显的遗漏。刊头、名称、缩写和文件编号可以保留原文。',
  },
  messages: {
    untranslated: {
      en: 'Unexpected text in the language of the other side, expected a translation; translate it.',
      zh: '此处文字仍为另一语文；请翻译。',
    },
  },
  examples: [
    {
      en: '7. The stations report every month to the central office.',
      zh: '7. The stations report every month to the central office.',
      findings: ['untranslated'],
    },
    { en: '7. The stations report every month to the central office.', zh: '7. 各台站每月向总部报告。', findings: [] },
    { en: 'Distr.: General', zh: 'Distr.: General', findings: [] },
  ],
  check(bitext, context, report) {
    if (!isComparable(context)) return
    for (const unit of bitext.units) {
      if (unit.source.length === 0 || unit.target.length === 0) continue
      for (const side of ['target', 'source'] as const) {
        const document = bitext[side]
        const other = side === 'source' ? 'target' : 'source'
        const [segment] = segmentsOf(bitext, unit, side)
        if (
          !segment ||
          segment.role === 'inline' ||
          segment.kind === 'front-matter' ||
          segment.kind === 'code' ||
          segment.kind === 'table'
        )
          continue
        if (!isUntranslated(document, bitext[other], unit[side])) continue
        const words = foreignLength(segment.text.text, document, bitext[other])
        if (words < ENOUGH_WORDS) continue
        const [facing] = segmentsOf(bitext, unit, other)
        report({
          message: 'untranslated',
          locator: segment.locator,
          severity: words >= SURELY_TEXT ? 'error' : 'warning',
          actual: bitext[other].language,
          expected: document.language,
          [side]: placeOf(document, segment),
          ...(facing ? { [other]: placeOf(bitext[other], facing) } : {}),
        })
        break
      }
    }
    context.examined('units', bitext.units.length)
  },
})

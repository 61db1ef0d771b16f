import { defineRule } from '../rule.ts'
import { detectDifferences } from '../value-rule.ts'

/** Resolutions and decisions, `70/1`; all else is the symbol of a document. */
const RESOLUTION = /^\d+\/\d|^\d+ |\(\d{4}\)$|\([IVXL]+\)$/

export const symbolMismatch = defineRule({
  id: 'symbol-mismatch',
  severity: 'error',
  isFixable: false,
  confidence: 0.9,
  tags: ['references'],
  scope: 'pair',
  summary: {
    en: 'A resolution, decision or document symbol differs between the two sides.',
    zh: '两种语文中的决议、决定或文件编号不一致。',
  },
  rationale: {
    en: 'Symbols are the same in every language. A wrong one sends the reader to another text, and no reader can tell.',
    zh: '文件编号在各语文中相同。编号有误会把读者引向另一文本，而读者无从察觉。',
  },
  messages: {
    altered: {
      en: 'Unexpected symbol {target}, expected {source} as on the other side; correct the one that is wrong.',
      zh: '编号 {target} 与另一语文中的 {source} 不一致；请更正有误的一处。',
    },
    missing: {
      en: 'Unexpected absence of symbol {source}; add it or correct the other side.',
      zh: '缺少编号 {source}；请补上或更正另一语文。',
    },
    extra: {
      en: 'Unexpected symbol {target}, which the other side does not have; remove it or correct the other side.',
      zh: '编号 {target} 在另一语文中没有；请删除或更正另一语文。',
    },
  },
  examples: [
    {
      en: '12. Recalls its resolutions 61/244 and 63/250.',
      zh: '12. 回顾其第61/244号和第63/250号决议。',
      findings: [],
    },
    { en: '12. Recalls its resolution 61/244.', zh: '12. 回顾其第61/224号决议。', findings: ['altered'] },
    { en: '12. Recalls its resolutions 61/244 and 63/250.', zh: '12. 回顾其第61/244号决议。', findings: ['missing'] },
  ],
  check(bitext, context, report) {
    const symbols = { resolutions: [0, 0], documents: [0, 0] }
    for (const [side, document] of [bitext.source, bitext.target].entries()) {
      for (const { mentions } of document.segments) {
        for (const { kind, key } of mentions) {
          if (kind === 'symbol') {
            const counts = RESOLUTION.test(key) ? symbols.resolutions : symbols.documents
            counts[side] = (counts[side] ?? 0) + 1
          }
        }
      }
    }
    context.examined('symbols', Math.max(...symbols.resolutions))
    context.examined('documentSymbols', Math.max(...symbols.documents))
    for (const detection of detectDifferences(context, 'symbol', () => 'error')) report(detection)
  },
})

import type { Seam } from '../../model/document.ts'
import { placeAt } from '../context.ts'
import { defineRule } from '../rule.ts'

export const tornBlock = defineRule({
  id: 'torn-block',
  severity: 'info',
  isFixable: false,
  confidence: 0.9,
  tags: ['conversion'],
  summary: {
    en: 'A paragraph, row, table or list was torn by a page break or a line break, and has been read as one.',
    zh: '段落、表格行、表格或清单被分页或换行截断，已按一个整体读取。',
  },
  rationale: {
    en: 'Conversion of paginated files tears what stands on two pages. Everything is compared as if it were whole; the file itself still wants mending.',
    zh: '分页文件在转换时，跨页内容会被截断。比较时视其为完整，但文件本身仍需修补。',
  },
  messages: {
    paragraph: {
      en: 'Unexpected break inside a paragraph; join the two pieces.',
      zh: '段落中间断开；请将两部分连接起来。',
    },
    row: {
      en: 'Unexpected break inside a table row; join the two pieces.',
      zh: '表格行中间断开；请将两部分连接起来。',
    },
    table: { en: 'Unexpected break inside a table; join the two tables.', zh: '表格中间断开；请将两个表格连接起来。' },
    list: { en: 'Unexpected gap inside a list; close it.', zh: '清单中间断开；请去掉空隙。' },
  },
  examples: [
    {
      en: '5. The Unit, with the help of the members, will publish the results of the survey, which covered all stations.',
      zh: '5. 该股将在各成员的协助下，公布调查结果，调查涵\n\n盖所有台站。',
      findings: ['paragraph'],
    },
    { en: '5. The Unit will publish the results of the survey.', zh: '5. 该股将公布调查结果。', findings: [] },
  ],
  check(bitext, context, report) {
    for (const side of ['source', 'target'] as const) {
      const document = bitext[side]
      context.examined('segments', document.segments.length)
      for (const segment of document.segments) {
        const byKind = new Map<Seam['kind'], Seam>()
        for (const seam of segment.seams) if (!byKind.has(seam.kind)) byKind.set(seam.kind, seam)
        for (const [kind, seam] of byKind) {
          const isTorn = kind === 'paragraph' || kind === 'row'
          const place = placeAt(document, isTorn ? segment.extent : seam.span)
          report({ message: kind, locator: segment.locator, [side]: place })
        }
      }
    }
  },
})

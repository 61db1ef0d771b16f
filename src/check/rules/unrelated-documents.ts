import { UNRELATED } from '../context.ts'
import { defineRule } from '../rule.ts'

export const unrelatedDocuments = defineRule({
  id: 'unrelated-documents',
  severity: 'warning',
  isFixable: false,
  confidence: 0.9,
  tags: ['structure'],
  summary: { en: 'The two files are not versions of one document.', zh: '两个文件不是同一文件的两种语文版本。' },
  rationale: {
    en: 'A wrong file on one side would give a finding for every paragraph. One warning says what is the matter.',
    zh: '如果一方文件拿错，每一段都会报告问题。一条警告足以说明情况。',
  },
  messages: {
    unrelated: {
      en: 'Unexpected pair: of the symbols, dates and numbers of these files only {share} per cent correspond; check that both are versions of one document.',
      zh: '这两个文件的编号、日期和数字只有 {share}% 相互对应；请确认二者是同一文件的两种语文版本。',
    },
  },
  examples: [
    { en: '1. The Board met on 2 June 2016.', zh: '1. 委员会于2016年6月2日开会。', findings: [] },
    {
      en: '1. The Board met on 2 June 2016, 3 July 2017 and 4 August 2018.\n\n2. It heard 17, 28, 39 and 41 witnesses.\n\n3. It recalls resolutions 61/1, 62/2, 63/3 and 64/4 and spent $812, $934 and $1,045.',
      zh: '甲乙二人于1901年5月9日、1902年4月8日和1903年3月7日来访。\n\n共有壹百人，计66匹马、77头牛、88只羊、99只鸡。\n\n其后有第50/5号、第51/6号和第52/7号决议，用去222元、333元和444元。',
      findings: ['unrelated'],
    },
  ],
  check(bitext, context, report) {
    const related = context.relatedness()
    if (related === null || related >= UNRELATED) return
    const share = Math.round(related * 100)
    const place = (side: 'source' | 'target') => ({ span: { start: 0, end: 0 }, text: bitext[side].path })
    report({
      message: 'unrelated',
      values: { share },
      locator: '',
      source: place('source'),
      target: place('target'),
      actual: `${share}%`,
      expected: null,
    })
  },
})

import { describe, expect, it } from 'vitest'
import { en as texts } from '../../src/locale/en.ts'
import { alignText } from '../../src/report/align-text.ts'
import { plain } from '../../src/report/colours.ts'
import { corpusRow, corpusText, failedRow } from '../../src/report/corpus-text.ts'
import { unifiedDiff } from '../../src/report/diff.ts'
import { type RuleInfo, rulesJson, rulesText } from '../../src/report/rules.ts'
import { treeText } from '../../src/report/tree.ts'
import { alignTsv } from '../../src/report/tsv.ts'
import { bitext, doc, finding, placeOf, report } from '../notation.ts'

const en = doc('en.md', 'heading [A.] Overview', '  paragraph [1.] The first.', '  paragraph [2.] The\tsecond.')
const zh = doc('zh.md', 'heading [A.] 概览', '  paragraph [1.] 第一段。')
const pair = bitext(en, zh, 's1 = s1', 's2 + s3 = s2')
const style = { texts, colours: plain, width: 60 }

describe('alignment as text', () => {
  it('shows each unit with both sides and counts the relations', () => {
    const lonely = bitext(en, zh, 's1 = s1', 's2 = s2', 's3 =')
    expect(alignText(lonely, style)).toBe(
      [
        'aligned     0.90  A.  number text',
        '  en.md:1:1  A. Overview',
        '  zh.md:1:1  A. 概览',
        '',
        'aligned     0.90  1.  number text',
        '  en.md:2:1  1. The first.',
        '  zh.md:2:1  1. 第一段。',
        '',
        'missing     1.00  2.  number text',
        '  en.md:3:1  2. The second.',
        '',
        'aligned 2, missing 1',
        '',
      ].join('\n'),
    )
  })
})

describe('alignment as TSV', () => {
  it('has a line of heads and nine values on every line', () => {
    const lines = alignTsv(pair).trimEnd().split('\n')
    expect(lines.map((line) => line.split('\t').length)).toEqual([9, 9, 9])
    expect(lines[2]?.split('\t')).toEqual([
      ...['aligned', '0.9000', 'number text', '2 3', '1. | 2.', 'The first. | The second.'],
      ...['2', '1.', '第一段。'],
    ])
  })
})

describe('tree of a document', () => {
  it('indents a segment under its parent, its place before it', () => {
    expect(treeText(zh, style)).toBe(
      ['zh.md (zh, markdown): 2 segments', '1:1  heading  A. 概览', '2:1    paragraph  1. 第一段。', ''].join('\n'),
    )
  })

  it('shows what a garbled marker should be and how many seams a segment has', () => {
    const [segment] = doc('zh.md', 'list-item [(-)] 一项').segments
    if (!segment?.label) throw new Error('no label')
    const seams = [{ kind: 'row', span: { start: 4, end: 5 } } as const]
    const torn = { ...zh, segments: [{ ...segment, seams, label: { ...segment.label, expected: '(一)' } }] }
    expect(treeText(torn, style)).toContain('1:1  list item → (一) ~1  (-) 一项')
  })
})

describe('list of rules', () => {
  const rule: RuleInfo = {
    id: 'some-rule',
    severity: 'warning',
    isFixable: true,
    tags: ['numbers'],
    summary: { en: 'Something is wrong.', zh: '有错。' },
    rationale: { en: 'Readers mind.', zh: '读者在意。' },
  }

  it('is shown in the language of the reader', () => {
    expect(rulesText([rule], 'en', style)).toBe(
      'warning  some-rule  has a fix\n         Something is wrong.\n         Readers mind.\n\n1 rule\n',
    )
    expect(rulesText([rule], 'zh', style)).toContain('有错。')
  })

  it('has both languages in JSON', () => {
    expect(rulesJson([rule])).toEqual({
      schema: 'paralint/rules@1',
      rules: [
        {
          ...{ id: 'some-rule', severity: 'warning', fixable: true, tags: ['numbers'] },
          ...{ summary: rule.summary, rationale: rule.rationale },
        },
      ],
    })
  })
})

describe('unified diff', () => {
  it('shows a changed line with its neighbours', () => {
    expect(unifiedDiff('zh.md', '一\n(-) 二\n三\n', '一\n(二) 二\n三\n')).toBe(
      '--- zh.md\n+++ zh.md\n@@ -1,3 +1,3 @@\n 一\n-(-) 二\n+(二) 二\n 三\n',
    )
  })

  it('is empty where nothing changes', () => {
    expect(unifiedDiff('zh.md', 'a\n', 'a\n')).toBe('')
  })

  it('keeps line ends of every sort', () => {
    expect(unifiedDiff('zh.md', 'a\r\nb\r\n', 'a\r\nc\r\n')).toContain(' a\r\n-b\r\n+c\r\n')
  })
})

describe('report on a corpus', () => {
  const error = finding('missing-item', 'Missing.', { source: placeOf(en, 'The first') })
  const info = finding('torn-block', 'Torn.', { severity: 'info' })
  const rows = [
    corpusRow('clean', report(pair, [info]), null),
    corpusRow('damaged', report(pair, [error]), { marked: 3, found: 2, otherErrors: 1 }),
    failedRow('broken', 'zh.md: is a binary file'),
  ]

  it('has one line for each pair and one for all', () => {
    expect(corpusText(rows, style).split('\n').slice(0, 5)).toEqual([
      'pair              languages  segments  aligned  error  warning  info  note',
      'clean             en-zh         3 / 2    2 / 2      0        0     1',
      'damaged           en-zh         3 / 2    2 / 2      1        0     0  damaged: 2 of 3 defects found, 1 error not marked',
      'broken                                                                failed: zh.md: is a binary file',
      'total of 3 pairs                6 / 4    4 / 4      1        0     1',
    ])
  })

  it('lists where the errors and warnings are, and no notes', () => {
    const end = corpusText(rows, style).split('\n').slice(6)
    expect(end).toEqual(['What is wrong where', 'damaged: 1 error', '  en.md:2:4  error    Missing.  missing-item', ''])
  })

  it('lists at most a screen', () => {
    const many = Array.from({ length: 9 }, (_, index) =>
      corpusRow(
        `pair ${index}`,
        report(
          pair,
          Array.from({ length: 30 }, () => error),
        ),
        null,
      ),
    )
    const shown = corpusText(many, style).split('\nWhat is wrong where\n')[1]?.trimEnd().split('\n') ?? []
    expect(shown.length).toBeLessThanOrEqual(30)
    expect(shown.slice(0, 2)).toEqual(['pair 0: 30 errors', '  en.md:2:4  error    Missing.  missing-item'])
  })
})

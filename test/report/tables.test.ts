import { describe, expect, it } from 'vitest'
import { en as texts } from '../../src/locale/en.ts'
import { alignText } from '../../src/report/align-text.ts'
import { plain } from '../../src/report/colours.ts'
import { CorpusSummary, corpusRow } from '../../src/report/corpus-text.ts'
import { unifiedDiff } from '../../src/report/diff.ts'
import { failedJson, type ResultJson, resultJson } from '../../src/report/result-json.ts'
import { type RuleInfo, rulesJson, rulesText } from '../../src/report/rules.ts'
import { treeText } from '../../src/report/tree.ts'
import { bitextTsv } from '../../src/report/tsv.ts'
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
    const lines = bitextTsv(pair).trimEnd().split('\n')
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

  it('takes a document of any size', () => {
    const [first] = zh.segments
    const segments = Array.from({ length: 200_000 }, () => first as NonNullable<typeof first>)
    expect(treeText({ ...zh, segments }, style).split('\n')).toHaveLength(200_002)
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
  const named = (name: string) => ({ key: null, pair: name, seconds: null })
  const results = [
    resultJson(report(pair, [info]), null, named('clean')),
    resultJson(report(pair, [error]), { marked: 3, found: 2, otherErrors: 1 }, named('damaged')),
    failedJson('zh.md: is a binary file', { source: 'en.md', target: 'zh.md' }, named('broken')),
  ]

  function corpusText(all: readonly ResultJson[], order = all.map((_, at) => at)): string {
    const summary = new CorpusSummary()
    for (const at of order) summary.add(corpusRow(all[at] as ResultJson), at)
    return summary.text(style)
  }

  it('has one line for each pair and one for all', () => {
    expect(corpusText(results).split('\n').slice(0, 5)).toEqual([
      'pair              languages  segments  aligned  error  warning  info  note',
      'clean             en-zh         3 / 2    2 / 2      0        0     1',
      'damaged           en-zh         3 / 2    2 / 2      1        0     0  damaged: 2 of 3 defects found, 1 error not marked',
      'broken                                                                failed: zh.md: is a binary file',
      'total of 3 pairs                6 / 4    4 / 4      1        0     1',
    ])
  })

  it('lists where the errors and warnings are, and no notes', () => {
    const end = corpusText(results).split('\n').slice(6)
    expect(end).toEqual(['What is wrong where', 'damaged: 1 error', '  en.md:2:4  error    Missing.  missing-item', ''])
  })

  it('names the side that has to be mended', () => {
    const mended = finding('garbled-list-marker', 'Garbled.', {
      ...{ source: placeOf(en, 'The first'), target: placeOf(zh, '第一段') },
      fix: { side: 'source', span: { start: 0, end: 1 }, text: '', isSafe: true },
    })
    expect(corpusRow(resultJson(report(pair, [mended]), null, named('a'))).first[0]?.place).toBe('en.md:2:4')
  })

  it('lists at most a screen', () => {
    const findings = Array.from({ length: 30 }, () => error)
    const many = Array.from({ length: 9 }, (_, index) =>
      resultJson(report(pair, findings), null, named(`pair ${index}`)),
    )
    const shown = corpusText(many).split('\nWhat is wrong where\n')[1]?.trimEnd().split('\n') ?? []
    expect(shown.length).toBeLessThanOrEqual(30)
    expect(shown.slice(0, 2)).toEqual(['pair 0: 30 errors', '  en.md:2:4  error    Missing.  missing-item'])
  })

  it('of a long corpus shows what is wrong alone and counts the others, in whatever order they came', () => {
    const [clean, damaged, broken] = results as [ResultJson, ResultJson, ResultJson]
    const many = Array.from({ length: 500 }, (_, at) => ({
      ...(at === 7 ? damaged : at === 400 ? broken : clean),
      pair: `pair ${at}`,
    }))
    const text = corpusText(many)
    expect(text.split('\n').map((line) => /^\S+ \S+ \S*/.exec(line)?.[0].trim())).toEqual(
      expect.arrayContaining(['pair 7', 'pair 400', '498 other pairs', 'total of 500']),
    )
    expect(text.split('\n').length).toBeLessThan(12)
    const backwards = many.map((_, at) => many.length - 1 - at)
    expect(corpusText(many, backwards)).toBe(text)
  })

  it('of a long corpus in which much is wrong shows the worst', () => {
    const [, damaged, broken] = results as [ResultJson, ResultJson, ResultJson]
    const many = Array.from({ length: 300 }, (_, at) => ({
      ...(at === 250 ? broken : damaged),
      pair: `pair ${at}`,
      summary: { ...damaged.summary, error: at === 299 ? 9 : 1 },
    }))
    const lines = corpusText(many).split('\n')
    const shown = lines.slice(1, 41).map((line) => /^pair \d+/.exec(line)?.[0])
    expect(shown.slice(36)).toEqual(['pair 36', 'pair 37', 'pair 250', 'pair 299'])
    expect(lines[41]).toMatch(/^260 other pairs .* 260 of them with errors or warnings$/)
  })
})

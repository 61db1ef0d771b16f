/** What the tests of all formats for exchange share. */
import fc from 'fast-check'
import type { Bitext } from '../../src/model/bitext.ts'
import type { Report } from '../../src/model/finding.ts'
import { bitext, doc, finding, fixOf, placeOf, report } from '../notation.ts'

const en = doc(
  'en.md',
  'heading [A.] Overview',
  '  paragraph [1.] The first.',
  '  paragraph [2.] The second.',
  '  paragraph [3.] Only here.',
  '  table-row',
)
const zh = doc(
  'zh.md',
  'heading [甲、] 概览',
  '  paragraph [1.] 第一段。第二段。',
  '  table-row',
  '  paragraph 多出的一段。',
)

/** Two against one, a unit without text, one that the target lacks and one that the source lacks. */
export const PAIR = bitext(en, zh, 's1 = s1', 's2 + s3 = s2', 's4 =', 's5 = s3', '= s4')

/** Texts that break careless writers: markup, references, control characters, lone surrogates, formulas, ends of sections. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('<seg>', '</tu>', '&amp;', '&#0;', ']]>', '<!--', '"', "'", '\t', '\r', '\r\n', '\n', ' ', '  '),
      fc.constantFrom(
        '\u0000',
        '\u001f',
        '\ud800',
        '\udfff',
        '\uffff',
        '\ufffe',
        '\u{1f600}',
        '𠀀',
        '=1+1',
        '\u2028',
        '\u0085',
        '\u0091',
        '\ufdd0',
        '\u{1ffff}',
        '\ufffd',
        '_x0041_',
      ),
      fc.constantFrom('</script>', '<img src=x onerror=alert(1)>', '中文', '，', 'text'),
    ),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join(''))

/** A bitext of one pair of paragraphs with these texts, whose locators, labels and paths are hostile too. */
export function pairOf(source: string, target: string): Bitext {
  const pair = bitext(doc('en.md', 'paragraph [x] text'), doc('zh.md', 'paragraph text'), 's1 = s1')
  const withText = (side: 'source' | 'target', text: string) => ({
    ...pair[side],
    path: text,
    segments: pair[side].segments.map((segment) => ({
      ...segment,
      locator: text,
      label: segment.label && { ...segment.label, printed: text },
      text: { text, runs: [{ at: 0, from: 0, to: text.length }] },
    })),
  })
  return { ...pair, source: withText('source', source), target: withText('target', target) }
}

const listed = doc('en.md', 'paragraph [1.] The list:', '  list-item [(b)] An item')
const garbled = doc('zh.md', 'paragraph [1.] 清单：', '  list-item [(-)] 一项')

/** A finding of every severity: with a fix, on one side with a related place on the other, and without any place. */
export const REPORT: Report = report(
  bitext(listed, garbled, 's1 = s1', 's2 = s2'),
  [
    finding('missing-item', 'Missing (b).', {
      ...{
        severity: 'warning',
        locator: '1(b)',
        expected: '(b)',
        confidence: 0.7,
        source: placeOf(listed, '(b) An item'),
      },
      related: [{ ...placeOf(garbled, '清单'), side: 'target', message: 'it belongs here' }],
    }),
    finding('garbled-list-marker', 'Unexpected "(-)", expected "(二)".', {
      ...{ locator: '1(b)', actual: '(-)', expected: '(二)', source: placeOf(listed, '(b)') },
      ...{ target: placeOf(garbled, '(-)'), fix: fixOf(garbled, 'target', '(-)', '(二)') },
    }),
    finding('unrelated-documents', 'Nothing in common.', { severity: 'info' }),
  ],
  { markers: 2 },
)

/** The same with a text in every place where a document's own text can come, and a rule that failed with it. */
export function reportOf(text: string): Report {
  const { bitext: pair, findings, summary } = REPORT
  return {
    bitext: { ...pair, source: { ...pair.source, path: text }, target: { ...pair.target, path: text } },
    findings: findings.map((one) => ({
      ...one,
      ...{ message: text, locator: text, actual: text, expected: text },
      fix: one.fix && { ...one.fix, text },
      related: one.related.map((related) => ({ ...related, message: text })),
    })),
    summary,
    failures: [{ rule: 'mixed-script', message: text }],
  }
}

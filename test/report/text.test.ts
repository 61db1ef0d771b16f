import { describe, expect, it } from 'vitest'
import { en as texts } from '../../src/locale/en.ts'
import { zh as chinese } from '../../src/locale/zh.ts'
import { plain } from '../../src/report/colours.ts'
import { summaryLine, textReport } from '../../src/report/text.ts'
import { bitext, doc, finding, fixOf, placeOf, report } from '../notation.ts'

const en = doc('en.md', 'paragraph [1.] The list:', '  list-item [(b)] An item')
const zh = doc('zh.md', 'paragraph [1.] 清单：', '  list-item [(-)] 一项')
const pair = bitext(en, zh, 's1 = s1', 's2 = s2')
const style = { texts, colours: plain, width: 100 }

const marker = finding('garbled-list-marker', 'Unexpected "(-)", expected "(二)".', {
  ...{ locator: '1(b)', source: placeOf(en, '(b)'), target: placeOf(zh, '(-)') },
  fix: fixOf(zh, 'target', '(-)', '(二)'),
})

describe('text report', () => {
  it('shows a finding with its place first, both excerpts with carets, and the fix', () => {
    expect(textReport(report(pair, [marker], { symbols: 2, markers: 1 }), style)).toBe(
      [
        'en.md (en) → zh.md (zh)',
        '',
        'zh.md:2:1  error    Unexpected "(-)", expected "(二)".  garbled-list-marker',
        '    1(b)',
        '    en.md:2:1  (b) An item',
        '               ^^^',
        '    zh.md:2:1  (-) 一项',
        '               ^^^',
        '    fix: "(-)" → "(二)"',
        '',
        '1 error · 1 can be mended with --fix · examined: 2 symbols, 1 marker',
        '',
      ].join('\n'),
    )
  })

  it('names the source where the target has no place', () => {
    const missing = finding('missing-item', 'Missing.', { source: placeOf(en, 'An item') })
    const lines = textReport(report(pair, [missing]), style).split('\n')
    expect(lines[2]).toBe('en.md:2:5  error    Missing.  missing-item')
    expect(lines.filter((line) => line.includes('zh.md:'))).toEqual([])
  })

  it('names the side that the fix mends', () => {
    const mended = { ...marker, fix: fixOf(en, 'source', '(b)', '(a)') }
    expect(textReport(report(pair, [mended]), style)).toContain('\nen.md:2:1  error')
  })

  it('tells a suggestion from a fix, and an insertion and a deletion from a change', () => {
    const at = placeOf(zh, '清单').span
    const fix = { side: 'target', isSafe: false } as const
    const lines = (span: typeof at, text: string) =>
      textReport(report(pair, [{ ...marker, fix: { ...fix, span, text } }]), style).match(/^ +suggestion.*$/gm)
    expect(lines(at, '列表')).toEqual(['    suggestion: "清单" → "列表"'])
    expect(lines(at, '')).toEqual(['    suggestion: delete "清单"'])
    expect(lines({ start: at.start, end: at.start }, '新')).toEqual(['    suggestion: insert "新"'])
  })

  it('says beside the locator where a place lies in a file that is no text', () => {
    const origins = [{ at: 0, part: 'word/document.xml', paragraph: 7, page: 3, box: null }]
    const rendered = { ...pair, target: { ...pair.target, origins } }
    expect(textReport(report(rendered, [marker]), style)).toContain(' · page 3, word/document.xml, paragraph 7\n')
  })

  it('lists the related places', () => {
    const related = [{ side: 'source', ...placeOf(en, 'The list'), message: 'the run begins here' } as const]
    expect(textReport(report(pair, [{ ...marker, related }]), style)).toContain(
      '    see en.md:1:4: the run begins here\n',
    )
  })

  it('says that nothing was found, and what was looked at', () => {
    expect(summaryLine(report(pair, [], { symbols: 208, oddities: 3 }), style)).toBe(
      'no findings · examined: 208 symbols, 3 oddities',
    )
  })

  it('counts by severity', () => {
    const findings = ['error', 'error', 'warning', 'info'].map((severity) =>
      finding('some-rule', 'Some message.', { severity: severity as 'error' }),
    )
    expect(summaryLine(report(pair, findings), style)).toBe('2 errors, 1 warning, 1 note')
  })

  it('tells notes of the reader and rules that failed', () => {
    const noted = { ...en, warnings: [{ message: 'An unclosed table', span: { start: 3, end: 4 } }] }
    const failed = { ...report(bitext(noted, zh), []), failures: [{ rule: 'some-rule', message: 'no such thing' }] }
    const text = textReport(failed, style)
    expect(text).toContain('en.md:1:4  note of the reader: An unclosed table')
    expect(text).toContain('rule some-rule failed and was left out: no such thing')
  })

  it('speaks Chinese', () => {
    const text = textReport(report(pair, [marker], { symbols: 2 }), { ...style, texts: chinese })
    expect(text).toContain('zh.md:2:1  错误  Unexpected')
    expect(text).toContain('修正："(-)" → "(二)"')
    expect(text).toContain('1 个错误 · 其中 1 个可用 --fix 修正 · 已检查：2 个')
  })

  it('paints only by the colours that it is given', () => {
    const red = (text: string) => `<${text}>`
    const text = textReport(report(pair, [marker]), { ...style, colours: { ...plain, red } })
    expect(text).toContain('<error  >')
    expect(text).toContain('<1 error>')
  })
})

import { describe, expect, it } from 'vitest'
import { align, check, readDocument } from '../../src/pipeline.ts'

const findings = (en: string, zh: string) =>
  check(
    align(
      readDocument({ path: 'en.md', text: en, language: 'en' }),
      readDocument({ path: 'zh.md', text: zh, language: 'zh' }),
    ),
  ).findings.map(({ rule, severity }) => [rule, severity])

const body = (stop: string, ...texts: readonly string[]) =>
  texts.map((text, at) => `${at + 1}${stop}${text}`).join('\n\n')

describe('neighbours that changed places', () => {
  it('are only told of where they are lines without number or stop, such as the closing lines of a resolution', () => {
    const en = `${body('. ', 'Recalls resolution 61/1;', 'Decides to meet in 2019.')}\n\n73rd plenary meeting\n\n22 December 2015`
    const zh = `${body('. ', '回顾第61/1号决议；', '决定于2019年开会。')}\n\n2015年12月22日\n\n第73次全体会议`
    expect(findings(en, zh)).toEqual([['moved-item', 'info']])
  })

  it('are a warning where they are sentences', () => {
    const en = `${body('. ', 'Recalls resolution 61/1;', 'Decides to meet in 2019.')}\n\nThe plan began in 2015.\n\nIt has 73 parts.`
    const zh = `${body('. ', '回顾第61/1号决议；', '决定于2019年开会。')}\n\n计划有73个部分。\n\n计划始于2015年。`
    expect(findings(en, zh)).toEqual([['moved-item', 'warning']])
  })
})

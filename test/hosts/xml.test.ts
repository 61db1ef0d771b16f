import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, paralint } from './cli.ts'

const resolution = (language: string, texts: readonly string[]) => {
  const [heading, first, opening, one, two, note] = texts
  return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution">
<meta><identification source="#x"><FRBRExpression><FRBRlanguage language="${language}"/></FRBRExpression></identification></meta>
<mainBody><section><num>A.</num><heading>${heading}</heading>
<paragraph><num>1.</num><content><p>${first}<authorialNote marker="1"><p>${note}</p></authorialNote></p></content></paragraph>
<paragraph><num>2.</num><list><intro><p>${opening}</p></intro>
<point><num>(a)</num><content><p>${one}</p></content></point>
<point><num>${language === 'eng' ? '(b)' : '(h)'}</num><content><p>${two}</p></content></point></list></paragraph></section></mainBody>
</statement></akomaNtoso>
`
}

const EN = resolution('eng', [
  'Orientation',
  '<i>Recognizes</i> the role of the Scheme &amp; its 45 members;',
  'Recalls the mandate of the Committee:',
  'To define the conflicts;',
  'To strengthen implementation.',
  'See resolution 70/1.',
])
const ZH = resolution('zho', [
  '方向',
  '<i>确认</i>该制度及其54个成员的作用；',
  '回顾委员会的任务：',
  '界定各种冲突；',
  '加强执行工作。',
  '见第70/1号决议。',
])

describe('paralint with Akoma Ntoso', () => {
  it('finds what is wrong, and mends the marker in the file', () => {
    const folder = folderWith({ 'en.xml': EN, 'zh.xml': ZH })
    const { out, code } = paralint(folder, ['en.xml', 'zh.xml'])
    expect(code).toBe(1)
    expect(out.match(/^zh\.xml:\d+:\d+ .*/gm)?.map((line) => line.replace(/ {2,}/g, ' '))).toEqual([
      expect.stringMatching(/^zh\.xml:5:51 error Unexpected number 54, expected 45 .* number-mismatch$/),
      expect.stringMatching(
        /^zh\.xml:8:13 error Unexpected marker \(h\), expected \(b\); replace it\. garbled-list-marker$/,
      ),
    ])
    paralint(folder, ['en.xml', 'zh.xml', '--fix'])
    expect(readFileSync(join(folder, 'zh.xml'), 'utf8')).toBe(ZH.replace('(h)', '(b)'))
    expect(readFileSync(join(folder, 'en.xml'), 'utf8')).toBe(EN)
  })

  it('pairs files of a folder, and refuses what is no sound XML', () => {
    const folder = folderWith({ 'en.xml': EN, 'zh.xml': ZH.replace('</mainBody>', '') })
    expect(paralint(folder, ['corpus', '.']).out).toContain('zh.xml:9:')
    expect(paralint(folder, ['en.xml', 'zh.xml'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^error: zh\.xml:9:13: is no sound XML \(unexpected close tag\); mend the file there/),
    })
  })
})

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../src/readers/docx/render.ts'
import { type DocxParts, docxOf, numbered, p, r } from '../docx.ts'
import { docxOfMarkdown } from '../framework-docx.ts'
import { itLibreOffice, plainTexts } from '../libre-office.ts'
import { frameworkPair } from '../pairs.ts'
import { itShared } from '../shared.ts'
import { folderWith, paralint } from './cli.ts'

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const NUMBERING = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`

const cell = (content: string) => `<w:tc>${content}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`

const ENGLISH = [
  p('The office supports 12 programmes.', numbered(1)),
  p('The office shall:', numbered(1)),
  p('Prepare the annual plan;', numbered(1, 1)),
  p('Review the accounts.', numbered(1, 1)),
  `<w:tbl>${row(p('(a) Better planning of the work'), p('(i) All plans are submitted (ii) All reports are published'))}${row(p('(b) Better funds'), p('(i) No fund is overspent (ii) All accounts are closed'))}</w:tbl>`,
  p('The office reports under resolution 70/1.', numbered(1)),
].join('')

/** `(→)` in three runs, of which the middle one is bold. */
const GARBLED = `<w:p>${r('(一) 所有计划按时提交 (')}${r('→', '<w:b/>')}${r(') 所有报告得到公布')}</w:p>`

const CHINESE = [
  p('办公室支助12个方案。', numbered(1)),
  p('办公室应：', numbered(1)),
  p('编制年度计划；', numbered(1, 1)),
  p('审查账目。', numbered(1, 1)),
  `<w:tbl>${row(p('(a) 工作规划得到改进'), GARBLED)}${row(p('(b) 资金'), p('(一) 没有资金超支 (二) 所有账目均已结清'))}</w:tbl>`,
  p('办公室根据第70/1号决议提出报告。', numbered(1)),
].join('')

const docx = (body: string, parts: Partial<DocxParts> = {}) => docxOf({ body, numbering: NUMBERING, ...parts })
const PAIR = { 'en.docx': docx(ENGLISH), 'zh.docx': docx(CHINESE, { others: { 'word/media/a.bin': BYTES() } }) }

/** Names of the entries whose content differs. */
function changedEntries(before: Record<string, Uint8Array>, after: Record<string, Uint8Array>): string[] {
  return Object.keys(before).filter(
    (name) => !Buffer.from(before[name] as Uint8Array).equals(Buffer.from(after[name] as Uint8Array)),
  )
}

function BYTES(): Uint8Array {
  return Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 251)
}

describe('paralint check of DOCX files', () => {
  it('finds in them what it would find in a text, and says where', () => {
    const run = paralint(folderWith(PAIR), ['check', 'en.docx', 'zh.docx'])
    expect(run.code).toBe(1)
    expect(run.out).toMatch(/^zh\.docx:6:14 +error .*\(→\).*garbled-list-marker$/m)
    expect(run.out).toContain('word/document.xml, paragraph 6')
    expect(run.out).toContain('fix: "(→)" → "(二)"')
    expect(run.out).toMatch(/^1 error · 1 can be mended/m)
  })

  it('tells in JSON which labels are computed', () => {
    const { out } = paralint(folderWith(PAIR), ['segment', 'en.docx', '--format', 'json'])
    const { format, segments } = JSON.parse(out)
    expect(format).toBe('docx')
    const labels = segments.flatMap((each: { label: string | null; labelComputed: boolean }) =>
      each.label === null ? [] : [`${each.label} ${each.labelComputed}`],
    )
    expect(labels.slice(0, 6)).toEqual(['1. true', '2. true', '(a) true', '(b) true', '(a) false', '(i) false'])
  })

  it('reads a DOCX against Markdown', () => {
    const markdown = '1. The office supports 12 programmes.\n\n2. The office shall:\n'
    const chinese = p('办公室支助21个方案。', numbered(1)) + p('办公室应：', numbered(1))
    const run = paralint(folderWith({ 'en.md': markdown, 'zh.docx': docx(chinese) }), ['en.md', 'zh.docx'])
    expect(run.out).toMatch(/^zh\.docx:1:9 +error .*number-mismatch$/m)
    expect(run.out).toMatch(/^1 error ·/m)
  })

  it('accepts tracked changes, or rejects them', () => {
    const changed = ENGLISH.replace(
      '12 programmes',
      '</w:t></w:r><w:del w:id="1"><w:r><w:delText>21</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>12</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> programmes',
    )
    const folder = folderWith({ ...PAIR, 'en.docx': docx(changed) })
    expect(paralint(folder, ['en.docx', 'zh.docx', '--rule', 'number-mismatch']).code).toBe(0)
    const rejected = paralint(folder, ['en.docx', 'zh.docx', '--rule', 'number-mismatch', '--track-changes', 'reject'])
    expect(rejected.out).toContain('Unexpected number 12, expected 21')
  })

  it('is told by the bytes, not by the name', () => {
    const folder = folderWith({ 'en.md': PAIR['en.docx'], 'b.docx': 'One line of text in English.\n' })
    expect(paralint(folder, ['segment', 'en.md']).out).toMatch(/^en\.md \(en, docx\)/)
    expect(paralint(folder, ['segment', 'b.docx']).out).toMatch(/^b\.docx \(en, text\)/)
  })
})

describe('paralint check --fix of DOCX files', () => {
  it('changes the run concerned, and no other part or run', () => {
    const folder = folderWith(PAIR)
    expect(paralint(folder, ['en.docx', 'zh.docx', '--fix'])).toMatchObject({ code: 0, err: '1 fix made in zh.docx\n' })
    const [before, after] = [unzipSync(PAIR['zh.docx']), unzipSync(readFileSync(join(folder, 'zh.docx')))]
    expect(Object.keys(after)).toEqual(Object.keys(before))
    expect(changedEntries(before, after)).toEqual(['word/document.xml'])
    const text = (files: Record<string, Uint8Array>) => new TextDecoder().decode(files['word/document.xml'])
    expect(text(after)).toBe(text(before).replace('→', '二'))
  })

  itLibreOffice('writes a file that LibreOffice opens, with the text as it should be', () => {
    const folder = folderWith(PAIR)
    paralint(folder, ['en.docx', 'zh.docx', '--fix'])
    const [before = '', after] = plainTexts([PAIR['zh.docx'], readFileSync(join(folder, 'zh.docx'))])
    expect(before).toContain('(→) 所有报告得到公布')
    expect(after).toBe(before.replace('(→)', '(二)'))
  })

  itShared('mends the framework as the docx package writes it', async () => {
    const { en, zh } = frameworkPair()
    const made = async (path: string) => (await docxOfMarkdown(readFileSync(path, 'utf8'), 'typed')).bytes
    const files = { 'en.docx': await made(en), 'zh.docx': await made(zh) }
    const folder = folderWith(files)
    const { err } = paralint(folder, ['en.docx', 'zh.docx', '--fix'])
    expect(err).toBe('49 fixes made in zh.docx\n')
    const fixed = readFileSync(join(folder, 'zh.docx'))
    expect(changedEntries(unzipSync(files['zh.docx']), unzipSync(fixed))).toEqual(['word/document.xml'])
    expect(paralint(folder, ['en.docx', 'zh.docx', '--fix']).err).toBe('nothing to fix\n')
    const lines = (bytes: Uint8Array) => renderDocx(bytes).text.split('\n')
    const garbled = lines(files['zh.docx']).flatMap((line) => line.match(/[(（][→←↑↓-][)）]/g) ?? [])
    const left = lines(fixed).flatMap((line) => line.match(/[(（][→←↑↓-][)）]/g) ?? [])
    expect(garbled.length - left.length).toBeGreaterThan(40)
  })

  it('shows the lines that would change', () => {
    const { out } = paralint(folderWith(PAIR), ['en.docx', 'zh.docx', '--fix-dry-run'])
    expect(out).toContain('-(一) 所有计划按时提交 (→) 所有报告得到公布\n+(一) 所有计划按时提交 (二) 所有报告得到公布\n')
  })

  it('leaves computed numbers alone, and says why', () => {
    const garbled = NUMBERING.replace('"(%2)"', '"(%2→)"').replace('lowerLetter', 'none')
    const folder = folderWith({ ...PAIR, 'zh.docx': docx(CHINESE.replace('→', '二'), { numbering: garbled }) })
    const run = paralint(folder, ['en.docx', 'zh.docx', '--fix'])
    expect(run.err).toBe('nothing to fix\n')
    expect(run.out).toContain(
      'suggestion: "(→)" → "(一)" (computed from the numbering of the document, to be mended there)',
    )
    expect(readFileSync(join(folder, 'zh.docx')).equals(docx(CHINESE.replace('→', '二'), { numbering: garbled }))).toBe(
      true,
    )
  })
})

describe('of a DOCX that it cannot read, paralint says', () => {
  const refused = (bytes: Uint8Array, ...args: string[]) => {
    const run = paralint(folderWith({ 'a.docx': bytes }), ['segment', 'a.docx', ...args])
    expect(run).toMatchObject({ code: 2, out: '' })
    return run.err.trimEnd()
  }

  it('that it is cut off or damaged', () => {
    expect(refused(PAIR['en.docx'].slice(0, 900))).toMatch(/^error: a\.docx: the zip file cannot be read/)
    const spoilt = Uint8Array.from(PAIR['zh.docx'])
    const name = Buffer.from(spoilt).indexOf('word/document.xml')
    spoilt[name + 60] = (spoilt[name + 60] as number) ^ 0xff
    expect(refused(spoilt)).toMatch(/the zip file cannot be read \(word\/document\.xml is damaged\)/)
  })

  it('that it is no Word document', () => {
    const book = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })
    expect(refused(book)).toBe(
      'error: a.docx: is a zip file, but no Word document; give a DOCX, PDF, HTML, Markdown or text file',
    )
  })

  it('which part is no sound XML, and where', () => {
    expect(refused(docx('<w:p><w:r></w:p>'))).toMatch(
      /^error: a\.docx: word\/document\.xml is no sound XML \(line 2: .*\); open the file in a word processor/,
    )
  })

  it('which limit it exceeds', () => {
    expect(refused(PAIR['en.docx'], '--limit', 'depth=4')).toBe(
      'error: a.docx: word/document.xml exceeds the limit depth (4); if you trust the file, raise it with --limit depth=NUMBER',
    )
  })
})

describe('paralint corpus', () => {
  it('finds pairs of DOCX files', () => {
    const folder = folderWith({})
    mkdirSync(join(folder, 'a'))
    for (const [name, bytes] of Object.entries(PAIR)) writeFileSync(join(folder, 'a', name), bytes)
    expect(paralint(folder, ['corpus', '.', '--jobs', '1']).out).toMatch(/^a +en-zh +16 \/ 16 +16 \/ 16/m)
  })
})

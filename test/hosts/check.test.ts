import { spawn } from 'node:child_process'
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CHINESE, DAMAGED, ENGLISH, folderWith, MAIN, paralint } from './cli.ts'

const PAIR = { 'en.md': ENGLISH, 'zh.md': CHINESE, 'damaged.md': DAMAGED }

describe('paralint check', () => {
  it('is what is meant without a command, and exits with 0 where nothing is found', () => {
    const run = paralint(folderWith(PAIR), ['en.md', 'zh.md'])
    expect(run).toMatchObject({ code: 0, err: '' })
    expect(run.out).toContain('no findings · examined: ')
  })

  it('takes the Chinese file first as well', () => {
    const run = paralint(folderWith(PAIR), ['check', 'zh.md', 'en.md'])
    expect(run).toMatchObject({ code: 0, err: '' })
    expect(run.out).toContain('zh.md (zh) → en.md (en)')
  })

  it('exits with 1 where it finds errors, each with its place first', () => {
    const run = paralint(folderWith(PAIR), ['check', 'en.md', 'damaged.md'])
    expect(run).toMatchObject({ code: 1, err: '' })
    expect(run.out).toMatch(/^damaged\.md:3:9 {2}error .* number-mismatch$/m)
    expect(run.out).toMatch(/^damaged\.md:15:18 {2}error .* garbled-list-marker$/m)
    expect(run.out).toContain('3 errors · 2 can be mended with --fix')
  })

  it('makes the exit code depend on --fail-on', () => {
    const folder = folderWith(PAIR)
    const code = (failOn: string, rule: string) =>
      paralint(folder, ['en.md', 'damaged.md', '--fail-on', failOn, '--rule', rule]).code
    expect([code('never', 'number-mismatch'), code('error', 'number-mismatch')]).toEqual([0, 1])
    expect([code('info', 'date-mismatch'), code('warning', 'date-mismatch')]).toEqual([0, 0])
  })

  it('checks only the rules that are named', () => {
    const run = paralint(folderWith(PAIR), [
      'en.md',
      'damaged.md',
      '--rule',
      'number-mismatch',
      '--rule',
      'date-mismatch',
    ])
    expect(run.out).toContain('number-mismatch')
    expect(run.out).not.toContain('garbled-list-marker')
  })

  it('prints JSON with an absent value as null', () => {
    const { code, out } = paralint(folderWith(PAIR), ['en.md', 'damaged.md', '--format', 'json'])
    const report = JSON.parse(out)
    expect(code).toBe(1)
    expect(report).toMatchObject({ schema: 'paralint/report@1', summary: { error: 3 } })
    expect(report.findings[0]).toMatchObject({
      rule: 'number-mismatch',
      fix: null,
      target: { line: 3, column: 9, text: '21' },
    })
    expect(report.findings[1].fix).toMatchObject({ side: 'target', text: '(一)' })
  })

  it('speaks Chinese with --locale zh, wherever the option stands', () => {
    const folder = folderWith(PAIR)
    const run = paralint(folder, ['en.md', 'damaged.md', '--locale', 'zh'])
    expect(run.out).toContain('3 个错误')
    expect(run.out).toMatch(/^damaged\.md:3:9 {2}错误 .*\p{Script=Han}.* number-mismatch$/mu)
    expect(paralint(folder, ['--locale=zh', 'en.md', 'damaged.md']).out).toBe(run.out)
  })

  it('accepts one language twice where both are named', () => {
    const folder = folderWith(PAIR)
    const args = ['en.md', 'en.md', '--source-lang', 'en', '--target-lang', 'en']
    expect(paralint(folder, args)).toMatchObject({ code: 0, err: '' })
  })

  it('reads other encodings, named or not', () => {
    const folder = folderWith({ 'en.md': ENGLISH, 'zh.md': Buffer.from(`\ufeff${CHINESE}`, 'utf16le') })
    expect(paralint(folder, ['en.md', 'zh.md'])).toMatchObject({ code: 0 })
    expect(paralint(folder, ['segment', 'zh.md', '--encoding', 'utf-16le'])).toMatchObject({ code: 0 })
  })
})

describe('colours', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
  const COLOUR = /\u001b\[/

  it('are left out where nobody asks for them', () => {
    expect(paralint(folderWith(PAIR), ['en.md', 'damaged.md']).out).not.toMatch(COLOUR)
  })

  it('are there with FORCE_COLOR, and not with NO_COLOR', () => {
    const folder = folderWith(PAIR)
    expect(paralint(folder, ['en.md', 'damaged.md'], { FORCE_COLOR: '1' }).out).toMatch(COLOUR)
    expect(paralint(folder, ['en.md', 'damaged.md'], { FORCE_COLOR: '1', NO_COLOR: '1' }).out).not.toMatch(COLOUR)
  })

  it('never get into JSON', () => {
    const args = ['en.md', 'damaged.md', '--format', 'json']
    expect(paralint(folderWith(PAIR), args, { FORCE_COLOR: '1' }).out).not.toMatch(COLOUR)
  })
})

describe('--fix', () => {
  const FIXED = DAMAGED.replace('(-)', '(一)').replace('(←)', '(二)')

  it('makes the safe fixes, reports what remains, and does nothing the second time', () => {
    const folder = folderWith(PAIR)
    const first = paralint(folder, ['en.md', 'damaged.md', '--fix'])
    expect(first).toMatchObject({ code: 1, err: '2 fixes made in damaged.md\n' })
    expect(first.out).toContain('1 error · examined: ')
    expect(readFileSync(join(folder, 'damaged.md'), 'utf8')).toBe(FIXED)
    const second = paralint(folder, ['en.md', 'damaged.md', '--fix'])
    expect(second).toMatchObject({ code: 1, err: 'nothing to fix\n', out: first.out })
    expect(readFileSync(join(folder, 'damaged.md'), 'utf8')).toBe(FIXED)
  })

  it('mends the source where the source is damaged', () => {
    const folder = folderWith(PAIR)
    expect(paralint(folder, ['damaged.md', 'en.md', '--fix']).err).toBe('2 fixes made in damaged.md\n')
    expect(readFileSync(join(folder, 'damaged.md'), 'utf8')).toBe(FIXED)
    expect(readFileSync(join(folder, 'en.md'), 'utf8')).toBe(ENGLISH)
  })

  it('keeps byte order mark, line ends and encoding', () => {
    const crlf = (text: string) => text.replaceAll('\n', '\r\n')
    const folder = folderWith({
      'en.md': ENGLISH,
      'bom.md': `\ufeff${crlf(DAMAGED)}`,
      'wide.md': Buffer.from(`\ufeff${crlf(DAMAGED)}`, 'utf16le'),
    })
    for (const name of ['bom.md', 'wide.md'])
      expect(paralint(folder, ['en.md', name, '--fix']).err).toContain('2 fixes')
    expect(readFileSync(join(folder, 'bom.md'), 'utf8')).toBe(`\ufeff${crlf(FIXED)}`)
    expect(readFileSync(join(folder, 'wide.md'), 'utf16le')).toBe(`\ufeff${crlf(FIXED)}`)
  })

  it('replaces the file at once, keeping its mode, a link to it and no trace', () => {
    const folder = folderWith(PAIR)
    chmodSync(join(folder, 'damaged.md'), 0o640)
    symlinkSync('damaged.md', join(folder, 'link.md'))
    const before = statSync(join(folder, 'damaged.md'))
    paralint(folder, ['en.md', 'link.md', '--fix'])
    const after = statSync(join(folder, 'damaged.md'))
    expect([after.mode, after.ino === before.ino]).toEqual([before.mode, false])
    expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['damaged.md', 'en.md', 'link.md', 'zh.md'])
  })

  it('refuses two names of one file', () => {
    const folder = folderWith(PAIR)
    symlinkSync('en.md', join(folder, 'same.md'))
    const run = paralint(folder, ['en.md', 'same.md', '--source-lang', 'en', '--target-lang', 'zh', '--fix'])
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toMatch(/^error: same\.md: .*\n$/)
  })

  it('shows a diff and changes nothing with --fix-dry-run', () => {
    const folder = folderWith(PAIR)
    const run = paralint(folder, ['en.md', 'damaged.md', '--fix-dry-run'])
    expect(run).toMatchObject({ code: 1, err: '' })
    expect(run.out).toMatch(/^--- damaged\.md\n\+\+\+ damaged\.md\n@@ /)
    expect(run.out.match(/^[-+][^-+].*$/gm)).toHaveLength(4)
    expect(readFileSync(join(folder, 'damaged.md'), 'utf8')).toBe(DAMAGED)
  })
})

describe('a reader that stops reading', () => {
  it('is no error', async () => {
    const folder = folderWith(PAIR)
    const child = spawn(process.execPath, [MAIN, 'align', 'en.md', 'zh.md', '--format', 'json'], { cwd: folder })
    child.stdout.destroy()
    let err = ''
    child.stderr.on('data', (data) => {
      err += data
    })
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect([code, err]).toEqual([0, ''])
  })
})

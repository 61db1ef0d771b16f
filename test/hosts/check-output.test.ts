import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CHINESE, DAMAGED, ENGLISH, folderWith, paralint } from './cli.ts'

/** Three errors, and a paragraph in traditional characters, which is a warning. */
const MIXED = DAMAGED.replace('年度计划', '年度計劃')
const PAIR = { 'en.md': ENGLISH, 'zh.md': CHINESE, 'mixed.md': MIXED }
const ARGS = ['check', 'en.md', 'mixed.md']

describe('paralint check in formats for other programs', () => {
  it.each([
    ['sarif', /^\{\n {2}"\$schema": "https:/],
    ['junit', /^<\?xml [^>]*>\n<testsuites name="paralint" /],
    ['github', /^::error file=mixed\.md,line=3,/],
    ['checkstyle', /^<\?xml [^>]*>\n<checkstyle /],
    ['tsv', /^severity\trule\t/],
    ['markdown', /^# en\.md \(en\) → mixed\.md \(zh\)\n/],
    ['json', /^\{\n {2}"schema": "paralint\/report@1",/],
    ['text', /^en\.md \(en\) → mixed\.md \(zh\)\n/],
  ])('writes %s to the standard output or to a file, with the same exit code', (format, head) => {
    const folder = folderWith(PAIR)
    const printed = paralint(folder, [...ARGS, '--format', format], { FORCE_COLOR: '0' })
    expect(printed).toMatchObject({ code: 1, err: '' })
    expect(printed.out).toMatch(head)
    const written = paralint(folder, [...ARGS, '--format', format, '--output', 'out'], { FORCE_COLOR: '1' })
    expect(written).toEqual({ code: 1, out: '', err: '' })
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe(printed.out)
    expect(readdirSync(folder).sort()).toEqual(['en.md', 'mixed.md', 'out', 'zh.md'])
  })

  it('speaks Chinese in each of them', () => {
    const folder = folderWith(PAIR)
    for (const format of ['sarif', 'junit', 'github', 'checkstyle', 'tsv', 'markdown'])
      expect(paralint(folder, [...ARGS, '--format', format, '--locale', 'zh']).out, format).toContain(
        '数字 21 与另一语文',
      )
  })

  it('mends nothing where the output is one of the files', () => {
    const folder = folderWith(PAIR)
    const run = paralint(folder, [...ARGS, '--fix', '--output', './mixed.md'])
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toBe('error: ./mixed.md: is the output and an input at once; name another file with --output\n')
    expect(readFileSync(join(folder, 'mixed.md'), 'utf8')).toBe(MIXED)
  })

  it('fails the cases that --fail-on fails', () => {
    const folder = folderWith(PAIR)
    const failures = (failOn: string) =>
      /failures="(\d+)"/.exec(paralint(folder, [...ARGS, '--format', 'junit', '--fail-on', failOn]).out)?.[1]
    expect([failures('error'), failures('warning'), failures('never')]).toEqual(['3', '4', '0'])
  })
})

describe('a bitext by itself', () => {
  const unit = (en: string, zh: string) =>
    `<tu><tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="zh"><seg>${zh}</seg></tuv></tu>`
  const head = `<header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/>`
  const units = unit('The office has 12 plans and one annual report.', '办公室有21个計劃和一份年度报告。')
  const memory = `<?xml version="1.0"?>\n<tmx version="1.4">${head}<body>${units}</body></tmx>`

  it('keeps to --quiet and --max-warnings too', () => {
    const run = paralint(folderWith({ 'memory.tmx': memory }), ['memory.tmx', '--quiet', '--max-warnings', '0'])
    expect(run).toMatchObject({ code: 1, err: '1 warning, more than --max-warnings 0\n' })
    expect(run.out).toContain('1 error · ')
    expect(run.out).not.toContain('mixed-script')
  })

  it.each([
    ['--format', 'junit'],
    ['--output', 'out'],
  ])('refuses %s %s', (...more) => {
    const run = paralint(folderWith({ 'memory.tmx': memory }), ['memory.tmx', ...more])
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toMatch(/^error: memory\.tmx: is a bitext by itself, for which there is no --/)
  })
})

describe('--quiet', () => {
  it('shows errors only, and counts them only', () => {
    const { out, code } = paralint(folderWith(PAIR), [...ARGS, '--quiet'])
    expect(code).toBe(1)
    expect(out).toContain('3 errors · 2 can be mended with --fix')
    expect(out).not.toContain('warning')
  })

  it('leaves the exit code to everything', () => {
    const folder = folderWith({ ...PAIR, 'mixed.md': CHINESE.replace('年度计划', '年度計劃') })
    const run = (...more: string[]) => paralint(folder, [...ARGS, '--quiet', ...more])
    expect(run()).toMatchObject({ code: 0, err: '' })
    expect(run('--fail-on', 'warning').code).toBe(1)
    expect(run('--max-warnings', '0')).toMatchObject({ code: 1, err: '1 warning, more than --max-warnings 0\n' })
    expect(run().out).toContain('no findings')
  })
})

describe('--max-warnings', () => {
  it('makes the exit code 1 where there are more, and says so', () => {
    const folder = folderWith(PAIR)
    const run = (most: string) => paralint(folder, [...ARGS, '--fail-on', 'never', '--max-warnings', most])
    expect(run('0')).toMatchObject({ code: 1, err: '1 warning, more than --max-warnings 0\n' })
    expect(run('1')).toMatchObject({ code: 0, err: '' })
  })

  it.each(['-1', 'many', '1.5', ''])('refuses %j', (value) => {
    const run = paralint(folderWith(PAIR), [...ARGS, `--max-warnings=${value}`])
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toBe(`error: "${value}" is no number of warnings; use a whole number from 0\n`)
  })
})

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { CHINESE, DAMAGED, ENGLISH, folderWith, paralint } from './cli.ts'

const PAIR = { 'en.md': ENGLISH, 'zh.md': CHINESE }

describe('help', () => {
  it('lists the commands and examples', () => {
    const run = paralint(folderWith({}), ['--help'])
    expect(run).toMatchObject({ code: 0, err: '' })
    for (const command of ['check', 'align', 'segment', 'rules', 'corpus', 'stream', 'fetch', 'bench'])
      expect(run.out).toMatch(new RegExp(`^  ${command}\\b`, 'm'))
    expect(run.out).toContain('Examples:\n  paralint en.md zh.md\n')
    expect(paralint(folderWith({}), ['-h']).out).toBe(run.out)
  })

  it.each(['check', 'align', 'segment', 'rules', 'corpus', 'stream', 'fetch', 'bench'])(
    'of %s has its options and examples',
    (command) => {
      const run = paralint(folderWith({}), [command, '--help'])
      expect(run).toMatchObject({ code: 0, err: '' })
      expect(run.out).toMatch(new RegExp(`^Usage: paralint ${command}\\b`))
      expect(run.out).toMatch(new RegExp(`^  paralint ${command === 'check' ? '' : command}`, 'm'))
      expect(paralint(folderWith({}), ['help', command]).out).toBe(run.out)
    },
  )

  it('is there in Chinese', () => {
    const { out } = paralint(folderWith({}), ['check', '--help', '--locale', 'zh'])
    expect(out).toMatch(/^用法：paralint check SOURCE \[TARGET\]/)
    expect(paralint(folderWith({}), ['--locale', 'zh', 'check', '--help']).out).toBe(out)
  })

  it('fits in a terminal of 120 columns', () => {
    for (const args of [
      ['--help'],
      ['check', '--help'],
      ['corpus', '--help'],
      ['fetch', '--help'],
      ['bench', '--help'],
    ]) {
      const { out } = paralint(folderWith({}), args)
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120)
    }
  })

  it('tells the version', () => {
    expect(paralint(folderWith({}), ['--version'])).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' })
  })
})

describe('paralint align', () => {
  it('shows the units as text, JSON and TSV', () => {
    const folder = folderWith(PAIR)
    expect(paralint(folder, ['align', 'en.md', 'zh.md']).out).toMatch(
      /^aligned .*\n {2}en\.md:\d+:\d+ .*\n {2}zh\.md:\d+:\d+ /,
    )
    const json = JSON.parse(paralint(folder, ['align', 'en.md', 'zh.md', '--format', 'json']).out)
    expect(json).toMatchObject({ schema: 'paralint/bitext@1', source: { language: 'en' }, target: { language: 'zh' } })
    const tsv = paralint(folder, ['align', 'en.md', 'zh.md', '--format', 'tsv']).out.trimEnd().split('\n')
    expect(tsv).toHaveLength(json.units.length + 1)
  })
})

describe('--segmentation line', () => {
  const files = {
    'en.txt': 'Women farmers need access to land.\n\n1. Hospitals in the mountains lack doctors.\n',
    'zh.txt': '山区的医院缺乏医生。\n',
  }

  it('aligns lines by what they say', () => {
    const run = paralint(folderWith(files), [
      'align',
      'en.txt',
      'zh.txt',
      '--segmentation',
      'line',
      '--target-lang',
      'zh',
    ])
    expect(run).toMatchObject({ code: 0, err: '' })
    expect(run.out).toMatch(/^missing .*line 1\b/m)
    expect(run.out).toMatch(/^aligned .*line 3 {2}content$/m)
  })

  it('is known to check and segment', () => {
    const folder = folderWith(files)
    const args = ['--segmentation', 'line']
    expect(
      paralint(folder, ['check', 'en.txt', 'zh.txt', '--target-lang', 'zh', '--format', 'json', ...args]).out,
    ).toContain('"missing-item"')
    const { out } = paralint(folder, ['segment', 'en.txt', '--format', 'json', ...args])
    expect(JSON.parse(out)).toMatchObject({ segmentation: 'line', segments: [{ label: null }, { locator: 'line 3' }] })
  })

  it('names what it may be', () => {
    const run = paralint(folderWith(files), ['align', 'en.txt', 'zh.txt', '--segmentation', 'lines'])
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toContain('structure, line')
  })
})

describe('paralint segment', () => {
  it('shows the tree, or JSON', () => {
    const folder = folderWith(PAIR)
    expect(paralint(folder, ['segment', 'zh.md']).out).toMatch(/^zh\.md \(zh, markdown\): \d+ segments\n/)
    const json = JSON.parse(paralint(folder, ['segment', 'zh.md', '--format', 'json']).out)
    expect(json).toMatchObject({ schema: 'paralint/document@1', path: 'zh.md', language: 'zh' })
    const ids = json.segments.map((segment: { id: string }) => segment.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('takes the language that is named', () => {
    const run = paralint(folderWith({ 'a.txt': '1 2 3\n' }), ['segment', 'a.txt', '--lang', 'EN', '--format', 'json'])
    expect(JSON.parse(run.out)).toMatchObject({ language: 'en', format: 'text' })
  })

  it('lets a title of control characters do nothing to the terminal', () => {
    const { out } = paralint(folderWith({ 'a.md': `# \u001b]0;title\u0007 of the report to the Assembly\n` }), [
      'segment',
      'a.md',
    ])
    expect(out).toContain('�]0;title� of the report')
  })
})

describe('paralint rules', () => {
  it('lists every rule, as text and as JSON', () => {
    const json = JSON.parse(paralint(folderWith({}), ['rules', '--format', 'json']).out)
    const { out } = paralint(folderWith({}), ['rules'])
    expect(json.rules.length).toBeGreaterThan(10)
    for (const { id } of json.rules) expect(out).toContain(`  ${id}`)
  })
})

describe('paralint corpus', () => {
  function corpus(): string {
    const folder = folderWith({ 'note.en.md': ENGLISH, 'note.zh.md': CHINESE, 'lonely.en.md': ENGLISH })
    const write = (name: string, files: Record<string, string>) => {
      mkdirSync(join(folder, name), { recursive: true })
      for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, name, file), content)
    }
    const defects = [
      { rule: 'garbled-list-marker', side: 'zh', line: 15, column: 18, actual: '(-)', expected: '(一)' },
      { rule: 'number-mismatch', side: 'zh', line: 3, column: 9, actual: '21', expected: '12' },
      { rule: 'date-mismatch', side: 'zh', line: 3, column: 9, actual: '21', expected: '12' },
    ]
    write('deep/damaged', { 'en.md': ENGLISH, 'zh.md': DAMAGED, 'gold.json': JSON.stringify({ units: [], defects }) })
    write('broken', { 'en.md': ENGLISH, 'zh.md': '' })
    write('node_modules/x', PAIR)
    return folder
  }

  it('shows one table, compares damaged pairs with their gold and passes over what fails', () => {
    const run = paralint(corpus(), ['corpus', '.'])
    expect(run.code).toBe(2)
    expect(run.err).toMatch(/^lonely\.en\.md has no other half/)
    expect(run.out).toMatch(/^note +en-zh .* 0 +0 +0$/m)
    expect(run.out).toMatch(/^deep\/damaged .* damaged: 2 of 3 defects found, 1 error not marked$/m)
    expect(run.out).toMatch(/^broken .* failed: .*zh\.md: the file is empty/m)
    expect(run.out).toMatch(/^total of 3 pairs /m)
    expect(run.out).toContain('What is wrong where\ndeep/damaged: 3 errors\n  deep/damaged/zh.md:3:9  error')
  })

  it('exits with 0 whatever it finds, unless --fail-on is given', () => {
    const folder = join(corpus(), 'deep')
    expect(paralint(folder, ['corpus', '.']).code).toBe(0)
    expect(paralint(folder, ['corpus', '.', '--fail-on', 'error']).code).toBe(1)
  })

  it('tells what is wrong with a gold file', () => {
    const folder = join(corpus(), 'deep')
    writeFileSync(join(folder, 'damaged/gold.json'), '{"defects": [{"rule": "x", "side": "fr", "line": 1}]}')
    const run = paralint(folder, ['corpus', '.'])
    expect(run.code).toBe(2)
    expect(run.out).toMatch(/failed: .*gold\.json: is not as a gold file should be \(0\.side: /)
  })
})

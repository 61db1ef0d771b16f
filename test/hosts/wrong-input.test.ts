import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { run } from '../../src/hosts/cli/run.ts'
import { CHINESE, ENGLISH, folderWith, paralint } from './cli.ts'

const FILES = {
  'en.md': ENGLISH,
  'zh.md': CHINESE,
  'empty.md': '',
  'blank.md': ' \n\n\t\n',
  'file.pdf': '%PDF-1.7\n',
  'noise.bin': Uint8Array.from({ length: 400 }, (_, index) => (index * 7919) % 251),
  'broken.md': Buffer.concat([Buffer.from(CHINESE), Buffer.from([0xe4, 0xb8, 0x0a])]),
  'figures.md': '1 2 3\n',
}

/** Arguments, and what the one line must hold. */
const MISTAKES: readonly (readonly [what: string, args: readonly string[], line: RegExp])[] = [
  ['a file that is not there', ['en.md', 'none.md'], /^error: none\.md: no such file/],
  ['a folder', ['en.md', 'folder'], /^error: folder: is a folder; .*paralint corpus/],
  ['an empty file', ['empty.md', 'zh.md'], /^error: empty\.md: the file is empty; /],
  ['a file without text', ['blank.md', 'zh.md'], /^error: blank\.md: the file is empty; /],
  ['a PDF', ['en.md', 'file.pdf'], /^error: file\.pdf: the PDF cannot be read \(.+\); /],
  ['a binary file', ['en.md', 'noise.bin'], /^error: noise\.bin.*: .*; /],
  ['invalid UTF-8', ['en.md', 'broken.md'], /^error: broken\.md:19: invalid UTF-8.*; .*--encoding/],
  ['one language on both sides', ['en.md', 'en.md'], /^error: .*same language \(en\); .*--source-lang/],
  [
    'one language named, the other found to be the same',
    ['en.md', 'en.md', '--source-lang', 'en'],
    /^error: .*same language/,
  ],
  ['a text in no language', ['figures.md', 'zh.md'], /^error: figures\.md: cannot tell the language.*--source-lang/],
  ['an unknown language', ['en.md', 'zh.md', '--target-lang', 'chinese'], /^error: unknown language "chinese"; /],
  ['an unknown rule', ['en.md', 'zh.md', '--rule', 'nonsense'], /^error: unknown rule "nonsense"; .*paralint rules/],
  ['a mistyped rule', ['en.md', 'zh.md', '--rule', 'number-missmatch'], /^error: .*; did you mean "number-mismatch"\?/],
  ['an unknown format', ['en.md', 'zh.md', '--format', 'xml'], /^error: .*--format.*"xml"; use one of text, json/],
  [
    'an unknown format of align',
    ['align', 'en.md', 'zh.md', '--format', 'xml'],
    /^error: .*"xml"; use one of text, json, jsonl, tsv/,
  ],
  ['an unknown encoding', ['en.md', 'zh.md', '--encoding', 'klingon'], /^error: unknown encoding "klingon"; /],
  [
    'an unknown option',
    ['en.md', 'zh.md', '--formt', 'json'],
    /^error: unknown option "--formt"; did you mean "--format"\?/,
  ],
  ['an option without its value', ['en.md', 'zh.md', '--format'], /^error: option "--format" needs a value; /],
  ['options that exclude each other', ['en.md', 'zh.md', '--fix', '--fix-dry-run'], /^error: .*--fix-dry-run.*--fix/],
  [
    'one file that is no bitext',
    ['en.md'],
    /^error: en\.md: is no bitext by itself .*; name its other language version too$/m,
  ],
  ['one word that names no file', ['none'], /^error: missing argument "target"; see "paralint --help"/],
  ['one file that is not there', ['none.tmx'], /^error: none\.tmx: no such file or folder; /],
  ['no argument at all', [], /^error: missing argument "source"; see "paralint --help"/],
  [
    'too many arguments',
    ['check', 'en.md', 'zh.md', 'more.md'],
    /^error: too many arguments; see "paralint check --help"/,
  ],
  ['a mistyped command', ['algin', 'en.md', 'zh.md'], /^error: too many arguments; did you mean "align"\?/],
  ['a corpus that is not there', ['corpus', 'none'], /^error: none: no such file or folder; /],
  ['a corpus that is a file', ['corpus', 'en.md'], /^error: en\.md: is a file; .*paralint check/],
  ['a corpus without pairs', ['corpus', 'folder'], /^error: folder: holds no pair/],
  ['no corpus at all', ['corpus'], /^error: nothing to check; .*--manifest/],
  ['a folder and a list', ['corpus', 'folder', '--manifest', 'en.md'], /^error: a folder and --manifest at once; /],
  ['a list that is not there', ['corpus', '--manifest', 'none'], /^error: none: no such file/],
  ['a list that is a folder', ['corpus', '--manifest', 'folder'], /^error: folder: is a folder; /],
  ['a list without pairs', ['corpus', '--manifest', 'blank.md'], /^error: blank\.md: holds no pair/],
  ['a number of jobs that is none', ['corpus', 'folder', '--jobs', '0'], /^error: "0" is no number of jobs; /],
  ['a part that is none', ['corpus', 'folder', '--shard', '3/2'], /^error: "3\/2" names no part; /],
  ['results that are none', ['corpus', 'folder', '--output', 'en.md'], /^error: en\.md:1: is no result of .*; /],
  ['results in no folder', ['corpus', 'folder', '--output', 'none/a.jsonl'], /^error: none\/a\.jsonl: no such file/],
  ['jobs of a stream that are none', ['stream', '--jobs', 'many'], /^error: "many" is no number of jobs; /],
]

function isName(arg: string): boolean {
  return arg in FILES || arg === 'folder' || arg === 'none' || arg.endsWith('.md')
}

describe('wrong input', () => {
  it.each(MISTAKES)('%s is told in one line, and the exit code is 2', (_, args, line) => {
    const folder = folderWith(FILES)
    mkdirSync(join(folder, 'folder'))
    const { code, out, err } = paralint(folder, args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(line)
    expect(err.trimEnd()).not.toContain('\n')
  })

  it.each(MISTAKES)('%s is told in Chinese with --locale zh', async (_, args) => {
    const folder = folderWith(FILES)
    mkdirSync(join(folder, 'folder'))
    const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    onTestFinished(() => {
      vi.restoreAllMocks()
    })
    const code = await run(['--locale', 'zh', ...args.map((arg) => (isName(arg) ? join(folder, arg) : arg))])
    const line = err.mock.calls.join('').replaceAll(folder, '')
    expect([code, out.mock.calls.length]).toEqual([2, 0])
    expect(line).toMatch(/^错误：.*\p{Script=Han}.*; .*\p{Script=Han}.*\n$/u)
  })

  it('two unrelated documents are no error, but one warning', () => {
    const corpus = fileURLToPath(new URL('../../corpus', import.meta.url))
    const { code, err, out } = paralint(corpus, ['treaty/en.md', 'note/zh.md', '--format', 'json'])
    expect([code, err]).toEqual([0, ''])
    const rules = JSON.parse(out).findings.map(({ rule, severity }: { rule: string; severity: string }) => [
      rule,
      severity,
    ])
    expect(rules).toEqual([['unrelated-documents', 'warning']])
  })
})

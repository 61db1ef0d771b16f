import { type ChildProcess, spawn } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ResultJson } from '../../src/report/result-json.ts'
import { resultSchema } from '../../src/schemas.ts'
import { CHINESE, DAMAGED, ENGLISH, folderWith, MAIN, type Outcome, paralint } from './cli.ts'

/** A folder with `count` pairs in folders of their own: every third is damaged, and one cannot be read. */
function corpusOf(count: number): string {
  const folder = folderWith({})
  for (let at = 0; at < count; at++) {
    const own = join(folder, 'documents', `pair-${String(at).padStart(3, '0')}`)
    mkdirSync(own, { recursive: true })
    writeFileSync(join(own, 'en.md'), ENGLISH.replace('12', String(at + 12)))
    const chinese = (at % 3 === 0 ? DAMAGED : CHINESE).replace('12', String(at + 12))
    writeFileSync(join(own, 'zh.md'), at === 4 ? '' : chinese)
  }
  return folder
}

function linesIn(folder: string, name = 'results.jsonl'): string[] {
  return readFileSync(join(folder, name), 'utf8').split('\n').slice(0, -1)
}

function namesIn(folder: string, name?: string): string[] {
  return linesIn(folder, name).map((line) => (JSON.parse(line) as ResultJson).pair)
}

const OUTPUT = ['corpus', 'documents', '--output', 'results.jsonl']

describe('paralint corpus --output', () => {
  it('writes a line for each pair as its schema says, also for one that fails', () => {
    const folder = corpusOf(7)
    const run = paralint(folder, [...OUTPUT, '--jobs', '1'])
    expect(run).toMatchObject({ code: 2, err: '' })
    const results = linesIn(folder).map((line) => resultSchema.parse(JSON.parse(line)))
    expect(results.map(({ pair }) => pair)).toEqual([0, 1, 2, 3, 4, 5, 6].map((at) => `pair-00${at}`))
    expect(results[3]).toMatchObject({ summary: { error: 3 }, error: null, seconds: null })
    expect(results[3]?.findings.map(({ rule }) => rule)).toContain('number-mismatch')
    expect(results[4]).toMatchObject({ findings: [], error: { message: expect.stringContaining('the file is empty') } })
  })

  it('gives the same bytes with one job and with two, when sorted, and the same table', () => {
    const folder = corpusOf(20)
    const one = paralint(folder, [...OUTPUT, '--jobs', '1'])
    const two = paralint(folder, ['corpus', 'documents', '--output', 'two.jsonl', '--jobs', '2'])
    expect(linesIn(folder, 'two.jsonl').sort()).toEqual(linesIn(folder).sort())
    expect(two).toEqual(one)
  })

  it('tells the seconds with --times', () => {
    const folder = corpusOf(1)
    paralint(folder, [...OUTPUT, '--times'])
    expect(JSON.parse(linesIn(folder)[0] ?? '').seconds).toBeGreaterThan(0)
  })
})

describe('a corpus run that is started again', () => {
  it('does nothing twice and shows the same table', () => {
    const folder = corpusOf(9)
    const first = paralint(folder, OUTPUT)
    const before = linesIn(folder)
    const second = paralint(folder, OUTPUT)
    expect(linesIn(folder)).toEqual(before)
    expect(second).toEqual({ ...first, err: '9 pairs were done before\n' })
  })

  it('checks again what has changed: a text, a gold file, the settings', () => {
    const folder = corpusOf(3)
    paralint(folder, OUTPUT)
    writeFileSync(join(folder, 'documents/pair-001/zh.md'), DAMAGED)
    writeFileSync(join(folder, 'documents/pair-002/gold.json'), '{"defects": []}')
    paralint(folder, [...OUTPUT, '--jobs', '1'])
    expect(namesIn(folder).slice(3)).toEqual(['pair-001', 'pair-002'])
    paralint(folder, [...OUTPUT, '--rule', 'number-mismatch'])
    expect(linesIn(folder)).toHaveLength(8)
  })

  it('cuts a torn last line away, wherever it was torn', () => {
    const folder = corpusOf(3)
    const path = join(folder, 'results.jsonl')
    paralint(folder, [...OUTPUT, '--jobs', '1'])
    const whole = readFileSync(path)
    const last = whole.lastIndexOf(10, whole.length - 2) + 1
    for (const length of [last + 1, last + 30, last + 80, last + 400, whole.length - 1]) {
      truncateSync(path, length)
      expect(paralint(folder, [...OUTPUT, '--jobs', '1']).err).toBe('2 pairs were done before\n')
      expect(readFileSync(path).equals(whole)).toBe(true)
    }
  })

  it('refuses a file that holds something else, and leaves it as it is', () => {
    const folder = corpusOf(1)
    for (const text of ['notes\n', 'notes without an end', '{"schema":"paralint/report@1"}\n', '{"a"']) {
      writeFileSync(join(folder, 'results.jsonl'), text)
      const run = paralint(folder, OUTPUT)
      expect(run).toMatchObject({ code: 2, out: '' })
      expect(run.err).toMatch(/^error: results\.jsonl:1: is no result of "paralint corpus"; /)
      expect(readFileSync(join(folder, 'results.jsonl'), 'utf8')).toBe(text)
    }
  })

  it.each([1, 5, 20])('after kill -9 behind %i results loses and repeats nothing', async (count) => {
    const folder = corpusOf(60)
    const child = spawn(process.execPath, [MAIN, ...OUTPUT, '--jobs', '2'], { cwd: folder })
    await resultsReach(join(folder, 'results.jsonl'), count, child)
    child.kill('SIGKILL')
    await new Promise((resolve) => child.on('close', resolve))
    // What a kill in the middle of writing leaves.
    const kept = linesIn(folder)
    if (count === 5) appendFileSync(join(folder, 'results.jsonl'), (kept[0] ?? '').slice(0, 200))
    const again = paralint(folder, [...OUTPUT, '--jobs', '2'])
    expect(again.err).toMatch(new RegExp(`^${kept.length} pairs? (was|were) done before\n$`))
    expect(linesIn(folder).slice(0, kept.length)).toEqual(kept)
    const reference = paralint(folder, ['corpus', 'documents', '--output', 'reference.jsonl', '--jobs', '1'])
    expect(linesIn(folder).sort()).toEqual(linesIn(folder, 'reference.jsonl').sort())
    expect(again.out).toBe(reference.out)
  })

  it('after Ctrl-C has ended in good order, and goes on', async () => {
    const folder = corpusOf(60)
    const child = spawn(process.execPath, [MAIN, ...OUTPUT, '--jobs', '2'], { cwd: folder })
    let err = ''
    child.stderr.on('data', (data) => {
      err += data
    })
    await resultsReach(join(folder, 'results.jsonl'), 3, child)
    child.kill('SIGINT')
    const signal = await new Promise((resolve) => child.on('close', (_, name) => resolve(name)))
    expect(signal).toBe('SIGINT')
    expect(err).toMatch(/^interrupted: \d+ pairs are done\n$/)
    const kept = linesIn(folder)
    expect(readFileSync(join(folder, 'results.jsonl'), 'utf8')).toBe(kept.map((line) => `${line}\n`).join(''))
    paralint(folder, OUTPUT)
    expect(new Set(namesIn(folder)).size).toBe(60)
    expect(linesIn(folder)).toHaveLength(60)
  })
})

async function resultsReach(path: string, count: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    if (existsSync(path) && readFileSync(path, 'utf8').split('\n').length > count) return
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

describe('--shard', () => {
  it('makes parts that have no pair in common and together have all', () => {
    const folder = corpusOf(12)
    const parts = [1, 2, 3].map((part) => {
      const name = `part-${part}.jsonl`
      paralint(folder, ['corpus', 'documents', '--output', name, '--shard', `${part}/3`, '--jobs', '1'])
      return namesIn(folder, name)
    })
    expect(parts.filter((names) => names.length > 0).length).toBeGreaterThan(1)
    expect(parts.flat().sort()).toEqual(Array.from({ length: 12 }, (_, at) => `pair-${String(at).padStart(3, '0')}`))
  })

  it('of which nothing is left over is no mistake', () => {
    const run = paralint(corpusOf(1), ['corpus', 'documents', '--shard', '1/2'])
    const other = paralint(corpusOf(1), ['corpus', 'documents', '--shard', '2/2'])
    expect([run.code, other.code]).toEqual([0, 0])
    expect(`${run.out}${other.out}`).toMatch(/total of 0 pairs/)
  })
})

describe('--manifest', () => {
  function manifestRun(lines: string, args: readonly string[] = []): Outcome & { readonly folder: string } {
    const folder = folderWith({ 'a.md': ENGLISH, 'b.md': DAMAGED })
    mkdirSync(join(folder, 'lists'))
    writeFileSync(join(folder, 'lists/pairs.jsonl'), lines)
    return { folder, ...paralint(folder, ['corpus', '--manifest', 'lists/pairs.jsonl', '--jobs', '1', ...args]) }
  }
  const entry = (name: string, more: object = {}) =>
    JSON.stringify({ name, source: '../a.md', target: '../b.md', ...more })

  it('names the pairs, with paths from where it lies', () => {
    const lines = [
      `\ufeff${entry('one')}`,
      '',
      `${entry('two', { sourceLanguage: 'EN', targetLanguage: 'zh', gold: null })}\r`,
    ]
    const run = manifestRun(lines.join('\n'))
    expect(run).toMatchObject({ code: 0, err: '' })
    expect(run.out).toMatch(/^one +en-zh .* 3 +0 +0$/m)
    expect(run.out).toMatch(/^total of 2 pairs /m)
  })

  it('may name files that are not there, and the others go on', () => {
    const run = manifestRun(`${entry('gone', { target: 'none.md' })}\n${entry('here')}\n`)
    expect(run.code).toBe(2)
    expect(run.out).toMatch(/^gone .* failed: .*none\.md: no such file/m)
    expect(run.out).toMatch(/^here +en-zh/m)
  })

  it('writes a pair that comes twice once', () => {
    const { folder } = manifestRun(`${entry('one')}\n${entry('one')}\n`, ['--output', 'results.jsonl'])
    expect(namesIn(folder)).toEqual(['one'])
  })

  it.each([
    ['is no JSON', '{"name": "two"'],
    ['lacks a path', '{"name": "two", "source": "a.md"}'],
    ['has a key that nobody knows', entry('two', { sourceLang: 'en' })],
    ['has a language that is none', entry('two', { sourceLanguage: 'English' })],
  ])('with a line that %s is refused before anything is done', (_, line) => {
    const run = manifestRun(`${entry('one')}\n${line}\n`, ['--output', 'results.jsonl'])
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toMatch(/^error: lists\/pairs\.jsonl:2: is no line of a manifest \(.+\); /)
    expect(existsSync(join(run.folder, 'results.jsonl'))).toBe(false)
  })
})

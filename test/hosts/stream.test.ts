import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ReportJson, streamAnswerSchema, streamPairSchema } from '../../src/schemas.ts'
import { CHINESE, DAMAGED, ENGLISH, folderWith, MAIN } from './cli.ts'

function stream(input: string, args: readonly string[] = []) {
  const cwd = folderWith({ 'en.md': ENGLISH, 'zh.md': CHINESE, 'damaged.md': DAMAGED })
  const run = spawnSync(process.execPath, [MAIN, 'stream', ...args], { cwd, input, encoding: 'utf8' })
  const answers = run.stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => streamAnswerSchema.parse(JSON.parse(line)))
  return { code: run.status, err: run.stderr, answers }
}

const clean = { source: { text: ENGLISH, path: 'a.md' }, target: { text: CHINESE, path: 'b.md' } }
const damaged = { source: 'en.md', target: 'damaged.md' }

describe('paralint stream', () => {
  it.each(['1', '2'])('answers every line in order, with %s jobs', (jobs) => {
    const pairs = Array.from({ length: 12 }, (_, id) => ({ id, ...(id % 3 === 0 ? damaged : clean) }))
    const { code, err, answers } = stream(pairs.map((pair) => `${JSON.stringify(pair)}\n`).join(''), ['--jobs', jobs])
    expect([code, err]).toEqual([0, ''])
    expect(answers.map(({ id }) => id)).toEqual(pairs.map(({ id }) => id))
    expect(
      answers.map((answer) => ('report' in answer ? (answer.report as ReportJson).findings.length : null)),
    ).toEqual(pairs.map(({ id }) => (id % 3 === 0 ? 3 : 0)))
  })

  it('goes on behind lines that are no pairs, and says which they are', () => {
    const lines = ['{"id": "a"', '', '{"id": "b", "source": "en.md"}', '{"source": "en.md", "target": "none.md"}', '7']
    const { code, answers } = stream(`${lines.join('\n')}\n${JSON.stringify({ id: 'z', ...clean })}`)
    expect(code).toBe(0)
    expect(answers).toMatchObject([
      { id: null, error: { line: 1, message: expect.stringContaining('is no pair (') } },
      { id: 'b', error: { line: 3, message: expect.stringContaining('target: ') } },
      { id: null, error: { line: 4, message: expect.stringContaining('none.md: no such file') } },
      { id: null, error: { line: 5 } },
      { id: 'z', report: { source: { path: 'a.md', language: 'en' }, target: { language: 'zh' } } },
    ])
  })

  it('takes language and format from the pair', () => {
    const side = { text: '1. One.\n\n2. Two.', language: 'FR', format: 'text' }
    const { answers } = stream(JSON.stringify({ id: 1, source: side, target: { ...side, language: 'de' } }))
    expect(answers).toMatchObject([
      { report: { source: { path: 'source', language: 'fr' }, target: { language: 'de' } } },
    ])
  })

  it('keeps a line separator of Unicode inside a text', () => {
    const text = `{"id": 1, "source": {"text": "One.\u2028Two."}, "target": {"text": ${JSON.stringify(CHINESE)}}}`
    expect(stream(text, ['--source-lang', 'en']).answers).toMatchObject([{ id: 1, report: {} }])
  })

  it('makes the exit code depend on findings and errors with --fail-on alone', () => {
    const input = `${JSON.stringify(damaged)}\n`
    const codes = [[], ['--fail-on', 'error'], ['--fail-on', 'error', '--rule', 'date-mismatch']].map(
      (args) => stream(input, args).code,
    )
    expect(codes).toEqual([0, 1, 0])
    expect(stream(`${input}nothing\n`, ['--fail-on', 'error']).code).toBe(2)
  })

  it('answers a line before the next one is there', async () => {
    const child = spawn(process.execPath, [MAIN, 'stream', '--jobs', '2'])
    const answers: string[] = []
    for (const id of [1, 2]) {
      child.stdin.write(`${JSON.stringify({ id, ...clean })}\n`)
      answers.push(await new Promise((resolve) => child.stdout.once('data', (data) => resolve(String(data)))))
    }
    child.stdin.end()
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect([code, answers.map((line) => line.slice(0, 8))]).toEqual([0, ['{"id":1,', '{"id":2,']])
  })

  it('ends without a word where nobody reads on', async () => {
    const child = spawn(process.execPath, [MAIN, 'stream'])
    child.stdout.destroy()
    let err = ''
    child.stderr.on('data', (data) => {
      err += data
    })
    child.stdin.on('error', () => {})
    child.stdin.end(`${JSON.stringify(clean)}\n`.repeat(50))
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect([code, err]).toEqual([0, ''])
  })

  it('refuses a side that has neither text nor path', () => {
    expect(streamPairSchema.safeParse({ source: {}, target: 'zh.md' }).success).toBe(false)
    expect(streamPairSchema.safeParse({ source: join('a', 'en.md'), target: { path: 'zh.md' } }).success).toBe(true)
  })
})

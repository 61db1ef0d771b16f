import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { ResultJson } from '../../src/report/result-json.ts'
import { killedRuns, linesOf, wholeRun } from '../killed-runs.mjs'
import { CHINESE, DAMAGED, ENGLISH, folderWith, MAIN } from './cli.ts'

const PAIRS = 300
const KILLS = 26
/** The last moments may come too late: on a busy machine a run can be done before it is looked at again. */
const LEAST = 20

it('a corpus run that is killed at moments drawn from a seed and started again until it is done loses and repeats nothing', async () => {
  const folder = folderWith({})
  for (let at = 0; at < PAIRS; at++) {
    const own = join(folder, 'documents', `pair-${String(at).padStart(3, '0')}`)
    mkdirSync(own, { recursive: true })
    writeFileSync(join(own, 'en.md'), ENGLISH.replace('12', String(at + 12)))
    writeFileSync(join(own, 'zh.md'), (at % 3 === 0 ? DAMAGED : CHINESE).replace('12', String(at + 12)))
  }
  const command = (output: string) => [MAIN, 'corpus', 'documents', '--output', output, '--jobs', '2']
  const reference = await wholeRun(command('reference.jsonl'), folder)
  const expected = linesOf(readFileSync(join(folder, 'reference.jsonl'), 'utf8'))

  const run = await killedRuns({
    command: command('results.jsonl'),
    folder,
    output: join(folder, 'results.jsonl'),
    size: statSync(join(folder, 'reference.jsonl')).size,
    kills: KILLS,
    seed: 1,
  })
  expect(run).toMatchObject({ code: reference.code, out: reference.out, lost: 0 })
  expect(run.err).toBe(`${run.kept} pairs were done before\n`)
  expect(run.lines.map(pairOf).sort()).toEqual(expected.map(pairOf).sort())
  expect([...run.lines].sort()).toEqual([...expected].sort())
  expect(run.kills).toBeGreaterThanOrEqual(LEAST)
}, 240_000)

function pairOf(line: string): string {
  return (JSON.parse(line) as ResultJson).pair
}

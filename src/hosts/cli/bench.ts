/** `paralint bench`: how right and how fast, on pairs that have gold. */
import { readFile, writeFile } from 'node:fs/promises'
import type { BenchJson, BenchPairJson } from '../../report/bench-json.ts'
import { benchJson, benchPair } from '../bench/bench.ts'
import { fileMistake, mistake } from '../files/mistake.ts'
import { walkPairs } from '../files/pairs.ts'
import { worse } from './arguments.ts'
import type { Common, ExitCode } from './common.ts'
import { Progress } from './progress.ts'
import { textStyle } from './terminal.ts'

interface BenchArguments {
  readonly format?: 'text' | 'json'
  readonly output?: string
  readonly compare?: string
  readonly encoding?: string
  readonly glossary?: readonly string[]
}

/**
 * Scores the pairs one after the other, so that nothing disturbs their times. The exit code is 1 where anything became worse than in the
 * JSON to compare with, and 2 where a pair could not be checked. Of text and JSON the comparison goes to the same place as the tables,
 * with JSON to the standard error output.
 */
export async function runBench(folder: string, args: BenchArguments, { locale, texts }: Common): Promise<ExitCode> {
  const before = args.compare === undefined ? null : await readBench(args.compare)
  const progress = new Progress(texts)
  const pairs: BenchPairJson[] = []
  const options = {
    locale,
    ...(args.encoding !== undefined && { encoding: args.encoding }),
    ...(args.glossary && { glossaries: args.glossary }),
  }
  for await (const found of walkPairs(folder)) {
    if ('unreadable' in found) throw found.error
    const pair = 'pair' in found ? await benchPair(found.pair, options) : null
    if (pair === null) continue
    pairs.push(pair)
    progress.step(pair.name, false)
  }
  progress.clear()
  if (pairs.length === 0) throw mistake('no-gold', folder)
  const bench = benchJson(pairs)
  const json = `${JSON.stringify(bench, null, 2)}\n`
  if (args.output !== undefined) await writeOutput(args.output, json)

  const { benchText, comparisonText } = await import('../../report/bench-text.ts')
  const style = textStyle(texts)
  process.stdout.write(args.format === 'json' ? json : benchText(bench, style))
  const failed: ExitCode = pairs.some(({ error }) => error !== null) ? 2 : 0
  if (before === null || args.compare === undefined) return failed
  const { compareBench } = await import('../../report/bench-compare.ts')
  const comparison = compareBench(before, bench)
  const text = comparisonText(comparison, args.compare, style)
  if (args.format === 'json') process.stderr.write(text)
  else process.stdout.write(`\n${text}`)
  return worse(failed, comparison.isWorse ? 1 : 0)
}

async function readBench(path: string): Promise<BenchJson> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw fileMistake(error, path, 'reading')
  })
  const { benchSchema } = await import('../../schemas.ts')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw mistake('bad-bench', path, { reason: error instanceof Error ? error.message : String(error) })
  }
  const bench = benchSchema.safeParse(json)
  if (bench.success) return bench.data as BenchJson
  const issue = bench.error.issues[0]
  throw mistake('bad-bench', path, { reason: `${issue?.path.join('.')}: ${issue?.message}` })
}

async function writeOutput(path: string, text: string): Promise<void> {
  await writeFile(path, text).catch((error: unknown) => {
    throw fileMistake(error, path, 'writing')
  })
}

/** `paralint corpus`: every pair of a folder tree or a list, and one table. */
import { counted } from '../../locale/counted.ts'
import type { Texts } from '../../locale/texts.ts'
import { fill } from '../../model/message.ts'
import { CorpusSummary, corpusRow } from '../../report/corpus-text.ts'
import type { ResultJson } from '../../report/result-json.ts'
import { visible } from '../../report/width.ts'
import { errorText } from '../corpus/error-text.ts'
import { readManifest } from '../corpus/manifest.ts'
import { defaultJobs } from '../corpus/pool.ts'
import { ResultsFile } from '../corpus/results-file.ts'
import { runCorpus as checkCorpus, type Outcome } from '../corpus/run-corpus.ts'
import { isInShard, parseShard, type Shard } from '../corpus/shard.ts'
import { glossariesOf } from '../files/glossary-files.ts'
import { mistake } from '../files/mistake.ts'
import { type Found, type Pair, walkPairs } from '../files/pairs.ts'
import {
  exitCodeOf,
  type FailOn,
  jobsOption,
  type RenderArguments,
  renderArguments,
  ruleOption,
  worse,
} from './arguments.ts'
import type { Common, ExitCode } from './common.ts'
import { Interruption } from './interruption.ts'
import { Progress } from './progress.ts'
import { textStyle } from './terminal.ts'

interface CorpusArguments extends RenderArguments {
  readonly failOn?: FailOn
  readonly rule?: readonly string[]
  readonly encoding?: string
  readonly glossary?: readonly string[]
  readonly jobs?: string
  readonly output?: string
  readonly times?: boolean
  readonly shard?: string
  readonly manifest?: string
}

/**
 * Checks all pairs and prints a table. A pair that cannot be checked is told in its row, the others go on, and the exit code is 2;
 * findings matter to the exit code only with `--fail-on`. What an earlier run wrote to the output counts like what this one does.
 */
export async function runCorpus(folder: string, args: CorpusArguments, common: Common): Promise<ExitCode> {
  const { locale, texts } = common
  const rules = await ruleOption(args.rule)
  // A mistake in one is told at once, and not of each pair.
  await glossariesOf(args.glossary)
  const jobs = jobsOption(args.jobs) ?? defaultJobs()
  const shard = args.shard === undefined ? undefined : parseShard(args.shard)
  const find = finder(folder, args.manifest)
  const progress = new Progress(texts)
  // A list is read through before anything is done, so that a mistake in it costs nobody an hour.
  if (args.manifest !== undefined) progress.all = await countPairs(find(), shard)
  else if (progress.isShown) countInBackground(find, shard, progress)

  const view = new View(args.failOn ?? 'never', progress)
  const leftOut = new LeftOut(common, progress)
  const results = args.output === undefined ? undefined : await ResultsFile.open(args.output)
  const interruption = new Interruption()
  try {
    const outcomes = checkCorpus({
      found: find(),
      options: {
        locale,
        ...renderArguments(args),
        ...(rules && { rules }),
        ...(args.encoding !== undefined && { encoding: args.encoding }),
        ...(args.glossary && { glossaries: args.glossary }),
      },
      jobs,
      ...(shard && { shard }),
      ...(results && { results }),
      isTimed: args.times === true,
      onLeftOut: (found) => leftOut.tell(found),
      signal: interruption.signal,
    })
    for await (const outcome of outcomes) view.add(outcome)
  } finally {
    progress.clear()
    interruption.release()
    await results?.close()
  }
  if (interruption.signal.aborted) {
    process.stderr.write(`${counted(texts.corpus.interrupted, view.done)}\n`)
    interruption.passOn()
    return 2
  }
  if (view.done === 0 && shard === undefined) throw mistake('no-pairs', args.manifest ?? folder)
  await leftOut.end()
  view.show(texts)
  return worse(view.code, leftOut.code)
}

/** Finds the pairs, each time anew. */
function finder(folder: string, manifest: string | undefined): () => AsyncIterable<Found> {
  if (manifest === undefined) {
    if (folder === '') throw mistake('no-corpus', null)
    return () => walkPairs(folder)
  }
  if (folder !== '') throw mistake('two-corpora', null)
  return () => readManifest(manifest)
}

async function countPairs(found: AsyncIterable<Found>, shard: Shard | undefined): Promise<number> {
  let count = 0
  for await (const one of found) if ('pair' in one && (!shard || isInShard(one.pair.name, shard))) count++
  return count
}

// What is wrong with the folder, the run itself will tell.
function countInBackground(find: () => AsyncIterable<Found>, shard: Shard | undefined, progress: Progress): void {
  countPairs(find(), shard).then(
    (count) => {
      progress.all = count
    },
    () => {},
  )
}

/** What is known of the run so far. */
class View {
  readonly #summary = new CorpusSummary()
  readonly #failOn: FailOn
  readonly #progress: Progress
  done = 0
  #earlier = 0
  code: ExitCode = 0

  constructor(failOn: FailOn, progress: Progress) {
    this.#failOn = failOn
    this.#progress = progress
  }

  add({ result, at, isEarlier }: Outcome): void {
    this.done++
    if (isEarlier) this.#earlier++
    this.#summary.add(corpusRow(result), at)
    this.code = worse(this.code, this.#codeOf(result))
    this.#progress.step(result.pair, isEarlier)
  }

  /** Prints the table. */
  show(texts: Texts): void {
    if (this.#earlier > 0) process.stderr.write(`${counted(texts.corpus.earlier, this.#earlier)}\n`)
    process.stdout.write(this.#summary.text(textStyle(texts)))
  }

  #codeOf(result: ResultJson): ExitCode {
    return result.error ? 2 : exitCodeOf(result, this.#failOn)
  }
}

/** What is no pair: the first are told one by one, the others counted. */
class LeftOut {
  readonly #common: Common
  readonly #progress: Progress
  #told = 0
  #more = 0
  #failed: unknown[] = []
  /** 2 where a folder could not be read. */
  code: ExitCode = 0

  constructor(common: Common, progress: Progress) {
    this.#common = common
    this.#progress = progress
  }

  tell(found: Exclude<Found, { readonly pair: Pair }>): void {
    if ('unreadable' in found) {
      this.code = 2
      if (this.#failed.length < MOST_TOLD) this.#failed.push(found.error)
    } else if (this.#told === MOST_TOLD) this.#more++
    else {
      this.#told++
      this.#progress.clear()
      process.stderr.write(`${visible(fill(this.#common.texts.corpus.unpaired, { path: found.unpaired }))}\n`)
    }
  }

  async end(): Promise<void> {
    const { locale, texts } = this.#common
    if (this.#more > 0) process.stderr.write(`${counted(texts.corpus.moreUnpaired, this.#more)}\n`)
    for (const error of this.#failed) process.stderr.write(`${visible(await errorText(error, locale))}\n`)
  }
}

const MOST_TOLD = 20

/** `paralint stream`: pairs as JSON on the standard input, reports on the standard output, line by line. */
import { once } from 'node:events'
import type { Segmentation } from '../../model/document.ts'
import type { Answer, StreamOptions } from '../corpus/answer.ts'
import { inFlight } from '../corpus/in-flight.ts'
import { openPool } from '../corpus/pool.ts'
import { glossariesOf } from '../files/glossary-files.ts'
import { linesOf, lineText } from '../files/lines.ts'
import {
  exitCodeOf,
  type FailOn,
  jobsOption,
  languageOption,
  type RenderArguments,
  renderArguments,
  ruleOption,
  worse,
} from './arguments.ts'
import type { Common, ExitCode } from './common.ts'

interface StreamArguments extends RenderArguments {
  readonly failOn?: FailOn
  readonly rule?: readonly string[]
  readonly jobs?: string
  readonly sourceLang?: string
  readonly targetLang?: string
  readonly encoding?: string
  readonly glossary?: readonly string[]
  readonly segmentation?: Segmentation
}

interface Numbered {
  readonly text: string
  readonly number: number
}

/**
 * Answers each line by a line, in their order; blank lines are passed over. A line that cannot be checked is answered by an error, and the
 * others go on; it matters to the exit code, as findings do, only with `--fail-on`.
 */
export async function runStream(args: StreamArguments, common: Common): Promise<ExitCode> {
  const failOn = args.failOn ?? 'never'
  const jobs = jobsOption(args.jobs) ?? 1
  const options = await optionsOf(args, common)
  const pool = await openPool(jobs)
  let code: ExitCode = 0
  try {
    const work = ({ text, number }: Numbered) => pool.run({ kind: 'answer', line: text, number, options })
    const most = jobs === 1 ? 1 : jobs * 2
    for await (const answer of inFlight(numberedLines(), work, { most, isOrdered: true })) {
      code = worse(code, codeOf(answer, failOn))
      if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, 'drain')
    }
  } finally {
    await pool.close()
  }
  return code
}

async function optionsOf(args: StreamArguments, { locale }: Common): Promise<StreamOptions> {
  const rules = await ruleOption(args.rule)
  // A mistake in one is told at once, and not of each pair.
  await glossariesOf(args.glossary)
  const sourceLanguage = languageOption(args.sourceLang)
  const targetLanguage = languageOption(args.targetLang)
  return {
    locale,
    ...renderArguments(args),
    ...(rules && { rules }),
    ...(sourceLanguage && { sourceLanguage }),
    ...(targetLanguage && { targetLanguage }),
    ...(args.encoding !== undefined && { encoding: args.encoding }),
    ...(args.glossary && { glossaries: args.glossary }),
    ...(args.segmentation && { segmentation: args.segmentation }),
  }
}

async function* numberedLines(): AsyncGenerator<Numbered> {
  for await (const line of linesOf(process.stdin)) {
    const text = lineText(line)
    if (text.trim() !== '') yield { text, number: line.number }
  }
}

function codeOf(answer: Answer, failOn: FailOn): ExitCode {
  if (failOn === 'never') return 0
  return 'error' in answer ? 2 : exitCodeOf(answer.report, failOn)
}

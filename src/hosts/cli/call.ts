/** Parsing the arguments and loading the command that they call. */

import type { Common, ExitCode } from './common.ts'
import { parseCall } from './program.ts'

/** Runs the command. Throws `CommanderError` for bad usage and `UserError` for input that cannot be read. */
export async function call(args: readonly string[], common: Common): Promise<ExitCode> {
  const { name, operands, options } = parseCall(args)
  const [first = '', second] = operands
  switch (name) {
    case 'check':
      return (await import('./check.ts')).runCheck(first, second, options, common)
    case 'align':
      return (await import('./align.ts')).runAlign(first, second ?? '', options, common)
    case 'segment':
      return (await import('./segment.ts')).runSegment(first, options, common)
    case 'rules':
      return (await import('./rules.ts')).runRules(options, common)
    case 'explain':
      return (await import('./explain.ts')).runExplain(first, options, common)
    case 'corpus':
      return (await import('./corpus.ts')).runCorpus(first, options, common)
    case 'stream':
      return (await import('./stream.ts')).runStream(options, common)
    case 'fetch':
      return (await import('./fetch.ts')).runFetch(first, options, common)
    case 'bench':
      return (await import('./bench.ts')).runBench(first, options, common)
  }
}

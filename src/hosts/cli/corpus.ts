/** `paralint corpus`: every pair of a folder tree, and one table. */

import type { Texts } from '../../locale/texts.ts'
import { fill } from '../../model/message.ts'
import { UserError } from '../../model/user-error.ts'
import { type CorpusRow, corpusRow, corpusText, failedRow } from '../../report/corpus-text.ts'
import { cutEnd, visible } from '../../report/width.ts'
import { checkPair, type PairResult } from '../files/check-folder.ts'
import { mistake, mistakeText } from '../files/mistake.ts'
import { findPairs } from '../files/pairs.ts'
import { exitCodeOf, type FailOn, ruleOption } from './arguments.ts'
import type { Common, ExitCode } from './common.ts'
import { textStyle } from './terminal.ts'

interface CorpusArguments {
  readonly failOn?: FailOn
  readonly rule?: readonly string[]
  readonly encoding?: string
}

/**
 * Checks all pairs and prints a table. A pair that cannot be checked is told in its row, the others go on, and the exit code is 2;
 * findings matter to the exit code only with `--fail-on`.
 */
export async function runCorpus(folder: string, args: CorpusArguments, { locale, texts }: Common): Promise<ExitCode> {
  const rules = await ruleOption(args.rule)
  const { pairs, unpaired } = await findPairs(folder)
  if (pairs.length === 0) throw mistake('no-pairs', folder)
  for (const path of unpaired) process.stderr.write(`${visible(fill(texts.corpus.unpaired, { path }))}\n`)
  const options = { locale, ...(rules && { rules }), ...(args.encoding !== undefined && { encoding: args.encoding }) }
  const rows: CorpusRow[] = []
  let code: ExitCode = 0
  for (const [done, pair] of pairs.entries()) {
    showProgress(fill(texts.corpus.progress, { done: done + 1, all: pairs.length, name: pair.name }))
    const result = await checkPair(pair, options)
    rows.push(rowOf(result, texts))
    code = worse(code, result.report ? exitCodeOf(result.report, args.failOn ?? 'never') : 2)
  }
  showProgress('')
  process.stdout.write(corpusText(rows, textStyle(texts)))
  return code
}

function rowOf({ pair, report, damage, error }: PairResult, texts: Texts): CorpusRow {
  if (report) return corpusRow(pair.name, report, damage)
  return failedRow(pair.name, error instanceof UserError ? mistakeText(error, texts) : String(error))
}

// One line that is written over; nothing where nobody looks on.
function showProgress(text: string): void {
  const { isTTY, columns } = process.stderr
  if (isTTY) process.stderr.write(`\r${cutEnd(visible(text), (columns || 80) - 1)}\u001b[K`)
}

function worse(code: ExitCode, other: ExitCode): ExitCode {
  return other > code ? other : code
}

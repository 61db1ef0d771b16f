/** The tasks of a pool: what is asked and answered is plain data, so that it can go to another thread and back. */
import type { Report } from '../../model/finding.ts'
import { UserError, type UserErrorDetails } from '../../model/user-error.ts'
import { type Damage, failedJson, type ResultJson, resultJson } from '../../report/result-json.ts'
import { type CheckPairOptions, checkPair } from '../files/check-pair.ts'
import type { Pair } from '../files/pairs.ts'
import { type Answer, answerTo, type StreamOptions } from './answer.ts'
import { errorText } from './error-text.ts'

export interface ResultTask {
  readonly kind: 'result'
  readonly pair: Pair
  readonly key: string | null
  readonly options: CheckPairOptions
  /** Without the time, equal input gives equal bytes. */
  readonly isTimed: boolean
}

export interface ReportTask {
  readonly kind: 'report'
  readonly pair: Pair
  readonly options: CheckPairOptions
}

export interface AnswerTask {
  readonly kind: 'answer'
  readonly line: string
  readonly number: number
  readonly options: StreamOptions
}

export type Task = ResultTask | ReportTask | AnswerTask

/** An error, which loses its class on its way between threads. */
export type PlainError = { readonly details: UserErrorDetails } | { readonly message: string; readonly stack?: string }

export type PlainPairResult =
  | { readonly report: Report; readonly damage: Damage | null; readonly error: null }
  | { readonly report: null; readonly damage: null; readonly error: PlainError }

/** What each kind of task gives. */
export interface Performed {
  readonly result: ResultJson
  readonly report: PlainPairResult
  readonly answer: Answer
}

/** Does a task. Throws nothing that the pair or the line is to blame for. */
export async function perform(task: Task): Promise<Performed[Task['kind']]> {
  switch (task.kind) {
    case 'result':
      return resultOf(task)
    case 'report':
      return reportOf(task)
    case 'answer':
      return answerTo(task.line, task.number, task.options)
  }
}

async function resultOf({ pair, key, options, isTimed }: ResultTask): Promise<ResultJson> {
  const start = performance.now()
  const { report, damage, error } = await checkPair(pair, options)
  const seconds = isTimed ? Math.round(performance.now() - start) / 1000 : null
  const details = { key, pair: pair.name, seconds }
  return report
    ? resultJson(report, damage, details)
    : failedJson(await errorText(error, options.locale ?? 'en'), pair, details)
}

async function reportOf({ pair, options }: ReportTask): Promise<PlainPairResult> {
  const { report, damage, error } = await checkPair(pair, options)
  return report ? { report, damage, error: null } : { report: null, damage: null, error: plainError(error) }
}

function plainError(error: unknown): PlainError {
  if (error instanceof UserError) return { details: error.details }
  if (!(error instanceof Error)) return { message: String(error) }
  return { message: error.message, ...(error.stack !== undefined && { stack: error.stack }) }
}

/** `paralint fetch`: the language versions of a United Nations document, by its symbol. */
import type { Texts } from '../../locale/texts.ts'
import { fill } from '../../model/message.ts'
import { DEFAULT_LIMITS } from '../../readers/render-options.ts'
import { visible } from '../../report/width.ts'
import { type FetchFormat, OFFICIAL_BASE, parseBase } from '../fetch/address.ts'
import { systemClock } from '../fetch/clock.ts'
import { type Fetched, fetchDocument } from '../fetch/fetch-document.ts'
import { parseOfficialLanguages } from '../fetch/languages.ts'
import { parseSymbol } from '../fetch/symbol.ts'
import { mistake } from '../files/mistake.ts'
import { worse } from './arguments.ts'
import type { Common, ExitCode } from './common.ts'
import { showError } from './show-error.ts'

interface FetchArguments {
  readonly lang?: string
  readonly format?: FetchFormat
  readonly output?: string
  readonly baseUrl?: string
  readonly timeout?: string
  readonly retries?: string
  readonly delay?: string
  readonly limit?: readonly string[]
}

/** Fetches the versions and tells of each; the exit code is 2 where one could not be had. */
export async function runFetch(symbol: string, args: FetchArguments, { texts }: Common): Promise<ExitCode> {
  const versions = fetchDocument({
    symbol: parseSymbol(symbol),
    languages: parseOfficialLanguages(args.lang ?? 'en,zh'),
    format: args.format ?? 'docx',
    folder: args.output ?? '.',
    base: parseBase(args.baseUrl ?? (process.env.PARALINT_BASE_URL || OFFICIAL_BASE)),
    timeout: seconds('--timeout', args.timeout ?? '60'),
    delay: seconds('--delay', args.delay ?? '1'),
    retries: retriesOf(args.retries ?? '4'),
    mostBytes: mostBytesOf(args.limit),
    clock: systemClock,
    onRetry: (language, reason, milliseconds) =>
      tell(fill(texts.fetch.again, { language, reason, seconds: milliseconds / 1000 })),
  })
  let code: ExitCode = 0
  const paths: string[] = []
  for await (const version of versions) {
    if ('error' in version) code = worse(code, showError(version.error, [], texts))
    else {
      paths.push(version.path)
      process.stdout.write(`${visible(lineOf(version, texts))}\n`)
    }
  }
  if (code === 0 && paths.length === 2) tell(fill(texts.fetch.next, { paths: paths.join(' ') }))
  return code
}

function lineOf({ path, size, isEarlier }: Extract<Fetched, { readonly size: number }>, { fetch }: Texts): string {
  return fill(isEarlier ? fetch.present : fetch.fetched, { path, size })
}

function tell(text: string): void {
  process.stderr.write(`${visible(text)}\n`)
}

/** In milliseconds. */
function seconds(option: string, value: string): number {
  if (/^\d{1,4}(?:\.\d{1,3})?$/.test(value)) return Number(value) * 1000
  throw mistake('bad-seconds', null, { option, value })
}

function retriesOf(value: string): number {
  if (/^\d{1,2}$/.test(value)) return Number(value)
  throw mistake('bad-retries', null, { value })
}

function mostBytesOf(limits: readonly string[] = []): number {
  let most = DEFAULT_LIMITS.fileSize
  for (const value of limits) {
    const figures = /^fileSize=(\d{1,15})$/.exec(value)?.[1]
    if (figures === undefined) throw mistake('bad-limit', null, { value, limits: 'fileSize' })
    most = Number(figures)
  }
  return most
}

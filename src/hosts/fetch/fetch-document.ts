/** A document of the official document system by its symbol, in several languages, each version a file that is there whole or not at all. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { UserError } from '../../model/user-error.ts'
import { overLimit } from '../../readers/over-limit.ts'
import { shellWord } from '../../readers/shell-word.ts'
import { fileMistake, mistake } from '../files/mistake.ts'
import { documentAddress, type FetchFormat } from './address.ts'
import type { Clock } from './clock.ts'
import { type DownloadOptions, download, TooLarge } from './download.ts'
import type { OfficialLanguage } from './languages.ts'
import { Refused, Transient } from './request.ts'
import { OLD_ENDINGS, type Sniffed, sniff } from './sniff.ts'
import { fileStem } from './symbol.ts'

export interface FetchOptions {
  readonly symbol: string
  readonly languages: readonly OfficialLanguage[]
  readonly format: FetchFormat
  /** Made where it is not there. */
  readonly folder: string
  readonly base: URL
  readonly clock: Clock
  /** In milliseconds, without anything coming. */
  readonly timeout: number
  /** How often a request is made again. */
  readonly retries: number
  /** In milliseconds, between two requests; twice as many, and so on, before one is made again. */
  readonly delay: number
  /** The largest file, in bytes. */
  readonly mostBytes: number
  readonly onRetry: (language: OfficialLanguage, reason: string, milliseconds: number) => void
}

/** What became of one language version. */
export type Fetched = { readonly language: OfficialLanguage; readonly path: string } & (
  | { readonly size: number; readonly isEarlier: boolean }
  | { readonly error: unknown }
)

/**
 * Fetches each language version into a file such as `A-71-6.en.docx`. One that is there already is not asked for, and what lies there in part,
 * as `.part`, is completed. A version that cannot be had is told and the next one tried. Throws `UserError` where the folder cannot be made.
 */
export async function* fetchDocument(options: FetchOptions): AsyncGenerator<Fetched> {
  const { symbol, languages, format, folder } = options
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw fileMistake(error, folder, 'writing')
  })
  const seen = new Map<string, OfficialLanguage>()
  let requests = 0
  for (const language of languages) {
    const stem = join(folder, `${fileStem(symbol)}.${language}`)
    const version: Version = { language, stem, path: `${stem}.${format}` }
    const isEarlier = await isThere(version.path)
    try {
      if (!isEarlier) {
        if (format === 'docx') await refuseOld(stem, folder)
        if (requests++ > 0) await options.clock.wait(options.delay)
        await fetchVersion(version, options)
      }
      const size = await refuseSame(version, { seen, isEarlier })
      yield { language, path: version.path, size, isEarlier }
    } catch (error) {
      yield { language, path: version.path, error }
    }
  }
}

interface Version {
  readonly language: OfficialLanguage
  /** The path without the ending. */
  readonly stem: string
  readonly path: string
}

async function fetchVersion(version: Version, options: FetchOptions): Promise<void> {
  const { symbol, format, base } = options
  const { language, path } = version
  const part = `${path}.part`
  const asked = documentAddress(base, symbol, language, format)
  let address = await downloaded(asked, version, options)
  let sniffed = sniff(await readFile(part))
  const lower = new URL(address.pathname.toLowerCase() + address.search, address)
  if (sniffed.kind === 'page' && address.href !== asked.href && lower.href !== address.href) {
    // The system is reported to redirect to paths in capitals that it serves in small letters only; the others lead to its start page.
    await rm(part)
    await options.clock.wait(options.delay)
    address = await downloaded(lower, version, options)
    sniffed = sniff(await readFile(part))
  }
  await settle(part, sniffed, version, options)
}

async function downloaded(address: URL, version: Version, options: FetchOptions): Promise<URL> {
  const { language, path } = version
  const { clock, timeout, retries, delay, mostBytes } = options
  const settings: DownloadOptions = {
    clock,
    timeout,
    retries,
    pause: delay,
    mostBytes,
    onRetry: (reason, milliseconds) => options.onRetry(language, reason, milliseconds),
    isWhole: async (file) => sniff(await readFile(file)).kind !== 'cut',
  }
  try {
    return await download(address, `${path}.part`, settings)
  } catch (error) {
    if (error instanceof TooLarge) throw overLimit(path, address.href, 'fileSize', mostBytes)
    if (error instanceof Refused) throw refusedMistake(error.message, address, options, language)
    if (error instanceof Transient) throw mistake('unreachable', null, { address: address.href, reason: error.message })
    throw error
  }
}

function refusedMistake(
  reason: string,
  { href }: URL,
  { symbol }: FetchOptions,
  language: OfficialLanguage,
): UserError {
  if (reason === 'HTTP 404' || reason === 'HTTP 410') return mistake('no-such-document', null, { symbol, language })
  return mistake('refused', null, { address: href, reason })
}

/** Gives the file its name, or takes it away and throws `UserError` where it is not what was asked for. */
async function settle(part: string, sniffed: Sniffed, { language, stem, path }: Version, options: FetchOptions) {
  const { symbol, format, base, folder } = options
  if (sniffed.kind === format) return rename(part, path)
  if (sniffed.kind === 'old') {
    const kept = `${stem}.${sniffed.ending}`
    await rename(part, kept)
    throw oldDocument(kept, sniffed.name, folder)
  }
  const { size } = await stat(part)
  await rm(part)
  if (size === 0) throw mistake('no-such-document', null, { symbol, language })
  const { href } = documentAddress(base, symbol, language, format)
  if (sniffed.kind === 'page') throw mistake('web-page', null, { address: href })
  const name = sniffed.kind === 'other' ? sniffed.name : sniffed.kind.toUpperCase()
  throw mistake('other-format', null, { address: href, format: format.toUpperCase(), kind: name ?? '?' })
}

/** Throws `UserError` where an earlier run left a document of an old word processor that nobody has converted yet. */
async function refuseOld(stem: string, folder: string): Promise<void> {
  for (const ending of OLD_ENDINGS) {
    const path = `${stem}.${ending}`
    const sniffed = (await isThere(path)) ? sniff(await readFile(path)) : null
    if (sniffed?.kind === 'old') throw oldDocument(path, sniffed.name, folder)
  }
}

function oldDocument(path: string, kind: string, folder: string): UserError {
  return mistake('old-document', path, { kind, name: `${shellWord(path)} --outdir ${shellWord(folder)}` })
}

/** The size of the file; throws `UserError` where it is the version of another language, which the system may give for one that it lacks. */
async function refuseSame(
  { language, path }: Version,
  { seen, isEarlier }: { readonly seen: Map<string, OfficialLanguage>; readonly isEarlier: boolean },
): Promise<number> {
  const bytes = await readFile(path)
  const digest = createHash('sha256').update(bytes).digest('hex')
  const other = seen.get(digest)
  seen.set(digest, language)
  if (other === undefined) return bytes.length
  if (!isEarlier) await rm(path)
  throw mistake('same-version', path, { language, other })
}

async function isThere(path: string): Promise<boolean> {
  const state = await stat(path).catch(() => null)
  return state?.isFile() === true && state.size > 0
}

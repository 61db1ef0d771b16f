/** One address into one file, which may lie there in part: asked for again where that may help, and only for what is missing. */
import { open, rm, stat } from 'node:fs/promises'
import { fileMistake } from '../files/mistake.ts'
import type { Clock } from './clock.ts'
import { networkFailure, request, Transient, Watch } from './request.ts'

export interface DownloadOptions {
  readonly clock: Clock
  /** In milliseconds, without anything coming. */
  readonly timeout: number
  /** How often a request is made again. */
  readonly retries: number
  /** In milliseconds before the first time it is made again, twice as many before the next. */
  readonly pause: number
  /** The largest file, in bytes. */
  readonly mostBytes: number
  readonly onRetry: (reason: string, milliseconds: number) => void
  /** Whether the bytes in the file are a whole document, as far as they tell. */
  readonly isWhole: (path: string) => Promise<boolean>
}

/** The file is larger than is allowed. */
export class TooLarge extends Error {}

/**
 * Writes what lies at the address into the file, behind what of it is there already, and tells where redirects led. Throws the last
 * `Transient` where trying again did not help, `Refused`, `TooLarge`, and `UserError` where the file cannot be written. What came before a
 * connection broke stays in the file.
 */
export async function download(address: URL, path: string, options: DownloadOptions): Promise<URL> {
  const part: Part = { path, tag: null }
  for (let attempt = 0; ; attempt++) {
    try {
      return await transfer(address, part, options)
    } catch (error) {
      if (!(error instanceof Transient) || attempt >= options.retries) throw error
      const milliseconds = Math.max(options.pause * 2 ** attempt, error.waitMilliseconds)
      options.onRetry(error.message, milliseconds)
      await options.clock.wait(milliseconds)
    }
  }
}

interface Part {
  readonly path: string
  /** The strong entity tag of the version that the file holds a part of, where the server gave one in this run. */
  tag: string | null
}

async function transfer(address: URL, part: Part, options: DownloadOptions): Promise<URL> {
  const { size, changed } = await stateOf(part.path)
  // A little of what lies there is asked for again, to see whether it is of the same version.
  const from = Math.max(0, size - OVERLAP)
  const watch = new Watch(options.clock, options.timeout)
  try {
    const { response, address: last } = await request(address, rangeHeaders(from, part.tag), watch)
    try {
      const known = response.status === 206 ? await partFrom(part.path, from) : Buffer.alloc(0)
      await receive(response, { part, from, known, changed, watch, mostBytes: options.mostBytes })
    } catch (error) {
      // A body that nobody reads would keep the connection open.
      await response.body?.cancel().catch(() => {})
      throw error
    }
    if (await options.isWhole(part.path)) return last
    await rm(part.path)
    throw new Transient('incomplete')
  } finally {
    watch.end()
  }
}

const OVERLAP = 4096

function rangeHeaders(from: number, tag: string | null): Record<string, string> {
  if (from === 0) return {}
  return { range: `bytes=${from}-`, ...(tag !== null && { 'if-range': tag }) }
}

interface Receiving {
  readonly part: Part
  /** Where what was asked for begins, in bytes, if it is a part. */
  readonly from: number
  /** What the part holds from there on. */
  readonly known: Buffer
  /** When the part was written, in milliseconds since 1970. */
  readonly changed: number
  readonly watch: Watch
  readonly mostBytes: number
}

async function receive(response: Response, receiving: Receiving): Promise<void> {
  const { part, from, changed, mostBytes } = receiving
  const { status, headers, body } = response
  const range = contentRange(headers)
  const isOther = status === 206 && (range.start !== from || Date.parse(headers.get('last-modified') ?? '') > changed)
  if (status === 416 || isOther) throw await anew(part)
  // Of a packed answer the length says nothing about the file.
  const length = headers.has('content-encoding') ? null : headers.get('content-length')
  const total = range.total ?? (length === null ? null : (range.start ?? 0) + Number(length))
  if (total !== null && total > mostBytes) throw await tooLarge(part)
  const tag = headers.get('etag')
  part.tag = tag?.startsWith('"') ? tag : null
  const end = await writePieces(body, status === 206 ? from : 0, receiving)
  if (total !== null && end < total) throw new Transient('cut off')
}

/** Writes what comes behind what is known, and tells how far the answer went. */
async function writePieces(
  body: Response['body'],
  start: number,
  { part, known, watch, mostBytes }: Receiving,
): Promise<number> {
  const file = await opened(part.path, start)
  let end = start
  let compared = 0
  try {
    const pieces = body?.getReader()
    for (let piece = await next(pieces, watch); piece !== null; piece = await next(pieces, watch)) {
      const same = piece.subarray(0, known.length - compared)
      if (known.compare(same, 0, same.length, compared, compared + same.length) !== 0) throw await anew(part)
      compared += same.length
      end += piece.length
      if (end > mostBytes) throw await tooLarge(part)
      await file.writeFile(piece.subarray(same.length)).catch((error: unknown) => {
        throw fileMistake(error, part.path, 'writing')
      })
      watch.renew()
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return end
}

async function next(pieces: ReadableStreamDefaultReader<Uint8Array> | undefined, watch: Watch) {
  try {
    const piece = await pieces?.read()
    return piece?.value ?? null
  } catch (error) {
    throw networkFailure(error, watch)
  }
}

async function opened(path: string, start: number) {
  try {
    return await open(path, start === 0 ? 'w' : 'a')
  } catch (error) {
    throw fileMistake(error, path, 'writing')
  }
}

async function partFrom(path: string, from: number): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(OVERLAP), position: from })
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** What lies there is of another version. */
async function anew({ path }: Part): Promise<Error> {
  await rm(path, { force: true })
  return new Transient('the partial file fits no more')
}

async function tooLarge({ path }: Part): Promise<Error> {
  await rm(path, { force: true })
  return new TooLarge()
}

async function stateOf(path: string): Promise<{ readonly size: number; readonly changed: number }> {
  const state = await stat(path).catch(() => null)
  return { size: state?.size ?? 0, changed: state?.mtimeMs ?? 0 }
}

// RFC 9110, 14.4: `bytes 100-199/200`, `bytes */200`, `bytes 100-199/*`.
function contentRange(headers: Headers): { readonly start: number | null; readonly total: number | null } {
  const [, start, total] = /^bytes (?:(\d+)-\d+|\*)\/(\d+|\*)$/.exec(headers.get('content-range') ?? '') ?? []
  return {
    start: start === undefined ? null : Number(start),
    total: total === undefined || total === '*' ? null : Number(total),
  }
}

/** Bytes to text, chunk by chunk. The encoding is told by the first of them, as that of a whole file is. */
import { UserError } from '../../model/user-error.ts'
import { decodeBytes } from '../decode.ts'
import type { Encoding } from '../encoding.ts'
import { decodeWindows1252 } from '../windows-1252.ts'

export interface TextStream {
  /** The beginning of the text, without its byte order mark. */
  readonly head: string
  /** The whole text, the head included; throws `UserError` for bytes that the encoding does not allow. */
  readonly chunks: AsyncIterable<string>
}

/** So many bytes are looked at, and decoded at a time. */
const PIECE = 1 << 16

/** Throws like `decodeBytes`. */
export async function openTextStream(
  bytes: AsyncIterable<Uint8Array>,
  options: { readonly path?: string; readonly encoding?: string },
): Promise<TextStream> {
  const iterator = bytes[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let length = 0
  let isWhole = false
  while (length < PIECE && !isWhole) {
    const next = await iterator.next()
    isWhole = next.done === true
    if (next.done) break
    first.push(next.value)
    length += next.value.length
  }
  const start = joined(first, length)
  const { text, encoding } = decodeBytes(isWhole ? start : headOf(start), options)
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* first
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  return { head: text, chunks: decodeChunks(all(), encoding, options.path) }
}

async function* decodeChunks(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  path: string | undefined,
): AsyncGenerator<string> {
  const decoder = decoderOf(encoding)
  let line = 1
  let done = 0
  const decode = (piece: Uint8Array, isLast: boolean): string => {
    try {
      const text = decoder(piece, isLast)
      line += lineEnds(text)
      done += piece.length
      return text
    } catch {
      const sound = soundPart(piece, encoding)
      throw invalidText(path, line + lineEnds(sound), encoding, done + byteLength(sound, encoding) + 1)
    }
  }
  let isFirst = true
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; from += PIECE) {
      const text = decode(chunk.subarray(from, from + PIECE), false)
      if (text === '') continue
      // The byte order mark is no part of the text.
      yield isFirst && text.startsWith('\ufeff') ? text.slice(1) : text
      isFirst = false
    }
  }
  const end = decode(new Uint8Array(), true)
  if (end !== '') yield end
}

function decoderOf(encoding: Encoding): (bytes: Uint8Array, isLast: boolean) => string {
  if (encoding === 'windows-1252') return decodeWindows1252
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  return (bytes, isLast) => decoder.decode(bytes, { stream: !isLast })
}

/** What of the first bytes is whole: cut behind a character that no other character holds, as a part, in any encoding. */
function headOf(bytes: Uint8Array): Uint8Array {
  const isWide = bytes.subarray(0, 64).includes(0) || bytes[0] === 0xfe || bytes[0] === 0xff
  if (isWide) return bytes.subarray(0, PIECE)
  const end = Math.max(bytes.lastIndexOf(LINE_FEED, PIECE - 1), bytes.lastIndexOf(GREATER, PIECE - 1)) + 1
  return bytes.subarray(0, end > 0 ? end : PIECE)
}

const LINE_FEED = 0x0a
const GREATER = 0x3e

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function lineEnds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

/** What stands before the first bytes that are not allowed. A character that the piece before began may be lost. */
function soundPart(piece: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(piece)
  const at = text.indexOf('\ufffd', text.search(/[^\ufffd]/))
  return text.slice(0, at < 0 ? text.length : at)
}

function byteLength(text: string, encoding: Encoding): number {
  if (encoding === 'utf-8') return new TextEncoder().encode(text).length
  return encoding.startsWith('utf-16') ? text.length * 2 : text.length + (text.match(/[^\0-\x7f]/g)?.length ?? 0)
}

function invalidText(path: string | undefined, line: number, encoding: Encoding, byte: number): UserError {
  const name = encoding.toUpperCase()
  return new UserError({
    ...(path === undefined ? {} : { file: path, line }),
    code: 'invalid-text',
    values: { encoding: name, byte: String(byte) },
    message: `invalid ${name} (byte ${byte})`,
    hint: 'save the file as UTF-8, or name its encoding by --encoding',
  })
}

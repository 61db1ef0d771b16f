/** Lines of a stream of bytes, one at a time whatever the size of the whole. */
import { open } from 'node:fs/promises'
import { fileMistake, mistake } from './mistake.ts'

export interface Line {
  /** Without the line end. */
  readonly bytes: Buffer
  /** From 1. */
  readonly number: number
  /** Offset of its first byte. */
  readonly start: number
  /** Whether a line feed ends it: only the last line may lack one. */
  readonly isEnded: boolean
}

/**
 * Splits at line feeds and nowhere else. `readline` also splits at U+2028, which may stand inside a string of JSON, and decodes what is
 * to be read by offset. Nothing follows the last line feed of what ends with one.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let number = 1
  let start = 0
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      const bytes = joined(parts, chunk.subarray(from, end))
      parts = []
      yield { bytes, number, start, isEnded: true }
      number++
      start += bytes.length + 1
      from = end + 1
    }
    if (from < chunk.length) parts.push(chunk.subarray(from))
  }
  if (parts.length > 0) yield { bytes: joined(parts, new Uint8Array()), number, start, isEnded: false }
}

/** The lines of a regular file. Throws `UserError` where it cannot be read, or is a pipe, which nobody can read twice. */
export async function* fileLines(path: string): AsyncGenerator<Line> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw fileMistake(error, path, 'reading')
  })
  try {
    const stat = await file.stat()
    if (stat.isDirectory()) throw mistake('is-folder', path)
    if (!stat.isFile()) throw mistake('unreadable', path, { reason: 'ESPIPE' })
    yield* linesOf(file.createReadStream({ autoClose: false }))
  } catch (error) {
    throw fileMistake(error, path, 'reading')
  } finally {
    await file.close()
  }
}

/** The text of a line; a byte order mark before the first line and a carriage return at the end are left out. */
export function lineText({ bytes, number }: Line): string {
  const text = bytes.toString('utf8')
  const whole = number === 1 && text.startsWith('\ufeff') ? text.slice(1) : text
  return whole.endsWith('\r') ? whole.slice(0, -1) : whole
}

const LINE_FEED = 0x0a

function joined(parts: readonly Uint8Array[], last: Uint8Array): Buffer {
  return parts.length === 0 ? Buffer.from(last.buffer, last.byteOffset, last.length) : Buffer.concat([...parts, last])
}

/**
 * Zip files (PKWARE APPNOTE 6.3): what is in them, by their central directory, with everything bounded before it is unpacked. A name is only
 * looked up and never a path of anything, so `../../x` can do no harm; a size that lies is found out while unpacking.
 */
import { Inflate, inflateSync } from 'fflate'
import { UserError } from '../../model/user-error.ts'
import { overLimit } from '../over-limit.ts'
import type { ReadLimits } from '../render-options.ts'
import { crc32 } from './crc32.ts'

/** One entry, as the central directory tells it. Offsets count bytes of the file. */
export interface ZipEntry {
  readonly name: string
  readonly flags: number
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** Where its local header begins. */
  readonly header: number
  /** Where its record in the central directory begins and ends. */
  readonly record: number
  readonly recordEnd: number
}

export interface Zip {
  readonly bytes: Uint8Array
  readonly entries: readonly ZipEntry[]
  /** Where the central directory begins, and the record that ends it. */
  readonly directory: number
  readonly end: number
}

/** Reads the directory of a zip file; throws `UserError` where it is damaged or asks for too much. `path` is named in errors. */
export function openZip(bytes: Uint8Array, limits: ReadLimits, path?: string): Zip {
  if (bytes.length > limits.fileSize) throw overLimit(path, 'the file', 'fileSize', limits.fileSize)
  const view = viewOf(bytes)
  const end = endRecord(view)
  if (end < 0) throw damaged('no central directory', path)
  const count = view.getUint16(end + 10, true)
  const directory = view.getUint32(end + 16, true)
  if (directory === ALL_ONES || count === 0xffff) throw damaged('a zip file of the large form', path)
  if (count > limits.entries) throw overLimit(path, 'the number of entries', 'entries', limits.entries)
  const entries: ZipEntry[] = []
  let at = directory
  for (let index = 0; index < count; index++) {
    const entry = readRecord(bytes, view, at)
    if (entry === null || entry.recordEnd > end) throw damaged('the central directory is cut off', path)
    entries.push(entry)
    at = entry.recordEnd
  }
  return { bytes, entries, directory, end }
}

/** The packed bytes of an entry, as they lie in the file. */
export function packedBytes({ bytes }: Zip, entry: ZipEntry, path?: string): Uint8Array {
  const view = viewOf(bytes)
  const { header } = entry
  if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL) throw damaged(`no ${entry.name}`, path)
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  if (start + entry.packedSize > bytes.length) throw damaged(`${entry.name} is cut off`, path)
  return bytes.subarray(start, start + entry.packedSize)
}

/** Unpacks an entry; throws `UserError` where that is more than `most` bytes, out of proportion, damaged or encrypted. */
export function unpack(zip: Zip, entry: ZipEntry, limits: ReadLimits, most: number, path?: string): Uint8Array {
  const { name, method, flags, size } = entry
  if (flags & 1) throw damaged(`${name} is encrypted`, path)
  const packed = packedBytes(zip, entry, path)
  const largest = largestSize(packed.length, limits)
  if (size > limits.partSize) throw overLimit(path, name, 'partSize', limits.partSize)
  if (size > most) throw overLimit(path, name, 'totalSize', limits.totalSize)
  if (size > largest) throw overLimit(path, name, 'ratio', limits.ratio)
  const bytes = method === 0 ? packed : method === 8 ? inflate(packed, size) : null
  if (bytes === null || bytes.length !== size || crc32(bytes) !== entry.crc) throw damaged(`${name} is damaged`, path)
  return bytes
}

const LOCAL = 0x04034b50
const RECORD = 0x02014b50
const END = 0x06054b50
const ALL_ONES = 0xffffffff

// A small part may be all blanks; a large one that shrinks so much is made to harm.
const FREE_OF_RATIO = 2 ** 20

/** Bytes that are pushed at a time; with the greatest ratio of deflate, 1,032, no push can give more than 17 MB. */
const STEP = 2 ** 14

function largestSize(packed: number, { ratio }: ReadLimits): number {
  return Math.max(FREE_OF_RATIO, packed * ratio)
}

/** Packed bytes that are unpacked at once: whatever they hold, to find out takes less than half a second. */
const AT_ONCE = 2 ** 18

/** Null where the bytes are no deflate stream, or hold another number of bytes than `size`. */
function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  const whole = packed.length <= AT_ONCE ? inflateAtOnce(packed, size) : inflateBySteps(packed, size)
  return whole?.length === size ? whole : null
}

/** What is too much is not written, but for one byte, which tells that there is more. */
function inflateAtOnce(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateSync(packed, { out: new Uint8Array(size + 1) })
  } catch {
    return null
  }
}

function inflateBySteps(packed: Uint8Array, size: number): Uint8Array | null {
  const whole = new Uint8Array(size)
  let filled = 0
  let isOver = false
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) isOver = true
    else whole.set(chunk, filled)
    filled += chunk.length
  })
  try {
    for (let at = 0; at < packed.length && !isOver; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
    }
  } catch {
    return null
  }
  return isOver || filled < size ? null : whole
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Where the record that ends the file begins: the last one that a comment of fitting length follows; -1 where there is none. */
function endRecord(view: DataView): number {
  const last = view.byteLength - 22
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) <= view.byteLength) return at
  }
  return -1
}

function readRecord(bytes: Uint8Array, view: DataView, at: number): ZipEntry | null {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== RECORD) return null
  const nameEnd = at + 46 + view.getUint16(at + 28, true)
  const recordEnd = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (recordEnd > bytes.length) return null
  const flags = view.getUint16(at + 8, true)
  return {
    name: new TextDecoder(flags & 0x800 ? 'utf-8' : 'latin1').decode(bytes.subarray(at + 46, nameEnd)),
    flags,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    header: view.getUint32(at + 42, true),
    record: at,
    recordEnd,
  }
}

function damaged(reason: string, path: string | undefined): UserError {
  return new UserError({
    ...(path === undefined ? {} : { file: path }),
    code: 'damaged-package',
    values: { reason },
    message: `the zip file cannot be read (${reason})`,
    hint: 'open the file in a word processor and save it again without a password',
  })
}

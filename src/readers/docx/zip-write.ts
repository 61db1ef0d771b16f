/** A zip file with some entries replaced: all that is not replaced stays byte for byte as it lies in the file, and in its order. */
import { deflateSync } from 'fflate'
import { crc32 } from './crc32.ts'
import { packedBytes, type Zip, type ZipEntry } from './zip.ts'

/** Gives the bytes of the whole file. Times, names and attributes of replaced entries stay as they are. */
export function replaceEntries(zip: Zip, replacements: ReadonlyMap<ZipEntry, Uint8Array>): Uint8Array {
  const { bytes, entries, directory, end } = zip
  const inOrder = [...entries].sort((one, other) => one.header - other.header)
  const pieces: Uint8Array[] = [bytes.subarray(0, inOrder[0]?.header ?? directory)]
  let length = pieces[0]?.length ?? 0
  const written = new Map<ZipEntry, Written>()
  inOrder.forEach((entry, index) => {
    const next = inOrder[index + 1]?.header ?? directory
    const replacement = replacements.get(entry)
    const made = replacement ? newEntry(zip, entry, replacement) : null
    const piece = made?.bytes ?? bytes.subarray(entry.header, next)
    written.set(entry, { header: length, made })
    pieces.push(piece)
    length += piece.length
  })
  const start = length
  for (const entry of entries) {
    const record = newRecord(bytes, entry, written.get(entry) as Written)
    pieces.push(record)
    length += record.length
  }
  const tail = copyOf(bytes, end, bytes.length)
  const view = new DataView(tail.buffer)
  view.setUint32(12, length - start, true)
  view.setUint32(16, start, true)
  pieces.push(tail)
  return joined(pieces, length + tail.length)
}

interface Packed {
  /** Local header and content. */
  readonly bytes: Uint8Array
  readonly crc: number
  readonly packedSize: number
  readonly size: number
}

interface Written {
  readonly header: number
  /** Null for an entry that stays. */
  readonly made: Packed | null
}

const DEFLATED = 8

/** The flag for sizes that follow the content: here they are known before. */
const SIZES_BEHIND = 8

function newEntry(zip: Zip, entry: ZipEntry, content: Uint8Array): Packed {
  const packed = deflateSync(content)
  const contentStart = packedBytes(zip, entry).byteOffset - zip.bytes.byteOffset
  const head = copyOf(zip.bytes, entry.header, contentStart)
  const view = new DataView(head.buffer)
  const crc = crc32(content)
  setSizes(view, 6, crc, packed.length, content.length)
  return {
    bytes: joined([head, packed], head.length + packed.length),
    crc,
    packedSize: packed.length,
    size: content.length,
  }
}

function newRecord(bytes: Uint8Array, entry: ZipEntry, { header, made }: Written): Uint8Array {
  const record = copyOf(bytes, entry.record, entry.recordEnd)
  const view = new DataView(record.buffer)
  if (made) setSizes(view, 8, made.crc, made.packedSize, made.size)
  view.setUint32(42, header, true)
  return record
}

/** Local headers and records have these fields in one order (APPNOTE 4.3.7, 4.3.12), from `at` on: flags, method, time, date, sums. */
function setSizes(view: DataView, at: number, crc: number, packedSize: number, size: number): void {
  view.setUint16(at, view.getUint16(at, true) & ~SIZES_BEHIND, true)
  view.setUint16(at + 2, DEFLATED, true)
  view.setUint32(at + 8, crc, true)
  view.setUint32(at + 12, packedSize, true)
  view.setUint32(at + 16, size, true)
}

/** A copy to be changed: `slice` gives none where the bytes are a buffer of Node's. */
function copyOf(bytes: Uint8Array, start: number, end: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes.subarray(start, end))
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

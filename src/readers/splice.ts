/** Edits in the text of a file, applied to its bytes: all that is not edited stays byte for byte as it is. */
import type { Span } from '../model/place.ts'
import { encodeText } from './encode.ts'
import type { DecodedText, Encoding } from './encoding.ts'
import { bomLength } from './encoding.ts'
import { sequenceLength } from './utf8.ts'

/** A replacement for a range of the decoded text. */
export interface TextEdit {
  readonly span: Span
  readonly text: string
}

/**
 * The bytes of the file with every edit made. Offsets count UTF-16 units of `decoded.text`; edits may come in any order, but not
 * overlap (insertions at one place are made in the order given). Throws a UserError where the file's encoding cannot hold
 * a replacement; an edit out of range, or inside a character, is a bug of the caller and throws an Error.
 */
export function spliceBytes(bytes: Uint8Array, decoded: DecodedText, edits: readonly TextEdit[]): Uint8Array {
  const ordered = inOrder(edits, decoded.text.length)
  const places = byteOffsets(
    bytes,
    decoded,
    ordered.flatMap(({ span }) => [span.start, span.end]),
  )
  const pieces: Uint8Array[] = []
  let kept = 0
  ordered.forEach((edit, index) => {
    pieces.push(bytes.subarray(kept, places[2 * index]), encodeText(edit.text, decoded.encoding))
    kept = places[2 * index + 1] as number
  })
  pieces.push(bytes.subarray(kept))
  return concatenate(pieces)
}

function inOrder(edits: readonly TextEdit[], length: number): TextEdit[] {
  const ordered = [...edits].sort(
    (first, second) => first.span.start - second.span.start || first.span.end - second.span.end,
  )
  let before = 0
  for (const { span } of ordered) {
    if (span.start < before) throw new Error(`edits overlap at ${span.start}`)
    if (span.end < span.start || span.end > length) throw new Error(`edit out of range: ${span.start} to ${span.end}`)
    before = span.end
  }
  return ordered
}

/** Byte offsets of text offsets, which are given in order; one walk over the file finds them all. */
function byteOffsets(bytes: Uint8Array, decoded: DecodedText, wanted: readonly number[]): number[] {
  const { text, encoding, hasBom } = decoded
  const offsets: number[] = []
  let byte = hasBom ? bomLength(encoding) : 0
  let unit = 0
  for (const target of wanted) {
    while (unit < target) {
      const units = unitCount(bytes, byte, text, unit)
      byte += byteCount(bytes, byte, encoding, units)
      unit += units
    }
    if (unit !== target) throw new Error(`edit inside a character at ${target}`)
    offsets.push(byte)
  }
  return offsets
}

/** How many units of text the next sequence of bytes stands for: two for a surrogate pair. */
function unitCount(bytes: Uint8Array, byte: number, text: string, unit: number): number {
  if ((text.codePointAt(unit) as number) > 0xffff) return 2
  // Four sequences of Big5 (WHATWG) stand for a letter and a combining mark: 8862, 8864, 88A3, 88A5.
  if (bytes[byte] === 0x88 && /^[Êê][\u0304\u030c]/.test(text.slice(unit, unit + 2))) return 2
  return 1
}

function byteCount(bytes: Uint8Array, at: number, encoding: Encoding, units: number): number {
  if (encoding === 'utf-8') return sequenceLength(bytes, at)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return 2 * units
  if (encoding === 'windows-1252') return 1
  const lead = bytes[at] as number
  if (lead <= 0x80 || lead === 0xff) return 1
  const second = bytes[at + 1] as number
  return encoding === 'gb18030' && second >= 0x30 && second <= 0x39 ? 4 : 2
}

function concatenate(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

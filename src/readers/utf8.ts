/** UTF-8 as bytes: what is valid, what is not, and where. */

/** What a walk over the bytes finds. */
export interface Utf8Count {
  /** Well-formed sequences of two bytes or more. */
  readonly valid: number
  /** Those of three bytes or more: other encodings hardly ever look like one. */
  readonly long: number
  /** Bytes that belong to no well-formed sequence. */
  readonly invalid: number
  /** Offset of the first such byte, or -1. */
  readonly firstInvalid: number
}

/** Counts the sequences of `bytes` from `start` on. */
export function countUtf8(bytes: Uint8Array, start: number): Utf8Count {
  let valid = 0
  let long = 0
  let invalid = 0
  let firstInvalid = -1
  let at = start
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at)
    if (length > 1) valid++
    if (length > 2) long++
    if (length === 0) {
      invalid++
      if (firstInvalid < 0) firstInvalid = at
    }
    at += Math.max(length, 1)
  }
  return { valid, long, invalid, firstInvalid }
}

/** Length in bytes of the well-formed sequence at `at` (Unicode 15, table 3-7); 0 where there is none. */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number
  if (lead < 0x80) return 1
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
  if (length === 0 || at + length > bytes.length) return 0
  const second = bytes[at + 1] as number
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  if (second < lowest || second > highest) return 0
  for (let offset = 2; offset < length; offset++) {
    const byte = bytes[at + offset] as number
    if (byte < 0x80 || byte > 0xbf) return 0
  }
  return length
}

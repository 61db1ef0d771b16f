/** How large the compressed streams of a PDF become: the parser unpacks each as a whole, whatever it holds. */
import { Unzlib } from 'fflate'

/** Deflate makes nothing smaller than a thousandth: shorter streams are not looked into. */
const MOST_SHRUNK = 1032
/** Bytes that are unpacked at once. */
const STEP = 65_536
/** The dictionary of a stream stands within so many bytes before it. */
const DICTIONARY = 2000

/** Whether a stream becomes larger than a number of bytes. Pictures are passed over, which are never unpacked for the sake of a text. */
export function hasLargeStream(bytes: Uint8Array, allowed: number): boolean {
  let from = 0
  for (;;) {
    const start = find(bytes, STREAM, from)
    if (start < 0) return false
    const end = find(bytes, ENDSTREAM, start)
    const data = bytes.subarray(start + STREAM.length, end < 0 ? bytes.length : end)
    const dictionary = textOf(bytes.subarray(Math.max(0, start - DICTIONARY), start))
    if (isLarge(data, dictionary.slice(dictionary.lastIndexOf(' obj') + 1), allowed)) return true
    if (end < 0) return false
    from = end + ENDSTREAM.length
  }
}

function isLarge(data: Uint8Array, dictionary: string, allowed: number): boolean {
  if (/\/Subtype\s*\/Image\b/.test(dictionary)) return false
  const filters = dictionary.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/g) ?? []
  // One filter upon another can shrink a text to a millionth; no writer does it.
  if (filters.length > 1 && data.length * MOST_SHRUNK ** filters.length > allowed) return data.length > 1000
  if (filters.length === 0 || data.length * MOST_SHRUNK <= allowed) return false
  return unpackedSize(data, allowed) > allowed
}

/** The size of deflated data, as far as it does not exceed a limit or is damaged. */
function unpackedSize(data: Uint8Array, allowed: number): number {
  // The line end behind the keyword.
  const skipped = data[0] === 0x0d && data[1] === 0x0a ? 2 : data[0] === 0x0d || data[0] === 0x0a ? 1 : 0
  let size = 0
  try {
    const unzlib = new Unzlib((chunk) => {
      size += chunk.length
    })
    for (let at = skipped; at < data.length && size <= allowed; at += STEP)
      unzlib.push(data.subarray(at, at + STEP), at + STEP >= data.length)
  } catch {
    // What the parser makes of damaged data it tells by itself.
  }
  return size
}

const STREAM = [...'stream'].map((character) => character.charCodeAt(0))
const ENDSTREAM = [...'endstream'].map((character) => character.charCodeAt(0))

function find(bytes: Uint8Array, word: readonly number[], from: number): number {
  for (let at = bytes.indexOf(word[0] as number, from); at >= 0; at = bytes.indexOf(word[0] as number, at + 1)) {
    if (word.every((byte, index) => bytes[at + index] === byte)) return at
  }
  return -1
}

function textOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

/** Files that hold no text, told by their first bytes or by what no text holds. */

/** Documents of old word processors, which LibreOffice converts. */
const OLD_DOCUMENTS: readonly (readonly [signature: readonly number[], kind: string])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'Word 97-2003 (.doc)'],
  [[0xdb, 0xa5, 0x2d, 0x00], 'Word 2 (.doc)'],
  [[0xff, 0x57, 0x50, 0x43], 'WordPerfect (.wpd)'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'Rich Text (.rtf)'],
]

const KINDS: readonly (readonly [signature: readonly number[], kind: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'DOCX or another zip file'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip file without content'],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG image'],
  [[0xff, 0xd8, 0xff], 'JPEG image'],
  [[0x1f, 0x8b], 'gzip file'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'file of an old Office program'],
]

// Control characters that text holds: tab, line feed, vertical tab, form feed, carriage return, escape.
const HARMLESS = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b])

/**
 * Names the old word processor whose document the first bytes announce; null where they announce none. Excel and PowerPoint have the same first bytes
 * as Word, but name their streams.
 */
export function oldDocumentKind(bytes: Uint8Array): string | null {
  const kind = kindBy(OLD_DOCUMENTS, bytes)
  const isOffice = kind !== null && bytes[0] === 0xd0
  return isOffice && OTHER_STREAMS.some((name) => holds(bytes, name)) && !holds(bytes, 'WordDocument') ? null : kind
}

const OTHER_STREAMS = ['Workbook', 'PowerPoint Document', '__properties_version1.0']

/** Whether the bytes hold an ASCII name in UTF-16, as the directory of a compound file does. */
function holds(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0)
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 0
    while (
      length < name.length &&
      bytes[at + 2 * length] === name.charCodeAt(length) &&
      bytes[at + 2 * length + 1] === 0
    )
      length++
    if (length === name.length) return true
  }
  return false
}

function kindBy(kinds: typeof KINDS, bytes: Uint8Array): string | null {
  return kinds.find(([signature]) => signature.every((byte, index) => bytes[index] === byte))?.[1] ?? null
}

/** Names what the first bytes announce (`PDF`); null where they announce nothing. */
export function binaryKind(bytes: Uint8Array): string | null {
  const kind = kindBy(KINDS, bytes)
  if (kind !== null) return kind
  if (bytes[0] === 0xff && bytes[1] === 0xfe && bytes.length % 4 === 0 && bytes[2] === 0 && bytes[3] === 0) {
    return 'text file in UTF-32'
  }
  return null
}

/** True where one byte in fifty is a control character that no text holds: scanned text has one now and then. */
export function hasManyControls(bytes: Uint8Array): boolean {
  let controls = 0
  // By index: iterating over the bytes costs ten times as much.
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (byte < 0x20 && !HARMLESS.has(byte)) controls++
  }
  return controls > 2 && controls * 50 > bytes.length
}

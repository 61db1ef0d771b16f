/** Files that hold no text, told by their first bytes or by what no text holds. */

/** What the file looks like, and what to do. */
export interface BinaryKind {
  readonly message: string
  readonly hint: string
}

const KINDS: readonly (readonly [signature: readonly number[], name: string, hint: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF', 'convert it to Markdown or text first'],
  [[0x50, 0x4b, 0x03, 0x04], 'a DOCX or another zip file', 'save it as Markdown or text first'],
  [[0x50, 0x4b, 0x05, 0x06], 'an empty zip file', 'give a text or Markdown file'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Word document (OLE)', 'save it as Markdown or text first'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'an RTF document', 'save it as Markdown or text first'],
  [[0xff, 0x57, 0x50, 0x43], 'a WordPerfect document', 'save it as Markdown or text first'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image', 'give the text of the page'],
  [[0xff, 0xd8, 0xff], 'a JPEG image', 'give the text of the page'],
  [[0x1f, 0x8b], 'a gzip file', 'unpack it first'],
]

// Control characters that text holds: tab, line feed, vertical tab, form feed, carriage return, escape.
const HARMLESS = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b])

/** Says what binary file the bytes are, or null where they may be text in some encoding. */
export function binaryKind(bytes: Uint8Array): BinaryKind | null {
  for (const [signature, name, hint] of KINDS) {
    if (signature.every((byte, index) => bytes[index] === byte)) return { message: `the file looks like ${name}`, hint }
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe && bytes.length % 4 === 0 && bytes[2] === 0 && bytes[3] === 0) {
    return { message: 'the file is in UTF-32', hint: 'save it as UTF-8' }
  }
  // Two control characters in a hundred: scanned text has one now and then.
  let controls = 0
  for (const byte of bytes) if (byte < 0x20 && byte !== 0 && !HARMLESS.has(byte)) controls++
  if (controls > 2 && controls * 50 > bytes.length && !bytes.includes(0)) {
    return { message: 'the file looks binary', hint: 'give a text or Markdown file' }
  }
  return null
}

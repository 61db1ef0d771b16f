/** The encodings that files come in. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'windows-1252'

/** The text of a file, without its byte order mark, and how its bytes stand for it. */
export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
  readonly hasBom: boolean
}

/** Length in bytes of the byte order mark of an encoding, 0 where it has none. */
export function bomLength(encoding: Encoding): number {
  return { 'utf-8': 3, 'utf-16le': 2, 'utf-16be': 2, gb18030: 4, big5: 0, 'windows-1252': 0 }[encoding]
}

/** Text to bytes in the encodings that files come in. Platforms only encode UTF-8; the others are turned round from their decoder. */
import { UserError } from '../model/user-error.ts'
import type { Encoding } from './encoding.ts'
import { windows1252Codes } from './windows-1252.ts'

/** The bytes of a text, without byte order mark. Throws a UserError that names the characters which the encoding lacks. */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
  if (text === '') return new Uint8Array(0)
  const lone = text.match(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g)
  if (lone) refuse(encoding, lone)
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return encodeUtf16(text, encoding === 'utf-16le')
  return encodeByTable(text, encoding)
}

/** Whether an encoding has a character. */
export function canEncode(character: string, encoding: Encoding): boolean {
  if (/^[\ud800-\udfff]$/.test(character)) return false
  if (encoding === 'big5' || encoding === 'windows-1252') {
    return (character.codePointAt(0) as number) < 0x80 || reverseTable(encoding).has(character)
  }
  return true
}

function encodeUtf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), isLittle)
  return bytes
}

/** Encodings whose tables are made from their decoders. */
type TableEncoding = 'gb18030' | 'big5' | 'windows-1252'

function encodeByTable(text: string, encoding: TableEncoding): Uint8Array {
  const table = /[^\0-\x7f]/.test(text) ? reverseTable(encoding) : new Map<string, readonly number[]>()
  const bytes: number[] = []
  const missing: string[] = []
  for (const character of text) {
    const code = character.codePointAt(0) as number
    const sequence =
      code < 0x80 ? [code] : (table.get(character) ?? (encoding === 'gb18030' ? supplementary(code) : null))
    if (sequence) bytes.push(...sequence)
    else missing.push(character)
  }
  if (missing.length > 0) refuse(encoding, missing)
  return Uint8Array.from(bytes)
}

function refuse(encoding: Encoding, characters: readonly string[]): never {
  const names = [...new Set(characters)].map((character) => {
    const code = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')
    return /^[\ud800-\udfff]$/.test(character) ? `U+${code}` : `${character} (U+${code})`
  })
  throw new UserError({
    code: 'not-encodable',
    values: { encoding: encoding.toUpperCase(), characters: names.join(', ') },
    message: `${encoding.toUpperCase()} cannot hold ${names.join(', ')}`,
    hint: 'save the file as UTF-8 first',
  })
}

const tables = new Map<Encoding, ReadonlyMap<string, readonly number[]>>()

function reverseTable(encoding: TableEncoding): ReadonlyMap<string, readonly number[]> {
  let table = tables.get(encoding)
  if (!table) {
    table = TABLES[encoding]()
    tables.set(encoding, table)
  }
  return table
}

/** From character to code, the first code of a character wins. */
function reverse(encoding: Encoding, codes: Iterable<readonly number[]>): Map<string, readonly number[]> {
  const list = [...codes]
  const table = new Map<string, readonly number[]>()
  // One decoding for all: codes are kept apart by line feeds, which no code holds.
  const text = new TextDecoder(encoding).decode(Uint8Array.from(list.flatMap((code) => [...code, 0x0a])))
  text.split('\n').forEach((character, index) => {
    const code = list[index]
    if (!code || character === '' || character.includes('\ufffd') || table.has(character)) return
    if ([...character].length === 1) table.set(character, code)
  })
  return table
}

const TABLES: Readonly<Record<TableEncoding, () => ReadonlyMap<string, readonly number[]>>> = {
  gb18030: () => reverse('gb18030', nationalCodes()),
  big5: () => reverse('big5', bigFiveCodes()),
  'windows-1252': windows1252Codes,
}

/** Codes of Big5 proper: the encoder of the Encoding Standard leaves out the extensions below A1. */
function* bigFiveCodes(): Generator<readonly number[]> {
  for (let lead = 0xa1; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail < 0x7f || trail > 0xa0) yield [lead, trail]
  }
}

/** Codes of GB18030 for the Basic Multilingual Plane: all of two bytes, then those of four. */
function* nationalCodes(): Generator<readonly number[]> {
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) yield [lead, trail]
  }
  for (let pointer = 0; pointer < 39_420; pointer++) yield fourBytes(pointer)
}

/** Supplementary characters stand in GB18030 in the order of Unicode, from 90308130 on. */
function supplementary(code: number): readonly number[] | null {
  return code > 0xffff ? fourBytes(189_000 + code - 0x10000) : null
}

function fourBytes(pointer: number): readonly number[] {
  return [
    0x81 + Math.floor(pointer / 12_600),
    0x30 + (Math.floor(pointer / 1260) % 10),
    0x81 + (Math.floor(pointer / 10) % 126),
    0x30 + (pointer % 10),
  ]
}

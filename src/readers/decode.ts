/** Bytes to text. What the encoding is not sure of is refused with a remedy, never guessed. */
import { UserError, type UserErrorDetails } from '../model/user-error.ts'
import { binaryKind, hasManyControls, oldDocumentKind } from './binary.ts'
import { declaredEncoding } from './declared-encoding.ts'
import type { DecodedText, Encoding } from './encoding.ts'
import { bomLength } from './encoding.ts'
import { detectChinese, detectUtf16 } from './encoding-guess.ts'
import { shellWord } from './shell-word.ts'
import { countUtf8 } from './utf8.ts'
import { decodeWindows1252 } from './windows-1252.ts'

export type { DecodedText, Encoding } from './encoding.ts'
export { spliceBytes } from './splice.ts'

export interface DecodeOptions {
  /** Named in errors. */
  readonly path?: string
  /** The encoding to use whatever the bytes look like. */
  readonly encoding?: string
}

/**
 * Decodes the bytes of a file. Without `encoding` it is taken from the byte order mark, else from what HTML says of itself, else UTF-16 and UTF-8 are
 * recognised by their form, GB18030 and Big5 by the characters that come out. Throws a UserError for an empty or binary file, an unknown
 * encoding, and bytes that the encoding does not allow.
 */
export function decodeBytes(bytes: Uint8Array, options: DecodeOptions = {}): DecodedText {
  const named = options.encoding === undefined ? null : namedEncoding(options.encoding, bytes)
  const mark = byteOrderMark(bytes)
  if (bytes.length === (mark?.length ?? 0)) {
    fail(options, { code: 'empty-file', message: 'the file is empty', hint: 'give a file with text in it' })
  }
  if (named) {
    const hasBom = mark?.encoding === named
    return { text: decodeStrictly(bytes, named, hasBom, options), encoding: named, hasBom }
  }
  const old = oldDocumentKind(bytes)
  if (old) failAsOld(old, options)
  const binary = binaryKind(bytes)
  if (binary) failAsBinary(binary, options)
  if (mark) return { text: decodeStrictly(bytes, mark.encoding, true, options), encoding: mark.encoding, hasBom: true }
  const text = plainUtf8(bytes)
  const declared = asDeclared(bytes, text)
  if (declared) return declared
  if (text !== null) return { text, encoding: 'utf-8', hasBom: false }
  const encoding = guess(bytes, options)
  return { text: decodeStrictly(bytes, encoding, false, options), encoding, hasBom: false }
}

/** The text in the encoding that HTML names; null where that is UTF-8, or the bytes are plainly in another. */
function asDeclared(bytes: Uint8Array, utf8: string | null): DecodedText | null {
  const encoding = NAMES[keyOf(declaredEncoding(bytes) ?? '')]
  if (encoding === undefined || encoding.startsWith('utf') || hasManyControls(bytes)) return null
  // Of what is UTF-8 with so many characters beyond ASCII, it is what they are in, whatever a template says.
  if (utf8 !== null && bytes.length - utf8.length > 16) return null
  // Any bytes are lawful in it, so that it is named in error as often as not.
  if (encoding === 'windows-1252' && (utf8 === null ? detectChinese(bytes) !== null : utf8.length !== bytes.length))
    return null
  try {
    return { text: decodeAll(bytes, encoding), encoding, hasBom: false }
  } catch {
    return null
  }
}

const NAMES: Readonly<Partial<Record<string, Encoding>>> = {
  utf8: 'utf-8',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  big5: 'big5',
  cp950: 'big5',
  big5hkscs: 'big5',
  windows1252: 'windows-1252',
  cp1252: 'windows-1252',
  iso88591: 'windows-1252',
  latin1: 'windows-1252',
  usascii: 'windows-1252',
  ascii: 'windows-1252',
}

function namedEncoding(name: string, bytes: Uint8Array): Encoding {
  const key = keyOf(name)
  // "UTF-16" alone leaves the order of the bytes to their mark.
  if (key === 'utf16' && byteOrderMark(bytes)?.encoding === 'utf-16be') return 'utf-16be'
  const encoding = NAMES[key]
  if (encoding) return encoding
  throw new UserError({
    code: 'unknown-encoding',
    values: { encoding: name },
    message: `unknown encoding "${name}"`,
    hint: 'use one of utf-8, utf-16le, utf-16be, gb18030 (also gbk, gb2312), big5, windows-1252',
  })
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '')
}

function byteOrderMark(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  const [first, second, third, fourth] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', length: 2 }
  if (first === 0x84 && second === 0x31 && third === 0x95 && fourth === 0x33) return { encoding: 'gb18030', length: 4 }
  return null
}

/** The usual case, decided by the platform's decoder alone; null for anything else. */
function plainUtf8(bytes: Uint8Array): string | null {
  if (bytes.includes(0) || hasManyControls(bytes)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The encoding of bytes that are no plain UTF-8. */
function guess(bytes: Uint8Array, options: DecodeOptions): Encoding {
  const wide = detectUtf16(bytes)
  if (wide) return wide
  if (bytes.includes(0)) failAsBinary('unknown', options)
  const isBinary = hasManyControls(bytes)
  const utf8 = countUtf8(bytes, 0)
  // Spoilt UTF-8 is refused rather than read as something else.
  if (!isBinary && utf8.long * 3 >= utf8.invalid * 2) failAt(bytes, utf8.firstInvalid, 'UTF-8', options)
  const chinese = detectChinese(bytes)
  if (chinese) return chinese
  if (isBinary) failAsBinary('unknown', options)
  if (utf8.valid * 3 >= utf8.invalid * 2) failAt(bytes, utf8.firstInvalid, 'UTF-8', options)
  throw new UserError({
    ...place(options, bytes, utf8.firstInvalid),
    code: 'unrecognised-encoding',
    message: 'the encoding is not recognised: neither UTF-8, UTF-16, GB18030 nor Big5',
    hint: 'save the file as UTF-8, or name its encoding by --encoding',
  })
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding, hasBom: boolean, options: DecodeOptions): string {
  const body = hasBom ? bytes.subarray(bomLength(encoding)) : bytes
  try {
    return decodeAll(body, encoding)
  } catch {
    const offset = bytes.length - body.length + firstInvalid(body, encoding)
    return failAt(bytes, offset, encoding === 'utf-8' ? 'UTF-8' : encoding.toUpperCase(), options)
  }
}

/** Throws where the encoding does not allow the bytes. */
function decodeAll(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes)
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
}

/** By bisection: the longest prefix that decodes as a stream ends where the first invalid byte stands. */
function firstInvalid(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding === 'utf-8') return Math.max(0, countUtf8(bytes, 0).firstInvalid)
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isValidPrefix(bytes.subarray(0, middle), encoding)) good = middle
    else bad = middle
  }
  return good
}

function isValidPrefix(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function failAt(bytes: Uint8Array, offset: number, name: string, options: DecodeOptions): never {
  throw new UserError({
    ...place(options, bytes, offset),
    code: 'invalid-text',
    values: { encoding: name, byte: String(offset + 1) },
    message: `invalid ${name}${options.path === undefined ? ` at line ${lineOf(bytes, offset)}` : ''} (byte ${offset + 1})`,
    hint: 'save the file as UTF-8, or name its encoding by --encoding',
  })
}

function place(options: DecodeOptions, bytes: Uint8Array, offset: number): { file?: string; line?: number } {
  return options.path === undefined ? {} : { file: options.path, line: lineOf(bytes, offset) }
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1
  for (let at = 0; at < offset; at++) if (bytes[at] === 0x0a) line++
  return line
}

function failAsBinary(kind: string, options: DecodeOptions): never {
  if (kind === 'unknown') {
    fail(options, {
      code: 'binary-file',
      message: 'the file looks binary',
      hint: 'give a DOCX, PDF, HTML, Markdown or text file',
    })
  }
  const message = `the file looks like a ${kind}`
  fail(options, { code: 'binary-kind', values: { kind }, message, hint: 'save it as Markdown or text in UTF-8 first' })
}

/** LibreOffice reads them all. */
function failAsOld(kind: string, options: DecodeOptions): never {
  const name = options.path === undefined ? 'FILE' : shellWord(options.path)
  fail(options, {
    code: 'old-document',
    values: { kind, name },
    message: `is a ${kind} document, which paralint does not read`,
    hint: `convert it first: soffice --headless --convert-to docx ${name}`,
  })
}

function fail(options: DecodeOptions, details: UserErrorDetails): never {
  throw new UserError({ ...(options.path === undefined ? {} : { file: options.path }), ...details })
}

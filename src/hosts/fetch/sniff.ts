/** What a server really sent, told by the bytes: many old documents are called `.doc` and are something else. */
import { UserError } from '../../model/user-error.ts'
import { binaryKind, oldDocumentKind } from '../../readers/binary.ts'
import { openZip } from '../../readers/docx/zip.ts'
import { DEFAULT_LIMITS } from '../../readers/render-options.ts'

/** How files of old word processors are named. */
export const OLD_ENDINGS = ['doc', 'wpd', 'rtf'] as const

/** `cut`: begins as a DOCX or a PDF and has no end. */
export type Sniffed =
  | { readonly kind: 'docx' | 'pdf' | 'cut' | 'page' }
  | { readonly kind: 'old'; readonly name: string; readonly ending: (typeof OLD_ENDINGS)[number] }
  | { readonly kind: 'other'; readonly name: string | null }

/** Tells the kind of a whole file. */
export function sniff(bytes: Uint8Array): Sniffed {
  const old = oldDocumentKind(bytes)
  if (old !== null) return { kind: 'old', name: old, ending: ENDINGS[bytes[0] as number] ?? 'doc' }
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LOOKED_AT)).toString('latin1')
  if (head.startsWith('PK\u0003\u0004')) return sniffZip(bytes)
  if (head.startsWith('%PDF-')) return { kind: hasPdfEnd(bytes) ? 'pdf' : 'cut' }
  if (/<(?:!doctype html|html|head|body)\b/i.test(head)) return { kind: 'page' }
  return { kind: 'other', name: binaryKind(bytes) }
}

const LOOKED_AT = 2048

/** By the first byte. */
const ENDINGS: Readonly<Record<number, (typeof OLD_ENDINGS)[number]>> = { 255: 'wpd', 123: 'rtf' }

function sniffZip(bytes: Uint8Array): Sniffed {
  try {
    const { entries } = openZip(bytes, { ...DEFAULT_LIMITS, fileSize: Number.MAX_SAFE_INTEGER })
    const isWord = entries.some(({ name }) => name.startsWith('word/'))
    return isWord ? { kind: 'docx' } : { kind: 'other', name: 'zip' }
  } catch (error) {
    if (error instanceof UserError && error.details.code === 'damaged-package') return { kind: 'cut' }
    throw error
  }
}

// ISO 32000-1, 7.5.5: the last line; some programs write a kilobyte of something behind it.
function hasPdfEnd(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf('%%EOF') >= bytes.length - LOOKED_AT
}

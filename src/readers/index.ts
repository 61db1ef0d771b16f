/** The readers, by format. Those of files that are no texts are loaded with the packages they need, once such a file comes. */
import type { MarkupFormat, MarkupReading, ReadResult, RenderedFormat, Rendering, TextFormat } from '../model/block.ts'
import type { Edit } from '../model/fix.ts'
import { UserError } from '../model/user-error.ts'
import { type DecodedText, type DecodeOptions, decodeBytes } from './decode.ts'
import { detectFormat, isPlainFormat, type PlainFormat } from './format.ts'
import { readMarkdown } from './markdown.ts'
import { overLimit } from './over-limit.ts'
import { DEFAULT_LIMITS, type RenderOptions } from './render-options.ts'
import { readText } from './text.ts'
import { detectMemory } from './xml-format.ts'

export { decodeBytes, spliceBytes } from './decode.ts'
export { detectFormat, isPlainFormat, type PlainFormat } from './format.ts'
export { markupEdits } from './markup-edits.ts'
export { DEFAULT_LIMITS, type ReadLimits, type RenderOptions, type TrackedChanges } from './render-options.ts'

/** What the bytes of a file hold: a text, one that has been read already since its reader had to be loaded, or what is rendered from them. */
export type Content =
  | { readonly decoded: DecodedText }
  | { readonly decoded: DecodedText; readonly format: MarkupFormat; readonly reading: MarkupReading }
  | { readonly format: RenderedFormat; readonly rendering: Rendering }

export interface ContentOptions extends DecodeOptions, RenderOptions {
  /** Of a text; told from it and from the path where it is not given. */
  readonly format?: TextFormat
}

/** Reads a text in a known format. Never throws. */
export function readBlocks(text: string, format: PlainFormat): ReadResult {
  return format === 'markdown' ? readMarkdown(text) : readText(text)
}

/** Reads the bytes of a file in any format; throws like `decodeBytes`, `readDecoded` and `renderFile`. */
export async function readContent(bytes: Uint8Array, options: ContentOptions = {}): Promise<Content> {
  const format = renderedFormat(bytes)
  if (format === null) return readDecoded(decodeBytes(bytes, options), options)
  return { format, rendering: await renderFile(bytes, format, options) }
}

/** Reads a text if it is HTML or XML; throws `UserError` where that exceeds a limit, and for a bitext. */
export async function readDecoded(decoded: DecodedText, options: ContentOptions = {}): Promise<Content> {
  const { text } = decoded
  const { path = '' } = options
  const memory = options.format === undefined ? detectMemory(text) : null
  if (memory !== null) throw bitextAsDocument(options.path, memory)
  const format = options.format ?? detectFormat(path, text)
  if (isPlainFormat(format)) return { decoded }
  const { fileSize } = { ...DEFAULT_LIMITS, ...options.limits }
  if (text.length > fileSize) throw overLimit(options.path, 'the file', 'fileSize', fileSize)
  return { decoded, format, reading: await readMarkup(text, format, options) }
}

async function readMarkup(text: string, format: MarkupFormat, options: RenderOptions): Promise<MarkupReading> {
  if (format === 'html') {
    const { readHtml } = await import('./html/index.ts')
    return readHtml(text, options)
  }
  const { readXml } = await import('./xml/index.ts')
  return readXml(text, format, options)
}

/** Nobody can say which of its languages should be read. */
function bitextAsDocument(path: string | undefined, format: string): UserError {
  const values = { format: format.toUpperCase(), name: path ?? 'FILE' }
  return new UserError({
    ...(path === undefined ? {} : { file: path }),
    code: 'bitext-as-document',
    values,
    message: `is a bitext (${values.format}) and no document`,
    hint: `check it by itself: paralint check ${values.name}`,
  })
}

/** The text of a content, to which all places refer. */
export function textOf(content: Content): string {
  return 'decoded' in content ? content.decoded.text : content.rendering.text
}

/** The words of a content, from which its language can be told, and the language that it says it is in. */
export function wordsOf(content: Content): { readonly words: string; readonly language: string | null } {
  if (!('reading' in content)) return { words: textOf(content), language: null }
  return { words: content.reading.prose.join('\n'), language: content.reading.language }
}

/** The format of a file that is no text, by its first bytes; null for any other file. */
function renderedFormat(bytes: Uint8Array): RenderedFormat | null {
  if (ZIP.every((byte, at) => bytes[at] === byte)) return 'docx'
  return isPdf(bytes) ? 'pdf' : null
}

/** Renders a file that is no text; throws `UserError` where it is damaged or exceeds a limit. */
async function renderFile(bytes: Uint8Array, format: RenderedFormat, options: RenderOptions = {}): Promise<Rendering> {
  switch (format) {
    case 'docx': {
      const { renderDocx } = await import('./docx/index.ts')
      return renderDocx(bytes, options)
    }
    case 'pdf': {
      const { renderPdf } = await import('./pdf/index.ts')
      return renderPdf(bytes, options)
    }
  }
}

/**
 * A file that is no text with edits of its rendered text made: the new bytes, and what they render to. Edits must be in order and without
 * overlaps, and none where `unmendable` tells why not.
 */
export async function editFile(
  bytes: Uint8Array,
  format: RenderedFormat,
  edits: readonly Edit[],
  options: RenderOptions = {},
): Promise<{ readonly bytes: Uint8Array; readonly rendering: Rendering }> {
  if (format === 'pdf') throw new Error('a PDF cannot be changed')
  const { editDocx } = await import('./docx/index.ts')
  return editDocx(bytes, edits, options)
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]

/** The mark of a PDF stands among the first bytes: mail and web servers put lines of theirs before it. */
function isPdf(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  return head.startsWith('%PDF-') || /^[\s\ufeff]*%PDF-|\n%PDF-\d/.test(head)
}

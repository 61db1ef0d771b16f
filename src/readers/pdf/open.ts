/** Opening a PDF: the package that parses it is loaded here, and what it says of bad files becomes an error with a remedy. */
import { UserError, type UserErrorDetails } from '../../model/user-error.ts'
import { overLimit } from '../over-limit.ts'
import { DEFAULT_LIMITS, type ReadLimits, type RenderOptions } from '../render-options.ts'
import { hasLargeStream } from './streams.ts'

/** Text at a place, or where marked content begins or ends. */
export interface PdfItem {
  readonly str?: string
  /** From the space of the text to that of the page, in points, upwards. */
  readonly transform?: readonly number[]
  readonly width?: number
  readonly fontName?: string
  /** `beginMarkedContent`, `beginMarkedContentProps`, `endMarkedContent`. */
  readonly type?: string
  readonly tag?: string
  readonly id?: string | null
}

/** A node of the structure tree, or a leaf that names marked content. */
export interface StructNode {
  readonly role?: string
  readonly children?: readonly StructNode[]
  readonly type?: string
  readonly id?: string
  readonly alt?: string
}

export interface PdfPage {
  readonly getViewport: (options: { scale: number }) => { transform: number[]; width: number; height: number }
  readonly getStructTree: () => Promise<StructNode | null>
  readonly streamTextContent: (options: { includeMarkedContent: boolean }) => ReadableStream<{
    items: PdfItem[]
    styles: Record<string, { fontFamily: string; vertical?: boolean }>
  }>
  readonly cleanup: () => void
}

export interface PdfDocument {
  readonly numPages: number
  readonly getPage: (number: number) => Promise<PdfPage>
}

export interface OpenPdf {
  readonly pdf: PdfDocument
  readonly limits: ReadLimits
  readonly path: string | undefined
  /** Names of the character maps that fonts have asked for so far; there are none, so that the text in these fonts is lost. */
  readonly lacking: ReadonlySet<string>
  readonly close: () => Promise<void>
}

/** Opens the file; throws `UserError` where it is damaged, encrypted or exceeds a limit. */
export async function openPdf(bytes: Uint8Array, { path, limits: given }: RenderOptions): Promise<OpenPdf> {
  const limits = { ...DEFAULT_LIMITS, ...given }
  if (bytes.length > limits.fileSize) throw overLimit(path, 'the file', 'fileSize', limits.fileSize)
  if (hasLargeStream(bytes, limits.partSize)) throw overLimit(path, 'a stream of the file', 'partSize', limits.partSize)
  const { getResolvedPDFJS } = await import('unpdf')
  const { getDocument } = await getResolvedPDFJS()
  const lacking = new Set<string>()
  const task = getDocument({
    // The parser keeps what it is given and makes it unusable for others.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
    useWorkerFetch: false,
    BinaryDataFactory: lackingData(lacking),
  })
  try {
    const pdf = (await task.promise) as unknown as PdfDocument
    if (pdf.numPages > limits.pages) throw overLimit(path, 'the file', 'pages', limits.pages)
    return { pdf, limits, path, lacking, close: () => task.destroy() }
  } catch (error) {
    await task.destroy()
    throw error instanceof UserError ? error : pdfMistake(error, path)
  }
}

/** Gives the parser none of the data that it could ask for, and notes which character maps these were. */
function lackingData(names: Set<string>): new () => object {
  return class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<never> {
      if (kind === 'cMapUrl') names.add(filename.replace(/\.bcmap$/, ''))
      throw new Error(`no ${filename}`)
    }
  }
}

/** What an error of the parser means to the user. */
export function pdfMistake(error: unknown, path: string | undefined): UserError {
  const { name = '', message = '' } = error instanceof Error ? error : {}
  if (name === 'PasswordException')
    return mistake(path, {
      code: 'encrypted-pdf',
      message: 'the PDF is encrypted and asks for a password',
      hint: 'save a copy without a password and give that',
    })
  const reason = message.replace(/\.$/, '') || name || 'unknown'
  return mistake(path, {
    code: 'damaged-pdf',
    values: { reason },
    message: `the PDF cannot be read (${reason})`,
    hint: 'open it in a viewer and print it into a new PDF',
  })
}

/** The error for a file of pictures. */
export function noTextInPdf(path: string | undefined): UserError {
  return mistake(path, {
    code: 'no-text-pdf',
    message: 'the PDF holds no text, only pictures of pages or nothing',
    hint: 'let a program for text recognition (OCR) add a text layer, or give the file that it was made from',
  })
}

/** The error for a file whose text is in fonts that ask for character maps. */
export function noMapsForPdf(path: string | undefined, names: Iterable<string>): UserError {
  const maps = [...names].sort().join(', ')
  return mistake(path, {
    code: 'unmapped-pdf',
    values: { maps },
    message: `the fonts of the PDF ask for character maps that paralint does not have (${maps})`,
    hint: 'print it into a new PDF with a viewer that has them, or give the file that it was made from',
  })
}

function mistake(path: string | undefined, details: UserErrorDetails): UserError {
  return new UserError({ ...(path === undefined ? {} : { file: path }), ...details })
}

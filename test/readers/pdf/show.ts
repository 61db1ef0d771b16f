/** What a PDF of a few pages gives, for tests. */
import { renderPdf } from '../../../src/readers/pdf/index.ts'
import { type PdfOptions, type PdfText, pdfOf } from '../../pdf.mjs'
import { shown } from '../show.ts'

/** Blocks in a line each, as `shown` writes them. */
export async function blocksOf(pages: readonly (readonly PdfText[])[], options: PdfOptions = {}): Promise<string[]> {
  return shown(await renderPdf(pdfOf(pages, options)))
}

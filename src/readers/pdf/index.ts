/** The reader of PDF: what is loaded when the first such file comes. */
export { renderPdf } from './render.ts'

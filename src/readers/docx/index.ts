/** The reader of DOCX: what is loaded when the first such file comes. */
export { editDocx } from './edit.ts'
export { renderDocx } from './render.ts'

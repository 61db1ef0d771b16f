/** Material for the speed of the reader of PDF, beside the package that parses it. */
import { getResolvedPDFJS } from 'unpdf'
import { renderPdf } from '../dist/readers/pdf/index.js'
import { linesAt, pdfOf } from '../test/pdf.mjs'

/** Bytes for one turn: each takes ten times as long as one of HTML. */
const TURN = 400_000

/**
 * Forty pages of running text in each language.
 * @returns {import('./readers.mjs').Material[]}
 */
export function pdfFiles() {
  const words = {
    en: 'the office of the coast keeps and mends all lights by day and night so that ships may find their way'.split(
      ' ',
    ),
    zh: [...'办公室负责海岸灯塔的维护工作并每年向理事会报告进展情况以及下一年度的计划安排'],
  }
  return /** @type {const} */ (['en', 'zh']).map((language) => {
    const pages = Array.from({ length: 40 }, (_, page) => {
      const lines = Array.from({ length: 48 }, (_, line) => lineFrom(words[language], page * 48 + line, language))
      return linesAt(60, 760, lines)
    })
    const pdf = pdfOf(pages)
    const name = `pdf, 40 pages ${language}`
    return { name, bytes: pdf.length, turn: TURN, read: () => renderPdf(pdf), parse: () => parsePdf(pdf) }
  })
}

/**
 * The texts of all pages with their places.
 * @param {Uint8Array} pdf
 */
async function parsePdf(pdf) {
  const { getDocument } = await getResolvedPDFJS()
  const task = getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, disableFontFace: true, verbosity: 0 })
  const file = await task.promise
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    await page.getTextContent()
    page.cleanup()
  }
  await task.destroy()
}

/**
 * As many words as a line takes, the first of them another in each line.
 * @param {readonly string[]} words
 * @param {number} from
 * @param {string} language
 */
function lineFrom(words, from, language) {
  const count = language === 'zh' ? 39 : 18
  const own = Array.from({ length: count }, (_, at) => words[(from * 7 + at * (1 + (from % 3))) % words.length])
  return language === 'zh' ? own.join('') : own.join(' ').slice(0, 78).trimEnd()
}

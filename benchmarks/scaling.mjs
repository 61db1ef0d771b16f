/** Whether twice the text takes twice the time: copies of a document one behind the other, told apart. */
import { align, check, readDocument } from '../dist/index.js'
import { median } from './stages.mjs'

/** @typedef {{ copies: number, segments: number, time: number, ratio: number | null }} Step */

/**
 * Time in milliseconds for 1, 2, 4, 8 and 16 copies, and its ratio to the step before.
 * @param {{ en: string, zh: string, bodyLines: { en: number, zh: number } }} texts `bodyLines`: the first lines behind the contents
 * @param {number} runs
 * @returns {Step[]}
 */
export function scaling({ en, zh, bodyLines }, runs) {
  /** @type {Step[]} */
  const steps = []
  for (const copies of [1, 2, 4, 8, 16]) {
    const source = copiesOf(en, bodyLines.en, copies, (part) => `Part ${part}`)
    const target = copiesOf(zh, bodyLines.zh, copies, (part) => `部分 ${part}`)
    let segments = 0
    const times = Array.from({ length: runs }, () => {
      const start = performance.now()
      const documents = {
        source: readDocument({ path: 'en.md', text: source, language: 'en' }),
        target: readDocument({ path: 'zh.md', text: target, language: 'zh' }),
      }
      check(align(documents.source, documents.target))
      segments = documents.source.segments.length + documents.target.segments.length
      return performance.now() - start
    })
    const time = median(times)
    const before = steps[steps.length - 1]
    steps.push({ copies, segments, time, ratio: before ? time / before.time : null })
  }
  return steps
}

/**
 * The paragraphs of each copy are renumbered, its headings stand under one of its own, and the contents come only once.
 * @param {string} text
 * @param {number} bodyLine
 * @param {number} copies
 * @param {(part: number) => string} heading
 */
function copiesOf(text, bodyLine, copies, heading) {
  const lines = text.split('\n')
  const front = lines.slice(0, bodyLine - 1).join('\n')
  const body = lines.slice(bodyLine - 1).join('\n')
  const parts = Array.from({ length: copies }, (_, copy) => {
    return `${heading(copy + 1)}\n\n${body.replace(/(?<!\d)25\.(?=\d)/g, `${25 + copy}.`)}`
  })
  return [front, ...parts].join('\n\n')
}

/**
 * What alignment by content costs at one size, in a process of its own since memory is that of a whole process: prints JSON.
 *
 *     node benchmarks/line-cost.mjs LINES TURNS
 */
import { cut } from 'jieba-wasm'
import { alignTexts } from '../dist/align/content/align-texts.js'
import { installedLexicon } from '../dist/hosts/files/installed-lexicon.js'
import { strungLines, variedLines } from './line-material.mjs'
import { mostResident, processorTime } from './process-usage.mjs'
import { median } from './stages.mjs'

const [lines = 0, turns = 1] = process.argv.slice(2).map(Number)
const pairs = strungLines()
const { en, zh } = variedLines(pairs, lines)

// A text of real size, so that what is timed is compiled code.
aligned(
  pairs.map((pair) => pair.en),
  pairs.map((pair) => pair.zh),
)
const first = timed(() => aligned(en, zh))
// Before jieba comes with its dictionary of 80 MB, and before garbage of further turns.
const memory = mostResident()
const times = [first.time, ...Array.from({ length: turns - 1 }, () => timed(() => aligned(en, zh)).time)]
for (const pair of pairs) cut(pair.zh, true)
const cutting = median(Array.from({ length: turns }, () => timed(() => zh.map((text) => cut(text, true).length)).time))
const right = first.result.filter(
  ({ heads, translations }) =>
    heads[0] === translations[0] && heads[1] - heads[0] === 1 && translations[1] - translations[0] === 1,
)
const time = median(times)
console.log(JSON.stringify({ size: lines, time, cutting, ratio: time / cutting, right: right.length, memory }))

/**
 * @param {readonly string[]} english
 * @param {readonly string[]} chinese
 */
function aligned(english, chinese) {
  return alignTexts({ texts: chinese, language: 'zh' }, { texts: english, language: 'en' }, installedLexicon())
}

/**
 * @template T
 * @param {() => T} work
 */
function timed(work) {
  const start = processorTime()
  const result = work()
  return { time: processorTime() - start, result }
}

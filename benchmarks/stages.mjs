/** Time by stage, beside the time that mdast-util-from-markdown takes merely to parse one of the two texts. */
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { align, check } from '../dist/index.js'
import { decodeBytes } from '../dist/readers/decode.js'
import { readBlocks } from '../dist/readers/index.js'
import { segmentDocument } from '../dist/segment/segment.js'

/** @typedef {{ en: string, zh: string }} Texts */
/** @typedef {Record<'decode' | 'read' | 'segment' | 'align' | 'check' | 'mdast', number>} Times */

/** Runs of either between two turns. */
const BLOCK = 10

const STAGES = /** @type {const} */ (['decode', 'read', 'segment', 'align', 'check', 'mdast'])

/**
 * Means of warm runs in milliseconds, since the mean alone shares out what collecting garbage costs now and then. `total` is read, segment, align and check of both texts; `ratio` what that is of
 * the parse, as the median of the blocks.
 * @param {Texts} texts
 * @param {number} runs
 */
export function stageTimes(texts, runs) {
  const bytes = [texts.en, texts.zh].map((text) => new TextEncoder().encode(text))
  /** @type {Times[]} */
  const all = []
  let segments = 0
  // As many runs again come first: engines compile what is run often, and what is measured is the compiled code.
  for (let run = 0; run < runs * 2; run += BLOCK) {
    /** @type {Times[]} */
    const block = []
    for (let at = 0; at < BLOCK; at++) {
      const { times, count } = runOnce(texts, bytes)
      block.push(times)
      segments = count
    }
    // In blocks that take turns, each pays for its own garbage: that of the one is not collected in the time of the other.
    const start = performance.now()
    for (let at = 0; at < BLOCK; at++) parseOnce(texts)
    const mdast = (performance.now() - start) / BLOCK
    if (run >= runs) all.push(...block.map((times) => ({ ...times, mdast })))
  }
  const totals = all.map(({ read, segment, align, check }) => read + segment + align + check)
  const total = mean(totals)
  const stages = Object.fromEntries(STAGES.map((stage) => [stage, mean(all.map((times) => times[stage]))]))
  return {
    ...stages,
    total,
    segments,
    segmentsPerSecond: Math.round((segments / total) * 1000),
    ratio: median(all.map(({ mdast }, at) => blockMean(totals, at) / mdast)),
  }
}

/**
 * @param {Texts} texts
 * @param {readonly Uint8Array[]} bytes
 */
function runOnce({ en, zh }, bytes) {
  /** @type {Times} */
  const times = { decode: 0, read: 0, segment: 0, align: 0, check: 0, mdast: 0 }
  /**
   * @template T
   * @param {keyof Times} stage
   * @param {() => T} work
   */
  const time = (stage, work) => {
    const start = performance.now()
    const result = work()
    times[stage] += performance.now() - start
    return result
  }
  for (const each of bytes) time('decode', () => decodeBytes(each, { path: 'bytes' }))
  /**
   * @param {string} source
   * @param {string} language
   */
  const read = (source, language) => {
    const { blocks, warnings } = time('read', () => readBlocks(source, 'markdown'))
    const input = { path: language, language, format: /** @type {const} */ ('markdown'), source, blocks, warnings }
    return time('segment', () => segmentDocument(input))
  }
  const [source, target] = [read(en, 'en'), read(zh, 'zh')]
  const bitext = time('align', () => align(source, target))
  time('check', () => check(bitext))
  return { times, count: source.segments.length + target.segments.length }
}

/** @param {Texts} texts */
function parseOnce({ zh }) {
  return fromMarkdown(zh, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}

/**
 * The mean of the block that a run stands in.
 * @param {readonly number[]} values
 * @param {number} at
 */
function blockMean(values, at) {
  const first = at - (at % BLOCK)
  return mean(values.slice(first, first + BLOCK))
}

/** @param {readonly number[]} values */
function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

/** The pairs that are measured: the corpus, and the framework where it is present. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { align, check, readDocument } from '../dist/index.js'
import { findPairs } from '../dist/node.js'
import { sharedPathIfPresent } from '../test/shared-folder.mjs'

/** @typedef {import('../dist/index.js').Report} Report */
/** @typedef {import('../dist/index.js').Bitext} Bitext */
/** @typedef {{ key: string, en: number[], zh: number[] }} Unit */
/** @typedef {import('../dist/hosts/files/gold.js').Defect} Defect */
/** @typedef {{ name: string, en: string, zh: string, bitext: Bitext, report: Report, units: Unit[], defects: Defect[] }} Pair */

/** What the framework's gold calls the damage that a rule finds. */
const RULE_OF_KIND = new Map([
  ['garbled-marker', 'garbled-list-marker'],
  ['traditional-characters', 'mixed-script'],
  ['torn-paragraph', 'torn-block'],
  ['torn-table-row', 'torn-block'],
  ['list-marker-mismatch', 'list-marker-mismatch'],
])

/**
 * The framework's two texts; null where they are absent.
 * @returns {{ folder: string, en: string, zh: string } | null}
 */
export function framework() {
  const folder = sharedPathIfPresent('framework')
  if (folder === null) return null
  return { folder, en: readFileSync(join(folder, 'en.md'), 'utf8'), zh: readFileSync(join(folder, 'zh.md'), 'utf8') }
}

/**
 * Every pair that has a gold file, aligned and checked.
 * @returns {Promise<Pair[]>}
 */
export async function readPairs() {
  const { pairs } = await findPairs(join(import.meta.dirname, '../corpus'))
  const read = pairs.flatMap(({ name, source, target, gold }) =>
    gold === null ? [] : [readPair(name, source, target, gold)],
  )
  const shared = framework()
  if (shared === null) return read
  const { folder } = shared
  return [...read, readPair('framework', join(folder, 'en.md'), join(folder, 'zh.md'), join(folder, 'gold.json'))]
}

/**
 * @param {string} name
 * @param {string} source
 * @param {string} target
 * @param {string} gold
 * @returns {Pair}
 */
function readPair(name, source, target, gold) {
  const [en, zh] = [readFileSync(source, 'utf8'), readFileSync(target, 'utf8')]
  const bitext = align(
    readDocument({ path: source, text: en, language: 'en' }),
    readDocument({ path: target, text: zh, language: 'zh' }),
  )
  const { units, defects } = JSON.parse(readFileSync(gold, 'utf8'))
  return { name, en, zh, bitext, report: check(bitext), units, defects: defects.flatMap(toDefect) }
}

/**
 * A defect that no rule is expected to find is left out.
 * @param {Partial<Defect> & { kind?: string, line: number }} defect
 * @returns {Defect[]}
 */
function toDefect({ kind, rule = RULE_OF_KIND.get(kind ?? ''), side = 'zh', ...defect }) {
  return rule === undefined ? [] : [{ ...defect, rule, side }]
}

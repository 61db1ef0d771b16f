/**
 * Computed numbering (ECMA-376 part 1, 17.9): which label a word processor prints before a paragraph. Nothing of it stands in the text, so it
 * has to be counted as they count: along the document, level by level, all lists of one abstract definition together.
 */
import { formatNumber } from '../number-formats.ts'
import type { Package } from './package.ts'
import type { ParagraphTraits, Styles } from './styles.ts'
import { bulletOf } from './symbols.ts'
import { childOf, childValue, isOn, wholeNumber, type XmlElement } from './xml.ts'

/** The label of a paragraph, `25.1`, and what stands between it and the text: a tab, a space or nothing. */
export interface ComputedLabel {
  readonly text: string
  readonly suffix: string
}

export interface Numbering {
  /** The level at which a style is numbered, where the definition names the style. */
  readonly levelOfStyle: (numbering: string, style: string) => number | undefined
  /** Counts one paragraph on and gives its label; null where it has none. To be asked once a paragraph, in the order of the text. */
  readonly next: (traits: ParagraphTraits) => ComputedLabel | null
}

/** Reads `numbering.xml`; a file without it has no numbers. */
export function readNumbering(docx: Package, part: string | undefined, styles: Styles): Numbering {
  const root = part === undefined ? null : docx.parse(part)
  const definitions = readDefinitions(root, styles)
  const lists = new Map<string, List | null>()
  const counts = new Map<string, Count>()
  const listOf = (id: string): List | null => {
    const known = lists.get(id)
    if (known !== undefined) return known
    const list = definitions(id)
    lists.set(id, list)
    return list
  }
  return {
    levelOfStyle: (id, style) => {
      const level = listOf(id)?.levels.findIndex((each) => each?.style === style)
      return level === undefined || level < 0 ? undefined : level
    },
    next: ({ numbering, level = 0 }) => {
      const list = numbering === undefined || numbering === '0' ? null : listOf(numbering)
      if (!list?.levels[level]) return null
      const count = counts.get(list.abstract) ?? { values: [], begun: new Set() }
      counts.set(list.abstract, count)
      countOn(count, list, level)
      return labelOf(count.values, list, level)
    },
  }
}

interface Level {
  readonly start: number
  readonly format: string
  /** `%1.%2`. */
  readonly text: string
  readonly suffix: string
  /** The level after which it begins anew, from 1; 0 for never; undefined for any above it. */
  readonly restart: number | undefined
  /** All numbers in it are printed in figures. */
  readonly isLegal: boolean
  readonly isHidden: boolean
  readonly font: string
  /** The paragraph style that is numbered at this level. */
  readonly style: string | undefined
}

/** What a `w:num` leads to. */
interface List {
  readonly id: string
  readonly abstract: string
  readonly levels: readonly (Level | undefined)[]
  /** The starts that the `w:num` sets itself, by level. */
  readonly starts: ReadonlyMap<number, number>
}

/** How far the lists of an abstract definition have counted. */
interface Count {
  /** By level; undefined where it begins anew. */
  readonly values: (number | undefined)[]
  /** The lists with starts of their own that have begun, with the level: `7:0`. */
  readonly begun: Set<string>
}

const LEVELS = 9

/** Word has no longer ones; without a bound a small file could print one of megabytes before each of its paragraphs. */
const LONGEST_TEXT = 255

function countOn({ values, begun }: Count, list: List, level: number): void {
  const own = list.starts.get(level)
  const name = `${list.id}:${level}`
  const before = values[level]
  if (own !== undefined && !begun.has(name)) values[level] = own
  else values[level] = before === undefined ? startOf(list, level) : before + 1
  if (own !== undefined) begun.add(name)
  // A level that is left out counts as begun: 1.1 may come without 1.
  for (let above = 0; above < level; above++) values[above] ??= startOf(list, above)
  for (let below = level + 1; below < LEVELS; below++) {
    const restart = list.levels[below]?.restart
    if (restart === undefined || level < restart) values[below] = undefined
  }
}

function startOf({ starts, levels }: List, level: number): number {
  return starts.get(level) ?? levels[level]?.start ?? 1
}

function labelOf(values: readonly (number | undefined)[], list: List, level: number): ComputedLabel | null {
  const { text, format, suffix, isLegal, isHidden, font } = list.levels[level] as Level
  if (isHidden) return null
  if (format === 'bullet') return text === '' ? null : { text: bulletOf(text, font), suffix }
  const label = text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const value = values[at]
    const own = list.levels[at]
    if (value === undefined || !own || own.format === 'bullet') return ''
    return formatNumber(value, isLegal && own.format !== 'none' ? 'decimal' : own.format)
  })
  return label.trim() === '' ? null : { text: label, suffix }
}

/** From the id of a `w:num` to its list, links to styles of lists followed. */
function readDefinitions(root: XmlElement | null, styles: Styles): (id: string) => List | null {
  const abstracts = new Map<string, XmlElement>()
  const nums = new Map<string, XmlElement>()
  for (const child of root?.children ?? []) {
    const { 'w:abstractNumId': abstract, 'w:numId': num } = child.attributes
    if (child.name === 'w:abstractNum' && abstract !== undefined) abstracts.set(abstract, child)
    if (child.name === 'w:num' && num !== undefined) nums.set(num, child)
  }
  const abstractOf = (id: string, steps = 0): { id: string; element: XmlElement } | null => {
    const abstract = childValue(nums.get(id), 'w:abstractNumId')
    const element = abstract === undefined ? undefined : abstracts.get(abstract)
    if (abstract === undefined || !element) return null
    const link = childValue(element, 'w:numStyleLink')
    const linked = link === undefined ? undefined : styles.list(link)
    // In a broken file links may lead in a circle.
    const found = linked !== undefined && linked !== id && steps < 8 ? abstractOf(linked, steps + 1) : null
    return found ?? { id: abstract, element }
  }
  return (id) => {
    const abstract = abstractOf(id)
    const num = nums.get(id)
    if (!abstract || !num) return null
    const levels = readLevels(abstract.element)
    const starts = new Map<number, number>()
    for (const override of num.children) {
      const level = wholeNumber(override.attributes['w:ilvl'])
      if (override.name !== 'w:lvlOverride' || level === undefined || level < 0 || level >= LEVELS) continue
      const own = childOf(override, 'w:lvl')
      if (own) levels[level] = readLevel(own)
      const start = wholeNumber(childValue(override, 'w:startOverride'))
      if (start !== undefined) starts.set(level, start)
    }
    return { id, abstract: abstract.id, levels, starts }
  }
}

function readLevels(abstract: XmlElement): (Level | undefined)[] {
  const levels: (Level | undefined)[] = []
  for (const child of abstract.children) {
    const level = child.name === 'w:lvl' ? wholeNumber(child.attributes['w:ilvl']) : undefined
    if (level !== undefined && level >= 0 && level < LEVELS) levels[level] = readLevel(child)
  }
  return levels
}

const SUFFIXES: Readonly<Record<string, string>> = { tab: '\t', space: ' ', nothing: '' }

function readLevel(element: XmlElement): Level {
  const properties = childOf(element, 'w:rPr')
  const fonts = childOf(properties, 'w:rFonts')?.attributes
  return {
    start: wholeNumber(childValue(element, 'w:start')) ?? 0,
    format: formatOf(element),
    text: (childValue(element, 'w:lvlText') ?? '').slice(0, LONGEST_TEXT),
    suffix: SUFFIXES[childValue(element, 'w:suff') ?? 'tab'] ?? '\t',
    restart: wholeNumber(childValue(element, 'w:lvlRestart')),
    isLegal: isOn(element, 'w:isLgl') ?? false,
    isHidden: isOn(properties, 'w:vanish') ?? false,
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? '',
    style: childValue(element, 'w:pStyle'),
  }
}

/** A format beyond the first edition stands in an alternative: `w:numFmt w:val="custom"` within `mc:AlternateContent`. */
function formatOf(element: XmlElement): string {
  const plain = childValue(element, 'w:numFmt')
  if (plain !== undefined) return plain
  const alternative = childOf(element, 'mc:AlternateContent')
  return childValue(childOf(alternative, 'mc:Fallback'), 'w:numFmt') ?? 'decimal'
}

/**
 * How well two elements stand for each other, as a sum of weights of evidence: above 0 speaks for the pair, below against. Weights are in the
 * units of a log-likelihood ratio; equal numbers and labels weigh most, since the United Nations number paragraphs in figures so
 * that references are the same in every language (Editorial Manual), and the length term is that of Gale and Church (1993).
 */
import type { Evidence } from '../model/bitext.ts'
import type { LabelStyle } from '../model/document.ts'
import type { ContentEvidence } from './content-evidence.ts'
import type { ElementClass, Profile } from './profile.ts'

export interface Measure {
  /** Target characters for each source character. */
  readonly ratio: number
  /** The families of heading labels that stand for each other, source to target. */
  readonly families: ReadonlyMap<string, string>
  /** What the words say, where they were asked. */
  readonly content?: ContentEvidence
}

const BASE = 1
const SAME_TEXT = 4
const IMPOSSIBLE = -40

/** The weight of a pair. `evidence`, where given, is filled with what speaks for it. */
export function similarity(source: Profile, target: Profile, measure: Measure, evidence?: Evidence[]): number {
  const kinds = kindWeight(source.kind, target.kind)
  if (kinds <= IMPOSSIBLE) return kinds
  let weight = BASE + kinds
  weight += labelWeight(source, target, measure, evidence)
  weight += mentionWeight(source, target, evidence)
  weight += shapeWeight(source, target, evidence)
  weight += lengthWeight(source, target, measure, evidence)
  if (measure.content) weight += contentWeight(source, target, measure.content, evidence)
  if (source.length > 2 && source.length === target.length && source.text === target.text) {
    weight += SAME_TEXT
    evidence?.push('text')
  }
  return weight
}

/** A weight as a probability-like score in 0..1. */
export function toScore(weight: number): number {
  return Math.round((1 / (1 + Math.exp(-(weight + 1) * 0.6))) * 1000) / 1000
}

const BESIDE_LABEL = 0.25

function hasOrdinal({ ordinal, leadSymbol }: Profile): boolean {
  return ordinal !== null || leadSymbol !== null
}

function contentWeight(source: Profile, target: Profile, content: ContentEvidence, evidence?: Evidence[]): number {
  const weight = content.weight(source, target)
  if (weight > 0) evidence?.push('content')
  // A number or marker knows better: words only tell what it leaves open, and a text that has moved lies across their order.
  return hasOrdinal(source) || hasOrdinal(target) ? weight * BESIDE_LABEL : weight
}

const KINDS: Partial<Record<`${ElementClass}-${ElementClass}`, number>> = {
  'heading-text': -1.2,
  'text-row': -0.4,
  'front-heading': -0.4,
  'front-text': -0.6,
  'note-text': -1.2,
  'heading-row': -5,
  'table-heading': -6,
  'table-row': -3,
  'front-row': -3,
  // Contents whose page numbers are lost are a table, or lines, like any other.
  'row-entry': -0.5,
  'text-entry': -1,
  'front-note': -3,
  'heading-note': -6,
}

function kindWeight(source: ElementClass, target: ElementClass): number {
  if (source === target) return source === 'table' ? 0.8 : 0
  return KINDS[`${source}-${target}`] ?? KINDS[`${target}-${source}`] ?? IMPOSSIBLE
}

function labelWeight(source: Profile, target: Profile, measure: Measure, evidence?: Evidence[]): number {
  if (source.number !== null && target.number !== null) {
    if (source.number === target.number) {
      evidence?.push('number')
      return source.number.includes('.') ? 6 : 4
    }
    return source.number.includes('.') ? -5 : -3.5
  }
  const one = source.label
  const other = target.label
  if (!one && !other) return 0
  if (!one || !other) return source.number !== null || target.number !== null ? -1.2 : -0.7
  if (source.kind === 'heading' && target.kind === 'heading') return headingWeight(source, target, measure, evidence)
  if (one.ordinal === null || other.ordinal === null) return one.ordinal === other.ordinal ? 0.5 : -0.5
  const isGuess = one.expected !== undefined || other.expected !== undefined
  if (one.ordinal === other.ordinal) {
    evidence?.push('marker')
    return (isGuess ? 1.8 : 2.6) + (sameLadder(one.style, other.style) ? 0.3 : -0.6) + parentWeight(source, target)
  }
  return isGuess ? -1.2 : -2.4
}

function headingWeight(source: Profile, target: Profile, measure: Measure, evidence?: Evidence[]): number {
  const isSameFamily = measure.families.get(source.family ?? '') === target.family || source.family === target.family
  if (source.ordinal === target.ordinal && isSameFamily) {
    evidence?.push('label')
    return 5
  }
  if (source.ordinal === target.ordinal) return -1
  return isSameFamily ? -5 : -6
}

/** `3 (a)` against `4 (a)`: where an item lacks with all of its list, the lists of two items are alike. */
const OTHER_PARENT = -0.8

function parentWeight({ parentOrdinal: one }: Profile, { parentOrdinal: other }: Profile): number {
  return one === null || other === null || one === other ? 0 : OTHER_PARENT
}

const LADDERS: readonly (readonly LabelStyle[])[] = [
  ['lower-letter', 'lower-letter-dot', 'stem', 'upper-letter'],
  ['lower-roman', 'chinese-bracket', 'upper-roman'],
  ['decimal', 'chinese', 'decimal-bracket', 'circled'],
]

function sameLadder(one: LabelStyle, other: LabelStyle): boolean {
  return one === other || LADDERS.some((ladder) => ladder.includes(one) && ladder.includes(other))
}

function mentionWeight(source: Profile, target: Profile, evidence?: Evidence[]): number {
  let weight = 0
  if (source.leadSymbol !== null && target.leadSymbol !== null)
    weight += leadWeight(source.leadSymbol, target.leadSymbol)
  const shared = countShared(source.keys, target.keys)
  if (shared > 0) {
    weight += Math.min(5, shared * 1.1)
    evidence?.push(source.leadSymbol !== null && source.leadSymbol === target.leadSymbol ? 'symbol' : 'value')
  }
  weight -= Math.min(3, (source.keys.length + target.keys.length - 2 * shared) * 0.5)
  if (shared === 0 && source.keys.length === 1 && target.keys.length === 1) {
    const [one, other] = [source.keys[0] as string, target.keys[0] as string]
    if (one.length > 3 && isOneSignOff(one, other)) weight += 1.5
  }
  const names = countNames(source.softKeys, target.softKeys)
  if (names > 0) {
    weight += Math.min(2, names * 0.7)
    evidence?.push('name')
  }
  return weight
}

// One number with other letters (`52/12A` for `52/12A,B`) is more likely one resolution, misprinted, than another.
function leadWeight(source: string, target: string): number {
  if (source === target) return 3
  const base = /^\d+\/\d+/
  const number = base.exec(source)?.[0]
  if (number !== undefined && number === base.exec(target)?.[0]) return 1
  return isOneSignOff(source, target) ? 0 : -3
}

/** One sign of it misprinted; where the right one stands elsewhere, that one wins. */
function isOneSignOff(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  let differing = 0
  for (let at = 0; at < one.length && differing < 2; at++) if (one[at] !== other[at]) differing++
  return differing === 1
}

/** Shared elements of two sorted lists, as multisets. */
function countShared(one: readonly string[], other: readonly string[]): number {
  let shared = 0
  for (let at = 0, to = 0; at < one.length && to < other.length; ) {
    const left = one[at] as string
    const right = other[to] as string
    if (left === right) {
      shared++
      at++
      to++
    } else if (left < right) at++
    else to++
  }
  return shared
}

function countNames(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0
  const seen = new Set(one)
  let count = 0
  for (const key of other) if (seen.delete(key)) count++
  return count
}

function shapeWeight(source: Profile, target: Profile, evidence?: Evidence[]): number {
  if (source.parts === 0 && target.parts === 0) return 0
  if (source.parts === target.parts) {
    evidence?.push('shape')
    return 0.6
  }
  return -Math.min(1.2, Math.abs(source.parts - target.parts) * 0.3)
}

/** Variance of the length difference per character (Gale and Church found 6.8 between European languages). */
const VARIANCE = 9

function lengthWeight(source: Profile, target: Profile, measure: Measure, evidence?: Evidence[]): number {
  if (source.length === 0 && target.length === 0) return 0
  const unit = Math.max(1, measure.ratio)
  const weigh = (one: number, other: number) => {
    const expected = one * measure.ratio
    const mean = (expected + other) / 2
    const delta = (other - expected) / Math.sqrt(Math.max(mean, 8 * unit) * VARIANCE * unit)
    return { weight: -Math.min(6, (delta * delta) / 2), mean }
  }
  const own = weigh(source.length, target.length)
  // A list on lines of its own may face one inside the text.
  const isListOfOne = source.lengthWithItems > source.length !== target.lengthWithItems > target.length
  const whole = isListOfOne ? weigh(source.lengthWithItems, target.lengthWithItems) : own
  const { weight, mean } = whole.weight > own.weight ? whole : own
  if (weight > -0.5 && mean > 20) evidence?.push('length')
  return weight + 0.3
}

/**
 * What the monotone search had to leave: an element that stands elsewhere on the other side is moved, and a second copy of one that has its
 * counterpart is duplicated. Both need strong evidence: an equal key in the same section, or an equal number anywhere.
 */
import type { Evidence } from '../model/bitext.ts'
import type { Document, Segment } from '../model/document.ts'
import type { Pairing } from './pairing.ts'
import type { Profile } from './profile.ts'
import { type Measure, similarity } from './similarity.ts'

const MOVED = 2
/** Lists in lists go no deeper. */
const DEEPEST = 8

/** Pairs leftover elements across the order. Parents come before their children, so that children find each other under moved parents. */
export function matchMoved(
  pairing: Pairing,
  sources: readonly Profile[],
  targets: readonly Profile[],
  measure: Measure,
): void {
  // What stands on every page stands where the pages end, which is elsewhere in each language.
  const left = sources.filter(({ segment, kind }) => kind !== 'page' && pairing.unitOfSource[segment] === -1)
  const right = targets.filter(({ segment, kind }) => kind !== 'page' && pairing.unitOfTarget[segment] === -1)
  if (left.length === 0 || right.length === 0) return
  const order = orderOf(pairing)
  // Every pass reaches children whose parents were paired in the one before.
  for (let pass = 0, before = -1; pass < DEEPEST && before !== pairing.units.length; pass++) {
    before = pairing.units.length
    const open = right.filter((profile) => pairing.unitOfTarget[profile.segment] === -1)
    const byKey = new Map<string, Profile[]>()
    for (const profile of open) {
      for (const key of keysOf(profile, pairing.target, pairing.unitOfTarget, measure, false)) {
        const known = byKey.get(key)
        if (known) known.push(profile)
        else byKey.set(key, [profile])
      }
    }
    for (const profile of left) {
      if (pairing.unitOfSource[profile.segment] !== -1) continue
      const found = bestMatch(profile, byKey, pairing, measure)
      if (!found) continue
      const evidence: Evidence[] = []
      const weight = similarity(profile, found, measure, evidence)
      const isInOrder = order(profile.segment, found.segment)
      pairing.add({
        source: [profile.segment],
        target: [found.segment],
        relation: isInOrder ? 'aligned' : 'moved',
        weight,
        evidence,
      })
    }
  }
}

function bestMatch(
  profile: Profile,
  byKey: ReadonlyMap<string, Profile[]>,
  pairing: Pairing,
  measure: Measure,
): Profile | null {
  for (const key of keysOf(profile, pairing.source, pairing.unitOfSource, measure, true)) {
    const candidates = (byKey.get(key) ?? []).filter((other) => pairing.unitOfTarget[other.segment] === -1).slice(0, 20)
    let best: Profile | null = null
    let weight = MOVED
    for (const candidate of candidates) {
      const value = similarity(profile, candidate, measure)
      if (value > weight) {
        best = candidate
        weight = value
      }
    }
    if (best) return best
  }
  return null
}

/** Keys by which an element can be found out of its place, strongest first. */
function keysOf(
  profile: Profile,
  document: Document,
  unitOf: Int32Array,
  measure: Measure,
  isSource: boolean,
): string[] {
  const parent = document.segments[profile.segment]?.parent ?? null
  const section = parent === null ? 'root' : (unitOf[parent] as number) >= 0 ? `u${unitOf[parent]}` : null
  const keys: string[] = []
  if (profile.number?.includes('.')) keys.push(`number ${profile.number}`)
  if (section !== null) {
    const family =
      profile.family === null
        ? null
        : isSource
          ? (measure.families.get(profile.family) ?? profile.family)
          : profile.family
    if (profile.ordinal !== null)
      keys.push(`${section} ${profile.kind === 'row' ? 'text' : profile.kind} ${family ?? ''} ${profile.ordinal}`)
    if (profile.kind === 'table') keys.push(`${section} table`)
  }
  for (const above of unitsAbove(document, profile.segment, unitOf)) {
    if (profile.leadSymbol !== null) keys.push(`${above} ${profile.leadSymbol}`)
    if (profile.keys.length > 0) keys.push(`${above} ${profile.keys.join(' ')}`)
  }
  if (profile.keys.length > 1) keys.push(profile.keys.join(' '))
  return keys
}

/** The units of all that holds a segment: a row and an item of a list have their section in common, whatever else is above them. */
function unitsAbove(document: Document, segment: number, unitOf: Int32Array): string[] {
  const units: string[] = []
  let at = document.segments[segment]?.parent ?? null
  for (; at !== null; at = document.segments[at]?.parent ?? null)
    if ((unitOf[at] as number) >= 0) units.push(`u${unitOf[at]}`)
  return units.length > 0 ? units : ['root']
}

/** Tells whether a pair would stand in order among the units found so far. */
function orderOf(pairing: Pairing): (source: number, target: number) => boolean {
  return (source, target) => {
    for (let at = source - 1; at >= 0; at--) {
      const unit = pairing.units[pairing.unitOfSource[at] as number]
      if (unit?.relation !== 'aligned' || unit.target.length === 0) continue
      if ((unit.target[0] as number) > target) return false
      break
    }
    for (let at = source + 1; at < pairing.unitOfSource.length; at++) {
      const unit = pairing.units[pairing.unitOfSource[at] as number]
      if (unit?.relation !== 'aligned' || unit.target.length === 0) continue
      return (unit.target[0] as number) > target
    }
    return true
  }
}

/** Marks leftover elements that repeat one of their own side, with everything below them. */
export function matchDuplicates(pairing: Pairing, isSource: boolean, elements: readonly Profile[]): void {
  const document = isSource ? pairing.source : pairing.target
  const unitOf = isSource ? pairing.unitOfSource : pairing.unitOfTarget
  const open = elements.filter((profile) => unitOf[profile.segment] === -1)
  if (open.length === 0) return
  const isLike = new Set(open.map((profile) => siblingKind(profile, document)))
  const originals = new Map<string, number>()
  const siblingRank = new Map<number, number>()
  const counts = new Map<number | null, number>()
  for (const profile of elements) {
    const parent = document.segments[profile.segment]?.parent ?? null
    const rank = counts.get(parent) ?? 0
    counts.set(parent, rank + 1)
    siblingRank.set(profile.segment, rank)
    if (unitOf[profile.segment] !== -1 && isLike.has(siblingKind(profile, document))) {
      const key = copyKey(profile, document)
      if (!originals.has(key)) originals.set(key, profile.segment)
    }
  }
  for (const profile of elements) {
    if (unitOf[profile.segment] !== -1) continue
    const original = originals.get(copyKey(profile, document))
    if (original === undefined) continue
    const distance = Math.abs((siblingRank.get(original) ?? 0) - (siblingRank.get(profile.segment) ?? 0))
    const isLabelled = profile.label !== null && profile.ordinal !== null
    if (!isLabelled && profile.leadSymbol === null && distance !== 1) continue
    if (profile.kind === 'page' || profile.length === 0) continue
    if (profile.segment > original) addCopies(pairing, isSource, document, original, profile.segment, unitOf)
    else {
      exchange(pairing, isSource, document, original, profile.segment, unitOf)
      addCopies(pairing, isSource, document, profile.segment, original, unitOf)
    }
  }
}

/** What a copy has in common with its original before their texts are looked at. */
function siblingKind(profile: Profile, document: Document): string {
  return `${document.segments[profile.segment]?.parent ?? null} ${profile.kind} ${profile.label?.key ?? ''}`
}

function copyKey(profile: Profile, document: Document): string {
  return `${siblingKind(profile, document)} ${subtreeText(document, profile.segment)}`
}

/** The text of a segment with that of the cells below it. */
function subtreeText({ segments }: Document, of: number): string {
  let text = (segments[of] as Segment).text.text
  for (let index = of + 1; index < segments.length; index++) {
    const { kind, parent, text: own } = segments[index] as Segment
    if (parent === null || parent < of) break
    if (parent === of && kind === 'table-cell') text += `|${own.text}`
  }
  return text.replace(/\s+/g, ' ')
}

function addCopies(
  pairing: Pairing,
  isSource: boolean,
  document: Document,
  original: number,
  copy: number,
  unitOf: Int32Array,
): void {
  const offset = copy - original
  for (let index = copy; index < document.segments.length; index++) {
    if (index > copy && !isBelow(document, index, copy)) break
    if (unitOf[index] !== -1 || (index > copy && !isBelow(document, index - offset, original))) continue
    pairing.add({
      source: isSource ? [index] : [],
      target: isSource ? [] : [index],
      relation: 'duplicated',
      weight: 3,
      evidence: ['text'],
      of: index === copy ? original : index - offset,
    })
  }
}

/** Of two equal elements the first keeps the counterpart and the second is the copy. */
function exchange(
  pairing: Pairing,
  isSource: boolean,
  document: Document,
  original: number,
  earlier: number,
  unitOf: Int32Array,
): void {
  const offset = original - earlier
  for (let index = original; index < document.segments.length; index++) {
    if (index > original && !isBelow(document, index, original)) break
    const unit = pairing.units[unitOf[index] as number]
    const first = index - offset
    // What only the second has below it, because it stands last, stays with its counterpart.
    if (!unit || unitOf[first] !== -1 || (index > original && !isBelow(document, first, earlier))) continue
    const own = isSource ? unit.source : unit.target
    own[own.indexOf(index)] = first
    unitOf[first] = unitOf[index] as number
    unitOf[index] = -1
  }
}

function isBelow(document: Document, index: number, ancestor: number): boolean {
  for (
    let at = document.segments[index]?.parent ?? null;
    at !== null && at >= ancestor;
    at = document.segments[at]?.parent ?? null
  ) {
    if (at === ancestor) return true
  }
  return false
}

/**
 * Which markers are markers, on which ladder they stand, and what a damaged one was.
 *
 * Every candidate of a run can be read in several ways: as the next item of an open list, as the first of a new one, as a
 * jump within a list, as a damaged form of the marker that its place asks for, or as plain text. Each reading has a
 * price; the cheapest sequence of readings wins. A state is the stack of open lists (style and last ordinal), so `(i)` after `(h)` is the
 * ninth letter and after `(a) ...:` the first roman numeral.
 *
 * Cost: candidates x beam (8) x readings; the beam makes the search linear.
 */
import { likelyStyles, resembles, type Wreck } from '../language/garblings.ts'
import type { Marker } from '../language/markers.ts'
import type { LabelStyle } from '../model/document.ts'

/** A place where a marker may stand. */
export interface Candidate {
  readonly marker: Marker | null
  readonly wreck: Wreck | null
  /** How much the place speaks for a marker: the start of a line, a cell, the space after a `；`, or mere white space. */
  readonly place: 'line' | 'cell' | 'stop' | 'space'
  /** A heading stands before it: lists above are closed, except the run of numbered paragraphs. */
  readonly isAfterHeading?: boolean
}

/** What a candidate turned out to be; null is text. */
export interface Rung {
  readonly style: LabelStyle
  readonly ordinal: number
  /** 0 for the outermost list of the run. */
  readonly depth: number
  /** Identifies the list: items of one list share it. */
  readonly list: number
  readonly isGarbled: boolean
  /** Neither the next nor the first: a gap, a restart, a copy. */
  readonly isJump: boolean
}

/** An open list, and through `below` the whole stack of those that hold it: states share what they have in common. */
interface Level {
  readonly below: Level | null
  readonly depth: number
  readonly style: LabelStyle
  readonly prefix: string
  readonly last: number
  readonly list: number
  /** The ordinal that the last jump left out: it may yet come, where two items changed places. */
  readonly hole: number | null
  /** Whether a lawful marker of the list has been seen: until then its style is a guess. */
  readonly isSure: boolean
}

interface State {
  readonly cost: number
  readonly top: Level | null
  readonly reading: Reading | null
  readonly previous: State | null
}

/** What the last candidate of a state was taken for. */
interface Reading {
  readonly level: Level
  readonly ordinal: number
  readonly isGarbled: boolean
  readonly isJump: boolean
}

const BEAM = 8
/** What a damaged reading costs, by how little the form looks like text. */
const DAMAGED: Record<Wreck['look'], number> = { glyph: 0.8, odd: 1, lawful: 1.35 }
/** A list that goes on behind a heading, with a damaged marker. */
const REOPEN = 0.2
/** A lawful marker that stands for the first of another list: likelier the first item is lost. */
const FALSE_START = 0.2
/** What a gap costs, and a tenth more for each item left out. */
const GAP = 1.2
const NEW_LIST = 0.3
const RESTART = 1
const LATE_START = 1.8
const FILL = 0.4
/** The first item behind the second gives back most of what the late start cost. */
const FILL_START = -1.2
const REJECT: Record<Candidate['place'], number> = { line: 3, cell: 3, stop: 1.9, space: 0.2 }
const REJECT_GLYPH: Record<Candidate['place'], number> = { line: 2, cell: 2, stop: 1.7, space: 1.5 }
/** Of a damaged form that still shows which one it was, `( c)` or `(c`. */
const REJECT_TELLING: Record<Candidate['place'], number> = { line: 2.4, cell: 2.4, stop: 1.7, space: 1.5 }
const REJECT_ODD: Record<Candidate['place'], number> = { line: 1.3, cell: 1.3, stop: 1.2, space: 0.6 }

/** Reads a run of candidates; the result has one entry for each. */
export function climb(candidates: readonly Candidate[], preferredStyle: LabelStyle | null = null): (Rung | null)[] {
  let beam: State[] = [{ cost: 0, top: null, reading: null, previous: null }]
  candidates.forEach((candidate, index) => {
    const { marker, wreck } = candidate
    if (!marker && !wreck && !candidate.isAfterHeading) {
      beam = beam.map((state) => ({ cost: state.cost, top: state.top, reading: null, previous: state }))
      return
    }
    const step: Step = {
      candidate,
      index,
      preferred: preferredStyle,
      guesses: wreck ? likelyStyles(wreck).filter((style) => !isLawfully(wreck, style, 1)) : [],
      prefix: marker ? numberPrefix(marker) : '',
    }
    const next: State[] = []
    for (const state of beam) extend(candidate.isAfterHeading ? closeLists(state) : state, state.top, step, next)
    beam = prune(next.length > 1 ? next.sort((one, other) => one.cost - other.cost) : next)
    if (wreck && marker && isOutOfRun(beam[0]?.reading, index)) keepDamaged(next, beam)
  })
  const rungs: (Rung | null)[] = []
  for (let state = beam[0] ?? null; state?.previous; state = state.previous) rungs.push(rungOf(state))
  return rungs.reverse()
}

/** What is the same for every state that a candidate extends. */
interface Step {
  readonly candidate: Candidate
  readonly index: number
  readonly preferred: LabelStyle | null
  /** Styles that the candidate's wreck may have had. */
  readonly guesses: readonly LabelStyle[]
  readonly prefix: string
}

function rungOf({ reading }: State): Rung | null {
  if (!reading) return null
  const { style, depth, list } = reading.level
  return { style, ordinal: reading.ordinal, depth, list, isGarbled: reading.isGarbled, isJump: reading.isJump }
}

/** `closed`: the lists that were open before the heading that the candidate follows; those of the state where there is none. */
function extend(state: State, closed: Level | null, step: Step, into: State[]): void {
  const { marker, wreck, place } = step.candidate
  if (!marker && !wreck) {
    asText(state, 0, into)
    return
  }
  if (marker) {
    asText(state, REJECT[place], into)
    marker.readings.forEach(({ style, ordinal }, rank) => {
      if (ordinal !== null) readLawful(state, style, ordinal, rank * 0.1, step, into)
    })
  }
  if (wreck) {
    if (!marker) asText(state, priceOfText(wreck)[place], into)
    readDamaged(state, closed, wreck, step, into)
  }
}

function priceOfText(wreck: Wreck): Record<Candidate['place'], number> {
  if (wreck.readings.some(({ ordinal }) => (ordinal ?? 0) > 1)) return REJECT_TELLING
  return wreck.look === 'glyph' ? REJECT_GLYPH : REJECT_ODD
}

function asText(state: State, price: number, into: State[]): void {
  into.push({ cost: state.cost + price, top: state.top, reading: null, previous: state })
}

function readLawful(
  state: State,
  style: LabelStyle,
  ordinal: number,
  price: number,
  { index: list, prefix, candidate }: Step,
  into: State[],
): void {
  const { top } = state
  const isAfterHeading = candidate.isAfterHeading === true
  const push = (cost: number, level: Level, isJump: boolean) =>
    into.push({
      cost: state.cost + price + cost,
      top: level,
      reading: { level, ordinal, isGarbled: false, isJump },
      previous: state,
    })
  const fresh = (below: Level | null, hole: number | null): Level => ({
    below,
    depth: below ? below.depth + 1 : 0,
    style,
    prefix,
    last: ordinal,
    list,
    hole,
    isSure: true,
  })
  let isOpen = false
  for (let level = top; level; level = level.below) {
    if (level.style !== style || level.prefix !== prefix) continue
    isOpen = true
    const gap = ordinal - level.last - 1
    const isFilling = ordinal === level.hole && !(ordinal === 1 && isAfterHeading)
    const cost =
      gap === 0 ? 0 : isFilling ? (ordinal === 1 ? FILL_START : FILL) : gap > 0 ? GAP + Math.min(1, gap * 0.1) : 1.8
    const last = gap < -1 ? level.last : ordinal
    const hole = isFilling || (gap === 0 && level.hole === 1) ? null : gap === 1 ? ordinal - 1 : level.hole
    push(cost + stepDown(top, level) * 0.01, continued(level, last, hole, true), gap !== 0)
    if (ordinal === 1) push(isAfterHeading ? RESTART / 2 : RESTART, fresh(level.below, null), true)
  }
  // Behind a heading a run may also begin anew at two, if a one follows: the two have changed places.
  if (isOpen && ordinal === 2 && isAfterHeading && top) push(LATE_START, fresh(top.below, 1), true)
  if (isOpen && ordinal !== 1) return
  const start = ordinal === 1 || prefix !== '' ? NEW_LIST : LATE_START
  // A second list on a ladder that is in use is likelier inside a third list than inside the first.
  const again = isOpen ? (top?.style === style ? 0.9 : 0.6) : 0
  const hole = ordinal === 2 ? 1 : null
  push(start + again, fresh(top, hole), ordinal !== 1 && prefix === '')
  // A new list may also follow the one before it on the same level, as `(a)` lists under one numbered paragraph after another do.
  if (top && !isOpen) push(start + 0.15, fresh(top.below, hole), false)
}

function readDamaged(state: State, closed: Level | null, wreck: Wreck, step: Step, into: State[]): void {
  const { index: list, preferred, guesses } = step
  const { top } = state
  const price = DAMAGED[wreck.look]
  const push = (cost: number, level: Level, isJump = false) =>
    into.push({
      cost: state.cost + price + cost,
      top: level,
      reading: { level, ordinal: level.last, isGarbled: true, isJump },
      previous: state,
    })
  const fresh = (style: LabelStyle, last: number): Level => {
    const depth = top ? top.depth + 1 : 0
    return { below: top, depth, style, prefix: '', last, list, hole: null, isSure: false }
  }
  for (let level = top; level; level = level.below) {
    for (const ordinal of ordinalsFurtherOn(wreck, level)) {
      const gap = GAP + Math.min(1, (ordinal - level.last - 1) * 0.1)
      push(gap, continued(level, ordinal, level.hole, level.isSure), true)
    }
    if (!canBeNext(wreck, level)) continue
    push(stepDown(top, level) * 0.05, continued(level, level.last + 1, level.hole, level.isSure))
  }
  for (let level = closed; level && level !== top; level = level.below)
    if (canBeNext(wreck, level)) push(REOPEN, fresh(level.style, level.last + 1))
  for (const style of guesses) {
    const guess = (style === preferred ? 0 : 0.1) + (wreck.look === 'lawful' ? FALSE_START : 0)
    push(NEW_LIST + guess, fresh(style, 1))
  }
}

/** The ordinals further on in a list that a damaged marker still shows: others are lost before it. */
function ordinalsFurtherOn({ look, readings }: Wreck, { prefix, style, last }: Level): number[] {
  if (look === 'lawful' || prefix !== '') return []
  return readings.flatMap((reading) =>
    reading.style === style && reading.ordinal !== null && reading.ordinal >= last + 2 ? [reading.ordinal] : [],
  )
}

/** Whether a wreck can be what became of the next marker of a list. */
function canBeNext(wreck: Wreck, { prefix, style, last }: Level): boolean {
  return prefix === '' && !isLawfully(wreck, style, last + 1) && resembles(wreck, style, last + 1)
}

/** Whether a wreck is no wreck: a sound marker with this style and ordinal. */
function isLawfully({ look, readings }: Wreck, style: LabelStyle, ordinal: number): boolean {
  return look === 'lawful' && readings.some((reading) => reading.style === style && reading.ordinal === ordinal)
}

/** A marker that is not simply the next one of its list may be a damaged one: the next markers will tell. */
function isOutOfRun(reading: Reading | null | undefined, index: number): boolean {
  return !reading || reading.isJump || reading.level.list === index
}

/** Keeps the best damaged reading, however crowded the beam is with lawful ones. */
function keepDamaged(sorted: readonly State[], beam: State[]): void {
  if (beam.some(({ reading }) => reading?.isGarbled)) return
  const best = sorted.find(({ reading }) => reading?.isGarbled)
  if (best) beam.push(best)
}

function continued({ below, depth, style, prefix, list }: Level, last: number, hole: number | null, isSure: boolean) {
  return { below, depth, style, prefix, last, list, hole, isSure }
}

/** How many open lists an item of `level` closes. */
function stepDown(top: Level | null, level: Level): number {
  return (top?.depth ?? 0) - level.depth
}

/** `25.` of `25.17`: numbers of several parts continue only numbers with the same beginning. */
function numberPrefix(marker: Marker): string {
  const { number } = marker
  return number === undefined ? '' : number.slice(0, number.lastIndexOf('.') + 1)
}

/** Behind a heading only the run of numbered paragraphs goes on. */
function closeLists(state: State): State {
  let base = state.top
  while (base?.below) base = base.below
  const kept = base?.style === 'decimal' ? base : null
  return kept === state.top ? state : { ...state, top: kept }
}

function prune(sorted: readonly State[]): State[] {
  const kept: State[] = []
  for (const state of sorted) {
    if (kept.some((other) => isSameStack(other.top, state.top))) continue
    kept.push(state)
    if (kept.length === BEAM) break
  }
  return kept
}

function isSameStack(one: Level | null, other: Level | null): boolean {
  if (one?.depth !== other?.depth) return false
  let [left, right] = [one, other]
  // A one that may yet come behind a two is another future.
  if ((left?.hole === 1) !== (right?.hole === 1)) return false
  for (; left && right && left !== right; left = left.below, right = right.below)
    if (left.last !== right.last || left.style !== right.style || left.prefix !== right.prefix) return false
  return true
}

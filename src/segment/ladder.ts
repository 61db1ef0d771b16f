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
  /** Text of the candidate's line opens a list (ends with a colon): the next candidate may start a sublist. */
  readonly opensList?: boolean
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

interface Level {
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
  readonly stack: readonly Level[]
  readonly rung: Rung | null
  readonly previous: State | null
}

const BEAM = 8
const NEW_LIST = 0.3
const RESTART = 1
const LATE_START = 1.8
const FILL = 0.4
/** The first item behind the second gives back most of what the late start cost. */
const FILL_START = -1.2
const REJECT: Record<Candidate['place'], number> = { line: 3, cell: 3, stop: 1.9, space: 0.2 }
const REJECT_GLYPH: Record<Candidate['place'], number> = { line: 2, cell: 2, stop: 1.7, space: 1.5 }
const REJECT_ODD: Record<Candidate['place'], number> = { line: 1.3, cell: 1.3, stop: 1.2, space: 0.6 }

/** Reads a run of candidates; the result has one entry for each. */
export function climb(candidates: readonly Candidate[], preferredStyle: LabelStyle | null = null): (Rung | null)[] {
  let beam: State[] = [{ cost: 0, stack: [], rung: null, previous: null }]
  candidates.forEach((candidate, index) => {
    const { wreck } = candidate
    if (!candidate.marker && !wreck && !candidate.isAfterHeading) {
      beam = beam.map((state) => ({ cost: state.cost, stack: state.stack, rung: null, previous: state }))
      return
    }
    const guesses = wreck ? likelyStyles(wreck) : []
    const next: State[] = []
    for (const state of beam) {
      extend(
        candidate.isAfterHeading ? closeLists(state) : state,
        candidate,
        { index, preferred: preferredStyle, guesses },
        next,
      )
    }
    next.sort((one, other) => one.cost - other.cost)
    beam = prune(next)
  })
  const rungs: (Rung | null)[] = []
  for (let state = beam[0] ?? null; state?.previous; state = state.previous) rungs.push(state.rung)
  return rungs.reverse()
}

/** What is the same for every state that a candidate extends. */
interface Step {
  readonly index: number
  readonly preferred: LabelStyle | null
  /** Styles that the candidate's wreck may have had. */
  readonly guesses: readonly LabelStyle[]
}

function extend(state: State, candidate: Candidate, step: Step, into: State[]): void {
  const push = (cost: number, stack: readonly Level[], rung: Rung | null) =>
    into.push({ cost: state.cost + cost, stack, rung, previous: state })
  const { marker, wreck } = candidate
  if (!marker && !wreck) {
    push(0, state.stack, null)
    return
  }
  if (marker) {
    push(REJECT[candidate.place], state.stack, null)
    marker.readings.forEach((reading, rank) => {
      if (reading.ordinal !== null)
        readLawful(
          state,
          marker,
          { style: reading.style, ordinal: reading.ordinal },
          rank * 0.1,
          step.index,
          candidate.isAfterHeading === true,
          push,
        )
    })
  }
  if (wreck) {
    if (!marker) push((wreck.look === 'glyph' ? REJECT_GLYPH : REJECT_ODD)[candidate.place], state.stack, null)
    readDamaged(state, wreck, step, push)
  }
}

type Push = (cost: number, stack: readonly Level[], rung: Rung | null) => void

function readLawful(
  state: State,
  marker: Marker,
  reading: { style: LabelStyle; ordinal: number },
  price: number,
  list: number,
  isAfterHeading: boolean,
  push: Push,
): void {
  const { stack } = state
  const { style, ordinal } = reading
  const prefix = numberPrefix(marker)
  const rung = (depth: number, of: number, isJump: boolean): Rung => ({
    style,
    ordinal,
    depth,
    list: of,
    isGarbled: false,
    isJump,
  })
  let isOpen = false
  for (let depth = stack.length - 1; depth >= 0; depth--) {
    const level = stack[depth] as Level
    if (level.style !== style || level.prefix !== prefix) continue
    isOpen = true
    const gap = ordinal - level.last - 1
    const isFilling = ordinal === level.hole && !(ordinal === 1 && isAfterHeading)
    const cost =
      gap === 0 ? 0 : isFilling ? (ordinal === 1 ? FILL_START : FILL) : gap > 0 ? 1.2 + Math.min(1, gap * 0.1) : 1.8
    const last = gap < -1 ? level.last : ordinal
    const moved: Level = {
      style,
      prefix,
      last,
      list: level.list,
      hole: isFilling || (gap === 0 && level.hole === 1) ? null : gap === 1 ? ordinal - 1 : level.hole,
      isSure: true,
    }
    push(
      price + cost + (stack.length - 1 - depth) * 0.01,
      [...stack.slice(0, depth), moved],
      rung(depth, level.list, gap !== 0),
    )
    if (ordinal === 1) {
      const fresh: Level = { style, prefix, last: 1, list, hole: null, isSure: true }
      push(price + (isAfterHeading ? RESTART / 2 : RESTART), [...stack.slice(0, depth), fresh], rung(depth, list, true))
    }
  }
  if (isOpen && ordinal !== 1) return
  const start = ordinal === 1 || prefix !== '' ? NEW_LIST : LATE_START
  // A second list on a ladder that is in use is likelier inside a third list than inside the first.
  const again = isOpen ? (stack[stack.length - 1]?.style === style ? 0.9 : 0.6) : 0
  const fresh: Level = { style, prefix, last: ordinal, list, hole: ordinal === 2 ? 1 : null, isSure: true }
  push(price + start + again, [...stack, fresh], rung(stack.length, list, ordinal !== 1 && prefix === ''))
  // A new list may also follow the one before it on the same level, as `(a)` lists under one numbered paragraph after another do.
  if (stack.length > 0 && !isOpen)
    push(price + start + 0.15, [...stack.slice(0, -1), fresh], rung(stack.length - 1, list, false))
}

function readDamaged(state: State, wreck: Wreck, { index: list, preferred, guesses }: Step, push: Push): void {
  const { stack } = state
  const price = wreck.look === 'glyph' ? 0.8 : wreck.look === 'odd' ? 1 : 1.5
  for (let depth = stack.length - 1; depth >= 0; depth--) {
    const level = stack[depth] as Level
    const ordinal = level.last + 1
    if (level.prefix !== '' || !resembles(wreck, level.style, ordinal)) continue
    const { style, prefix, list: of, hole, isSure } = level
    const moved = [...stack.slice(0, depth), { style, prefix, last: ordinal, list: of, hole, isSure }]
    push(price + (stack.length - 1 - depth) * 0.05, moved, {
      style: level.style,
      ordinal,
      depth,
      list: level.list,
      isGarbled: true,
      isJump: false,
    })
  }
  for (const style of guesses) {
    const guess = style === preferred ? 0 : 0.1
    const fresh: Level = { style, prefix: '', last: 1, list, hole: null, isSure: false }
    const rung: Rung = { style, ordinal: 1, depth: stack.length, list, isGarbled: true, isJump: false }
    push(price + 0.3 + guess, [...stack, fresh], rung)
  }
}

/** `25.` of `25.17`: numbers of several parts continue only numbers with the same beginning. */
function numberPrefix(marker: Marker): string {
  const { number } = marker
  return number === undefined ? '' : number.slice(0, number.lastIndexOf('.') + 1)
}

/** Behind a heading only the run of numbered paragraphs goes on. */
function closeLists(state: State): State {
  const base = state.stack[0]
  const kept = base && base.style === 'decimal' ? [base] : []
  return kept.length === state.stack.length ? state : { ...state, stack: kept }
}

function prune(sorted: readonly State[]): State[] {
  const kept: State[] = []
  for (const state of sorted) {
    if (kept.some((other) => isSameStack(other.stack, state.stack))) continue
    kept.push(state)
    if (kept.length === BEAM) break
  }
  return kept
}

function isSameStack(one: readonly Level[], other: readonly Level[]): boolean {
  if (one === other) return true
  if (one.length !== other.length) return false
  for (let at = one.length - 1; at >= 0; at--) {
    const left = one[at] as Level
    const right = other[at] as Level
    if (left !== right && (left.last !== right.last || left.style !== right.style || left.prefix !== right.prefix))
      return false
  }
  return true
}

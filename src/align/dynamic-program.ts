/**
 * The alignment of two short sequences between anchors, by dynamic programming over beads.
 *
 * D(i, j) is the best weight of aligning the first i source with the first j target elements:
 *
 *     M(i, j) = max over beads (a, b) of best(i - a, j - b) + similarity(a source, b target elements) - price(a, b)
 *     X(i, j) = max(best(i - 1, j) + open, X(i - 1, j) + extend)        one more source element without counterpart
 *     Y(i, j) = max(best(i, j - 1) + open, Y(i, j - 1) + extend)        one more target element without counterpart
 *
 * with affine gaps (Gotoh 1982), so that a lost section costs little more than a lost paragraph. Beads are 1-1, 2-1, 1-2, 3-1 and 1-3: several
 * elements stand for one only where they are a label with its title or paragraphs without labels. Cost: cells of the band.
 * The band is whole for short windows and follows the diagonal in long ones.
 */
import { mergeProfiles, type Profile } from './profile.ts'
import { type Measure, similarity } from './similarity.ts'

/** Half-open index ranges into the two sequences; one of them is empty where an element has no counterpart. */
export interface Bead {
  readonly source: readonly [number, number]
  readonly target: readonly [number, number]
  readonly weight: number
}

const OPEN = -2.2
const EXTEND = -1.3
/** Cells up to which a window is searched whole. */
const WHOLE = 250_000
const BAND = 60
const BEADS: readonly (readonly [number, number])[] = [
  [1, 1],
  [2, 1],
  [1, 2],
  [3, 1],
  [1, 3],
]
/** More than a bead ever has on one side. */
const MOST = 4
const NEVER = -1e9

export function alignSequences(sources: readonly Profile[], targets: readonly Profile[], measure: Measure): Bead[] {
  const rows = sources.length
  const columns = targets.length
  if (rows === 0 || columns === 0) return gaps(0, rows, 0, columns)
  const band = createBand(rows, columns)
  const table = createTable(band)
  const sides: Sides = { sources, targets, manySources: [], manyTargets: [] }
  for (let row = 0; row <= rows; row++) {
    const end = band.to(row)
    for (let column = band.from(row); column <= end; column++) {
      if (row + column > 0) fill(table, band, row, column, sides, measure)
    }
  }
  return trace(table, band, rows, columns)
}

/** Several elements as one, and what it costs to take them so. */
interface Merged {
  readonly profile: Profile
  readonly price: number
}

/** Both sequences; merged elements by `end * MOST + count`, null where they cannot be one, filled as they are met. */
interface Sides {
  readonly sources: readonly Profile[]
  readonly targets: readonly Profile[]
  readonly manySources: (Merged | null)[]
  readonly manyTargets: (Merged | null)[]
}

interface Band {
  readonly from: (row: number) => number
  readonly to: (row: number) => number
  readonly cell: (row: number, column: number) => number
  readonly size: number
}

function createBand(rows: number, columns: number): Band {
  const isWhole = (rows + 1) * (columns + 1) <= WHOLE
  const half = isWhole ? columns : BAND
  const slope = columns / rows
  const from = (row: number) => Math.max(0, Math.floor((row - 1) * slope) - half)
  const to = (row: number) => Math.min(columns, Math.ceil((row + 1) * slope) + half)
  const starts: number[] = []
  let size = 0
  for (let row = 0; row <= rows; row++) {
    starts.push(size - from(row))
    size += to(row) - from(row) + 1
  }
  const cell = (row: number, column: number) =>
    row < 0 || column < from(row) || column > to(row) ? -1 : (starts[row] as number) + column
  return { from, to, cell, size }
}

/** Best weights by state (0 bead, 1 source gap, 2 target gap) and how they were reached. */
interface Table {
  readonly weights: readonly [Float64Array, Float64Array, Float64Array]
  readonly steps: readonly [Uint8Array, Uint8Array, Uint8Array]
  readonly beadWeights: Float64Array
}

function createTable(band: Band): Table {
  const weights = [0, 1, 2].map(() => new Float64Array(band.size).fill(NEVER)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  const steps = [0, 1, 2].map(() => new Uint8Array(band.size)) as [Uint8Array, Uint8Array, Uint8Array]
  weights[0][band.cell(0, 0)] = 0
  return { weights, steps, beadWeights: new Float64Array(band.size) }
}

function fill(table: Table, band: Band, row: number, column: number, sides: Sides, measure: Measure): void {
  const here = band.cell(row, column)
  fillGap(table, here, band.cell(row - 1, column), 1, gapFactor(sides.sources[row - 1]))
  fillGap(table, here, band.cell(row, column - 1), 2, gapFactor(sides.targets[column - 1]))
  for (let bead = 0; bead < BEADS.length; bead++) {
    const [left, right] = BEADS[bead] as readonly [number, number]
    if (row < left || column < right) continue
    const before = band.cell(row - left, column - right)
    if (before < 0) continue
    const state = bestState(table, before)
    const reached = table.weights[state]?.[before] as number
    if (reached <= NEVER / 2) continue
    const weight = beadWeight(sides, row, left, column, right, measure)
    if (weight <= NEVER / 2 || reached + weight <= (table.weights[0][here] as number)) continue
    table.weights[0][here] = reached + weight
    table.steps[0][here] = bead * 3 + state
    table.beadWeights[here] = weight
  }
}

function fillGap(table: Table, here: number, before: number, state: 1 | 2, factor: number): void {
  if (before < 0) return
  const from = bestState(table, before)
  const opened = (table.weights[from]?.[before] as number) + OPEN * factor
  const extended = (table.weights[state][before] as number) + EXTEND * factor
  table.weights[state][here] = Math.max(opened, extended)
  table.steps[state][here] = extended >= opened ? state : from
}

function bestState(table: Table, cell: number): 0 | 1 | 2 {
  const [bead, source, target] = table.weights
  const one = bead[cell] as number
  const two = source[cell] as number
  const three = target[cell] as number
  return one >= two && one >= three ? 0 : two >= three ? 1 : 2
}

/** A table without a header line, or page furniture, is easily left alone. */
function gapFactor(profile: Profile | undefined): number {
  if (!profile) return 1
  return profile.kind === 'page' || (profile.kind === 'table' && profile.length === 0) ? 0.1 : 1
}

function beadWeight(
  { sources, targets, manySources, manyTargets }: Sides,
  row: number,
  left: number,
  column: number,
  right: number,
  measure: Measure,
): number {
  const source = sources[row - 1] as Profile
  const target = targets[column - 1] as Profile
  if (left === 1 && right === 1) return similarity(source, target, measure)
  const merged = left > 1 ? mergedAt(sources, manySources, row, left) : mergedAt(targets, manyTargets, column, right)
  if (merged === null) return NEVER
  const { profile, price } = merged
  return (left > 1 ? similarity(profile, target, measure) : similarity(source, profile, measure)) - price
}

// Each is met in every cell of its row or column.
function mergedAt(profiles: readonly Profile[], known: (Merged | null)[], end: number, count: number): Merged | null {
  const at = end * MOST + count
  const found = known[at]
  if (found !== undefined) return found
  const many = profiles.slice(end - count, end)
  const price = mergePrice(many)
  const merged = price === null ? null : { profile: many.reduce(mergeProfiles), price }
  known[at] = merged
  return merged
}

/** What it costs to take several elements for one; null where they cannot be one. */
function mergePrice(many: readonly Profile[]): number | null {
  const first = many[0] as Profile
  const rest = many.slice(1)
  if (first.kind === 'heading') {
    return many.length === 2 &&
      first.isBare &&
      rest.every((each) => each.kind === 'heading' && each.isBare && each.label === null)
      ? 0.4
      : null
  }
  const isPlain = rest.every((each) => each.kind === first.kind && each.label === null)
  if (!isPlain || (first.kind !== 'text' && first.kind !== 'front')) return null
  if (first.kind === 'front') return 1.2 * rest.length
  return many.slice(0, -1).reduce((price, each) => price + (goesOn(each) ? 1.2 : 2.6), 0)
}

/** `Now, therefore,` or `The General Assembly`, which one may print on a line of its own and another before what follows; no item. */
function goesOn({ text, label }: Profile): boolean {
  return label === null && text.length > 0 && text.length <= SHORT && /[\p{L},，]$/u.test(text)
}

const SHORT = 30

function trace(table: Table, band: Band, rows: number, columns: number): Bead[] {
  const beads: Bead[] = []
  let row = rows
  let column = columns
  let state: number = bestState(table, band.cell(rows, columns))
  while (row > 0 || column > 0) {
    const here = band.cell(row, column)
    const step = table.steps[state]?.[here] as number
    if (state === 0) {
      const [left, right] = BEADS[Math.floor(step / 3)] as readonly [number, number]
      beads.push({
        source: [row - left, row],
        target: [column - right, column],
        weight: table.beadWeights[here] as number,
      })
      row -= left
      column -= right
      state = step % 3
    } else if (state === 1) {
      beads.push({ source: [row - 1, row], target: [column, column], weight: 0 })
      row--
      state = step
    } else {
      beads.push({ source: [row, row], target: [column - 1, column], weight: 0 })
      column--
      state = step
    }
  }
  return beads.reverse()
}

function gaps(sourceFrom: number, sourceTo: number, targetFrom: number, targetTo: number): Bead[] {
  const beads: Bead[] = []
  for (let at = sourceFrom; at < sourceTo; at++)
    beads.push({ source: [at, at + 1], target: [targetFrom, targetFrom], weight: 0 })
  for (let at = targetFrom; at < targetTo; at++)
    beads.push({ source: [sourceTo, sourceTo], target: [at, at + 1], weight: 0 })
  return beads
}

/** Which finding belongs to which row of a bitext. */
import type { Bitext } from '../model/bitext.ts'
import type { Finding, Side } from '../model/finding.ts'
import type { Span } from '../model/place.ts'
import { sideOf } from './finding-line.ts'
import type { UnitRow } from './unit-rows.ts'

/** A finding, and the side that is at fault. */
export interface RowFinding {
  readonly finding: Finding
  readonly side: Side
}

export interface RowFindings {
  /** By the id of the row, in the order of the findings. */
  readonly byRow: ReadonlyMap<string, readonly RowFinding[]>
  /** What has no place, such as that the two documents are unrelated. */
  readonly others: readonly Finding[]
}

/**
 * Sorts findings into rows by place: to the row of the innermost segment that holds the place, and where none does to that of the
 * last segment before it.
 */
export function rowFindings(bitext: Bitext, rows: readonly UnitRow[], findings: readonly Finding[]): RowFindings {
  const byRow = new Map<string, RowFinding[]>()
  const others: Finding[] = []
  const placed = { source: placesOf(bitext, rows, 'source'), target: placesOf(bitext, rows, 'target') }
  for (const finding of findings) {
    const side = sideOf(finding)
    const place = finding[side]
    const row = place && rowAt(placed[side], place.span.start)
    if (!row) {
      others.push(finding)
      continue
    }
    const list = byRow.get(row)
    if (list) list.push({ finding, side })
    else byRow.set(row, [{ finding, side }])
  }
  return { byRow, others }
}

interface Placed {
  readonly span: Span
  readonly row: string
  /** Place of the segment around this one in the list; -1 for none. */
  readonly around: number
}

/** The segments of the rows of one side, in the order of their starts, those around before those inside. */
function placesOf(bitext: Bitext, rows: readonly UnitRow[], side: Side): readonly Placed[] {
  const rowOf = new Map(rows.flatMap((row) => (row[side]?.segments ?? []).map(({ id }) => [id, row.id] as const)))
  const segments = bitext[side].segments
    .flatMap(({ index, span }) => {
      const row = rowOf.get(`s${index + 1}`)
      return row === undefined ? [] : [{ span, row }]
    })
    .sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end)
  const open: number[] = []
  return segments.map((segment, at) => {
    while (open.length > 0 && (segments[open.at(-1) as number]?.span.end as number) <= segment.span.start) open.pop()
    const around = open.at(-1) ?? -1
    open.push(at)
    return { ...segment, around }
  })
}

function rowAt(places: readonly Placed[], offset: number): string | null {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] as Placed).span.start <= offset) low = middle + 1
    else high = middle
  }
  const last = places[low - 1] ?? places[0]
  let place: Placed | undefined = last
  while (place && place.span.end <= offset) place = places[place.around]
  return (place ?? last)?.row ?? null
}

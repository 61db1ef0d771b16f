/** Markers as conversion damages them. */
import type { Segment } from '../../src/model/document.ts'
import type { Side } from '../../src/model/finding.ts'
import { type Damage, type Outcome, onlyFinding, type Sound } from './damage.ts'

/** What conversion makes of a marker. `isLost`: nothing that could be told from the mark alone. */
export interface Garbling {
  readonly printed: string
  readonly damaged: string
  readonly isLost: boolean
}

/** Reads a table of garblings: printed, damaged, recoverable (`alone`, `run`, `no`), seen. */
export function readGarblings(table: string): Garbling[] {
  const rows = table
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
  return rows.map(([printed = '', damaged = '', recoverable]) => ({ printed, damaged, isLost: recoverable === 'no' }))
}

/** All garblings of the markers of one side that stand in a run of two or more. */
export function garblingsOf(sound: Sound, side: Side, known: readonly Garbling[]): Damage[] {
  const { segments, source } = sound.bitext[side]
  return segments
    .filter((segment) => isInRun(sound, side, segment))
    .flatMap((segment) => {
      const span = (segment.label as NonNullable<Segment['label']>).span
      const printed = source.slice(span.start, span.end)
      return known
        .filter((garbling) => garbling.printed === printed)
        .map((garbling): Damage => {
          const space = garbling.damaged === '' ? (/^[ \u3000]*/.exec(source.slice(span.end))?.[0].length ?? 0) : 0
          return {
            side,
            segment: segment.index,
            what: `marker ${printed} became "${garbling.damaged}"`,
            edits: [{ span: { start: span.start, end: span.end + space }, text: garbling.damaged }],
            judge: (outcome) => (garbling.isLost ? judgeLost(outcome) : judge(outcome, side, segment)),
          }
        })
    })
}

function judge(outcome: Outcome, side: Side, segment: Segment): string | null {
  const finding = onlyFinding(outcome, 'garbled-list-marker')
  if (typeof finding === 'string') return finding
  const label = segment.label as NonNullable<Segment['label']>
  const { fix } = finding
  if (fix?.side !== side || fix.text !== label.printed || fix.span.start !== label.span.start)
    return `it would write ${fix?.text}`
  const found = outcome.bitext[side].segments.find((each) => each.label?.span.start === label.span.start)
  return found?.label?.ordinal === label.ordinal ? null : `the ordinal is ${found?.label?.ordinal}`
}

function judgeLost(outcome: Outcome): string | null {
  const finding = onlyFinding(outcome, 'garbled-list-marker', 'list-marker-mismatch')
  return typeof finding === 'string' ? finding : null
}

function isInRun(sound: Sound, side: Side, segment: Segment): boolean {
  const { label } = segment
  if (!label || label.ordinal === null || label.expected !== undefined || segment.kind === 'contents-entry')
    return false
  const { segments } = sound.bitext[side]
  const siblings = (sound.childrenOf[side].get(segment.parent) ?? []).map((index) => segments[index] as Segment)
  return siblings.filter((each) => each.kind === segment.kind && each.label?.style === label.style).length > 1
}

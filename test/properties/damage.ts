/**
 * Damage to one side of a pair whose alignment is known: every deletion, alteration, swap and garbling that can be made of it, listed in a
 * fixed order so that tests can draw from the list, and what a check has to find after each.
 */
import { installedLexicon } from '../../src/hosts/files/installed-lexicon.ts'
import { align, check, readDocument } from '../../src/index.ts'
import type { AlignmentUnit, Bitext } from '../../src/model/bitext.ts'
import type { Document, Segment } from '../../src/model/document.ts'
import type { Finding, Side } from '../../src/model/finding.ts'
import type { Edit } from '../../src/model/fix.ts'
import { applyEdits } from '../../src/model/fix.ts'

/** A pair as it is, with all that damages are compared with. */
export interface Sound {
  readonly name: string
  readonly bitext: Bitext
  readonly findings: readonly Finding[]
  readonly unitOf: Readonly<Record<Side, ReadonlyMap<number, AlignmentUnit>>>
  readonly childrenOf: Readonly<Record<Side, ReadonlyMap<number | null, readonly number[]>>>
}

/** An edit; `from`: where in the undamaged file its text stood, if anywhere. */
export interface Change extends Edit {
  readonly from?: number
}

/** One change of one file. */
export interface Damage {
  readonly side: Side
  /** The segment of the undamaged document that it concerns. */
  readonly segment: number
  /** What was done, for a person who reads a failure. */
  readonly what: string
  readonly edits: readonly Change[]
  /** What is wrong with the outcome; null where it is as it has to be. */
  readonly judge: (outcome: Outcome) => string | null
}

/** What a check says of a damaged pair. */
export interface Outcome {
  readonly sound: Sound
  readonly bitext: Bitext
  /** The findings that the undamaged pair does not have. */
  readonly findings: readonly Finding[]
}

/** Reads, aligns and checks a pair of texts. */
export function soundPair(name: string, paths: Record<Side, string>, texts: Record<Side, string>): Sound {
  const bitext = align(
    readDocument({ path: paths.source, text: texts.source }),
    readDocument({ path: paths.target, text: texts.target }),
    { lexicon: installedLexicon },
  )
  return {
    name,
    bitext,
    findings: check(bitext).findings,
    unitOf: { source: unitsBySegment(bitext, 'source'), target: unitsBySegment(bitext, 'target') },
    childrenOf: { source: childrenBySegment(bitext.source), target: childrenBySegment(bitext.target) },
  }
}

/** Makes the damage, checks again, and says what is wrong with the outcome; null where it is as it has to be. */
export function failureOf(sound: Sound, damage: Damage): string | null {
  const outcome = outcomeOf(sound, damage)
  const problem = damage.judge(outcome)
  if (problem === null) return null
  const segment = sound.bitext[damage.side].segments[damage.segment] as Segment
  const found = outcome.findings.map(({ rule, locator, message }) => `  ${rule} <${locator}> ${message}`)
  return [`${sound.name}, ${damage.side}, ${segment.locator}: ${damage.what}: ${problem}; found:`, ...found].join('\n')
}

/** The pair with the damage, checked. */
function outcomeOf(sound: Sound, damage: Damage): Outcome {
  const { side, edits } = damage
  const { path, language, source } = sound.bitext[side]
  const format = sound.bitext[side].format === 'text' ? 'text' : 'markdown'
  const damaged = readDocument({ path, language, format, text: applyEdits(source, edits) })
  const [left, right] = side === 'source' ? [damaged, sound.bitext.target] : [sound.bitext.source, damaged]
  const bitext = align(left, right, { lexicon: installedLexicon })
  return { sound, bitext, findings: newFindings(check(bitext).findings, sound.findings, damage) }
}

/** The segments of a side that face one of the other in the undamaged pair. */
export function counterparts(sound: Sound, side: Side, segment: number): Segment[] {
  const other = otherSide(side)
  const unit = sound.unitOf[side].get(segment)
  return (unit?.[other] ?? []).map((index) => sound.bitext[other].segments[index] as Segment)
}

export function otherSide(side: Side): Side {
  return side === 'source' ? 'target' : 'source'
}

/** The finding of the outcome, where there is exactly one and it is of one of the rules; otherwise what is wrong. */
export function onlyFinding({ findings }: Outcome, ...rules: string[]): Finding | string {
  const [first] = findings
  if (!first || findings.length > 1) return `${findings.length} findings instead of one`
  return rules.includes(first.rule) ? first : `${first.rule} instead of ${rules.join(' or ')}`
}

/** The segment and all below it, in order. */
export function subtree(sound: Sound, side: Side, segment: number): number[] {
  const found = [segment]
  for (const child of sound.childrenOf[side].get(segment) ?? []) found.push(...subtree(sound, side, child))
  return found
}

/** The text of a segment with all below it, labels left out. */
export function wholeText(sound: Sound, side: Side, segment: number): string {
  const { segments } = sound.bitext[side]
  return subtree(sound, side, segment)
    .map((index) => segments[index] as Segment)
    .filter((each) => each.index === segment || each.role !== 'inline')
    .map((each) => each.text.text)
    .join(' ')
}

/** A paragraph with a number, an item of a list (in running text too) or a row of a table: what can be lost or moved alone. */
export function isMovable(segment: Segment): boolean {
  if (segment.kind === 'paragraph') return segment.label !== null && segment.label.style !== 'bullet'
  return segment.kind === 'list-item' || (segment.kind === 'table-row' && segment.role !== 'header')
}

/** The findings that the undamaged pair does not have, each known one once. */
function newFindings(findings: readonly Finding[], known: readonly Finding[], { side, edits }: Damage): Finding[] {
  const counts = new Map<string, number>()
  const count = (key: string, by: number) => counts.set(key, (counts.get(key) ?? 0) + by)
  for (const finding of known)
    count(
      keyOf(finding, (_, offset) => offset),
      1,
    )
  return findings.filter((finding) => {
    const key = keyOf(finding, (own, offset) => (own === side ? offsetBefore(edits, offset) : offset))
    count(key, -1)
    return (counts.get(key) as number) < 0
  })
}

/** What a finding says and where; what faces it may have changed. */
function keyOf(
  { rule, message, source, target, fix }: Finding,
  before: (side: Side, offset: number) => number,
): string {
  const side = fix?.side ?? (target ? 'target' : 'source')
  return [rule, message, side, before(side, (side === 'target' ? target : source)?.span.start ?? 0)].join('\u0000')
}

/** The offset that a place had before the edits. */
function offsetBefore(edits: readonly Change[], offset: number): number {
  let shift = 0
  for (const { span, text, from } of edits) {
    const start = span.start + shift
    if (start + text.length > offset)
      return from !== undefined && offset >= start ? from + offset - start : offset - shift
    shift += text.length - (span.end - span.start)
  }
  return offset - shift
}

function unitsBySegment(bitext: Bitext, side: Side): Map<number, AlignmentUnit> {
  return new Map(bitext.units.flatMap((unit) => unit[side].map((segment) => [segment, unit] as const)))
}

function childrenBySegment(document: Document): Map<number | null, number[]> {
  const children = new Map<number | null, number[]>()
  for (const { index, parent } of document.segments) children.set(parent, [...(children.get(parent) ?? []), index])
  return children
}

/**
 * Whether nothing is known to be wrong where a damage is done: in the segment, in its neighbours on either side, or in the text around an item
 * inside it. There one damage more is not a single one.
 */
export function isSoundPlace({ bitext, findings, childrenOf }: Sound, { side, segment }: Damage): boolean {
  const { segments } = bitext[side]
  let holder = segments[segment] as Segment
  while (holder.parent !== null && (holder.role === 'inline' || holder.kind === 'table-cell'))
    holder = segments[holder.parent] as Segment
  const siblings = childrenOf[side].get(holder.parent) ?? []
  const at = siblings.indexOf(holder.index)
  const around = [at - 1, at, at + 1].flatMap((index) => segments[siblings[index] ?? -1] ?? [])
  const start = Math.min(...around.map(({ extent }) => extent.start))
  const end = Math.max(...around.map(({ extent }) => extent.end))
  return !findings.some(({ [side]: place }) => place && place.span.start <= end && place.span.end >= start)
}

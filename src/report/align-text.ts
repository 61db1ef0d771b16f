/** What stands for what, for people: each unit with its score and evidence, and the first words of either side. */
import type { AlignmentUnit, Bitext, Relation } from '../model/bitext.ts'
import type { Document, Segment } from '../model/document.ts'
import { placeName, type TextStyle } from './finding-line.ts'
import { cutEnd, displayWidth, padEnd, visible } from './width.ts'

/** The units in order and a count of each relation; ends with a line end. */
export function alignText(bitext: Bitext, style: TextStyle): string {
  const relationWidth = Math.max(...Object.values(style.texts.relations).map(displayWidth))
  const blocks = shownUnits(bitext).map((unit) => unitBlock(bitext, unit, relationWidth, style))
  return `${[...blocks, totals(bitext, style)].join('\n\n')}\n`
}

/** The smallest units: at the level of sentences, a text that has sentences is told by these. */
export function shownUnits({ source, target, units }: Bitext): readonly AlignmentUnit[] {
  const holders = { source: holdersOfSentences(source), target: holdersOfSentences(target) }
  if (holders.source.size + holders.target.size === 0) return units
  return units.filter(
    (unit) =>
      unit.source.some((index) => !holders.source.has(index)) ||
      unit.target.some((index) => !holders.target.has(index)),
  )
}

function holdersOfSentences({ segments }: Document): Set<number> {
  return new Set(segments.flatMap(({ kind, parent }) => (kind === 'sentence' && parent !== null ? [parent] : [])))
}

function unitBlock(bitext: Bitext, unit: AlignmentUnit, relationWidth: number, style: TextStyle): string {
  const { colours, texts } = style
  const relation = paint(unit.relation, style)(padEnd(texts.relations[unit.relation], relationWidth))
  const [named] =
    unit.source.length > 0 ? segmentsOf(bitext.source, unit.source) : segmentsOf(bitext.target, unit.target)
  const head = `${relation}  ${unit.score.toFixed(2)}  ${visible(named?.locator ?? '')}  ${colours.dim(unit.evidence.join(' '))}`
  const sides = [...sideLines(bitext.source, unit.source, style), ...sideLines(bitext.target, unit.target, style)]
  return [head.trimEnd(), ...sides].join('\n')
}

function sideLines(document: Document, indices: readonly number[], { colours, width }: TextStyle): readonly string[] {
  return segmentsOf(document, indices).map((segment) => {
    const place = placeName(document, segment)
    return `  ${colours.dim(place)}  ${cutEnd(wholeText(segment), Math.max(20, width - displayWidth(place) - 4))}`
  })
}

/** Label and text in one line. */
export function wholeText({ label, text }: Segment): string {
  return visible(label ? `${label.printed} ${text.text}` : text.text).trim()
}

/** The segments of a unit's side, in order. */
export function segmentsOf(document: Document, indices: readonly number[]): readonly Segment[] {
  return indices.flatMap((index) => document.segments[index] ?? [])
}

function totals(bitext: Bitext, { texts, colours }: TextStyle): string {
  const counts = new Map<Relation, number>()
  for (const { relation } of shownUnits(bitext)) counts.set(relation, (counts.get(relation) ?? 0) + 1)
  const parts = RELATIONS.flatMap((relation) => {
    const n = counts.get(relation)
    return n === undefined ? [] : [`${texts.relations[relation]} ${n}`]
  })
  return colours.bold(parts.join(texts.report.comma))
}

const RELATIONS: readonly Relation[] = ['aligned', 'missing', 'extra', 'moved', 'duplicated']

function paint(relation: Relation, { colours }: TextStyle): (text: string) => string {
  return relation === 'aligned' ? colours.green : colours.yellow
}

/** How much of an alignment survives another format: gold names lines of the Markdown, which are looked for by what they say. */
import { diffArrays } from 'diff'
import type { Bitext } from '../src/model/bitext.ts'
import type { Document } from '../src/model/document.ts'
import { positionAt } from '../src/model/place.ts'
import type { GoldUnit } from './pairs.ts'
import { lineRange, sidesOf } from './score.ts'

export interface Survival {
  readonly found: number
  readonly units: number
  /** Keys of the gold units that were not found. */
  readonly misses: readonly string[]
}

/** A gold unit is found where a unit of the other bitext holds the texts that begin on its first lines in the Markdown. English is the source. */
export function survivalOf(markdown: Bitext, other: Bitext, gold: readonly GoldUnit[]): Survival {
  const sides = { en: counterparts(markdown.source, other.source), zh: counterparts(markdown.target, other.target) }
  const partners = new Map<number, Set<number>>()
  for (const unit of other.units) {
    if (unit.relation !== 'aligned' && unit.relation !== 'moved') continue
    const { en, zh } = sidesOf(other, unit)
    for (const one of en) partners.set(one, new Set([...(partners.get(one) ?? []), ...zh]))
  }
  const misses = gold.filter((unit) => {
    const [en, zh] = (['en', 'zh'] as const).map((side) => sides[side].get(lineRange(unit[side])[0]) ?? [])
    return !en?.some((one) => zh?.some((two) => partners.get(one)?.has(two)))
  })
  return { found: gold.length - misses.length, units: gold.length, misses: misses.map(({ key }) => key) }
}

/** From each line of one document to the segments of another that say what begins on it, in the same order. */
function counterparts(document: Document, other: Document): ReadonlyMap<number, readonly number[]> {
  const [own, theirs] = [document, other].map((each) =>
    each.segments.filter(({ text, label }) => text.text !== '' || label),
  )
  const byLine = new Map<number, number[]>()
  let [at, to] = [0, 0]
  for (const { value, added, removed } of diffArrays((own ?? []).map(saying), (theirs ?? []).map(saying))) {
    for (let step = 0; step < value.length; step++) {
      const [segment, same] = [own?.[at], theirs?.[to]]
      if (!added && !removed && segment && same) {
        const { line } = positionAt(document.lines, segment.span.start)
        byLine.set(line, [...(byLine.get(line) ?? []), same.index])
      }
      if (!added) at++
      if (!removed) to++
    }
  }
  return byLine
}

/** What a segment says, without the white space that a format may put anywhere. */
function saying({ text, label }: Document['segments'][number]): string {
  return `${label?.printed ?? ''}|${text.text}`.replace(/\s/g, '')
}

/** The units of sentences, inside the units of the texts that hold them. */
import type { AlignmentUnit, Bitext, Omission } from '../model/bitext.ts'
import type { Document } from '../model/document.ts'
import { type DirectedBead, type LexiconSource, lexiconFor } from './content-beads.ts'
import { type SentenceBlock, sentenceBeads } from './sentence-beads.ts'

/**
 * The bitext of two documents with sentences, from the bitext of the same documents without: each sentence stands in a unit behind the unit of the text
 * that holds it. What stands alone, has moved or is a copy passes this on to its sentences; where only one side has sentences, they belong to
 * the unit itself.
 */
export function alignSentences(
  { units, omissions }: Bitext,
  source: Document,
  target: Document,
  openLexicon: LexiconSource,
): Bitext {
  const [sources, targets] = [holdersOf(source), holdersOf(target)]
  const inside = units.map((unit) => ({
    source: unit.source.flatMap((index) => (sources[index] as Holder).sentences),
    target: unit.target.flatMap((index) => (targets[index] as Holder).sentences),
  }))
  const shared = inside.filter((list) => list.source.length > 0 && list.target.length > 0)
  const beads = beadsInside(source, target, shared, openLexicon)
  let next = 0
  const result = units.flatMap((unit, at) => {
    const own = inMembers(unit, sources, targets)
    const sentences = inside[at] as Indices
    if (sentences.source.length > 0 && sentences.target.length > 0)
      return [own, ...(beads[next++] as DirectedBead[]).map((bead) => unitOf(bead, sentences, unit))]
    if (unit.source.length > 0 && unit.target.length > 0) return [withMembers(own, sentences)]
    const original =
      unit.of === undefined ? [] : ((unit.source.length > 0 ? sources : targets)[unit.of]?.sentences ?? [])
    return [
      own,
      ...sentences.source.map((index, at) => lone({ ...own, source: [index] }, original[at])),
      ...sentences.target.map((index, at) => lone({ ...own, target: [index] }, original[at])),
    ]
  })
  return { source, target, units: result, omissions: omissions.map((omission) => moved(omission, sources, targets)) }
}

/** The reverse: the bitext of the documents without sentences. */
export function withoutSentenceUnits(
  { source, target, units, omissions }: Bitext,
  sourceUnits: Document,
  targetUnits: Document,
): Bitext {
  const [sources, targets] = [placesWithout(source), placesWithout(target)]
  const kept = (places: Int32Array, indices: readonly number[]) =>
    indices.map((index) => places[index] as number).filter((index) => index >= 0)
  return {
    source: sourceUnits,
    target: targetUnits,
    units: units
      .map((unit) => ({
        ...unit,
        source: kept(sources, unit.source),
        target: kept(targets, unit.target),
        ...(unit.of !== undefined && { of: (unit.source.length > 0 ? sources : targets)[unit.of] as number }),
      }))
      .filter((unit) => unit.source.length + unit.target.length > 0),
    omissions: omissions.map((omission) => {
      const [own, other] = omission.side === 'source' ? [sources, targets] : [targets, sources]
      return { ...omission, segment: own[omission.segment] as number, facing: other[omission.facing] as number }
    }),
  }
}

/** The place of each segment among those that are no sentences; -1 for sentences. */
function placesWithout({ segments }: Document): Int32Array {
  let count = 0
  return Int32Array.from(segments, ({ kind }) => (kind === 'sentence' ? -1 : count++))
}

/** A segment of the document without sentences: where it stands in the one with them, and its sentences there. */
interface Holder {
  readonly index: number
  readonly sentences: readonly number[]
}

function holdersOf({ segments }: Document): Holder[] {
  const holders: { index: number; sentences: number[] }[] = []
  const byIndex = new Map<number, { index: number; sentences: number[] }>()
  for (const { index, kind, parent } of segments) {
    if (kind === 'sentence') {
      byIndex.get(parent as number)?.sentences.push(index)
      continue
    }
    const holder = { index, sentences: [] }
    holders.push(holder)
    byIndex.set(index, holder)
  }
  return holders
}

function inMembers(unit: AlignmentUnit, sources: readonly Holder[], targets: readonly Holder[]): AlignmentUnit {
  const place = (holders: readonly Holder[]) => (index: number) => (holders[index] as Holder).index
  const side = unit.source.length > 0 ? sources : targets
  return {
    ...unit,
    source: unit.source.map(place(sources)),
    target: unit.target.map(place(targets)),
    ...(unit.of !== undefined && { of: place(side)(unit.of) }),
  }
}

function moved(omission: Omission, sources: readonly Holder[], targets: readonly Holder[]): Omission {
  const place = (holders: readonly Holder[], index: number) => (holders[index] as Holder).index
  const [own, other] = omission.side === 'source' ? [sources, targets] : [targets, sources]
  return { ...omission, segment: place(own, omission.segment), facing: place(other, omission.facing) }
}

interface Indices {
  readonly source: readonly number[]
  readonly target: readonly number[]
}

/** One sentence against one needs no words; these teach the others, though. */
function beadsInside(
  source: Document,
  target: Document,
  inside: readonly Indices[],
  openLexicon: LexiconSource,
): DirectedBead[][] {
  const blocks: SentenceBlock[] = inside.map((list) => ({
    source: list.source.map((index) => source.segments[index]?.text.text ?? ''),
    target: list.target.map((index) => target.segments[index]?.text.text ?? ''),
  }))
  const isSingle = (block: SentenceBlock) => block.source.length === 1 && block.target.length === 1
  const single: DirectedBead[] = [{ source: [0, 1], target: [0, 1], probability: 1, isSupported: false }]
  if (blocks.every(isSingle)) return blocks.map(() => single)
  const lexicon = lexiconFor(source.language, target.language, openLexicon)
  const beads = sentenceBeads(blocks, { source: source.language, target: target.language }, lexicon)
  return beads.map((list, at) => (isSingle(blocks[at] as SentenceBlock) ? single : list))
}

/** A bead inside a unit is not surer than the unit. */
function unitOf(bead: DirectedBead, { source, target }: Indices, holder: AlignmentUnit): AlignmentUnit {
  const own = { source: source.slice(...bead.source), target: target.slice(...bead.target) }
  const isGap = own.source.length === 0 || own.target.length === 0
  return {
    ...own,
    relation: own.target.length === 0 ? 'missing' : own.source.length === 0 ? 'extra' : holder.relation,
    score: Math.round(bead.probability * holder.score * 1000) / 1000,
    evidence: isGap ? [] : [bead.isSupported ? 'content' : 'position'],
  }
}

function lone({ of: _, ...unit }: AlignmentUnit, original: number | undefined): AlignmentUnit {
  if (unit.relation !== 'duplicated') return unit
  return original === undefined
    ? { ...unit, relation: unit.source.length > 0 ? 'missing' : 'extra' }
    : { ...unit, of: original }
}

function withMembers(unit: AlignmentUnit, { source, target }: Indices): AlignmentUnit {
  const sorted = (indices: readonly number[]) => [...indices].sort((one, other) => one - other)
  return { ...unit, source: sorted([...unit.source, ...source]), target: sorted([...unit.target, ...target]) }
}

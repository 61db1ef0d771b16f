/**
 * Sentences of aligned texts that the other side lacks. Two witnesses are asked. Length first, since it costs nothing: a pair is suspicious whose one
 * side is longer than the pairs of this very document let expect (`lengths.ts`). Only then words: the sentence must stand alone in the alignment
 * of the sentences (`sentence-beads.ts`), and without it the lengths must be usual. Cost: linear in the texts; without suspicion no sentence is
 * split and no word is looked up.
 */
import { splitSentences } from '../language/sentences.ts'
import { textLength } from '../language/text-length.ts'
import type { AlignmentUnit, Omission } from '../model/bitext.ts'
import type { Document, Segment, SegmentKind } from '../model/document.ts'
import type { Side } from '../model/finding.ts'
import { sourceSpan } from '../model/mapped-text.ts'
import type { Span } from '../model/place.ts'
import { type DirectedBead, type LexiconSource, lexiconFor } from './content-beads.ts'
import { type LengthModel, type LengthPair, lengthModel, lengthOf } from './lengths.ts'
import { sentenceBeads } from './sentence-beads.ts'

/**
 * How far, in spreads of the document, the lengths of a pair must be apart: alone, and where the sentence names what the other side does not; and
 * how far they may be without the sentence.
 */
const SUSPICIOUS = 3
const SUSPICIOUS_WITH_NAMES = 1.2
const USUAL = 2.2
/** A sentence that surely stands alone: the probability of its bead, with a whole lexicon and without. */
const SURE = 0.6
const SURE_WITHOUT_LEXICON = 0.9
/** Without a lexicon it is often the sentence beside it: 52 of 60 were right. */
const TRUST_WITHOUT_LEXICON = 0.87

const RUNNING: ReadonlySet<SegmentKind> = new Set(['paragraph', 'list-item', 'table-cell', 'footnote'])

/** The omissions of two documents without segments of kind `sentence`. */
export function findOmissions(
  source: Document,
  target: Document,
  units: readonly AlignmentUnit[],
  openLexicon: LexiconSource,
): Omission[] {
  const documents = { source, target }
  const alone = { source: aloneOn('source', units), target: aloneOn('target', units) }
  const pairs = runningPairs(documents, units)
  const lengths = lengthModel(pairs.map((pair) => pair.lengths))
  const suspects = new Set<Pair>(pairs.filter((pair) => isSuspect(pair, lengths, documents, alone)))
  if (suspects.size === 0) return []
  const divided = pairs.map((pair) => ({
    pair,
    source: sentencesOf(pair.source, source),
    target: sentencesOf(pair.target, target),
  }))
  const lexicon = lexiconFor(source.language, target.language, openLexicon)
  const beads = sentenceBeads(
    divided.map((each) => ({ source: textsOf(each.source), target: textsOf(each.target) })),
    { source: source.language, target: target.language },
    lexicon,
  )
  const demand =
    lexicon && !lexicon.isPartial
      ? { sure: SURE, trust: 1 }
      : { sure: SURE_WITHOUT_LEXICON, trust: TRUST_WITHOUT_LEXICON }
  return divided.flatMap((each, at) => {
    if (!suspects.has(each.pair)) return []
    const omissions = omissionsOf(each, beads[at] as DirectedBead[], lengths, demand)
    const side = omissions[0]?.side
    return side && agreesWithItems(omissions, each.pair[side], documents[side], alone[side]) ? omissions : []
  })
}

/** The segments of one side that stand alone. */
function aloneOn(side: Side, units: readonly AlignmentUnit[]): Set<number> {
  const other: Side = side === 'source' ? 'target' : 'source'
  return new Set(units.flatMap((unit) => (unit[other].length === 0 ? unit[side] : [])))
}

/** A list inside a text has told already what is missing of it: just the items in the sentences may stand alone, and all of them. */
function agreesWithItems(
  omissions: readonly Pick<Omission, 'segment' | 'start' | 'end'>[],
  holders: readonly Segment[],
  { segments }: Document,
  alone: ReadonlySet<number>,
): boolean {
  return holders.every(({ index, text, extent }) => {
    const spans = omissions
      .filter(({ segment }) => segment === index)
      .map(({ start, end }) => sourceSpan(text, start, end))
    for (let at = index + 1; at < segments.length; at++) {
      const { role, span } = segments[at] as Segment
      if (role !== 'inline' || span.start >= extent.end) break
      if (alone.has(at) !== spans.some(({ start, end }) => span.start >= start && span.start < end)) return false
    }
    return true
  })
}

interface Pair {
  readonly source: readonly Segment[]
  readonly target: readonly Segment[]
  readonly lengths: LengthPair
  /** What the texts are part of. */
  readonly unit: AlignmentUnit
}

interface Sentence {
  readonly segment: number
  readonly span: Span
  readonly text: string
}

interface Divided {
  readonly pair: Pair
  readonly source: readonly Sentence[]
  readonly target: readonly Sentence[]
}

function runningPairs({ source, target }: Readonly<Record<Side, Document>>, units: readonly AlignmentUnit[]): Pair[] {
  const pairs: Pair[] = []
  for (const unit of units) {
    if (unit.source.length === 0 || unit.target.length === 0) continue
    const [own, other] = [runningTexts(source, unit.source), runningTexts(target, unit.target)]
    if (own.length === 0 || other.length === 0) continue
    pairs.push({ source: own, target: other, lengths: { source: lengthsOf(own), target: lengthsOf(other) }, unit })
  }
  return pairs
}

// Without `map` and `filter`: this is done for every unit of every check, and is all that most checks do here.
function runningTexts({ segments }: Document, indices: readonly number[]): Segment[] {
  const texts: Segment[] = []
  for (const index of indices) {
    const segment = segments[index] as Segment
    if (isRunning(segment) && segment.text.text !== '') texts.push(segment)
  }
  return texts
}

function isRunning({ kind, role }: Segment): boolean {
  return role !== 'inline' && RUNNING.has(kind)
}

/** Whether a text beside those of a side stands alone: what its neighbour seems to lack may be just that text. */
function isBesideLoose(indices: readonly number[], { segments }: Document, alone: ReadonlySet<number>): boolean {
  return indices.some((index) =>
    NEIGHBOURS.some((step) => {
      const segment = segments[index + step]
      return segment !== undefined && isRunning(segment) && alone.has(index + step)
    }),
  )
}

const NEIGHBOURS = [-2, -1, 1, 2]

function lengthsOf(segments: readonly Segment[]) {
  return lengthOf(segments.map(({ text }) => text.text))
}

/** Whether one side is too long, and usual without one of its sentences. */
function isSuspect(
  pair: Pair,
  lengths: LengthModel,
  documents: Readonly<Record<Side, Document>>,
  alone: Readonly<Record<Side, ReadonlySet<number>>>,
): boolean {
  const whole = { source: lengths.source(pair.lengths.source), target: lengths.target(pair.lengths.target) }
  const deviation = lengths.deviation(whole.source, whole.target)
  if (Math.abs(deviation) < SUSPICIOUS_WITH_NAMES) return false
  const [side, other]: readonly [Side, Side] = deviation > 0 ? ['source', 'target'] : ['target', 'source']
  if (isBesideLoose(pair.unit[other], documents[other], alone[other])) return false
  if (isUsualWithoutItems(pair[side], documents[side], alone[side], whole, side, lengths)) return false
  const isLong = Math.abs(deviation) >= SUSPICIOUS
  const lost = isLong ? [] : keysLost(pair[side], pair[other])
  if (!isLong && lost.length === 0) return false
  const sentences = sentencesOf(pair[side], documents[side])
  return (
    sentences.length > 1 &&
    sentences.some(({ segment, span, text }) => {
      if (!isLong && !lost.some((each) => each.segment === segment && isInside(each.span, span))) return false
      const rest = { ...whole, [side]: whole[side] - lengths[side](textLength(text)) }
      return (
        Math.abs(lengths.deviation(rest.source, rest.target)) < Math.abs(deviation) / 2 &&
        agreesWithItems([{ segment, ...span }], pair[side], documents[side], alone[side])
      )
    })
  )
}

/** Whether items inside the texts that stand alone are all that one side is longer by: then they are missing, and no sentence. */
function isUsualWithoutItems(
  texts: readonly Segment[],
  { segments }: Document,
  alone: ReadonlySet<number>,
  whole: Readonly<Record<Side, number>>,
  side: Side,
  lengths: LengthModel,
): boolean {
  let lone = 0
  for (const { index, extent } of texts)
    for (let at = index + 1; at < segments.length; at++) {
      const item = segments[at] as Segment
      if (item.role !== 'inline' || item.span.start >= extent.end) break
      if (alone.has(at)) lone += lengths[side](textLength(item.text.text))
    }
  if (lone === 0) return false
  const rest = { ...whole, [side]: whole[side] - lone }
  return Math.abs(lengths.deviation(rest.source, rest.target)) <= USUAL
}

/** Where texts name what those of the other side do not. */
function keysLost(own: readonly Segment[], other: readonly Segment[]): { segment: number; span: Span }[] {
  const known = new Set(other.flatMap(({ mentions }) => mentions.map(({ key }) => key)))
  return own.flatMap(({ index, mentions }) =>
    mentions
      .filter(({ key, isSoft, kind }) => !isSoft && kind !== 'name' && !known.has(key))
      .map((mention) => ({ segment: index, span: mention })),
  )
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

function sentencesOf(segments: readonly Segment[], { language }: Document): Sentence[] {
  return segments.flatMap(({ index, text: { text } }) =>
    splitSentences(text, language).map((span) => ({ segment: index, span, text: text.slice(span.start, span.end) })),
  )
}

function textsOf(sentences: readonly Sentence[]): string[] {
  return sentences.map(({ text }) => text)
}

/** The sentences of the longer side that stand alone, where the lengths are usual without them. */
function omissionsOf(
  { source, target }: Divided,
  beads: readonly DirectedBead[],
  lengths: LengthModel,
  { sure, trust }: { readonly sure: number; readonly trust: number },
): Omission[] {
  const whole = { source: lengths.source(lengthOf(textsOf(source))), target: lengths.target(lengthOf(textsOf(target))) }
  const side: Side = whole.source > whole.target ? 'source' : 'target'
  const other: Side = side === 'source' ? 'target' : 'source'
  const sentences = side === 'source' ? source : target
  const facing = side === 'source' ? target : source
  const alone = beads.filter((bead) => bead[other][0] === bead[other][1])
  if (alone.length === 0 || alone.length === beads.length || alone.some(({ probability }) => probability < sure))
    return []
  if (beads.some((bead) => bead[side][0] === bead[side][1])) return []
  const lacking = lengthOf(alone.flatMap((bead) => textsOf(sentences.slice(...bead[side]))))
  const rest = { ...whole, [side]: whole[side] - lengths[side](lacking) }
  if (Math.abs(lengths.deviation(rest.source, rest.target)) > USUAL) return []
  return alone.flatMap((bead) =>
    sentences.slice(...bead[side]).map(({ segment, span }) => ({
      side,
      segment,
      ...span,
      facing: (facing[Math.max(0, bead[other][0] - 1)] as Sentence).segment,
      score: bead.probability * trust,
    })),
  )
}

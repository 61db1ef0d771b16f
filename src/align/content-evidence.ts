/**
 * What the words of elements say where structure is silent: content aligns all elements once, and each of its beads speaks for the pairs inside it
 * and against those that leave it. Structure still decides; this is one more term of its evidence (`similarity.ts`) and one more rank of
 * anchors (`anchors.ts`).
 */
import type { Lexicon } from '../language/lexicon.ts'
import type { Evidence } from '../model/bitext.ts'
import type { Document, Segment } from '../model/document.ts'
import { contentBeads, type DirectedBead } from './content-beads.ts'
import type { Bead } from './dynamic-program.ts'
import { childLists, mergeProfiles, type Profile } from './profile.ts'
import { type Measure, similarity } from './similarity.ts'

export interface ContentEvidence {
  /** What the words say to the pair of the elements from segment `first` to `last` of either side; above 0 speaks for it. */
  readonly weight: (source: Range, target: Range) => number
  /** Equal for two elements that surely stand for each other, and for no others; null where words do not say so surely. */
  readonly anchorKey: (segment: number, isSource: boolean) => string | null
}

/** First and last segment, both inside. */
export interface Range {
  readonly segment: number
  readonly last: number
}

const FOR = 6
/** The share of it that a pair has which is only a part of the bead. */
const PART = 0.4
const AGAINST = -5
const SURE = 0.9

/** Aligns all elements by content. */
export function findContentEvidence(
  [source, sources]: readonly [Document, readonly Profile[]],
  [target, targets]: readonly [Document, readonly Profile[]],
  lexicon: Lexicon | null,
): ContentEvidence {
  const beads = contentBeads(
    { texts: textsOf(source, sources), language: source.language },
    { texts: textsOf(target, targets), language: target.language },
    lexicon,
  )
  const ofSource = beadsBySegment(beads, sources, source.segments.length, ({ source }) => source)
  const ofTarget = beadsBySegment(beads, targets, target.segments.length, ({ target }) => target)
  const bead = (number: number) => beads[number] as DirectedBead
  const covers = ([from, to]: readonly [number, number], elements: readonly Profile[], { segment, last }: Range) =>
    (elements[from] as Profile).segment === segment && (elements[to - 1] as Profile).segment === last
  return {
    weight(one, other) {
      const left = ofSource[one.segment] as number
      const right = ofTarget[other.segment] as number
      if (left < 0 || right < 0) return 0
      const { source, target, probability, isSupported } = bead(left)
      // Two without a counterpart may be one that has moved: the words were asked in order only.
      if (left !== right)
        return isGap(bead(left)) && isGap(bead(right)) ? 0 : AGAINST * Math.min(probability, bead(right).probability)
      if (!isSupported) return 0
      return FOR * probability * (covers(source, sources, one) && covers(target, targets, other) ? 1 : PART)
    },
    anchorKey(segment, isSource) {
      const number = (isSource ? ofSource : ofTarget)[segment] as number
      if (number < 0) return null
      const { source, target, probability, isSupported } = bead(number)
      const isSingle = source[1] - source[0] === 1 && target[1] - target[0] === 1
      return isSingle && isSupported && probability >= SURE ? `c${number}` : null
    },
  }
}

function isGap({ source, target }: DirectedBead): boolean {
  return source[0] === source[1] || target[0] === target[1]
}

/** What an element rests on when it is right for more than its place. */
const FIRM: ReadonlySet<Evidence> = new Set(['number', 'marker', 'label', 'symbol', 'value', 'name', 'text'])
/** Content is asked where at least so many elements, and such a share of all, rest on their place alone. */
const MOST_DOUBTS = 8
const MOST_DOUBTFUL = 0.25
/** Texts shorter than this say too little. */
const TELLING = 12

/**
 * Whether structure leaves so much open that the words have to be asked: many elements that rest on their place alone, or one too many among
 * such, which might be any of them.
 */
export function needsContent(
  beads: readonly Bead[],
  sources: readonly Profile[],
  targets: readonly Profile[],
  measure: Measure,
): boolean {
  let doubtful = 0
  let wasDoubtful = false
  let wasUneven = false
  for (const bead of beads) {
    const own = sources.slice(...bead.source)
    const other = targets.slice(...bead.target)
    const telling = [...own, ...other].filter(({ kind, length }) => kind !== 'entry' && length >= TELLING).length
    const isDoubtful = telling > 0 && !isFirm(own, other, measure)
    const isUneven = isDoubtful && (own.length !== 1 || other.length !== 1)
    if ((isUneven && wasDoubtful) || (isDoubtful && wasUneven)) return true
    if (isDoubtful) doubtful += telling
    wasDoubtful = isDoubtful
    wasUneven = isUneven
  }
  return doubtful >= MOST_DOUBTS && doubtful >= MOST_DOUBTFUL * (sources.length + targets.length)
}

/** Whether a bead rests on more than its place; one without counterpart, on a label that it could be found by. */
function isFirm(sources: readonly Profile[], targets: readonly Profile[], measure: Measure): boolean {
  if (sources.length === 0 || targets.length === 0)
    return [...sources, ...targets].every(({ label }) => label !== null && label.ordinal !== null)
  const evidence: Evidence[] = []
  similarity(sources.reduce(mergeProfiles), targets.reduce(mergeProfiles), measure, evidence)
  return evidence.some((kind) => FIRM.has(kind))
}

function textsOf(document: Document, elements: readonly Profile[]): string[] {
  const children = childLists(document)
  return elements.map(({ kind, segment, text }) =>
    kind === 'row'
      ? (children[segment] as number[]).map((cell) => (document.segments[cell] as Segment).text.text).join(' ')
      : text,
  )
}

/** The bead of each segment that is an element; -1 for the others. */
function beadsBySegment(
  beads: readonly DirectedBead[],
  elements: readonly Profile[],
  count: number,
  range: (bead: DirectedBead) => readonly [number, number],
): Int32Array {
  const numbers = new Int32Array(count).fill(-1)
  beads.forEach((bead, number) => {
    const [from, to] = range(bead)
    for (let at = from; at < to; at++) numbers[(elements[at] as Profile).segment] = number
  })
  return numbers
}

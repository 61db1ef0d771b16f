/** The alignment of two sequences of elements: cut at anchors, again between the anchors, and by dynamic program where nothing is left to cut. */
import { type Anchor, findAnchors, RANKS, type Window } from './anchors.ts'
import { alignSequences, type Bead } from './dynamic-program.ts'
import type { Profile } from './profile.ts'
import { type Measure, similarity } from './similarity.ts'

/** Beads in order, covering both sequences once. */
export function alignElements(sources: readonly Profile[], targets: readonly Profile[], measure: Measure): Bead[] {
  const beads: Bead[] = []
  const all: Window = { sourceFrom: 0, sourceTo: sources.length, targetFrom: 0, targetTo: targets.length }
  alignWindow({ sources, targets, measure, beads }, all, 0)
  return beads
}

interface Work {
  readonly sources: readonly Profile[]
  readonly targets: readonly Profile[]
  readonly measure: Measure
  readonly beads: Bead[]
}

/** An anchor has to be better than this: equal keys that everything else contradicts are no anchor. */
const ACCEPT = 0
/** Windows this small are not worth cutting. */
const SMALL = 2

function alignWindow(work: Work, window: Window, firstRank: number): void {
  const rows = window.sourceTo - window.sourceFrom
  const columns = window.targetTo - window.targetFrom
  if (rows > SMALL && columns > SMALL) {
    const { sources, targets, measure } = work
    const accept = (source: number, target: number) =>
      similarity(sources[source] as Profile, targets[target] as Profile, measure) > ACCEPT
    for (let rank = firstRank; rank < RANKS; rank++) {
      const anchors = findAnchors(sources, targets, window, rank, measure, accept)
      if (anchors.length > 0) {
        cut(work, window, anchors, rank)
        return
      }
    }
  }
  const { sources, targets, measure } = work
  const beads = alignSequences(
    sources.slice(window.sourceFrom, window.sourceTo),
    targets.slice(window.targetFrom, window.targetTo),
    measure,
  )
  for (const { source, target, weight } of beads) {
    work.beads.push({
      source: [source[0] + window.sourceFrom, source[1] + window.sourceFrom],
      target: [target[0] + window.targetFrom, target[1] + window.targetFrom],
      weight,
    })
  }
}

/**
 * Aligns what lies between anchors. An anchor that may be one of two lines of a heading is left to the window before it, so that a bead can take both.
 */
function cut(work: Work, window: Window, anchors: readonly Anchor[], rank: number): void {
  let { sourceFrom, targetFrom } = window
  for (const { source, target } of anchors) {
    alignWindow(work, { sourceFrom, sourceTo: source, targetFrom, targetTo: target }, rank)
    const weight = similarity(work.sources[source] as Profile, work.targets[target] as Profile, work.measure)
    const extent = headingLines(work, source, target, window)
    work.beads.push({ source: [source, source + extent.source], target: [target, target + extent.target], weight })
    sourceFrom = source + extent.source
    targetFrom = target + extent.target
  }
  alignWindow(work, { sourceFrom, sourceTo: window.sourceTo, targetFrom, targetTo: window.targetTo }, rank)
}

/** A label whose title stands on the next line, against label and title in one line, is one unit of two lines and one. */
function headingLines(work: Work, source: number, target: number, window: Window): { source: number; target: number } {
  const one = work.sources[source] as Profile
  const other = work.targets[target] as Profile
  const none = { source: 1, target: 1 }
  if (one.kind !== 'heading' || other.kind !== 'heading' || one.isBare === other.isBare) return none
  if (one.isBare && source + 1 < window.sourceTo && isTitle(work.sources[source + 1])) return { source: 2, target: 1 }
  if (other.isBare && target + 1 < window.targetTo && isTitle(work.targets[target + 1])) return { source: 1, target: 2 }
  return none
}

function isTitle(profile: Profile | undefined): boolean {
  return profile !== undefined && profile.kind === 'heading' && profile.label === null
}

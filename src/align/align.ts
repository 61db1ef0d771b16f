/**
 * Two documents to a bitext. Structure decides where it speaks: elements are cut into windows at anchors (`anchors.ts`), aligned inside the
 * windows by a dynamic program (`dynamic-program.ts`), where numbers and names leave much open once more with the words (`content-evidence.ts`);
 * leftovers are looked for out of order (`out-of-order.ts`), and what is aligned is gone into (`parts.ts`). Cost: near linear in the number of
 * segments.
 */
import type { AlignmentUnit, Bitext, Evidence } from '../model/bitext.ts'
import type { Document } from '../model/document.ts'
import { type LexiconSource, lexiconFor } from './content-beads.ts'
import { findContentEvidence, needsContent } from './content-evidence.ts'
import { findExchanges } from './exchanges.ts'
import { pairFamilies } from './families.ts'
import { withGoneItems } from './gone-items.ts'
import { findOmissions } from './omissions.ts'
import { matchDuplicates, matchMoved } from './out-of-order.ts'
import { createPairing, type DraftUnit, type Pairing } from './pairing.ts'
import { alignParts } from './parts.ts'
import { elementsOf, mergeProfiles, type Profile } from './profile.ts'
import { alignElements } from './sequence.ts'
import { type Measure, similarity, toScore } from './similarity.ts'

/** Aligns two documents. Every segment of either stands in exactly one unit of the result. */
export function alignDocuments(source: Document, target: Document, openLexicon: LexiconSource): Bitext {
  const sources = elementsOf(source)
  const targets = elementsOf(target)
  let measure: Measure = { ratio: lengthRatio(sources, targets), families: pairFamilies(sources, targets) }
  const pairing = createPairing(source, target)
  let beads = alignElements(sources, targets, measure)
  if (source.language !== target.language && needsContent(beads, sources, targets, measure)) {
    const lexicon = lexiconFor(source.language, target.language, openLexicon)
    measure = { ...measure, content: findContentEvidence([source, sources], [target, targets], lexicon) }
    beads = alignElements(sources, targets, measure)
  }
  const exchanges = findExchanges(beads, [source, sources], [target, targets], measure)
  for (const [at, bead] of beads.entries()) {
    const step = exchanges.has(at) ? 1 : exchanges.has(at - 1) ? -1 : 0
    const facing = beads[at + step] ?? bead
    addBead(pairing, sources.slice(...bead.source), targets.slice(...facing.target), measure, step > 0)
  }
  matchMoved(pairing, sources, targets, measure)
  matchDuplicates(pairing, true, sources)
  matchDuplicates(pairing, false, targets)
  alignParts(pairing, measure)
  addLoose(pairing)
  const units = withGoneItems(source, target, inOrder(pairing), openLexicon)
  return { source, target, units, omissions: findOmissions(source, target, units, openLexicon) }
}

/** Target characters for each source character, kept within what languages do. */
function lengthRatio(sources: readonly Profile[], targets: readonly Profile[]): number {
  const total = (profiles: readonly Profile[]) => profiles.reduce((sum, profile) => sum + profile.length, 0)
  return Math.min(6, Math.max(1 / 6, (total(targets) + 1) / (total(sources) + 1)))
}

function addBead(
  pairing: Pairing,
  sources: readonly Profile[],
  targets: readonly Profile[],
  measure: Measure,
  isMoved: boolean,
): void {
  if (sources.length === 0 || targets.length === 0) return
  const evidence: Evidence[] = []
  const weight = similarity(sources.reduce(mergeProfiles), targets.reduce(mergeProfiles), measure, evidence)
  if (evidence.length === 0) evidence.push('position')
  pairing.add({
    source: sources.map((profile) => profile.segment),
    target: targets.map((profile) => profile.segment),
    relation: isMoved ? 'moved' : 'aligned',
    weight,
    evidence,
  })
}

/** What is left stands alone. */
function addLoose(pairing: Pairing): void {
  pairing.unitOfSource.forEach((unit, index) => {
    if (unit === -1) pairing.add({ source: [index], target: [], relation: 'missing', weight: 3, evidence: [] })
  })
  pairing.unitOfTarget.forEach((unit, index) => {
    if (unit === -1) pairing.add({ source: [], target: [index], relation: 'extra', weight: 3, evidence: [] })
  })
}

/** Units in the order of the source; one without source stands behind the unit of the target segment before it. */
function inOrder(pairing: Pairing): AlignmentUnit[] {
  const lastSource = new Map<DraftUnit, number>()
  let reached = -1
  for (let index = 0; index < pairing.unitOfTarget.length; index++) {
    const unit = pairing.units[pairing.unitOfTarget[index] as number] as DraftUnit
    if (unit.source.length > 0) {
      if (unit.relation === 'aligned') reached = Math.max(...unit.source)
    } else if (!lastSource.has(unit)) lastSource.set(unit, reached)
  }
  const place = (unit: DraftUnit) =>
    unit.source.length > 0 ? (unit.source[0] as number) : (lastSource.get(unit) ?? -1) + 0.5
  return [...pairing.units]
    .sort((one, other) => place(one) - place(other) || (one.target[0] ?? 0) - (other.target[0] ?? 0))
    .map(({ source, target, relation, weight, evidence, of }) => ({
      source,
      target,
      relation,
      score: toScore(weight),
      evidence,
      ...(of === undefined ? {} : { of }),
    }))
}

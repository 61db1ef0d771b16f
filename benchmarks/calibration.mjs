/** Whether scores are probabilities: of what has the score s, about the share s should be right. */
import { judgedBeads } from './calibration-lines.mjs'
import { documentSets, lineSets } from './calibration-sets.mjs'
import { judgedUnits } from './calibration-units.mjs'

/** @typedef {import('./calibration-lines.mjs').Judged} Judged */
/** @typedef {{ from: number, to: number, count: number, right: number, score: number }} Bin `score`: the mean of those in it */

/** Lower ends. */
const BINS = [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]

/** Shares of the lines that are damaged, for each text in turn. */
const SHARES = [0, 0.05, 0.1, 0.2]

/**
 * Of each kind of score and half of the texts: how many, how many right, the mean distance of score and share right (`error`, weighed by count), and
 * the same by bin of scores and by share of damaged lines.
 */
export async function calibration() {
  const [lines, documents] = [lineSets(), await documentSets()]
  const beads = (/** @type {readonly import('./calibration-sets.mjs').LineCase[]} */ cases) =>
    measured((share) => cases.flatMap(({ pair, ...how }, at) => judgedBeads(pair, { seed: at + 1, share, ...how })))
  const units = (/** @type {readonly import('./calibration-units.mjs').GoldPair[]} */ pairs) =>
    measured((share) => pairs.flatMap((pair, at) => judgedUnits(pair, { seed: at + 1, share })))
  return [
    { name: 'content, developed on', ...beads(lines.developed) },
    { name: 'content, held out', ...beads(lines.heldOut) },
    { name: 'structure, developed on', ...units(documents.developed) },
    { name: 'structure, held out', ...units(documents.heldOut) },
  ]
}

/** @param {(share: number) => readonly Judged[]} judge */
function measured(judge) {
  const byShare = SHARES.map((share) => ({ share, judged: judge(share) })).filter(({ judged }) => judged.length > 0)
  const all = byShare.flatMap(({ judged }) => judged)
  const bins = binned(all)
  const distance = bins.reduce((sum, { count, right, score }) => sum + Math.abs(right - score * count), 0)
  return {
    ...summed(all),
    error: distance / all.length,
    bins,
    shares: byShare.map(({ share, judged }) => ({ share, ...summed(judged) })),
  }
}

/**
 * @param {readonly Judged[]} judged
 * @returns {Bin[]}
 */
function binned(judged) {
  return BINS.flatMap((from, at) => {
    const to = BINS[at + 1] ?? 1
    const own = judged.filter(({ score }) => score >= from && (score < to || to === 1))
    return own.length === 0 ? [] : [{ from, to, ...summed(own) }]
  })
}

/** @param {readonly Judged[]} judged */
function summed(judged) {
  return {
    count: judged.length,
    right: judged.filter(({ isRight }) => isRight).length,
    score: judged.reduce((sum, { score }) => sum + score, 0) / judged.length,
  }
}

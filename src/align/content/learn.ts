/**
 * The lexicon that a document teaches: what the words of one side stand for on the other, from the beads found so far.
 *
 * IBM model 1 (Brown et al. 1993) by expectation maximisation, with the known links as prior: t(e | z) = (count(z, e) - discount + K known(e | z)) /
 * (count(z) + K). Only pairs of words that often share a bead are followed. Cost: pairs of words in the same bead, once; then links of the words
 * of the beads, in each round.
 */
import type { ContentBead } from './search.ts'
import type { Links, Side, Vocabulary } from './vocabulary.ts'

const ROUNDS = 4
const PRIOR_COUNT = 5.4
const DISCOUNT = 0.5
/** A pair is followed that shares at least so many beads, and whose beads agree so well (squared cosine). */
const LEAST_SHARED = 2
const LEAST_COSINE = 0.02
const MOST_LINKS = 12
const LEAST = 1e-4

/** The vocabulary with links that the beads confirm or suggest. */
export function learnLinks(vocabulary: Vocabulary, beads: readonly ContentBead[]): Vocabulary {
  const paired = beads.filter((bead) => bead.heads[0] < bead.heads[1] && bead.translations[0] < bead.translations[1])
  const draft = withSuggestions(vocabulary, paired)
  const chances: Chances = { forward: Float64Array.from(draft.forward), backward: Float64Array.from(draft.backward) }
  for (let round = 0; round < ROUNDS; round++) renew(chances, draft, expectedCounts(vocabulary, paired, draft, chances))
  return { ...vocabulary, links: strongest({ from: draft.from, to: draft.to, ...chances }) }
}

/** One number for each link: t(translation | head word) and t(head word | translation), or how often they are thought to occur. */
interface Chances {
  readonly forward: Float64Array
  readonly backward: Float64Array
}

/** How often each link explains a word of the beads, either way, the chances being what they are. */
function expectedCounts(
  { heads, translations }: Vocabulary,
  beads: readonly ContentBead[],
  { from, to }: Draft,
  { forward, backward }: Chances,
): Chances {
  const counts: Chances = { forward: new Float64Array(forward.length), backward: new Float64Array(forward.length) }
  const translationNull = translations.noise / (1 - translations.noise)
  const headNull = heads.noise / (1 - heads.noise)
  // The words of the translations of one bead; words that it has several times share a slot.
  const slots = new Int32Array(translations.shares.length).fill(-1)
  const sizes: number[] = []
  const sums: number[] = []
  for (const bead of beads) {
    const headFrom = heads.starts[bead.heads[0]] as number
    const headTo = heads.starts[bead.heads[1]] as number
    const first = translations.starts[bead.translations[0]] as number
    const last = translations.starts[bead.translations[1]] as number
    sizes.length = 0
    sums.length = 0
    let translationWeight = 0
    for (let at = first; at < last; at++) {
      const word = translations.words[at] as number
      const weight = translations.weights[at] as number
      translationWeight += weight
      const slot = slots[word] as number
      if (slot >= 0) sizes[slot] = (sizes[slot] as number) + weight
      else {
        slots[word] = sizes.length
        sizes.push(weight)
        sums.push(0)
      }
    }
    let headWeight = 0
    for (let at = headFrom; at < headTo; at++) {
      const word = heads.words[at] as number
      const weight = heads.weights[at] as number
      headWeight += weight
      for (let link = from[word] as number; link < (from[word + 1] as number); link++) {
        const slot = slots[to[link] as number] as number
        if (slot >= 0) sums[slot] = (sums[slot] as number) + weight * (forward[link] as number)
      }
    }
    for (let at = headFrom; at < headTo; at++) {
      const word = heads.words[at] as number
      const weight = heads.weights[at] as number
      let own = 0
      for (let link = from[word] as number; link < (from[word + 1] as number); link++) {
        const target = to[link] as number
        const slot = slots[target] as number
        if (slot < 0) continue
        const chance = translationNull * (translations.shares[target] as number) * headWeight
        const share = (weight * (forward[link] as number)) / (chance + (sums[slot] as number))
        counts.forward[link] = (counts.forward[link] as number) + (sizes[slot] as number) * share
        own += (sizes[slot] as number) * (backward[link] as number)
      }
      if (own === 0) continue
      const chance = headNull * (heads.shares[word] as number) * translationWeight
      for (let link = from[word] as number; link < (from[word + 1] as number); link++) {
        const slot = slots[to[link] as number] as number
        if (slot < 0) continue
        const share = ((sizes[slot] as number) * (backward[link] as number)) / (chance + own)
        counts.backward[link] = (counts.backward[link] as number) + weight * share
      }
    }
    for (let at = first; at < last; at++) slots[translations.words[at] as number] = -1
  }
  return counts
}

/** The chances that the counts and what was known before suggest together. */
function renew(chances: Chances, { from, to, seedForward, seedBackward }: Draft, counts: Chances): void {
  const headTotals = new Float64Array(from.length - 1)
  const translationTotals = new Map<number, number>()
  eachLink(from, (word, link) => {
    headTotals[word] = (headTotals[word] as number) + (counts.forward[link] as number)
    const target = to[link] as number
    translationTotals.set(target, (translationTotals.get(target) ?? 0) + (counts.backward[link] as number))
  })
  eachLink(from, (word, link) => {
    const total = translationTotals.get(to[link] as number) as number
    chances.forward[link] = smoothed(counts.forward[link], seedForward[link], headTotals[word])
    chances.backward[link] = smoothed(counts.backward[link], seedBackward[link], total)
  })
}

function eachLink(from: Int32Array, visit: (word: number, link: number) => void): void {
  for (let word = 0; word + 1 < from.length; word++)
    for (let link = from[word] as number; link < (from[word + 1] as number); link++) visit(word, link)
}

function smoothed(count = 0, seed = 0, total = 0): number {
  return (Math.max(0, count - DISCOUNT) + PRIOR_COUNT * seed) / (total + PRIOR_COUNT)
}

interface Draft {
  readonly from: Int32Array
  readonly to: number[]
  readonly forward: number[]
  readonly backward: number[]
  readonly seedForward: number[]
  readonly seedBackward: number[]
}

/** The known links, and pairs of words that share many of their beads. */
function withSuggestions({ heads, translations, links }: Vocabulary, beads: readonly ContentBead[]): Draft {
  const headBeads = beadsByWord(heads, beads, (bead) => bead.heads)
  const { spread } = beadsByWord(translations, beads, (bead) => bead.translations)
  const draft: Draft = {
    from: new Int32Array(heads.shares.length + 1),
    to: [],
    forward: [],
    backward: [],
    seedForward: [],
    seedBackward: [],
  }
  const shared = new Int32Array(translations.shares.length)
  const lastBead = new Int32Array(translations.shares.length).fill(-1)
  const seen: number[] = []
  for (let word = 0; word < heads.shares.length; word++) {
    for (let link = links.from[word] as number; link < (links.from[word + 1] as number); link++) {
      draft.to.push(links.to[link] as number)
      draft.forward.push(links.forward[link] as number)
      draft.backward.push(links.backward[link] as number)
      draft.seedForward.push(links.forward[link] as number)
      draft.seedBackward.push(links.backward[link] as number)
    }
    const known = draft.to.length
    const occurrences = (headBeads.starts[word + 1] as number) - (headBeads.starts[word] as number)
    if (occurrences >= LEAST_SHARED) {
      seen.length = 0
      for (let at = headBeads.starts[word] as number; at < (headBeads.starts[word + 1] as number); at++) {
        const number = headBeads.beads[at] as number
        const bead = beads[number] as ContentBead
        const to = translations.starts[bead.translations[1]] as number
        for (let place = translations.starts[bead.translations[0]] as number; place < to; place++) {
          const target = translations.words[place] as number
          if (lastBead[target] === number) continue
          lastBead[target] = number
          if (shared[target] === 0) seen.push(target)
          shared[target] = (shared[target] as number) + 1
        }
      }
      const from = links.from[word] as number
      const old = new Set(links.to.subarray(from, links.from[word + 1]))
      const fresh: { target: number; cosine: number }[] = []
      for (const target of seen) {
        const together = shared[target] as number
        shared[target] = 0
        lastBead[target] = -1
        if (together < LEAST_SHARED || old.has(target)) continue
        const cosine = together ** 2 / (occurrences * (spread[target] as number))
        if (cosine >= LEAST_COSINE) fresh.push({ target, cosine })
      }
      fresh.sort((one, other) => other.cosine - one.cosine || one.target - other.target)
      for (const { target, cosine } of fresh.slice(0, MOST_LINKS)) {
        draft.to.push(target)
        draft.forward.push(cosine / MOST_LINKS)
        draft.backward.push(cosine / MOST_LINKS)
        draft.seedForward.push(0)
        draft.seedBackward.push(0)
      }
    }
    draft.from[word + 1] = Math.max(known, draft.to.length)
  }
  return draft
}

/** In which beads each word occurs. */
function beadsByWord(
  side: Side,
  beads: readonly ContentBead[],
  range: (bead: ContentBead) => readonly [number, number],
) {
  const last = new Int32Array(side.shares.length).fill(-1)
  const spread = new Int32Array(side.shares.length)
  const visit = (take: (word: number, bead: number) => void): void => {
    last.fill(-1)
    beads.forEach((bead, number) => {
      const [from, to] = range(bead)
      for (let at = side.starts[from] as number; at < (side.starts[to] as number); at++) {
        const word = side.words[at] as number
        if (last[word] === number) continue
        last[word] = number
        take(word, number)
      }
    })
  }
  visit((word) => {
    spread[word] = (spread[word] as number) + 1
  })
  const starts = new Int32Array(side.shares.length + 1)
  for (let word = 0; word < spread.length; word++)
    starts[word + 1] = (starts[word] as number) + (spread[word] as number)
  const found = new Int32Array(starts[spread.length] as number)
  const filled = starts.slice()
  visit((word, number) => {
    const at = filled[word] as number
    found[at] = number
    filled[word] = at + 1
  })
  return { starts, beads: found, spread }
}

function strongest(links: {
  from: Int32Array
  to: readonly number[]
  forward: Float64Array
  backward: Float64Array
}): Links {
  const from = new Int32Array(links.from.length)
  const kept: number[] = []
  for (let word = 0; word + 1 < links.from.length; word++) {
    for (let link = links.from[word] as number; link < (links.from[word + 1] as number); link++)
      if ((links.forward[link] as number) > LEAST || (links.backward[link] as number) > LEAST) kept.push(link)
    from[word + 1] = kept.length
  }
  return {
    from,
    to: Int32Array.from(kept, (link) => links.to[link] as number),
    forward: Float32Array.from(kept, (link) => links.forward[link] as number),
    backward: Float32Array.from(kept, (link) => links.backward[link] as number),
  }
}

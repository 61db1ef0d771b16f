/**
 * Texts that surely stand for each other, found before any search: pairs inside the corridor that share words which are rare there. Of the pairs
 * that cross, the chain of the greatest weight stays (longest increasing subsequence, weighted; Fenwick tree, O(n log n)).
 */
import type { Corridor } from './corridor.ts'
import type { Side, Vocabulary } from './vocabulary.ts'

export interface Link {
  readonly head: number
  readonly translation: number
}

/** A word in more texts of its neighbourhood than this is not rare. */
const RARE = 4
/** Two rare words, or one that is unique on both sides and hardly ever translated otherwise. */
const ENOUGH = 1.5

/** Links in order, rising on both sides. */
export function findChain(vocabulary: Vocabulary, corridor: Corridor): Link[] {
  const { heads, translations } = vocabulary
  const { from, to, forward } = vocabulary.links
  const headTexts = textsOfWords(heads)
  const translationTexts = textsOfWords(translations)
  const links: (Link & { weight: number })[] = []
  const reached = neighbourhoods(heads, translations, corridor)
  for (let head = 0; head < heads.count; head++) {
    const low = corridor.from[head] as number
    const high = corridor.to[head] as number
    const weights = new Map<number, number>()
    for (let at = heads.starts[head] as number; at < (heads.starts[head + 1] as number); at++) {
      const word = heads.words[at] as number
      if (heads.weights[at] !== 1) continue
      const own = between(headTexts, word, reached.from[head] as number, reached.to[head] as number)
      if (own.end - own.start > RARE) continue
      for (let link = from[word] as number; link < (from[word + 1] as number); link++) {
        const facing = between(translationTexts, to[link] as number, low, high)
        if (facing.end - facing.start > RARE) continue
        const weight =
          (2 * Math.sqrt(forward[link] as number)) / Math.max(own.end - own.start, facing.end - facing.start)
        for (let place = facing.start; place < facing.end; place++) {
          const text = translationTexts.texts[place] as number
          weights.set(text, (weights.get(text) ?? 0) + weight)
        }
      }
    }
    for (const [translation, weight] of weights) if (weight >= ENOUGH) links.push({ head, translation, weight })
  }
  links.sort((one, other) => one.head - other.head || other.translation - one.translation)
  return heaviestRising(links, translations.count)
}

interface Postings {
  readonly starts: Int32Array
  readonly texts: Int32Array
}

/** The texts that each word occurs in, each once, in order. */
function textsOfWords(side: Side): Postings {
  const starts = new Int32Array(side.shares.length + 1)
  for (let word = 0; word < side.shares.length; word++)
    starts[word + 1] = (starts[word] as number) + (side.spread[word] as number)
  const filled = starts.slice()
  const texts = new Int32Array(starts[side.shares.length] as number)
  for (let text = 0; text < side.count; text++)
    for (let at = side.starts[text] as number; at < (side.starts[text + 1] as number); at++) {
      const word = side.words[at] as number
      const next = filled[word] as number
      if (next > (starts[word] as number) && texts[next - 1] === text) continue
      texts[next] = text
      filled[word] = next + 1
    }
  return { starts, texts }
}

/** The postings of a word from text `low` to before `high`, by binary search. */
function between({ starts, texts }: Postings, word: number, low: number, high: number): { start: number; end: number } {
  const end = starts[word + 1] as number
  let start = starts[word] as number
  if (end - start > 8) start = lowerBound(texts, low, start, end)
  while (start < end && (texts[start] as number) < low) start++
  let stop = start
  // More than are rare need not be counted.
  while (stop < end && stop - start <= RARE && (texts[stop] as number) < high) stop++
  return { start, end: stop }
}

function lowerBound(texts: Int32Array, value: number, from: number, to: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if ((texts[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** The head texts that may have to do with the same translations as a head text: as many as the corridor is wide, around it. */
function neighbourhoods(heads: Side, translations: Side, { from, to }: Corridor): Corridor {
  const ratio = heads.count / Math.max(1, translations.count)
  const first = new Int32Array(heads.count)
  const last = new Int32Array(heads.count)
  for (let head = 0; head < heads.count; head++) {
    const width = Math.ceil((((to[head] as number) - (from[head] as number)) * ratio) / 2)
    const isWhole = from[head] === 0 && to[head] === translations.count
    first[head] = isWhole ? 0 : head - width
    last[head] = isWhole ? heads.count : head + width + 1
  }
  return { from: first, to: last }
}

function heaviestRising(links: readonly (Link & { weight: number })[], columns: number): Link[] {
  const tree = new Int32Array(columns + 2).fill(-1)
  const total = new Float64Array(links.length)
  const before = new Int32Array(links.length).fill(-1)
  let best = -1
  links.forEach(({ translation, weight }, at) => {
    let reached = -1
    for (let node = translation; node > 0; node -= node & -node) {
      const here = tree[node] as number
      if (here >= 0 && (reached < 0 || (total[here] as number) > (total[reached] as number))) reached = here
    }
    before[at] = reached
    total[at] = weight + (reached < 0 ? 0 : (total[reached] as number))
    for (let node = translation + 1; node < tree.length; node += node & -node) {
      const here = tree[node] as number
      if (here < 0 || (total[at] as number) > (total[here] as number)) tree[node] = at
    }
    if (best < 0 || (total[at] as number) > (total[best] as number)) best = at
  })
  const chain: Link[] = []
  for (let at = best; at >= 0; at = before[at] as number) chain.push(links[at] as Link)
  return chain.reverse()
}

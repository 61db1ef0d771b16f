/**
 * Two sequences of texts as numbers: each text a list of word ids with weights, and what the words of one side mean on the other,
 * reduced to the words that these texts have.
 */
import { contentProfile, contentWords } from '../../language/content-words.ts'
import { type Cues, countCues } from '../../language/cues.ts'
import type { Lexicon } from '../../language/lexicon.ts'
import { textLength } from '../../language/text-length.ts'
import type { Language } from '../../model/document.ts'

/** One side: the words of text `n` are those from `starts[n]` to before `starts[n + 1]`. */
export interface Side {
  readonly count: number
  readonly starts: Int32Array
  readonly words: Int32Array
  readonly weights: Float32Array
  /** Relative frequency of each word, as chance would have it. */
  readonly shares: Float64Array
  /** In how many texts each word occurs. */
  readonly spread: Int32Array
  /** Length of each text in letters, white space left out; an ideograph counts as several. */
  readonly lengths: Float64Array
  readonly cues: readonly Cues[]
  /** The share of words that answer to nothing on the other side, and the weight of the evidence of this side's words. */
  readonly noise: number
  readonly evidence: number
}

/** The translations of head word `w` are those from `from[w]` to before `from[w + 1]`. */
export interface Links {
  readonly from: Int32Array
  readonly to: Int32Array
  /** t(translation | head word) and t(head word | translation). */
  readonly forward: Float32Array
  readonly backward: Float32Array
}

export interface Vocabulary {
  readonly heads: Side
  readonly translations: Side
  readonly links: Links
  /** How much it tells, 0..1, that a word without any link stays unexplained: much where a whole lexicon was asked, else next to nothing. */
  readonly unknown: number
}

export interface Texts {
  readonly texts: readonly string[]
  readonly language: Language
}

/** Words read elsewhere: in a text of a few lines no word is as common as its share of them. */
const BACKGROUND = 300

const WITH_LEXICON = 1
const WITHOUT = 0

/** `heads` is the side whose words the lexicon lists. Words that look the same on both sides stand for each other. */
export function createVocabulary(heads: Texts, translations: Texts, lexicon: Lexicon | null): Vocabulary {
  const headIds = new Map<string, number>()
  const translationIds = new Map<string, number>()
  const headSide = createSide(heads, lexicon, headIds)
  const translationSide = createSide(translations, null, translationIds)
  return {
    heads: headSide,
    translations: translationSide,
    links: knownLinks(headIds, translationIds, lexicon),
    unknown: lexicon && !lexicon.isPartial ? WITH_LEXICON : WITHOUT,
  }
}

/** What an ideograph stands for in letters, about; the ratio of a document makes up for the rest. */
const WIDE = 3.4

function lettersOf(text: string): number {
  const { wide, narrow } = textLength(text)
  return wide * WIDE + narrow
}

function knownLinks(
  headIds: ReadonlyMap<string, number>,
  translationIds: ReadonlyMap<string, number>,
  lexicon: Lexicon | null,
): Links {
  const from = new Int32Array(headIds.size + 1)
  const to: number[] = []
  const forward: number[] = []
  for (const [word, id] of headIds) {
    const same = translationIds.get(word)
    if (same !== undefined) {
      to.push(same)
      forward.push(1)
    } else
      for (const { stem, weight } of lexicon?.translations(word) ?? []) {
        const known = translationIds.get(stem)
        if (known === undefined) continue
        to.push(known)
        forward.push(weight)
      }
    from[id + 1] = to.length
  }
  const sums = new Float64Array(translationIds.size)
  to.forEach((word, at) => {
    sums[word] = (sums[word] as number) + (forward[at] as number)
  })
  return {
    from,
    to: Int32Array.from(to),
    forward: Float32Array.from(forward),
    backward: Float32Array.from(forward, (weight, at) => weight / Math.max(1, sums[to[at] as number] as number)),
  }
}

function createSide({ texts, language }: Texts, lexicon: Lexicon | null, ids: Map<string, number>): Side {
  const starts = new Int32Array(texts.length + 1)
  const words: number[] = []
  const weights: number[] = []
  const spread: number[] = []
  const last: number[] = []
  const totals: number[] = []
  texts.forEach((text, at) => {
    for (const { word, weight } of contentWords(text, language, lexicon)) {
      let id = ids.get(word)
      if (id === undefined) {
        id = ids.size
        ids.set(word, id)
        spread.push(0)
        totals.push(0)
        last.push(-1)
      }
      if (last[id] !== at) {
        last[id] = at
        spread[id] = (spread[id] as number) + 1
      }
      totals[id] = (totals[id] as number) + weight
      words.push(id)
      weights.push(weight)
    }
    starts[at + 1] = words.length
  })
  const sum = totals.reduce((all, total) => all + total, 0) || 1
  return {
    count: texts.length,
    starts,
    words: Int32Array.from(words),
    weights: Float32Array.from(weights),
    shares: Float64Array.from(totals, (total) => total / (sum + BACKGROUND)),
    spread: Int32Array.from(spread),
    lengths: Float64Array.from(texts, lettersOf),
    cues: texts.map(countCues),
    ...contentProfile(language),
  }
}

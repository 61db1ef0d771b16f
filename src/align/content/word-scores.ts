/**
 * What the words of a bead are worth: the log-likelihood ratio of its words, given the words of the other side, against chance (IBM model 1 of
 * Brown et al. 1993 with a null word). Each word w of one side is explained once, by all words v of the other side together:
 *
 *     log(noise + (1 - noise) sum over v of weight(v) t(w | v) / (p(w) W)), at most 4
 *
 * A wrong merge or split leaves words unexplained and is thereby priced, which a ratio of overlap does not do. A word that answers to nothing
 * anywhere on the other side tells nothing and scores 0.
 *
 * Only what the words of two texts have in common is kept, text pair by text pair, for the last few head texts; a bead of several texts is put
 * together from these. Cost of entering a head text: the words of the texts facing it.
 */
import type { Band } from './band.ts'
import { MOST_HEADS } from './shapes.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface WordScores {
  /** Prepares head text `head`; they are entered in order, and the last four are kept. */
  readonly enter: (head: number) => void
  /** The worth of the bead of the `tall` head texts before `row` and the `wide` translations before `column`. */
  readonly score: (row: number, tall: number, column: number, wide: number) => number
  /** Not below `score`, at a fraction of its cost. */
  readonly bound: (row: number, tall: number, column: number, wide: number) => number
}

const MOST = 4

/** The common words of one head text with the translations from `low` on. */
interface Row {
  low: number
  /** Of translation `low + n`, entries from `starts[n]` to before `starts[n + 1]`: place of the word in its side, and what explains it. */
  readonly translationStarts: number[]
  readonly translationPlaces: number[]
  readonly translationValues: number[]
  readonly headStarts: number[]
  readonly headPlaces: number[]
  readonly headValues: number[]
  /** What the entries of a pair are worth when it stands alone. */
  readonly translationGains: number[]
  readonly headGains: number[]
}

export function createWordScores({ heads, translations, links, unknown }: Vocabulary, band: Band): WordScores {
  const rows: Row[] = Array.from({ length: MOST_HEADS }, () => ({
    low: 0,
    translationStarts: [],
    translationPlaces: [],
    translationValues: [],
    headStarts: [],
    headPlaces: [],
    headValues: [],
    translationGains: [],
    headGains: [],
  }))
  const headNull = Math.log(heads.noise)
  const translationNull = Math.log(translations.noise)
  const knownHead = (word: number): boolean => (links.from[word] as number) < (links.from[word + 1] as number)
  const answered = new Uint8Array(translations.shares.length)
  for (const word of links.to) answered[word] = 1
  /** Sums over the texts before each: all weights, and the worth of all words where none is explained. */
  const headWeights = new Float64Array(heads.count + 1)
  const headBase = new Float64Array(heads.count + 1)
  for (let text = 0; text < heads.count; text++) {
    let weight = 0
    let known = 0
    for (let at = heads.starts[text] as number; at < (heads.starts[text + 1] as number); at++) {
      weight += heads.weights[at] as number
      known += (heads.weights[at] as number) * (knownHead(heads.words[at] as number) ? 1 : unknown)
    }
    headWeights[text + 1] = (headWeights[text] as number) + weight
    headBase[text + 1] = (headBase[text] as number) + heads.evidence * headNull * known
  }
  const translationWeights = new Float64Array(translations.count + 1)
  const translationBase = new Float64Array(translations.count + 1)
  for (let text = 0; text < translations.count; text++) {
    let weight = 0
    let known = 0
    for (let at = translations.starts[text] as number; at < (translations.starts[text + 1] as number); at++) {
      weight += translations.weights[at] as number
      known += (translations.weights[at] as number) * (answered[translations.words[at] as number] ? 1 : unknown)
    }
    translationWeights[text + 1] = (translationWeights[text] as number) + weight
    translationBase[text + 1] = (translationBase[text] as number) + translations.evidence * translationNull * known
  }
  const headGain = (place: number, value: number, weight: number): number =>
    heads.evidence *
    (heads.weights[place] as number) *
    (Math.min(MOST, Math.log(heads.noise + ((1 - heads.noise) * value) / weight)) - headNull)
  const translationGain = (place: number, value: number, weight: number): number =>
    translations.evidence *
    (translations.weights[place] as number) *
    (Math.min(MOST, Math.log(translations.noise + ((1 - translations.noise) * value) / weight)) - translationNull)

  // The links of the words of one head text, as lists by translation word.
  const first = new Int32Array(translations.shares.length).fill(-1)
  const next: number[] = []
  const placeOf: number[] = []
  const linkOf: number[] = []
  let byHead = new Float64Array(64)

  const enter = (head: number): void => {
    const start = heads.starts[head] as number
    const length = (heads.starts[head + 1] as number) - start
    if (byHead.length < length) byHead = new Float64Array(length * 2)
    next.length = 0
    placeOf.length = 0
    linkOf.length = 0
    for (let at = 0; at < length; at++) {
      const id = heads.words[start + at] as number
      for (let link = links.from[id] as number; link < (links.from[id + 1] as number); link++) {
        const target = links.to[link] as number
        next.push(first[target] as number)
        placeOf.push(at)
        linkOf.push(link)
        first[target] = next.length - 1
      }
    }
    const row = rows[head % MOST_HEADS] as Row
    row.low = band.from[Math.max(0, head + 1 - MOST_HEADS)] as number
    const high = band.to[Math.min(heads.count, head + MOST_HEADS)] as number
    row.translationStarts.length = 0
    row.translationPlaces.length = 0
    row.translationValues.length = 0
    row.headStarts.length = 0
    row.headPlaces.length = 0
    row.headValues.length = 0
    row.translationGains.length = 0
    row.headGains.length = 0
    const headWeight = (headWeights[head + 1] as number) - (headWeights[head] as number)
    for (let text = row.low; text < high; text++) {
      row.translationStarts.push(row.translationPlaces.length)
      row.headStarts.push(row.headPlaces.length)
      const weight = (translationWeights[text + 1] as number) - (translationWeights[text] as number)
      let gain = 0
      let isCommon = false
      for (let at = translations.starts[text] as number; at < (translations.starts[text + 1] as number); at++) {
        const target = translations.words[at] as number
        let entry = first[target] as number
        if (entry < 0) continue
        isCommon = true
        let value = 0
        for (; entry >= 0; entry = next[entry] as number) {
          const place = placeOf[entry] as number
          const link = linkOf[entry] as number
          value += (heads.weights[start + place] as number) * (links.forward[link] as number)
          byHead[place] =
            (byHead[place] as number) + (translations.weights[at] as number) * (links.backward[link] as number)
        }
        value /= translations.shares[target] as number
        row.translationPlaces.push(at)
        row.translationValues.push(value)
        gain += translationGain(at, value, headWeight)
      }
      row.translationGains.push(gain)
      gain = 0
      if (isCommon)
        for (let place = 0; place < length; place++) {
          if (byHead[place] === 0) continue
          const value = (byHead[place] as number) / (heads.shares[heads.words[start + place] as number] as number)
          byHead[place] = 0
          row.headPlaces.push(start + place)
          row.headValues.push(value)
          gain += headGain(start + place, value, weight)
        }
      row.headGains.push(gain)
    }
    row.translationStarts.push(row.translationPlaces.length)
    row.headStarts.push(row.headPlaces.length)
    for (const link of linkOf) first[links.to[link] as number] = -1
  }

  const base = (row: number, tall: number, column: number, wide: number): number =>
    (headBase[row] as number) -
    (headBase[row - tall] as number) +
    (translationBase[column] as number) -
    (translationBase[column - wide] as number)

  // A sum of shares is not more than the greatest of them (mediant inequality), so neither is its logarithm: the gains of the pairs bound those of the bead.
  const bound = (row: number, tall: number, column: number, wide: number): number => {
    let total = base(row, tall, column, wide)
    for (let head = row - tall; head < row; head++) {
      const { low, headGains, translationGains } = rows[head % MOST_HEADS] as Row
      for (let text = column - wide - low; text < column - low; text++)
        total += (headGains[text] as number) + (translationGains[text] as number)
    }
    return total
  }

  const values = new Float64Array(Math.max(heads.words.length, translations.words.length))
  const touched: number[] = []
  const score = (row: number, tall: number, column: number, wide: number): number => {
    let total = base(row, tall, column, wide)
    if (tall === 1) {
      const { low, translationGains } = rows[(row - 1) % MOST_HEADS] as Row
      for (let text = column - wide - low; text < column - low; text++) total += translationGains[text] as number
    } else {
      const weight = (headWeights[row] as number) - (headWeights[row - tall] as number)
      touched.length = 0
      for (let head = row - tall; head < row; head++) {
        const { low, translationStarts, translationPlaces, translationValues } = rows[head % MOST_HEADS] as Row
        const end = translationStarts[column - low] as number
        for (let at = translationStarts[column - wide - low] as number; at < end; at++) {
          const place = translationPlaces[at] as number
          if (values[place] === 0) touched.push(place)
          values[place] = (values[place] as number) + (translationValues[at] as number)
        }
      }
      for (const place of touched) {
        total += translationGain(place, values[place] as number, weight)
        values[place] = 0
      }
    }
    if (wide === 1) {
      for (let head = row - tall; head < row; head++) {
        const { low, headGains } = rows[head % MOST_HEADS] as Row
        total += headGains[column - 1 - low] as number
      }
      return total
    }
    const weight = (translationWeights[column] as number) - (translationWeights[column - wide] as number)
    touched.length = 0
    for (let head = row - tall; head < row; head++) {
      const { low, headStarts, headPlaces, headValues } = rows[head % MOST_HEADS] as Row
      const end = headStarts[column - low] as number
      for (let at = headStarts[column - wide - low] as number; at < end; at++) {
        const place = headPlaces[at] as number
        if (values[place] === 0) touched.push(place)
        values[place] = (values[place] as number) + (headValues[at] as number)
      }
    }
    for (const place of touched) {
      total += headGain(place, values[place] as number, weight)
      values[place] = 0
    }
    return total
  }
  return { enter, score, bound }
}

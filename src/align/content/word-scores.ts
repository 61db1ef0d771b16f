/**
 * What the words of a bead are worth: the log-likelihood ratio of its words, given the words of the other side, against chance (IBM model 1 of
 * Brown et al. 1993 with a null word). Each word w of one side is explained once, by all words v of the other side together:
 *
 *     log(noise + (1 - noise) sum over v of weight(v) t(w | v) / (p(w) W)), at most 4
 *
 * A wrong merge or split leaves words unexplained and is thereby priced, which a ratio of overlap does not do. Without a lexicon, a word that answers
 * to nothing anywhere on the other side tells nothing and scores 0.
 *
 * Only what the words of two texts have in common is kept, text pair by text pair, for the last few head texts; a bead of several texts is put
 * together from these. Cost of entering a head text: the words of the texts facing it.
 */
import type { Band } from './band.ts'
import { MOST_HEADS } from './shapes.ts'
import type { Side, Vocabulary } from './vocabulary.ts'

export interface WordScores {
  /** Prepares head text `head`; they are entered in order, and the last four are kept. */
  readonly enter: (head: number) => void
  /** The worth of the bead of the `tall` head texts before `row` and the `wide` translations before `column`. */
  readonly score: (row: number, tall: number, column: number, wide: number) => number
  /** Not below `score`, at a fraction of its cost. */
  readonly bound: (row: number, tall: number, column: number, wide: number) => number
}

const MOST = 4

/** The words of one side that the common words of a head text and the translations from `low` on explain. */
interface Explained {
  /** Of translation `low + n`, entries from `starts[n]` to before `starts[n + 1]`. */
  readonly starts: number[]
  /** The place of the word in its side, and what explains it. */
  readonly places: number[]
  readonly values: number[]
  /** What the entries of a pair are worth when it stands alone. */
  readonly gains: number[]
}

interface Row {
  low: number
  readonly heads: Explained
  readonly translations: Explained
}

export function createWordScores({ heads, translations, links, unknown }: Vocabulary, band: Band): WordScores {
  const rows: Row[] = Array.from({ length: MOST_HEADS }, () => ({
    low: 0,
    heads: { starts: [], places: [], values: [], gains: [] },
    translations: { starts: [], places: [], values: [], gains: [] },
  }))
  const answered = new Uint8Array(translations.shares.length)
  for (const word of links.to) answered[word] = 1
  const hasLink = (word: number): boolean => (links.from[word] as number) < (links.from[word + 1] as number)
  const ofHeads = createSideScore(heads, (word) => (hasLink(word) ? 1 : unknown))
  const ofTranslations = createSideScore(translations, (word) => (answered[word] ? 1 : unknown))

  // The links of the words of one head text, as lists by translation word.
  const first = new Int32Array(translations.shares.length).fill(-1)
  const next: number[] = []
  const placeOf: number[] = []
  const linkOf: number[] = []
  let byHead = new Float64Array(64)

  const listLinks = (start: number, length: number): void => {
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
  }

  const enter = (head: number): void => {
    const start = heads.starts[head] as number
    const length = (heads.starts[head + 1] as number) - start
    if (byHead.length < length) byHead = new Float64Array(length * 2)
    listLinks(start, length)
    const row = rows[head % MOST_HEADS] as Row
    clear(row.heads)
    clear(row.translations)
    row.low = band.from[Math.max(0, head + 1 - MOST_HEADS)] as number
    const high = band.to[Math.min(heads.count, head + MOST_HEADS)] as number
    const headWeight = ofHeads.weight(head, head + 1)
    for (let text = row.low; text < high; text++) {
      row.heads.starts.push(row.heads.places.length)
      row.translations.starts.push(row.translations.places.length)
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
        row.translations.places.push(at)
        row.translations.values.push(value)
        gain += ofTranslations.gain(at, value, headWeight)
      }
      row.translations.gains.push(gain)
      gain = 0
      const weight = ofTranslations.weight(text, text + 1)
      if (isCommon)
        for (let place = 0; place < length; place++) {
          if (byHead[place] === 0) continue
          const value = (byHead[place] as number) / (heads.shares[heads.words[start + place] as number] as number)
          byHead[place] = 0
          row.heads.places.push(start + place)
          row.heads.values.push(value)
          gain += ofHeads.gain(start + place, value, weight)
        }
      row.heads.gains.push(gain)
    }
    row.heads.starts.push(row.heads.places.length)
    row.translations.starts.push(row.translations.places.length)
    for (const link of linkOf) first[links.to[link] as number] = -1
  }

  const base = (row: number, tall: number, column: number, wide: number): number =>
    ofHeads.base(row - tall, row) + ofTranslations.base(column - wide, column)

  // A sum of shares is not more than the greatest of them (mediant inequality), so neither is its logarithm: the gains of the pairs bound those of the bead.
  const bound = (row: number, tall: number, column: number, wide: number): number => {
    let total = base(row, tall, column, wide)
    for (let head = row - tall; head < row; head++) {
      const { low, heads, translations } = rows[head % MOST_HEADS] as Row
      for (let text = column - wide - low; text < column - low; text++)
        total += (heads.gains[text] as number) + (translations.gains[text] as number)
    }
    return total
  }

  /** What the pairs of a bead are worth, each for itself: all of it where the explaining side is one text. */
  const pairGains = (
    side: 'heads' | 'translations',
    row: number,
    tall: number,
    column: number,
    wide: number,
  ): number => {
    let total = 0
    for (let head = row - tall; head < row; head++) {
      const { low, [side]: explained } = rows[head % MOST_HEADS] as Row
      for (let text = column - wide - low; text < column - low; text++) total += explained.gains[text] as number
    }
    return total
  }

  const values = new Float64Array(Math.max(heads.words.length, translations.words.length))
  const touched: number[] = []
  /** What the words of a side are worth when all texts of the other explain them together; `weight` is that of the other side. */
  const jointGain = (
    side: 'heads' | 'translations',
    weight: number,
    row: number,
    tall: number,
    column: number,
    wide: number,
  ): number => {
    touched.length = 0
    for (let head = row - tall; head < row; head++) {
      const { low, [side]: explained } = rows[head % MOST_HEADS] as Row
      const end = explained.starts[column - low] as number
      for (let at = explained.starts[column - wide - low] as number; at < end; at++) {
        const place = explained.places[at] as number
        if (values[place] === 0) touched.push(place)
        values[place] = (values[place] as number) + (explained.values[at] as number)
      }
    }
    const { gain } = side === 'heads' ? ofHeads : ofTranslations
    let total = 0
    for (const place of touched) {
      total += gain(place, values[place] as number, weight)
      values[place] = 0
    }
    return total
  }

  const score = (row: number, tall: number, column: number, wide: number): number =>
    base(row, tall, column, wide) +
    (tall === 1
      ? pairGains('translations', row, tall, column, wide)
      : jointGain('translations', ofHeads.weight(row - tall, row), row, tall, column, wide)) +
    (wide === 1
      ? pairGains('heads', row, tall, column, wide)
      : jointGain('heads', ofTranslations.weight(column - wide, column), row, tall, column, wide))
  return { enter, score, bound }
}

function clear({ starts, places, values, gains }: Explained): void {
  starts.length = 0
  places.length = 0
  values.length = 0
  gains.length = 0
}

/** Of a range of texts of one side: the weight of their words, and what they are worth unexplained; of a word, what an explanation adds. */
function createSideScore(side: Side, telling: (word: number) => number) {
  const unexplained = Math.log(side.noise)
  const weights = new Float64Array(side.count + 1)
  const bases = new Float64Array(side.count + 1)
  for (let text = 0; text < side.count; text++) {
    let weight = 0
    let told = 0
    for (let at = side.starts[text] as number; at < (side.starts[text + 1] as number); at++) {
      weight += side.weights[at] as number
      told += (side.weights[at] as number) * telling(side.words[at] as number)
    }
    weights[text + 1] = (weights[text] as number) + weight
    bases[text + 1] = (bases[text] as number) + side.evidence * unexplained * told
  }
  return {
    weight: (from: number, to: number) => (weights[to] as number) - (weights[from] as number),
    base: (from: number, to: number) => (bases[to] as number) - (bases[from] as number),
    gain: (place: number, value: number, weight: number) =>
      side.evidence *
      (side.weights[place] as number) *
      (Math.min(MOST, Math.log(side.noise + ((1 - side.noise) * value) / weight)) - unexplained),
  }
}

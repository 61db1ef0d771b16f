/** What a bead is worth beside its words: its lengths and the punctuation that survives translation. */
import type { Cues } from '../../language/cues.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Variance of the difference in length for each unit of length, as in Gale and Church (1993), before the document is known. */
export const FIRST_VARIANCE = 12
const LOG_TWO_PI = Math.log(2 * Math.PI)
const QUESTION = 0.62
const ASKING = 0.13
const EXCLAMATION = 0.55
const ELLIPSIS = 0.16
const QUOTE = 0.47
const STARTS_QUOTED = 0.64
const ENDS_QUOTED = 1.5

/** No bead's cues are worth more. */
export const MOST_CUES = QUESTION + ASKING + EXCLAMATION + ELLIPSIS + QUOTE + STARTS_QUOTED + ENDS_QUOTED

/**
 * The worth of the lengths of the `tall` head texts before `row` and the `wide` translations before `column`: a log density, but for a constant.
 */
export function createLengthScore({ heads, translations }: Vocabulary, ratio: number, variance: number) {
  const headSums = sums(heads.lengths)
  const translationSums = sums(translations.lengths)
  return (row: number, tall: number, column: number, wide: number): number => {
    const head = (headSums[row] as number) - (headSums[row - tall] as number)
    const translation = (translationSums[column] as number) - (translationSums[column - wide] as number)
    const scale = Math.max(1, (head * ratio + translation) / 2)
    const deviation = (translation - head * ratio) ** 2 / (variance * scale)
    return -(deviation + LOG_TWO_PI + Math.log(variance / FIRST_VARIANCE)) / 2
  }
}

/** The worth of the cues of the same bead; 0 where neither side has any. */
export function createCueScore({ heads, translations }: Vocabulary) {
  return (row: number, tall: number, column: number, wide: number): number => {
    const one = cuesOf(heads.cues, row - tall, row)
    const other = cuesOf(translations.cues, column - wide, column)
    if (one === other) return 0
    return (
      QUESTION * agreement(one.questions, other.questions) +
      EXCLAMATION * agreement(one.exclamations, other.exclamations) +
      ELLIPSIS * agreement(one.ellipses, other.ellipses) +
      QUOTE * agreement(one.quotes / 2, other.quotes / 2) +
      STARTS_QUOTED * agreement(Number(one.startsQuoted), Number(other.startsQuoted)) +
      ENDS_QUOTED * agreement(Number(one.endsQuoted), Number(other.endsQuoted)) +
      ASKING * agreement(Number(one.endsAsking), Number(other.endsAsking))
    )
  }
}

function agreement(one: number, other: number): number {
  return Math.min(one, other, 1) - Math.min(Math.abs(one - other), 2)
}

function cuesOf(cues: readonly Cues[], from: number, to: number): Cues {
  const first = cues[from] as Cues
  if (to - from === 1) return first
  const last = cues[to - 1] as Cues
  let { questions, exclamations, ellipses, quotes } = first
  for (let at = from + 1; at < to; at++) {
    const more = cues[at] as Cues
    questions += more.questions
    exclamations += more.exclamations
    ellipses += more.ellipses
    quotes += more.quotes
  }
  return {
    questions,
    exclamations,
    ellipses,
    quotes,
    startsQuoted: first.startsQuoted,
    endsQuoted: last.endsQuoted,
    endsAsking: last.endsAsking,
  }
}

/** Running sums, one more than values. */
function sums(values: Float64Array): Float64Array {
  const result = new Float64Array(values.length + 1)
  for (let at = 0; at < values.length; at++) result[at + 1] = (result[at] as number) + (values[at] as number)
  return result
}

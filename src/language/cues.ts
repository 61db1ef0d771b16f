/** Punctuation that survives translation: a question stays a question, direct speech stays direct speech. */
export interface Cues {
  readonly questions: number
  readonly exclamations: number
  readonly ellipses: number
  /** Quotation marks, opening and closing ones alike. */
  readonly quotes: number
  readonly startsQuoted: boolean
  readonly endsQuoted: boolean
  readonly endsAsking: boolean
}

const NONE: Cues = {
  questions: 0,
  exclamations: 0,
  ellipses: 0,
  quotes: 0,
  startsQuoted: false,
  endsQuoted: false,
  endsAsking: false,
}

/** The cues of a text. Single quotation marks count at its ends only: elsewhere they may be apostrophes. */
export function countCues(text: string): Cues {
  if (!/[?？!！…"“”«»「」『』]|\.{3}|^\s*[‘']|[’']\s*$/u.test(text)) return NONE
  let questions = 0
  let exclamations = 0
  let ellipses = 0
  let quotes = 0
  for (const [mark] of text.matchAll(/[?？!！"“”«»「」『』]|…+|\.{3,}/gu)) {
    if (mark === '?' || mark === '？') questions++
    else if (mark === '!' || mark === '！') exclamations++
    else if (mark.startsWith('…') || mark.startsWith('.')) ellipses++
    else quotes++
  }
  return {
    questions,
    exclamations,
    ellipses,
    quotes,
    startsQuoted: /^\s*["“«「『‘']/u.test(text),
    endsQuoted: /["”»」』’']\s*$/u.test(text),
    endsAsking: /[?？]["”»」』’'）)\s]*$/u.test(text),
  }
}

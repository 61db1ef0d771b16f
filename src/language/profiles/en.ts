/** English. Its numerals, dates, stems and sentence words have files of their own beside this folder. */
import { englishDates } from '../dates.ts'
import { englishSentenceWords } from '../english-sentence-words.ts'
import { englishStem, isEnglishStopWord } from '../english-stems.ts'
import type { FigureStyle, Grammar, ReferenceWords, Scale, SymbolWords } from '../grammar.ts'
import { englishNumerals } from '../number-words.ts'
import { labelTable } from '../references.ts'
import { spacedRules } from '../spaced-sentences.ts'
import type { LanguageProfile } from './profile.ts'

export function englishProfile(): LanguageProfile {
  const sentenceWords = englishSentenceWords()
  return {
    language: 'en',
    writing: 'letters',
    sentences: spacedRules(sentenceWords),
    sentenceWords,
    words: {
      noise: 0.49,
      evidence: 1,
      stem: (word) => (word.length > 1 && !isEnglishStopWord(word) ? englishStem(word) : null),
    },
    grammar: englishGrammar,
    functionWords: FUNCTION_WORDS,
    functionShare: FUNCTION_SHARE,
    guessedMarker: 'lower-roman',
  }
}

const POWERS: Readonly<Record<string, number>> = {
  hundred: 2,
  thousand: 3,
  million: 6,
  mn: 6,
  billion: 9,
  bn: 9,
  trillion: 12,
}

const figures: FigureStyle = {
  figure: /(?:\d{1,3}(?:,\d{3})+(?!\d|,\d)|\d{1,3}(?: \d{3})+(?!\d| \d{3})|\d+)(?:\.\d+)*/y,
  digitsOf: (printed) => printed.replace(/[, ]/g, ''),
  sign: / ?(?:%|‰|个?百分点)|[- ]?(?:per ?cent(?!a)|percentage[- ]points?)(?![a-z])|(?:st|nd|rd|th)(?![A-Za-z])|[- ]?(?:hundred|thousand|million|billion|trillion|bn|mn)(?![a-z])/y,
  scaleOf,
  joint: / ?[-~至到和或] ?| to | and | or /y,
}

function scaleOf(sign: string): Scale {
  const bare = sign.replace(/^[- ]/, '')
  if (bare === '%' || /^per ?cent$/.test(bare)) return '%'
  if (bare === '‰') return '‰'
  if (bare.endsWith('百分点') || bare.startsWith('percentage')) return 'pp'
  return POWERS[bare] ?? 0
}

const references: ReferenceWords = {
  labels: labelTable([
    ['article', 'article art. rule regulation', 'articles arts. rules regulations', false],
    ['paragraph', 'paragraph para. subparagraph clause', 'paragraphs paras. subparagraphs clauses', false],
    ['section', 'section sect. sec.', 'sections sects. secs.', true],
    ['chapter', 'chapter chap.', 'chapters chaps.', false],
    ['annex', 'annex', 'annexes', true],
    ['appendix', 'appendix', 'appendices', true],
    ['table', 'table', 'tables', true],
    ['figure', 'figure fig.', 'figures figs.', true],
    ['box', 'box', 'boxes', false],
    ['item', 'item', 'items', false],
    ['part', 'part', 'parts', true],
    ['volume', 'volume vol.', 'volumes vols.', false],
  ]),
  gap: / {0,3}(?:(?:No|Nos)\. ?)?/y,
  gapOfShort: /\.? {0,3}/y,
  joint: /, (?:and |or )?| and | or | to | through | & | ?- ?/y,
  jointOfOne: / and | or | through /y,
  itemOfLaw: /^[\d, andorti]{1,20}(?:, |of (?:the )?(?:same |preceding )?)(?:sub-?)?(?:paragraph|article|clause)/i,
  wordBehind:
    / (?!(?:and|or|of|to|in|on|at|by|for|from|above|below|thereof|hereof|herein|as|is|was|shall|may|are|were|through|with|would|will|must|that)\b)[a-z]/y,
  first: null,
  subdivision: / ?\(([a-z]|[ivx]{2,4})\)/y,
  byPlace: [
    /\b(?:preceding|previous|foregoing|aforementioned|said|same|this|these|that|those|such|following|next|last|present)(?: (?:two|three|four|five|six|seven|\d{1,2}))? ([a-z]{4,14})(?![a-z])/gi,
    /\b([a-z]{4,14}) (?:above|below|thereof|hereof)(?![a-z])/gi,
  ],
}

const symbols: SymbolWords = {
  labels: ['resolution', 'resolutions', 'decision', 'decisions'],
  chain: /^(?: of \d{1,2} [A-Z][a-z]{2,8} \d{4})?[\s,;、号第]*(?:and|or|to|和|及|以及|与|或|至)?[\s第]*(?:Nos?\. ?)?$/,
  letters:
    / ?([A-Z])(?![A-Za-z/'’]|\.[A-Za-z\d])(?:((?:(?:, |、)[A-Z](?![A-Za-z/.]))*)(,? (?:and|or|to) | ?[和及与至到-] ?)([A-Z])(?![A-Za-z/'’]|[.-][A-Za-z\d]))?/y,
  isRange: (joint) => /to|[至到-]/.test(joint),
  wordBehind: / (?!(?:and|or|to|of|on|in|by|as|for|with|is|was|at|had|has|entitled|adopted|dated)\b)[a-z]/y,
}

/** Of English, of the Latin words and the figures in Chinese, and of languages without a grammar of their own. */
export const englishGrammar: Grammar = { figures, numerals: englishNumerals, dates: englishDates, references, symbols }

/*
 * The commonest words of English by the usual counts (Kučera and Francis, Computational Analysis of Present-Day American English, 1967,
 * top 50) and `shall` of official texts, without those that are as common in another language (`a`, `in`, `for`, `is`, `was`).
 */
const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...['the', 'of', 'and', 'to', 'by', 'with', 'that', 'from', 'this', 'which', 'shall', 'not', 'are', 'be', 'been'],
  ...['have', 'has', 'their', 'its', 'they', 'other', 'such', 'any', 'it', 'would', 'were', 'all', 'there'],
])

/*
 * Running English has 20 to 30 per cent of these words, pages full of code 11 to 16 per cent; other languages at most a few per cent
 * (Dutch `of`, Polish `to`), code among Chinese 5.
 */
const FUNCTION_SHARE = 0.08

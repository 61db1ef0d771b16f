/**
 * Which language a document is written in. Scripts decide wherever they can, which is right more often than any model of letter
 * groups and much cheaper; among the languages written in Latin letters, English is known by its function words, and any other is
 * the question of a model that the caller hands in (identify-latin.ts), because that one is large.
 */
import type { Language } from '../model/document.ts'
import { countScripts, dominantOf, type ScriptCounts } from './scripts.ts'

/** Names the language of a text in Latin letters; `und` where it cannot. */
export type LatinIdentifier = (text: string) => Language

/**
 * The language of a whole document: `zh`, `en`, `ja`, `ko`, `ru`, `ar`, or what `identifyLatin` says of a text in Latin letters that
 * is not plainly English. `und` (undetermined) where the text has too few letters, is in another script, or is in Latin letters
 * and nobody can tell. Not meant for a heading or a cell: ask `dominantScript` there.
 *
 * A long text is judged by pieces from all over it, so that neither an English masthead on a Chinese document nor an annex in
 * another language decides.
 */
export function detectLanguage(text: string, identifyLatin?: LatinIdentifier): Language {
  const sample = sampleOf(text)
  const counts = countScripts(sample)
  if (letterWeight(counts) < FEWEST_LETTERS) return 'und'
  const english = englishShare(sample)
  if (isChineseAmongCode(counts, english)) return 'zh'
  switch (dominantOf(counts)) {
    case 'han':
      return 'zh'
    case 'kana':
      return 'ja'
    case 'hangul':
      return 'ko'
    case 'cyrillic':
      return 'ru'
    case 'arabic':
      return 'ar'
    case 'latin':
      return english >= ENGLISH_SHARE ? 'en' : (identifyLatin?.(sample) ?? 'und')
    default:
      return 'und'
  }
}

const FEWEST_LETTERS = 20

/*
 * Share of English function words among all words in Latin letters. Running English has 20 to 30 per cent of the words below, pages
 * full of code 11 to 16 per cent; other languages at most a few per cent (Dutch `of`, Polish `to`), code among Chinese 5.
 */
const ENGLISH_SHARE = 0.08

/*
 * The commonest words of English by the usual counts (Kučera and Francis, Computational Analysis of Present-Day American English, 1967,
 * top 50) and `shall` of official texts, without those that are as common in another language (`a`, `in`, `for`, `is`, `was`).
 */
const ENGLISH_WORDS: ReadonlySet<string> = new Set([
  ...['the', 'of', 'and', 'to', 'by', 'with', 'that', 'from', 'this', 'which', 'shall', 'not', 'are', 'be', 'been'],
  ...['have', 'has', 'their', 'its', 'they', 'other', 'such', 'any', 'it', 'would', 'were', 'all', 'there'],
])

const WORD = /[a-z\u00c0-\u024f]+/g

const SAMPLE_PIECES = 32
const PIECE_LENGTH = 1024

function sampleOf(text: string): string {
  if (text.length <= SAMPLE_PIECES * PIECE_LENGTH) return text
  const pieces: string[] = []
  for (let piece = 0; piece < SAMPLE_PIECES; piece++) {
    const start = Math.floor(((text.length - PIECE_LENGTH) * piece) / (SAMPLE_PIECES - 1))
    pieces.push(text.slice(start, start + PIECE_LENGTH))
  }
  return pieces.join('\n')
}

// An ideograph says as much as two letters, as in `dominantScript`.
function letterWeight({ han, kana, hangul, latin, cyrillic, arabic, other }: ScriptCounts): number {
  return 2 * (han + kana + hangul) + latin + cyrillic + arabic + other
}

// A Chinese page about software may be three quarters code: its Latin letters are then no running English.
function isChineseAmongCode(counts: ScriptCounts, english: number): boolean {
  const isFairlyHan = counts.han * 9 >= counts.latin && counts.han > 5 * counts.kana
  return (
    isFairlyHan &&
    counts.han >= FEWEST_LETTERS &&
    english < ENGLISH_SHARE &&
    counts.hangul + counts.cyrillic + counts.arabic === 0
  )
}

function englishShare(text: string): number {
  const words = text.toLowerCase().match(WORD)
  if (words === null) return 0
  let known = 0
  for (const word of words) if (ENGLISH_WORDS.has(word)) known++
  return known / words.length
}

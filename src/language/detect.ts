/**
 * Which language a document is written in. Scripts decide wherever they can, which is right more often than any model of letter
 * groups and much cheaper; among the languages written in Latin letters, those with a profile are known by their function words, and any other
 * is the question of a model that the caller hands in (identify-latin.ts), because that one is large.
 */
import type { Language } from '../model/document.ts'
import { knownProfiles } from './profiles/index.ts'
import { countScripts, dominantOf, type ScriptCounts } from './scripts.ts'

/** Names the language of a text in Latin letters; `und` where it cannot. */
export type LatinIdentifier = (text: string) => Language

/**
 * The language of a whole document: `zh`, `ja`, `ko`, `ru`, `ar`, a language in Latin letters that has a profile, or what `identifyLatin` says of
 * any other text in Latin letters. `und` (undetermined) where the text has too few letters, is in another script, or is in Latin letters
 * and nobody can tell. Not meant for a heading or a cell: ask `dominantScript` there.
 *
 * A long text is judged by pieces from all over it, so that neither an English masthead on a Chinese document nor an annex in
 * another language decides.
 */
export function detectLanguage(text: string, identifyLatin?: LatinIdentifier): Language {
  const sample = sampleOf(text)
  const counts = countScripts(sample)
  if (letterWeight(counts) < FEWEST_LETTERS) return 'und'
  const known = knownByWords(sample)
  if (known === null && isChineseAmongCode(counts)) return 'zh'
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
      return known ?? identifyLatin?.(sample) ?? 'und'
    default:
      return 'und'
  }
}

const FEWEST_LETTERS = 20

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
function isChineseAmongCode(counts: ScriptCounts): boolean {
  const isFairlyHan = counts.han * 9 >= counts.latin && counts.han > 5 * counts.kana
  return isFairlyHan && counts.han >= FEWEST_LETTERS && counts.hangul + counts.cyrillic + counts.arabic === 0
}

// The language whose function words are the largest share of the words, where that share is as large as in running text.
function knownByWords(text: string): Language | null {
  const words = text.toLowerCase().match(WORD)
  if (words === null) return null
  let best: { readonly language: Language | null; readonly share: number } = { language: null, share: 0 }
  for (const { language, functionWords, functionShare } of knownProfiles()) {
    if (functionWords.size === 0) continue
    let known = 0
    for (const word of words) if (functionWords.has(word)) known++
    const share = known / words.length
    if (share >= functionShare && share > best.share) best = { language, share }
  }
  return best.language
}

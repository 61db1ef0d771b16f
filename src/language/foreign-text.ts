/** Whether a text in letters is in another language than it should be, as its function words tell. */
import type { LanguageProfile } from './profiles/index.ts'

/**
 * Whether a text is written in the language of `other` rather than of `own`: many of its words are function words of the one, and hardly any of the
 * other. False for a text too short to tell, and where a language has no profile.
 */
export function isForeign(text: string, own: LanguageProfile, other: LanguageProfile): boolean {
  if (own.functionWords.size === 0 || other.functionWords.size === 0 || own === other) return false
  const words = text.toLowerCase().match(WORDS) ?? []
  if (words.length < FEWEST_WORDS) return false
  let ours = 0
  let theirs = 0
  for (const word of words) {
    if (own.functionWords.has(word)) ours++
    if (other.functionWords.has(word)) theirs++
  }
  return theirs >= FEWEST_KNOWN && theirs >= other.functionShare * words.length && ours * 4 <= theirs
}

/** A title of a work rightly stays, and is seldom longer. */
const FEWEST_WORDS = 8
const FEWEST_KNOWN = 3
const WORDS = /\p{L}+/gu

/** Text that stands in the language of the other side. */
import { isForeign } from '../language/foreign-text.ts'
import { profileOf } from '../language/profiles/index.ts'
import { countScripts } from '../language/scripts.ts'
import type { Document } from '../model/document.ts'

/** Fewer words than this are a name, a title or a masthead line, which rightly stay. */
export const ENOUGH_WORDS = 6

/** Words of Latin script in a text, symbols, figures and capitals-only names left out. */
function latinWords(text: string): string[] {
  return text.match(/(?<![\p{L}\p{N}/.-])\p{Lu}?\p{Ll}[\p{Ll}'’-]*(?![\p{L}\p{N}/])/gu) ?? []
}

/** How much of a text is in the language of the other side: words, or characters where that is in Chinese characters. */
export function foreignLength(text: string, document: Document, other: Document): number {
  if (isInIdeographs(document)) return latinWords(text).length
  return isInIdeographs(other) ? text.length : (text.match(/\p{L}+/gu)?.length ?? 0)
}

function isInIdeographs({ language }: Document): boolean {
  return profileOf(language).writing === 'ideographs'
}

const ANY_LATIN = /[A-Za-z\u00c0-\u024f\u1e00-\u1eff\uff21-\uff5a]/
const ANY_HAN = /[\u3005-\uffff]/

/**
 * Whether the segments of `document` are written in the language of the other side: by the script where one side is in Chinese characters, otherwise by
 * the function words.
 */
export function isUntranslated(document: Document, other: Document, segments: readonly number[]): boolean {
  if (document.language === other.language) return false
  const isChinese = isInIdeographs(document)
  const areLetters = !isChinese && !isInIdeographs(other)
  const text =
    segments.length === 1
      ? (document.segments[segments[0] as number]?.text.text ?? '')
      : segments.map((index) => document.segments[index]?.text.text ?? '').join(' ')
  if (areLetters) return isForeign(text, profileOf(document.language), profileOf(other.language))
  // Nearly every text lacks the other script altogether, which a search shows sooner than a count.
  if (!(isChinese ? ANY_LATIN : ANY_HAN).test(text)) return false
  const { han, latin } = countScripts(text)
  if (isChinese) return han * 8 < latin && latinWords(text).length >= ENOUGH_WORDS
  return han >= 8 && han * 4 > latin
}

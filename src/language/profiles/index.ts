/** The languages that paralint knows. */
import type { Language } from '../../model/document.ts'
import { chineseRules } from '../chinese-sentences.ts'
import { englishProfile } from './en.ts'
import { spanishProfile } from './es.ts'
import { frenchProfile } from './fr.ts'
import type { LanguageProfile } from './profile.ts'
import { chineseProfile } from './zh.ts'

export type { LanguageProfile } from './profile.ts'

/** What is known of a language. One without a profile is read as English is, but its words are compared as they stand. */
export function profileOf(language: Language): LanguageProfile {
  let profile = made.get(language)
  if (profile === undefined) {
    profile = make(language)
    made.set(language, profile)
  }
  return profile
}

/** The languages that have a profile, English first. */
export function knownLanguages(): readonly Language[] {
  return Object.keys(MAKERS)
}

/** The profiles of all languages that have one. */
export function knownProfiles(): readonly LanguageProfile[] {
  return knownLanguages().map(profileOf)
}

const MAKERS: Readonly<Record<string, () => LanguageProfile>> = {
  en: englishProfile,
  fr: frenchProfile,
  es: spanishProfile,
  zh: chineseProfile,
}

// Made when it is first asked for: most runs need two of them.
const made = new Map<Language, LanguageProfile>()

function make(language: Language): LanguageProfile {
  const maker = Object.hasOwn(MAKERS, language) ? MAKERS[language] : undefined
  if (maker) return maker()
  const english = englishProfile()
  const words = { ...english.words, stem: (word: string) => word }
  // Japanese ends its sentences with the same marks as Chinese.
  const sentences = language === 'ja' ? chineseRules : english.sentences
  return { ...english, language: null, sentences, words, functionWords: new Set() }
}

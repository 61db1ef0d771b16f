/** The six official languages, and how the official document system calls them. */
import { mistake } from '../files/mistake.ts'

const LETTERS = { ar: 'A', zh: 'C', en: 'E', fr: 'F', ru: 'R', es: 'S' } as const

export type OfficialLanguage = keyof typeof LETTERS

/** The letter that an address names the language by. */
export function languageLetter(language: OfficialLanguage): string {
  return LETTERS[language]
}

/**
 * The languages of a list such as `en,zh`, each once. Throws `UserError` for any other language: the system answers a code that it does not
 * know with the English document, which nobody would notice.
 */
export function parseOfficialLanguages(value: string): readonly OfficialLanguage[] {
  const languages = value.split(',').map((part) => part.trim().toLowerCase())
  const unknown = languages.find((language) => !Object.hasOwn(LETTERS, language))
  if (unknown !== undefined) throw mistake('not-official', null, { language: unknown })
  return [...new Set(languages as OfficialLanguage[])]
}

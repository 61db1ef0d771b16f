/** Telling the languages written in Latin letters apart, by the letter trigrams of the franc package. */
import type { Language } from '../model/document.ts'
import type { LatinIdentifier } from './detect.ts'

/**
 * Loads the identifier. Apart from `detectLanguage` because franc is imported only here, when it is needed. The identifier answers
 * with an ISO 639-1 code, or `und` for a text of fewer than 60 characters or none of the languages in the list below.
 */
export async function loadLatinIdentifier(): Promise<LatinIdentifier> {
  const { franc } = await import('franc')
  const only = Object.keys(CODES)
  return (text): Language => CODES[franc(text, { only, minLength: SHORTEST })] ?? 'und'
}

// Below this franc names the language of little more than a third of the lines.
const SHORTEST = 60

/*
 * ISO 639-3 of franc to ISO 639-1. A closed list, because among all of its languages franc takes English for Scots and a row of
 * symbols for Catalan.
 */
const CODES: Readonly<Record<string, Language>> = {
  ces: 'cs',
  dan: 'da',
  deu: 'de',
  eng: 'en',
  fin: 'fi',
  fra: 'fr',
  hun: 'hu',
  ind: 'id',
  ita: 'it',
  nld: 'nl',
  nob: 'nb',
  pol: 'pl',
  por: 'pt',
  ron: 'ro',
  spa: 'es',
  swe: 'sv',
  tur: 'tr',
  vie: 'vi',
}

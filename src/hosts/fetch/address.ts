/** Where a document lies in the official document system. */
import { mistake } from '../files/mistake.ts'
import { languageLetter, type OfficialLanguage } from './languages.ts'

/** The official document system of the United Nations. */
export const OFFICIAL_BASE = 'https://documents.un.org/'

export type FetchFormat = 'docx' | 'pdf'

/** The base of all addresses, with a slash at its end; throws `UserError` where it is no address of the web. */
export function parseBase(value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : null
  if (url === null || !isWeb(url)) throw mistake('bad-base', null, { value })
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url
}

/** The address of one language version. */
export function documentAddress(base: URL, symbol: string, language: OfficialLanguage, format: FetchFormat): URL {
  const query = `s=${encodeURIComponent(symbol)}&l=${languageLetter(language)}&t=${format}`
  return new URL(`api/symbol/access?${query}`, base)
}

/** Whether it is an address of the web, and not of a file or of data. */
export function isWeb({ protocol }: URL): boolean {
  return protocol === 'https:' || protocol === 'http:'
}

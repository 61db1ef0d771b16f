/** The language of the texts of one column. */
import { detectLanguage } from '../../language/detect.ts'
import type { Language } from '../../model/document.ts'

/** As it can be told from some of the texts; `und` where it cannot. The model that tells Latin languages apart is loaded only where they decide. */
export async function columnLanguage(texts: readonly string[]): Promise<Language> {
  const text = texts.join('\n')
  const language = detectLanguage(text)
  if (language !== 'und') return language
  const { loadLatinIdentifier } = await import('../../language/identify-latin.ts')
  return detectLanguage(text, await loadLatinIdentifier())
}

/** The table of texts for reports that are asked for by language. */
import type { Locale, Texts } from '../locale/texts.ts'

/** Loads the table of one language; it is loaded only when it is asked for, since the core has no other use for it. */
export async function textsOf(locale: Locale): Promise<Texts> {
  return locale === 'zh' ? (await import('../locale/zh.ts')).zh : (await import('../locale/en.ts')).en
}

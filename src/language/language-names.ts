/** From what people and files call a language to its code. */
import type { Language } from '../model/document.ts'

/**
 * The primary subtag of a language tag (BCP 47), by its shortest code: `zh` for `zh-Hans-CN`, `ZH_cn` and `cmn`; null where it is none. What
 * codes stand for each other is known to `Intl`.
 */
export function languageOfTag(tag: string): Language | null {
  const primary = /^\s*([a-z]{2,3})(?![a-z])/i.exec(tag)?.[1]
  if (primary === undefined) return null
  const known = shortest.get(primary)
  if (known !== undefined) return known
  const { language } = new Intl.Locale(primary)
  shortest.set(primary, language)
  return language
}

// A page may name its language at every element, and `Intl` takes longer than to read one. No more than there are codes of three letters.
const shortest = new Map<string, Language>()

/**
 * The language that a heading names, as a tag or by its name in English, Chinese, French or Spanish, or in itself: `en`, `English`, `英文`; null where it
 * names none.
 */
export function languageNamed(heading: string): Language | null {
  const name = heading.trim().toLowerCase()
  const named = languageNames().get(name) ?? languageNames().get(name.replace(/[文语語]$/u, ''))
  if (named !== undefined) return named
  return /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/.test(name) ? knownTag(name) : null
}

// Any three letters make a lawful tag: only one that has a name is meant as such.
function knownTag(tag: string): Language | null {
  const language = languageOfTag(tag)
  if (language === null) return null
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language) === undefined
    ? null
    : language
}

/** Languages that institutions publish in; any other is named by its code. */
const CODES = 'ar de en es fr hi id it ja km ko lo ms my nl pl pt ru sw th tr uk ur vi zh'

let names: Map<string, Language> | undefined

function languageNames(): ReadonlyMap<string, Language> {
  if (names) return names
  names = new Map()
  for (const code of CODES.split(' '))
    for (const locale of ['en', 'zh', 'zh-Hant', 'fr', 'es', code]) {
      const name = new Intl.DisplayNames([locale], { type: 'language' }).of(code)?.toLowerCase()
      if (name === undefined) continue
      names.set(name, code)
      // 英语, 英文: whether speech or writing is named, the same is meant.
      if (/^\p{Script=Han}{2,}$/u.test(name)) names.set(name.replace(/[文语語]$/u, ''), code)
    }
  // 汉语 for 中文.
  for (const name of ['汉', '漢', '华', '華']) names.set(name, 'zh')
  return names
}

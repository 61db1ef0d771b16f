/** Which two of the languages of a bitext are compared, and which is the source. */
import { languageOfTag } from '../../language/language-names.ts'
import type { Language } from '../../model/document.ts'
import type { LanguagePair } from '../../model/translation-unit.ts'

/** The language of a tag, without script and country: `zh` of `ZH-Hans`, `zh_CN` and `zho`; null where it is none. Asked of every text, so remembered. */
export function languageOf(tag: string): Language | null {
  let language = known.get(tag)
  if (language === undefined) {
    language = languageOfTag(tag)
    if (known.size < MOST_KNOWN) known.set(tag, language)
  }
  return language
}

const known = new Map<string, Language | null>()
const MOST_KNOWN = 1000

/** What is known when the languages are chosen. */
export interface LanguageChoice {
  /** As the user named them. */
  readonly wanted: Partial<LanguagePair>
  /** The languages of a unit, in its order. */
  readonly present: readonly Language[]
  /** The one that the file calls its source; null where it names none. */
  readonly original: Language | null
}

/**
 * The pair to compare: what the user named; else Chinese and English, from the original language into the other; else the two that there are. Null
 * where these do not tell.
 */
export function choosePair({ wanted, present, original }: LanguageChoice): LanguagePair | null {
  const { source, target } = wanted
  if (source !== undefined && target !== undefined) return { source, target }
  if (source !== undefined) return pairOf(source, counterpart(source, present))
  if (target !== undefined) return pairOf(counterpart(target, present), target)
  if (present.includes('zh') && present.includes('en'))
    return original === 'zh' ? { source: 'zh', target: 'en' } : { source: 'en', target: 'zh' }
  const [first, second, third] = present
  if (third !== undefined) return null
  return original === second ? pairOf(second, first) : pairOf(first, second)
}

function pairOf(source: Language | undefined, target: Language | undefined): LanguagePair | null {
  return source === undefined || target === undefined ? null : { source, target }
}

/** Chinese or English where it is there; else the only other one. */
function counterpart(language: Language, present: readonly Language[]): Language | undefined {
  const others = present.filter((other) => other !== language)
  return others.find((other) => other === 'zh' || other === 'en') ?? (others.length === 1 ? others[0] : undefined)
}

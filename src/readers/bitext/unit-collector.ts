/** Gathers the units of a file as they are read: numbers them, chooses the languages and leaves out what has one side only. */
import type { Language } from '../../model/document.ts'
import type { MappedText } from '../../model/mapped-text.ts'
import type { LanguagePair, TranslationUnit } from '../../model/translation-unit.ts'
import { choosePair } from './language-pair.ts'

/** A unit as the file has it. */
export interface RawUnit {
  readonly id: string | null
  readonly texts: ReadonlyMap<Language, MappedText>
  /** The language that the file calls its source; null where it names none. */
  readonly original: Language | null
}

export interface UnitCollector {
  readonly add: (unit: RawUnit) => void
  /** What was added since this was asked last. */
  readonly take: () => { readonly units: readonly TranslationUnit[]; readonly lone: number }
  /** Null as long as no unit has told them. */
  readonly languages: () => LanguagePair | null
  /** How many units there were, those in one language too. */
  readonly count: () => number
  /** The languages that units have had so far, in the order of their coming. */
  readonly seen: () => readonly Language[]
}

export function createUnitCollector(wanted: Partial<LanguagePair>): UnitCollector {
  let units: TranslationUnit[] = []
  let lone = 0
  let count = 0
  let languages: LanguagePair | null = null
  const seen = new Set<Language>()
  return {
    add({ id, texts, original }) {
      count++
      const present = [...texts.keys()]
      for (const language of present) if (seen.size < MOST_SEEN) seen.add(language)
      languages ??= choosePair({ wanted, present, original })
      const source = languages && texts.get(languages.source)
      const target = languages && texts.get(languages.target)
      if (source && target && hasWords(source) && hasWords(target)) units.push({ number: count, id, source, target })
      else lone++
    },
    take() {
      const taken = { units, lone }
      units = []
      lone = 0
      return taken
    },
    languages: () => languages,
    count: () => count,
    seen: () => [...seen],
  }
}

/** So many are named to a user, and no more are kept. */
const MOST_SEEN = 20

function hasWords({ text }: MappedText): boolean {
  return /\S/.test(text)
}

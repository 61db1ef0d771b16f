/** Translation Memory eXchange 1.4b, and its earlier versions: units of variants, one for each language. */
import type { Language } from '../../model/document.ts'
import type { MappedText } from '../../model/mapped-text.ts'
import { type InlineText, openInlineText } from './inline.ts'
import { languageOf } from './language-pair.ts'
import type { UnitCollector } from './unit-collector.ts'
import type { XmlListener } from './xml-units.ts'

/** Of several variants in one language, those of other countries included, the first is taken. */
export function listenToTmx(collector: UnitCollector): XmlListener {
  let original: Language | null = null
  let unit: { id: string | null; original: Language | null; texts: Map<Language, MappedText> } | null = null
  let language: Language | null = null
  let segment: InlineText | null = null
  return {
    open(name, attributes, above) {
      if (segment) segment.open(name, attributes)
      else if (name === 'header') original = languageNamed(attributes.srclang)
      else if (name === 'tu') {
        const own = languageNamed(attributes.srclang)
        unit = { id: attributes.tuid?.trim() || null, original: own ?? original, texts: new Map() }
      } else if (name === 'tuv') language = languageNamed(attributes['xml:lang'] ?? attributes.lang)
      else if (name === 'seg' && above.at(-1) === 'tuv') segment = openInlineText()
    },
    close(name, above) {
      if (segment && name === 'seg' && above.at(-1) === 'tuv') {
        if (unit && language !== null && !unit.texts.has(language)) unit.texts.set(language, segment.text())
        segment = null
      } else if (segment) segment.close(name)
      else if (name === 'tu' && unit) {
        collector.add(unit)
        unit = null
      }
    },
    wantsText: () => segment?.isShown() ?? false,
    text: (text) => segment?.add(text),
    isInUnit: () => unit !== null,
  }
}

/** `*all*` names none. */
function languageNamed(tag: string | undefined): Language | null {
  return tag === undefined || tag === '*all*' ? null : languageOf(tag)
}

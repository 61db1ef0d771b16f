/** XLIFF 1.2, whose units have one source and one target, and 2.x, whose units are divided into segments. */
import type { Language } from '../../model/document.ts'
import type { MappedText } from '../../model/mapped-text.ts'
import { type InlineText, openInlineText } from './inline.ts'
import { languageOf } from './language-pair.ts'
import type { UnitCollector } from './unit-collector.ts'
import type { XmlListener } from './xml-units.ts'

/** Proposals of other translations (`alt-trans`, `match`) are no units. */
export function listenToXliff(collector: UnitCollector): XmlListener {
  let languages: { source: Language | null; target: Language | null } = { source: null, target: null }
  let unitId: string | null = null
  let unit: { id: string | null; texts: Map<Language, MappedText> } | null = null
  let side: { language: Language | null; text: InlineText; depth: number } | null = null
  return {
    open(name, attributes, above) {
      if (side) side.text.open(name, attributes)
      else if (name === 'xliff') languages = languagesNamed(attributes.srcLang, attributes.trgLang)
      // Only in 1.2 do files name languages.
      else if (name === 'file' && attributes['source-language'] !== undefined)
        languages = languagesNamed(attributes['source-language'], attributes['target-language'])
      else if (name === 'unit') unitId = attributes.id ?? null
      else if (name === 'trans-unit') unit = { id: attributes.id ?? null, texts: new Map() }
      else if (name === 'segment') unit = { id: joined(unitId, attributes.id), texts: new Map() }
      else if ((name === 'source' || name === 'target') && HOLDERS.has(above.at(-1) ?? '')) {
        const own = attributes['xml:lang']
        const language = own === undefined ? languages[name] : languageOf(own)
        side = { language, text: openInlineText(), depth: above.length }
      }
    },
    close(name, above) {
      if (side && above.length === side.depth) {
        if (unit && side.language !== null) unit.texts.set(side.language, side.text.text())
        side = null
      } else if (side) side.text.close(name)
      else if (HOLDERS.has(name) && unit) {
        collector.add({ ...unit, original: languages.source })
        unit = null
      }
    },
    wantsText: () => side?.text.isShown() ?? false,
    text: (text) => side?.text.add(text),
    isInUnit: () => unit !== null,
  }
}

const HOLDERS: ReadonlySet<string> = new Set(['trans-unit', 'segment'])

function languagesNamed(source: string | undefined, target: string | undefined) {
  return {
    source: source === undefined ? null : languageOf(source),
    target: target === undefined ? null : languageOf(target),
  }
}

/** A unit of 2.x may hold several segments. */
function joined(unit: string | null, segment: string | undefined): string | null {
  return unit === null || segment === undefined ? (unit ?? segment ?? null) : `${unit}/${segment}`
}

/** A glossary in TBX, of 2008 (`martif`, `termEntry`, `langSet`) or of 2019 (`tbx`, `conceptEntry`, `langSec`). */
import { SaxesParser } from 'saxes'
import { languageOfTag } from '../../language/language-names.ts'
import type { Language } from '../../model/document.ts'
import type { GlossaryEntry, GlossaryTerm } from '../../model/glossary.ts'
import { glossaryMistake } from './mistake.ts'

/** Elements that hold one concept, those that hold its terms in one language, and the roots, in either form. */
const ENTRIES: ReadonlySet<string> = new Set(['termEntry', 'conceptEntry'])
const LANGUAGES: ReadonlySet<string> = new Set(['langSet', 'langSec'])
const ROOTS: ReadonlySet<string> = new Set(['martif', 'tbx'])

export function readTbx(text: string, path: string): GlossaryEntry[] {
  const parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false })
  const entries: GlossaryEntry[] = []
  let line = 1
  let terms: GlossaryTerm[] = []
  let language: Language | null = null
  let term: string | null = null
  let isRoot = true

  parser.on('error', ({ message }) => {
    // The parser puts the place before the reason, and a stop behind it.
    const reason = message.replace(/^[^ ]*\d+:\d+: /, '').replace(/\.$/, '')
    throw glossaryMistake('glossary-xml', path, parser.line, { reason })
  })
  parser.on('opentag', ({ name: given, attributes }) => {
    const name = localName(given)
    if (isRoot && !ROOTS.has(name)) throw glossaryMistake('glossary-kind', path, parser.line)
    isRoot = false
    if (ENTRIES.has(name)) {
      line = parser.line
      terms = []
    } else if (LANGUAGES.has(name)) {
      language = languageOfTag(attributes['xml:lang'] ?? attributes.lang ?? '')
      if (language === null) throw glossaryMistake('glossary-language', path, parser.line)
    } else if (name === 'term') term = ''
  })
  const addText = (piece: string) => {
    if (term !== null) term += piece
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', ({ name: given }) => {
    const name = localName(given)
    if (ENTRIES.has(name)) entries.push({ line, terms })
    else if (LANGUAGES.has(name)) language = null
    else if (name === 'term') {
      const own = term?.replace(/\s+/g, ' ').trim() ?? ''
      if (own !== '' && language !== null) terms.push({ language, text: own })
      term = null
    }
  })
  parser.write(text).close()
  return entries
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

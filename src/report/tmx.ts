/** A bitext as TMX 1.4b, the exchange format of translation memories. */
import type { Bitext } from '../model/bitext.ts'
import type { Side } from '../model/finding.ts'
import { type RowSide, rowProperties, textRows, type UnitRow } from './unit-rows.ts'
import { hexadecimal, illegalInXml, xmlAttributes, xmlElement, xmlText } from './xml.ts'

export interface TmxOptions {
  /** Version of the program that writes, which TMX demands; `0` where not given. */
  readonly toolVersion?: string
}

/**
 * The units that have text, each as a `tu` with a `tuv` for each side that there is, source first, and properties named `x-locator-source` and
 * so on. A character that XML cannot hold becomes U+FFFD, and a property `x-replaced-source` says which ones these were. No
 * time is written, so that equal bitexts give equal files. Ends with a line end.
 */
export function bitextTmx(bitext: Bitext, { toolVersion = '0' }: TmxOptions = {}): string {
  const { source, target } = bitext
  const hasSentences = [source, target].some(({ segments }) => segments.some(({ kind }) => kind === 'sentence'))
  const header = xmlAttributes({
    ...{ creationtool: 'paralint', creationtoolversion: toolVersion, segtype: hasSentences ? 'sentence' : 'paragraph' },
    ...{ 'o-tmf': 'paralint', adminlang: 'en', srclang: source.language, datatype: 'plaintext' },
  })
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tmx version="1.4">',
    `  <header${header}>`,
    property('path-source', source.path, 4),
    property('path-target', target.path, 4),
    property('language-target', target.language, 4),
    '  </header>',
    '  <body>',
    ...textRows(bitext).map((row) => translationUnit(row, source.language)),
    '  </body>',
    '</tmx>',
  ]
  return `${lines.join('\n')}\n`
}

function translationUnit(row: UnitRow, sourceLanguage: string): string {
  const { id, source, target } = row
  const properties = [...rowProperties(row), ...replaced('source', source), ...replaced('target', target)]
  // A unit without source has no text in the language that the header names.
  const isForeign = source === null && target !== null && target.language !== sourceLanguage
  const attributes = { tuid: id, ...(isForeign && { srclang: target.language }) }
  return [
    `    <tu${xmlAttributes(attributes)}>`,
    ...properties.map(([name, value]) => property(name, value, 6)),
    ...[source, target].flatMap((side) => (side === null ? [] : [variant(side)])),
    '    </tu>',
  ].join('\n')
}

function property(name: string, value: string, indent: number): string {
  return ' '.repeat(indent) + xmlElement('prop', { type: `x-${name}` }, xmlText(value))
}

function variant({ language, text }: RowSide): string {
  return `      ${xmlElement('tuv', { 'xml:lang': language }, xmlElement('seg', {}, xmlText(text)))}`
}

function replaced(side: Side, row: RowSide | null): readonly (readonly [string, string])[] {
  const characters = illegalInXml(row?.text ?? '')
  return characters.length === 0
    ? []
    : [[`replaced-${side}`, characters.map((codePoint) => `U+${hexadecimal(codePoint)}`).join(' ')]]
}

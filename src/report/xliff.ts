/** A bitext as XLIFF 2.1, the exchange format of translation tools, with its metadata module. */
import type { Bitext } from '../model/bitext.ts'
import { type RowSide, rowProperties, textRows, type UnitRow } from './unit-rows.ts'
import { hexadecimal, xmlAttributes, xmlElement, xmlText } from './xml.ts'

/**
 * One file with the units that have text, each as a `unit` of one `segment`, with properties as metadata of the category `paralint`. A unit that the
 * target lacks has no `target`; one that the source lacks has an empty `source`. A character that XML cannot hold
 * stands as a `cp` element, so that no text is lost. Ends with a line end.
 */
export function bitextXliff(bitext: Bitext): string {
  const { source, target } = bitext
  const root = xmlAttributes({
    ...{ xmlns: 'urn:oasis:names:tc:xliff:document:2.0', 'xmlns:mda': 'urn:oasis:names:tc:xliff:metadata:2.0' },
    ...{ version: '2.1', srcLang: source.language, trgLang: target.language },
  })
  const file = xmlAttributes({ id: 'f1', original: source.path, 'xml:space': 'preserve' })
  const rows = textRows(bitext)
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff${root}>`,
    `  <file${file}>`,
    ...metadata([['path-target', target.path]], '    '),
    // A file may not be without content; a group may.
    ...(rows.length === 0 ? ['    <group id="g1"/>'] : rows.map(unit)),
    '  </file>',
    '</xliff>',
  ]
  return `${lines.join('\n')}\n`
}

function unit(row: UnitRow): string {
  const { id, source, target } = row
  const state: Record<string, string> = source !== null && target !== null ? { state: 'translated' } : {}
  return [
    `    <unit${xmlAttributes({ id })}>`,
    ...metadata(rowProperties(row), '      '),
    `      <segment${xmlAttributes(state)}>`,
    `        ${xmlElement('source', {}, content(source))}`,
    ...(target === null ? [] : [`        ${xmlElement('target', {}, content(target))}`]),
    '      </segment>',
    '    </unit>',
  ].join('\n')
}

function metadata(properties: readonly (readonly [string, string])[], indent: string): readonly string[] {
  return [
    `${indent}<mda:metadata>`,
    `${indent}  <mda:metaGroup category="paralint">`,
    ...properties.map(([type, value]) => `${indent}    ${xmlElement('mda:meta', { type }, xmlText(value))}`),
    `${indent}  </mda:metaGroup>`,
    `${indent}</mda:metadata>`,
  ]
}

function content(side: RowSide | null): string {
  return xmlText(side?.text ?? '', (codePoint) => xmlElement('cp', { hex: hexadecimal(codePoint) }))
}

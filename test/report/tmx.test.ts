import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bitextTmx } from '../../src/report/tmx.ts'
import { textRows } from '../../src/report/unit-rows.ts'
import { bitextOf, frameworkPair } from '../pairs.ts'
import { itShared } from '../shared.ts'
import { type ElementRule, elementsNamed, parseXml, structureFaults, type XmlElement } from '../xml-structure.ts'
import { hostileText, PAIR, pairOf } from './exchange.ts'

const ANY = /^.*$/s
const NOT_EMPTY = /^.+$/s

/** Written from the specification of TMX 1.4b: the elements that a memory of plain texts needs. */
const TMX: Readonly<Record<string, ElementRule>> = {
  tmx: { children: /^header body $/, required: { version: /^1\.4$/ } },
  header: {
    children: /^((note|prop) )*$/,
    required: {
      ...{ creationtool: NOT_EMPTY, creationtoolversion: NOT_EMPTY, segtype: /^(block|paragraph|sentence|phrase)$/ },
      ...{ 'o-tmf': NOT_EMPTY, adminlang: /^[a-z]{2,3}$/, srclang: /^([a-z]{2,3}|\*all\*)$/, datatype: NOT_EMPTY },
    },
  },
  body: { children: /^(tu )*$/ },
  tu: { children: /^((note|prop) )*(tuv )+$/, optional: { tuid: /^\S+$/, srclang: /^[a-z]{2,3}$/ } },
  tuv: { children: /^((note|prop) )*seg $/, required: { 'xml:lang': /^[a-z]{2,3}$/ } },
  seg: { children: /^$/, hasText: true },
  prop: { children: /^$/, required: { type: /^x-[a-z-]+$/ }, optional: { 'xml:lang': ANY }, hasText: true },
}

function propertiesOf(unit: XmlElement): Record<string, string> {
  return Object.fromEntries(
    unit.children.flatMap(({ name, attributes, text }) => (name === 'prop' ? [[attributes.type, text]] : [])),
  )
}

function segments(unit: XmlElement): readonly (readonly [language: string | undefined, text: string | undefined])[] {
  return elementsNamed(unit, 'tuv').map((tuv) => [tuv.attributes['xml:lang'], tuv.children.at(-1)?.text])
}

describe('a bitext as TMX', () => {
  const root = parseXml(bitextTmx(PAIR, { toolVersion: '1.2.3' }))
  const units = elementsNamed(root, 'tu')

  it('has the structure that the specification asks for', () => {
    expect(structureFaults(root, TMX)).toEqual([])
    expect(root.children[0]?.attributes).toMatchObject({
      srclang: 'en',
      segtype: 'paragraph',
      creationtoolversion: '1.2.3',
    })
  })

  it('has each unit with text once, of two segments the texts together, and no side that is not there', () => {
    expect(units.map(({ attributes }) => attributes)).toEqual([
      { tuid: 'u1' },
      { tuid: 'u2' },
      { tuid: 'u3' },
      { tuid: 'u5', srclang: 'zh' },
    ])
    expect(units.map(segments)).toEqual([
      [
        ['en', 'Overview'],
        ['zh', '概览'],
      ],
      [
        ['en', 'The first. The second.'],
        ['zh', '第一段。第二段。'],
      ],
      [['en', 'Only here.']],
      [['zh', '多出的一段。']],
    ])
  })

  it('tells locators, score, relation and evidence as properties', () => {
    expect(propertiesOf(units[1] as XmlElement)).toEqual({
      ...{ 'x-relation': 'aligned', 'x-score': '0.9000', 'x-evidence': 'number text' },
      ...{ 'x-id-source': 's2 s3', 'x-kind-source': 'paragraph paragraph', 'x-locator-source': '1. | 2.' },
      ...{ 'x-label-source': '1. | 2.', 'x-line-source': '2 3', 'x-id-target': 's2', 'x-kind-target': 'paragraph' },
      ...{ 'x-locator-target': '1.', 'x-label-target': '1.', 'x-line-target': '2' },
    })
    expect(propertiesOf(units[3] as XmlElement)).toMatchObject({
      'x-relation': 'extra',
      'x-locator-target': 'paragraph 4',
    })
  })

  it('says which characters XML cannot hold', () => {
    const [unit] = elementsNamed(parseXml(bitextTmx(pairOf('a\u0001b\ud800', 'c'))), 'tu') as [XmlElement]
    expect(segments(unit)[0]).toEqual(['en', 'a\ufffdb\ufffd'])
    expect(propertiesOf(unit)).toMatchObject({ 'x-replaced-source': 'U+0001 U+D800' })
    expect(propertiesOf(unit)).not.toHaveProperty('x-replaced-target')
  })

  it('holds any text', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (source, target) => {
        fc.pre(source !== '' && target !== '')
        const read = parseXml(bitextTmx(pairOf(source, target)))
        expect(structureFaults(read, TMX)).toEqual([])
        expect(segments(elementsNamed(read, 'tu')[0] as XmlElement).map(([, text]) => text)).toEqual([
          legal(source),
          legal(target),
        ])
      }),
    )
  })

  itShared('holds the framework', () => {
    const bitext = bitextOf(frameworkPair())
    const read = parseXml(bitextTmx(bitext))
    expect(structureFaults(read, TMX)).toEqual([])
    const rows = textRows(bitext)
    expect(rows.length).toBeGreaterThan(1000)
    expect(elementsNamed(read, 'tu').map(segments)).toEqual(
      rows.map(({ source, target }) => [source, target].flatMap((side) => (side ? [[side.language, side.text]] : []))),
    )
  })
})

function legal(text: string): string {
  return Array.from(text, (character) =>
    /[\t\n\r -\ud7ff\ue000-\ufffd]/.test(character) || character.length === 2 ? character : '\ufffd',
  ).join('')
}

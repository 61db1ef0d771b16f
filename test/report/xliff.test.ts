import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textRows } from '../../src/report/unit-rows.ts'
import { bitextXliff } from '../../src/report/xliff.ts'
import { bitext, doc } from '../notation.ts'
import { bitextOf, frameworkPair } from '../pairs.ts'
import { itShared } from '../shared.ts'
import { type ElementRule, elementsNamed, parseXml, structureFaults, type XmlElement } from '../xml-structure.ts'
import { hostileText, PAIR, pairOf } from './exchange.ts'

const ANY = /^.*$/s
const TOKEN = /^[\w.:-]+$/
const LANGUAGE = /^[a-z]{2,3}$/

/** Written from XLIFF 2.1: the core elements in use (section 4.2) and the metadata module (5.4). */
const XLIFF: Readonly<Record<string, ElementRule>> = {
  xliff: {
    children: /^(file )+$/,
    required: {
      ...{ version: /^2\.1$/, srcLang: LANGUAGE, xmlns: /^urn:oasis:names:tc:xliff:document:2\.0$/ },
      'xmlns:mda': /^urn:oasis:names:tc:xliff:metadata:2\.0$/,
    },
    optional: { trgLang: LANGUAGE },
  },
  file: {
    children: /^(mda:metadata )?((unit|group) )+$/,
    required: { id: TOKEN },
    optional: { original: ANY, 'xml:space': /^(default|preserve)$/ },
  },
  group: { children: /^((unit|group) )*$/, required: { id: TOKEN } },
  unit: { children: /^(mda:metadata )?(segment )+$/, required: { id: TOKEN } },
  segment: { children: /^source (target )?$/, optional: { state: /^(initial|translated|reviewed|final)$/ } },
  source: { children: /^(cp )*$/, hasText: true },
  target: { children: /^(cp )*$/, hasText: true },
  cp: { children: /^$/, required: { hex: /^(?:[\dA-F]{2}){2,3}$/ } },
  'mda:metadata': { children: /^(mda:metaGroup )+$/ },
  'mda:metaGroup': { children: /^((mda:metaGroup|mda:meta) )+$/, optional: { category: ANY } },
  'mda:meta': { children: /^$/, required: { type: ANY }, hasText: true },
}

/** Ids are unique within their file, and only a segment with a target has another state than the first. */
function constraintFaults(root: XmlElement): readonly string[] {
  const ids = elementsNamed(root, 'unit').map(({ attributes }) => attributes.id)
  const stateless = elementsNamed(root, 'segment').filter(
    ({ attributes, children }) => attributes.state !== undefined && children.length === 1,
  )
  return [
    ...(new Set(ids).size === ids.length ? [] : ['ids come twice']),
    ...stateless.map(() => 'a segment without target has a state'),
  ]
}

function textsOf(unit: XmlElement): readonly (string | null)[] {
  const [segment] = elementsNamed(unit, 'segment')
  const text = (name: string) => segment?.children.find((child) => child.name === name)?.text ?? null
  return [text('source'), text('target')]
}

describe('a bitext as XLIFF', () => {
  const root = parseXml(bitextXliff(PAIR))

  it('has the structure that the specification asks for', () => {
    expect([...structureFaults(root, XLIFF), ...constraintFaults(root)]).toEqual([])
    expect(root.attributes).toMatchObject({ srcLang: 'en', trgLang: 'zh' })
    expect(root.children[0]?.attributes).toMatchObject({ original: 'en.md' })
  })

  it('is a file without units where nothing has text', () => {
    const empty = parseXml(bitextXliff(bitext(doc('en.md'), doc('zh.md'))))
    expect(structureFaults(empty, XLIFF)).toEqual([])
    expect(elementsNamed(empty, 'unit')).toEqual([])
  })

  it('has each unit with text once, without target what the target lacks, with an empty source what the source lacks', () => {
    const units = elementsNamed(root, 'unit')
    expect(units.map(({ attributes }) => attributes.id)).toEqual(['u1', 'u2', 'u3', 'u5'])
    expect(units.map(textsOf)).toEqual([
      ['Overview', '概览'],
      ['The first. The second.', '第一段。第二段。'],
      ['Only here.', null],
      ['', '多出的一段。'],
    ])
  })

  it('tells locators, score, relation and evidence as metadata', () => {
    const [, unit] = elementsNamed(root, 'unit') as [XmlElement, XmlElement]
    const metadata = elementsNamed(unit, 'mda:meta').map(({ attributes, text }) => [attributes.type, text])
    expect(Object.fromEntries(metadata)).toMatchObject({
      ...{ relation: 'aligned', score: '0.9000', evidence: 'number text', 'locator-source': '1. | 2.' },
      ...{ 'locator-target': '1.', 'line-target': '2' },
    })
  })

  it('holds any text, what XML cannot hold as code points', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (source, target) => {
        fc.pre(source !== '' && target !== '')
        const xml = bitextXliff(pairOf(source, target))
        const read = parseXml(xml)
        expect(structureFaults(read, XLIFF)).toEqual([])
        const withCharacters = parseXml(xml.replace(/<cp hex="([\dA-F]+)"\/>/g, '(U+$1)'))
        expect(elementsNamed(withCharacters, 'unit').map(textsOf)).toEqual([[named(source), named(target)]])
      }),
    )
  })

  itShared('holds the framework', () => {
    const pair = bitextOf(frameworkPair())
    const read = parseXml(bitextXliff(pair))
    expect([...structureFaults(read, XLIFF), ...constraintFaults(read)]).toEqual([])
    expect(elementsNamed(read, 'unit').map(textsOf)).toEqual(
      textRows(pair).map(({ source, target }) => [source?.text ?? '', target?.text ?? null]),
    )
  })
})

function named(text: string): string {
  return Array.from(text, (character) => {
    if (/[\t\n\r -\ud7ff\ue000-\ufffd]/.test(character) || character.length === 2) return character
    return `(U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')})`
  }).join('')
}

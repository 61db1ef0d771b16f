import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bitext } from '../../src/model/bitext.ts'
import { align, readDocument } from '../../src/pipeline.ts'
import { shownUnits } from '../../src/report/align-text.ts'
import { bitextTei } from '../../src/report/tei.ts'
import { bitext, doc } from '../notation.ts'
import { bitextOf, frameworkPair } from '../pairs.ts'
import { itShared } from '../shared.ts'
import { type ElementRule, elementsNamed, parseXml, structureFaults, type XmlElement } from '../xml-structure.ts'
import { hostileText, PAIR, pairOf } from './exchange.ts'

const NAMED = { 'xml:id': /^(source|target)\.s\d+$/, n: /^.*$/s }
const POINTERS = /^#\S+( #\S+)*$/
const UNIT = { 'xml:id': /^u\d+$/, type: /^[a-z]+$/, target: POINTERS, cert: /^[01]\.\d{4}$/ }
const TEXT = /^((label|s|list|table|note) )*$/
const BLOCKS = /^((label|s|list|table|note|p|ab) )*$/

/** Written from the Guidelines of TEI P5: the elements in use, narrower than the Guidelines allow. */
const TEI: Readonly<Record<string, ElementRule>> = {
  TEI: { children: /^teiHeader text (standOff )?$/, required: { xmlns: /^http:\/\/www\.tei-c\.org\/ns\/1\.0$/ } },
  teiHeader: { children: /^fileDesc encodingDesc $/ },
  fileDesc: { children: /^titleStmt publicationStmt sourceDesc $/ },
  titleStmt: { children: /^title $/ },
  title: { children: /^$/, hasText: true },
  publicationStmt: { children: /^p $/ },
  sourceDesc: { children: /^(p )+$/ },
  encodingDesc: { children: /^appInfo $/ },
  appInfo: { children: /^application $/ },
  application: { children: /^label $/, required: { ident: /^[a-z]+$/, version: /^\d+(\.\d+)*$/ } },
  text: { children: /^(body|group) $/, optional: { 'xml:id': /^(source|target)$/, 'xml:lang': /^[a-z]{2,3}$/ } },
  group: { children: /^text text $/ },
  body: { children: /^((p|ab|list|table|note) )*(div )*$/ },
  div: { children: /^(head )?((p|ab|list|table|note) )*(div )*$/ },
  head: { children: /^((label|s) )*$/, optional: NAMED, hasText: true },
  p: { children: TEXT, optional: NAMED, hasText: true },
  ab: { children: TEXT, required: NAMED, optional: { type: /^[a-z-]+$/ }, hasText: true },
  s: { children: /^$/, required: NAMED, hasText: true },
  label: { children: /^$/, hasText: true },
  list: { children: /^(item )+$/, optional: { type: /^inline$/ } },
  item: { children: BLOCKS, required: NAMED, hasText: true },
  note: { children: BLOCKS, required: NAMED, optional: { place: /^foot$/ }, hasText: true },
  table: { children: /^(head )?(row )+$/, required: NAMED },
  row: { children: /^(cell )+$/, required: { ...NAMED, role: /^(label|data)$/ } },
  cell: { children: BLOCKS, optional: NAMED, hasText: true },
  standOff: { children: /^(linkGrp )?(spanGrp )?(interpGrp )?$/ },
  linkGrp: { children: /^(link )+$/, required: { type: /^alignment$/ } },
  link: { children: /^$/, required: { ...UNIT, target: /^#\S+( #\S+)+$/ }, optional: { ana: POINTERS } },
  spanGrp: { children: /^(span )+$/, required: { type: /^unpaired$/ } },
  span: { children: /^$/, required: UNIT, optional: { ana: POINTERS, corresp: POINTERS } },
  interpGrp: { children: /^(interp )+$/, required: { type: /^evidence$/ } },
  interp: { children: /^$/, required: { 'xml:id': /^evidence\.[a-z]+$/ }, hasText: true },
}

/** Ids that come twice, and pointers that lead nowhere. */
function pointerFaults(root: XmlElement): readonly string[] {
  const all = everything(root)
  const ids = all.flatMap(({ attributes }) => attributes['xml:id'] ?? [])
  const known = new Set(ids)
  const pointers = all.flatMap(({ attributes: { target = '', ana = '', corresp = '' } }) =>
    `${target} ${ana} ${corresp}`.split(' ').filter((pointer) => pointer !== ''),
  )
  return [
    ...(known.size === ids.length ? [] : ['an id comes twice']),
    ...pointers.filter((pointer) => !known.has(pointer.slice(1))).map((pointer) => `${pointer} leads nowhere`),
  ]
}

function everything(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(everything)]
}

function unitsOf(root: XmlElement): readonly string[] {
  return [...elementsNamed(root, 'link'), ...elementsNamed(root, 'span')].map(
    ({ attributes: { type, target } }) => `${type} ${target}`,
  )
}

function expectedUnits(pair: Bitext): readonly string[] {
  const id = (side: string) => (index: number) => `#${side}.s${index + 1}`
  return shownUnits(pair).map(
    ({ relation, source, target }) =>
      `${relation} ${[...source.map(id('source')), ...target.map(id('target'))].join(' ')}`,
  )
}

function expectAll(root: XmlElement, pair: Bitext): void {
  expect([...structureFaults(root, TEI), ...pointerFaults(root)]).toEqual([])
  expect([...unitsOf(root)].sort()).toEqual([...expectedUnits(pair)].sort())
  const ids = everything(root).flatMap(({ attributes }) => attributes['xml:id'] ?? [])
  const segments = (['source', 'target'] as const).flatMap((side) =>
    pair[side].segments.map(({ index }) => `${side}.s${index + 1}`),
  )
  expect(ids.filter((id) => /\.s\d/.test(id)).sort()).toEqual(segments.sort())
}

describe('a bitext as TEI', () => {
  it('has every segment with its id, and every unit once', () => {
    expectAll(parseXml(bitextTei(PAIR)), PAIR)
  })

  it('shows the structure of both texts', () => {
    const en = doc(
      ...([
        'en.md',
        'heading [A.] Overview',
        '  paragraph [1.] The office shall:',
        '    list-item [(a)] Plan;',
      ] as const),
      ...[
        '    list-item [(b)] Review.',
        '  heading Details',
        '    table Head',
        '      table-row',
        '        table-cell Head',
      ],
      ...[
        '      table-row',
        '        table-cell Cell',
        '  paragraph Behind.',
        'footnote [1] A note.',
        'front-matter Distr.',
      ],
    )
    const xml = bitextTei(bitext(en, doc('zh.md', 'paragraph 一'), 's1 = s1'), { toolVersion: '1.2.3' })
    const body = /<body>([\s\S]*?)<\/body>/.exec(xml)?.[1] ?? ''
    expect(body.replace(/ xml:id="source\.(s\d+)" n="[^"]*"/g, ' $1').replace(/\n\s*/g, '')).toBe(
      [
        '<div><head s1><label>A.</label> Overview</head>',
        '<p s2><label>1.</label> The office shall:<list><item s3><label>(a)</label> Plan;</item>',
        '<item s4><label>(b)</label> Review.</item></list></p>',
        '<div><head s5>Details</head><table s6><row s7 role="data"><cell s8>Head</cell></row>',
        '<row s9 role="data"><cell s10>Cell</cell></row></table></div>',
        '<div><p s11>Behind.</p></div></div>',
        '<div><note s12 place="foot"><label>1</label> A note.</note><ab s13 type="front-matter">Distr.</ab></div>',
      ].join(''),
    )
    expect(xml).toContain('<application ident="paralint" version="1.2.3">')
  })

  it('links pairs, and points at what stands alone, with score and evidence', () => {
    const xml = bitextTei(PAIR)
    expect(xml).toContain(
      '<link xml:id="u2" type="aligned" target="#source.s2 #source.s3 #target.s2" cert="0.9000" ana="#evidence.number #evidence.text"/>',
    )
    expect(xml).toContain('<span xml:id="u3" type="missing" target="#source.s4" cert="1.0000"')
    expect(xml).toContain('<span xml:id="u5" type="extra" target="#target.s4"')
  })

  it('names what a copy repeats', () => {
    const pair = bitext(doc('en.md', 'paragraph a', 'paragraph a'), doc('zh.md', 'paragraph 一'), 's1 = s1')
    const copy = { source: [1], target: [], relation: 'duplicated', score: 1, evidence: ['text'], of: 0 } as const
    expect(bitextTei({ ...pair, units: [...pair.units, copy] })).toContain('corresp="#source.s1"')
  })

  it('divides texts into sentences at their level', () => {
    const read = (path: string, text: string) => readDocument({ path, text, level: 'sentence' })
    const pair = align(read('en.md', '1. It came. It went.\n'), read('zh.md', '1. 来了。走了。\n'))
    const root = parseXml(bitextTei(pair))
    expectAll(root, pair)
    expect(elementsNamed(root, 's').map(({ text }) => text)).toEqual(['It came.', 'It went.', '来了。', '走了。'])
  })

  it('holds empty documents', () => {
    expect(structureFaults(parseXml(bitextTei(bitext(doc('en.md'), doc('zh.md')))), TEI)).toEqual([])
  })

  it('holds any text', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (source, target) => {
        const root = parseXml(bitextTei(pairOf(source, target)))
        expect(structureFaults(root, TEI)).toEqual([])
        const [, read] = elementsNamed(root, 'p').filter(({ attributes }) => 'xml:id' in attributes)
        expect(read?.text.replaceAll('\ufffd', '')).toBe(
          target.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffc\u{10000}-\u{10ffff}]/gu, ''),
        )
      }),
    )
  })

  itShared('holds the framework', () => {
    const pair = bitextOf(frameworkPair())
    expectAll(parseXml(bitextTei(pair)), pair)
  })
})

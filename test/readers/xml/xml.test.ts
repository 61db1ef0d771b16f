import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { XmlFormat } from '../../../src/model/block.ts'
import { sourceSpan } from '../../../src/model/mapped-text.ts'
import { UserError } from '../../../src/model/user-error.ts'
import { detectFormat } from '../../../src/readers/index.ts'
import { readXml } from '../../../src/readers/xml/index.ts'
import { shown } from '../show.ts'

const AKN = (body: string, meta = '<FRBRlanguage language="eng"/>') =>
  `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><meta>${meta}</meta>
${body}
</statement></akomaNtoso>`

const TEI = (body: string) => `<?xml version="1.0"?>
<TEI.2><teiHeader><date>19920510</date><idno type="symbol">A/CN.4/452</idno></teiHeader>
<text><body>${body}</body></text></TEI.2>`

const blocks = (source: string, format: XmlFormat) => shown(readXml(source, format))

describe('Akoma Ntoso', () => {
  it('reads a resolution: numbers at the heads of texts, notes behind, metadata left out', () => {
    const body = `<preface><p><docNumber>79/1.</docNumber> <docTitle><span>Lighthouses</span></docTitle></p></preface>
<preamble><formula><p xml:space="preserve"><i>The Assembly</i>,</p></formula>
<container name="r"><p xml:space="preserve">        <i>Recalling</i> the loss<authorialNote marker="1"><p>See 70/1 &amp; 70/2.</p></authorialNote> of lights,</p></container></preamble>
<mainBody><paragraph><num>1.</num><content><p>Decides<eol/>to act;</p></content></paragraph>
<paragraph><num>2.</num><list><intro><p>Requests:</p></intro>
<point><num>(a)</num><content><p>Plans;</p></content></point><point><num>(b)</num><p>Reports.</p></point></list></paragraph></mainBody>
<conclusions><p>62nd plenary meeting</p></conclusions>`
    expect(blocks(AKN(body), 'akn')).toEqual([
      'p 79/1. Lighthouses',
      'p The Assembly,',
      'p Recalling the loss¹ of lights,',
      'p 1. Decides / to act;',
      'p 2. Requests:',
      'p (a) Plans;',
      'p (b) Reports.',
      'p 62nd plenary meeting',
      'note ¹ See 70/1 & 70/2.',
    ])
  })

  it('makes headings of numbers and headings, one inside the other', () => {
    const body = `<body><chapter><num>第一章</num><heading>总则</heading><article><num>第一条</num><content><p>为了。</p></content></article>
<article><num>Article 2</num><heading>Scope</heading><subheading>(new)</subheading><paragraph><num>1</num><content><p>All.</p></content></paragraph></article></chapter>
<crossHeading>Rest</crossHeading><paragraph><num>3.</num><heading>Costs</heading><content><p>None.</p></content></paragraph>
<section><num>A.</num></section></body>`
    expect(blocks(AKN(body), 'akn')).toEqual([
      'h1 第一章 总则',
      'h2 第一条',
      'p 为了。',
      'h2 Article 2 Scope (new)',
      'p 1 All.',
      'h1 Rest',
      'h1 3. Costs',
      'p None.',
      'p A.',
    ])
  })

  it('reads tables with spans and lists with bullets', () => {
    const body = `<mainBody><table><caption>Posts</caption><tr><th><p>Level</p></th><th>2016</th></tr>
<tr><td rowspan="2">P-1</td><td>4</td></tr><tr><td>5<sup>a</sup></td></tr></table><ul><li><p>First</p><ul><li>Inner</li></ul></li><li>Second</li></ul></mainBody>`
    expect(blocks(AKN(body), 'akn')).toEqual([
      'p Posts',
      'head | Level | 2016 |',
      '| P-1 | 4 |',
      '|  | 5ᵃ |',
      '• First',
      '  • Inner',
      '• Second',
    ])
  })
})

describe('TEI', () => {
  it('reads a document of the United Nations Parallel Corpus, without its header', () => {
    const body = `<p id="1"><s id="1:1" lang="en">Distr.</s></p>
<p id="2">
  <s id="2:1" lang="en">First   sentence
  of two.</s><s id="2:2" lang="en">Second &quot;one&quot;.</s>
</p>`
    const reading = readXml(TEI(body), 'tei')
    expect(shown(reading)).toEqual(['p Distr.', 'p First sentence of two. Second "one".'])
    expect(reading.language).toBe('en')
    expect(blocks(TEI('<p><s>第一句。</s>\n<s>第二句。</s></p>'), 'tei')).toEqual(['p 第一句。第二句。'])
  })

  it('reads divisions, lists, tables and notes', () => {
    const body = `<div><head>Part one</head><div><head>1. Aims</head><list type="ordered"><item>Plant</item><item>Reap<note n="*">Or not.</note></item></list>
<list><label>(a)</label><item>Sow</item><item n="(b)">Rest</item></list></div></div>
<div><table><head>Posts</head><row role="label"><cell>Name</cell><cell>Number</cell></row><row><cell>P<hi rend="sup">b</hi></cell><cell>1</cell></row></table>
<fw place="bottom">page 1</fw></div>`
    expect(blocks(TEI(body), 'tei')).toEqual([
      'h1 Part one',
      'h2 1. Aims',
      '1. Plant',
      '2. Reap*',
      '  p (a) Sow',
      '(b) Rest',
      'p Posts',
      'head | Name | Number |',
      '| Pᵇ | 1 |',
      'page-footer page 1',
      'note * Or not.',
    ])
  })
})

describe('XML documents', () => {
  it('are told by their root', () => {
    expect(detectFormat('a.txt', AKN('<p>x</p>'))).toBe('akn')
    expect(detectFormat('', `<!-- c -->${TEI('<p>x</p>').replace('<?xml version="1.0"?>', '')}`)).toBe('tei')
    expect(detectFormat('', '<tei:TEI xmlns:tei="http://www.tei-c.org/ns/1.0"/>')).toBe('tei')
    expect(detectFormat('a.xml', '<other/>')).toBe('text')
  })

  it('know where every character stands', () => {
    const source = AKN('<p>a &lt;&#x4e2d;&#25991; <b>b</b><![CDATA[ & <c> ]]><!-- no -->d</p>')
    const [block] = readXml(source, 'akn').blocks
    const [line] = block?.type === 'paragraph' ? block.lines : []
    expect(line?.text).toBe('a <中文 b & <c> d')
    const shownAt = [...(line?.text ?? '')].map((_, at) => {
      const { start, end } = sourceSpan(line as NonNullable<typeof line>, at, at + 1)
      return source.slice(start, end)
    })
    expect(shownAt).toEqual(['a', ' ', '&lt;', '&#x4e2d;', '&#25991;', ' ', 'b', ...' & <c> ', 'd'])
  })

  it.each([
    ['wrong nesting', AKN('<p>a</b></p>'), /^x\.xml:2:9: is no sound XML \(unexpected close tag\)/],
    ['an unknown entity', AKN('<p>&nbsp;</p>'), /^x\.xml:2:10: is no sound XML \(undefined entity\)/],
    ['entities', `<!DOCTYPE a [<!ENTITY b "c">]>${AKN('<p>&b;</p>')}`, /^x\.xml:1:1: declares entities/],
    ['depth', AKN(`${'<a>'.repeat(300)}${'</a>'.repeat(300)}`), /limit depth \(256\)/],
  ])('are refused for %s', (_, source, message) => {
    expect(() => readXml(source, 'akn', { path: 'x.xml' })).toThrow(message)
  })

  it('are refused where they hold two versions', () => {
    const both = TEI('').replace(
      /<text>.*<\/text>/,
      '<text><group><text xml:lang="en"><body/></text><text xml:lang="zh"><body/></text></group></text>',
    )
    expect(() => readXml(both, 'tei', { path: 'x' })).toThrow(
      'x: holds texts in several languages; give a file for each',
    )
  })

  it('are refused for too many nodes', () => {
    expect(() => readXml(AKN('<p>a</p>'.repeat(20)), 'akn', { limits: { nodes: 30 } })).toThrow(/limit nodes \(30\)/)
  })

  it('however damaged, are read or refused by a UserError, with places inside the file', () => {
    const files = [
      [
        'akn',
        AKN(
          '<body><article><num>1</num><heading>A</heading><p>x &amp; y<authorialNote><p>n</p></authorialNote></p><table><tr><td>1</td></tr></table></article></body>',
        ),
      ],
      ['tei', TEI('<div><head>A</head><list><label>(a)</label><item>x<lb/>y</item></list><p><s>One.</s></p></div>')],
    ] as const
    const names = [
      '<p>',
      '</p>',
      '<num>',
      '</num>',
      '<td>',
      '<table/>',
      '<item>',
      '<head/>',
      '<note>',
      '&lt;',
      '<',
      ']]>',
      '',
    ]
    const change = fc.record({
      at: fc.nat(400),
      cut: fc.nat(10),
      piece: fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 2 })),
    })
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(change, { maxLength: 3 }), ([format, file], changes) => {
        let text: string = file
        for (const { at, cut, piece } of changes) text = text.slice(0, at) + piece + text.slice(at + cut)
        try {
          const { lines, made } = readXml(text, format)
          for (const { runs } of lines)
            for (const { from, to } of runs) expect(0 <= from && from <= to && to <= text.length).toBe(true)
          for (const { start, end } of made) expect(text.slice(start, end)).toMatch(/^<[\s\S]*>$/)
        } catch (error) {
          if (!(error instanceof UserError)) throw error
        }
      }),
      { numRuns: 1500, seed: 6 },
    )
  })
})

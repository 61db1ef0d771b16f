import { describe, expect, it } from 'vitest'
import { blocksOf } from '../show.ts'

describe('notes', () => {
  it.each<[string, string, string[]]>([
    [
      'of lists',
      '<p>Text<sup id="r1"><a href="#n1">[1]</a></sup> goes on.<ol><li id="n1"><a href="#r1">^</a> First.<li id="n2">Second.</ol>',
      ['p Text¹ goes on.', 'note ¹ First.', '2. Second.'],
    ],
    [
      'of paragraphs with marks of their own',
      '<p>Text<sup><a href="#n1" id="r1">1</a></sup>.<p id="n1"><sup>1</sup> First.<p>Else',
      ['p Text¹.', 'note ¹ First.', 'p Else'],
    ],
    [
      'that only refer to each other',
      '<p>Text<a name="r1" href="#n1">[1]</a>.<p><a name="n1" href="#r1">[1]</a> First.',
      ['p Text¹.', 'note ¹ First.'],
    ],
    [
      'of Word',
      `<div class=WordSection1><p class=MsoNormal>Text<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a>.</p></div>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a> First.</p><p>More.</p></div>
</div>`,
      ['p Text¹.', 'break', 'note ¹ First. / More.'],
    ],
    [
      'of LibreOffice',
      '<p>Text<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>First.</p></div>',
      ['p Text¹.', 'note ¹ First.'],
    ],
    [
      'of e-books',
      '<p>Text<a epub:type="noteref" href="#n1">*</a>.</p><aside epub:type="footnote" id="n1"><p>* First.</p></aside>',
      ['p Text*.', 'note * First.'],
    ],
    [
      'by their roles',
      '<p>Text<a role="doc-noteref" href="#n1" id="r1">1</a>.</p><section role="doc-endnotes"><ol><li id="n1" role="doc-endnote"><p>First. <a href="#r1" role="doc-backlink">↩︎</a></p></ol></section>',
      ['p Text¹.', 'note ¹ First.'],
    ],
    [
      'outside of the main content',
      `<main><p>${'Long text. '.repeat(9)}<sup><a href="#n1">1</a></sup></p></main><footer><p id="n1">1. First.</p></footer>`,
      [`p ${'Long text. '.repeat(9)}¹`, 'note ¹ First.'],
    ],
  ])('%s are read with their marks', (_, body, blocks) => {
    expect(blocksOf(body)).toEqual(blocks)
  })

  it.each<[string, string, string[]]>([
    [
      'numbered links of contents',
      '<p><a href="#s1">1</a> Start<h2 id="s1">Start</h2><p>a',
      ['p 1 Start', 'h2 Start', 'p a'],
    ],
    ['links to what is not there', '<p>Text <a href="#n1">1</a> goes on', ['p Text 1 goes on']],
    [
      'links to whole sections',
      '<p>See<sup><a href="#s">1</a></sup><div id="s"><h2>S</h2><p>a</div>',
      ['p See¹', 'h2 S', 'p a'],
    ],
  ])('are not made of %s', (_, body, blocks) => {
    expect(blocksOf(body)).toEqual(blocks)
  })
})

describe('what Word says in its own styles', () => {
  it('gives printed markers as text, and glyphs of symbol fonts as bullets', () => {
    const item = (marker: string, level: number, text: string) =>
      `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`
    expect(
      blocksOf(
        item('1.', 1, 'One') +
          item('(a)', 2, 'Two') +
          item('·', 1, 'Three') +
          item('o', 2, 'Four') +
          item('一、', 1, '五'),
      ),
    ).toEqual(['p 1. One', 'p (a) Two', '• Three', '  • Four', 'p 一、 五'])
  })

  it('tells contents, and the headers and footers of pages', () => {
    expect(
      blocksOf(
        "<p class=MsoToc1><a href='#_Toc1'>A. Start 3</a></p><div style='mso-element:header'><p>A/70/1</p></div><div style='mso-element:footer'><p>2 of 9</p></div>",
      ),
    ).toEqual(['contents A. Start 3', 'page-header A/70/1', 'page-footer 2 of 9'])
  })

  it('hides what is for other programs', () => {
    const page =
      '<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><p>a<span style="mso-hide:all">b</span>'
    expect(blocksOf(page)).toEqual(['p a'])
  })
})

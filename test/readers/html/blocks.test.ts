import { describe, expect, it } from 'vitest'
import { blocksOf } from '../show.ts'

const CASES: [name: string, body: string, blocks: string[]][] = [
  ['headings and paragraphs', '<h1>A</h1><p>b</p><h3>C</h3><p>d', ['h1 A', 'p b', 'h3 C', 'p d']],
  ['a heading by its role', '<div role="heading" aria-level="3">A</div>', ['h3 A']],
  ['text without an element around it', 'one<p>two</p>three', ['p one', 'p two', 'p three']],
  ['white space as one space', '<p>\n  one \t two\n  <b> three</b> four </p>', ['p one two three four']],
  ['no space where a line of Chinese was broken', '<p>大会第\n70/1号\n决议</p>', ['p 大会第 70/1号决议']],
  ['a line break as a line', '<p>one<br>two<br/>\n three</p>', ['p one / two / three']],
  [
    'two line breaks as the end of a paragraph',
    '<p>one<br><br>two<br>\n&nbsp;<br>three</p>',
    ['p one', 'p two', 'p three'],
  ],
  [
    'indented lines as paragraphs',
    '<p>　　第一条　甲<br>乙<br>　　第二条　丙<br>&nbsp;&nbsp;&nbsp;&nbsp;丁</p>',
    ['p 第一条　甲 / 乙', 'p 第二条　丙', 'p 丁'],
  ],
  ['character references', '<p>a &lt;b&gt; &amp;amp; &#x4e2d;&#22269; &copy &ngE;</p>', ['p a <b> &amp; 中国 © ≧̸']],
  ['no soft hyphens', '<p>co&shy;operation in\u00adter</p>', ['p cooperation inter']],
  ['raised figures', '<p>Text<sup>1</sup> on 71<sup>st</sup> m<sup>2</sup>', ['p Text¹ on 71st m²']],
  ['nested formatting', '<p>a<b>b<i>c</i></b><span>d</span>', ['p abcd']],
  ['a rule', '<p>a<hr><p>b', ['p a', 'break', 'p b']],
  ['definitions', '<dl><dt>Term<dd>What it is<dt>Other<dd>That</dl>', ['p Term', 'p What it is', 'p Other', 'p That']],
  ['code', '<pre><code>\nlamp = on &lt;\n  x\n</code></pre>', ['code "lamp = on <\\n  x"']],
  ['lines that stand as typed', '<pre>one  two\nthree\n\nfour</pre>', ['p one  two / three', 'p four']],
  ['formulas once', '<p>a <math><mi>x</mi><annotation>x</annotation></math>', ['p a x']],
  ['ruby without its readings', '<p><ruby>大<rp>(</rp><rt>dà</rt><rp>)</rp></ruby>会</p>', ['p 大会']],
]

describe('readHtml', () => {
  it.each(CASES)('reads %s', (_, body, blocks) => {
    expect(blocksOf(body)).toEqual(blocks)
  })
})

describe('what is hidden', () => {
  it.each([
    '<script>if (a < b) x()</script>',
    '<style>p { color: red }</style>',
    '<template><p>hidden</p></template>',
    '<noscript>hidden</noscript>',
    '<p hidden>hidden</p>',
    '<p aria-hidden="true">hidden</p>',
    '<p style="color: red; display:none">hidden</p>',
    '<div style="visibility: hidden"><p>hidden</p></div>',
    '<svg><title>hidden</title><path/><path/></svg>',
    '<textarea>hidden</textarea><button>hidden</button><select><option>hidden</select>',
    '<!-- hidden --><![CDATA[ hidden ]]><?php hidden ?>',
    '<del>hidden</del>',
  ])('is left out: %s', (hidden) => {
    expect(blocksOf(`<p>a</p>${hidden}<p>b</p>`)).toEqual(['p a', 'p b'])
  })
})

describe('what is malformed', () => {
  it.each<[string, string, string[]]>([
    [
      'paragraphs that are not closed',
      '<p>one<p>two<div>three<p>four</div>five',
      ['p one', 'p two', 'p three', 'p four', 'p five'],
    ],
    ['formatting across paragraphs', '<p>a <b>b<p>c</b> d</p>', ['p a b', 'p c d']],
    ['end tags that close nothing', '<p>a</b></div></td> b</p>c', ['p a b', 'p c']],
    ['items that hold unclosed paragraphs', '<ul><li><p>one<li><p>two</ul>three', ['• one', '• two', 'p three']],
    [
      'cells and rows that are not closed',
      '<table><tr><td><p>a<td>b<tr><td>c<td><b>d</table>e',
      ['| a | b |', '| c | d |', 'p e'],
    ],
    [
      'a table in a cell that is not closed',
      '<table><tr><th>x<tr><td>a<table><tr><td>b<td>c</table><td>d</table>',
      ['head | x |', '| a / b / c | d |'],
    ],
    [
      'text that stands in a table and in no cell',
      '<table>lost<p>stray</p><tr><td>a<b>x</b>y<td>b</table>',
      ['p lost', 'p stray', '| axy | b |'],
    ],
    ['a tag that the file ends in', '<p>one</p><p>two <a href="', ['p one', 'p two']],
    ['attributes without quotes and twice', '<ol start=3 start=9><li value=7>a<li>b</ol>', ['7. a', '8. b']],
    ['a second body', '<body><p>a</p></body><body><p>b</p></body>', ['p a', 'p b']],
    ['a lone less-than sign', '<p>1 < 2 & 3 <4</p>', ['p 1 < 2 & 3 <4']],
    ['elements that close themselves', '<p>a<a id="x"/>b</p><p/>c', ['p ab', 'p c']],
  ])('gives what can be had of %s', (_, body, blocks) => {
    expect(blocksOf(body)).toEqual(blocks)
  })
})

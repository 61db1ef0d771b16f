import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/model/block.ts'
import { sourceSpan } from '../../src/model/mapped-text.ts'
import { readMarkdown } from '../../src/readers/markdown.ts'

/** A block in one line: `paragraph: a / b`, `item 1 [-]: a`, `table: H a | b / c | d`. */
function show(block: Block): string {
  const depth = block.depth > 0 ? ` ${block.depth}` : ''
  const body = (lines: readonly { text: string }[]): string => lines.map(({ text }) => text).join(' / ')
  switch (block.type) {
    case 'heading':
      return `heading${depth} #${block.level}: ${block.text.text}`
    case 'paragraph':
      return `paragraph${depth}: ${body(block.lines)}`
    case 'list-item':
      return `item${depth} [${block.marker.text}]: ${body(block.lines)}`
    case 'note':
      return `note${depth} [${block.mark.text}]: ${body(block.lines)}`
    case 'code':
      return `code${depth}: ${block.text.text}`
    case 'break':
      return `break${depth}`
    case 'table': {
      const rows = block.rows.map(({ isHeader, cells }) => {
        return `${isHeader ? 'H ' : ''}${cells.map(({ lines }) => body(lines)).join(' | ')}`
      })
      return `table${depth}: ${rows.join(' / ')}`
    }
  }
}

function read(...lines: string[]): string[] {
  return readMarkdown(lines.join('\n')).blocks.map(show)
}

describe('readMarkdown: blocks', () => {
  it('reads nothing from an empty text', () => {
    expect(readMarkdown('')).toEqual({ blocks: [], warnings: [] })
  })

  it('gives a paragraph one text for each printed line, trimmed', () => {
    expect(read('  one  ', '\ttwo', '', 'three')).toEqual(['paragraph: one / two', 'paragraph: three'])
  })

  it('drops the id at the end of a heading', () => {
    expect(read('## 计算属性 {#computed}', '### A {#b} ###')).toEqual(['heading #2: 计算属性', 'heading #3: A {#b}'])
  })

  it('joins the lines of a heading by spaces', () => {
    expect(read('one', 'two', '===')).toEqual(['heading #1: one two'])
  })

  it('does not take a paragraph number for an item mark', () => {
    expect(read('25.17 The Office', '', '12345678901. no mark')).toEqual([
      'paragraph: 25.17 The Office',
      'paragraph: 12345678901. no mark',
    ])
  })

  it('leaves markers that are not of Markdown in their lines', () => {
    expect(read('(h) one', '17．two', '17、three', '第十七条 four', '• five')).toEqual([
      'paragraph: (h) one / 17．two / 17、three / 第十七条 four / • five',
    ])
  })

  it('keeps a bracketed letter behind a dash in the text of the item', () => {
    expect(read('- (a) one;', '- (b) two.')).toEqual(['item [-]: (a) one;', 'item [-]: (b) two.'])
  })

  it('reads a star with a symbol as an item, which it is by its form', () => {
    expect(read('* A/70/1.')).toEqual(['item [*]: A/70/1.'])
  })

  it('counts lazy lines among the lines of their item', () => {
    expect(read('- 60/1 Title', ' 60/2 Title', '60/3 Title')).toEqual([
      'item [-]: 60/1 Title / 60/2 Title / 60/3 Title',
    ])
  })

  it('keeps a number above one inside a paragraph as a line', () => {
    expect(read('It was in', '1998. Then', '2. followed')).toEqual(['paragraph: It was in / 1998. Then / 2. followed'])
  })

  it('gives every item its depth by indentation', () => {
    expect(read('- a', '  - b', '      - c', '  - d', '- e')).toEqual([
      'item [-]: a',
      'item 1 [-]: b',
      'item 2 [-]: c',
      'item 1 [-]: d',
      'item [-]: e',
    ])
  })

  it('nests a bullet two columns under a number, which CommonMark does not', () => {
    expect(read('1. a', '  - b', '2. c')).toEqual(['item [1.]: a', 'item 1 [-]: b', 'item [2.]: c'])
  })

  it('keeps numbers of one list together though their indentation differs', () => {
    expect(read('9. a', '  10. b', '  11. c')).toEqual(['item [9.]: a', 'item [10.]: b', 'item [11.]: c'])
  })

  it('gives a paragraph under an item the depth below it', () => {
    expect(read('1) a', '', '   b', '', 'c')).toEqual(['item [1)]: a', 'paragraph 1: b', 'paragraph: c'])
  })

  it('gives the text under a lone bullet to it', () => {
    expect(read('-', 'text')).toEqual(['item [-]: text'])
  })

  it('does not take a lone dash under text for an underline', () => {
    expect(read('text', '-')).toEqual(['paragraph: text / -'])
  })

  it('takes dashes under several lines for a rule between pages', () => {
    expect(read('one', 'two', '---', 'three')).toEqual(['paragraph: one / two', 'break', 'paragraph: three'])
  })

  it('reads deeply indented text as a paragraph, not as code', () => {
    expect(read('        text')).toEqual(['paragraph: text'])
  })

  it('reads quotes as what they hold', () => {
    expect(read('> # a', '> b', '> - c', 'd')).toEqual(['heading #1: a', 'paragraph: b', 'item [-]: c / d'])
  })

  it('drops the kind of an alert and keeps its title', () => {
    expect(read('> [!NOTE]', '> a', '', '> [!TIP] b', '> c')).toEqual(['paragraph: a', 'paragraph: b', 'paragraph: c'])
  })

  it('drops the fence lines of a container and keeps its title', () => {
    expect(read(':::warning 注意', 'a', ':::', 'b')).toEqual(['paragraph: 注意', 'paragraph: a', 'paragraph: b'])
  })

  it('reads fenced code as it stands', () => {
    expect(read('```js', '# a', '', '  *b*', '```', 'c')).toEqual(['code: # a\n\n  *b*', 'paragraph: c'])
  })

  it('leaves out a fence that nothing closes, with a warning', () => {
    const { blocks, warnings } = readMarkdown('```\na\n\n# b\n')
    expect(blocks.map(show)).toEqual(['paragraph: a', 'heading #1: b'])
    expect(warnings).toEqual([{ message: expect.stringContaining('without an end'), span: { start: 0, end: 3 } }])
  })

  it('reads a document that is wrapped in a fence as a whole', () => {
    expect(read('```markdown', '# a', '', '```js', 'b', '```', '', 'c', '```')).toEqual([
      'heading #1: a',
      'code: b',
      'paragraph: c',
    ])
  })

  it('drops YAML front matter', () => {
    expect(read('---', 'title: a', 'list:', '  - b', '---', 'c')).toEqual(['paragraph: c'])
  })

  it('keeps what stands between two rules at the head and is no YAML', () => {
    expect(read('---', 'Original: English', 'Sixth session', '---')).toEqual([
      'break',
      'paragraph: Original: English / Sixth session',
      'break',
    ])
  })

  it('reads note definitions, with the mark raised as in the text', () => {
    expect(read('a[^1] b[^note]', '', '[^1]: c', 'd', '[^note]: e')).toEqual([
      'paragraph: a¹ bⁿᵒᵗᵉ',
      'note [¹]: c / d',
      'note [ⁿᵒᵗᵉ]: e',
    ])
  })

  it('drops link definitions, but not notes that look alike', () => {
    expect(read('[a]: http://example.org "b"', '[c]: #d', '', '[1]: A/70/1.')).toEqual(['paragraph: [1]: A/70/1.'])
  })

  it('drops comments, scripts and styles', () => {
    expect(read('<!-- a', '', 'b -->', '', 'c <!-- d --> e', '', '<script>', 'f', '', 'g', '</script>', 'h')).toEqual([
      'paragraph: c  e',
      'paragraph: h',
    ])
  })

  it('keeps the text after a comment that nothing closes', () => {
    expect(read('<!-- a', '', 'b')).toEqual(['paragraph: <!-- a', 'paragraph: b'])
  })

  it('keeps the text of HTML blocks', () => {
    expect(read('<div class="a">', '<p>b</p>', '<ul><li>c</li><li>d</li></ul>', '</div>')).toEqual([
      'paragraph: b / c / d',
    ])
  })

  it('reads a form feed on its own line as a break', () => {
    expect(read('a', '\f', 'b')).toEqual(['paragraph: a', 'break', 'paragraph: b'])
  })

  it('reads lines that end in carriage returns', () => {
    expect(readMarkdown('# a\r\n\r\nb\r\nc\rd\r\n').blocks.map(show)).toEqual(['heading #1: a', 'paragraph: b / c / d'])
  })
})

describe('readMarkdown: tables', () => {
  it('keeps a header row without any text', () => {
    expect(read('| | |', '|---|---|', '| a | b |')).toEqual(['table: H  |  / a | b'])
  })

  it('ends a table at a line without any bar', () => {
    expect(read('| a | b |', '|---|---|', '| c | d |', 'text')).toEqual(['table: H a | b / c | d', 'paragraph: text'])
  })

  it('reads rows whose header is lost', () => {
    expect(read('| a | b |', '| c | d |')).toEqual(['table: a | b / c | d'])
  })

  it('reads rows under a delimiter row without a header above it', () => {
    expect(read('|---|---|', '| a | b |')).toEqual(['table: a | b'])
  })

  it('begins a new table at a second delimiter row', () => {
    expect(read('| a | b |', '|---|---|', '| c | d |', '| | |', '|---|---|', '| e | f |')).toEqual([
      'table: H a | b / c | d',
      'table: H  |  / e | f',
    ])
  })

  it('keeps a row of single dashes as a row', () => {
    expect(read('| a | b |', '|---|---|', '| - | - |')).toEqual(['table: H a | b / - | -'])
  })

  it('gives a cell a line for each break and list item in it', () => {
    expect(read('| a | b |', '|---|---|', '| c<br>d | <ul style="x"><li>(i) e</li><li>(ii) f |')).toEqual([
      'table: H a | b / c / d | (i) e / (ii) f',
    ])
  })

  it('knows the place of a cell with its padding', () => {
    const text = '| a | |\n|---|---|\n| b |  c |'
    const [table] = readMarkdown(text).blocks
    const cells = table?.type === 'table' ? table.rows.flatMap((row) => row.cells) : []
    expect(cells.map(({ span }) => text.slice(span.start, span.end))).toEqual([' a ', ' ', ' b ', '  c '])
  })

  it('reads a table in HTML, and the text around it', () => {
    const html = '<div>a<table><thead><tr><th>b</th></tr></thead><tr><td>c<br>d</td><td>e</td></tr></table>f</div>'
    expect(read(html)).toEqual(['paragraph: a', 'table: H b / c / d | e', 'paragraph: f'])
  })
})

describe('readMarkdown: inline', () => {
  const line = (text: string): string => read(text).join('').replace('paragraph: ', '')

  it.each([
    ['**加粗。**后文', '加粗。后文'],
    ['前文**（一）加粗**后文', '前文（一）加粗后文'],
    ['《**条例**》的**“规定”**如下', '《条例》的“规定”如下'],
    ['这是*强调*的', '这是强调的'],
    ['***both***', 'both'],
    ['**Note:**text', 'Note:text'],
    ['~~gone~~ stays', 'gone stays'],
  ])('takes the marks out of %s', (text, expected) => {
    expect(line(text)).toBe(expected)
  })

  it.each([
    'preliminary list*',
    'the list* and another* here',
    'the list*, and another*.',
    '暂定项目表*，以及方案*。',
    'a list** here',
    '5 * 3 = 15',
    '5*3*2',
    'from 1~3 to 4~5',
    'snake_case_name',
    'signed ______ on ____ day',
    'a < b and c > d',
    'a <b and c> d'.replace('<b', '<bb'),
    'Mr. ****',
    '[1] and [a]',
    'a & b; AT&T',
    'it costs $5 or $6',
    '($5)-($6), US$7 $',
    'C:\\dir',
  ])('leaves %s as it is', (text) => {
    expect(line(text)).toBe(text)
  })

  it.each([
    ['[69/1](#) and [70/2](a "b")', '69/1 and 70/2'],
    ['![a flag](b.png)', 'a flag'],
    ['<https://example.org>', 'https://example.org'],
    ['a&nbsp;b &lt;c&gt; &#x4e2d;&#25991;', 'a\u00a0b <c> 中文'],
    ['\\*a\\* 1\\. b', '*a* 1. b'],
    ['`*a*` ``b`c``', '*a* b`c'],
    ['a <span class="b">c</span><br/>', 'a c'],
  ])('reads %s', (text, expected) => {
    expect(line(text)).toBe(expected)
  })

  it.each([
    ['表^{*}', '表*'],
    ['总部^{1}', '总部¹'],
    ['总部$^{12}$', '总部¹²'],
    ['总部$^1$', '总部¹'],
    ['总部$' + '{}^{3}$', '总部³'],
    ['总部<sup>1</sup>', '总部¹'],
    ['总部<sup>†</sup>', '总部†'],
    ['总部<sup>[2]</sup>', '总部²'],
    ['总部[^4]', '总部⁴'],
    ['note<sup>a</sup>', 'noteᵃ'],
    ['71<sup>st</sup> session', '71st session'],
    ['20$^{\\circ}$', '20°'],
    ['CO<sub>2</sub>', 'CO2'],
    ['$25 \\%$ of $1 000$', '25 % of 1 000'],
    ['$10^{6}$', '10⁶'],
  ])('raises %s', (text, expected) => {
    expect(line(text)).toBe(expected)
  })

  it('splits a line of bold titles run together at every bold mark', () => {
    expect(read('第一届会议**项目^{*} 1****规划****2020 年框架****目录**', 'next')).toEqual([
      'paragraph: 第一届会议 / 项目* 1 / 规划 / 2020 年框架 / 目录 / next',
    ])
  })

  it('does not split a line whose bold runs stand apart', () => {
    expect(read('a **b** c **d**')).toEqual(['paragraph: a b c d'])
  })

  it('reads marks that reach over the end of a line', () => {
    expect(read('a **b', 'c** [d', 'e](f) g')).toEqual(['paragraph: a b / c d / e g'])
  })

  it('points from any piece of text to its place in the file', () => {
    const text = 'x\n\n> - see [69/**1**](#)&amp;b'
    const [, item] = readMarkdown(text).blocks
    const mapped = item?.type === 'list-item' ? item.lines[0] : undefined
    if (!mapped) throw new Error('no item')
    expect(mapped.text).toBe('see 69/1&b')
    const at = (start: number, end: number): string => {
      const span = sourceSpan(mapped, start, end)
      return text.slice(span.start, span.end)
    }
    expect([at(0, 3), at(4, 6), at(7, 8), at(8, 9), at(9, 10)]).toEqual(['see', '69', '1', '&amp;', 'b'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSpan, SpanGrid } from '../../../src/readers/table-spans.ts'
import { blocksOf } from '../show.ts'

describe('tables', () => {
  it.each<[string, string, string[]]>([
    ['header cells', '<table><tr><th>a<th>b<tr><td>c<td>d</table>', ['head | a | b |', '| c | d |']],
    ['a head', '<table><thead><tr><td>a<td>b<tbody><tr><th>c<td>d</table>', ['head | a | b |', '| c | d |']],
    ['a caption', '<table><caption>Table 1</caption><tr><td>a<td>b</table>', ['p Table 1', '| a | b |']],
    [
      'lines in cells',
      '<table><tr><td>a<br>b<p>c</p><td><ul><li>d<li>e</ul><tr><td>f<td>g</table>',
      ['| a / b / c | d / e |', '| f | g |'],
    ],
    ['numbered items in cells', '<table><tr><td><ol type=i><li>a<li>b</ol><td>c</table>', ['| i. a / ii. b | c |']],
    [
      'cells that span columns',
      '<table><tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e</table>',
      ['| a | b |', '| c | d | e |'],
    ],
    [
      'cells that span rows',
      '<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e</table>',
      ['| a | b |', '|  | c |', '| d | e |'],
    ],
    [
      'cells in the middle that span rows',
      '<table><tr><td>a<td rowspan=2>b<td>c<tr><td>d<td>e</table>',
      ['| a | b | c |', '| d |  | e |'],
    ],
    ['cells that span both', '<table><tr><td rowspan=2 colspan=2>a<td>b<tr><td>c</table>', ['| a | b |', '|  | c |']],
    [
      'cells that span to the end of their part',
      '<table><tbody><tr><td rowspan=0>a<td>b<tr><td>c<tbody><tr><td>d<td>e</table>',
      ['| a | b |', '|  | c |', '| d | e |'],
    ],
    ['empty cells', '<table><tr><td>a<td>&nbsp;<tr><td><td>d</table>', ['| a |  |', '|  | d |']],
    [
      'no layout',
      '<table><tr><td><table><tr><td>a<td>b</table><td><h2>T</h2><p>c</table>',
      ['| a | b |', 'h2 T', 'p c'],
    ],
    ['no single cell', '<table><tr><td><p>a<p>b</table>', ['p a', 'p b']],
    ['no single column', '<table><tr><td>a<tr><td>b<br><br>c</table>', ['p a', 'p b', 'p c']],
    [
      'no row of which one cell is the page',
      `<table><tr><td>menu<td><p>${'text '.repeat(400)}<p>b</table>`,
      ['p menu', `p ${'text '.repeat(400).trim()}`, 'p b'],
    ],
    ['no role of presentation', '<table role=presentation><tr><td>a<td>b</table>', ['p a', 'p b']],
  ])('have %s', (_, body, blocks) => {
    expect(blocksOf(body)).toEqual(blocks)
  })

  it('in Markdown follow the same rule of spans', async () => {
    const { readMarkdown } = await import('../../../src/readers/markdown.ts')
    const { shown } = await import('../show.ts')
    const table =
      '<table>\n<tr><td rowspan="2">a</td><td>b</td></tr>\n<tr><td>c</td></tr>\n<tr><td colspan="2">d</td></tr>\n</table>'
    expect(shown(readMarkdown(table))).toEqual(['| a | b |', '|  | c |', '| d |'])
  })
})

describe('SpanGrid', () => {
  const span = fc.record({ rows: fc.integer({ min: 0, max: 4 }), columns: fc.integer({ min: 1, max: 3 }) })

  it('places every cell once, in its order', () => {
    fc.assert(
      fc.property(fc.array(fc.array(span, { maxLength: 5 }), { maxLength: 8 }), (rows) => {
        const grid = new SpanGrid()
        for (const cells of rows) {
          const placed = grid.row(cells).filter((index) => index !== null)
          expect(placed).toEqual(cells.map((_, index) => index))
        }
      }),
      { seed: 11, numRuns: 200 },
    )
  })

  it('is not made to fill memory by spans that lie', () => {
    const grid = new SpanGrid()
    let places = 0
    for (let row = 0; row < 2000; row++) {
      places += grid.row(Array.from({ length: 10 }, () => ({ rows: 65_534, columns: 1 }))).length
    }
    expect(places).toBeLessThan(400_000)
  })

  it.each([
    [undefined, 1],
    ['3', 3],
    ['x', 1],
    ['-2', 1],
    ['0', 0],
    ['99999999', 65_534],
  ])('reads a span of rows written as %j as %i', (written, rows) => {
    expect(readSpan(written, 'rows')).toBe(rows)
  })
})

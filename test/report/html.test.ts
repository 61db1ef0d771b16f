import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/pipeline.ts'
import { bitextHtml } from '../../src/report/html.ts'
import { textRows } from '../../src/report/unit-rows.ts'
import { finding, placeOf } from '../notation.ts'
import { bitextOf, frameworkPair } from '../pairs.ts'
import { itShared } from '../shared.ts'
import { hostileText, PAIR, pairOf } from './exchange.ts'

interface Row {
  readonly id: string
  readonly class: string
  /** The text of each cell. */
  readonly cells: readonly string[]
}

interface Page {
  readonly rows: readonly Row[]
  readonly tags: ReadonlySet<string>
  readonly text: string
}

function readPage(html: string): Page {
  const rows: { id: string; class: string; cells: string[] }[] = []
  const tags = new Set<string>()
  let text = ''
  let isInCell = false
  const parser = new Parser({
    onopentag(name, { id = '', class: kind = '' }) {
      tags.add(name)
      if (name === 'tr' && id !== '') rows.push({ id, class: kind, cells: [] })
      isInCell ||= name === 'td' || name === 'th'
      if (name === 'td' || name === 'th') rows.at(-1)?.cells.push('')
    },
    ontext(piece) {
      text += piece
      const cells = rows.at(-1)?.cells
      if (isInCell && cells) cells.push(`${cells.pop()}${piece}`)
    },
    onclosetag(name) {
      if (name === 'td' || name === 'th') isInCell = false
    },
  })
  parser.end(html)
  return { rows, tags, text }
}

const TAGS = [
  ...[
    'html',
    'head',
    'meta',
    'title',
    'style',
    'body',
    'h1',
    'label',
    'input',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  ...['p', 'b', 'br', 'small', 'ul', 'li'],
]

describe('a bitext as HTML', () => {
  it('has a row for each unit with text, its locators and labels once', async () => {
    const { rows, tags } = readPage(await bitextHtml(PAIR))
    expect(rows.map(({ id, class: kind }) => `${id} ${kind}`)).toEqual([
      'u1 plain',
      'u2 plain',
      'u3 missing',
      'u5 extra',
    ])
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['A.甲、', 'A. Overview', '甲、 概览', 'aligned 0.90number text'],
      ['1. | 2.1.', '1. The first.2. The second.', '1. 第一段。第二段。', 'aligned 0.90number text'],
      ['3.', '3. Only here.', '', 'missing 1.00number text'],
      ['paragraph 4', '', '多出的一段。', expect.stringMatching(/^extra/)],
    ])
    for (const tag of tags) expect(TAGS).toContain(tag)
  })

  it('shows each finding with its row, on the side that is at fault, and first what has no place', async () => {
    const findings = [
      finding('date-mismatch', 'Wrong date.', {
        source: placeOf(PAIR.source, 'second'),
        target: placeOf(PAIR.target, '第二段'),
      }),
      finding('missing-item', 'Missing.', { source: placeOf(PAIR.source, 'Only') }),
      finding('unrelated-documents', 'Unrelated.', { severity: 'warning' }),
    ]
    const { rows, text } = readPage(await bitextHtml(PAIR, { findings }))
    expect(rows[1]?.class).toBe('aligned')
    expect(rows[1]?.cells[2]).toBe('1. 第一段。第二段。error: Wrong date. date-mismatch')
    expect(rows[2]?.cells[1]).toBe('3. Only here.error: Missing. missing-item')
    expect(text.indexOf('warning: Unrelated.')).toBeLessThan(text.indexOf('Overview'))
    expect(rows.flatMap(({ cells }) => cells).join(' ')).not.toContain('Unrelated')
  })

  it('speaks Chinese', async () => {
    const html = await bitextHtml(PAIR, { locale: 'zh' })
    expect(html).toContain('<html lang="zh">')
    expect(readPage(html).text).toContain('译文')
  })

  it('holds any text, and no markup of it', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (source, target) => {
        fc.pre(source !== '' && target !== '')
        const findings = [finding('number-mismatch', source, { target: { span: { start: 0, end: 1 }, text: target } })]
        const { rows, tags } = readPage(await bitextHtml(pairOf(source, target), { findings }))
        for (const tag of tags) expect(TAGS).toContain(tag)
        expect(rows).toHaveLength(1)
        expect(rows[0]?.cells).toHaveLength(4)
        expect(rows[0]?.cells[2]).toBe(`${legal(target)}error: ${legal(source)} number-mismatch`)
      }),
    )
  })

  itShared('holds the framework with all findings', async () => {
    const bitext = bitextOf(frameworkPair())
    const { findings } = check(bitext)
    const { rows, text } = readPage(await bitextHtml(bitext, { findings }))
    expect(rows.map(({ id }) => id)).toEqual(textRows(bitext).map(({ id }) => id))
    for (const { message } of findings) expect(text).toContain(message)
  })
})

function legal(text: string): string {
  return text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
}

import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { en as texts } from '../../src/locale/en.ts'
import { zh as chinese } from '../../src/locale/zh.ts'
import { markdownReport } from '../../src/report/markdown.ts'
import { visible } from '../../src/report/width.ts'
import { hostileText, REPORT, reportOf } from './exchange.ts'

describe('report as Markdown', () => {
  it('has a heading, the summary and a table', () => {
    expect(markdownReport(REPORT, texts)).toBe(
      [
        '# en.md (en) → zh.md (zh)',
        '',
        '1 error, 1 warning, 1 note · 1 can be mended with --fix · examined: 2 markers',
        '',
        '| Severity | Place | Other side | Locator | Finding | Rule |',
        '| --- | --- | --- | --- | --- | --- |',
        '| warning | en.md:2:1 |  | 1(b) | Missing (b). | missing-item |',
        '| error | zh.md:2:1 | en.md:2:1 | 1(b) | Unexpected "(-)", expected "(二)".<br>fix: "(-)" → "(二)" | garbled-list-marker |',
        '| info | zh.md |  | somewhere | Nothing in common. | unrelated-documents |',
        '',
      ].join('\n'),
    )
  })

  it('has Chinese heads where the report is Chinese, and no table where nothing is found', () => {
    expect(markdownReport(REPORT, chinese)).toContain('| 级别 | 位置 |')
    expect(markdownReport({ ...REPORT, findings: [] }, texts)).not.toContain('|')
  })

  it('shows every text as it is', () => {
    const signs = fc.constantFrom(
      '*a*',
      '_a_',
      '`',
      '[a](b)',
      '![a](b)',
      '|',
      '\\',
      '\\|',
      '~~a~~',
      'https://a.b',
      'www.a.b',
      'a@b.c',
      '&lt;',
      '# ',
      '$a$',
      '[^1]',
    )
    const text = fc
      .tuple(
        hostileText,
        fc.array(signs).map((all) => all.join(' ')),
        hostileText,
      )
      .map((all) => all.join(' '))
    fc.assert(
      fc.property(text, (hostile) => {
        const root = fromMarkdown(markdownReport(reportOf(hostile), texts), {
          extensions: [gfm()],
          mdastExtensions: [gfmFromMarkdown()],
        })
        expect(root.children.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'paragraph', 'table'])
        const table = root.children[3]
        if (table?.type !== 'table') throw new Error('no table')
        expect(table.children.map(({ children }) => children.length)).toEqual([6, 6, 6, 6])
        expect(kindsIn(root)).toEqual(['heading', 'html', 'paragraph', 'table', 'tableCell', 'tableRow', 'text'])
        expect(textOf(table.children[1]?.children[4] as Node)).toBe(visible(hostile.replace(/\s+/g, ' ')).trim())
      }),
    )
  })
})

type Root = ReturnType<typeof fromMarkdown>

interface Node {
  readonly type: string
  readonly value?: string
  readonly url?: string
  readonly children?: readonly Node[]
}

function kindsIn(root: Root): readonly string[] {
  const kinds = new Set<string>()
  const visit = (node: Node) => {
    // A bare address is a link to itself.
    const isAddress = node.type === 'link' && node.url?.endsWith(textOf(node))
    if (node.type !== 'root' && !isAddress) kinds.add(node.type)
    for (const child of node.children ?? []) visit(child)
  }
  visit(root)
  return [...kinds].sort()
}

function textOf({ value, children = [] }: Node): string {
  return value ?? children.map(textOf).join('')
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../src/readers/markdown.ts'
import { itShared, sharedPath } from '../shared.ts'
import { allText, collapse, oracleLinks, oracleOutline, oracleParagraphs, ourOutline } from './oracle.ts'

/** Clean Markdown, one construct or combination each. */
const SAMPLES: Readonly<Record<string, string>> = {
  'headings of all levels':
    '# One\n## Two\n### Three ###\n#### Four #\n##### Five\n###### Six\n####### Seven\n#None\n#\n',
  'setext headings': 'One\n===\n\nTwo\n---\n\nThree\n   =====   \n\n---\n',
  'headings with inline marks': '# A *b* **c** `d` [e](f)\n\n## 第 *一* 章\n',
  'paragraphs of several lines': 'a\nb  \nc\\\nd\n\n  e\n   f\n',
  'a bullet list': '- a\n- b\n- c\n',
  'lists with other bullets': '* a\n* b\n\n+ c\n+ d\n',
  'a list of numbers': '1. a\n2. b\n10. c\n',
  'numbers with brackets': '1) a\n2) b\n',
  'nested lists': '- a\n  - b\n    - c\n  - d\n- e\n',
  'a bullet list in a list of numbers': '1. a\n   - b\n   - c\n2. d\n',
  'loose items with paragraphs': '- a\n\n  b\n\n- c\n\n  d\n  e\n',
  'lazy lines': '- a\nb\n- c\n  d\n> e\nf\n',
  'items that begin with something else': '- # a\n- > b\n- ```\n  c\n  ```\n- - d\n',
  'numbers that are no items': '25.17 a\n\n1234567890. b\n\n1.a\n\n-a\n',
  'a number that cannot interrupt': 'The year was\n2016. It rained.\n',
  'one that can': 'The list:\n1. a\n2. b\n',
  'a list after a paragraph': 'The list:\n- a\n- b\n',
  tasks: '- [ ] a\n- [x] b\n',
  'a table': '| a | b |\n| --- | :-: |\n| c | d |\n| e | f |\n',
  'a table without outer bars': 'a | b\n--- | ---\nc | d\n',
  'a table with an empty header': '| | |\n|---|---|\n| a | b |\n',
  'escaped bars and bars in code': '| a \\| b | `c \\| d` |\n|---|---|\n| \\`e | f\\* |\n',
  'marks in cells': '| **a** | [b](c) | *d* |\n|---|---|---|\n| ~~e~~ | `f` | ![g](h) |\n',
  'a table in a list': '- a\n\n  | b | c |\n  |---|---|\n  | d | e |\n',
  'a table after a paragraph': 'a\n\n| b | c |\n|---|---|\n| d | e |\n\nf\n',
  'fenced code': '```js\na\n\n  b\n```\n\n~~~\n```\n~~~\n\n````\n```\n````\n',
  'indented fences': '  ```\n  a\n    b\n c\n  ```\n',
  'fenced code in items': '- a\n\n  ```\n  b\n    c\n  ```\n\n1. d\n   ```\n   e\n   ```\n',
  quotes: '> # a\n> b\n> - c\n>\n> d\n\n> > e\n',
  rules: 'a\n\n***\n\n- - -\n\n___\n\nb\n',
  emphasis: '*a* _b_ **c** __d__ ***e*** *f **g** h* a_b_c **i*\n\n* j * k*l *m * n*\n\n5 * 3 * 2\n',
  strikethrough: '~~a~~ b ~~c d~~ e\n',
  'code spans': '`a` ``b ` c`` ` d ` `e\nf` `\n',
  links: '[a](b) [c](<d e> "f") [g *h*](i (j)) [k]() [l](m(n)o) [p] (q)\n',
  'links by reference': '[a][b] [b][] [b] [c][d] [c]\n\n[b]: http://example.org "t"\n',
  images: '![a](b) ![c *d*](e "f") [![g](h)](i)\n',
  autolinks: '<http://example.org/a> <a@example.org> <1 2>\n',
  entities: '&amp; &lt; &copy; &#20013; &#x4e2d; &unknown; &\n',
  escapes: '\\* \\_ \\[a\\](b) \\# \\a \\\\\n',
  'HTML in lines': 'a <b>c</b> <i class="d">e</i> f\n',
  'Chinese with marks': '这是**加粗**的文字，*强调*一下，`代码`在此。\n',
}

describe('readMarkdown against mdast-util-from-markdown with GFM, on clean Markdown', () => {
  it.each(Object.entries(SAMPLES))('finds the same headings, items, tables and code in %s', (_name, markdown) => {
    expect(ourOutline(readMarkdown(markdown))).toEqual(oracleOutline(markdown))
  })

  it.each(Object.entries(SAMPLES))('finds the same texts of paragraphs and items in %s', (_name, markdown) => {
    const ours = readMarkdown(markdown).blocks.flatMap((block) =>
      (block.type === 'paragraph' || block.type === 'list-item') && block.lines.length > 0
        ? [block.lines.map((line) => collapse(line.text)).join('\n')]
        : [],
    )
    expect(ours).toEqual(oracleParagraphs(markdown))
  })

  it.each(Object.entries(SAMPLES))('finds the same texts of links in %s', (_name, markdown) => {
    const text = collapse(allText(readMarkdown(markdown)))
    let at = 0
    for (const link of oracleLinks(markdown)) {
      at = text.indexOf(link, at)
      expect(at, link).toBeGreaterThanOrEqual(0)
      at += link.length
    }
  })

  itShared('agrees on every page of the Vue documentation', () => {
    const folder = sharedPath('documents', 'vue')
    if (folder === null) return
    for (const page of readdirSync(folder)) {
      for (const file of ['en.md', 'zh.md']) {
        const markdown = readFileSync(join(folder, page, file), 'utf8')
        // Front matter is no Markdown: the oracle has no reading of it.
        const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '')
        const result = readMarkdown(markdown)
        expect(ourOutline(result), join(page, file)).toEqual(oracleOutline(body))
        expect(missingLinks(collapse(allText(result)), oracleLinks(body)), join(page, file)).toEqual([])
      }
    }
  })
})

/** The link texts that do not follow each other in the text. */
function missingLinks(text: string, links: readonly string[]): string[] {
  let at = 0
  return links.filter((link) => {
    const found = text.indexOf(link, at)
    if (found >= 0) at = found
    return found < 0
  })
}

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { documentJson, readDocument } from '../src/index.ts'

const PAGE = resolve(import.meta.dirname, '../docs/document-tree.md')

/** An example in a fence, and behind it the head of a table of segments with its rows. */
const EXAMPLE = /^(`{3,})markdown\n([\s\S]*?)\n\1\n\n(\| Id \| Kind .*\n\|[-|]+\n)((?:\|.*\n)*)/gm

describe('docs/document-tree.md', () => {
  const page = readFileSync(PAGE, 'utf8')

  it('shows for each example the segments that come out of it', async () => {
    const anew = page.replace(EXAMPLE, (_, fence, text, head) => {
      return `${fence}markdown\n${text}\n${fence}\n\n${head}${rowsOf(text)}`
    })
    await expect(anew).toMatchFileSnapshot(PAGE)
  })

  it('has an example of every kind of segment that is made', () => {
    const kinds = new Set(
      [...page.matchAll(EXAMPLE)].flatMap(([, , text]) => segmentsOf(text as string)).map(({ kind }) => kind),
    )
    expect([...kinds].sort()).toEqual([
      ...['code', 'contents-entry', 'footnote', 'front-matter', 'heading'],
      ...['list-item', 'paragraph', 'table', 'table-cell', 'table-row'],
    ])
  })
})

function segmentsOf(text: string) {
  const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en'
  return documentJson(readDocument({ path: 'example.md', text, format: 'markdown', language })).segments
}

function rowsOf(text: string): string {
  return segmentsOf(text)
    .map(({ id, kind, role, label, labelExpected, ordinal, parent, locator, seams, text }) => {
      const cells = [
        id,
        role === null ? kind : `${kind}, ${role}`,
        labelExpected === null ? quoted(label) : `${quoted(label)} for ${quoted(labelExpected)}`,
        ordinal ?? '',
        parent ?? '',
        locator,
        seams.length === 0 ? text : `${text} (seam: ${seams.map(({ kind }) => kind).join(', ')})`,
      ]
      return `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |\n`
    })
    .join('')
}

function quoted(label: string | null): string {
  return label === null ? '' : `\`${label}\``
}

/** HTML for tests: the blocks of a Markdown file as a careful converter would write them. */
import type { Block, TableRow } from '../src/model/block.ts'
import type { MappedText } from '../src/model/mapped-text.ts'
import { readMarkdown } from '../src/readers/markdown.ts'

/** A page with the same blocks. */
export function htmlOf(markdown: string, language: string): string {
  const open: string[] = []
  const lines = readMarkdown(markdown).blocks.flatMap((block) => [...listTags(block, open), ...elements(block)])
  const body = [...lines, ...closings(open, 0)].join('\n')
  return `<!doctype html>\n<html lang="${language}">\n<head><meta charset="utf-8"><title>${language}</title></head>\n<body>\n${body}\n</body>\n</html>\n`
}

/** Text as it is written in HTML, its superscripts as elements. */
function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[⁰¹²³⁴-⁹ᵃ-ᶻ]+/g, (raised) => `<sup>${[...raised].map(plain).join('')}</sup>`)
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'
const PLAIN = '0123456789abcdefghijklmnoprstuvwxyz'

function plain(raised: string): string {
  return PLAIN[RAISED.indexOf(raised)] ?? raised
}

/** Tags that open and close lists in front of a block; each open list has an open item. */
function listTags(block: Block, open: string[]): string[] {
  const isItem = block.type === 'list-item'
  const depth = isItem ? block.depth + 1 : block.depth
  const tags = closings(open, depth)
  if (!isItem) return tags
  const { text: marker } = block.marker
  const number = Number.parseInt(marker, 10)
  const name = Number.isNaN(number) ? 'ul' : 'ol'
  if (open.length === depth && open[depth - 1] === name) tags.push('</li>')
  else {
    if (open.length === depth) tags.push(...closings(open, depth - 1))
    open.push(name)
    tags.push(name === 'ol' ? `<ol start="${number}">` : `<ul style="list-style-type: '${marker} '">`)
  }
  return tags
}

function closings(open: string[], depth: number): string[] {
  return open
    .splice(depth)
    .reverse()
    .map((name) => `</li></${name}>`)
}

function elements(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return [`<h${Math.min(block.level, 6)}>${escapeHtml(block.text.text)}</h${Math.min(block.level, 6)}>`]
    case 'paragraph':
      return [`<p>${inner(block.lines)}</p>`]
    case 'list-item':
      return [`<li>${inner(block.lines)}`]
    case 'table':
      return ['<table>', ...block.rows.map(rowOf), '</table>']
    case 'code':
      return [`<pre><code>${escapeHtml(block.text.text)}</code></pre>`]
    case 'note':
      return [`<p role="doc-footnote">${escapeHtml(block.mark.text)} ${inner(block.lines)}</p>`]
    case 'break':
      return ['<hr>']
  }
}

function rowOf({ isHeader, cells }: TableRow): string {
  const name = isHeader ? 'th' : 'td'
  const row = `<tr>${cells.map(({ lines }) => `<${name}>${inner(lines)}</${name}>`).join('')}</tr>`
  return isHeader ? `<thead>${row}</thead>` : row
}

function inner(lines: readonly MappedText[]): string {
  return lines.map(({ text }) => escapeHtml(text)).join('<br>\n')
}

/** Edits of the text of an HTML file as they have to be written into it: tags stay, and what would be read as markup is written as a reference. */
import type { Edit } from '../model/fix.ts'
import { canEncode } from './encode.ts'
import type { DecodedText } from './encoding.ts'

/**
 * The edits of the file that make edits of what it says. A range that holds tags or comments becomes several: the new text stands where the first
 * text of the range did, and the other text of it goes. Characters that the encoding of the file lacks become references too.
 */
export function markupEdits({ text, encoding }: DecodedText, edits: readonly Edit[]): Edit[] {
  return edits.flatMap(({ span, text: replacement }) => {
    const written = escaped(replacement, (character) => canEncode(character, encoding))
    const [first, ...rest] = textRanges(text, span.start, span.end)
    if (!first) return [{ span: { start: span.start, end: span.start }, text: written }]
    return [{ span: first, text: written }, ...rest.map((each) => ({ span: each, text: '' }))]
  })
}

/** What of a range is neither tag nor comment; the whole of an empty range. */
function textRanges(text: string, start: number, end: number): Edit['span'][] {
  if (start === end) return [{ start, end }]
  const ranges: Edit['span'][] = []
  let at = start
  const keep = (to: number) => {
    if (to > at) ranges.push({ start: at, end: to })
  }
  MARKUP.lastIndex = start
  for (let match = MARKUP.exec(text); match && match.index < end; match = MARKUP.exec(text)) {
    keep(match.index)
    at = MARKUP.lastIndex
  }
  keep(end)
  return ranges
}

const MARKUP = /<!--[\s\S]*?-->|<[/!?a-zA-Z](?:[^<>"']|"[^"]*"|'[^']*')*>/g

function escaped(text: string, isWritable: (character: string) => boolean): string {
  let written = ''
  for (const character of text) {
    const name = NAMES[character]
    if (name !== undefined) written += name
    else if (isWritable(character)) written += character
    else written += `&#x${(character.codePointAt(0) as number).toString(16).toUpperCase()};`
  }
  return written
}

const NAMES: Readonly<Partial<Record<string, string>>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

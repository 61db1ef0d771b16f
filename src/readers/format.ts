/** Which format a text is in: its content decides, the ending of its name only where the content is silent. */
import type { MarkupFormat, TextFormat } from '../model/block.ts'
import { isHtmlPage, isHtmlPiece } from './html-format.ts'
import { detectXmlDocument } from './xml-format.ts'

/** Formats whose readers are there at once. */
export type PlainFormat = Exclude<TextFormat, MarkupFormat>

export function isPlainFormat(format: TextFormat): format is PlainFormat {
  return format === 'markdown' || format === 'text'
}

/** Lines that hardly occur outside Markdown. */
const STRONG: readonly RegExp[] = [
  /^#{1,6}[ \t]+\S/,
  /^\|?[ \t]*:?-{2,}:?[ \t]*\|[ \t|:-]*$/,
  /^(?:```|~~~|:::)/,
  /!?\[[^\][]{1,200}\]\([^()\s]{0,500}\)/,
  /\*\*[^*\s][^*]{0,500}\*\*/,
  /^\[\^[^\]\s]{1,40}\]:/,
]

/** Tags of HTML, which Markdown holds, and plain text does not. */
const TAGS = /<(?:sup|br|table|div|ul|li|p|h[1-6]|ol|dl|td|tr|span|body)\b[^<>]{0,200}>/i

/** Lines that occur in plain text too. */
const WEAK: readonly RegExp[] = [/^[-*+] {1,3}\S/, /^\|.*\|$/, /^>[ \t]/, /\^\{[^{}]{1,20}\}/]

// What is not seen in this many characters is no habit of the document.
const LOOKED_AT = 200_000

/** The format of a text. `path` may be empty. */
export function detectFormat(path: string, text: string): TextFormat {
  const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase()
  const xml = detectXmlDocument(text)
  if (xml !== null) return xml
  if (isHtmlPage(text)) return 'html'
  const { strong, weak, tags } = countEvidence(text.slice(0, LOOKED_AT))
  const isHtmlByName = ending === 'html' || ending === 'htm' || ending === 'xhtml'
  if (isHtmlByName && strong === 0 && tags > 0) return 'html'
  if (strong >= 2) return 'markdown'
  if (ending === 'md' || ending === 'markdown' || ending === 'mdown' || ending === 'mkd') return 'markdown'
  if (strong + weak === 0 && isHtmlPiece(text)) return 'html'
  if (strong + tags >= 2) return 'markdown'
  if (ending === 'txt' || ending === 'text') return 'text'
  return strong + tags > 0 || weak >= 2 ? 'markdown' : 'text'
}

function countEvidence(text: string): { strong: number; weak: number; tags: number } {
  let strong = 0
  let weak = 0
  let tags = 0
  for (const line of text.split(/\r\n|[\n\r]/)) {
    const trimmed = line.trim().slice(0, 2000)
    if (trimmed === '') continue
    if (STRONG.some((pattern) => pattern.test(trimmed))) strong++
    else if (TAGS.test(trimmed)) tags++
    else if (WEAK.some((pattern) => pattern.test(trimmed))) weak++
    if (strong >= 2) break
  }
  return { strong, weak, tags }
}

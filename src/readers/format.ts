/** Which format a text is in: its content decides, the ending of its name only where the content is silent. */
import type { TextFormat } from '../model/block.ts'

/** Lines that hardly occur outside Markdown. */
const STRONG: readonly RegExp[] = [
  /^#{1,6}[ \t]+\S/,
  /^\|?[ \t]*:?-{2,}:?[ \t]*\|[ \t|:-]*$/,
  /^(?:```|~~~|:::)/,
  /!?\[[^\][]{1,200}\]\([^()\s]{0,500}\)/,
  /\*\*[^*\s][^*]{0,500}\*\*/,
  /^\[\^[^\]\s]{1,40}\]:/,
  /<(?:sup|br|table|div|ul|li)\b[^<>]{0,200}>/i,
]

/** Lines that occur in plain text too. */
const WEAK: readonly RegExp[] = [/^[-*+] {1,3}\S/, /^\|.*\|$/, /^>[ \t]/, /\^\{[^{}]{1,20}\}/]

// What is not seen in this many characters is no habit of the document.
const LOOKED_AT = 200_000

/** The format of a text. `path` may be empty. */
export function detectFormat(path: string, text: string): TextFormat {
  const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase()
  const { strong, weak } = countEvidence(text.slice(0, LOOKED_AT))
  if (strong >= 2) return 'markdown'
  if (ending === 'md' || ending === 'markdown' || ending === 'mdown' || ending === 'mkd') return 'markdown'
  if (ending === 'txt' || ending === 'text') return 'text'
  return strong > 0 || weak >= 2 ? 'markdown' : 'text'
}

function countEvidence(text: string): { strong: number; weak: number } {
  let strong = 0
  let weak = 0
  for (const line of text.split(/\r\n|[\n\r]/)) {
    const trimmed = line.trim().slice(0, 2000)
    if (trimmed === '') continue
    if (STRONG.some((pattern) => pattern.test(trimmed))) strong++
    else if (WEAK.some((pattern) => pattern.test(trimmed))) weak++
    if (strong >= 2) break
  }
  return { strong, weak }
}

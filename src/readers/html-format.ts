/** Whether a text is HTML: a page says so at its head, a piece of one begins and ends with block elements and holds no Markdown. */

/** So much is looked at of the head, comments aside. */
const LOOKED_AT = 400

const PAGE = /^<(?:!doctype\s+html|html|head|body)(?=[\s/>])/i
const FIRST_BLOCK =
  /^<(?:address|article|blockquote|center|div|dl|font|h[1-6]|main|meta|ol|p|section|table|title|ul)(?:\s[^<>]*)?>/i
const LAST_TAG = /<\/[a-z][a-z0-9]*\s*>\s*$/i

/** A whole page. */
export function isHtmlPage(text: string): boolean {
  return PAGE.test(headOf(text))
}

/** A piece of a page, if it holds nothing that is Markdown: that has blocks of HTML too. */
export function isHtmlPiece(text: string): boolean {
  return FIRST_BLOCK.test(headOf(text)) && LAST_TAG.test(text.slice(-200))
}

/** What the text begins with behind a byte order mark, an XML declaration and comments. */
function headOf(text: string): string {
  let at = skipSpace(text, 0)
  for (;;) {
    const end = text.startsWith('<?xml', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : null
    const close = end === null ? -1 : text.indexOf(end, at)
    if (end === null || close < 0) return text.slice(at, at + LOOKED_AT)
    at = skipSpace(text, close + end.length)
  }
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /[\s\ufeff]/.test(text[at] as string)) at++
  return at
}

/** Whether a text is HTML: a page says so at its head, a piece of one begins and ends with block elements and holds no Markdown. */

/** A page: what may stand before its first tag is a byte order mark, an XML declaration and comments. */
const PAGE = /^\s*(?:<\?xml\b[^>]*>\s*)?(?:<!--[\s\S]{0,4000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i
const BLOCK = 'address|article|blockquote|center|div|dl|font|h[1-6]|main|meta|ol|p|section|table|title|ul'
const FIRST_BLOCK = new RegExp(`^\\s*(?:<!--[\\s\\S]{0,4000}?-->\\s*)*<(?:${BLOCK})(?:\\s[^<>]*)?>`, 'i')
const LAST_TAG = /<\/[a-z][a-z0-9]*\s*>\s*$/i

/** A whole page. */
export function isHtmlPage(text: string): boolean {
  return PAGE.test(text.slice(0, 16_000))
}

/** A piece of a page, if it holds nothing that is Markdown: that has blocks of HTML too. */
export function isHtmlPiece(text: string): boolean {
  return FIRST_BLOCK.test(text.slice(0, 16_000)) && LAST_TAG.test(text.slice(-200))
}

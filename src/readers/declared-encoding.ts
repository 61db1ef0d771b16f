/** The encoding that HTML or XHTML names at its head (HTML Standard 13.2.3.2). */

/** So many bytes are looked at; the standard has 1024, and Word writes its styles first. */
const LOOKED_AT = 8192

/** The name as it is written; null where none is, or the bytes do not begin as markup. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, LOOKED_AT))
  if (!head.trimStart().startsWith('<')) return null
  return (XML.exec(head) ?? META.exec(head))?.[1] ?? null
}

const XML = /^\s*<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/i
const META = /<meta\s[^>]{0,500}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i

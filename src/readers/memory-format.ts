/** Whether a text in XML is a translation memory or a file for translators, which have both languages in them. */

/** The format of a text in XML that has both languages in it; null where it is none. */
export function detectMemory(head: string): 'tmx' | 'xliff' | null {
  const root = ROOT.exec(head)?.[1]
  return root === 'tmx' || root === 'xliff' ? root : null
}

/** Behind a declaration, comments, instructions and a document type. */
const ROOT = /^\ufeff?(?:\s|<\?[^>]*>|<!--(?:[^-]|-(?!->))*-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>)*<(?:[\w.-]+:)?(\w+)/i

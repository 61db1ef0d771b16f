/** What a text in XML is, by its root element. */
import type { XmlFormat } from '../model/block.ts'

/** The format of a translation memory or a file for translators, which have both languages in them; null for anything else. */
export function detectMemory(text: string): 'tmx' | 'xliff' | null {
  const root = rootOf(text)
  return root === 'tmx' || root === 'xliff' ? root : null
}

/** The format of a document; null for anything else. */
export function detectXmlDocument(text: string): XmlFormat | null {
  const root = rootOf(text)
  if (root === 'akomaNtoso') return 'akn'
  return root === 'TEI' || root === 'TEI.2' ? 'tei' : null
}

function rootOf(text: string): string | undefined {
  return ROOT.exec(text.slice(0, LOOKED_AT))?.[1]
}

const LOOKED_AT = 1 << 16

/** Behind a declaration, comments, instructions and a document type. */
const ROOT =
  /^\ufeff?(?:\s|<\?[^>]*>|<!--(?:[^-]|-(?!->))*-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>)*<(?:[\w-]+:)?([\w.]+)/i

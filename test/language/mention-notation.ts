/** Mentions as one writes them in a test: `symbol 70/1`, and with a tilde what is soft: `~number 3`. */
import { extractMentions } from '../../src/language/mentions.ts'
import type { MentionKind } from '../../src/model/mention.ts'

/** The mentions of a text in this notation; without names and titles unless they are asked for. */
export function said(language: 'en' | 'zh' | 'fr' | 'es', text: string, ...also: readonly MentionKind[]): string[] {
  const kinds: readonly MentionKind[] = ['symbol', 'date', 'number', 'reference', ...also]
  return extractMentions(text, language)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, key, isSoft }) => `${isSoft ? '~' : ''}${kind} ${key}`)
}

/** The pieces of the text that mentions of a kind stand on. */
export function piecesOf(language: 'en' | 'zh' | 'fr' | 'es', text: string, kind: MentionKind): string[] {
  return extractMentions(text, language).flatMap((mention) =>
    mention.kind === kind ? [text.slice(mention.start, mention.end)] : [],
  )
}

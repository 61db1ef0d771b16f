/**
 * References by place instead of number: 前条, 前三款, 本节, `the preceding article`, `this section`, `paragraph above`. A law says in one language
 * what it numbers in the other.
 */
import type { Language } from '../model/document.ts'
import { foldText } from './folding.ts'
import { profileOf } from './profiles/index.ts'

/** The classes (`article`, `paragraph`, ...) that a text refers to by place. */
export function relativeReferences(text: string, language: Language): Set<string> {
  const found = new Set<string>()
  const folded = foldText(text)
  for (const match of folded.matchAll(CHINESE)) found.add(CLASSES[match[1] as string] as string)
  const { labels, byPlace } = profileOf(language).grammar.references
  for (const pattern of byPlace) {
    for (const match of folded.matchAll(pattern)) {
      const name = labels().get((match[1] as string).toLowerCase())?.name
      if (name) found.add(name)
    }
  }
  return found
}

const CLASSES: Readonly<Record<string, string>> = {
  条: 'article',
  款: 'paragraph',
  项: 'paragraph',
  目: 'paragraph',
  段: 'paragraph',
  节: 'section',
  章: 'chapter',
  编: 'part',
}
const CHINESE = /[前上本该同次后此](?:[一二三四五六七八九十两各]|\d{1,2})?(条|款|项|目|段|节|章|编)/g

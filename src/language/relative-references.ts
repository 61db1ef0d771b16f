/**
 * References by place instead of number: 前条, 前三款, 本节, `the preceding article`, `this section`, `paragraph above`. A law says in one language
 * what it numbers in the other.
 */
import { foldText } from './folding.ts'
import { classOfLabel } from './references.ts'

/** The classes (`article`, `paragraph`, ...) that a text refers to by place. */
export function relativeReferences(text: string): Set<string> {
  const found = new Set<string>()
  const folded = foldText(text)
  for (const match of folded.matchAll(CHINESE)) found.add(CLASSES[match[1] as string] as string)
  for (const pattern of [BEFORE, BEHIND]) {
    for (const match of folded.matchAll(pattern)) {
      const name = classOfLabel((match[1] as string).toLowerCase())
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
const BEFORE =
  /\b(?:preceding|previous|foregoing|aforementioned|said|same|this|these|that|those|such|following|next|last|present)(?: (?:two|three|four|five|six|seven|\d{1,2}))? ([a-z]{4,14})(?![a-z])/gi
const BEHIND = /\b([a-z]{4,14}) (?:above|below|thereof|hereof)(?![a-z])/gi

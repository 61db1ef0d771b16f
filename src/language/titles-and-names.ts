/** Titles in `《》`, and names that both languages print in Latin letters: acronyms (`IPSAS`), grades (`P-4`), products (`iNeed`). */
import type { Mention } from '../model/mention.ts'
import { matchAt } from './sticky.ts'

/**
 * Where the word that begins at `at` ends, with its figures, inner hyphens and apostrophes. A figure that goes on behind a comma or
 * a point is none of its: `NTD5,000`.
 */
export function endOfName(text: string, at: number): number {
  const word = matchAt(NAME, text, at)?.[0] ?? ' '
  const end = at + word.length
  const letters = matchAt(AMOUNT_BEHIND, text, end) ? /[0-9-]/.exec(word) : null
  return letters && letters.index > 0 ? at + letters.index : end
}

/**
 * Takes the word `[start, end)` for a name where it looks like one: in Chinese any word of two letters or more, otherwise one with capitals in a
 * row or inside, or with a figure. `ICTs` is an ICT, and of `ICT-related` the name is ICT.
 */
export function pushName(text: string, start: number, end: number, isChinese: boolean, found: Mention[]): void {
  const printed = text.slice(start, end)
  if (!(isChinese ? TWO_LETTERS : LOOKS_COINED).test(printed)) return
  const name = printed.replace(TAIL, '')
  const key = (PLURAL_ACRONYM.test(name) ? name.slice(0, -1) : name).toLowerCase()
  found.push({ kind: 'name', start, end: start + name.length, key, isSoft: true })
}

/** The disease that English calls COVID-19 and Chinese 2019冠状病毒病: a name, not the year. Returns where it ends, `at` if not there. */
export function readCovid(text: string, at: number, found: Mention[]): number {
  const match = matchAt(COVID, text, at)
  if (!match) return at
  found.push({ kind: 'name', start: at, end: at + match[0].length, key: 'covid-19', isSoft: true })
  return at + match[0].length
}

/** The titles in `《》` that hold no other mention, in order. `mentions` is sorted. */
export function findTitles(text: string, mentions: readonly Mention[]): Mention[] {
  const titles: Mention[] = []
  let next = 0
  for (let open = text.indexOf('《'); open >= 0; ) {
    const close = text.indexOf('》', open + 1)
    if (close < 0) break
    const start = text.lastIndexOf('《', close)
    while (next < mentions.length && (mentions[next] as Mention).end <= start) next++
    const isFree = next >= mentions.length || (mentions[next] as Mention).start > close
    if (isFree && close > start + 1)
      titles.push({ kind: 'title', start, end: close + 1, key: text.slice(start + 1, close), isSoft: true })
    open = text.indexOf('《', close)
  }
  return titles
}

const NAME = /[A-Za-z0-9\u00c0-\u024f]+(?:[-'’&][A-Za-z0-9\u00c0-\u024f]+)*/y
const AMOUNT_BEHIND = /(?<=\d)[,.]\d/y
const TWO_LETTERS = /[A-Za-z\u00c0-\u024f].*[A-Za-z\u00c0-\u024f]|[A-Z]-?\d/
const LOOKS_COINED = /[A-Z]{2}|[a-z][A-Z]|[A-Za-z]-?\d/
// A possessive or a participle behind a name.
const TAIL = /(?:['’]s|(?<=[A-Z0-9]s?)-[a-z]+)$/
const PLURAL_ACRONYM = /^[A-Z][A-Z0-9]+s$/
const COVID = /2019 ?年?(?:新型)?冠状病毒(?:疾病|病)?/y

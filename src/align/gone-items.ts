/**
 * Items inside a text that stand alone: either their words are gone from the other side, or only their markers. Where the words of an item meet nothing in the
 * text that would hold them, beyond what the item before it accounts for, they are gone; its unit then rests on content. Without a whole lexicon
 * nothing is told, and lengths decide (`check/lost-markers.ts`). Cost: linear in those texts; where no item stands alone, nothing.
 */
import { contentWords } from '../language/content-words.ts'
import type { Lexicon } from '../language/lexicon.ts'
import type { AlignmentUnit } from '../model/bitext.ts'
import type { Document, Segment } from '../model/document.ts'
import type { Side } from '../model/finding.ts'
import { type LexiconSource, lexiconFor } from './content-beads.ts'

/** Of the words of an item, the share that has to meet something for its text to be there. */
const THERE = 0.22

/** The units, with the evidence of content where the words of a lone item are gone. */
export function withGoneItems(
  source: Document,
  target: Document,
  units: readonly AlignmentUnit[],
  openLexicon: LexiconSource,
): AlignmentUnit[] {
  const documents = { source, target }
  const lone = units.filter((unit) => loneItem(documents, unit) !== null)
  if (lone.length === 0) return [...units]
  const lexicon = lexiconFor(source.language, target.language, openLexicon)
  if (lexicon === null || lexicon.isPartial) return [...units]
  const unitOf = { source: indexBy(units, 'source'), target: indexBy(units, 'target') }
  const gone = new Set(lone.filter((unit) => isGone(documents, unit, unitOf, lexicon)))
  return units.map((unit) => (gone.has(unit) ? { ...unit, evidence: ['content' as const] } : unit))
}

type Documents = Readonly<Record<Side, Document>>
type UnitOf = Readonly<Record<Side, ReadonlyMap<number, AlignmentUnit>>>

function indexBy(units: readonly AlignmentUnit[], side: Side): Map<number, AlignmentUnit> {
  return new Map(units.flatMap((unit) => unit[side].map((index) => [index, unit] as const)))
}

/** The item of a unit that is an item inside a text and nothing else. */
function loneItem(documents: Documents, unit: AlignmentUnit): readonly [Side, Segment] | null {
  if (unit.relation !== 'missing' && unit.relation !== 'extra') return null
  const side: Side = unit.relation === 'missing' ? 'source' : 'target'
  const segment = documents[side].segments[unit[side][0] as number]
  return segment?.role === 'inline' && segment.parent !== null ? [side, segment] : null
}

function isGone(documents: Documents, unit: AlignmentUnit, unitOf: UnitOf, lexicon: Lexicon): boolean {
  const [side, item] = loneItem(documents, unit) as readonly [Side, Segment]
  const place = placeOf(documents, side, item, unitOf)
  if (place === null) return false
  const share =
    documents[side].language === lexicon.from
      ? shareOfHeads(item, place, lexicon)
      : shareOfTranslations(item, place, lexicon)
  return share !== null && share < THERE
}

/** What stands before an item: on its own side, and on the other, where its words would be. */
interface Place {
  readonly own: string
  readonly held: string
}

/** The nearest item before it that has its counterpart, and that; null where there is none. */
function placeOf(documents: Documents, side: Side, item: Segment, unitOf: UnitOf): Place | null {
  const other: Side = side === 'source' ? 'target' : 'source'
  const { segments } = documents[side]
  for (let at = item.index - 1; at > (item.parent as number); at--) {
    const before = segments[at] as Segment
    if (before.parent !== item.parent) continue
    const facing = documents[other].segments[unitOf[side].get(at)?.[other][0] ?? -1]
    if (facing) return facing.role === 'inline' ? { own: before.text.text, held: facing.text.text } : null
  }
  return null
}

/** Of the item's headwords that the item before lacks, the share with a translation in the held text that the item before does not account for. */
function shareOfHeads(item: Segment, { own, held }: Place, lexicon: Lexicon): number | null {
  const before = headwords(own, lexicon)
  const words = [...headwords(item.text.text, lexicon)].filter((word) => !before.has(word))
  const explained = stemsOf(before, lexicon)
  const left = new Set([...wordsOf(held, lexicon.to)].filter((stem) => !explained.has(stem)))
  return share(words, (word) => lexicon.translations(word).some(({ stem }) => left.has(stem)))
}

/** The same of an item in the language of the translations. */
function shareOfTranslations(item: Segment, { own, held }: Place, lexicon: Lexicon): number | null {
  const before = wordsOf(own, lexicon.to)
  const words = [...wordsOf(item.text.text, lexicon.to)].filter((word) => !before.has(word))
  const left = [...headwords(held, lexicon)].filter(
    (word) => !lexicon.translations(word).some(({ stem }) => before.has(stem)),
  )
  const found = stemsOf(left, lexicon)
  return share(words, (word) => found.has(word))
}

function headwords(text: string, lexicon: Lexicon): Set<string> {
  const words = contentWords(text, lexicon.from, lexicon).filter(
    ({ word, weight }) => weight === 1 && lexicon.translations(word).length > 0,
  )
  return new Set(words.map(({ word }) => word))
}

function wordsOf(text: string, language: string): Set<string> {
  return new Set(contentWords(text, language, null).map(({ word }) => word))
}

function stemsOf(headwords: Iterable<string>, lexicon: Lexicon): Set<string> {
  return new Set([...headwords].flatMap((word) => lexicon.translations(word).map(({ stem }) => stem)))
}

/** Null where there are no words to tell by. */
function share(words: readonly string[], isFound: (word: string) => boolean): number | null {
  return words.length === 0 ? null : words.filter(isFound).length / words.length
}

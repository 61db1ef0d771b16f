/** Alignment by content from a source to a target, whichever side the lexicon begins with. */
import type { Lexicon } from '../language/lexicon.ts'
import type { Language } from '../model/document.ts'
import { alignTexts } from './content/align-texts.ts'
import type { Blocks } from './content/band.ts'

/** Gives the lexicon of the installation; null where there is none. Called only where content has to decide. */
export type LexiconSource = () => Lexicon | null

export interface SideTexts {
  readonly texts: readonly string[]
  readonly language: Language
}

/** Half-open index ranges; one of them is empty where a text has no counterpart. */
export interface DirectedBead {
  readonly source: readonly [number, number]
  readonly target: readonly [number, number]
  /** 0..1, calibrated. */
  readonly probability: number
  /** Whether its words speak for it. */
  readonly isSupported: boolean
}

/** The block of each text, see `Blocks` of content/band.ts. */
export interface SideBlocks {
  readonly source: Int32Array
  readonly target: Int32Array
}

/** Beads in order that cover both sides once; inside the blocks, where there are any. */
export function contentBeads(
  source: SideTexts,
  target: SideTexts,
  lexicon: Lexicon | null,
  blocks: SideBlocks | null = null,
): DirectedBead[] {
  // The side of the lexicon's headwords comes first; without a lexicon the order of the languages decides, so that swapped sides give the same.
  const isSourceFirst = lexicon ? source.language === lexicon.from : source.language <= target.language
  const [first, second] = isSourceFirst ? [source, target] : [target, source]
  return alignTexts(first, second, lexicon, blocks && directed(blocks, isSourceFirst)).map(
    ({ heads, translations, probability, words }) => ({
      source: isSourceFirst ? heads : translations,
      target: isSourceFirst ? translations : heads,
      probability,
      isSupported: words > 0,
    }),
  )
}

function directed({ source, target }: SideBlocks, isSourceFirst: boolean): Blocks {
  return isSourceFirst ? { heads: source, translations: target } : { heads: target, translations: source }
}

/** The lexicon where it is one for these languages; null where it is not, or they are the same. */
export function lexiconFor(one: Language, other: Language, open: LexiconSource): Lexicon | null {
  if (one === other) return null
  const lexicon = open()
  const languages = lexicon && [lexicon.from, lexicon.to]
  return languages?.includes(one) && languages.includes(other) ? lexicon : null
}

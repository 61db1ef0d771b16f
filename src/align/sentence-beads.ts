/**
 * The sentences of texts that stand for each other, by content (`content/`): the breaks between units are walls that no bead crosses, and what
 * the sentences of all units teach about words serves each of them. Cost: linear in the sentences.
 */
import type { Lexicon } from '../language/lexicon.ts'
import type { Language } from '../model/document.ts'
import { contentBeads, type DirectedBead } from './content-beads.ts'

/** The sentences of one unit, at least one on either side. */
export interface SentenceBlock {
  readonly source: readonly string[]
  readonly target: readonly string[]
}

/** For each block its beads, in order, with indices into the sentences of the block. */
export function sentenceBeads(
  blocks: readonly SentenceBlock[],
  languages: { readonly source: Language; readonly target: Language },
  lexicon: Lexicon | null,
): DirectedBead[][] {
  const source = flatten(blocks.map((block) => block.source))
  const target = flatten(blocks.map((block) => block.target))
  const beads = contentBeads(
    { texts: source.texts, language: languages.source },
    { texts: target.texts, language: languages.target },
    lexicon,
    { source: source.blocks, target: target.blocks },
  )
  const result: DirectedBead[][] = blocks.map(() => [])
  for (const bead of beads) {
    const isInSource = bead.source[0] < bead.source[1]
    const block = (isInSource ? source.blocks[bead.source[0]] : target.blocks[bead.target[0]]) as number
    const own = result[block] as DirectedBead[]
    own.push({
      ...bead,
      source: shifted(bead.source, source.starts[block] as number),
      target: shifted(bead.target, target.starts[block] as number),
    })
  }
  return result
}

function flatten(lists: readonly (readonly string[])[]): { texts: string[]; blocks: Int32Array; starts: number[] } {
  const texts: string[] = []
  const starts: number[] = []
  const blocks: number[] = []
  lists.forEach((list, block) => {
    starts.push(texts.length)
    for (const text of list) {
      texts.push(text)
      blocks.push(block)
    }
  })
  return { texts, blocks: Int32Array.from(blocks), starts }
}

function shifted([from, to]: readonly [number, number], by: number): [number, number] {
  return [from - by, to - by]
}

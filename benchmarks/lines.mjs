/** Alignment of lines by content: how right it is. */
import { alignTexts } from '../dist/align/content/align-texts.js'
import { installedLexicon } from '../dist/hosts/files/installed-lexicon.js'
import { declarationPairs, ecosocPairs, lawPairs, strippedLawPairs } from '../test/content-pairs.mjs'

/** @typedef {import('../test/content-pairs.mjs').LinePair} LinePair */

/** By first lines, each collection with and without the lexicon. */
export function lineQuality() {
  const collections = {
    ecosoc: ecosocPairs(),
    laws: lawPairs(),
    'laws stripped': strippedLawPairs(),
    udhr: declarationPairs(),
  }
  return Object.entries(collections)
    .filter(([, pairs]) => pairs.length > 0)
    .flatMap(([name, pairs]) => [
      { name, ...counted(pairs, installedLexicon()) },
      { name: `${name}, no lexicon`, ...counted(pairs, null) },
    ])
}

/**
 * @param {readonly LinePair[]} pairs
 * @param {ReturnType<typeof installedLexicon> | null} lexicon
 */
function counted(pairs, lexicon) {
  const count = { found: 0, expected: 0, wrong: 0 }
  for (const { en, zh, gold } of pairs) {
    const beads = alignTexts({ texts: zh, language: 'zh' }, { texts: en, language: 'en' }, lexicon)
    const beadOf = beads.flatMap((bead) => Array(bead.translations[1] - bead.translations[0]).fill(bead))
    for (const [english, chinese] of gold) {
      count.expected++
      const { heads, translations } = beadOf[english]
      if (translations[0] === english && heads[0] === chinese && heads[1] > chinese) count.found++
      else if (heads[0] < heads[1] && (chinese < heads[0] || chinese >= heads[1])) count.wrong++
    }
  }
  return count
}

/** What French and Spanish words are compared by: without accents, and without the commonest endings of gender, number and person. */

/** The word without the marks on its letters. */
function withoutMarks(word: string): string {
  return MARKED.test(word) ? word.normalize('NFD').replace(/\p{M}/gu, '') : word
}

/** The stem of a French word in lower case, what is elided before it left out: `l’égalité` and `égalités` are one. */
export function frenchStem(word: string): string {
  const bare = withoutMarks(withoutElision(word))
  if (bare.length < 4) return bare
  if (bare.length > 5 && bare.endsWith('aux')) return `${bare.slice(0, -2)}l`
  const singular = /[sx]$/.test(bare) ? bare.slice(0, -1) : bare
  const stem = singular.replace(/(?:er|e+)$/, '')
  return stem.length < 3 ? singular : stem.replace(/([lnt])\1$/, '$1')
}

/** A French word without what is elided before it: `l’`, `d’`, `qu’`. */
export function withoutElision(word: string): string {
  return word.replace(ELISION, '')
}

/** The stem of a Spanish word in lower case. */
export function spanishStem(word: string): string {
  const bare = withoutMarks(word)
  if (bare.length < 4) return bare
  const singular = /[^aeiou]es$/.test(bare) ? bare.slice(0, -2) : /[aeo]s$/.test(bare) ? bare.slice(0, -1) : bare
  return singular.length > 4 ? singular.replace(/[aeo]$/, '') : singular
}

const MARKED = /[\u00c0-\u024f]/
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\p{L})/u

/** Numerals in French: `vingt et un`, `soixante-dix-huit`, `deux cents`, `trois millions`, `quatre-vingt-deuxième`, `deux tiers`. */
import { type NumeralWord, romanceNumerals, row } from './romance-numerals.ts'

export const frenchNumerals = romanceNumerals({
  words: numeralWords,
  joint: / et |-et-|[ -]/y,
  goesOn,
  combine: (section, last, next) => {
    if (last?.kind !== 'unit') return null
    if (next.value === 20 && last.value === 4) return section + 76
    return next.kind === 'hundred' ? section + 99 * last.value : null
  },
  articles: new Set(['un', 'une']),
  denominators: new Map([
    ['tiers', 3],
    ['quart', 4],
    ['quarts', 4],
    ['cinquième', 5],
    ['cinquièmes', 5],
    ['dixième', 10],
    ['dixièmes', 10],
  ]),
  amounts: new Map([
    ['moitié', '1/2'],
    ['demi', '1/2'],
    ['douzaine', '12'],
    ['dizaines', '~10'],
    ['douzaines', '~10'],
    ['centaines', '~100'],
    ['milliers', '~1000'],
    ['millions', '~1000000'],
    ['milliards', '~1000000000'],
  ]),
  percent: /[- ](?:pour cent|points? de (pourcentage))(?!\p{L})/uy,
})

let made: Map<string, NumeralWord> | undefined

function numeralWords(): ReadonlyMap<string, NumeralWord> {
  if (made) return made
  made = new Map()
  row(made, 'un/une deux trois quatre cinq six sept huit neuf', 'unit')
  row(made, 'dix onze douze treize quatorze quinze seize', 'teen', { first: 10 })
  row(made, 'vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante', 'ten', {
    first: 20,
    step: 10,
  })
  row(made, 'cent/cents', 'hundred', { first: 100 })
  row(made, 'mille', 'scale', { first: 1e3 })
  row(made, 'million/millions', 'scale', { first: 1e6 })
  row(made, 'milliard/milliards', 'scale', { first: 1e9 })
  const isOrdinal = true
  row(made, 'premier/première/premiers/premières/unième deuxième/second/seconde troisième quatrième', 'unit', {
    isOrdinal,
  })
  row(made, 'cinquième sixième septième huitième neuvième', 'unit', { first: 5, isOrdinal })
  row(made, 'dixième onzième douzième treizième quatorzième quinzième seizième', 'teen', { first: 10, isOrdinal })
  row(made, 'vingtième trentième quarantième cinquantième soixantième', 'ten', { first: 20, step: 10, isOrdinal })
  row(made, 'centième', 'hundred', { first: 100, isOrdinal })
  row(made, 'millième', 'scale', { first: 1e3, isOrdinal })
  return made
}

function goesOn(last: NumeralWord, next: NumeralWord, joint: string): boolean {
  if (last.isOrdinal) return false
  const isAnd = joint.includes('et')
  // `vingt et un`, `soixante et onze`.
  if (isAnd) return last.kind === 'ten' && (next.value === 1 || next.value === 11)
  if (next.kind === 'scale') return last.kind !== 'scale' || last.value < next.value
  if (last.kind === 'scale') return true
  if (next.kind === 'hundred') return last.kind === 'unit' && last.value > 1
  if (last.kind === 'hundred') return true
  if (joint !== '-') return false
  if (last.kind === 'unit') return last.value === 4 && next.value === 20
  if (last.kind === 'teen') return last.value === 10 && next.kind === 'unit' && next.value > 6
  return next.kind === 'unit' || (next.kind === 'teen' && (last.value === 60 || last.value === 20))
}

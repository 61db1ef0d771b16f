/** Numerals in Spanish: `treinta y uno`, `doscientas`, `dos mil millones`, `septuagésimo primer`, `dos tercios`. */
import { type NumeralWord, romanceNumerals, row } from './romance-numerals.ts'

export const spanishNumerals = romanceNumerals({
  words: numeralWords,
  joint: / y |[ -]/y,
  goesOn,
  combine: () => null,
  articles: new Set(['un', 'una', 'uno']),
  denominators: new Map([
    ['tercio', 3],
    ['tercios', 3],
    ['cuarto', 4],
    ['cuartos', 4],
    ['quinto', 5],
    ['quintos', 5],
    ['décimos', 10],
  ]),
  amounts: new Map([
    ['mitad', '1/2'],
    ['docena', '12'],
    ['decenas', '~10'],
    ['docenas', '~10'],
    ['centenares', '~100'],
    ['cientos', '~100'],
    ['miles', '~1000'],
    ['millares', '~1000'],
  ]),
  percent: /[- ](?:por ciento|puntos? (porcentual(?:es)?))(?!\p{L})/uy,
})

let made: Map<string, NumeralWord> | undefined

function numeralWords(): ReadonlyMap<string, NumeralWord> {
  if (made) return made
  made = new Map()
  row(made, 'un/uno/una dos tres cuatro cinco seis siete ocho nueve', 'unit')
  row(made, 'diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte', 'teen', {
    first: 10,
  })
  row(made, 'veintiuno/veintiún/veintiuna veintidós veintitrés veinticuatro veinticinco veintiséis', 'teen', {
    first: 21,
  })
  row(made, 'veintisiete veintiocho veintinueve', 'teen', { first: 27 })
  row(made, 'treinta cuarenta cincuenta sesenta setenta ochenta noventa', 'ten', { first: 30, step: 10 })
  row(made, 'cien/ciento doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas', 'hundred', {
    first: 100,
    step: 100,
  })
  row(made, 'quinientos/quinientas seiscientos/seiscientas setecientos/setecientas', 'hundred', {
    first: 500,
    step: 100,
  })
  row(made, 'ochocientos/ochocientas novecientos/novecientas', 'hundred', { first: 800, step: 100 })
  row(made, 'mil', 'scale', { first: 1e3 })
  row(made, 'millón/millones', 'scale', { first: 1e6 })
  row(made, 'billón/billones', 'scale', { first: 1e12 })
  const isOrdinal = true
  row(made, both('primer/primero segundo tercer/tercero cuarto quinto sexto séptimo octavo noveno'), 'unit', {
    isOrdinal,
  })
  row(made, both('décimo'), 'ten', { first: 10, isOrdinal })
  row(made, both('undécimo/decimoprimer/decimoprimero duodécimo/decimosegundo decimotercer/decimotercero'), 'teen', {
    first: 11,
    isOrdinal,
  })
  row(made, both('decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno'), 'teen', {
    first: 14,
    isOrdinal,
  })
  row(
    made,
    both('vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo'),
    'ten',
    {
      first: 20,
      step: 10,
      isOrdinal,
    },
  )
  row(made, both('centésimo'), 'hundred', { first: 100, isOrdinal })
  return made
}

// Masculine and feminine, of one and of several.
function both(forms: string): string {
  return forms.replace(/([^ /]*?)o(?=[ /]|$)/g, '$1o/$1a/$1os/$1as')
}

const RANK: Readonly<Record<NumeralWord['kind'], number>> = { unit: 0, teen: 0, ten: 1, hundred: 2, scale: 3 }

function goesOn(last: NumeralWord, next: NumeralWord, joint: string): boolean {
  if (joint === '-' || last.isOrdinal !== next.isOrdinal) return false
  if (joint === ' y ') return last.kind === 'ten' && next.kind === 'unit' && !last.isOrdinal
  if (next.kind === 'scale') return last.kind !== 'scale' || last.value < next.value
  // Between tens and units stands `y`, but in ordinals.
  if (last.kind === 'ten' && !last.isOrdinal) return false
  return RANK[last.kind] > RANK[next.kind]
}

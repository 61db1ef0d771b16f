/** Spanish. Its numerals and stems have files of their own beside this folder. */
import type { Grammar, ReferenceWords, Scale, SymbolWords } from '../grammar.ts'
import { labelTable } from '../references.ts'
import { romanceDates } from '../romance-dates.ts'
import { romanceFigures } from '../romance-figures.ts'
import { spanishStem } from '../romance-stems.ts'
import { type SentenceWords, words } from '../sentence-words.ts'
import { spacedRules } from '../spaced-sentences.ts'
import { spanishNumerals } from '../spanish-numerals.ts'
import type { LanguageProfile } from './profile.ts'

export function spanishProfile(): LanguageProfile {
  const sentenceWords = spanishSentenceWords()
  const stopWords = words(...STOP_WORDS)
  return {
    language: 'es',
    writing: 'letters',
    sentences: spacedRules(sentenceWords),
    sentenceWords,
    words: {
      noise: 0.49,
      evidence: 1,
      stem: (word) => (word.length > 1 && !stopWords.has(word) ? spanishStem(word) : null),
    },
    grammar,
    functionWords: words(...FUNCTION_WORDS),
    functionShare: FUNCTION_SHARE,
    guessedMarker: 'lower-roman',
  }
}

const figures = romanceFigures(1, {
  sign: / ?(?:%|‰)|[- ](?:por ciento|puntos? porcentual(?:es)?)(?!\p{L})|\.?[ºª°]|(?:er|[oa])(?!\p{L})|[- ](?:(?:mil|miles de) millones|mil|mill[oó]n|millones|bill[oó]n|billones)(?!\p{L})/uy,
  scaleOf,
  joint: / ?- ?| a (?:el )?| al | y (?:el )?| o (?:el )?| u /y,
})

function scaleOf(sign: string): Scale {
  const bare = sign.replace(/^[- ]/, '')
  if (bare === '%' || bare === 'por ciento') return '%'
  if (bare === '‰') return '‰'
  if (bare.startsWith('punto')) return 'pp'
  if (/^mil(?:es de)? millones$/.test(bare)) return 9
  if (bare === 'mil') return 3
  return bare.startsWith('mill') ? 6 : bare.startsWith('bill') ? 12 : 0
}

const MONTH =
  '(enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|ene\\.|feb\\.|mar\\.|abr\\.|jun\\.|jul\\.|ago\\.|sept?\\.|oct\\.|nov\\.|dic\\.)(?!\\p{L})'
const YEAR = '(?:(?: del?|,)? (\\d{4})(?!\\d|[.,]\\d))?'
const DAYS_JOINT = '(?:,? [ye] (?:el )?|, (?:el )?| ?- ?| al? | [ou] (?:el )?)'
const FIRST = '(?:\\.?[º°]|ro)?'

const dates = romanceDates(spanishNumerals, {
  months: [
    'enero ene',
    'febrero feb',
    'marzo mar',
    'abril abr',
    'mayo',
    'junio jun',
    'julio jul',
    'agosto ago',
    'septiembre setiembre sept sep',
    'octubre oct',
    'noviembre nov',
    'diciembre dic',
  ],
  patterns: {
    dayMonth: new RegExp(`(\\d{1,2})${FIRST} (?:de )?${MONTH}${YEAR}`, 'iuy'),
    monthYear: new RegExp(`${MONTH}${YEAR}`, 'iuy'),
    days: new RegExp(`(?:\\d{1,2}${FIRST}${DAYS_JOINT}){1,9}(?=\\d{1,2}${FIRST} (?:de )?${MONTH})`, 'iuy'),
    dayItem: new RegExp(`(\\d{1,2})${FIRST}(${DAYS_JOINT})`, 'uy'),
    range: / ?- ?| al? | hasta (?:el )?/y,
    list: /,? [ye] (?:(?:el|del|de|en) )?|, (?:el )?| [ou] (?:(?:el|del|de|en) )?/y,
    endsInRange: /(?:- ?| al? )$/,
    between: { before: /(?:^|\P{L})entre (?:el )?$/iu, joint: ' y ' },
  },
  beforeMonth: /(?:^|\P{L})(?:en|de|del|desde|hasta|fines de|mediados de|mes de|pasado|próximo|y|a)[ -]$/iu,
  time: /(\d{1,2})(?:[.:](\d{2}))?(?: (?:horas|h))?(?: (?:a|y) (?:las )?(\d{1,2})(?:[.:](\d{2}))?)? ?(?:horas|hs?)(?!\p{L})/uy,
  beforeHour: /(?:^|\P{L})las $/iu,
  yearRange: /(\d{4})(?: ?[-/] ?| al? )(\d{4}|\d{2})(?![\d/]|[.,]\d|-[\dA-Za-z]|%| por ciento| \d{3}(?!\d))/y,
  counted:
    / (?:personas|hombres|mujeres|niños|niñas|hogares|familias|alumnos|estudiantes|docentes|funcionarios|empleados|miembros|soldados|casos|muertes|refugiados|migrantes|participantes|ejemplares|toneladas|kilogramos|kilómetros|metros|hectáreas|litros|dólares|euros|pesos|años|días|horas|kg|km|ha|por ciento|millones|mil)(?!\p{L})/uy,
  beforeNumber: /(?:[$€£¥#+<>≥≤=.]|(?<!\p{L})núms?\. ?|(?<!\p{L})(?:resolución|resoluciones|decisión|decisiones) )$/iu,
  beforeYear: /(?:^|\P{L})(?:en|de|del|desde|hasta|año|antes de|después de|hacia|a|y) $/iu,
  eraWords: ['siglo', 'siglos', 'años', 'década', 'decenio'],
  century: /siglos? ([IVX]{1,5})(?!\p{L})/iuy,
  decade: /(?:años|(?:década|decenio) (?:de(?: los)?(?: años)?|del)) (\d{3}0|\d0)(?!\d|(?:,| y| a|-) ?\d)/iuy,
})

const references: ReferenceWords = {
  labels: labelTable([
    ['article', 'artículo regla', 'artículos reglas art. arts.', false],
    ['paragraph', 'párrafo inciso apartado cláusula', 'párrafos párr. párrs. incisos apartados cláusulas', false],
    ['section', 'sección', 'secciones secc.', true],
    ['chapter', 'capítulo', 'capítulos cap. caps.', false],
    ['annex', 'anexo', 'anexos', true],
    ['appendix', 'apéndice', 'apéndices', true],
    ['table', 'cuadro tabla', 'cuadros tablas', true],
    ['figure', 'figura gráfico', 'figuras gráficos fig. figs.', true],
    ['box', 'recuadro', 'recuadros', false],
    ['item', 'tema', 'temas', false],
    ['part', 'parte', 'partes', true],
    ['volume', 'volumen tomo', 'volúmenes tomos vol. vols.', false],
  ]),
  gap: / {0,3}(?:n[úu]ms?\. ?|n[o°º]s?\.? ?)?/y,
  gapOfShort: /\.? {0,3}/y,
  joint: /, (?:[yeou] )?| [yeou] | a | ?- ?/y,
  jointOfOne: / [yeou] /y,
  itemOfLaw: null,
  wordBehind:
    / (?!(?:y|e|o|u|de|del|a|al|en|sobre|por|para|con|es|son|ha|han|que|será|debe|así|el|la|los|las|se|no|supra|infra)(?!\p{L}))\p{Ll}/uy,
  first: /primer[oa]?(?!\p{L})/iuy,
  subdivision: / ?(?:\(([a-z]|[ivx]{2,4})\)|([a-z]|[ivx]{2,4})\))/y,
  byPlace: [
    /(?<!\p{L})(?:presente|mismo|misma|dicho|dicha|citado|citada|este|esta|ese|esa|siguiente) (\p{L}{4,14})(?!\p{L})/giu,
    /(?<!\p{L})(\p{L}{4,14}) (?:anterior(?:es)?|precedentes?|siguientes?|mencionad[oa]s?|supra|infra)(?!\p{L})/giu,
  ],
}

const symbols: SymbolWords = {
  labels: ['resolución', 'resoluciones', 'decisión', 'decisiones'],
  chain: /^(?:,? de \d{1,2} de \p{L}{4,10} de \d{4})?[\s,;]*(?:y|e|o|u|a)?\s*(?:núms?\. ?)?$/u,
  letters:
    / ?([A-Z])(?![\p{L}/'’]|\.[A-Za-z\d])(?:((?:, [A-Z](?![\p{L}/.]))*)(,? [yoa] | ?- ?)([A-Z])(?![\p{L}/'’]|[.-][A-Za-z\d]))?/uy,
  isRange: (joint) => /a|-/.test(joint),
  wordBehind: / (?!(?:y|e|o|u|a|del?|sobre|en|por|es|ha|titulada|aprobada)(?!\p{L}))\p{Ll}/uy,
}

const grammar: Grammar = { figures, numerals: spanishNumerals, dates, references, symbols }

// Collected from the abbreviations that Spanish documents of international organisations use.
function spanishSentenceWords(): SentenceWords {
  return {
    beforeNumbers: words(
      'núm núms no nº art arts párr párrs apdo apdos inc cap caps secc vol vols pág págs p pp fig figs supl add rev corr',
      'res dec doc docs ref refs ene feb mar abr jun jul ago sep sept oct nov dic aprox tel prog',
    ),
    alwaysContinued: words('p.ej ej cf e.g i.e vs v'),
    titles: words('Sr Sra Srta Sres Sras Dr Dra Dres Prof Lic Ing Excmo Excma Emb Gral Cnel Mons Sto Sta Dña'),
    mayEnd: words('ibid ibíd al op cit ed eds trad coord cía ltda inc ltd uu ee.uu s.a'),
    oftenEnd: words('etc a.m p.m'),
    labelWords: words(
      'anexo apéndice artículo capítulo categoría clase comité cuadro fase figura gráfico grupo nivel objetivo parte',
      'punto recuadro regla sección subprograma tema título volumen zona',
    ),
    sentenceStarters: words(
      'El La Los Las Lo Un Una Unos Unas Al Del De Este Esta Estos Estas Ese Esa Esos Esas Esto Eso Él Ella Ellos Ellas',
      'Se Su Sus Nuestro Nuestra En Con Por Para Sin Sobre Según Si Cuando Como Desde Hasta Tras Durante Entre Todo Toda',
      'Todos Todas Cada Varios Varias Algunos Algunas Ningún Ninguna Tal Pero Y O Sin Así Además Asimismo También Sin',
      'Finalmente Luego Después Antes Que Quien Qué Cuál No Ha Han Es Son Fue Fueron Conforme Habida A Ante',
    ),
    calendarWords: new Set(),
  }
}

const STOP_WORDS: readonly string[] = [
  'el la los las lo un una unos unas de del al a y e o u ni pero si que quien quienes cual cuales cuyo cuya donde como',
  'cuando este esta estos estas ese esa esos esas esto eso aquel él ella ellos ellas se su sus nuestro nuestra nuestros',
  'nuestras en con por para sin sobre entre hacia hasta desde según es son era eran ser sido sea será serán fue fueron ha',
  'han había haber no más muy también así todo toda todos todas mismo misma otro otra otros otras les le nos ya',
]

// By the counts of running Spanish, without words that are as common in other languages (`de`, `la`, `que`, `en`, `se`).
const FUNCTION_WORDS: readonly string[] = ['el los las del y con por para una su sus lo más esta este']

/*
 * Running Spanish has 16 to 20 per cent of these words, its nearest kin up to 12 (Ladino) and 11 (Asturian), by the translations of the
 * Universal Declaration of Human Rights; Portuguese, Catalan and Italian at most 4.
 */
const FUNCTION_SHARE = 0.125

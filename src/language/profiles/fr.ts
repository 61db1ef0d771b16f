/** French. Its numerals and stems have files of their own beside this folder. */
import { frenchNumerals } from '../french-numerals.ts'
import type { Grammar, ReferenceWords, Scale, SymbolWords } from '../grammar.ts'
import { labelTable } from '../references.ts'
import { romanceDates } from '../romance-dates.ts'
import { romanceFigures } from '../romance-figures.ts'
import { frenchStem, withoutElision } from '../romance-stems.ts'
import { type SentenceWords, words } from '../sentence-words.ts'
import { spacedRules } from '../spaced-sentences.ts'
import type { LanguageProfile } from './profile.ts'

export function frenchProfile(): LanguageProfile {
  const sentenceWords = frenchSentenceWords()
  const stopWords = words(...STOP_WORDS)
  return {
    language: 'fr',
    writing: 'letters',
    sentences: spacedRules(sentenceWords),
    sentenceWords,
    words: {
      noise: 0.49,
      evidence: 1,
      stem: (word) => {
        const bare = withoutElision(word)
        return bare.length > 1 && !stopWords.has(bare) ? frenchStem(bare) : null
      },
    },
    grammar,
    functionWords: words(...FUNCTION_WORDS),
    functionShare: FUNCTION_SHARE,
    guessedMarker: 'lower-roman',
  }
}

const figures = romanceFigures(2, {
  sign: / ?(?:%|‰)|[- ](?:pour cent|points? de pourcentage)(?!\p{L})|(?:ers?|res?|nde?|i?[eè]mes?|es?)(?!\p{L})|[- ](?:mille|milliers?|millions?|milliards?|billions?)(?!\p{L})/uy,
  scaleOf,
  joint: / ?- ?| à | et | ou /y,
})

const POWERS: Readonly<Record<string, number>> = { mille: 3, millier: 3, million: 6, milliard: 9, billion: 12 }

function scaleOf(sign: string): Scale {
  const bare = sign.replace(/^[- ]/, '')
  if (bare === '%' || bare === 'pour cent') return '%'
  if (bare === '‰') return '‰'
  if (bare.endsWith('pourcentage')) return 'pp'
  return POWERS[bare.replace(/s$/, '')] ?? 0
}

const MONTH =
  '(janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|janv\\.|févr?\\.|avr\\.|juill?\\.|sept\\.|oct\\.|nov\\.|déc\\.)(?!\\p{L})'
const YEAR = '(?: (\\d{4})(?!\\d|[.,]\\d))?'
const DAYS_JOINT = '(?:,? et (?:le )?|, (?:le )?| ?- ?| à | au | ou (?:le )?)'

const dates = romanceDates(frenchNumerals, {
  months: [
    'janvier janv',
    'février févr fév',
    'mars',
    'avril avr',
    'mai',
    'juin',
    'juillet juill juil',
    'août',
    'septembre sept',
    'octobre oct',
    'novembre nov',
    'décembre déc',
  ],
  patterns: {
    dayMonth: new RegExp(`(\\d{1,2})(?:er)? ${MONTH}${YEAR}`, 'iuy'),
    monthYear: new RegExp(`${MONTH}${YEAR}`, 'iuy'),
    days: new RegExp(`(?:\\d{1,2}(?:er)?${DAYS_JOINT}){1,9}(?=\\d{1,2}(?:er)? ${MONTH})`, 'iuy'),
    dayItem: new RegExp(`(\\d{1,2})(?:er)?(${DAYS_JOINT})`, 'uy'),
    range: / ?- ?| à | au | jusqu['’](?:en|au) /y,
    list: /,? et (?:(?:le|du|en) )?|, (?:le )?| ou (?:(?:le|du|en) )?/y,
    endsInRange: /(?:- ?| à | au )$/,
    between: { before: /(?:^|\P{L})entre (?:le )?$/iu, joint: ' et ' },
  },
  beforeMonth: /(?:^|\P{L})(?:en|de|du|depuis|fin|début|mi|dès|jusqu['’]en|mois de|dernier|prochain|et|à)[ -]$/iu,
  time: /(\d{1,2}) ?h(?:eures?)?(?: ?(\d{2})(?!\d))?(?: (?:à|et) (\d{1,2}) ?h(?:eures?)?(?: ?(\d{2})(?!\d))?)?(?!\p{L})/uy,
  beforeHour: /(?:^|\P{L})(?:à|vers|dès|jusqu['’]à|avant|après) $/iu,
  yearRange: /(\d{4})(?: ?[-/] ?| à | au )(\d{4}|\d{2})(?![\d/]|[.,]\d|-[\dA-Za-z]|%| pour cent| \d{3}(?!\d))/y,
  counted:
    / (?:personnes|hommes|femmes|enfants|filles|garçons|ménages|familles|élèves|étudiants|enseignants|fonctionnaires|employés|membres|soldats|cas|morts|décès|réfugiés|migrants|participants|exemplaires|tonnes|kilogrammes|kilomètres|mètres|hectares|litres|dollars|euros|francs|ans|jours|heures|kg|km|ha|pour cent|millions|milliards|mille)(?!\p{L})/uy,
  beforeNumber: /(?:[$€£¥#+<>≥≤=.]|\bn[o°]s? ?|\b(?:résolution|décision)s? )$/iu,
  beforeYear: /(?:^|\P{L})(?:en|de|depuis|dès|avant|après|vers|année|an|jusqu['’]en|à|et|du|au) $/iu,
  eraWords: [
    'années',
    ...'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi'
      .split(' ')
      .flatMap((numeral) => [`${numeral}e`, `${numeral}ème`, `${numeral}er`]),
  ],
  century: /([IVX]{1,5})(?:e|ème|er) siècle(?!\p{L})/iuy,
  decade: /années (\d{3}0|\d0)(?!\d|(?:,| et| à|-) ?\d)/iuy,
})

const references: ReferenceWords = {
  labels: labelTable([
    ['article', 'article règle', 'articles règles art.', false],
    ['paragraph', 'paragraphe alinéa clause', 'paragraphes par. alinéas al. clauses', false],
    ['section', 'section', 'sections sect.', true],
    ['chapter', 'chapitre', 'chapitres chap.', false],
    ['annex', 'annexe', 'annexes', true],
    ['appendix', 'appendice', 'appendices', true],
    ['table', 'tableau', 'tableaux', true],
    ['figure', 'figure', 'figures fig.', true],
    ['box', 'encadré', 'encadrés', false],
    ['item', 'point', 'points', false],
    ['part', 'partie', 'parties', true],
    ['volume', 'volume tome', 'volumes tomes vol.', false],
  ]),
  gap: / {0,3}(?:n[o°]s? ?)?/y,
  gapOfShort: /\.? {0,3}/y,
  joint: /, (?:et |ou )?| et | ou | à | ?- ?/y,
  jointOfOne: / et | ou /y,
  itemOfLaw: null,
  wordBehind:
    / (?!(?:et|ou|de|du|des|à|au|aux|en|dans|sur|par|pour|ci|est|sont|a|ont|avec|que|qui|sera|doit|ainsi|le|la|les|ne)(?!\p{L}))\p{Ll}/uy,
  first: /premi(?:er|ère)(?!\p{L})/iuy,
  subdivision: / ?(?:\(([a-z]|[ivx]{2,4})\)|([a-z]|[ivx]{2,4})\))/y,
  byPlace: [
    /(?<!\p{L})(?:présente?|même|ladite|dudit|ledit|précédente?|suivante?|ce|cet|cette) (\p{L}{4,14})(?!\p{L})/giu,
    /(?<!\p{L})(\p{L}{4,14}) (?:précédente?s?|suivante?s?|susmentionnée?s?|susvisée?s?|ci-dessus|ci-dessous|ci-après)(?!\p{L})/giu,
  ],
}

const symbols: SymbolWords = {
  labels: ['résolution', 'résolutions', 'décision', 'décisions'],
  chain: /^(?:,? (?:en date )?du \d{1,2}(?:er)? \p{L}{3,9} \d{4})?[\s,;]*(?:et|ou|à)?\s*(?:n[o°]s? ?)?$/u,
  letters:
    / ?([A-Z])(?![\p{L}/'’]|\.[A-Za-z\d])(?:((?:, [A-Z](?![\p{L}/.]))*)(,? (?:et|ou|à) | ?- ?)([A-Z])(?![\p{L}/'’]|[.-][A-Za-z\d]))?/uy,
  isRange: (joint) => /à|-/.test(joint),
  wordBehind: / (?!(?:et|ou|à|du|de|des|sur|en|dans|par|est|a|intitulée?|adoptée?)(?!\p{L}))\p{Ll}/uy,
}

const grammar: Grammar = { figures, numerals: frenchNumerals, dates, references, symbols }

// Collected from the abbreviations that French documents of international organisations use.
function frenchSentenceWords(): SentenceWords {
  return {
    beforeNumbers: words(
      'no nos n° art arts par al als chap sect vol t p pp fig tabl suppl add rev corr rés doc docs réf ch col',
      'janv févr avr juill sept oct nov déc env tél prog',
    ),
    alwaysContinued: words('c.-à-d cf ex p.ex e.g i.e vs v'),
    titles: words('M MM Mme Mmes Mlle Mlles Dr Dre Drs Pr Prof Me Mgr St Ste Sr'),
    mayEnd: words('ibid al op cit éd éds trad dir coll cie sté inc ltd suiv sqq'),
    oftenEnd: words('etc'),
    labelWords: words(
      'annexe appendice article catégorie chapitre classe comité encadré figure groupe niveau objectif partie phase',
      'point section sous-programme tableau titre volume zone',
    ),
    sentenceStarters: words(
      'Le La Les L Un Une Des Du De D Ce C Cet Cette Ces Il Elle Ils Elles On Nous Vous Je Son Sa Ses Leur Leurs Notre',
      'Nos En Dans À Au Aux Sur Par Pour Avec Sans Sous Selon Si S Quand Lorsque Comme Depuis Après Avant Pendant Durant',
      'Entre Parmi Tout Toute Tous Toutes Chaque Plusieurs Certains Certaines Aucun Aucune Tel Telle Or Mais Et Ou Donc',
      'Car Ainsi Toutefois Cependant Néanmoins Enfin Ensuite Puis Qui Que Quel Quelle Est Outre Conformément',
    ),
    calendarWords: new Set(),
  }
}

const STOP_WORDS: readonly string[] = [
  'le la les un une des du de au aux et ou ni mais donc or car si que qui quoi dont où ce cet cette ces cela celui celle',
  'ceux celles il elle ils elles on nous vous je tu se son sa ses leur leurs notre nos votre vos mon ma mes en dans par',
  'pour sur sous avec sans entre vers chez est sont était étaient être été soit sera seront a ont avait avoir eu aura ne',
  'pas plus très aussi ainsi tout tous toute toutes même mêmes autre autres y lui comme selon afin lors lorsque',
]

// By the counts of running French, without words that are as common in other languages (`de`, `la`, `que`, `en`, `un`).
const FUNCTION_WORDS: readonly string[] = [
  'les des du et dans par pour aux sur qui une cette leur leurs être ont sont avec est au ces ses ou sans toute où',
]

// Running French has 20 per cent of these words, any other translation of the Universal Declaration of Human Rights at most 8.
const FUNCTION_SHARE = 0.1

/**
 * English abbreviations that end in a full stop, by what the full stop says about the end of a sentence. Collected from the lists of the
 * United Nations Editorial Manual (abbreviations in references, footnotes and document symbols; titles of persons) and from the
 * usual ones of law and of reference lists. Without their last full stop; the first two lists in lower case, because either
 * case occurs (`para.`, `Para.`).
 */
import { type SentenceWords, words } from './sentence-words.ts'

export const englishSentenceWords = (): SentenceWords => ({
  beforeNumbers: words(
    // Parts of a document.
    'no nos para paras subpara subparas art arts vol vols sect sects sec secs chap chaps ch p pp fig figs col cols',
    'cl cls reg regs r rr s ss n nn fn app pt pts bk ser suppl supp cap ref refs ex sched',
    // Document symbols.
    'prog add corr rev amend res doc docs prov mtg sess conf misc inf',
    // Dates and quantities.
    'jan feb mar apr jun jul aug sep sept oct nov dec c ca approx est tel ext b d av min max rs fr',
  ),
  alwaysContinued: words('e.g eg i.e ie cf viz vs v esp incl excl'),
  titles: words(
    'Mr Mrs Ms Messrs Mme Mmes Mlle Dr Drs Prof Profs St Ste Rev Fr Msgr Hon Rt Amb Pres Sen Rep Gov Gen Brig Col',
    'Maj Capt Cdr Cmdr Lt Sgt Cpl Adm Insp Supt Mt Ft',
  ),
  mayEnd: words(
    'ibid idem cit al seq seqq ed eds edn trans inc ltd co cos corp bros plc llc jr sr esq dept depts div govt univ',
    'inst assn intl natl ave blvd rd ph.d admin distr',
  ),
  oftenEnd: words('etc a.m p.m'),
  labelWords: words(
    'annex appendix article book box category chapter class cluster column component figure grade goal group',
    'hepatitis item level list option panel part phase pillar plan protocol rule scenario schedule section series',
    'subprogramme subsection table tier title type vitamin volume war zone',
  ),
  sentenceStarters: words(
    'The This That These Those It Its He She They We You I His Her Their Our There Here In On At By For From With',
    'Without Under Of To As An A All Any Both Each Every Some Such No Not One Two Three Most Many Several Other',
    'Another If When Where While Since Because Although Though However Moreover Furthermore Therefore Thus',
    'Nevertheless Consequently Accordingly Finally Also And But Or So Then After Before During Following According',
    'Between Among Through What Who Which How Why Is Are Was Were Do Does Did Has Have Had Once Only See Given',
    'Despite',
  ),
  calendarWords: words(
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August',
    'September October November December Eastern Central Pacific Greenwich Geneva',
  ),
})

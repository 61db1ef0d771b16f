/**
 * Light stemming of English words: inflection is taken off so that the words of a dictionary meet those of a text. Both go through the same
 * function, so a stem need not be a word. Derivations (`nation`, `national`) stay apart.
 */

/** The stem of a lower-case word; a word without inflection is its own. */
export function englishStem(word: string): string {
  const known = irregular().get(word)
  if (known !== undefined) return known
  const { length } = word
  if (length < 4) return word
  if (word.endsWith("'s") || word.endsWith('’s')) return englishStem(word.slice(0, -2))
  if (word.endsWith('ies')) return length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2)
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return withoutFinalE(word.slice(0, -1))
  if (word.endsWith('ied')) return length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (word.endsWith('ing') && hasVowel(word, length - 3)) return withoutDoubling(word.slice(0, -3))
  if (word.endsWith('eed')) return word
  if (word.endsWith('ed') && hasVowel(word, length - 2)) return withoutDoubling(word.slice(0, -2))
  return withoutFinalE(word)
}

/** Words that say too little to pair sentences by. */
export function isEnglishStopWord(word: string): boolean {
  return stopWords().has(word)
}

function hasVowel(word: string, end: number): boolean {
  return end > 1 && /[aeiouy]/.test(word.slice(0, end))
}

// `planned`: plan, but `called`: call.
function withoutDoubling(stem: string): string {
  return /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : withoutFinalE(stem)
}

// `use`, `using`, `used`: without knowing which word has an e, none keeps it.
function withoutFinalE(stem: string): string {
  return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem
}

const IRREGULAR =
  'men man;women woman;children child;people person;feet foot;teeth tooth;lives life;wives wife;mice mouse;' +
  'was be;were be;been be;is be;are be;has have;had have;did do;done do;does do;went go;gone go;made make;gave give;given give;' +
  'took take;taken take;came come;saw see;seen see;said say;told tell;thought think;knew know;known know;found find;held hold;' +
  'kept keep;left leave;led lead;lost lose;met meet;paid pay;ran run;sat sit;sent send;set set;spent spend;stood stand;' +
  'taught teach;wrote write;written write;began begin;begun begin;brought bring;built build;bought buy;chose choose;' +
  'chosen choose;drew draw;drawn draw;fell fall;fallen fall;felt feel;fought fight;grew grow;grown grow;heard hear;' +
  'laid lay;rose rise;risen rise;sought seek;shown show;spoke speak;spoken speak;understood understand;won win;' +
  'wore wear;worn wear;broke break;broken break;bore bear;borne bear;bound bind;drove drive;driven drive;ate eat;eaten eat;' +
  'forgot forget;got get;hung hang;hid hide;hidden hide;lay lie;rode ride;shook shake;shot shoot;slept sleep;sold sell;' +
  'stole steal;struck strike;swore swear;threw throw;thrown throw;woke wake;undertook undertake;undertaken undertake;' +
  'agreed agree;disagreed disagree;guaranteed guarantee;freed free;decreed decree;news news;means means;' +
  'better good;best good;worse bad;worst bad;criteria criterion;phenomena phenomenon;data datum;analyses analysis;crises crisis'

const STOP =
  "a an the and or of in on at to for from by with as is are was were be been being am it its it's this that these those he she they them his her " +
  'their theirs him i me my we us our you your who whom whose which what there here not no nor but if then than so such into onto upon out off ' +
  'up down over under again also too very can could will would shall should may might must do does did done have has had having any some each ' +
  'all both more most other another only own same just about after before between through during while when where why how because until ' +
  'one sth sb esp etc eg ie e.g i.e abbr variant old lit fig used'

let irregularForms: Map<string, string> | undefined
function irregular(): Map<string, string> {
  irregularForms ??= new Map(
    IRREGULAR.split(';').map((pair) => {
      const [form, base] = pair.split(' ') as [string, string]
      return [form, withoutFinalE(base)]
    }),
  )
  return irregularForms
}

let stopList: Set<string> | undefined
function stopWords(): Set<string> {
  stopList ??= new Set(STOP.split(' '))
  return stopList
}

/**
 * Radicals where characters are meant: a font draws `⼈` and `人` with one glyph, and some writers of PDF keep the wrong one of the two as its
 * meaning (Skia does, which prints for Chromium). In running text a radical is never meant.
 */

/** The text with characters for radicals. One code unit stands for one. */
export function foldRadicals(text: string): string {
  return /[⺀-⿕]/.test(text) ? text.replace(/[⺀-⿕]/g, foldRadical) : text
}

/** The radical that stands for two characters: `戶` in traditional fonts, `户` in simplified ones. It is left by `foldRadicals`. */
export const DOOR = '⼾'

/** Folds that one too, by the variant in which the whole text is written. */
export function foldDoor(text: string, isTraditional: boolean): string {
  return text.replaceAll(DOOR, isTraditional ? '戶' : '户')
}

function foldRadical(radical: string): string {
  if (radical === DOOR) return radical
  // Compatible with a form that nobody uses.
  if (radical === '⾭') return '青'
  // The Kangxi radicals are compatible with their characters; those of the supplement, but for two, are not.
  if (radical >= '⼀') return radical.normalize('NFKC')
  const at = SUPPLEMENT.indexOf(radical)
  return at < 0 ? radical : (SUPPLEMENT[at + 1] as string)
}

/** Radicals of the supplement, each before the character that it equals (Unicode, EquivalentUnifiedIdeograph), if that is in the BMP. */
const SUPPLEMENT =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'

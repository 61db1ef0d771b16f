/**
 * Characters of symbol fonts, which stand at places of their own making (U+F0B7): what they look like, in Unicode. Only what documents use as
 * bullets, boxes, arrows and Greek letters; for the others there is a sign that something stands there.
 */

/** What a character of a symbol font looks like; the character itself where the font is no symbol font. */
export function symbolOf(code: number, font: string): string {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const table = TABLES[font.toLowerCase()]
  if (!table && place === code) return String.fromCodePoint(code)
  return (table ?? COMMON)[place] ?? UNKNOWN
}

/** A text with those characters of symbol fonts that most of the fonts agree on as what they look like: one character for one. */
export function plainSymbols(text: string): string {
  return SYMBOLS.test(text)
    ? text.replace(/[\uf020-\uf0ff]/g, (character) => COMMON[character.charCodeAt(0) - 0xf000] ?? character)
    : text
}

const SYMBOLS = /[\uf020-\uf0ff]/

/** The text of a bullet: `•` where a font of symbols has anything that is not known. */
export function bulletOf(text: string, font: string): string {
  return [...text]
    .map((character) => {
      const symbol = symbolOf(character.codePointAt(0) as number, isSymbolFont(font) ? font : '')
      return symbol === UNKNOWN ? '•' : symbol
    })
    .join('')
}

/** U+FFFD: something that no character stands for. */
const UNKNOWN = '\ufffd'

function isSymbolFont(font: string): boolean {
  return font.toLowerCase() in TABLES
}

/** What the fonts agree on. */
const COMMON: Readonly<Record<number, string>> = { 167: '■', 183: '•', 216: '➢', 252: '✓' }

const GREEK: readonly (readonly [from: number, characters: string])[] = [
  [0x41, 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'],
  [0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'],
]

/** By place in the font; from the tables that Unicode publishes for Symbol and, for Wingdings, from what it looks like. */
const TABLES: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: {
    ...plain(0x20, 0x3f),
    ...Object.fromEntries(
      GREEK.flatMap(([from, characters]) => [...characters].map((character, index) => [from + index, character])),
    ),
    91: '[',
    93: ']',
    123: '{',
    124: '|',
    125: '}',
    126: '~',
    162: '′',
    163: '≤',
    165: '∞',
    167: '♣',
    168: '♦',
    171: '↔',
    172: '←',
    173: '↑',
    174: '→',
    175: '↓',
    176: '°',
    177: '±',
    178: '″',
    179: '≥',
    180: '×',
    183: '•',
    184: '÷',
    185: '≠',
    186: '≡',
    187: '≈',
    188: '…',
    208: '∠',
    210: '®',
    211: '©',
    212: '™',
    214: '√',
    215: '·',
    222: '⇒',
    229: '∑',
  },
  wingdings: {
    108: '●',
    109: '❍',
    110: '■',
    111: '□',
    113: '❑',
    114: '❒',
    115: '⬧',
    116: '⧫',
    117: '◆',
    118: '❖',
    119: '⬥',
    158: '·',
    159: '•',
    161: '○',
    167: '▪',
    168: '◻',
    171: '★',
    216: '➢',
    223: '←',
    224: '→',
    225: '↑',
    226: '↓',
    232: '➔',
    240: '⇨',
    251: '✗',
    252: '✓',
    253: '☒',
    254: '☑',
  },
  'wingdings 2': { 80: '✓', 82: '☑', 83: '☒', 151: '●', 163: '□' },
  webdings: { 61: '■', 97: '✓', 99: '□', 103: '■' },
}

function plain(from: number, to: number): Record<number, string> {
  const table: Record<number, string> = {}
  for (let code = from; code <= to; code++) table[code] = String.fromCharCode(code)
  return table
}

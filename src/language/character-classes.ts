/** What can begin a mention, by character: one look in a table sends each place of a text to its reader. */
import { CHINESE_NUMERAL_CLASS } from './numerals.ts'

/** The classes; 0 is any other character. */
export const CHARACTER_CLASS = {
  figure: 1,
  upperCase: 2,
  lowerCase: 3,
  numeral: 4,
  ordinal: 5,
  reference: 6,
  time: 7,
  vague: 8,
  financial: 9,
  fraction: 10,
  decision: 11,
  era: 12,
} as const

/** The class of every UTF-16 unit, by its code. Latin letters with marks count as `upperCase`: no known word has any. */
export function characterClasses(): Uint8Array {
  if (table !== null) return table
  table = new Uint8Array(0x10000)
  for (const [name, characters] of Object.entries(CHARACTERS)) {
    const kind = CHARACTER_CLASS[name as keyof typeof CHARACTER_CLASS]
    for (const character of characters) table[character.charCodeAt(0)] = kind
  }
  for (let code = 0xc0; code < 0x250; code++)
    if (code !== 0xd7 && code !== 0xf7) table[code] = CHARACTER_CLASS.upperCase
  return table
}

const CHARACTERS: Readonly<Record<keyof typeof CHARACTER_CLASS, string>> = {
  figure: '0123456789',
  upperCase: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  lowerCase: 'abcdefghijklmnopqrstuvwxyz',
  numeral: CHINESE_NUMERAL_CLASS,
  ordinal: '第',
  reference: '附表图方项条细规',
  time: '凌清早上中下傍晚夜',
  vague: '数几半',
  financial: '壹贰叁肆伍陆柒捌玖',
  fraction: '½⅓⅔¼¾⅕⅛',
  decision: '决',
  era: '民',
}

// Built at the first call: most runs of the command line never ask.
let table: Uint8Array | null = null

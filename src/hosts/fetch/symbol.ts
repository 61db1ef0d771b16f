/** Symbols of United Nations documents, and the names of files that hold such documents. */
import { mistake } from '../files/mistake.ts'

/** A body, then parts behind slashes: `A/71/6 (Prog. 25)`, `S/RES/1325 (2000)`, `CEDAW/C/GEO/Q/4-5`. */
const SYMBOL = /^[A-Z][A-Za-z]*(?:\/[A-Za-z0-9(][A-Za-z0-9 .,()&-]*)+$/

/** The symbol without spaces around it and without the asterisk of a reissue; throws `UserError` where it is none. */
export function parseSymbol(value: string): string {
  const symbol = value
    .trim()
    .replace(/\*+$/, '')
    .replace(/[\s\u00a0]+/g, ' ')
  if (symbol.length <= MOST_CHARACTERS && SYMBOL.test(symbol)) return symbol
  throw mistake('bad-symbol', null, { value })
}

const MOST_CHARACTERS = 120

/** The symbol as a file is named by it: `A-71-6`, `S-RES-1325-2000`. */
export function fileStem(symbol: string): string {
  return symbol.replace(/[^A-Za-z0-9.]+/g, '-').replace(/[-.]+$/, '')
}

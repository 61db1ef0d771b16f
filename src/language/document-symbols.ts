/**
 * Symbols of documents: a body, then parts between slashes, `A/71/50`, `CEDAW/C/GEO/Q/4-5`, `A/CONF.151/26/Rev.1 (Vol. I)`, and the damage that
 * extraction does to them where what was meant is beyond doubt.
 */
import { parseChineseNumeral, parseRomanNumeral } from './numerals.ts'
import { matchAt } from './sticky.ts'

export interface DocumentSymbol {
  readonly start: number
  readonly end: number
  readonly key: string
}

/** Reads the symbol of a document that begins with a capital at `at`; null where there is none. */
export function readDocumentSymbol(text: string, at: number): DocumentSymbol | null {
  const torn = matchAt(TORN_BODY, text, at)
  if (torn && BODIES.has(`${torn[1]}${torn[2]}`) && !BODIES.has(torn[2] as string)) {
    const rest = readDocumentSymbol(text, at + 2)
    return rest && { ...rest, start: at, key: `${torn[1]}${rest.key}` }
  }
  const body = matchAt(SYMBOL, text, at) ?? readSpaced(text, at)
  if (!body || !hasNumber(body[0])) return null
  let end = at + body[0].length
  let key = documentKey(body[0])
  const suffix = matchAt(SUFFIX, text, end)
  if (suffix) {
    end += suffix[0].length
    key += suffixKey(suffix)
  }
  for (let more = matchAt(MORE, text, end); more; more = matchAt(MORE, text, end)) {
    end += more[0].length
    key += `${more[1] === '/' ? '/' : '+'}${(more[2] as string).replace(/ /g, '')}`
  }
  const joint = text.charAt(end) === '-' ? matchAt(SYMBOL, text, end + 1) : null
  if (joint && hasNumber(joint[0]))
    return { start: at, end: end + 1 + joint[0].length, key: `${key}-${documentKey(joint[0])}` }
  return { start: at, end, key }
}

// Without spaces, with the slash (or the `and`) that was lost.
function documentKey(printed: string): string {
  const tight = printed
    .replace(/ /g, '')
    .replace(/(\d)\.(?=(?:Add|Rev|Corr|Amend)\.)/g, '$1/')
    .replace(/(\d)(?=(?:Add|Rev|Corr|Amend)\.)/g, '$1+')
  return tight.replace(/^(CAT|CCPR|CED|CEDAW|CERD|CMW|CRC|CRPD)\/C(?=\d)/, '$1/C/')
}

const PART =
  '(?:\\d{1,5}(?:-\\d{1,4}(?![\\d/]))?[A-Z]?|[A-Z][A-Za-z]{0,11}(?:\\. ?\\d{1,5}|\\.[A-Z]{1,5}(?:\\.\\d{1,3})?|-?\\d{1,5}|\\(\\d{1,3}\\))?(?:-\\d{1,4}(?![\\d/]))?(?:\\.?(?:Add|Rev|Corr|Amend)\\. ?\\d{1,3})*)(?![A-Za-z0-9])'
const BODY = '[A-Z]{1,9}(?:-[A-Z]{2,5})?\\d{0,3}'
// No symbol has more parts; without a bound a row of slashes would be looked at from each of them.
const SYMBOL = new RegExp(`${BODY}(?:/${PART}){1,12}`, 'y')
const SPACED = new RegExp(`([A-Z]{1,9})(?: ?/ ?${PART}){1,12}`, 'y')
const TORN_BODY = /([A-Z]) ([A-Z]{2,8})(?=\/[A-Z0-9])/y
const SUFFIX =
  / ?\((?:(Prog|Vol|Part|Sect|Chap|Suppl?)[a-z]*\.? ?(\d{1,3}[A-Z]?|[IVX]{1,6})|第(\d{1,3}[A-Z]?|[一二三四五六七八九十]{1,3})(卷|部分|款|章))\)/iy
const MORE = /(\/|(?:,? (?:and|et|y) |、| ?[和及] ?| )?)((?:Add|Rev|Corr|Amend)\. ?\d{1,3}(?:-\d{1,3})?)(?![\dA-Za-z])/y
const SUFFIX_NAMES: Readonly<Record<string, string>> = {
  prog: 'Prog.',
  vol: 'Vol.',
  part: 'Part',
  sect: 'Sect.',
  chap: 'Chap.',
  supp: 'Suppl.',
  suppl: 'Suppl.',
  卷: 'Vol.',
  部分: 'Part',
  款: 'Sect.',
  章: 'Chap.',
}

const BODIES: ReadonlySet<string> = new Set(
  'A S E T ST TD CAT CBD CCPR CED CEDAW CERD CMW CRC CRPD CTOC DP ECE EB FCCC HRI HSP ICCD IDB ISBA LOS NPT PBC SPLOS UNEP UNW WHA'.split(
    ' ',
  ),
)

// `CEDAW /C/GEO/Q/4-5`, `A / 71 / 50`: only for bodies that are known, with two slashes or more.
function readSpaced(text: string, at: number): RegExpExecArray | null {
  const match = matchAt(SPACED, text, at)
  return match && BODIES.has(match[1] as string) && match[0].split('/').length > 2 ? match : null
}

// `HIV/AIDS` and `TCP/IP` are no symbols: some part behind the body is a number or has one behind a dot.
function hasNumber(symbol: string): boolean {
  return /\/ ?\d|\. ?\d|[/.-]\d|\(\d/.test(symbol)
}

function suffixKey(suffix: RegExpExecArray): string {
  const name = SUFFIX_NAMES[(suffix[1] ?? suffix[4] ?? '').toLowerCase()] ?? ''
  const number = suffix[2] ?? suffix[3] ?? ''
  return ` (${name} ${parseRomanNumeral(number.toUpperCase()) ?? parseChineseNumeral(number) ?? number})`
}

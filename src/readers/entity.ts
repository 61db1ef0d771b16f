/** Character references of HTML. */

/** A reference that was decoded. */
export interface Entity {
  readonly text: string
  /** Offset after the semicolon. */
  readonly end: number
}

/** The character reference at `at`, where an `&` stands; null if it is none, or a name that is not in the table. */
export function readEntity(text: string, at: number): Entity | null {
  const piece = text.slice(at, at + 12)
  const match = /^&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z][A-Za-z0-9]{1,9}));/.exec(piece)
  if (!match) return null
  const [printed, decimal, hexadecimal, name] = match
  const end = at + printed.length
  if (name !== undefined) {
    const decoded = named().get(name)
    return decoded === undefined ? null : { text: decoded, end }
  }
  return { text: character(decimal === undefined ? parseInt(hexadecimal as string, 16) : parseInt(decimal, 10)), end }
}

/** By CommonMark 0.31 (2.5) a number that is no character gives the replacement character. */
function character(code: number): string {
  const isInvalid = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
  return String.fromCodePoint(isInvalid ? 0xfffd : code)
}

// Latin-1, punctuation and the few symbols that converters write by name, from the HTML Standard's table.
const NAMED =
  'amp& lt< gt> quot" apos\' nbsp\u00a0 iexcl¡ cent¢ pound£ curren¤ yen¥ brvbar¦ sect§ uml¨ copy© ordf\u00aa laquo« not¬ ' +
  'shy\u00ad reg® macr¯ deg° plusmn± sup2² sup3³ acute´ micro\u00b5 para¶ middot· cedil¸ sup1¹ ordm\u00ba raquo» frac14¼ ' +
  'frac12½ frac34¾ iquest¿ Agrave\u00c0 Aacute\u00c1 Acirc\u00c2 Atilde\u00c3 Auml\u00c4 Aring\u00c5 AElig\u00c6 Ccedil\u00c7 ' +
  'Egrave\u00c8 Eacute\u00c9 Ecirc\u00ca Euml\u00cb Igrave\u00cc Iacute\u00cd Icirc\u00ce Iuml\u00cf Ntilde\u00d1 ' +
  'Ograve\u00d2 Oacute\u00d3 Ocirc\u00d4 Otilde\u00d5 Ouml\u00d6 times× Oslash\u00d8 Ugrave\u00d9 Uacute\u00da Ucirc\u00db ' +
  'Uuml\u00dc szlig\u00df agrave\u00e0 aacute\u00e1 acirc\u00e2 atilde\u00e3 auml\u00e4 aring\u00e5 aelig\u00e6 ccedil\u00e7 ' +
  'egrave\u00e8 eacute\u00e9 ecirc\u00ea euml\u00eb igrave\u00ec iacute\u00ed icirc\u00ee iuml\u00ef ntilde\u00f1 ' +
  'ograve\u00f2 oacute\u00f3 ocirc\u00f4 otilde\u00f5 ouml\u00f6 divide÷ oslash\u00f8 ugrave\u00f9 uacute\u00fa ucirc\u00fb ' +
  'uuml\u00fc OElig\u0152 oelig\u0153 Scaron\u0160 scaron\u0161 ensp\u2002 emsp\u2003 thinsp\u2009 zwnj\u200c zwj\u200d ' +
  'ndash– mdash— lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ dagger† Dagger‡ bull• hellip… permil‰ prime′ Prime″ lsaquo‹ ' +
  'rsaquo› euro€ trade™ larr← uarr↑ rarr→ darr↓ harr↔ rArr⇒ hArr⇔ minus− le≤ ge≥ ne≠ asymp≈ infin∞ ast* num# lsqb[ rsqb] lbrack[ ' +
  'rbrack] lpar( rpar) vert| verbar| lowbar_ bsol\\ sol/ percnt% dollar$ colon: semi; period. comma, hyphen‐ check✓'

let table: ReadonlyMap<string, string> | undefined

function named(): ReadonlyMap<string, string> {
  table ??= new Map(
    NAMED.split(' ').map((entry) => {
      const name = (/^[A-Za-z]+(?:\d+(?=\D))?/.exec(entry) as RegExpExecArray)[0]
      return [name, entry.slice(name.length)]
    }),
  )
  return table
}

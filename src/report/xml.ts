/**
 * Writing XML 1.0: escapes, and the characters that it cannot hold at all, not even as references (section 2.2 of the Recommendation:
 * most control characters, halves of surrogate pairs, U+FFFE and U+FFFF).
 */

/** What stands in the place of a character that XML cannot hold. */
const REPLACEMENT = '\ufffd'

const ILLEGAL = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/**
 * Text between tags. A carriage return becomes a reference, since parsers fold line ends. For a character that XML cannot hold stands what
 * `illegal` gives, which is markup: U+FFFD where it is not given.
 */
export function xmlText(text: string, illegal: (codePoint: number) => string = () => REPLACEMENT): string {
  return text
    .replace(/[&<>\r]/g, reference)
    .replace(ILLEGAL, (character) => illegal(character.codePointAt(0) as number))
}

/** An element in one piece: attributes as plain texts, content as markup; a self-closing tag where it has none. */
export function xmlElement(name: string, attributes: Readonly<Record<string, string>>, content = ''): string {
  const start = `<${name}${xmlAttributes(attributes)}`
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`
}

/** Attributes as they stand in a tag, each with a space before it; white space in them is kept by references. */
export function xmlAttributes(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(value).replace(/["\t\n]/g, reference)}"`)
    .join('')
}

/** A text with U+FFFD for each character that XML cannot hold, not escaped. */
export function withoutIllegal(text: string): string {
  return text.replace(ILLEGAL, REPLACEMENT)
}

/** The characters of a text that XML cannot hold, in order, as code points. */
export function illegalInXml(text: string): readonly number[] {
  return (text.match(ILLEGAL) ?? []).map((character) => character.codePointAt(0) as number)
}

/** `001F`: four hexadecimal digits or more. */
export function hexadecimal(codePoint: number): string {
  return codePoint.toString(16).toUpperCase().padStart(4, '0')
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function reference(character: string): string {
  return NAMED[character] ?? `&#${character.charCodeAt(0)};`
}

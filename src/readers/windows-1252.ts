/**
 * Windows-1252, which pages also mean by ISO 8859-1 and Latin-1 (Encoding Standard 9.1). Written here since Node 20 decodes it as Latin-1, with control
 * characters for quotation marks and dashes.
 */

// From 80 to 9F; the five bytes without a character stand for controls, as the standard has it.
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The text; any bytes are lawful. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(bytes)
  return text.replace(/[\u0080-\u009f]/g, (control) => UPPER[control.charCodeAt(0) - 0x80] as string)
}

/** The byte of each character beyond ASCII. */
export function windows1252Codes(): Map<string, readonly number[]> {
  const upper = decodeWindows1252(Uint8Array.from({ length: 128 }, (_, at) => 0x80 + at))
  return new Map([...upper].map((character, at) => [character, [0x80 + at]]))
}

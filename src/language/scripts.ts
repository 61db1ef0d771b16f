/** Which writing systems a text uses. Ranges: Unicode 16, Blocks.txt and Scripts.txt, letters only. */

/** How many letters of each script a text has. Digits, punctuation, symbols and white space are counted nowhere. */
export interface ScriptCounts {
  readonly han: number
  readonly latin: number
  readonly kana: number
  readonly hangul: number
  readonly cyrillic: number
  readonly arabic: number
  /** Letters of any other script. */
  readonly other: number
}

export type Script = keyof ScriptCounts

/** Counts the letters of a text by script, in one pass. A character outside the BMP counts once. */
export function countScripts(text: string): ScriptCounts {
  const counts = { han: 0, latin: 0, kana: 0, hangul: 0, cyrillic: 0, arabic: 0, other: 0 }
  // The commonest by far, counted on the way: Latin letters without marks, spaces, and the main block of ideographs.
  let latin = 0
  let han = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) {
      if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) latin++
      continue
    }
    if (code >= 0x4e00 && code <= 0x9fff) {
      han++
      continue
    }
    const script = scriptOf(code)
    if (script !== null) counts[script]++
    else if (isHighSurrogate(code) && OTHER_LETTER.test(String.fromCodePoint(text.codePointAt(at) as number)))
      counts.other++
  }
  counts.latin += latin
  counts.han += han
  return counts
}

/**
 * Whether a character is a Chinese ideograph, `〇` and `々` included. Takes a code point or a UTF-16 unit; of a surrogate pair the
 * first unit answers for the whole and the second is never Han.
 */
export function isHan(code: number): boolean {
  if (code < 0x3005) return false
  if (code >= 0x4e00) {
    return (
      code <= 0x9fff ||
      (code >= 0xf900 && code <= 0xfaff) ||
      isHanHighSurrogate(code) ||
      (code >= 0x20000 && code <= 0x3ffff)
    )
  }
  return code >= 0x3400 ? code <= 0x4dbf : code === 0x3005 || code === 0x3007 || (code >= 0x3021 && code <= 0x3029)
}

/** Whether a UTF-16 unit is Chinese text: an ideograph, or punctuation or another form of its width. */
export function isWide(code: number): boolean {
  return isHan(code) || (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xffef)
}

/** Whether a text holds at least one ideograph. */
export function hasHan(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isHan(text.charCodeAt(at))) return true
  return false
}

/**
 * The script that a text is mainly written in; null where it has no letter. An ideograph, a kana or a Hangul syllable weighs two
 * Latin letters, since it says at least as much: `符合 ISO 标准` is Chinese. Any kana beyond a fifth of the ideographs makes the text
 * Japanese (`kana`); Japanese prose has about as many kana as ideographs, Chinese at most a quoted word.
 */
export function dominantScript(text: string): Script | null {
  return dominantOf(countScripts(text))
}

/** The same from counts at hand. */
export function dominantOf(counts: ScriptCounts): Script | null {
  const eastAsian = counts.han + counts.kana
  const weights: [Script, number][] = [
    [counts.kana > 0 && counts.kana * 5 >= counts.han ? 'kana' : 'han', eastAsian * 2],
    ['latin', counts.latin],
    ['hangul', counts.hangul * 2],
    ['cyrillic', counts.cyrillic],
    ['arabic', counts.arabic],
    ['other', counts.other],
  ]
  let best: [Script, number] = ['other', 0]
  for (const entry of weights) if (entry[1] > best[1]) best = entry
  return best[1] === 0 ? null : best[0]
}

const OTHER_LETTER = /^\p{L}$/u

function scriptOf(code: number): Script | null {
  if (code < 0x250) return isLatin(code) ? 'latin' : null
  if (isHan(code)) return 'han'
  if (code >= 0x400 && code <= 0x52f) return 'cyrillic'
  if (isArabic(code)) return 'arabic'
  if (isKana(code)) return 'kana'
  if (isHangul(code)) return 'hangul'
  if ((code >= 0x1e00 && code <= 0x1eff) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a))
    return 'latin'
  // Punctuation and symbols, general, CJK and full-width: common in every text, so they skip the slow test.
  if ((code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f) || code >= 0xd800) return null
  return OTHER_LETTER.test(String.fromCharCode(code)) ? 'other' : null
}

function isLatin(code: number): boolean {
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7
}

function isArabic(code: number): boolean {
  return (code >= 0x620 && code <= 0x64a) || (code >= 0x66e && code <= 0x6d3) || (code >= 0xfb50 && code <= 0xfdfb)
}

function isKana(code: number): boolean {
  if (code >= 0xff66) return code <= 0xff9d
  return (
    code >= 0x3041 &&
    code <= 0x31ff &&
    (code <= 0x3096 || (code >= 0x309d && code <= 0x30fa) || (code >= 0x30fc && code <= 0x30ff) || code >= 0x31f0)
  )
}

function isHangul(code: number): boolean {
  return (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x1100 && code <= 0x11ff) || (code >= 0x3131 && code <= 0x318e)
}

function isHanHighSurrogate(code: number): boolean {
  return code >= 0xd840 && code <= 0xd8bf
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

/**
 * Which `*`, `_` and `~` are marks of emphasis. CommonMark's delimiter algorithm (0.31, appendix "A parsing strategy"), with three
 * departures for real documents:
 * - next to Chinese a mark may stand between punctuation and a letter, `**加粗。**后文`, which CommonMark refuses;
 * - a lone `*` after a word, or before closing punctuation, opens nothing: it is a note mark, `preliminary list*`;
 * - a run of four, `**甲****乙**`, ends one bold run and begins the next, whatever the rule of three says.
 */

/** A run of one sign. `start` and `end` shrink as its signs find partners. */
export interface Delimiter {
  readonly sign: string
  /** As printed. */
  readonly length: number
  readonly canOpen: boolean
  readonly canClose: boolean
  start: number
  end: number
  /** Pairs of signs that closed strong emphasis. */
  closed: number
  /** Pairs of signs that opened strong emphasis. */
  opened: number
}

/** A mark that has a partner: it is markup, not text. */
export interface EmphasisMark {
  readonly from: number
  readonly to: number
  readonly isStrong: boolean
}

/** The run of equal signs that begins at `at`. */
export function readDelimiter(text: string, at: number, end: number): Delimiter {
  const sign = text[at] as string
  let after = at + 1
  while (after < end && text[after] === sign) after++
  const length = after - at
  const before = at > 0 ? text.charCodeAt(at - 1) : 0x20
  const next = after < end ? text.charCodeAt(after) : 0x20
  const sides = sign === '_' ? underscoreSides(before, next) : starSides(before, next, length)
  return { sign, length, ...sides, start: at, end: after, closed: 0, opened: 0 }
}

/** Pairs the delimiters from index `first` on, removes them from the list and adds what pairs to `marks`. */
export function pairDelimiters(delimiters: Delimiter[], first: number, marks: EmphasisMark[]): void {
  const openers: Delimiter[] = []
  // Below these depths no opener fits a closer of that sort: what keeps the search linear.
  const bottoms = new Map<string, number>()
  for (let index = first; index < delimiters.length; index++) {
    const closer = delimiters[index] as Delimiter
    const sort = `${closer.sign}${closer.canOpen ? 1 : 0}${closer.sign === '~' ? 0 : closer.length % 3}`
    while (closer.canClose && closer.start < closer.end) {
      const bottom = Math.min(bottoms.get(sort) ?? 0, openers.length)
      let found = openers.length - 1
      while (found >= bottom && !fits(openers[found] as Delimiter, closer)) found--
      if (found < bottom) {
        bottoms.set(sort, openers.length)
        break
      }
      const opener = openers[found] as Delimiter
      pair(opener, closer, marks)
      openers.length = opener.start < opener.end ? found + 1 : found
    }
    if (closer.canOpen && closer.start < closer.end) openers.push(closer)
  }
}

function fits(opener: Delimiter, closer: Delimiter): boolean {
  if (opener.sign !== closer.sign) return false
  if (opener.sign === '~') return opener.length === 2 && closer.length === 2
  if (!opener.canClose && !closer.canOpen) return true
  if (opener.length === 4 || closer.length === 4) return true
  return (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0)
}

function pair(opener: Delimiter, closer: Delimiter, marks: EmphasisMark[]): void {
  const isStrong = opener.end - opener.start >= 2 && closer.end - closer.start >= 2
  const count = isStrong ? 2 : 1
  marks.push({ from: opener.end - count, to: opener.end, isStrong })
  marks.push({ from: closer.start, to: closer.start + count, isStrong })
  opener.end -= count
  closer.start += count
  if (isStrong) {
    opener.opened++
    closer.closed++
  }
}

interface Sides {
  readonly canOpen: boolean
  readonly canClose: boolean
}

/** CommonMark's rule for `_`: no emphasis inside a word. */
function underscoreSides(before: number, next: number): Sides {
  const left = !isSpace(next) && (!isPunctuation(next) || isSpace(before) || isPunctuation(before))
  const right = !isSpace(before) && (!isPunctuation(before) || isSpace(next) || isPunctuation(next))
  return { canOpen: left && (!right || isPunctuation(before)), canClose: right && (!left || isPunctuation(next)) }
}

function starSides(before: number, next: number, length: number): Sides {
  const isLenient = length > 1 || isChinese(before) || isChinese(next)
  return { canOpen: canStarOpen(before, next, length, isLenient), canClose: canStarClose(before, next, isLenient) }
}

function canStarOpen(before: number, next: number, length: number, isLenient: boolean): boolean {
  if (isSpace(next)) return false
  if (isSpace(before)) return true
  if (isOneOf(CLOSING, next)) return false
  if (isPunctuation(next)) return isPunctuation(before) || isLenient
  return length > 1 || !isLatinOrDigit(before)
}

function canStarClose(before: number, next: number, isLenient: boolean): boolean {
  if (isSpace(before)) return false
  if (isSpace(next)) return true
  if (isOneOf(OPENING, before)) return false
  return !isPunctuation(before) || isPunctuation(next) || isLenient
}

const CLOSING = ',.;:!?)]}%，。；：！？、）》〉」』】〕］｝”’'
const OPENING = '([{（《〈「『【〔［｛“‘'

function isOneOf(set: string, unit: number): boolean {
  return set.includes(String.fromCharCode(unit))
}

function isSpace(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200a)
}

function isLatinOrDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)
}

function isPunctuation(unit: number): boolean {
  if (unit < 0x80) return unit > 0x20 && unit !== 0x7f && !isLatinOrDigit(unit)
  return /[\p{P}\p{S}]/u.test(String.fromCharCode(unit))
}

/** Ideographs, kana, hangul and the punctuation that goes with them; surrogates count as ideographs. */
function isChinese(unit: number): boolean {
  return unit >= 0x2e80 && (unit <= 0xdfff || (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0xfe30 && unit <= 0xffef))
}

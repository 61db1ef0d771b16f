/**
 * What a line of Markdown can begin. Each function looks at one place of the source and says what stands there; none of
 * them moves or remembers anything. All patterns are anchored and bounded by the line, so none can run away.
 */

/** The mark of a list item, `-` or `25)`, and what the list grammar needs to know of it. */
export interface ItemMark {
  /** Offset after the mark. */
  readonly end: number
  /** The character that two items of one list share: the bullet, or `.` or `)` after a number. */
  readonly family: string
  /** The number of an ordered item, null for a bullet. */
  readonly number: number | null
}

/**
 * An item mark at `at`: a bullet or one to nine digits with `.` or `)`, then white space or the end of the line. `25.17 text`
 * has none: no white space after the dot.
 */
export function itemMark(source: string, at: number, end: number): ItemMark | null {
  const unit = source.charCodeAt(at)
  if (unit === 0x2d || unit === 0x2a || unit === 0x2b) {
    return isGap(source, at + 1, end) ? { end: at + 1, family: source[at] as string, number: null } : null
  }
  let digits = at
  while (digits < end && digits - at <= 9 && isDigit(source.charCodeAt(digits))) digits++
  if (digits === at || digits - at > 9 || digits >= end) return null
  const family = source[digits] as string
  if ((family !== '.' && family !== ')') || !isGap(source, digits + 1, end)) return null
  return { end: digits + 1, family, number: Number(source.slice(at, digits)) }
}

/** Level of the heading whose `#` signs stand at `at`, 0 where there is none. */
export function headingLevel(source: string, at: number, end: number): number {
  let level = 0
  while (at + level < end && level < 7 && source.charCodeAt(at + level) === 0x23) level++
  return level > 0 && level < 7 && isGap(source, at + level, end) ? level : 0
}

/** The title of a `#` heading without the closing signs and without a `{#id}` of its own. */
export function headingTitle(source: string, at: number, end: number): { start: number; end: number } {
  const title = source.slice(at, end)
  const id = title.lastIndexOf('{')
  let stop = title.trimEnd().length
  if (id >= 0 && /^\{[#.][^{}]*\}$/.test(title.slice(id, stop))) stop = title.slice(0, id).trimEnd().length
  let sign = stop
  while (sign > 0 && title.charCodeAt(sign - 1) === 0x23) sign--
  if (sign === 0 || isBlank(title.charCodeAt(sign - 1))) stop = title.slice(0, sign).trimEnd().length
  return { start: at, end: at + stop }
}

/** True for a line of three or more `*`, `-` or `_`, spaced or not. */
export function isRule(source: string, at: number, end: number): boolean {
  const sign = source.charCodeAt(at)
  if (sign !== 0x2a && sign !== 0x2d && sign !== 0x5f) return false
  let count = 0
  for (let offset = at; offset < end; offset++) {
    const unit = source.charCodeAt(offset)
    if (unit === sign) count++
    else if (!isBlank(unit)) return false
  }
  return count >= 3
}

/** Level of the setext underline that the line is, 0 if it is none. A lone sign is none: conversion leaves stray dashes. */
export function underlineLevel(source: string, at: number, end: number): 0 | 1 | 2 {
  const line = source.slice(at, end).trimEnd()
  if (line.length < 2) return 0
  if (/^=+$/.test(line)) return 1
  return /^-+$/.test(line) ? 2 : 0
}

/** A code fence: its sign and length, null where there is none. An info string after backticks holds no backtick. */
export function fence(source: string, at: number, end: number): { sign: string; length: number } | null {
  const sign = source[at] as string
  if (sign !== '`' && sign !== '~') return null
  let after = at
  while (after < end && source[after] === sign) after++
  if (after - at < 3) return null
  if (sign === '`' && source.slice(after, end).includes('`')) return null
  return { sign, length: after - at }
}

/** True for the row under a table's header: cells of dashes with optional colons, at least one bar among them. */
export function isDelimiterRow(source: string, at: number, end: number): boolean {
  let dashes = 0
  let bars = 0
  let dashesInCell = 0
  let cellIsOver = false
  for (let offset = at; offset < end; offset++) {
    const unit = source.charCodeAt(offset)
    if (unit === 0x7c) {
      if (dashesInCell === 0 && bars > 0) return false
      bars++
      dashesInCell = 0
      cellIsOver = false
    } else if (unit === 0x2d) {
      if (cellIsOver) return false
      dashes++
      dashesInCell++
    } else if (unit === 0x3a) {
      const next = source.charCodeAt(offset + 1)
      if (dashesInCell === 0 && next !== 0x2d) return false
      if (dashesInCell > 0) {
        if (cellIsOver) return false
        cellIsOver = true
      }
    } else if (isBlank(unit)) {
      if (dashesInCell > 0) cellIsOver = true
    } else return false
  }
  return dashes > 0 && bars > 0
}

/** A fence line of a container, `:::tip Title`: where its title begins (at the end where it has none); null for none. */
export function containerTitle(source: string, at: number, end: number): number | null {
  if (!source.startsWith(':::', at)) return null
  const line = source.slice(at, end)
  const match = /^:+[ \t]*(?:\{[^{}]*\}|[A-Za-z][\w-]*)?[ \t]*/.exec(line) as RegExpExecArray
  return at + match[0].length
}

/** Where the title of an alert, `[!NOTE] Title`, begins; null for none. */
export function alertTitle(source: string, at: number, end: number): number | null {
  if (!source.startsWith('[!', at)) return null
  const match = /^\[![A-Za-z]{1,20}\][+-]?/.exec(source.slice(at, Math.min(end, at + 30)))
  return match ? at + match[0].length : null
}

/** The mark of a note definition `[^1]:`: the offset after its colon, or null. */
export function noteMarkEnd(source: string, at: number, end: number): number | null {
  if (!source.startsWith('[^', at)) return null
  const match = /^\[\^[^\][\s^]{1,40}\]:/.exec(source.slice(at, Math.min(end, at + 45)))
  return match ? at + match[0].length : null
}

/**
 * The label of a link reference definition that fills the line, or null. The destination must look like an address: `[1]: see
 * A/71/50` is a note that somebody typed.
 */
export function referenceLabel(source: string, at: number, end: number): string | null {
  if (source.charCodeAt(at) !== 0x5b) return null
  const close = source.indexOf(']', at)
  if (close < 0 || close >= end || close - at > 200 || source[close + 1] !== ':') return null
  const rest = source.slice(close + 2, end).trim()
  const address =
    /^(?:<[^<>]*>|(?:[A-Za-z][A-Za-z0-9+.-]{1,20}:|www\.|#|\/|\.{1,2}\/)\S*|[\w/-]+\.(?:md|html?)(?:#\S*)?)/.exec(rest)
  if (!address) return null
  const title = rest.slice(address[0].length).trim()
  if (title !== '' && !/^(?:"[^"]*"|'[^']*'|\([^()]*\))$/.test(title)) return null
  return source.slice(at + 1, close)
}

/** Space or tab. */
export function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

/** White space or the end of the line, the wide spaces of converted documents included. */
function isGap(source: string, at: number, end: number): boolean {
  if (at >= end) return true
  const unit = source.charCodeAt(at)
  return isBlank(unit) || unit === 0xa0 || unit === 0x3000
}

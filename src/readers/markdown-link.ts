/** What may follow the `]` of a link: `(address "title")` or `[label]`. */

/** Labels of the document's link reference definitions, normalised. */
export type Labels = ReadonlySet<string>

/** Labels are equal whatever their case and white space. */
export function normaliseLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase()
}

/**
 * The offset after the resource that begins at `at` (where a `(` stands), or -1. CommonMark 0.31, 6.3; the search is
 * bounded by the nesting of parentheses, by white space and by quotes.
 */
export function resourceEnd(text: string, at: number, end: number): number {
  let offset = skipSpace(text, at + 1, end)
  offset = text.charCodeAt(offset) === 0x3c ? bracketedEnd(text, offset, end) : addressEnd(text, offset, end)
  if (offset < 0) return -1
  const gap = skipSpace(text, offset, end)
  if (gap > offset) {
    const title = titleEnd(text, gap, end)
    if (title < 0) return -1
    offset = skipSpace(text, title, end)
  }
  return offset < end && text.charCodeAt(offset) === 0x29 ? offset + 1 : -1
}

/** The offset after `[label]` at `at`, or -1 where no label stands. */
export function labelEnd(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + 1000)
  for (let offset = at + 1; offset < limit; offset++) {
    const unit = text.charCodeAt(offset)
    if (unit === 0x5d) return offset + 1
    if (unit === 0x5b) return -1
    if (unit === 0x5c) offset++
  }
  return -1
}

function bracketedEnd(text: string, at: number, end: number): number {
  for (let offset = at + 1; offset < end; offset++) {
    const unit = text.charCodeAt(offset)
    if (unit === 0x3e) return offset + 1
    if (unit === 0x3c || unit === 0x0a) return -1
    if (unit === 0x5c) offset++
  }
  return -1
}

function addressEnd(text: string, at: number, end: number): number {
  let open = 0
  let offset = at
  for (; offset < end; offset++) {
    const unit = text.charCodeAt(offset)
    if (unit <= 0x20) break
    if (unit === 0x5c) offset++
    else if (unit === 0x28 && ++open > 32) return -1
    else if (unit === 0x29 && --open < 0) break
  }
  return open > 0 ? -1 : Math.min(offset, end)
}

/** After the title at `at`, or `at` itself where the resource ends without one. */
function titleEnd(text: string, at: number, end: number): number {
  const open = text.charCodeAt(at)
  if (open === 0x29) return at
  if (open !== 0x22 && open !== 0x27 && open !== 0x28) return -1
  const close = open === 0x28 ? 0x29 : open
  for (let offset = at + 1; offset < end; offset++) {
    const unit = text.charCodeAt(offset)
    if (unit === close) return offset + 1
    if (unit === 0x28 && open === 0x28) return -1
    if (unit === 0x5c) offset++
  }
  return -1
}

function skipSpace(text: string, at: number, end: number): number {
  let offset = at
  while (offset < end && text.charCodeAt(offset) <= 0x20) offset++
  return offset
}

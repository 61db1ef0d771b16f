/** Links and images: the text or the description stays, the address goes. */
import { pairDelimiters } from './emphasis.ts'
import type { Bracket, InlineScan } from './inline-scan.ts'
import { drop, replace } from './inline-scan.ts'
import { labelEnd, normaliseLabel, resourceEnd } from './markdown-link.ts'
import { readRaised } from './superscript.ts'

/** `[`: a note reference `[^1]`, or what may open a link. */
export function onOpenBracket(scan: InlineScan, at: number): number {
  if (scan.text.charCodeAt(at + 1) === 0x5e) {
    const raised = readRaised(scan.text, at)
    if (raised) return replace(scan, at, raised.end, raised.text)
  }
  scan.brackets.push({ at, isImage: false, delimiters: scan.delimiters.length })
  return at + 1
}

/** `!`: it may open an image. */
export function onBang(scan: InlineScan, at: number): number {
  if (scan.text.charCodeAt(at + 1) !== 0x5b || scan.text.charCodeAt(at + 2) === 0x5e) return at + 1
  scan.brackets.push({ at, isImage: true, delimiters: scan.delimiters.length })
  return at + 2
}

/** `]`: it may close the last bracket, and a link with it. */
export function onCloseBracket(scan: InlineScan, at: number): number {
  const bracket = scan.brackets.pop()
  if (!bracket) return at + 1
  const isActive = bracket.isImage || scan.brackets.length >= scan.inactive
  scan.inactive = Math.min(scan.inactive, scan.brackets.length)
  const end = isActive ? targetEnd(scan, bracket, at) : -1
  if (end < 0) return at + 1
  drop(scan, bracket.at, textStart(bracket))
  drop(scan, at, end)
  pairDelimiters(scan.delimiters, bracket.delimiters, scan.marks)
  scan.delimiters.length = bracket.delimiters
  if (!bracket.isImage) scan.inactive = scan.brackets.length
  return end
}

function textStart(bracket: Bracket): number {
  return bracket.at + (bracket.isImage ? 2 : 1)
}

/** Where the link ends whose text closes at `at`; -1 where it is no link. */
function targetEnd(scan: InlineScan, bracket: Bracket, at: number): number {
  const { text, labels } = scan
  const next = text.charCodeAt(at + 1)
  const resource = next === 0x28 ? resourceEnd(text, at + 1, text.length) : -1
  if (resource >= 0 || labels.size === 0) return resource
  const label = next === 0x5b ? labelEnd(text, at + 1, text.length) : -1
  if (label > at + 3) return labels.has(normaliseLabel(text.slice(at + 2, label - 1))) ? label : -1
  const start = textStart(bracket)
  if (at - start > 999 || !labels.has(normaliseLabel(text.slice(start, at)))) return -1
  return Math.max(label, at + 1)
}

/** One finding in one line, its place first, so that terminals and editors link it. */

import type { Texts } from '../locale/texts.ts'
import type { Document } from '../model/document.ts'
import type { Finding, FindingPlace, Report, Severity, Side } from '../model/finding.ts'
import { fill } from '../model/message.ts'
import { originAt } from '../model/origin.ts'
import { positionInFile } from '../model/place.ts'
import type { Colours } from './colours.ts'
import { displayWidth, padEnd, visible } from './width.ts'

/** How a report for people is to look. */
export interface TextStyle {
  readonly texts: Texts
  readonly colours: Colours
  /** Columns of the terminal; excerpts are cut to it. */
  readonly width: number
}

/** What one line says of a finding. */
export interface FindingHead {
  /** `path:line:column` on the side that is at fault: the one to be mended, otherwise the target. */
  readonly place: string
  readonly severity: Severity
  readonly message: string
  readonly rule: string
}

/** What tells the side of a finding: the finding itself, or what JSON says of it. */
interface Sided extends Readonly<Record<Side, object | null>> {
  readonly fix: { readonly side: Side } | null
}

/** The head of a finding, without the report that it comes from. */
export function findingHead(report: Report, finding: Finding): FindingHead {
  const side = sideOf(finding)
  const document = report.bitext[side]
  const place = finding[side]
  const { severity, message, rule } = finding
  return { place: place ? placeName(document, place) : visible(document.path), severity, message, rule }
}

/** `zh.md:12:3  error    message  rule-id`. */
export function findingLine({ place, severity, message, rule }: FindingHead, { texts, colours }: TextStyle): string {
  const word = padEnd(texts.severities[severity], severityWidth(texts))
  return `${colours.bold(place)}  ${paintOf(severity, colours)(word)}  ${visible(message)}  ${colours.dim(rule)}`
}

/**
 * What a person needs beside line and column to find a place in a file that is no text: `page 3` or `word/footnotes.xml, paragraph 4`;
 * empty for a text.
 */
export function originName({ origins }: Document, place: Pick<FindingPlace, 'span'>, texts: Texts): string {
  const { part = null, paragraph = null, page = null } = originAt(origins, place.span.start) ?? {}
  const pieces: string[] = []
  if (page !== null) pieces.push(fill(texts.report.page, { page: String(page) }))
  if (part !== null) pieces.push(visible(part))
  if (paragraph !== null) pieces.push(fill(texts.report.paragraph, { paragraph: String(paragraph) }))
  return pieces.join(texts.report.comma)
}

/** `path:line:column`. */
export function placeName(document: Document, place: Pick<FindingPlace, 'span'>): string {
  const { line, column } = positionInFile(document, place.span.start)
  return `${visible(document.path)}:${line}:${column}`
}

/** What a fix does: `fix: "(-)" → "(一)"`; null where there is none. */
export function fixText(report: Report, finding: Finding, texts: Texts): string | null {
  const { fix } = finding
  if (!fix) return null
  const kind = fix.isSafe ? texts.report.fix : texts.report.suggestion
  const before = quoted(report.bitext[fix.side].source.slice(fix.span.start, fix.span.end))
  const after = quoted(fix.text)
  const change = changeText(fix.span.start === fix.span.end, fix.text === '', before, after, texts)
  const refused = fix.refused ? ` (${texts.report.refused[fix.refused]})` : ''
  return kind + texts.report.colon + change + refused
}

/** Red, yellow or blue. */
export function paintOf(severity: Severity, colours: Colours): (text: string) => string {
  return severity === 'error' ? colours.red : severity === 'warning' ? colours.yellow : colours.blue
}

/** The side that is at fault: the one to be mended, otherwise the target. */
export function sideOf({ fix, source, target }: Sided): Side {
  if (fix && (fix.side === 'source' ? source : target)) return fix.side
  return target || !source ? 'target' : 'source'
}

function changeText(isInsertion: boolean, isDeletion: boolean, before: string, after: string, texts: Texts): string {
  if (isInsertion) return fill(texts.report.insert, { text: after })
  if (isDeletion) return fill(texts.report.delete, { text: before })
  return `${before} → ${after}`
}

function quoted(text: string): string {
  return `"${visible(text)}"`
}

function severityWidth({ severities }: Texts): number {
  return Math.max(...Object.values(severities).map(displayWidth))
}

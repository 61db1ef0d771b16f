/** The report of a check for people: every finding with its place, both sides' excerpts and its fix, and a summary line. */
import { counted } from '../locale/counted.ts'
import type { Texts } from '../locale/texts.ts'
import type { Document } from '../model/document.ts'
import type { Finding, FindingPlace, Report, Severity } from '../model/finding.ts'
import { fill } from '../model/message.ts'
import { excerptAt } from './excerpt.ts'
import {
  findingHead,
  findingLine,
  fixText,
  originName,
  paintOf,
  placeName,
  sideOf,
  type TextStyle,
} from './finding-line.ts'
import { displayWidth, padEnd, visible } from './width.ts'

/** The whole report; ends with a line end. */
export function textReport(report: Report, style: TextStyle): string {
  const { source, target } = report.bitext
  const blocks = [
    reportTitle(report, style),
    ...readerNotes(source, style),
    ...readerNotes(target, style),
    ...findingBlocks(report, style),
    ...failureLines(report, style),
    summaryLine(report, style),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** `en.md (en) → zh.md (zh)`; of a file that is both, `memory.tmx (en → zh)`. */
export function reportTitle({ bitext: { source, target } }: Pick<Report, 'bitext'>, { colours }: TextStyle): string {
  const isOneFile = source.begins !== undefined
  const languages = `${source.language} → ${target.language}`
  return colours.bold(
    isOneFile ? `${visible(source.path)} (${languages})` : `${documentName(source)} → ${documentName(target)}`,
  )
}

/** Each finding with its place, excerpts and fix. */
export function findingBlocks(report: Report, style: TextStyle): readonly string[] {
  return report.findings.map((finding) => findingBlock(report, finding, style))
}

/** The rules that failed. */
export function failureLines({ failures }: Pick<Report, 'failures'>, { texts, colours }: TextStyle): readonly string[] {
  return failures.map((failure) => colours.red(visible(fill(texts.report.ruleFailed, { ...failure }))))
}

/** `2 errors, 3 warnings, 1 note · examined: 208 symbols, 214 numbers`. */
export function summaryLine(
  report: Pick<Report, 'summary' | 'findings'>,
  { texts, colours }: Pick<TextStyle, 'texts' | 'colours'>,
): string {
  const { comma, colon, examined, fixable } = texts.report
  const counts = SEVERITIES.filter((severity) => report.summary[severity] > 0).map((severity) =>
    paintOf(severity, colours)(counted(texts.report.counts[severity], report.summary[severity])),
  )
  const parts = [counts.length > 0 ? counts.join(comma) : colours.green(texts.report.noFindings)]
  const safe = report.findings.filter((finding) => finding.fix?.isSafe).length
  if (safe > 0) parts.push(counted(fixable, safe))
  const things = Object.entries(report.summary.examined).map(([name, n]) => thing(name, n, texts))
  if (things.length > 0) parts.push(colours.dim(examined + colon + things.join(comma)))
  return parts.join(' · ')
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

function documentName({ path, language }: Document): string {
  return `${visible(path)} (${language})`
}

function readerNotes(document: Document, { texts, colours }: TextStyle): readonly string[] {
  return document.warnings.map((warning) =>
    colours.dim(
      `${placeName(document, warning)}  ${texts.report.reader}${texts.report.colon}${visible(warning.message)}`,
    ),
  )
}

function findingBlock(report: Report, finding: Finding, style: TextStyle): string {
  const { texts, colours } = style
  const fix = fixText(report, finding, texts)
  const lines = [
    findingLine(findingHead(report, finding), style),
    `    ${colours.dim(whereText(report, finding, style))}`,
    ...excerptLines(report, finding, style),
    ...(fix === null ? [] : [`    ${colours.green(fix)}`]),
    ...finding.related.map((related) => {
      const place = placeName(report.bitext[related.side], related)
      return `    ${texts.report.related} ${place}${texts.report.colon}${visible(related.message)}`
    }),
  ]
  return lines.join('\n')
}

/** The locator, and for a file that is no text where its place lies in the file. */
function whereText({ bitext }: Report, finding: Finding, { texts }: TextStyle): string {
  const side = sideOf(finding)
  const place = finding[side]
  const origin = place ? originName(bitext[side], place, texts) : ''
  return origin === '' ? visible(finding.locator) : `${visible(finding.locator)} · ${origin}`
}

function excerptLines(report: Report, { source, target }: Finding, style: TextStyle): readonly string[] {
  const { bitext } = report
  const shown: { name: string; document: Document; place: FindingPlace }[] = []
  if (source) shown.push({ name: placeName(bitext.source, source), document: bitext.source, place: source })
  if (target) shown.push({ name: placeName(bitext.target, target), document: bitext.target, place: target })
  const nameWidth = Math.max(0, ...shown.map(({ name }) => displayWidth(name)))
  const width = Math.max(LEAST_EXCERPT, style.width - nameWidth - 6)
  return shown.flatMap(({ name, document, place }) => {
    const { text, carets } = excerptAt(document.source, document.lines, place.span, width)
    const indent = ' '.repeat(nameWidth + 6)
    return [`    ${style.colours.dim(padEnd(name, nameWidth))}  ${text}`, indent + style.colours.yellow(carets)]
  })
}

// Under this width an excerpt would show too little to know the place by.
const LEAST_EXCERPT = 40

function thing(name: string, n: number, texts: Texts): string {
  const text = texts.report.things[name]
  return text ? counted(text, n) : `${n} ${name}`
}

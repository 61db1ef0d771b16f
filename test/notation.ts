/**
 * Documents, bitexts and reports in a notation, for tests of what comes after the aligner. A document is a line for each segment,
 * indented under its parent: `kind [label] text`. The text of its file is the lines without kind and indentation.
 */
import type { AlignmentUnit, Bitext, Relation } from '../src/model/bitext.ts'
import type { Document, Label, Segment, SegmentKind } from '../src/model/document.ts'
import type { Finding, FindingPlace, Report, Side } from '../src/model/finding.ts'
import { mapSlice } from '../src/model/mapped-text.ts'
import { lineStarts } from '../src/model/place.ts'

/** Reads the notation: `doc('en.md', 'heading [A.] Overview', '  paragraph [1.] Text')`. The language is the name of the file. */
export function doc(path: string, ...lines: string[]): Document {
  const segments: Segment[] = []
  const open: { indent: number; index: number }[] = []
  let source = ''
  for (const line of lines) {
    const [, space = '', kind = '', printed, text = ''] = /^( *)([\w-]+)(?: \[([^\]]*)\])?(?: (.*))?$/.exec(line) ?? []
    while (open.length > 0 && (open[open.length - 1]?.indent ?? 0) >= space.length) open.pop()
    const start = source.length
    const label = printed === undefined ? null : labelAt(printed, start)
    const textStart = label ? label.span.end + 1 : start
    source += `${label ? `${printed} ` : ''}${text}\n`
    const span = { start, end: textStart + text.length }
    const index = segments.length
    segments.push({
      ...{ index, kind: kind as SegmentKind, parent: open[open.length - 1]?.index ?? null, level: 0, label },
      ...{ text: mapSlice(source, textStart, textStart + text.length), span, extent: span },
      ...{ role: null, seams: [], mentions: [], locator: printed ?? `${kind} ${index + 1}` },
    })
    open.push({ indent: space.length, index })
  }
  const language = path.replace(/\.\w+$/, '').slice(-2)
  return {
    path,
    language,
    format: 'markdown',
    segmentation: 'structure',
    source,
    lines: lineStarts(source),
    segments,
    origins: [],
    made: [],
    warnings: [],
  }
}

/** Units as `s1 = s1`, `s2 + s3 = s2`, `s4 =` (missing), `= s3` (extra); ids as in JSON. */
export function bitext(source: Document, target: Document, ...units: string[]): Bitext {
  return { source, target, units: units.map(unit), omissions: [] }
}

/** A report of findings, its counts taken from them. */
export function report(of: Bitext, findings: readonly Finding[], examined: Record<string, number> = {}): Report {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  const summary = { error: count('error'), warning: count('warning'), info: count('info'), examined }
  return { bitext: of, findings, summary, failures: [] }
}

/** A finding of severity error; whatever is not given is absent. */
export function finding(rule: string, message: string, parts: Partial<Finding> = {}): Finding {
  return {
    ...{ rule, message, severity: 'error', locator: 'somewhere', source: null, target: null, actual: null },
    ...{ expected: null, confidence: 1, related: [], fix: null },
    ...parts,
  }
}

/** The place of the first occurrence of a text in a document. */
export function placeOf(document: Document, text: string): FindingPlace {
  const start = document.source.indexOf(text)
  if (start < 0) throw new Error(`${document.path} does not hold "${text}"`)
  return { span: { start, end: start + text.length }, text }
}

/** A safe fix of the first occurrence of a text. */
export function fixOf(document: Document, side: Side, text: string, replacement: string) {
  return { side, span: placeOf(document, text).span, text: replacement, isSafe: true }
}

function labelAt(printed: string, start: number): Label {
  const sign = /[a-z\d]+/.exec(printed)?.[0] ?? ''
  const ordinal = sign === '' ? null : /^\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 96
  return { printed, span: { start, end: start + printed.length }, style: 'lower-letter', ordinal, key: printed }
}

function unit(text: string): AlignmentUnit {
  const [source = [], target = []] = text
    .split('=')
    .map((side) => (side.match(/\d+/g) ?? []).map((id) => Number(id) - 1))
  const relation: Relation = target.length === 0 ? 'missing' : source.length === 0 ? 'extra' : 'aligned'
  return { source, target, relation, score: relation === 'aligned' ? 0.9 : 1, evidence: ['number', 'text'] }
}

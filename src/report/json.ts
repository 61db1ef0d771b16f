/**
 * The JSON contract: what `segment`, `align` and `check` print with `--format json`, as plain objects. Keys and their order
 * are part of the contract (docs/json.md); an absent value is null. `src/schemas.ts` holds the same contract as zod schemas.
 */
import type { AlignmentUnit, Bitext, Evidence, Omission, Relation } from '../model/bitext.ts'
import type { Format, Warning } from '../model/block.ts'
import type { Document, Language, Segment, Segmentation, SegmentKind } from '../model/document.ts'
import { segmentId } from '../model/document.ts'
import type { Finding, FindingPlace, Fix, Related, Report, Severity, Side } from '../model/finding.ts'
import type { Unmendable } from '../model/made.ts'
import type { MappedText } from '../model/mapped-text.ts'
import { sourceSpan } from '../model/mapped-text.ts'
import type { Mention, MentionKind } from '../model/mention.ts'
import { type Box, type Origin, originAt } from '../model/origin.ts'
import type { Position, Ruler, Span } from '../model/place.ts'
import { positionInFile } from '../model/place.ts'

/** A half-open range; `end` is the position after the last character. */
export interface RangeJson {
  readonly start: Position
  readonly end: Position
}

export interface SeamJson {
  readonly kind: 'paragraph' | 'row' | 'table' | 'list'
  readonly range: RangeJson
}

export interface SegmentJson {
  readonly id: string
  readonly kind: SegmentKind
  readonly locator: string
  /** As printed. */
  readonly label: string | null
  readonly ordinal: number | null
  /** Id of the parent. */
  readonly parent: string | null
  readonly text: string
  readonly range: RangeJson
  readonly seams: readonly SeamJson[]
  readonly labelRange: RangeJson | null
  /** What should have been printed in place of a garbled label. */
  readonly labelExpected: string | null
  /** Whether nobody typed the label: a word processor computes it. */
  readonly labelComputed: boolean
  /** From the first to the last character of the segment and all its descendants. */
  readonly extent: RangeJson
  readonly level: number
  readonly role: 'inline' | 'header' | null
  /** What the text names. */
  readonly mentions: readonly MentionJson[]
}

export interface MentionJson {
  readonly kind: MentionKind
  /** The canonical form, the same in every language. */
  readonly key: string
  readonly text: string
  readonly range: RangeJson
  /** Whether the value is spelled or the reading a guess, so that the other side may rightly lack it. */
  readonly soft: boolean
}

export interface WarningJson {
  readonly message: string
  readonly range: RangeJson
}

export interface DocumentJson {
  readonly schema: 'paralint/document@1'
  readonly path: string
  readonly language: Language
  readonly format: Format
  readonly segments: readonly SegmentJson[]
  readonly warnings: readonly WarningJson[]
  readonly segmentation: Segmentation
}

export interface UnitJson {
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly relation: Relation
  readonly score: number
  readonly evidence: readonly Evidence[]
  /** Of a duplicated unit: the id of the segment of the same side that it repeats. */
  readonly of: string | null
}

/** A sentence of an aligned text that the other side lacks. */
export interface OmissionJson {
  /** The side that has it. */
  readonly side: Side
  /** Id of the segment that it stands in. */
  readonly segment: string
  readonly range: RangeJson
  /** Id of the segment of the other side where it belongs. */
  readonly facing: string
  readonly score: number
}

export interface BitextJson {
  readonly schema: 'paralint/bitext@1'
  readonly source: DocumentJson
  readonly target: DocumentJson
  readonly units: readonly UnitJson[]
  readonly omissions: readonly OmissionJson[]
}

/** Where a place lies in a file that is no text. */
export interface OriginJson {
  readonly part: string | null
  readonly paragraph: number | null
  readonly page: number | null
  readonly box: Box | null
}

export interface PlaceJson {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly text: string
  readonly origin: OriginJson | null
}

export interface RelatedJson extends PlaceJson {
  readonly side: Side
  readonly message: string
}

export interface FixJson {
  readonly side: Side
  readonly range: RangeJson
  readonly text: string
  readonly safe: boolean
  /** Why the file cannot be mended there. */
  readonly refused: Unmendable | null
}

export interface FindingJson {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly locator: string
  readonly source: PlaceJson | null
  readonly target: PlaceJson | null
  readonly actual: string | null
  readonly expected: string | null
  readonly confidence: number
  readonly related: readonly RelatedJson[]
  readonly fix: FixJson | null
}

export interface DocumentNameJson {
  readonly path: string
  readonly language: Language
}

export interface ReportJson {
  readonly schema: 'paralint/report@1'
  readonly source: DocumentNameJson
  readonly target: DocumentNameJson
  readonly summary: {
    readonly error: number
    readonly warning: number
    readonly info: number
    readonly examined: Readonly<Record<string, number>>
  }
  readonly findings: readonly FindingJson[]
  readonly failures: readonly { readonly rule: string; readonly message: string }[]
}

/** A document with all its segments, in the order of the text. */
export function documentJson(document: Document): DocumentJson {
  return {
    schema: 'paralint/document@1',
    path: document.path,
    language: document.language,
    format: document.format,
    segments: document.segments.map((segment) => segmentJson(segment, document)),
    warnings: document.warnings.map((warning) => warningJson(warning, document)),
    segmentation: document.segmentation,
  }
}

/** Both documents and their alignment units. */
export function bitextJson(bitext: Bitext): BitextJson {
  return {
    schema: 'paralint/bitext@1',
    source: documentJson(bitext.source),
    target: documentJson(bitext.target),
    units: bitext.units.map(unitJson),
    omissions: bitext.omissions.map((omission) => omissionJson(omission, bitext[omission.side])),
  }
}

/** The findings of a check. */
export function reportJson(report: Report): ReportJson {
  const { source, target } = report.bitext
  const { error, warning, info, examined } = report.summary
  return {
    schema: 'paralint/report@1',
    source: { path: source.path, language: source.language },
    target: { path: target.path, language: target.language },
    summary: { error, warning, info, examined: { ...examined } },
    findings: report.findings.map((finding) => findingJson(finding, source, target)),
    failures: report.failures.map(({ rule, message }) => ({ rule, message })),
  }
}

/** JSON for people and programs alike: two spaces of indent and a line end at the end. */
export function stringify(value: { readonly schema: string }): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function segmentJson(segment: Segment, ruler: Ruler): SegmentJson {
  const { label } = segment
  return {
    id: segmentId(segment.index),
    kind: segment.kind,
    locator: segment.locator,
    label: label ? label.printed : null,
    ordinal: label ? label.ordinal : null,
    parent: segment.parent === null ? null : segmentId(segment.parent),
    text: segment.text.text,
    range: rangeJson(segment.span, ruler),
    seams: segment.seams.map(({ kind, span }) => ({ kind, range: rangeJson(span, ruler) })),
    labelRange: label ? rangeJson(label.span, ruler) : null,
    labelExpected: label?.expected ?? null,
    labelComputed: label?.isComputed ?? false,
    extent: rangeJson(segment.extent, ruler),
    level: segment.level,
    role: segment.role,
    mentions: segment.mentions.map((mention) => mentionJson(mention, segment.text, ruler)),
  }
}

function mentionJson({ kind, key, start, end, isSoft }: Mention, text: MappedText, ruler: Ruler): MentionJson {
  const range = rangeJson(sourceSpan(text, start, end), ruler)
  return { kind, key, text: text.text.slice(start, end), range, soft: isSoft }
}

function warningJson(warning: Warning, ruler: Ruler): WarningJson {
  return { message: warning.message, range: rangeJson(warning.span, ruler) }
}

function unitJson(unit: AlignmentUnit): UnitJson {
  return {
    source: unit.source.map(segmentId),
    target: unit.target.map(segmentId),
    relation: unit.relation,
    score: rounded(unit.score),
    evidence: [...unit.evidence],
    of: unit.of === undefined ? null : segmentId(unit.of),
  }
}

function omissionJson({ side, segment, start, end, facing, score }: Omission, document: Document): OmissionJson {
  const { text } = document.segments[segment] as Segment
  const range = rangeJson(sourceSpan(text, start, end), document)
  return { side, segment: segmentId(segment), range, facing: segmentId(facing), score: rounded(score) }
}

/** One finding of a check of these documents. */
export function findingJson(finding: Finding, source: Document, target: Document): FindingJson {
  const documentOf = (side: Side) => (side === 'source' ? source : target)
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    locator: finding.locator,
    source: finding.source && placeJson(finding.source, source),
    target: finding.target && placeJson(finding.target, target),
    actual: finding.actual,
    expected: finding.expected,
    confidence: rounded(finding.confidence),
    related: finding.related.map((related) => relatedJson(related, documentOf(related.side))),
    fix: finding.fix && fixJson(finding.fix, documentOf(finding.fix.side)),
  }
}

function placeJson({ span, text }: FindingPlace, document: Document): PlaceJson {
  const start = positionInFile(document, span.start)
  const end = positionInFile(document, span.end)
  const origin = originJson(originAt(document.origins, span.start))
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column, text, origin }
}

function originJson(origin: Origin | null): OriginJson | null {
  if (origin === null) return null
  const { part, paragraph, page, box } = origin
  return { part, paragraph, page, box }
}

function relatedJson(related: Related, document: Document): RelatedJson {
  return { ...placeJson(related, document), side: related.side, message: related.message }
}

function fixJson(fix: Fix, ruler: Ruler): FixJson {
  const { side, span, text, isSafe, refused = null } = fix
  return { side, range: rangeJson(span, ruler), text, safe: isSafe, refused }
}

function rangeJson(span: Span, ruler: Ruler): RangeJson {
  return { start: positionInFile(ruler, span.start), end: positionInFile(ruler, span.end) }
}

/** Four decimals: more would print the noise of floating point. */
function rounded(value: number): number {
  return Math.round(value * 10000) / 10000
}

/**
 * A report as SARIF 2.1.0 (OASIS, 2020), which services for code scanning and editors read. Section numbers below are those of the specification.
 */
import type {
  ArtifactLocation,
  Location,
  Log,
  Notification,
  Region,
  ReportingDescriptor,
  Result,
  Fix as SarifFix,
} from 'sarif'
import type { Locale, Texts } from '../locale/texts.ts'
import type { Document } from '../model/document.ts'
import type { Finding, Fix, Report, Severity, Side } from '../model/finding.ts'
import { fingerprints } from '../model/fingerprint.ts'
import { fill } from '../model/message.ts'
import { originAt } from '../model/origin.ts'
import { positionAt, type Span } from '../model/place.ts'
import { fixText, sideOf } from './finding-line.ts'
import { type RuleDetails, ruleMarkdown } from './rule-page.ts'

export interface SarifOptions {
  readonly texts: Texts
  readonly locale: Locale
  /** The rules that ran. */
  readonly rules: readonly RuleDetails[]
  /** Of paralint. */
  readonly version: string
}

/** A log of one run, indented by two spaces; ends with a line end. */
export function sarifReport(report: Report, options: SarifOptions): string {
  const { texts, locale, rules, version } = options
  const { bitext, findings, failures } = report
  const names = fingerprints(bitext, findings)
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'paralint',
            version,
            semanticVersion: version,
            rules: rules.map((rule) => descriptor(rule, texts, locale)),
          },
        },
        language: locale === 'zh' ? 'zh-CN' : 'en-US',
        columnKind: 'utf16CodeUnits',
        artifacts: SIDES.map((side) => ({
          location: artifactLocation(bitext[side].path),
          roles: ['analysisTarget'],
          properties: { side, language: bitext[side].language, format: bitext[side].format },
        })),
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: [
              ...SIDES.flatMap((side) => readerNotes(bitext[side], side)),
              ...failures.map((failure): Notification => {
                const message = { text: withoutLinks(fill(texts.report.ruleFailed, { ...failure })) }
                return { level: 'error', message, associatedRule: { id: failure.rule } }
              }),
            ],
          },
        ],
        results: findings.map((finding, at) => result(report, finding, names[at] as string, options)),
        properties: { examined: report.summary.examined },
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

const SIDES: readonly Side[] = ['source', 'target']

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

function descriptor(rule: RuleDetails, texts: Texts, locale: Locale): ReportingDescriptor {
  return {
    id: rule.id,
    shortDescription: { text: withoutLinks(rule.summary[locale]) },
    fullDescription: { text: withoutLinks(rule.rationale[locale]) },
    help: { text: withoutLinks(rule.rationale[locale]), markdown: ruleMarkdown(rule, texts, locale) },
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { tags: [...rule.tags], fixable: rule.isFixable, confidence: rule.confidence },
  }
}

function result({ bitext, ...report }: Report, finding: Finding, name: string, { texts, rules }: SarifOptions): Result {
  const { rule, severity, message, locator, actual, expected, confidence, fix } = finding
  const side = sideOf(finding)
  const other = side === 'source' ? 'target' : 'source'
  const facing = finding[other]
  const related = [
    ...(facing ? [{ side: other, span: facing.span, message: texts.findings.heads.facing } as const] : []),
    ...finding.related,
  ]
  const ruleIndex = rules.findIndex(({ id }) => id === rule)
  const fixes = fix ? fixesOf(bitext[fix.side], fix, fixText({ bitext, ...report }, finding, texts) ?? '') : []
  return {
    ruleId: rule,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: withoutLinks(message) },
    locations: [
      {
        ...location(bitext[side], side, finding[side]?.span ?? null),
        logicalLocations: [{ fullyQualifiedName: locator }],
      },
    ],
    ...(related.length > 0 && {
      relatedLocations: related.map((one, at) => ({
        id: at + 1,
        ...location(bitext[one.side], one.side, one.span),
        message: { text: withoutLinks(one.message) },
      })),
    }),
    ...(fixes.length > 0 && { fixes }),
    partialFingerprints: { [FINGERPRINT]: name },
    properties: { actual, expected, confidence },
  }
}

// Section 3.27.17: a version stands in the name, so that another way to make them can come beside this one.
const FINGERPRINT = 'paralint/v1'

/**
 * Of a rendered text there is no region: line and column would be those of a text that nobody has. Where the place lies in the file stands among the
 * properties.
 */
function location(document: Document, side: Side, span: Span | null): Location {
  const artifact = { ...artifactLocation(document.path), index: SIDES.indexOf(side) }
  if (span === null) return { physicalLocation: { artifactLocation: artifact } }
  const origin = originAt(document.origins, span.start)
  if (origin === null) return { physicalLocation: { artifactLocation: artifact, region: region(document, span, true) } }
  const { part, paragraph, page } = origin
  return { physicalLocation: { artifactLocation: artifact }, properties: { part, paragraph, page } }
}

function region({ lines, source }: Document, { start, end }: Span, hasSnippet: boolean): Region {
  const from = positionAt(lines, start)
  const to = positionAt(lines, end)
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
    ...(hasSnippet && { snippet: { text: source.slice(start, end) } }),
  }
}

/** The fix, where its text can be put into the file as it is. */
function fixesOf(document: Document, { span, text, isSafe, refused }: Fix, description: string): SarifFix[] {
  if (refused || document.origins.length > 0) return []
  const isPlain = document.format === 'markdown' || document.format === 'text'
  if (!isPlain && /[<&]/.test(document.source.slice(span.start, span.end) + text)) return []
  return [
    {
      description: { text: withoutLinks(description) },
      artifactChanges: [
        {
          artifactLocation: artifactLocation(document.path),
          replacements: [{ deletedRegion: region(document, span, false), insertedContent: { text } }],
        },
      ],
      properties: { safe: isSafe },
    },
  ]
}

function readerNotes(document: Document, side: Side): readonly Notification[] {
  return document.warnings.map(({ message, span }) => ({
    level: 'note',
    message: { text: withoutLinks(message) },
    locations: [location(document, side, span)],
  }))
}

/** A path as a reference of RFC 3986, relative where the path is. */
function artifactLocation(path: string): ArtifactLocation {
  const isDrive = /^[a-z]:[\\/]/i.test(path)
  const names = (isDrive ? path.replaceAll('\\', '/') : path).split('/')
  const uri = names.map((name) => encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd'))).join('/')
  if (isDrive) return { uri: `file:///${uri.replace('%3A', ':')}` }
  return { uri: path.startsWith('/') ? `file://${uri}` : uri }
}

// Section 3.11.6: `[text](target)` in a plain message is a link, which a text of a document must not become.
function withoutLinks(text: string): string {
  return text.replaceAll('](', '] (')
}

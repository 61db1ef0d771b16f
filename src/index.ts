/** The public API of the core: no file system, no process, no work at import time. Files and folders are in `paralint/node`. */

export type { Rule, RuleExample } from './check/rule.ts'
export { rules } from './check/rules/index.ts'
export { detectLanguage } from './language/detect.ts'
export { type Lexicon, openLexicon, type Translation } from './language/lexicon.ts'
export { extractMentions } from './language/mentions.ts'
export { splitSentences } from './language/sentences.ts'
export type { AlignmentUnit, Bitext, Evidence, Omission, Relation } from './model/bitext.ts'
export type { Format, Made } from './model/block.ts'
export type { Document, Label, Language, Seam, Segment, Segmentation, SegmentKind } from './model/document.ts'
export type { Finding, FindingPlace, Fix, Related, Report, Severity, Side } from './model/finding.ts'
export type { Glossary, GlossaryEntry, GlossaryTerm } from './model/glossary.ts'
export type { Mention, MentionKind } from './model/mention.ts'
export type { Box, Origin } from './model/origin.ts'
export { lineStarts, type Position, positionAt, type Span } from './model/place.ts'
export { UserError } from './model/user-error.ts'
export {
  type AlignOptions,
  align,
  type BitextInput,
  type BytesInput,
  type CheckOptions,
  check,
  checkBitextBytes,
  type DocumentInput,
  type Level,
  readDocument,
  readDocumentBytes,
} from './pipeline.ts'
export { type GlossaryOptions, readGlossary } from './readers/glossary/index.ts'
export type { ReadLimits, TrackedChanges } from './readers/index.ts'
export { bitextHtml, type TableOptions } from './report/html.ts'
export { bitextJson, documentJson, reportJson } from './report/json.ts'
export { bitextJsonl } from './report/jsonl.ts'
export { bitextTei, type TeiOptions } from './report/tei.ts'
export { bitextTmx, type TmxOptions } from './report/tmx.ts'
export { bitextTsv } from './report/tsv.ts'
export { bitextXliff } from './report/xliff.ts'
export { bitextXlsx } from './report/xlsx.ts'

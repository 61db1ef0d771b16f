/** The only place that joins the stages: readers, segment, align, check. */
import { alignDocuments } from './align/align.ts'
import { alignLines } from './align/align-lines.ts'
import type { LexiconSource } from './align/content-beads.ts'
import { pairGiven } from './align/given-pairs.ts'
import { alignSentences, withoutSentenceUnits } from './align/sentences.ts'
import { checkBitext } from './check/check.ts'
import { givenPairs } from './check/given-pairs.ts'
import type { Rule } from './check/rule.ts'
import { rules as allRules } from './check/rules/index.ts'
import { detectLanguage } from './language/detect.ts'
import { withGlossaries } from './language/glossary-lexicon.ts'
import type { Lexicon } from './language/lexicon.ts'
import type { Bitext } from './model/bitext.ts'
import type { MarkupFormat, MarkupReading, RenderedFormat, Rendering } from './model/block.ts'
import type { Document, Language, Segmentation } from './model/document.ts'
import type { Report } from './model/finding.ts'
import type { Glossary } from './model/glossary.ts'
import { UserError } from './model/user-error.ts'
import {
  type ContentOptions,
  detectFormat,
  isPlainFormat,
  type PlainFormat,
  type ReadLimits,
  readBlocks,
  readContent,
} from './readers/index.ts'
import { segmentLines } from './segment/lines.ts'
import { segmentDocument } from './segment/segment.ts'
import { addSentences, hasSentences, withoutSentences } from './segment/sentences.ts'
import { segmentUnits } from './segment/translation-units.ts'

export interface DocumentInput {
  /** Named in messages and reports; nothing is read from it. */
  readonly path: string
  readonly text: string
  /** Told from the path and the text where it is not given. HTML and XML are read by `readDocumentBytes`. */
  readonly format?: PlainFormat
  /** Told from the scripts of the text where it is not given: `zh`, `en`, ...; `und` where it cannot be told. */
  readonly language?: Language
  /** `structure` where absent. By `line`, the text is not read as any format but HTML and XML, whose lines are those that it prints. */
  readonly segmentation?: Segmentation
  /** `unit` where absent. At the level of sentences, each running text has its sentences as children. */
  readonly level?: Level
}

/** A document in HTML or XML, as `readContent` has read it. */
export interface MarkupInput extends Omit<DocumentInput, 'format'> {
  readonly format: MarkupFormat
  readonly reading: MarkupReading
}

/** A document whose file is no text: what `renderFile` made of it. */
export interface RenderedInput {
  /** Named in messages and reports. */
  readonly path: string
  readonly format: RenderedFormat
  readonly rendering: Rendering
  /** As in `DocumentInput`. */
  readonly language?: Language
  readonly segmentation?: Segmentation
  readonly level?: Level
}

/** A file in any format. */
export interface BytesInput extends ContentOptions, Pick<DocumentInput, 'language' | 'segmentation' | 'level'> {
  /** Named in messages and reports; nothing is read from it. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** The smallest segments: what the structure gives, or sentences. */
export type Level = 'unit' | 'sentence'

/**
 * Reads and segments one document.
 * @throws UserError where the text is HTML or XML, whose reader has to be loaded: see `readDocumentBytes`.
 */
export function readDocument(input: DocumentInput | MarkupInput | RenderedInput): Document {
  const document =
    'rendering' in input ? segmentRendering(input) : 'reading' in input ? segmentMarkup(input) : readUnits(input)
  return input.level === 'sentence' ? addSentences(document) : document
}

/**
 * Reads and segments the bytes of a file: a text in any encoding that `paralint` knows, HTML, XML or DOCX.
 * @throws UserError where the bytes cannot be read.
 */
export async function readDocumentBytes(input: BytesInput): Promise<Document> {
  const { path, bytes, format, language, segmentation, level, ...options } = input
  const content = await readContent(bytes, { ...options, path, ...(format && { format }) })
  const how = { path, ...(language && { language }), ...(segmentation && { segmentation }), ...(level && { level }) }
  if ('rendering' in content) return readDocument({ ...how, ...content })
  const { text } = content.decoded
  if ('reading' in content) return readDocument({ ...how, text, format: content.format, reading: content.reading })
  return readDocument({ ...how, text, ...(format && isPlainFormat(format) && { format }) })
}

function segmentMarkup({ path, text: source, format, reading, segmentation, ...given }: MarkupInput): Document {
  const { blocks, warnings, made, lines, prose } = reading
  const language = given.language ?? languageOf(prose.join('\n'), reading.language)
  if (segmentation === 'line')
    return { ...segmentLines({ path, language, source, texts: lines }), format, made, warnings }
  return segmentDocument({ path, language, format, source, blocks, warnings, made })
}

/** What the words are in; where they do not tell, what the file says. */
function languageOf(words: string, said: Language | null): Language {
  const language = detectLanguage(words)
  return language === 'und' && said !== null ? said : language
}

function segmentRendering({ path, format, rendering, segmentation, ...given }: RenderedInput): Document {
  const { text: source, blocks, warnings, origins, made } = rendering
  const language = given.language ?? detectLanguage(source)
  if (segmentation === 'line') return { ...segmentLines({ path, language, source }), format, origins, made, warnings }
  return segmentDocument({ path, language, format, source, blocks, warnings, origins, made })
}

function readUnits(input: DocumentInput): Document {
  const { path, text } = input
  const language = input.language ?? detectLanguage(text)
  if (input.segmentation === 'line') return segmentLines({ path, language, source: text })
  const format = input.format ?? detectFormat(path, text)
  if (!isPlainFormat(format))
    throw new UserError({
      file: path,
      message: format === 'html' ? 'is HTML' : 'is XML',
      hint: 'read it with readDocumentBytes, or name another format',
    })
  const { blocks, warnings } = readBlocks(text, format)
  return segmentDocument({ path, language, format, source: text, blocks, warnings })
}

export interface AlignOptions {
  /** Gives a lexicon, or null; called only where the words of the texts have to decide. Without it the texts teach what they can. */
  readonly lexicon?: LexiconSource
  /** Terms that count before those of the lexicon, or without one; looked at as rarely as it. */
  readonly glossaries?: readonly Glossary[]
}

/**
 * Aligns two documents: every segment of either stands in exactly one unit. Two documents with sentences have units of sentences too, behind the
 * units of the texts that hold them; of one with and one without, the other is divided too.
 * @throws UserError where one was segmented by lines and the other by its structure.
 */
export function align(source: Document, target: Document, options: AlignOptions = {}): Bitext {
  if (source.segmentation !== target.segmentation)
    throw new UserError({
      message: 'one document is segmented by lines and the other by its structure',
      hint: 'read both with the same segmentation',
    })
  const lexicon = lexiconOf(options, [source.language, target.language])
  if (!hasSentences(source) && !hasSentences(target)) return alignUnits(source, target, lexicon)
  const units = { source: withoutSentences(source), target: withoutSentences(target) }
  const bitext = alignUnits(units.source, units.target, lexicon)
  return alignSentences(bitext, addSentences(units.source), addSentences(units.target), lexicon)
}

// The terms are looked through once at most, and only if content has to decide.
function lexiconOf(
  { lexicon = () => null, glossaries = [] }: AlignOptions,
  languages: readonly [Language, Language],
): LexiconSource {
  if (glossaries.length === 0) return lexicon
  let joined: Lexicon | null | undefined
  return () => {
    if (joined === undefined) joined = withGlossaries(lexicon(), glossaries, languages)
    return joined
  }
}

function alignUnits(source: Document, target: Document, lexicon: LexiconSource): Bitext {
  return source.segmentation === 'line' ? alignLines(source, target, lexicon) : alignDocuments(source, target, lexicon)
}

export interface CheckOptions {
  /** Only these rules; all where absent. */
  readonly rules?: readonly string[]
  /** Language of the messages; English where absent. */
  readonly locale?: 'en' | 'zh'
}

/**
 * Checks a bitext. Sentences are compared as parts of the texts that hold them: the report is of the bitext without segments for them.
 * @throws UserError where a rule is named that does not exist.
 */
export function check(bitext: Bitext, options: CheckOptions = {}): Report {
  const rules = rulesOf(options)
  const { source, target } = bitext
  const whole =
    hasSentences(source) || hasSentences(target)
      ? withoutSentenceUnits(bitext, withoutSentences(source), withoutSentences(target))
      : bitext
  return checkBitext(whole, { rules, locale: options.locale ?? 'en' })
}

function rulesOf({ rules: wanted }: CheckOptions): readonly Rule[] {
  const unknown = wanted?.find((id) => !allRules.some((rule) => rule.id === id))
  if (unknown !== undefined)
    throw new UserError({
      message: `unknown rule "${unknown}"`,
      hint: `the rules are ${allRules.map((rule) => rule.id).join(', ')}`,
    })
  return wanted ? allRules.filter((rule) => wanted.includes(rule.id)) : allRules
}

/** A file that is a bitext by itself: TMX, XLIFF, aligned TSV or JSON lines. */
export interface BitextInput {
  /** Named in messages and reports; nothing is read from it. */
  readonly path: string
  /** Its bytes, in chunks of any size. */
  readonly bytes: AsyncIterable<Uint8Array>
  /** Recognised where not given. */
  readonly encoding?: string
  /** Told from the file where not given; of several languages Chinese and English are taken. */
  readonly sourceLanguage?: Language
  readonly targetLanguage?: Language
  /** Those that differ from the defaults. */
  readonly limits?: Partial<ReadLimits>
}

/**
 * Checks the pairs of a bitext file by the rules that look at pairs, stretch by stretch, so that memory holds no more than one: each report is of a
 * stretch, with places in the file, and no fix in it is safe. The first may have no findings; where none comes, there was an error.
 * @throws UserError where the file is no bitext, is damaged or exceeds a limit, and where a rule is named that does not exist or looks at whole documents.
 */
export async function* checkBitextBytes(input: BitextInput, options: CheckOptions = {}): AsyncGenerator<Report> {
  const rules = rulesOf(options)
  const structural = options.rules && rules.find(({ scope }) => scope !== 'pair')
  if (structural) throw ruleOfDocuments(structural.id)
  const settings = {
    rules: rules.filter(({ scope }) => scope === 'pair'),
    locale: options.locale ?? 'en',
    given: givenPairs(),
  }
  const { path, bytes, sourceLanguage, targetLanguage, ...reading } = input
  const languages = {
    ...(sourceLanguage && { source: sourceLanguage }),
    ...(targetLanguage && { target: targetLanguage }),
  }
  const { readBitext } = await import('./readers/bitext/index.ts')
  for await (const stretch of readBitext(bytes, { path, languages, ...reading })) {
    const { source, target } = segmentUnits(path, stretch)
    const report = checkBitext(pairGiven(source, target), settings)
    yield stretch.lone === 0 ? report : withLone(report, stretch.lone)
  }
}

function withLone(report: Report, lone: number): Report {
  const { summary } = report
  return { ...report, summary: { ...summary, examined: { ...summary.examined, lone } } }
}

function ruleOfDocuments(rule: string): UserError {
  const values = { rule, rules: allRules.flatMap(({ id, scope }) => (scope === 'pair' ? [id] : [])).join(', ') }
  return new UserError({
    code: 'rule-of-documents',
    values,
    message: `the rule "${rule}" looks at whole documents`,
    hint: `a bitext by itself is checked by ${values.rules}`,
  })
}

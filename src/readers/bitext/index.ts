/** The readers of files that are bitexts by themselves: what is loaded, with the package that they stand on, when the first such file comes. */
import type { BitextFormat } from '../../model/block.ts'
import type { Language } from '../../model/document.ts'
import type { MappedText } from '../../model/mapped-text.ts'
import type { LanguagePair, UnitStretch } from '../../model/translation-unit.ts'
import { UserError, type UserErrorDetails } from '../../model/user-error.ts'
import type { BitextOptions } from './bitext-options.ts'
import { detectBitext, wholeLines } from './detect.ts'
import { languagesOfLines, readJsonUnit } from './jsonl.ts'
import { readLineUnits, type UnitLine } from './line-units.ts'
import { openTextStream, type TextStream } from './text-stream.ts'
import { listenToTmx } from './tmx.ts'
import { readTsvUnit, tsvLayout } from './tsv.ts'
import { createUnitCollector, type UnitCollector } from './unit-collector.ts'
import { listenToXliff } from './xliff.ts'
import { readXmlUnits } from './xml-units.ts'

/**
 * Reads a bitext, stretch by stretch; memory holds no more than one. Throws `UserError` for a file that is none, that cannot be decoded, is
 * damaged or exceeds a limit, and for one without a unit in both languages.
 */
export async function* readBitext(
  bytes: AsyncIterable<Uint8Array>,
  options: BitextOptions = {},
): AsyncGenerator<UnitStretch> {
  const stream = await openTextStream(bytes, options).catch((error: unknown) => {
    throw isOfBinaryFile(error) ? noBitext(options) : error
  })
  const format = detectBitext(stream.head)
  if (format === null) throw noBitext(options)
  const collector = createUnitCollector(options.languages ?? {})
  let pairs = 0
  for await (const stretch of await readUnits(stream, format, collector, options)) {
    pairs += stretch.units.length
    yield stretch
  }
  if (pairs === 0) throw withoutPair(collector, options)
}

async function readUnits(
  { head, chunks }: TextStream,
  format: BitextFormat,
  collector: UnitCollector,
  options: BitextOptions,
): Promise<AsyncGenerator<UnitStretch>> {
  switch (format) {
    case 'tmx':
      return readXmlUnits(chunks, format, listenToTmx(collector), collector, options)
    case 'xliff':
      return readXmlUnits(chunks, format, listenToXliff(collector), collector, options)
    case 'tsv': {
      const layout = await tsvLayout(wholeLines(head), options.languages ?? {})
      if (layout === null) throw unknownLanguage(options)
      const original = layout.columns[0]?.language ?? null
      const read = (line: UnitLine) => {
        if (line.number > 1 || !layout.hasHeads) collector.add({ id: null, texts: readTsvUnit(line, layout), original })
      }
      return readLineUnits(chunks, format, read, collector, options)
    }
    case 'jsonl': {
      const languages = await sidesOf(wholeLines(head), options)
      const read = (line: UnitLine) => {
        const { id, source, target } = readJsonUnit(line, options.path)
        const texts = new Map<Language, MappedText>()
        if (source) texts.set(languages.source, source)
        if (target) texts.set(languages.target, target)
        collector.add({ id, texts, original: languages.source })
      }
      return readLineUnits(chunks, format, read, collector, options)
    }
  }
}

/** What the lines are in; where they do not tell, what the user named. */
async function sidesOf(lines: readonly string[], options: BitextOptions): Promise<LanguagePair> {
  const told = await languagesOfLines(lines)
  const { source = 'und', target = 'und' } = options.languages ?? {}
  const languages = {
    source: told.source === 'und' ? source : told.source,
    target: told.target === 'und' ? target : told.target,
  }
  if (languages.source === 'und' || languages.target === 'und' || languages.source === languages.target)
    throw unknownLanguage(options)
  return languages
}

function isOfBinaryFile(error: unknown): boolean {
  return error instanceof UserError && ['binary-kind', 'binary-file', 'old-document'].includes(error.details.code ?? '')
}

function noBitext(options: BitextOptions): UserError {
  return mistake(options, {
    code: 'no-bitext',
    message: 'is no bitext by itself (TMX, XLIFF, aligned TSV or JSONL)',
    hint: 'name its other language version too',
  })
}

function unknownLanguage(options: BitextOptions): UserError {
  return mistake(options, {
    code: 'unknown-languages',
    message: 'cannot tell the two languages of the bitext',
    hint: 'name them with --source-lang and --target-lang',
  })
}

function withoutPair(collector: UnitCollector, options: BitextOptions): UserError {
  if (collector.count() === 0)
    return mistake(options, {
      code: 'no-units',
      message: 'holds no units',
      hint: 'give a file with translations in it',
    })
  const values = { languages: collector.seen().join(', ') }
  return mistake(options, {
    code: 'no-language-pair',
    values,
    message: `no unit has a text in both languages (the file has: ${values.languages})`,
    hint: 'name two of them with --source-lang and --target-lang',
  })
}

function mistake({ path }: BitextOptions, details: UserErrorDetails): UserError {
  return new UserError({ ...(path === undefined ? {} : { file: path }), ...details })
}

/** The readers of documents in XML: what is loaded, with the package that they stand on, when the first such file comes. */
import { languageOfTag } from '../../language/language-names.ts'
import type { MarkupReading, XmlFormat } from '../../model/block.ts'
import { UserError } from '../../model/user-error.ts'
import { DEFAULT_LIMITS, type RenderOptions } from '../render-options.ts'
import { AKOMA_NTOSO } from './akoma-ntoso.ts'
import { endNumber } from './blocks.ts'
import { parseXml } from './parse.ts'
import { OUTERMOST, openFlow, type Reading } from './reading.ts'
import { TEI } from './tei.ts'
import type { Vocabulary } from './vocabulary.ts'
import { readChildren } from './walk.ts'

/**
 * Reads a document into blocks in the order of the file, its notes behind them. Throws `UserError` for what is no sound XML, declares entities, or
 * exceeds a limit.
 */
export function readXml(source: string, format: XmlFormat, options: RenderOptions = {}): MarkupReading {
  const root = parseXml(source, options.path, { ...DEFAULT_LIMITS, ...options.limits })
  const vocabulary = VOCABULARIES[format]
  if (vocabulary.isBilingual(root)) throw severalLanguages(options.path)
  const reading: Reading = {
    source,
    vocabulary,
    language: languageOfTag(vocabulary.languageOf(root) ?? ''),
    lines: [],
    prose: [],
    made: [],
    notes: [],
    readChildren,
  }
  const flow = openFlow(reading)
  readChildren(reading, flow, root, OUTERMOST)
  endNumber(reading, flow, OUTERMOST)
  const notes = reading.notes.filter(({ lines }) => lines.length > 0)
  const { lines, prose, language } = reading
  return { blocks: [...flow.blocks, ...notes], warnings: [], made: inOrder(reading), lines, prose, language }
}

const VOCABULARIES: Readonly<Record<XmlFormat, Vocabulary>> = { tei: TEI, akn: AKOMA_NTOSO }

function inOrder({ made }: Reading): Reading['made'] {
  return made.sort((one, other) => one.start - other.start)
}

function severalLanguages(path: string | undefined): UserError {
  return new UserError({
    ...(path === undefined ? {} : { file: path }),
    code: 'several-languages',
    message: 'holds texts in several languages',
    hint: 'give a file for each language',
  })
}

/** One line of `paralint stream`: a pair as JSON in, a report as JSON out. */
import type { Language, Segmentation } from '../../model/document.ts'
import type { Side } from '../../model/finding.ts'
import { align, type CheckOptions, check } from '../../pipeline.ts'
import type { RenderOptions } from '../../readers/index.ts'
import { type ReportJson, reportJson } from '../../report/json.ts'
import { refuseOneLanguage, wordsFor } from '../files/check-files.ts'
import { mistake } from '../files/mistake.ts'
import { documentOf, inputOf, type ReadOptions, readInput, renderOptions } from '../files/read-document.ts'
import { errorText } from './error-text.ts'

export interface StreamOptions extends CheckOptions, Omit<RenderOptions, 'path'> {
  readonly sourceLanguage?: Language
  readonly targetLanguage?: Language
  /** Of the files that lines name; recognised where not given. */
  readonly encoding?: string
  readonly segmentation?: Segmentation
  /** Files with terms, which count before those of the installed lexicon. */
  readonly glossaries?: readonly string[]
}

/** A line of the output. `id` is that of the line of the input, null where it has none. */
export type Answer =
  | { readonly id: string | number | null; readonly report: ReportJson }
  | { readonly id: string | number | null; readonly error: { readonly line: number; readonly message: string } }

/** Checks the pair of one line; `number` is the number of the line. Never throws. */
export async function answerTo(line: string, number: number, options: StreamOptions): Promise<Answer> {
  let id: string | number | null = null
  try {
    const json = parsed(line)
    id = idIn(json)
    return { id, report: await reportOn(json, options) }
  } catch (error) {
    return { id, error: { line: number, message: await errorText(error, options.locale ?? 'en') } }
  }
}

type Given =
  | string
  | {
      text?: string | undefined
      path?: string | undefined
      language?: string | undefined
      format?: 'markdown' | 'text' | 'html' | 'tei' | 'akn' | undefined
    }

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw mistake('bad-pair', null, { reason: error instanceof Error ? error.message : String(error) })
  }
}

// Also of a pair that is not as it should be, so that the answer can be told.
function idIn(json: unknown): string | number | null {
  if (typeof json !== 'object' || json === null || !('id' in json)) return null
  return typeof json.id === 'string' || typeof json.id === 'number' ? json.id : null
}

async function reportOn(json: unknown, options: StreamOptions): Promise<ReportJson> {
  const { streamPairSchema } = await import('../../schemas.ts')
  const pair = streamPairSchema.safeParse(json)
  if (!pair.success) {
    const issue = pair.error.issues[0]
    throw mistake('bad-pair', null, { reason: `${issue?.path.join('.') || 'pair'}: ${issue?.message ?? ''}` })
  }
  const source = await sideOf(pair.data.source, 'source', options)
  const target = await sideOf(pair.data.target, 'target', options)
  if (!source.isChosen || !target.isChosen) refuseOneLanguage({ source: source.file, target: target.file })
  const bitext = align(source.document(), target.document(), await wordsFor(options))
  return reportJson(check(bitext, options))
}

async function sideOf(given: Given, side: Side, options: StreamOptions) {
  const { text, path = side, language: named, format } = typeof given === 'string' ? { path: given } : given
  const language = named?.toLowerCase() ?? options[`${side}Language`]
  const { encoding, segmentation } = options
  const how: ReadOptions = {
    ...renderOptions(options),
    ...(language !== undefined && { language }),
    ...(format && { format }),
    ...(segmentation && { segmentation }),
  }
  const file =
    text === undefined
      ? await readInput(path, { ...how, ...(encoding !== undefined && { encoding }) }, '"language"')
      : await inputOf(path, new TextEncoder().encode(text), { ...how, encoding: 'utf-8' }, '"language"')
  return { file, document: () => documentOf(file, how), isChosen: language !== undefined }
}

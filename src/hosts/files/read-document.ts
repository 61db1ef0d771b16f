/** From a path to a document: bytes, text, language, segments. */
import { readFile } from 'node:fs/promises'
import { detectLanguage } from '../../language/detect.ts'
import type { TextFormat } from '../../model/block.ts'
import type { Document, Language, Segmentation } from '../../model/document.ts'
import { type Level, readDocument } from '../../pipeline.ts'
import { type Content, isPlainFormat, type RenderOptions, readContent, textOf, wordsOf } from '../../readers/index.ts'
import { fileMistake, mistake } from './mistake.ts'

export interface ReadOptions extends Omit<RenderOptions, 'path'> {
  /** Name of the encoding; recognised where not given. */
  readonly encoding?: string
  /** Detected where not given. */
  readonly language?: Language
  /** Of a text; told from it and from the name of the file where not given. */
  readonly format?: TextFormat
  /** `structure` where not given. */
  readonly segmentation?: Segmentation
  /** `unit` where not given. */
  readonly level?: Level
}

/** A file as it lies on the disk and what it holds. */
export interface InputFile {
  readonly path: string
  readonly bytes: Uint8Array
  readonly content: Content
  /** Of the content. */
  readonly text: string
  readonly language: Language
}

/**
 * Reads and segments a file. Throws `UserError` where there is no such file, or it is a folder, empty, binary, or not in the encoding
 * that it seems or is said to be in, and where nobody can tell its language.
 */
export async function readDocumentFile(path: string, options: ReadOptions = {}): Promise<Document> {
  return documentOf(await readInput(path, options), options)
}

/** The bytes, the text and the language of a file; throws like `readDocumentFile`. `option` is what a user names the language with. */
export async function readInput(path: string, options: ReadOptions, option = '--lang'): Promise<InputFile> {
  return inputOf(path, await readBytes(path), options, option)
}

/** The same of bytes that need not lie in a file; the path only names them. */
export async function inputOf(
  path: string,
  bytes: Uint8Array,
  options: ReadOptions,
  option = '--lang',
): Promise<InputFile> {
  const content = await readContent(bytes, {
    path,
    ...renderOptions(options),
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...(options.format && { format: options.format }),
  })
  const text = textOf(content)
  const { words, language: said } = wordsOf(content)
  if (words.trim() === '') throw mistake('empty-file', path)
  const language = options.language ?? (await languageOf(words, said))
  if (language === 'und') throw mistake('unknown-language', path, { option })
  return { path, bytes, content, text, language }
}

/** The segmented document. */
export function documentOf(
  { path, content, language }: InputFile,
  { format, segmentation, level }: Pick<ReadOptions, 'format' | 'segmentation' | 'level'> = {},
): Document {
  const how = { path, language, ...(segmentation && { segmentation }), ...(level && { level }) }
  if ('rendering' in content) return readDocument({ ...how, ...content })
  const { text } = content.decoded
  if ('reading' in content) return readDocument({ ...how, text, format: content.format, reading: content.reading })
  return readDocument({ ...how, text, ...(format && isPlainFormat(format) && { format }) })
}

/** What of the options concerns files that are no texts. */
export function renderOptions({ trackedChanges, limits }: ReadOptions): Omit<RenderOptions, 'path'> {
  return { ...(trackedChanges && { trackedChanges }), ...(limits && { limits }) }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw fileMistake(error, path, 'reading')
  }
}

// The model that tells Latin languages apart is loaded only for a text that scripts and English words do not decide.
async function languageOf(text: string, said: Language | null): Promise<Language> {
  const language = detectLanguage(text)
  if (language !== 'und') return language
  if (said !== null) return said
  const { loadLatinIdentifier } = await import('../../language/identify-latin.ts')
  return detectLanguage(text, await loadLatinIdentifier())
}

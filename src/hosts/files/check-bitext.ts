/** A file that is a bitext by itself to reports, stretch by stretch. */
import { open } from 'node:fs/promises'
import type { Language } from '../../model/document.ts'
import type { Report } from '../../model/finding.ts'
import { type CheckOptions, checkBitextBytes } from '../../pipeline.ts'
import type { ReadLimits } from '../../readers/index.ts'
import { fileMistake, mistake } from './mistake.ts'

export interface CheckBitextOptions extends CheckOptions {
  /** Told from the file where not given. */
  readonly sourceLanguage?: Language
  readonly targetLanguage?: Language
  /** Recognised where not given. */
  readonly encoding?: string
  readonly limits?: Partial<ReadLimits>
}

/**
 * Checks the pairs of a TMX, XLIFF, TSV or JSONL file of any size: one report for each stretch of it, whose findings have their places in the file.
 * Throws like `checkBitextBytes`, and `UserError` where the file cannot be read.
 */
export async function* checkBitextFile(path: string, options: CheckBitextOptions = {}): AsyncGenerator<Report> {
  const { rules, locale, ...reading } = options
  const how = { ...(rules && { rules }), ...(locale && { locale }) }
  yield* checkBitextBytes({ path, bytes: bytesOf(path), ...reading }, how)
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw fileMistake(error, path, 'reading')
  })
  try {
    if ((await file.stat()).isDirectory()) throw mistake('is-folder', path)
    yield* file.createReadStream({ autoClose: false })
  } catch (error) {
    throw fileMistake(error, path, 'reading')
  } finally {
    await file.close()
  }
}

/** Two files to a bitext, a report, or repaired files. */
import { realpath } from 'node:fs/promises'
import type { Bitext } from '../../model/bitext.ts'
import type { Language, Segmentation } from '../../model/document.ts'
import type { Report, Side } from '../../model/finding.ts'
import { applyEdits, type Edit, safeEdits } from '../../model/fix.ts'
import { type AlignOptions, align, type CheckOptions, check, type Level } from '../../pipeline.ts'
import { editFile, markupEdits, type RenderOptions, readDecoded, spliceBytes } from '../../readers/index.ts'
import { installedLexicon } from './installed-lexicon.ts'
import { mistake } from './mistake.ts'
import { documentOf, type InputFile, readInput, renderOptions } from './read-document.ts'
import { writeFileAtomic } from './write-file.ts'

/** Throws `UserError` where both sides were found to be in one language. */
export function refuseOneLanguage({ source, target }: Readonly<Record<Side, InputFile>>): void {
  const { language } = source
  if (language === target.language)
    throw mistake('same-language', null, { source: source.path, target: target.path, language })
}

export interface FilesOptions extends Omit<RenderOptions, 'path'> {
  readonly sourceLanguage?: Language
  readonly targetLanguage?: Language
  /** Of both files; recognised where not given. */
  readonly encoding?: string
  /** Of both files; `structure` where not given. */
  readonly segmentation?: Segmentation
  /** Of both files; `unit` where not given. */
  readonly level?: Level
  /** Files with terms, which count before those of the installed lexicon. */
  readonly glossaries?: readonly string[]
}

/** The lexicon of the installation and the glossaries, to align with. Throws `UserError` where a glossary cannot be read. */
export async function wordsFor({ glossaries }: Pick<FilesOptions, 'glossaries'>): Promise<AlignOptions> {
  if (!glossaries) return { lexicon: installedLexicon }
  const { glossariesOf } = await import('./glossary-files.ts')
  return { lexicon: installedLexicon, glossaries: await glossariesOf(glossaries) }
}

export interface CheckFilesOptions extends FilesOptions, CheckOptions {}

export interface FixFilesOptions extends CheckFilesOptions {
  /** Nothing is written. */
  readonly isDryRun?: boolean
}

/** What fixing did to one file, or would do. */
export interface FixedFile {
  readonly path: string
  readonly fixes: number
  readonly before: string
  readonly after: string
}

export interface FixResult {
  /** Of the texts after the fixes. */
  readonly report: Report
  /** The files with at least one fix. */
  readonly files: readonly FixedFile[]
}

/**
 * Reads, segments and aligns two files. Throws `UserError` for what `readDocumentFile` refuses, and where both are found to be in one
 * language, unless both languages are given.
 */
export async function alignFiles(source: string, target: string, options: FilesOptions = {}): Promise<Bitext> {
  return bitextOf(await readSides(source, target, options), options, await wordsFor(options))
}

/** Reads and checks two files; throws like `alignFiles`. */
export async function checkFiles(source: string, target: string, options: CheckFilesOptions = {}): Promise<Report> {
  return check(await alignFiles(source, target, options), options)
}

/**
 * Checks two files, makes the safe fixes in the bytes of the files, and checks again until none is left. Each changed file is
 * replaced at once, by a finished file; encoding, byte order mark and line ends stay as they are, and of a package all parts that hold no fix. Throws like `alignFiles`, and
 * where both names lead to one file, a fix cannot be written in the file's encoding or the file cannot be replaced.
 */
export async function fixFiles(source: string, target: string, options: FixFilesOptions = {}): Promise<FixResult> {
  const words = await wordsFor(options)
  const original = await readSides(source, target, options)
  if ((await placeOf(source)) === (await placeOf(target))) throw mistake('same-file', target)
  const fixes = { source: 0, target: 0 }
  let sides = original
  let report = check(bitextOf(sides, options, words), options)
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const edits = { source: safeEdits(report.findings, 'source'), target: safeEdits(report.findings, 'target') }
    if (edits.source.length + edits.target.length === 0) break
    sides = {
      source: await edited(sides.source, edits.source, options),
      target: await edited(sides.target, edits.target, options),
    }
    fixes.source += edits.source.length
    fixes.target += edits.target.length
    report = check(bitextOf(sides, options, words), options)
  }
  const changed = SIDES.filter((side) => fixes[side] > 0)
  if (!options.isDryRun) for (const side of changed) await writeFileAtomic(sides[side].path, sides[side].bytes)
  return {
    report,
    files: changed.map((side) => ({
      path: sides[side].path,
      fixes: fixes[side],
      before: original[side].text,
      after: sides[side].text,
    })),
  }
}

// A fix may uncover another; rules that undo each other must not go on for ever.
const MOST_PASSES = 10

const SIDES: readonly Side[] = ['source', 'target']

type Sides = Readonly<Record<Side, InputFile>>

async function readSides(source: string, target: string, options: FilesOptions): Promise<Sides> {
  const { sourceLanguage, targetLanguage, encoding } = options
  const shared = { ...renderOptions(options), ...(encoding === undefined ? {} : { encoding }) }
  const sides = {
    source: await readInput(
      source,
      { ...shared, ...(sourceLanguage && { language: sourceLanguage }) },
      '--source-lang',
    ),
    target: await readInput(
      target,
      { ...shared, ...(targetLanguage && { language: targetLanguage }) },
      '--target-lang',
    ),
  }
  const isChosen = sourceLanguage !== undefined && targetLanguage !== undefined
  if (!isChosen) refuseOneLanguage(sides)
  return sides
}

// What is read from a pipe has no real path.
function placeOf(path: string): Promise<string> {
  return realpath(path).catch(() => path)
}

function bitextOf({ source, target }: Sides, { segmentation, level }: FilesOptions, words: AlignOptions): Bitext {
  const how = { ...(segmentation && { segmentation }), ...(level && { level }) }
  return align(documentOf(source, how), documentOf(target, how), words)
}

async function edited(file: InputFile, edits: readonly Edit[], options: FilesOptions): Promise<InputFile> {
  if (edits.length === 0) return file
  const { path, content } = file
  if ('rendering' in content) {
    const { bytes, rendering } = await editFile(file.bytes, content.format, edits, { path, ...renderOptions(options) })
    return { ...file, bytes, content: { ...content, rendering }, text: rendering.text }
  }
  const { decoded } = content
  const written = 'reading' in content ? markupEdits(decoded, edits) : edits
  const text = applyEdits(decoded.text, written)
  const bytes = spliceBytes(file.bytes, decoded, written)
  const again = { ...decoded, text }
  if (!('reading' in content)) return { ...file, bytes, content: { decoded: again }, text }
  const format = content.format
  return { ...file, bytes, content: await readDecoded(again, { path, format, ...renderOptions(options) }), text }
}

/** Which files of a folder tree belong together: the convention of corpus/README.md. */
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { knownLanguages } from '../../language/profiles/index.ts'
import type { Language } from '../../model/document.ts'
import { fileMistake, mistake } from './mistake.ts'

/** Two versions of one document. */
export interface Pair {
  /** Path of the pair below the folder, with `/`. */
  readonly name: string
  /** The English file where there is one, or the one that a manifest names first. */
  readonly source: string
  /** The other file. */
  readonly target: string
  /** What is known of the pair, where a file says so. */
  readonly gold: string | null
  /** Detected where not given. */
  readonly sourceLanguage?: Language
  readonly targetLanguage?: Language
}

export interface Pairs {
  /** In the order of their names. */
  readonly pairs: readonly Pair[]
  /** Files named as one half of a pair whose other half is not there. */
  readonly unpaired: readonly string[]
}

/** What a walk comes upon: a pair, half a pair, or a folder below the first that cannot be read. */
export type Found =
  | { readonly pair: Pair }
  | { readonly unpaired: string }
  | { readonly unreadable: string; readonly error: unknown }

/**
 * Every pair at any depth: `en.EXT` beside `zh.EXT`, `NAME.en.EXT` beside `NAME.zh.EXT`, where EXT is `md`, `markdown`, `txt`, `docx`, `pdf`, `xml`, `html` or `htm`, with
 * `gold.json` or `NAME.gold.json` beside them; so with any language that has a profile, each against the English or else the first of them. Hidden folders, `node_modules` and linked folders are left out. Throws `UserError`
 * where the folder or one below it cannot be read.
 */
export async function findPairs(folder: string): Promise<Pairs> {
  const pairs: Pair[] = []
  const unpaired: string[] = []
  for await (const found of walkPairs(folder)) {
    if ('pair' in found) pairs.push(found.pair)
    else if ('unpaired' in found) unpaired.push(found.unpaired)
    else throw found.error
  }
  return { pairs, unpaired }
}

/**
 * The same as a stream, of which memory holds no more than the names of the folders that are open: in each folder first its own pairs and
 * then the folders in it, by name. Throws `UserError` where the first folder cannot be read; one below it is told and passed over.
 */
export function walkPairs(folder: string): AsyncGenerator<Found> {
  return walk(folder, '')
}

/** English first, against which any other version is checked; without it the first of these that is there. */
const LANGUAGES: readonly Language[] = knownLanguages()
const HALF = new RegExp(`^(?:(.+)\\.)?(${LANGUAGES.join('|')})\\.(md|markdown|txt|docx|pdf|xml|html?)$`)

async function* walk(folder: string, name: string): AsyncGenerator<Found> {
  const { files, folders } = await namesIn(folder)
  yield* pairsOf(folder, name, files)
  for (const own of folders) {
    const path = join(folder, own)
    try {
      yield* walk(path, name === '' ? own : `${name}/${own}`)
    } catch (error) {
      yield { unreadable: path, error }
    }
  }
}

function* pairsOf(folder: string, name: string, files: readonly string[]): Generator<Found> {
  const known = new Set(files)
  for (const [own, versions] of versionsIn(files)) {
    const [first, ...others] = LANGUAGES.filter((language) => versions.has(language))
    if (first === undefined) continue
    const file = (language: Language) => join(folder, versions.get(language)?.[0] as string)
    if (others.length === 0)
      for (const each of versions.get(first) as readonly string[]) yield { unpaired: join(folder, each) }
    const gold = own === '' ? 'gold.json' : `${own}.gold.json`
    const whole = [name, own].filter((part) => part !== '').join('/') || basename(folder)
    for (const language of others) {
      const isGold = first === GOLD[0] && language === GOLD[1]
      const pair: Pair = {
        name: isGold || others.length === 1 ? whole : `${whole} (${first}-${language})`,
        source: file(first),
        target: file(language),
        gold: isGold && known.has(gold) ? join(folder, gold) : null,
        sourceLanguage: first,
        targetLanguage: language,
      }
      yield { pair }
    }
  }
}

/** The languages that `gold.json` is about. */
const GOLD: readonly [Language, Language] = ['en', 'zh']

function versionsIn(files: readonly string[]): ReadonlyMap<string, ReadonlyMap<Language, readonly string[]>> {
  const versions = new Map<string, Map<Language, string[]>>()
  for (const file of files) {
    const [, own = '', language] = HALF.exec(file) ?? []
    if (language === undefined) continue
    const group = versions.get(own) ?? new Map<Language, string[]>()
    versions.set(own, group)
    group.set(language, [...(group.get(language) ?? []), file])
  }
  return versions
}

async function namesIn(folder: string): Promise<{ readonly files: string[]; readonly folders: string[] }> {
  const files: string[] = []
  const folders: string[] = []
  for (const entry of await entriesOf(folder)) {
    if (!entry.isDirectory()) files.push(entry.name)
    else if (!entry.name.startsWith('.') && entry.name !== 'node_modules') folders.push(entry.name)
  }
  return { files, folders }
}

async function entriesOf(folder: string) {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') throw mistake('is-no-folder', folder)
    throw fileMistake(error, folder, 'reading')
  }
}

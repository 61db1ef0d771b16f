/** The pairs that whole-document tests run on: those of corpus/ and, where it lies beside the project, the framework. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { installedLexicon } from '../src/hosts/files/installed-lexicon.ts'
import type { Bitext } from '../src/model/bitext.ts'
import type { Document } from '../src/model/document.ts'
import { align, readDocument } from '../src/pipeline.ts'
import { decodeBytes } from '../src/readers/index.ts'
import { sharedPath } from './shared.ts'

/** Lines from 1: one line, or the first and the last. */
export interface GoldUnit {
  readonly key: string
  readonly en: number | readonly number[]
  readonly zh: number | readonly number[]
}

export interface GoldDefect {
  readonly kind?: string
  readonly rule?: string
  readonly line: number
  readonly column?: number
  readonly endLine?: number
  readonly actual?: string | null
  readonly expected?: string | null
}

export interface Gold {
  readonly units: readonly GoldUnit[]
  readonly defects: readonly GoldDefect[]
}

/** An English and a Chinese file with what is known of them. */
export interface Pair {
  readonly name: string
  readonly en: string
  readonly zh: string
  readonly goldPath: string
}

const CORPUS = join(import.meta.dirname, '..', 'corpus')

/** The pairs of corpus/ in the order of their names. */
export function corpusPairs(): readonly Pair[] {
  const names = readdirSync(CORPUS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  return names.sort().map((name) => pairIn(name, join(CORPUS, name)))
}

/** Pairs without a marked defect. */
export function cleanPairs(): readonly Pair[] {
  return corpusPairs().filter((pair) => goldOf(pair).defects.length === 0)
}

/** Pairs with marked defects. */
export function damagedPairs(): readonly Pair[] {
  return corpusPairs().filter((pair) => goldOf(pair).defects.length > 0)
}

/** The framework; only within a test that is skipped where it is absent. */
export function frameworkPair(): Pair {
  const folder = sharedPath('framework')
  if (folder === null) throw new Error('the framework is absent')
  return pairIn('framework', folder)
}

export function goldOf(pair: Pair): Gold {
  return JSON.parse(readFileSync(pair.goldPath, 'utf8'))
}

/** Reads and segments one file. */
export function documentAt(path: string, language?: string): Document {
  const { text } = decodeBytes(readFileSync(path), { path })
  return readDocument({ path, text, ...(language === undefined ? {} : { language }) })
}

/** English against Chinese. */
export function bitextOf(pair: Pair): Bitext {
  return align(documentAt(pair.en, 'en'), documentAt(pair.zh, 'zh'), { lexicon: installedLexicon })
}

function pairIn(name: string, folder: string): Pair {
  const extension = existsSync(join(folder, 'en.md')) ? 'md' : 'txt'
  const [en, zh] = ['en', 'zh'].map((side) => join(folder, `${side}.${extension}`)) as [string, string]
  return { name, en, zh, goldPath: join(folder, 'gold.json') }
}

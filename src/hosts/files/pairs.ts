/** Which files of a folder tree belong together: the convention of corpus/README.md. */
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileMistake, mistake } from './mistake.ts'

/** Two versions of one document. */
export interface Pair {
  /** Path of the pair below the folder, with `/`. */
  readonly name: string
  /** The English file. */
  readonly source: string
  /** The Chinese file. */
  readonly target: string
  /** What is known of the pair, where a file says so. */
  readonly gold: string | null
}

export interface Pairs {
  /** In the order of their names. */
  readonly pairs: readonly Pair[]
  /** Files named as one half of a pair whose other half is not there. */
  readonly unpaired: readonly string[]
}

/**
 * Every pair at any depth: `en.EXT` beside `zh.EXT`, `NAME.en.EXT` beside `NAME.zh.EXT`, where EXT is `md`, `markdown` or `txt`, with
 * `gold.json` or `NAME.gold.json` beside them. Hidden folders, `node_modules` and linked folders are left out. Throws `UserError`
 * where the folder cannot be read.
 */
export async function findPairs(folder: string): Promise<Pairs> {
  const pairs: Pair[] = []
  const unpaired: string[] = []
  await walk(folder, '', { pairs, unpaired })
  return { pairs, unpaired }
}

const HALF = /^(?:(.+)\.)?(en|zh)\.(md|markdown|txt)$/

interface Half {
  readonly language: string
  readonly file: string
}

async function walk(folder: string, name: string, found: { pairs: Pair[]; unpaired: string[] }): Promise<void> {
  const entries = await entriesOf(folder)
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name)
  const halves = new Map<string, Half[]>()
  for (const file of files) {
    const [, own = '', language] = HALF.exec(file) ?? []
    if (language === undefined) continue
    const group = halves.get(own) ?? []
    halves.set(own, group)
    group.push({ language, file })
  }
  for (const [own, group] of halves) {
    const english = group.find(({ language }) => language === 'en')
    const chinese = group.find(({ language }) => language === 'zh')
    if (!english || !chinese) {
      found.unpaired.push(...group.map(({ file }) => join(folder, file)))
      continue
    }
    const gold = own === '' ? 'gold.json' : `${own}.gold.json`
    found.pairs.push({
      name: [name, own].filter((part) => part !== '').join('/') || basename(folder),
      source: join(folder, english.file),
      target: join(folder, chinese.file),
      gold: files.includes(gold) ? join(folder, gold) : null,
    })
  }
  for (const entry of entries) {
    if (!entry.isDirectory() || entry.name.startsWith('.') || entry.name === 'node_modules') continue
    await walk(join(folder, entry.name), name === '' ? entry.name : `${name}/${entry.name}`, found)
  }
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

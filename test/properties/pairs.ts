/** The clean pairs of the corpus. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Sound, soundPair } from './damage.ts'

const CORPUS = resolve(import.meta.dirname, '../../corpus')

/** Every pair of the corpus that has no damage. */
export function cleanPairs(): Sound[] {
  return readdirSync(CORPUS)
    .filter((name) => !name.endsWith('-damaged'))
    .flatMap((name) => pairIn(join(CORPUS, name), name))
}

/** The pair in a folder, `en.md` and `zh.md` or `.txt`; none where there is no such pair. */
export function pairIn(folder: string, name: string): Sound[] {
  const fileOf = (language: string) =>
    ['md', 'txt'].map((end) => join(folder, `${language}.${end}`)).find((file) => existsSync(file))
  const [source, target] = [fileOf('en'), fileOf('zh')]
  if (!source || !target) return []
  const read = (file: string) => readFileSync(file, 'utf8')
  return [soundPair(name, { source, target }, { source: read(source), target: read(target) })]
}

/** Glossaries from files. */
import { readFile, stat } from 'node:fs/promises'
import type { Glossary } from '../../model/glossary.ts'
import { readGlossary } from '../../readers/glossary/index.ts'
import { fileMistake } from './mistake.ts'

interface Read {
  /** By which it is seen whether a file has changed. */
  readonly state: string
  readonly glossary: Promise<Glossary>
}

const read = new Map<string, Read>()
const lists = new Map<string, readonly Glossary[]>()

/**
 * Reads glossaries; one that was read before and has not changed since is not read again, and equal lists are the same, so that what is made of
 * them can be kept. Throws `UserError` where a file cannot be read or is no glossary.
 */
export async function glossariesOf(paths: readonly string[] = []): Promise<readonly Glossary[]> {
  const glossaries = await Promise.all(paths.map(glossaryOf))
  const name = JSON.stringify(paths)
  const known = lists.get(name)
  if (known?.every((glossary, at) => glossary === glossaries[at])) return known
  lists.set(name, glossaries)
  return glossaries
}

async function glossaryOf(path: string): Promise<Glossary> {
  const state = await stateOf(path)
  const known = read.get(path)
  if (known?.state === state) return known.glossary
  const glossary = readFile(path).then(
    (bytes) => readGlossary(bytes, { path }),
    (error: unknown) => {
      throw fileMistake(error, path, 'reading')
    },
  )
  read.set(path, { state, glossary })
  return glossary
}

async function stateOf(path: string): Promise<string> {
  try {
    const { size, mtimeMs, ino } = await stat(path)
    return [size, mtimeMs, ino].join(' ')
  } catch (error) {
    throw fileMistake(error, path, 'reading')
  }
}

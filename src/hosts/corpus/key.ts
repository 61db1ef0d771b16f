/** What a result rests on, as one short name. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { CheckPairOptions } from '../files/check-pair.ts'
import { packageVersion } from '../files/package-version.ts'
import type { Pair } from '../files/pairs.ts'

/** Gives the keys of pairs under one set of options. */
export function keyMaker(options: CheckPairOptions): (pair: Pair) => Promise<string> {
  const { rules, locale = 'en', encoding = null, trackedChanges = 'accept', limits = {}, glossaries = [] } = options
  const settings = {
    ...{ version: packageVersion(), rules: rules ? [...rules].sort() : null, locale, encoding, trackedChanges },
    limits: Object.entries(limits).sort(),
  }
  const terms = Promise.all(glossaries.map((path) => readFile(path).then(digestOf, reasonOf)))
  return async (pair) => keyOf(pair, { ...settings, ...(glossaries.length > 0 && { glossaries: await terms }) })
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * SHA-256, in hexadecimal, over the name of the pair, the bytes of its files and of the glossaries, the options and the version of the package. A file that
 * cannot be read counts by the reason, so that the pair is taken up again once it can be.
 */
async function keyOf(pair: Pair, settings: object): Promise<string> {
  const { name, source, target, gold, sourceLanguage = null, targetLanguage = null } = pair
  const hash = createHash('sha256').update(JSON.stringify({ ...settings, name, sourceLanguage, targetLanguage }))
  for (const path of [source, target, gold]) {
    const bytes = path === null ? null : await readFile(path).catch(reasonOf)
    // The length keeps the end of one file apart from the beginning of the next.
    if (bytes instanceof Uint8Array) hash.update(`\0${bytes.length}\0`).update(bytes)
    else hash.update(`\0${bytes}\0`)
  }
  return hash.digest('hex')
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

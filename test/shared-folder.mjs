/** The one place that says where the shared material lies, for tests and benchmarks alike. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** The folder of shared material: `PARALINT_SHARED`, or `../shared` beside the project. */
const FOLDER = resolve(import.meta.dirname, '..', process.env.PARALINT_SHARED ?? '../shared')

/**
 * The path of a shared file or folder, whether or not it is there.
 * @param {readonly string[]} parts
 */
export function sharedPathOf(...parts) {
  return resolve(FOLDER, ...parts)
}

/**
 * The path of a shared file or folder; null where it is absent.
 * @param {readonly string[]} parts
 */
export function sharedPathIfPresent(...parts) {
  const path = sharedPathOf(...parts)
  return existsSync(path) ? path : null
}

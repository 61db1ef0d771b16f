/**
 * The one way to material that lies beside the project and is not part of it. Where it is absent, the tests that need it are
 * skipped, and say so.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { it } from 'vitest'
import { getCurrentTest } from 'vitest/suite'

declare module 'vitest' {
  interface TaskMeta {
    /** The test reads shared material: the reporter counts these. */
    shared?: boolean
  }
}

/** The folder of shared material: `PARALINT_SHARED`, or `../shared` beside the project. */
const FOLDER = resolve(import.meta.dirname, '..', process.env.PARALINT_SHARED ?? '../shared')

/** The path of a shared file or folder; null, with one warning for each, where it is absent. Marks the running test. */
export function sharedPath(...parts: readonly string[]): string | null {
  const test = getCurrentTest()
  if (test) test.meta.shared = true
  const path = resolve(FOLDER, ...parts)
  if (existsSync(path)) return path
  if (!warned.has(path)) {
    warned.add(path)
    console.warn(`shared material is absent, the tests that read it are skipped: ${path}`)
  }
  return null
}

/** A test that reads shared material: skipped, with a warning, where there is no such folder at all. */
export function itShared(name: string, test: () => void | Promise<void>, timeout?: number): void {
  const run = sharedPath() === null ? it.skip : it
  run(name, { meta: { shared: true }, ...(timeout === undefined ? {} : { timeout }) }, test)
}

const warned = new Set<string>()

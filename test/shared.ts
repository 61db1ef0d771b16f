/**
 * The one way to material that lies beside the project and is not part of it. Where it is absent, the tests that need it are
 * skipped, and say so.
 */
import { it } from 'vitest'
import { getCurrentTest } from 'vitest/suite'
import { sharedPathIfPresent, sharedPathOf } from './shared-folder.mjs'

declare module 'vitest' {
  interface TaskMeta {
    /** The test reads shared material: the reporter counts these. */
    shared?: boolean
  }
}

/** The path of a shared file or folder; null, with one warning for each, where it is absent. Marks the running test. */
export function sharedPath(...parts: readonly string[]): string | null {
  const test = getCurrentTest()
  if (test) test.meta.shared = true
  const present = sharedPathIfPresent(...parts)
  if (present !== null) return present
  const path = sharedPathOf(...parts)
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

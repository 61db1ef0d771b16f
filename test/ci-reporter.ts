/**
 * Ends the output of a run with one line that a machine can read, `N passed, N failed`, with `, N skipped` where there are any. Above
 * it stands how many tests read the shared material; where `CI` is `true` and none did, the run fails, since it proved too little.
 */
import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/** How a run came out. */
export interface Tally {
  passed: number
  /** Failed tests, test files that could not be loaded, and errors outside any test. */
  failed: number
  skipped: number
  /** Tests that passed and read the shared material. */
  shared: number
}

/** The reporter, to be named after the default one. */
export function ciReporter(): Reporter {
  return {
    onTestRunEnd(modules, errors) {
      const tally = tallyOf(modules, errors)
      const lacksShared = process.env.CI === 'true' && tally.shared === 0
      if (lacksShared) {
        process.exitCode = 1
        tally.failed++
      }
      console.log(lastLines(tally, lacksShared).join('\n'))
    },
  }
}

/** What is printed last, the line for machines at the end. */
export function lastLines({ passed, failed, skipped, shared }: Tally, lacksShared: boolean): string[] {
  return [
    `${shared} ${shared === 1 ? 'test' : 'tests'} read the shared material`,
    ...(lacksShared ? ['no test read the shared material, which CI must have: set PARALINT_SHARED to its folder'] : []),
    `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  ]
}

function tallyOf(modules: readonly TestModule[], errors: readonly SerializedError[]): Tally {
  const tally: Tally = { passed: 0, failed: errors.length, skipped: 0, shared: 0 }
  for (const module of modules) {
    tally.failed += module.errors().length
    for (const suite of module.children.allSuites()) tally.failed += suite.errors().length
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      if (state === 'passed') tally.passed++
      else if (state === 'failed') tally.failed++
      else tally.skipped++
      if (state === 'passed' && test.meta().shared === true) tally.shared++
    }
  }
  return tally
}

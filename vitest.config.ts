import { defineConfig } from 'vitest/config'
import { ciReporter } from './test/ci-reporter.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/programs.ts'],
    reporters: ['default', ciReporter()],
    // Property tests and tests of whole documents, on a slow or busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})

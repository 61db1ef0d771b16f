import { expect, it } from 'vitest'
import { lastLines } from './ci-reporter.ts'

it('ends with a line of passed and failed alone', () => {
  expect(lastLines({ passed: 12, failed: 0, skipped: 0, shared: 3 }, false)).toEqual([
    '3 tests read the shared material',
    '12 passed, 0 failed',
  ])
})

it('adds the skipped where there are any', () => {
  expect(lastLines({ passed: 12, failed: 1, skipped: 2, shared: 1 }, false)).toEqual([
    '1 test read the shared material',
    '12 passed, 1 failed, 2 skipped',
  ])
})

it('says what is wrong before the last line', () => {
  const lines = lastLines({ passed: 12, failed: 1, skipped: 2, shared: 0 }, true)
  expect(lines).toHaveLength(3)
  expect(lines[1]).toContain('PARALINT_SHARED')
})

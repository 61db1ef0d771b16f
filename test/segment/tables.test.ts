import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/pipeline.ts'

const HEAD = '| Expected results | Measures |\n| --- | --- |\n'

function tables(text: string): number {
  return readDocument({ path: 'en.md', text, language: 'en' }).segments.filter(({ kind }) => kind === 'table').length
}

describe('a table behind another with the same header', () => {
  it('goes on with it where its rows count on', () => {
    expect(tables(`${HEAD}| (a) Plans | One |\n| (b) Funds | Two |\n\n${HEAD}| (c) Staff | Three |\n`)).toBe(1)
  })

  it('is another where its rows begin anew', () => {
    expect(tables(`${HEAD}| (a) Plans | One |\n| (b) Funds | Two |\n\n${HEAD}| (a) Staff | Three |\n`)).toBe(2)
  })
})

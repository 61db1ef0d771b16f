import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/pipeline.ts'

const textsOf = (text: string) =>
  readDocument({ path: 'a.md', text, language: 'en' }).segments.map((segment) => segment.text.text)

describe('lines of Markdown that a blank line would have parted', () => {
  it('are a list where most end with a semicolon', () => {
    const lines = ['Provide advice to offices;', 'Keep the records of the house;', 'Report to members each year.']
    expect(textsOf(lines.join('\n'))).toEqual(lines)
  })

  it('are a list where they are titles of all lengths', () => {
    const lines = [
      'Questions relating to the programme budget for the biennium and its outline',
      'Programme planning',
      'Review of procedures in the house that are duplicated and complicated',
      'Strengthening of the system',
    ]
    expect(textsOf(lines.join('\n'))).toEqual(lines)
  })

  it('are one paragraph where a narrow page broke them', () => {
    const lines = [
      'The office keeps the records of the house; it',
      'lends them to members for as long as they are',
      'needed; and it reports on their condition to',
      'the members each year.',
    ]
    expect(textsOf(lines.join('\n'))).toEqual([lines.join(' ')])
  })
})

import { describe, expect, it } from 'vitest'
import { folderWith, paralint } from './cli.ts'

describe('paralint explain', () => {
  it('tells a rule in the language of the reader, as text or Markdown', () => {
    const folder = folderWith({})
    const text = paralint(folder, ['explain', 'number-mismatch'])
    expect(text).toMatchObject({ code: 0, err: '' })
    expect(text.out).toMatch(/^number-mismatch {2}warning\nA number differs between the two sides\.\n/)
    expect(paralint(folder, ['explain', 'number-mismatch', '--locale', 'zh']).out).toContain('两种语文中的数字不一致。')
    const markdown = paralint(folder, ['explain', 'number-mismatch', '--format', 'markdown'])
    expect(markdown.out).toMatch(/^# number-mismatch\n/)
  })

  it('guesses the rule that was meant', () => {
    const folder = folderWith({})
    expect(paralint(folder, ['explain', 'nunber-mismatch'])).toEqual({
      ...{ code: 2, out: '' },
      err: 'error: unknown rule "nunber-mismatch"; did you mean "number-mismatch"?\n',
    })
    expect(paralint(folder, ['explain'])).toMatchObject({ code: 2, out: '' })
  })
})

import { describe, expect, it } from 'vitest'
import { detectFormat, readBlocks } from '../../src/readers/index.ts'

describe('detectFormat', () => {
  it.each([
    ['a.md', 'plain words'],
    ['a.markdown', 'plain words'],
    ['a.txt', '# Title\n\n## Part\n\ntext'],
    ['a.txt', '| a | b |\n|---|---|\n| c | [d](#) |'],
    ['a.out', '# Title\n\ntext'],
    ['', '- one\n- two'],
    ['a.txt', 'see [69/1](#)\n\nand **bold**'],
  ])('takes %s with %j for Markdown', (path, text) => {
    expect(detectFormat(path, text)).toBe('markdown')
  })

  it.each([
    ['a.txt', 'plain words\n- one\n- two'],
    ['a.txt', '# 5 is the number'],
    ['', 'plain words\n\n25.1 more words'],
    ['a.out', 'A/70/1\n\n1. first\n2. second'],
  ])('takes %s with %j for text', (path, text) => {
    expect(detectFormat(path, text)).toBe('text')
  })
})

describe('readBlocks', () => {
  it('reads each format by its reader', () => {
    expect(readBlocks('# a', 'markdown').blocks[0]?.type).toBe('heading')
    expect(readBlocks('# a', 'text').blocks[0]?.type).toBe('paragraph')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineStarts } from '../../src/model/place.ts'
import { excerptAt } from '../../src/report/excerpt.ts'
import { displayWidth } from '../../src/report/width.ts'

function excerpt(source: string, text: string, width = 40) {
  const start = source.indexOf(text)
  return excerptAt(source, lineStarts(source), { start, end: start + text.length }, width)
}

describe('excerpt', () => {
  it('shows the line of the place and carets under it', () => {
    expect(excerpt('one\ntwo three four\nfive', 'three')).toEqual({ text: 'two three four', carets: '    ^^^^^' })
  })

  it('counts two columns for each Han character before and under the place', () => {
    expect(excerpt('第十七条和第十八条', '和')).toEqual({ text: '第十七条和第十八条', carets: '        ^^' })
  })

  it('leaves the line end out', () => {
    expect(excerpt('(-) 一\r\n(二) 二\r\n', '(二)')).toEqual({ text: '(二) 二', carets: '^^^^' })
  })

  it('cuts a long line around the place', () => {
    const { text, carets } = excerpt(`${'a'.repeat(100)}HERE${'b'.repeat(100)}`, 'HERE', 20)
    expect(text).toBe('…aaaaaaaHEREbbbbbbb…')
    expect(carets).toBe('        ^^^^')
  })

  it('gives the room that one side does not need to the other', () => {
    expect(excerpt(`HERE${'b'.repeat(100)}`, 'HERE', 20).text).toBe(`HERE${'b'.repeat(14)}…`)
    expect(excerpt(`${'a'.repeat(100)}HERE`, 'HERE', 20).text).toBe(`…${'a'.repeat(14)}HERE`)
  })

  it('marks the first line of a place of several lines', () => {
    expect(excerpt('one\ntwo', 'ne\ntwo')).toEqual({ text: 'one', carets: ' ^^' })
  })

  it('marks a place without characters by one caret', () => {
    expect(excerptAt('ab', [0], { start: 1, end: 1 }, 20)).toEqual({ text: 'ab', carets: ' ^' })
    expect(excerptAt('', [0], { start: 0, end: 0 }, 20)).toEqual({ text: '', carets: '^' })
  })

  it('never exceeds the width, and its carets stand under the place', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '中', '\n', '\r\n', ' ', '𠮷', '\t', '（'), maxLength: 80 })
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), fc.integer({ min: 10, max: 30 }), (source, from, length, width) => {
        const start = source.length === 0 ? 0 : from % source.length
        const end = Math.min(source.length, start + (length % 8))
        const shown = excerptAt(source, lineStarts(source), { start, end }, width)
        expect(displayWidth(shown.text)).toBeLessThanOrEqual(width)
        expect(shown.carets).toMatch(/^ *\^+$/)
        expect(displayWidth(shown.carets)).toBeLessThanOrEqual(Math.max(1, displayWidth(shown.text) + 1))
      }),
    )
  })
})

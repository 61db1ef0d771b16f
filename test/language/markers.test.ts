import { describe, expect, it } from 'vitest'
import { readMarker } from '../../src/language/markers.ts'

const printed = (text: string, at = 0) => {
  const marker = readMarker(text, at)
  return marker && [marker.printed, marker.readings[0]?.ordinal, text.slice(marker.textStart)]
}

describe('a marker', () => {
  it.each([
    ['2.In the past year', '2.', 2, 'In the past year'],
    ['1.    In the past year', '1.', 1, 'In the past year'],
    ['A．Investment', 'A．', 1, 'Investment'],
    ['１．总则', '１．', 1, '总则'],
    ['（２）总则', '（２）', 2, '总则'],
    ['（ｂ）总则', '（ｂ）', 2, '总则'],
    ['三﹑总则', '三﹑', 3, '总则'],
  ])('is read in %s', (text, marker, ordinal, rest) => {
    expect(printed(text)).toEqual([marker, ordinal, rest])
    expect(printed(`见${text}`, 1)).toEqual([marker, ordinal, rest])
  })

  it.each(['2.v3 is out', '1.It', '３２０人', 'A．B．Smith', '２０１６年'])('is none in %s', (text) => {
    expect(printed(text)).toBeNull()
  })
})

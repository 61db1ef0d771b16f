import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/model/user-error.ts'
import type { DecodedText, Encoding } from '../../src/readers/decode.ts'
import { decodeBytes, spliceBytes } from '../../src/readers/decode.ts'
import { encodeText } from '../../src/readers/encode.ts'

const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5']

/** Characters that every one of the encodings holds, of one to four bytes. */
const COMMON = fc.constantFrom(...'aZ09 \n\r中文一二三（）。、，；：「」！？—…')
/** Characters of GB18030 in one, two and four bytes, and beyond the Basic Multilingual Plane. */
const WIDE = fc.constantFrom(...'a0 \n中文级别é€ĀŁ฿Ωдऔ한ﬀ😀𠀇𪚥')

const CASE = fc.constantFrom(...ENCODINGS).chain((encoding) =>
  fc.record({
    encoding: fc.constant(encoding),
    text: fc.string({ unit: encoding === 'big5' ? COMMON : WIDE, minLength: 1, maxLength: 40 }),
    cut: fc.tuple(fc.nat(), fc.nat()),
    put: fc.string({ unit: encoding === 'big5' ? COMMON : WIDE, maxLength: 5 }),
  }),
)

function decoded(text: string, encoding: Encoding): DecodedText {
  return { text, encoding, hasBom: false }
}

describe('spliceBytes', () => {
  it('gives the same bytes where nothing is edited', () => {
    fc.assert(
      fc.property(CASE, ({ text, encoding }) => {
        const bytes = encodeText(text, encoding)
        expect(spliceBytes(bytes, decoded(text, encoding), [])).toEqual(bytes)
      }),
    )
  })

  it('replaces one range in any encoding, so that decoding gives the edited text', () => {
    fc.assert(
      fc.property(CASE, ({ text, encoding, cut, put }) => {
        const bytes = encodeText(text, encoding)
        const places = characterStarts(text)
        const [start = 0, end = 0] = cut.map((n) => places[n % places.length] ?? 0).sort((a, b) => a - b)
        const after = spliceBytes(bytes, decoded(text, encoding), [{ span: { start, end }, text: put }])
        const expected = text.slice(0, start) + put + text.slice(end)
        expect(new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(after)).toBe(expected)
      }),
      { numRuns: 500 },
    )
  })

  it('keeps the byte order mark and the line ends', () => {
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, ...encodeText('一\r\n(-) 二\r\n', 'utf-8')])
    const file = decodeBytes(bytes)
    const after = spliceBytes(bytes, file, [{ span: { start: 3, end: 6 }, text: '(一)' }])
    expect([...after]).toEqual([0xef, 0xbb, 0xbf, ...encodeText('一\r\n(一) 二\r\n', 'utf-8')])
  })

  it('keeps sequences that are lawful but odd', () => {
    // In GB18030 the euro sign can be written in three ways; only the edited letter may change.
    const bytes = Uint8Array.from([0x80, 0x61, 0xa2, 0xe3])
    const text = new TextDecoder('gb18030').decode(bytes)
    expect(spliceBytes(bytes, decoded(text, 'gb18030'), [{ span: { start: 1, end: 2 }, text: 'b' }])).toEqual(
      Uint8Array.from([0x80, 0x62, 0xa2, 0xe3]),
    )
  })

  it('makes several edits, given in any order', () => {
    const bytes = encodeText('一二三四五', 'big5')
    const after = spliceBytes(bytes, decoded('一二三四五', 'big5'), [
      { span: { start: 4, end: 5 }, text: '' },
      { span: { start: 0, end: 1 }, text: 'AB' },
      { span: { start: 2, end: 2 }, text: '、' },
    ])
    expect(new TextDecoder('big5').decode(after)).toBe('AB二、三四')
  })

  it('does not take edits that overlap', () => {
    const edits = [
      { span: { start: 0, end: 2 }, text: '' },
      { span: { start: 1, end: 3 }, text: '' },
    ]
    expect(() => spliceBytes(encodeText('abc', 'utf-8'), decoded('abc', 'utf-8'), edits)).toThrow('overlap')
  })

  it('does not take an edit out of range or inside a character', () => {
    const splice = (start: number, end: number): Uint8Array =>
      spliceBytes(encodeText('😀a', 'utf-8'), decoded('😀a', 'utf-8'), [{ span: { start, end }, text: '' }])
    expect(() => splice(1, 2)).toThrow('inside a character')
    expect(() => splice(2, 9)).toThrow('out of range')
  })

  it('names the characters that the encoding cannot hold', () => {
    const splice = (): Uint8Array =>
      spliceBytes(encodeText('一', 'big5'), decoded('一', 'big5'), [{ span: { start: 0, end: 1 }, text: '级别一😀' }])
    expect(splice).toThrow(UserError)
    expect(splice).toThrow('BIG5 cannot hold 级 (U+7EA7), 别 (U+522B), 😀 (U+1F600)')
  })

  it('refuses half of a surrogate pair', () => {
    expect(() => encodeText('a\ud800', 'utf-8')).toThrow('U+D800')
  })
})

/** Offsets between characters. */
function characterStarts(text: string): number[] {
  const starts = [0]
  for (const character of text) starts.push((starts[starts.length - 1] ?? 0) + character.length)
  return starts
}

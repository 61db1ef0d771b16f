import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Line, linesOf, lineText } from '../../src/hosts/files/lines.ts'

async function* pieces(bytes: Buffer, cuts: readonly number[]): AsyncGenerator<Buffer> {
  const places = [0, ...[...cuts].sort((one, other) => one - other), bytes.length]
  for (let at = 1; at < places.length; at++) yield bytes.subarray(places[at - 1], places[at])
}

async function all(lines: AsyncIterable<Line>): Promise<Line[]> {
  const list: Line[] = []
  for await (const line of lines) list.push(line)
  return list
}

describe('lines of a stream', () => {
  it('are the same wherever the stream is cut, and stand where they say', async () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '中', '\n', '\u2028', '\r', '😀') })
    await fc.assert(
      fc.asyncProperty(texts, fc.array(fc.nat(60)), async (text, cuts) => {
        const bytes = Buffer.from(text)
        const lines = await all(
          linesOf(
            pieces(
              bytes,
              cuts.filter((cut) => cut <= bytes.length),
            ),
          ),
        )
        const expected = text.split('\n')
        if (expected.at(-1) === '') expected.pop()
        expect(lines.map((line) => line.bytes.toString())).toEqual(expected)
        for (const [at, { bytes: own, number, start, isEnded }] of lines.entries()) {
          expect([number, bytes.subarray(start, start + own.length).equals(own)]).toEqual([at + 1, true])
          expect(isEnded).toBe(bytes[start + own.length] === 10)
        }
      }),
    )
  })

  it('have no byte order mark and no carriage return in their text', async () => {
    const lines = await all(linesOf(pieces(Buffer.from('\ufeffa\r\n\ufeffb'), [])))
    expect(lines.map(lineText)).toEqual(['a', '\ufeffb'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, safeEdits } from '../../src/model/fix.ts'
import { finding } from '../notation.ts'

function fix(start: number, end: number, text: string, isSafe = true, side: 'source' | 'target' = 'target') {
  return finding('some-rule', 'Message.', { fix: { side, span: { start, end }, text, isSafe } })
}

describe('safe edits', () => {
  it('are those of one side, in the order of the text', () => {
    const findings = [
      fix(5, 6, 'b'),
      fix(1, 2, 'a'),
      fix(3, 4, 'x', false),
      fix(7, 8, 'y', true, 'source'),
      finding('r', 'M.'),
    ]
    expect(safeEdits(findings, 'target').map(({ text }) => text)).toEqual(['a', 'b'])
  })

  it('leave out what overlaps an earlier one', () => {
    expect(safeEdits([fix(1, 4, 'a'), fix(3, 6, 'b'), fix(4, 5, 'c')], 'target').map(({ text }) => text)).toEqual([
      'a',
      'c',
    ])
    expect(safeEdits([fix(2, 2, 'a'), fix(2, 2, 'b')], 'target').map(({ text }) => text)).toEqual(['a'])
  })

  it('change nothing but their places', () => {
    const edits = fc.array(fc.tuple(fc.nat(40), fc.nat(4), fc.string()), { maxLength: 8 })
    fc.assert(
      fc.property(fc.string({ minLength: 45, maxLength: 60 }), edits, (text, places) => {
        const chosen = safeEdits(
          places.map(([start, length, replacement]) => fix(start, start + length, replacement)),
          'target',
        )
        let kept = 0
        let rest = applyEdits(text, chosen)
        for (const { span, text: replacement } of chosen) {
          expect(rest.startsWith(text.slice(kept, span.start) + replacement)).toBe(true)
          rest = rest.slice(span.start - kept + replacement.length)
          kept = span.end
        }
        expect(rest).toBe(text.slice(kept))
      }),
    )
  })
})

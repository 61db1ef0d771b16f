import { describe, expect, it } from 'vitest'
import { didYouMean } from '../../src/hosts/cli/did-you-mean.ts'

describe('did you mean', () => {
  const words = ['number-mismatch', 'date-mismatch', 'align']

  it('finds the word with the fewest changes', () => {
    expect(didYouMean('number-missmatch', words)).toBe('number-mismatch')
    expect(didYouMean('algin', words)).toBe('align')
    expect(didYouMean('data-mismatch', words)).toBe('date-mismatch')
  })

  it('finds nothing where every word is too different', () => {
    expect([didYouMean('nonsense', words), didYouMean('', words), didYouMean('x', words)]).toEqual([null, null, null])
  })
})

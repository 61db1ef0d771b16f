import { expect, it } from 'vitest'
import { formatNumber } from '../../src/readers/number-formats.ts'

/** What the standard gives as examples (17.18.59) of formats that LibreOffice takes for plain figures; the others are held against it with whole documents. */
it.each([
  ['numberInDash', [1, 12], '- 1 - · - 12 -'],
  ['decimalFullWidth', [1, 10, 25], '１ · １０ · ２５'],
  ['decimalEnclosedParen', [1, 20, 21], '⑴ · ⒇ · 21'],
  ['decimalEnclosedFullstop', [1, 20, 21], '⒈ · ⒛ · 21'],
  ['ideographZodiacTraditional', [1, 2, 11, 60, 61], '甲子 · 乙丑 · 甲戌 · 癸亥 · 61'],
  ['japaneseDigitalTenThousand', [1, 10, 205], '一 · 一〇 · 二〇五'],
  ['japaneseLegal', [1, 10, 21, 111, 10000], '壱 · 壱拾 · 弐拾壱 · 壱百壱拾壱 · 壱萬'],
  ['taiwaneseDigital', [1, 10, 205], '一 · 一○ · 二○五'],
  ['lowerLetter', [26, 27, 780, 781], `z · aa · ${'z'.repeat(30)} · 781`],
  ['chineseCountingThousand', [10, 110, 1001, 110_000], '十 · 一百一十 · 一千零一 · 十一万'],
  ['chicago', [1, 2, 3, 4, 5, 10], '* · † · ‡ · § · ** · †††'],
  ['hebrew1', [3], '3'],
])('%s', (format, values, expected) => {
  expect(values.map((value) => formatNumber(value, format)).join(' · ')).toBe(expected)
})

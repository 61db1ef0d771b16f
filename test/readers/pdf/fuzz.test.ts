import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/model/block.ts'
import { UserError } from '../../../src/model/user-error.ts'
import { renderPdf } from '../../../src/readers/pdf/index.ts'
import { linesAt, type PdfElement, type PdfText, pdfOf } from '../../pdf.mjs'

const TEXTS: PdfText[][] = [
  [
    ...linesAt(60, 740, ['25.1 A first paragraph of the programme,', 'and its second line.']),
    ...linesAt(60, 680, ['Post', 'Keeper', 'Warden']),
    ...linesAt(300, 680, ['Number', '12', '13']),
    { x: 60, y: 90, text: '1', size: 6 },
    { x: 70, y: 86, text: '一个脚注。', size: 9 },
  ],
  linesAt(60, 740, ['(a) 第二页的文字；', '(b) 其他。']),
]
const TREE: PdfElement = {
  role: 'Document',
  kids: [
    { role: 'H1', kids: [[0, 0]] },
    {
      role: 'L',
      kids: [
        {
          role: 'LI',
          kids: [
            { role: 'Lbl', kids: [[0, 1]] },
            { role: 'LBody', kids: [[0, 2]] },
          ],
        },
      ],
    },
    {
      role: 'Table',
      kids: [
        {
          role: 'TR',
          kids: [
            { role: 'TD', kids: [[1, 0]] },
            { role: 'TD', kids: [[1, 1]] },
          ],
        },
      ],
    },
  ],
}
const BASES = [
  pdfOf(TEXTS),
  pdfOf(
    TEXTS.map((texts) => texts.map((text, mark) => ({ ...text, mark }))),
    { tree: TREE },
  ),
]

/** Reads anything: what it gives is sound, and what it throws is meant for the user. */
async function expectSound(bytes: Uint8Array): Promise<void> {
  try {
    const { text, blocks, origins, made, warnings } = await renderPdf(bytes, { limits: { pages: 50, items: 20_000 } })
    for (const { start, end } of [...blocks.flatMap(spansIn), ...made, ...warnings.map(({ span }) => span)]) {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeGreaterThanOrEqual(start)
      expect(end).toBeLessThanOrEqual(text.length)
    }
    expect(origins.map(({ at }) => at)).toEqual(origins.map(({ at }) => at).sort((a, b) => a - b))
    for (const { page } of origins) expect(page).toBeGreaterThan(0)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
  }
}

function spansIn(block: Block): Block['span'][] {
  if (block.type !== 'table') return [block.span]
  return [block.span, ...block.rows.flatMap((row) => [row.span, ...row.cells.map(({ span }) => span)])]
}

const base = fc.constantFrom(...BASES)
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const change = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), at: place, byte: fc.integer({ min: 0, max: 255 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: place, length: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ kind: fc.constant('copy' as const), at: place, from: place, length: fc.integer({ min: 1, max: 400 }) }),
)

function changed(bytes: Uint8Array, changes: readonly (typeof change extends fc.Arbitrary<infer C> ? C : never)[]) {
  let result = [...bytes]
  for (const each of changes) {
    const at = Math.floor(each.at * result.length)
    if (each.kind === 'set') result[at] = each.byte
    else if (each.kind === 'cut') result.splice(at, each.length)
    else {
      const from = Math.floor(each.from * result.length)
      result = [...result.slice(0, at), ...result.slice(from, from + each.length), ...result.slice(at)]
    }
  }
  return Uint8Array.from(result)
}

describe('the PDF reader comes through', () => {
  it('files with bytes changed, cut out and copied', async () => {
    const law = fc.asyncProperty(base, fc.array(change, { minLength: 1, maxLength: 12 }), (bytes, changes) =>
      expectSound(changed(bytes, changes)),
    )
    await fc.assert(law, { seed: 25, numRuns: 250 })
  }, 120_000)

  it('texts at any places, of any size', async () => {
    const coordinate = fc.oneof(fc.integer({ min: -50, max: 850 }), fc.constantFrom(60, 300, 740))
    const text = fc.record({
      x: coordinate,
      y: coordinate,
      text: fc.constantFrom('a', '1.', '(a)', 'word-', 'Two words', '中文', '⼾', '¹', '.', ' ', '-'),
      size: fc.constantFrom(0, 1, 6, 9, 12, 12, 12, 40),
      turns: fc.constantFrom(0, 0, 0, 1, 2, 3),
    })
    const law = fc.asyncProperty(fc.array(fc.array(text, { maxLength: 40 }), { minLength: 1, maxLength: 4 }), (pages) =>
      expectSound(pdfOf(pages)),
    )
    await fc.assert(law, { seed: 71, numRuns: 150 })
  }, 120_000)

  it('bytes that are no PDF behind its mark', async () => {
    const law = fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) =>
      expectSound(Uint8Array.from([...new TextEncoder().encode('%PDF-1.7\n'), ...bytes])),
    )
    await fc.assert(law, { seed: 4, numRuns: 60 })
  }, 60_000)
})

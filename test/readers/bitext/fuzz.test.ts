import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineStarts, positionInFile } from '../../../src/model/place.ts'
import { UserError } from '../../../src/model/user-error.ts'
import { stretchesOf, tmx } from '../../bitext.ts'

const EN = 'On 2 June 2016 &amp; later, the <bpt i="1">&lt;b></bpt>Board<ept i="1">&lt;/b></ept> met under 70/1.'
const ZH = '2016年6月2日及以后，<![CDATA[委员会]]>根据第70/1号决议<!-- x -->举行了会议。'
const MEMORY = tmx(
  `<tu tuid="a"><tuv xml:lang="en"><seg>${EN}</seg></tuv>\r\n<tuv xml:lang="zh"><seg>${ZH}</seg></tuv></tu>\n`.repeat(
    4,
  ),
)
const XLIFF = `<xliff version="2.0" srcLang="en" trgLang="zh"><file id="f"><unit id="u"><segment><source>One <pc id="1">day</pc>.</source><target>一天。</target></segment></unit></file></xliff>`
const TSV = 'The Board met on 2 June 2016 and later.\t委员会于2016年6月2日及以后举行了会议。\r\n'.repeat(4)
const JSONL =
  `${JSON.stringify({ id: 1, source: 'The Board "met" on 2 June 2016.', target: { text: '委员会于2016年6月2日\n举行了会议。' } })}\n`.repeat(
    4,
  )

const FILES = { tmx: MEMORY, xliff: XLIFF, tsv: TSV, jsonl: JSONL }

/** Pieces that matter to a parser, put in anywhere. */
const PIECES = [
  '<',
  '>',
  '&',
  '&#0;',
  '&lt;',
  '</seg>',
  '<seg>',
  '<tu>',
  '</tu>',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '"',
  '\\',
  '\\u',
  '\t',
  '\n',
  '\0',
  '\ud800',
  '{',
  '}',
  '<!DOCTYPE a [',
  '<?x',
  '\ufeff',
]

interface Change {
  readonly at: number
  readonly cut: number
  readonly piece: string
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(12),
  piece: fc.oneof(fc.constantFrom(...PIECES), fc.constant(''), fc.string({ maxLength: 3 })),
})

function changed(text: string, changes: readonly Change[]): string {
  return changes.reduce((before, { at, cut, piece }) => {
    const from = Math.floor(at * before.length)
    return before.slice(0, from) + piece + before.slice(from + cut)
  }, text)
}

describe('a damaged bitext', () => {
  it.each(Object.keys(FILES) as (keyof typeof FILES)[])(
    'of %s is read or refused by a UserError, with places inside the file, the same in chunks',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(fc.array(change, { maxLength: 4 }), fc.integer({ min: 1, max: 40 }), async (changes, size) => {
          const text = changed(FILES[format], changes)
          const bytes = new TextEncoder().encode(text)
          const whole = await outcome(bytes, bytes.length)
          expect(await outcome(bytes, size)).toEqual(whole)
        }),
        { numRuns: 300, seed: 4, endOnFailure: true },
      )
    },
  )

  it('of bytes in any encoding is read or refused by a UserError', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.values(FILES)),
        fc.constantFrom('utf8', 'utf16le', 'latin1'),
        fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 6 }),
        async (file, encoding, spots) => {
          const bytes = Buffer.from(file, encoding)
          for (const [at, byte] of spots) bytes[at % bytes.length] = byte
          await outcome(bytes, 50)
        },
      ),
      { numRuns: 300, seed: 5, endOnFailure: true },
    )
  })
})

/** The units with their places in the file, or the message of the error. */
async function outcome(bytes: Uint8Array, size: number): Promise<unknown> {
  try {
    const stretches = await stretchesOf(bytes, { path: 'x' }, Math.max(1, size))
    return stretches.flatMap(({ text, begins, units }) => {
      const ruler = { lines: lineStarts(text), begins }
      return units.map(({ source, target, ...unit }) => {
        const runs = [...source.runs, ...target.runs]
        for (const { from, to } of runs) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeLessThanOrEqual(text.length)
        }
        return {
          ...unit,
          texts: [source.text, target.text],
          places: runs.map(({ from }) => positionInFile(ruler, from)),
        }
      })
    })
  } catch (error) {
    if (error instanceof UserError) return error.message
    throw error
  }
}

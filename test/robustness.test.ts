/** Whatever comes in, a document, a bitext and a report come out, or a mistake that is told to the user. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '../src/model/document.ts'
import type { Report } from '../src/model/finding.ts'
import { applyEdits, safeEdits } from '../src/model/fix.ts'
import { UserError } from '../src/model/user-error.ts'
import { align, check, readDocument } from '../src/pipeline.ts'
import type { PlainFormat } from '../src/readers/index.ts'
import { decodeBytes } from '../src/readers/index.ts'
import { frameworkPair } from './pairs.ts'
import { itShared } from './shared.ts'

/** The whole chain on two texts, with what must hold of every result. */
function run(source: string, target: string, format: PlainFormat = 'markdown'): Report {
  return compare(read(source, 'en', format), read(target, 'zh', format))
}

function read(text: string, language: string, format: PlainFormat = 'markdown'): Document {
  const document = readDocument({ path: `${language}.md`, text, format, language })
  const { segments, source } = document
  for (const { span, extent, parent, index } of segments) {
    const isInside = span.start <= span.end && extent.start <= span.start && extent.end <= source.length
    if (!isInside || (parent ?? -1) >= index) throw new Error(`segment ${index} is out of place`)
  }
  if (new Set(segments.map(({ locator }) => locator)).size < segments.length) throw new Error('a locator is repeated')
  return document
}

function compare(source: Document, target: Document): Report {
  const bitext = align(source, target)
  const report = check(bitext)
  expect(report.failures).toEqual([])
  for (const side of ['source', 'target'] as const) {
    const members = bitext.units.flatMap((unit) => unit[side])
    expect(members).toHaveLength(bitext[side].segments.length)
    expect(new Set(members).size).toBe(members.length)
    applyEdits(bitext[side].source, safeEdits(report.findings, side))
  }
  return report
}

/** A piece of what documents of the genre are made of, whole or broken. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '(a) ',
      '(b) ',
      '(c) ',
      '(i) ',
      '(ii) ',
      '(→) ',
      '(-) ',
      '(一) ',
      '㈠ ',
      '一、',
      '①',
      '1. ',
      '2. ',
      '25.17 ',
      '- ',
      '* ',
      '+ ',
      '– ',
      '• ',
    ],
    ...[
      '第十七条 ',
      'Article 17 ',
      'Annex ',
      '附件一 ',
      'Component 2 ',
      '构成部分 2 ',
      'A. ',
      'II. ',
      '# ',
      '## ',
      '> ',
      '¹ ',
      '[^1]: ',
      '[^1]',
    ],
  ),
  fc.constantFrom(
    ...[
      '|',
      ' | ',
      '|---|---|',
      '| | |\n|---|---|\n',
      '||',
      '| (a) 甲 | (i) x (ii) y |',
      '<br>',
      '<ul><li>',
      '</li>',
      '<table>',
      '</td>',
      '```',
      '~~~',
    ],
    ...[
      '**',
      '*',
      '_',
      '^{*}',
      '^{',
      '[',
      '](#)',
      '(',
      ')',
      '（',
      '）',
      '《',
      '》',
      '“',
      '”',
      '\\',
      '&amp;',
      '&#x4e00;',
      '`',
      '<',
      '>',
      '$$',
    ],
  ),
  fc.constantFrom(
    ...[
      'resolution 70/1',
      '第52/12 A 和 B 号决议',
      'A/71/50',
      'S/RES/1325 (2000)',
      '第1325(2000)号',
      '2018-2019',
      '2 June 2016',
      '2016年6月2日',
    ],
    ...[
      '12 345.6',
      '三百零五',
      '1.5亿',
      '百分之十',
      '24 per cent',
      'twenty-one',
      '100%',
      '万',
      '第',
      '年',
      '號',
      '決議',
      'No. 5',
      'Mr. X',
      '...',
    ],
  ),
  fc.constantFrom(
    ...[
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      '\t',
      '    ',
      ' ',
      '\u3000',
      '\u00a0',
      '\ufeff',
      '\u200b',
      '\0',
      '\ud800',
      '😀',
      '\u2028',
      '\f',
    ],
  ),
  fc.constantFrom(
    '总方向',
    '战略',
    '本组织的目标：',
    'Strategy',
    'The Board decides that',
    '秘书长向大会提出报告。',
    'It was so decided.',
    ';',
    '；',
    '。',
    ', ',
    ':',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
)

const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

describe('any bytes', () => {
  it('are decoded and checked, or refused with a mistake of the user', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom(undefined, 'utf-8', 'utf-16le', 'gb18030', 'big5'),
        (bytes, encoding) => {
          const decoded = decodedOrRefused(bytes, encoding)
          if (decoded !== null) run(decoded, decoded)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('of a text that lost some are decoded and checked, or refused with a mistake of the user', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(), { maxLength: 5 }), (original, places) => {
        const bytes = new TextEncoder().encode(original)
        const lost = new Set(places.map((place) => place % Math.max(1, bytes.length)))
        const decoded = decodedOrRefused(
          bytes.filter((_, at) => !lost.has(at)),
          undefined,
        )
        if (decoded !== null) run(decoded, original)
      }),
      { numRuns: 150 },
    )
  })
})

describe('any text', () => {
  for (const format of ['markdown', 'text'] as const) {
    it(`is read as ${format} and checked against any other`, () => {
      fc.assert(
        fc.property(text, text, (source, target) => {
          run(source, target, format)
        }),
        { numRuns: 300 },
      )
    })
  }

  it('is checked against itself with pieces lost', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), fc.func(fc.boolean()), (pieces, isKept) => {
        run(pieces.join(''), pieces.filter((one, at) => isKept(one, at)).join(''))
      }),
      { numRuns: 150 },
    )
  })

  it('with a language nobody knows is checked too', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('fr', 'und', 'zh', 'en'),
        fc.constantFrom('fr', 'und', 'zh', 'en'),
        (one, source, target) => {
          const bitext = align(
            readDocument({ path: 'a', text: one, language: source }),
            readDocument({ path: 'b', text: one, language: target }),
          )
          expect(check(bitext).failures).toEqual([])
        },
      ),
      { numRuns: 100 },
    )
  })
})

/** Texts that are easy to write and hard to read. */
const HARD: Readonly<Record<string, () => string>> = {
  '100,000 open brackets': () => '('.repeat(100_000),
  '100,000 markers in one line': () => '(a) '.repeat(100_000),
  '100,000 Chinese markers in one line': () => '(一)'.repeat(100_000),
  '100,000 figures in one line': () => '12 '.repeat(100_000),
  '200,000 figures without a space': () => '1234567890'.repeat(20_000),
  '100,000 asterisks': () => '*'.repeat(100_000),
  '100,000 brackets of links': () => '['.repeat(50_000) + ']('.repeat(50_000),
  '100,000 backticks in pairs of growing length': () =>
    Array.from({ length: 400 }, (_, at) => '`'.repeat(at + 1)).join(' '),
  '50,000 open tags': () => '<a '.repeat(50_000),
  '50,000 Chinese numerals': () => '一百二十三万'.repeat(8_000),
  '50,000 lines with the same number': () => '1. \n'.repeat(50_000),
  '50,000 numbered lines with text': () => '1. A line of the list;\n'.repeat(50_000),
  '20,000 bars in one line': () => `${'|'.repeat(20_000)}\n${'|-'.repeat(20_000)}|`,
  'a table of 5,000 rows': () =>
    `| a | b |\n|---|---|\n${Array.from({ length: 5_000 }, (_, at) => `| (${at}) 项 | 第${at}行，共${at * 3}个 |\n`).join('')}`,
  'a table of 5,000 like rows': () => `| a | b |\n|---|---|\n${'| (a) 一 | (i) 二 (ii) 三 |\n'.repeat(5_000)}`,
  'lists 2,000 deep': () =>
    Array.from({ length: 2_000 }, (_, at) => `${' '.repeat(2 * Math.min(at, 200))}- (a) x\n`).join(''),
  'quotations 5,000 deep': () => `${'> '.repeat(5_000)}x`,
  '20,000 headings': () =>
    Array.from({ length: 20_000 }, (_, at) => `${'#'.repeat((at % 6) + 1)} Strategy\n\n`).join(''),
  '20,000 short lines': () => 'Strategy\n\n'.repeat(20_000),
  '20,000 like paragraphs': () => '本组织的目标是提高效率。\n\n'.repeat(20_000),
  '20,000 like paragraphs with a symbol': () => 'The Assembly adopted resolution 70/1 in 2015.\n\n'.repeat(20_000),
  '20,000 note marks': () => '¹ See A/71/50.\n\n'.repeat(20_000),
  '10,000 open fences': () => '```\n\n~~~\n\n'.repeat(10_000),
  'one line of a million characters': () => '大会决定，'.repeat(200_000),
}

describe('a hard text', () => {
  for (const [name, make] of Object.entries(HARD)) {
    it(`of ${name} is read, checked against itself and against a short one`, () => {
      const hard = read(make(), 'en')
      compare(hard, read(hard.source, 'zh'))
      compare(hard, read('1. 大会决定。', 'zh'))
    }, 120_000)
  }

  it('of 20,000 like paragraphs is checked against 19,000 and a few others', () => {
    const source = 'It was so decided.\n\n'.repeat(20_000)
    const target = `${'会议作出决定。\n\n'.repeat(10_000)}第2次会议休会。\n\n${'会议作出决定。\n\n'.repeat(9_000)}`
    expect(run(source, target).bitext.units.length).toBeGreaterThan(19_000)
  }, 120_000)

  itShared(
    'that repeats the framework 16 times under the same numbers is checked',
    () => {
      const { en, zh } = frameworkPair()
      const [source, target] = [en, zh].map((path) => `${readFileSync(path, 'utf8')}\n\n`.repeat(16)) as [
        string,
        string,
      ]
      expect(run(source, target).bitext.units.length).toBeGreaterThan(10_000)
    },
    120_000,
  )
})

function decodedOrRefused(bytes: Uint8Array, encoding: string | undefined): string | null {
  try {
    return decodeBytes(bytes, { path: 'any', ...(encoding === undefined ? {} : { encoding }) }).text
  } catch (error) {
    expect(error).toBeInstanceOf(UserError)
    return null
  }
}

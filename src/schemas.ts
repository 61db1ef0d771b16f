/**
 * `paralint/schemas`: the JSON contract as zod schemas, for programs that read what paralint prints, or write what it reads. Every key of
 * what it prints is required, and further keys are let through, since later versions of paralint may add some under the same number.
 * Only the hosts that read such JSON import this module, and late: zod takes as long to load as node to start.
 */
import { z } from 'zod'

const position = z.looseObject({
  line: z.int().min(1).describe('from 1'),
  column: z.int().min(1).describe('from 1, in UTF-16 code units'),
  offset: z.int().min(0).describe('from 0, in UTF-16 code units, without the byte order mark'),
})

const range = z.looseObject({ start: position, end: position.describe('after the last character') })

const side = z.enum(['source', 'target'])

const severity = z.enum(['error', 'warning', 'info'])

const score = z.number().min(0).max(1)

const kind = z.enum([
  ...['heading', 'paragraph', 'list-item', 'table', 'table-row', 'table-cell', 'footnote', 'contents-entry'],
  ...['front-matter', 'page-header', 'page-footer', 'code', 'sentence'],
] as const)

const segment = z.looseObject({
  id: z.string().describe('unique within the document'),
  kind,
  locator: z.string().describe('what a person would say; unique within the document'),
  label: z.string().nullable().describe('number or marker as printed'),
  ordinal: z.int().nullable().describe('place in its run; of a garbled label the inferred one'),
  parent: z.string().nullable().describe('id of the segment that holds this one'),
  text: z.string().describe('own text, without the label and without children'),
  range: range.describe('from the first character of the label to the end of the own text'),
  seams: z
    .array(z.looseObject({ kind: z.enum(['paragraph', 'row', 'table', 'list']), range }))
    .describe('places where something torn was put together'),
  labelRange: range.nullable(),
  labelExpected: z.string().nullable().describe('what should have been printed in place of a garbled label'),
  labelComputed: z.boolean().describe('nobody typed the label: a word processor computes it'),
  extent: range.describe('with all descendants'),
  level: z.int().min(0).describe('of a heading or a list item its depth from 1, otherwise 0'),
  role: z.enum(['inline', 'header']).nullable(),
  mentions: z
    .array(
      z.looseObject({
        kind: z.enum(['symbol', 'date', 'number', 'reference', 'title', 'name']),
        key: z.string().describe('the canonical form, the same in every language'),
        text: z.string(),
        range,
        soft: z.boolean().describe('spelled or guessed: the other side may rightly lack it'),
      }),
    )
    .describe('what the text names; inline items, tables and rows have none'),
})

/** What `paralint segment --format json` prints. */
export const documentSchema = z
  .looseObject({
    schema: z.literal('paralint/document@1'),
    path: z.string(),
    language: z.string().describe('ISO 639-1'),
    format: z.enum(['markdown', 'text', 'html', 'tei', 'akn', 'docx', 'pdf', 'tmx', 'xliff', 'tsv', 'jsonl']),
    segmentation: z.enum(['structure', 'line']).describe('line: each line of the file is one paragraph'),
    segments: z.array(segment).describe('in the order of the text, parents before their children'),
    warnings: z.array(z.looseObject({ message: z.string(), range })).describe('what could not be read'),
  })
  .meta({ title: 'paralint document' })

const pairing = {
  relation: z
    .enum(['aligned', 'missing', 'extra', 'moved', 'duplicated'])
    .describe('missing: the target lacks it; extra: the source lacks it; duplicated: a second copy, alone on its side'),
  score: score.describe('how sure the pairing is'),
  evidence: z.array(
    z.enum([
      ...[
        'path',
        'number',
        'marker',
        'label',
        'symbol',
        'value',
        'name',
        'contents',
        'shape',
        'position',
        'length',
        'text',
        'content',
      ],
    ] as const),
  ),
  of: z.string().nullable().describe('of a duplicated unit the segment of the same side that it repeats'),
}

const unit = z.looseObject({
  source: z.array(z.string()).describe('ids of segments of the source'),
  target: z.array(z.string()).describe('ids of segments of the target'),
  ...pairing,
})

/** What `paralint align --format json` prints. */
export const bitextSchema = z
  .looseObject({
    schema: z.literal('paralint/bitext@1'),
    source: documentSchema,
    target: documentSchema,
    units: z.array(unit).describe('every segment stands in exactly one'),
    omissions: z
      .array(
        z.looseObject({
          side: side.describe('the side that has it'),
          segment: z.string().describe('id of the segment that it stands in'),
          range,
          facing: z.string().describe('id of the segment of the other side where it belongs'),
          score: score.describe('how sure it is that the other side lacks it'),
        }),
      )
      .describe('sentences of aligned texts that the other side lacks'),
  })
  .meta({ title: 'paralint bitext' })

const unitSide = z.looseObject({
  text: z.string().describe('the texts of the segments as one'),
  language: z.string(),
  path: z.string(),
  segments: z.array(
    z.looseObject({
      id: z.string(),
      kind,
      locator: z.string().describe('what a person would say'),
      label: z.string().nullable().describe('as printed'),
      line: z.int().min(1).describe('from 1'),
      text: z.string().describe('without the label'),
    }),
  ),
})

/** A line of what `paralint align --format jsonl` prints. */
export const unitLineSchema = z
  .looseObject({
    schema: z.literal('paralint/unit@1'),
    source: unitSide.nullable().describe('null where the source has nothing'),
    target: unitSide.nullable().describe('null where the target has nothing'),
    id: z.string().describe('the same in every format'),
    ...pairing,
  })
  .meta({ title: 'paralint unit' })

const origin = z
  .looseObject({
    part: z.string().nullable().describe('of a package: the part'),
    paragraph: z.int().min(1).nullable().describe('of a package: the paragraph in its part'),
    page: z.int().min(1).nullable().describe('of a file with pages'),
    box: z
      .looseObject({ left: z.number(), top: z.number(), width: z.number(), height: z.number() })
      .nullable()
      .describe('on the page, in points from its top left corner'),
  })
  .nullable()
  .describe('where the start lies in a file that is no text: lines and columns are those of the text rendered from it')

const place = {
  line: z.int().min(1),
  column: z.int().min(1),
  endLine: z.int().min(1),
  endColumn: z.int().min(1).describe('after the last character'),
  text: z.string(),
  origin,
}

const documentName = z.looseObject({ path: z.string(), language: z.string() })

const finding = z.looseObject({
  rule: z.string(),
  severity,
  message: z.string(),
  locator: z.string().describe('where, in the words of a person'),
  source: z.looseObject(place).nullable(),
  target: z.looseObject(place).nullable(),
  actual: z.string().nullable(),
  expected: z.string().nullable(),
  confidence: score,
  related: z
    .array(z.looseObject({ ...place, side, message: z.string() }))
    .describe('other places that explain the finding'),
  fix: z
    .looseObject({
      side,
      range,
      text: z.string(),
      safe: z.boolean().describe('whether --fix applies it'),
      refused: z
        .enum(['numbering', 'reader'])
        .nullable()
        .describe('why the file cannot be mended there: a computed number, or something else that nobody typed'),
    })
    .nullable()
    .describe('a replacement for a range of one side'),
})

const count = z.int().min(0)

/** What `paralint check --format json` prints. */
export const reportSchema = z
  .looseObject({
    schema: z.literal('paralint/report@1'),
    source: documentName,
    target: documentName,
    summary: z.looseObject({
      error: count,
      warning: count,
      info: count,
      examined: z.record(z.string(), count).describe('how many things of each sort the rules looked at'),
    }),
    findings: z.array(finding).describe('ordered by file (source first), offset and rule'),
    failures: z.array(z.looseObject({ rule: z.string(), message: z.string() })).describe('rules that threw'),
  })
  .meta({ title: 'paralint report' })

const resultSide = z.looseObject({
  path: z.string(),
  language: z.string().nullable().describe('null where the pair could not be checked'),
  segments: count,
})

/** One line of what `paralint corpus --output` writes. */
export const resultSchema = z
  .looseObject({
    schema: z.literal('paralint/result@1'),
    key: z
      .string()
      .nullable()
      .describe('SHA-256 over name, files, settings and version of paralint: the same key, the same result'),
    pair: z.string().describe('the name of the pair'),
    source: resultSide,
    target: resultSide,
    units: count,
    aligned: count.describe('how many of the units have both sides, in order'),
    summary: reportSchema.shape.summary,
    findings: reportSchema.shape.findings,
    failures: reportSchema.shape.failures,
    gold: z
      .looseObject({ marked: count, found: count, otherErrors: count })
      .nullable()
      .describe('how the findings compare with the defects that gold.json marks; null where it marks none'),
    seconds: z.number().min(0).nullable().describe('with --times'),
    error: z.looseObject({ message: z.string() }).nullable().describe('why the pair could not be checked'),
  })
  .meta({ title: 'paralint result' })

const languageCode = z.string().regex(/^[A-Za-z]{2,3}$/, 'expected a code of two or three letters such as en')

/** One line of what `paralint corpus --manifest` reads. Unknown keys are refused, since they are mostly misspelt. */
export const manifestLineSchema = z
  .strictObject({
    name: z.string().min(1),
    source: z.string().min(1).describe('path, relative to the folder of the manifest'),
    target: z.string().min(1),
    gold: z.string().min(1).nullish(),
    sourceLanguage: languageCode.nullish().describe('detected where absent'),
    targetLanguage: languageCode.nullish(),
  })
  .meta({ title: 'paralint manifest line' })

const streamSide = z.union([
  z.string().min(1).describe('path of a file'),
  z
    .looseObject({
      text: z.string().optional().describe('the document itself; without it the file at the path is read'),
      path: z.string().min(1).optional().describe('named in the report; its ending tells the format'),
      language: languageCode.optional().describe('detected where absent'),
      format: z.enum(['markdown', 'text', 'html', 'tei', 'akn']).optional(),
    })
    .refine(({ text, path }) => text !== undefined || path !== undefined, 'expected a text or a path'),
])

/** One line of what `paralint stream` reads. */
export const streamPairSchema = z
  .looseObject({
    id: z.union([z.string(), z.number()]).nullish().describe('given back with the report'),
    source: streamSide,
    target: streamSide,
  })
  .meta({ title: 'paralint stream pair' })

const id = z.union([z.string(), z.number()]).nullable()

/** One line of what `paralint stream` writes: a report, or why there is none. */
export const streamAnswerSchema = z
  .union([
    z.looseObject({ id, report: reportSchema }),
    z.looseObject({ id, error: z.looseObject({ line: z.int().min(1), message: z.string() }) }),
  ])
  .meta({ title: 'paralint stream answer' })

const rated = z.looseObject({
  name: z.string(),
  found: count,
  expected: count,
  wrong: count,
  precision: score,
  recall: score,
  f1: score,
})

const alignmentScore = {
  all: rated,
  kinds: z.array(rated).describe('by the kind that the key of the gold unit begins with'),
  levels: z.array(rated).describe('by what the unit is to paralint: block, item, row, ...'),
}

const findingScore = { all: rated, rules: z.array(rated) }

/** What `paralint bench --format json` prints. */
export const benchSchema = z
  .looseObject({
    schema: z.literal('paralint/bench@1'),
    version: z.string().describe('of paralint'),
    pairs: z.array(
      z.looseObject({
        name: z.string(),
        alignment: z.looseObject(alignmentScore).nullable().describe('null where the pair could not be checked'),
        findings: z.looseObject(findingScore).nullable().describe('null where no defect is marked'),
        segments: count,
        seconds: z.number().min(0),
        error: z.looseObject({ message: z.string() }).nullable(),
      }),
    ),
    total: z.looseObject({
      alignment: z.looseObject(alignmentScore),
      findings: z.looseObject(findingScore),
      pairs: count,
      segments: count,
      seconds: z.number().min(0),
      pairsPerSecond: z.number().min(0),
      segmentsPerSecond: z.number().min(0),
      peakMemory: z.number().min(0).describe('largest resident memory of the process, in megabytes'),
    }),
  })
  .meta({ title: 'paralint bench' })

export type DocumentJson = z.infer<typeof documentSchema>
export type BitextJson = z.infer<typeof bitextSchema>
export type UnitLineJson = z.infer<typeof unitLineSchema>
export type ReportJson = z.infer<typeof reportSchema>
export type ResultJson = z.infer<typeof resultSchema>
export type ManifestLine = z.infer<typeof manifestLineSchema>
export type StreamPair = z.infer<typeof streamPairSchema>
export type BenchJson = z.infer<typeof benchSchema>
export type StreamAnswer = z.infer<typeof streamAnswerSchema>

/** The contract as JSON Schema (draft 2020-12), for programs in other languages. */
export function jsonSchemas() {
  const schemas = {
    document: documentSchema,
    bitext: bitextSchema,
    unitLine: unitLineSchema,
    report: reportSchema,
    result: resultSchema,
    manifestLine: manifestLineSchema,
    streamPair: streamPairSchema,
    streamAnswer: streamAnswerSchema,
    bench: benchSchema,
  }
  const entries = Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema)])
  return Object.fromEntries(entries) as Readonly<Record<keyof typeof schemas, object>>
}

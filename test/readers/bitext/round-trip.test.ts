import { describe, expect, it } from 'vitest'
import type { Bitext } from '../../../src/model/bitext.ts'
import { align } from '../../../src/pipeline.ts'
import { bitextJsonl } from '../../../src/report/jsonl.ts'
import { bitextTmx } from '../../../src/report/tmx.ts'
import { bitextTsv } from '../../../src/report/tsv.ts'
import { type RowSide, unitRows } from '../../../src/report/unit-rows.ts'
import { bitextXliff } from '../../../src/report/xliff.ts'
import { addSentences } from '../../../src/segment/sentences.ts'
import { unitsOf } from '../../bitext.ts'
import { bitextOf, corpusPairs, frameworkPair, type Pair } from '../../pairs.ts'
import { itShared } from '../../shared.ts'

/** As a cell of TSV has it: the texts side by side, without line ends. */
const cell = ({ segments }: RowSide) => segments.map(({ text }) => text.replace(/[\t\r\n]+/g, ' ')).join(' | ')
const text = ({ text }: RowSide) => text

const FORMATS = {
  tmx: [bitextTmx, text],
  xliff: [bitextXliff, text],
  jsonl: [bitextJsonl, text],
  tsv: [bitextTsv, cell],
} as const

describe.each(Object.keys(FORMATS) as (keyof typeof FORMATS)[])('a bitext written as %s', (format) => {
  const [write, textOf] = FORMATS[format]

  const readsBack = async (pair: Pair) => {
    const units = bitextOf(pair)
    const sentences = align(addSentences(units.source), addSentences(units.target))
    for (const bitext of [units, sentences]) expect(await readBack(write(bitext))).toEqual(pairsIn(bitext, textOf))
  }

  it.each(corpusPairs().map((pair) => [pair.name, pair] as const))('gives the same pairs again: %s', (_, pair) =>
    readsBack(pair),
  )

  itShared('gives the same pairs again: the framework', () => readsBack(frameworkPair()))
})

async function readBack(file: string): Promise<(readonly [string, string])[]> {
  return (await unitsOf(file)).map(({ source, target }) => [source.trim(), target.trim()] as const)
}

/** What has text on both sides. */
function pairsIn(bitext: Bitext, textOf: (side: RowSide) => string): (readonly [string, string])[] {
  return unitRows(bitext).flatMap(({ source, target }) => {
    const pair = [source ? textOf(source).trim() : '', target ? textOf(target).trim() : ''] as const
    return pair.includes('') ? [] : [pair]
  })
}

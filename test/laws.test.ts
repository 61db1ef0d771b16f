/** Laws that hold for every document, bitext and report. */
import { describe, expect, it } from 'vitest'
import type { Bitext } from '../src/model/bitext.ts'
import type { Document } from '../src/model/document.ts'
import { segmentId } from '../src/model/document.ts'
import { positionAt } from '../src/model/place.ts'
import { align, check } from '../src/pipeline.ts'
import { bitextJson, documentJson, reportJson, stringify } from '../src/report/json.ts'
import { bitextSchema, documentSchema, reportSchema } from '../src/schemas.ts'
import { bitextOf, cleanPairs, corpusPairs, documentAt, frameworkPair, type Pair } from './pairs.ts'
import { printedAt, statedText } from './printed-text.ts'
import { itShared } from './shared.ts'

/** States a law of every pair of the corpus and of the framework. */
function forEveryPair(pairs: readonly Pair[], law: (bitext: Bitext, pair: Pair) => void): void {
  for (const pair of pairs) it(pair.name, () => law(cached(pair), pair))
  itShared('framework', () => law(cached(frameworkPair()), frameworkPair()))
}

const bitexts = new Map<string, Bitext>()

function cached(pair: Pair): Bitext {
  const bitext = bitexts.get(pair.name) ?? bitextOf(pair)
  bitexts.set(pair.name, bitext)
  return bitext
}

function everyDocument(bitext: Bitext, law: (document: Document) => void): void {
  for (const document of [bitext.source, bitext.target]) law(document)
}

describe('the text of the file at the range of a segment is its label and its text', () => {
  forEveryPair(corpusPairs(), (bitext) => {
    everyDocument(bitext, (document) => {
      const differing = document.segments
        .filter((segment) => printedAt(document, segment) !== statedText(segment))
        .map((segment) => [placeOf(document, segment.index), printedAt(document, segment), statedText(segment)])
      expect(differing).toEqual([])
    })
  })
})

describe('segments lie within the file and within their parents', () => {
  forEveryPair(corpusPairs(), (bitext) => {
    everyDocument(bitext, ({ segments, source }) => {
      for (const { index, parent, span, extent, label, seams, text } of segments) {
        const spans = [span, extent, ...seams.map((seam) => seam.span), ...(label ? [label.span] : [])]
        for (const { start, end } of [...spans, ...text.runs.map(({ from, to }) => ({ start: from, end: to }))]) {
          expect(start >= 0 && start <= end && end <= source.length, `${segmentId(index)}: ${start} to ${end}`).toBe(
            true,
          )
        }
        expect(span.start >= extent.start && span.end <= extent.end, segmentId(index)).toBe(true)
        if (label) expect(source.slice(label.span.start, label.span.end).length).toBeGreaterThan(0)
        if (parent === null) continue
        const around = segments[parent]?.extent
        expect(parent < index, segmentId(index)).toBe(true)
        expect(around && around.start <= extent.start && around.end >= extent.end, segmentId(index)).toBe(true)
      }
    })
  })
})

describe('indices, ids and locators tell segments apart', () => {
  forEveryPair(corpusPairs(), (bitext) => {
    everyDocument(bitext, (document) => {
      const { segments } = document
      expect(segments.map(({ index }) => index)).toEqual(segments.map((_, at) => at))
      expect(new Set(documentJson(document).segments.map(({ id }) => id)).size).toBe(segments.length)
      const seen = new Map<string, number>()
      const repeated = segments.filter(({ locator, index }) => {
        const isKnown = seen.has(locator) || locator === ''
        seen.set(locator, index)
        return isKnown
      })
      expect(repeated.map(({ locator, index }) => `${locator} at ${placeOf(document, index)}`)).toEqual([])
    })
  })
})

describe('every segment stands in exactly one unit', () => {
  forEveryPair(corpusPairs(), (bitext) => {
    for (const side of ['source', 'target'] as const) {
      const members = bitext.units.flatMap((unit) => unit[side]).sort((one, other) => one - other)
      expect(members).toEqual(bitext[side].segments.map(({ index }) => index))
    }
    for (const { source, target, relation, score, of } of bitext.units) {
      expect(source.length > 0, relation).toBe(
        relation !== 'extra' && !(relation === 'duplicated' && target.length > 0),
      )
      expect(target.length > 0, relation).toBe(
        relation !== 'missing' && !(relation === 'duplicated' && source.length > 0),
      )
      expect(of !== undefined).toBe(relation === 'duplicated')
      expect(score >= 0 && score <= 1).toBe(true)
    }
  })
})

describe('what is aligned stands in one order on both sides', () => {
  forEveryPair(corpusPairs(), (bitext) => {
    let last = { source: -1, target: -1 }
    const crossing: string[] = []
    for (const { source, target, relation } of bitext.units) {
      if (relation !== 'aligned') continue
      const [one, other] = [source[0] as number, target[0] as number]
      if (isInMovedItem(bitext, one) || !isBlock(bitext.source, one) || !isBlock(bitext.target, other)) continue
      if (one < last.source || other < last.target)
        crossing.push(`${placeOf(bitext.source, one)} = ${placeOf(bitext.target, other)}`)
      last = { source: Math.max(one, last.source), target: Math.max(other, last.target) }
    }
    expect(crossing).toEqual([])
  })
})

describe('a document has nothing against itself', () => {
  forEveryPair(cleanPairs(), (_, pair) => {
    for (const language of ['en', 'zh'] as const) {
      const bitext = align(documentAt(pair[language], language), documentAt(pair[language], language))
      expect(bitext.units.filter(({ relation }) => relation !== 'aligned')).toEqual([])
      expect(bitext.units.filter(({ source, target }) => source.join() !== target.join())).toEqual([])
      const comparing = check(bitext).findings.filter(({ rule }) => !OF_ONE_SIDE.has(rule))
      expect(comparing.map(({ rule, message, locator }) => `${rule} at ${locator}: ${message}`)).toEqual([])
    }
  })
})

// What is wrong with one side is wrong with it whatever stands on the other.
const OF_ONE_SIDE = new Set(['garbled-list-marker', 'mixed-script', 'numbering-gap', 'torn-block'])

describe('swapping the sides mirrors the alignment', () => {
  forEveryPair(corpusPairs(), (bitext) => {
    const mirrored = {
      missing: 'extra',
      extra: 'missing',
      aligned: 'aligned',
      moved: 'moved',
      duplicated: 'duplicated',
    }
    const swapped = align(bitext.target, bitext.source)
    const expected = bitext.units.map(({ source, target, relation }) => `${source} ~ ${target} ${relation}`)
    const found = swapped.units.map(({ source, target, relation }) => `${target} ~ ${source} ${mirrored[relation]}`)
    expect(found.filter((unit) => !expected.includes(unit))).toEqual([])
    expect(found).toHaveLength(expected.length)
  })
})

describe('JSON survives being written and read, and is as the schemas say', () => {
  forEveryPair(corpusPairs(), (bitext) => {
    const documents = documentJson(bitext.source)
    const units = bitextJson(bitext)
    const findings = reportJson(check(bitext))
    for (const json of [documents, units, findings]) expect(JSON.parse(stringify(json))).toEqual(json)
    expect(documentSchema.parse(documents)).toEqual(documents)
    expect(bitextSchema.parse(units)).toEqual(units)
    expect(reportSchema.parse(findings)).toEqual(findings)
  })
})

describe('a second run gives the same', () => {
  forEveryPair(corpusPairs(), (bitext, pair) => {
    expect(stringify(bitextJson(bitextOf(pair)))).toBe(stringify(bitextJson(bitext)))
  })
})

function placeOf({ path, lines, segments }: Document, index: number): string {
  const { line, column } = positionAt(lines, segments[index]?.span.start ?? 0)
  return `${path.split('/').slice(-2).join('/')}:${line}:${column}`
}

/** A segment that is aligned in the sequence of its document, not inside another: no cell, no inline item. */
function isBlock({ segments }: Document, index: number): boolean {
  const { kind, role } = segments[index] ?? {}
  return role !== 'inline' && kind !== 'table-cell' && kind !== 'table-row' && kind !== 'table'
}

function isInMovedItem({ source, units }: Bitext, index: number): boolean {
  const moved = new Set(units.filter(({ relation }) => relation === 'moved').flatMap((unit) => unit.source))
  for (let at: number | null = index; at !== null; at = source.segments[at]?.parent ?? null)
    if (moved.has(at)) return true
  return false
}

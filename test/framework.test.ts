/** The whole chain on the document pair that everything is tried on first. */
import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import type { Bitext } from '../src/model/bitext.ts'
import type { Document } from '../src/model/document.ts'
import type { Report } from '../src/model/finding.ts'
import { safeEdits } from '../src/model/fix.ts'
import { positionAt } from '../src/model/place.ts'
import { align, check, readDocument } from '../src/pipeline.ts'
import { decodeBytes, spliceBytes } from '../src/readers/index.ts'
import { bitextOf, documentAt, frameworkPair, type Gold, goldOf } from './pairs.ts'
import { lineRange, scoreUnits, sidesOf } from './score.ts'
import { itShared } from './shared.ts'

interface Framework {
  readonly bitext: Bitext
  readonly report: Report
  readonly gold: Gold
}

let known: Framework | null = null

// Read by the first test that needs it.
function framework(): Framework {
  if (known) return known
  const pair = frameworkPair()
  const bitext = bitextOf(pair)
  known = { bitext, report: check(bitext), gold: goldOf(pair) }
  return known
}

describe('the alignment of the framework', () => {
  itShared('asks no lexicon', () => {
    const { source, target } = framework().bitext
    const lexicon = () => {
      throw new Error('the lexicon was opened')
    }
    expect(align(source, target, { lexicon }).units).toEqual(framework().bitext.units)
  })

  itShared('has every gold unit by first lines and no pair that gold rules out', () => {
    const { bitext, gold } = framework()
    const score = scoreUnits(bitext, gold.units)
    expect(score.misses).toEqual([])
    expect(score).toMatchObject({ found: 670, units: 670, wrong: 0, stray: 0, reused: 0, f1: 1 })
  })

  itShared('has every gold unit by last lines', () => {
    const { bitext, gold } = framework()
    const differing: string[] = []
    for (const { key, en, zh } of gold.units) {
      if (key.startsWith('table:')) continue
      const [enFirst, enLast] = lineRange(en)
      const [zhFirst, zhLast] = lineRange(zh)
      const ends = pairedEnds(bitext, enFirst, zhFirst)
      if (!ends.some(([one, other]) => one === enLast && other === zhLast)) {
        differing.push(`${key}: expected ${enLast} and ${zhLast}, found ${ends.join(' or ')}`)
      }
    }
    expect(differing).toEqual([])
  })

  itShared('pairs nothing across sections', () => {
    const { bitext, gold } = framework()
    const sections = gold.units.filter(({ key }) => key.startsWith('h:') && !key.endsWith('/title'))
    const sectionAt = (side: 'en' | 'zh', line: number) =>
      sections.filter((unit) => lineRange(unit[side])[0] <= line).pop()?.key ?? 'front'
    const strays: string[] = []
    for (const unit of bitext.units) {
      const { en, zh } = sidesOf(bitext, unit)
      for (const one of en) {
        for (const other of zh) {
          const enLine = firstLine(bitext.source, one)
          const zhLine = firstLine(bitext.target, other)
          const [source, target] = [sectionAt('en', enLine), sectionAt('zh', zhLine)]
          if (source !== target) strays.push(`en:${enLine} in ${source} = zh:${zhLine} in ${target}`)
        }
      }
    }
    expect(strays).toEqual([])
  })
})

describe('the check of the framework', () => {
  itShared('finds each garbled marker once, where gold has it, and what it should be', () => {
    const marked = defects('garbled-marker').map(({ line, column, actual, expected }) => ({
      line,
      column,
      actual,
      expected,
    }))
    expect(marked).toHaveLength(49)
    expect(placed('garbled-list-marker', 'target')).toEqual(marked)
    const fixes = framework().report.findings.flatMap(({ rule, fix }) => (rule === 'garbled-list-marker' ? [fix] : []))
    expect(fixes.map((fix) => fix?.side)).toEqual(marked.map(() => 'target'))
    expect(fixes.map((fix) => fix?.text)).toEqual(marked.map(({ expected }) => expected))
  })

  itShared('finds the marker that skips a letter', () => {
    const { report } = framework()
    expect(defects('list-marker-mismatch').map(({ line }) => line)).toEqual([193])
    expect(report.findings.filter(({ rule }) => rule === 'list-marker-mismatch')).toHaveLength(1)
    expect(placed('list-marker-mismatch', 'target')).toMatchObject([{ line: 193, actual: '(c)', expected: '(b)' }])
  })

  itShared('finds the lines with traditional characters', () => {
    const lines = placed('mixed-script', 'target').map(({ line }) => line)
    expect(lines).toEqual(defects('traditional-characters').map(({ line }) => line))
    expect(lines).toHaveLength(11)
  })

  itShared('finds the torn paragraphs and rows from their first line to their last', () => {
    const { report, bitext } = framework()
    const marked = [...defects('torn-paragraph'), ...defects('torn-table-row')]
    const found = report.findings.flatMap(({ rule, target }) => {
      if (rule !== 'torn-block' || !target) return []
      const [first, last] = [target.span.start, target.span.end].map((at) => positionAt(bitext.target.lines, at).line)
      return [`${first} to ${last}`]
    })
    expect(marked).toHaveLength(11)
    for (const { line, endLine } of marked) {
      expect(
        found.filter((lines) => lines === `${line} to ${endLine}`),
        `${line} to ${endLine}`,
      ).toHaveLength(1)
    }
    expect(report.findings.filter(({ rule, source }) => rule === 'torn-block' && source)).toEqual([])
  })

  itShared('examines 208 symbols and finds none that differs', () => {
    const { report } = framework()
    expect(report.summary.examined.symbols).toBe(208)
    expect(report.findings.filter(({ rule }) => rule === 'symbol-mismatch')).toEqual([])
    expect(report.failures).toEqual([])
  })

  itShared('finds no other error', () => {
    const { report } = framework()
    const rules = report.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)
    expect(rules.filter((rule) => rule !== 'garbled-list-marker')).toEqual(['list-marker-mismatch'])
  })
})

describe('the fixes of the framework', () => {
  itShared('repair the garbled markers, change no other byte and leave nothing to fix', () => {
    const { report } = framework()
    const { en, zh } = frameworkPair()
    const bytes = readFileSync(zh)
    const edits = safeEdits(report.findings, 'target')
    expect(safeEdits(report.findings, 'source')).toEqual([])
    const mended = spliceBytes(bytes, decodeBytes(bytes, { path: zh }), edits)
    expect(Buffer.from(mended).equals(Buffer.from(withMarkers(bytes.toString('utf8')), 'utf8'))).toBe(true)

    const text = decodeBytes(mended, { path: zh }).text
    const again = check(align(documentAt(en, 'en'), readDocument({ path: zh, text, language: 'zh' })))
    expect(safeEdits(again.findings, 'target')).toEqual([])
    expect(again.findings.filter(({ rule }) => rule === 'garbled-list-marker')).toEqual([])
  })
})

function defects(kind: string) {
  return framework().gold.defects.filter((defect) => defect.kind === kind)
}

/** Findings of a rule with a place on a side, in the order of the file. */
function placed(rule: string, side: 'source' | 'target') {
  const { report, bitext } = framework()
  return report.findings.flatMap((finding) => {
    const place = finding[side]
    if (finding.rule !== rule || !place) return []
    const { line, column } = positionAt(bitext[side].lines, place.span.start)
    return [{ line, column, actual: finding.actual, expected: finding.expected }]
  })
}

/** Last lines of the pairs that begin on two lines. A row ends with its cells, anything else with its own text. */
function pairedEnds(bitext: Bitext, enFirst: number, zhFirst: number): [number, number][] {
  const ends: [number, number][] = []
  for (const unit of bitext.units) {
    if (unit.relation !== 'aligned' && unit.relation !== 'moved') continue
    const { en, zh } = sidesOf(bitext, unit)
    for (const one of en) {
      if (firstLine(bitext.source, one) !== enFirst) continue
      for (const other of zh) {
        if (firstLine(bitext.target, other) === zhFirst) {
          ends.push([lastLine(bitext.source, one), lastLine(bitext.target, other)])
        }
      }
    }
  }
  return ends
}

function firstLine({ segments, lines }: Document, index: number): number {
  return positionAt(lines, segments[index]?.span.start ?? 0).line
}

function lastLine({ segments, lines }: Document, index: number): number {
  const segment = segments[index]
  if (!segment) return 0
  return positionAt(lines, (segment.kind === 'table-row' ? segment.extent : segment.span).end).line
}

/** The text with each garbled marker replaced where gold has it. */
function withMarkers(text: string): string {
  const lines = text.split('\n')
  for (const { line, column = 1, actual, expected } of [...defects('garbled-marker')].reverse()) {
    const before = lines[line - 1] ?? ''
    expect(before.startsWith(actual ?? '', column - 1)).toBe(true)
    lines[line - 1] = before.slice(0, column - 1) + expected + before.slice(column - 1 + (actual?.length ?? 0))
  }
  return lines.join('\n')
}

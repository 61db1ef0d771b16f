/**
 * Labels of lists, held against what LibreOffice prints: `numbering-labels.json`, measured anew wherever the same LibreOffice is installed.
 * `PARALINT_MEASURE=1 npx vitest run test/readers/docx/numbering.test.ts` writes it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../../src/readers/docx/render.ts'
import { itLibreOffice, libreOfficeVersion, plainTexts } from '../../libre-office.ts'
import { type NumberingCase, numberingCases, TEXT } from './numbering-cases.ts'

interface Measured {
  readonly libreOffice: string
  /** By case, in the order of its paragraphs, with bars between them. */
  readonly labels: Readonly<Record<string, string>>
}

const PATH = join(import.meta.dirname, 'numbering-labels.json')
const BAR = ' | '
const CASES = numberingCases()

const measured = (): Measured => JSON.parse(readFileSync(PATH, 'utf8'))

describe('a DOCX has the labels that LibreOffice prints, or Word where they differ:', () => {
  const { labels } = measured()

  it('a case for each fact', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(40)
    expect(Object.keys(labels)).toEqual(CASES.map(({ name }) => name))
  })

  it.each(CASES)('$name', ({ name, bytes, asWord, trackedChanges }) => {
    const printed = (labels[name] ?? '').split(BAR)
    for (const [at, label] of Object.entries(asWord)) expect(printed[Number(at)]).not.toBe(label)
    const expected = printed.map((label, at) => asWord[at] ?? label)
    expect(labelsIn(renderDocx(bytes, { trackedChanges }).text)).toEqual(expected)
  })
})

itLibreOffice('LibreOffice prints the labels that were measured', () => {
  const version = libreOfficeVersion() ?? ''
  const labels = measureLabels(CASES)
  if (process.env.PARALINT_MEASURE === '1')
    writeFileSync(PATH, `${JSON.stringify({ libreOffice: version, labels }, null, 2)}\n`)
  const known = measured()
  if (known.libreOffice === version) expect(labels).toEqual(known.labels)
  else console.warn(`not compared: LibreOffice ${known.libreOffice} was measured, ${version} is installed`)
})

function measureLabels(cases: readonly NumberingCase[]): Record<string, string> {
  const texts = plainTexts(cases.map(({ bytes }) => bytes))
  return Object.fromEntries(cases.map(({ name }, at) => [name, labelsIn(texts[at] ?? '').join(BAR)]))
}

/** What stands before the text of each numbered paragraph. */
function labelsIn(text: string): string[] {
  return text.split('\n').flatMap((line) => (line.includes(TEXT) ? [line.slice(0, line.indexOf(TEXT)).trim()] : []))
}

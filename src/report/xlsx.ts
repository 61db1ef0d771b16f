/** A bitext as a workbook for those who revise: both texts side by side, and the findings as notes on the cells. */
import type { Feature, Row } from 'write-excel-file/universal'
import type { Texts } from '../locale/texts.ts'
import type { Bitext } from '../model/bitext.ts'
import type { Finding, Side } from '../model/finding.ts'
import { UserError } from '../model/user-error.ts'
import type { TableOptions } from './html.ts'
import { type RowFinding, rowFindings } from './row-findings.ts'
import { textsOf } from './texts-of.ts'
import { type RowSide, textRows, type UnitRow } from './unit-rows.ts'
import { displayWidth } from './width.ts'
import { type CellNote, cellNotes } from './xlsx-notes.ts'
import { hexadecimal, withoutIllegal } from './xml.ts'

/**
 * The bytes of an XLSX file: one sheet with a row for each unit that has text, and an empty column for remarks. A finding is a note on the text that is
 * at fault, and its severity and rule stand in a column; what has no place is a note on the head of that column. Texts are never formulas. A character
 * that XML cannot hold becomes U+FFFD, and a text longer than a cell may be is cut. Equal bitexts give equal bytes.
 * @throws UserError where there are more units than rows in a sheet.
 */
export async function bitextXlsx(
  bitext: Bitext,
  { findings = [], locale = 'en' }: TableOptions = {},
): Promise<Uint8Array> {
  const texts = await textsOf(locale)
  const rows = textRows(bitext)
  if (rows.length >= MOST_ROWS)
    throw new UserError({
      message: `${rows.length} units are more than a sheet of a workbook holds (${MOST_ROWS - 1})`,
      hint: 'write another format',
    })
  const { byRow, others } = rowFindings(bitext, rows, findings)
  const notes: CellNote[] = others.length === 0 ? [] : [noteOf(others, 0, FINDINGS, texts)]
  const data: Row[] = [headRow(bitext, texts)]
  for (const row of rows) {
    const own = byRow.get(row.id) ?? []
    for (const side of SIDES) {
      const faults = own.filter((one) => one.side === side).map(({ finding }) => finding)
      if (faults.length > 0) notes.push(noteOf(faults, data.length, COLUMNS[side], texts))
    }
    data.push(unitRow(row, own, texts))
  }
  const [{ default: writeXlsxFile }, { unzipSync, zipSync }] = await Promise.all([
    import('write-excel-file/universal'),
    import('fflate'),
  ])
  const columns = WIDTHS.map((width) => ({ width }))
  const options = { sheet: 'paralint', columns, stickyRowsCount: 1, orientation: 'landscape' } as const
  const features = [cellNotes(notes), sheetUse(data.length)]
  const blob = await writeXlsxFile(data, options, { features }).toBlob()
  // The writer puts the time into the package, so it is packed anew.
  return zipSync(unzipSync(new Uint8Array(await blob.arrayBuffer())), { mtime: new Date(1980, 0, 1) })
}

/** Limits of Excel: rows of a sheet, characters of a cell. */
const MOST_ROWS = 1_048_576
const MOST_CHARACTERS = 32_767

const SIDES: readonly Side[] = ['source', 'target']

/** Places of columns, from 0. */
const COLUMNS: Readonly<Record<Side, number>> = { source: 1, target: 2 }
const FINDINGS = 6
/** Of each column, in characters. */
const WIDTHS = [30, 60, 60, 12, 8, 18, 24, 30]

function headRow({ source, target }: Bitext, { bitext: { heads } }: Texts): Row {
  const names = [heads.locator, `${heads.source}\n${source.path}`, `${heads.target}\n${target.path}`, heads.relation]
  return [...names, heads.score, heads.evidence, heads.findings, heads.remarks].map((name) => ({
    ...text(name),
    fontWeight: 'bold',
    backgroundColor: '#DDE6F0',
    height: 30,
  }))
}

function unitRow(row: UnitRow, findings: readonly RowFinding[], { relations, severities }: Texts): Row {
  const { relation, score, evidence } = row
  const locators = SIDES.flatMap((side) => row[side]?.segments.map(({ locator }) => locator).join(' | ') ?? [])
  const rules = findings.map(({ finding: { severity, rule } }) => `${severities[severity]} ${rule}`)
  const colour = relation === 'aligned' ? {} : { backgroundColor: '#FFF2CC' }
  const side = (name: Side, value: string) => ({
    ...text(value),
    ...colour,
    ...(findings.some((one) => one.side === name) && { backgroundColor: '#FBE0DD' }),
  })
  const [place, original, translation] = [[...new Set(locators)].join('\n'), sideText(row.source), sideText(row.target)]
  const height = heightOf([place, original, translation, '', '', evidence.join(' '), rules.join('\n')])
  return [
    { ...text(place), ...colour, height },
    side('source', original),
    side('target', translation),
    { ...text(relations[relation]), ...colour },
    { value: score, type: Number, format: '0.00', alignVertical: 'top', ...colour },
    ...[evidence.join(' '), rules.join('\n'), ''].map((value) => ({ ...text(value), ...colour })),
  ]
}

// Not every program makes rows as high as their texts by itself. In points; a row cannot be higher than 409.
function heightOf(values: readonly string[]): number {
  const lines = values.map((value, column) => {
    const room = (WIDTHS[column] as number) / WRAPPING
    return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / room)), 0)
  })
  return Math.min(409, Math.max(...lines) * 15)
}

/** How much longer a text gets by being broken between words. */
const WRAPPING = 1.1

/** A filter on the heads, and pages as wide as the sheet: what write-excel-file leaves to extensions. */
function sheetUse(rows: number): Feature<Blob> {
  const filter = `<autoFilter ref="A1:${String.fromCharCode(64 + WIDTHS.length)}${rows}"/>`
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (sheet) =>
            sheet
              .replace(/<worksheet\b[^>]*>/, (tag) => `${tag}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
              .replace('</sheetData>', () => `</sheetData>${filter}`),
          transformElementAttributes: (name, attributes) =>
            name === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
        },
      },
    },
  }
}

function sideText(side: RowSide | null): string {
  const texts = side?.segments.map(({ label, text }) => [label ?? '', text].filter((part) => part !== '').join(' '))
  return (texts ?? []).join('\n')
}

/** A cell of text, whatever the text looks like. */
function text(value: string) {
  return { value: cellText(value), type: String, wrap: true, alignVertical: 'top' } as const
}

function noteOf(findings: readonly Finding[], row: number, column: number, { severities, report }: Texts): CellNote {
  const lines = findings.map(({ severity, message }) => severities[severity] + report.colon + message)
  return { row, column, text: cellText(lines.join('\n')) }
}

/**
 * Strings of a workbook know escapes such as `_x0041_` (ECMA-376, ST_Xstring): what looks like one has its first sign escaped. What the writer would
 * leave out though XML can hold it is written as one: U+FFFD, control characters from U+007F on, noncharacters.
 */
function cellText(value: string): string {
  const plain = withoutIllegal(value.replace(/\r\n?/g, '\n'))
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replace(LEFT_OUT, (character) => character.split('').map(escaped).join(''))
  return plain.length <= MOST_CHARACTERS
    ? plain
    : `${plain.slice(0, MOST_CHARACTERS - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

const LEFT_OUT = /[\u{7f}-\u{84}\u{86}-\u{9f}\u{fffd}\p{Noncharacter_Code_Point}]/gu

function escaped(unit: string): string {
  return `_x${hexadecimal(unit.charCodeAt(0))}_`
}

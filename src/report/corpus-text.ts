/** What a run over a folder of pairs shows at its end: one table, and where the worst is. */
import { counted } from '../locale/counted.ts'
import type { Texts } from '../locale/texts.ts'
import type { Report, Severity } from '../model/finding.ts'
import { fill } from '../model/message.ts'
import { type FindingHead, findingHead, findingLine, paintOf, type TextStyle } from './finding-line.ts'
import { displayWidth, padEnd, padStart, visible } from './width.ts'

/** How the findings of a damaged pair compare with what its gold file marks. */
export interface Damage {
  readonly marked: number
  readonly found: number
  /** Findings of severity error that are none of the marked defects. */
  readonly otherErrors: number
}

/** What is kept of one pair: little, since a corpus may have thousands. */
export interface CorpusRow {
  readonly name: string
  readonly languages: string
  /** Segments of the source and of the target. */
  readonly segments: readonly [number, number]
  readonly units: number
  readonly aligned: number
  readonly counts: Readonly<Record<Severity, number>>
  /** The first findings above info. */
  readonly first: readonly FindingHead[]
  readonly damage: Damage | null
  /** Why the pair could not be checked; null where it was. */
  readonly failure: string | null
}

/** The row of a pair that was checked. */
export function corpusRow(name: string, report: Report, damage: Damage | null): CorpusRow {
  const { source, target, units } = report.bitext
  const { error, warning, info } = report.summary
  return {
    name,
    languages: `${source.language}-${target.language}`,
    segments: [source.segments.length, target.segments.length],
    units: units.length,
    aligned: units.filter(({ relation }) => relation === 'aligned').length,
    counts: { error, warning, info },
    first: report.findings
      .filter(({ severity }) => severity !== 'info')
      .slice(0, MOST_LINES)
      .map((finding) => findingHead(report, finding)),
    damage,
    failure: null,
  }
}

/** The row of a pair that could not be checked. */
export function failedRow(name: string, failure: string): CorpusRow {
  const counts = { error: 0, warning: 0, info: 0 }
  return { name, languages: '', segments: [0, 0], units: 0, aligned: 0, counts, first: [], damage: null, failure }
}

/** The table with a line of totals, then the first findings of each pair that has any above info; ends with a line end. */
export function corpusText(rows: readonly CorpusRow[], style: TextStyle): string {
  const table = tableText(
    [headCells(style.texts), ...rows.map((row) => rowCells(row, style.texts)), totalCells(rows, style.texts)],
    style,
  )
  const worst = worstText(rows, style)
  return `${worst === '' ? table : `${table}\n\n${worst}`}\n`
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

// About a screen.
const MOST_LINES = 24

interface Cells {
  readonly name: string
  readonly languages: string
  readonly segments: string
  readonly units: string
  readonly counts: readonly string[]
  readonly note: string
}

function headCells({ corpus, severities }: Texts): Cells {
  const { pair, languages, segments, units, note } = corpus.heads
  return { name: pair, languages, segments, units, counts: SEVERITIES.map((severity) => severities[severity]), note }
}

function rowCells(row: CorpusRow, texts: Texts): Cells {
  const note = noteOf(row, texts)
  const name = visible(row.name)
  if (row.failure !== null) return { name, languages: '', segments: '', units: '', counts: ['', '', ''], note }
  return {
    name,
    languages: row.languages,
    segments: row.segments.join(' / '),
    units: `${row.aligned} / ${row.units}`,
    counts: SEVERITIES.map((severity) => String(row.counts[severity])),
    note,
  }
}

function noteOf({ damage, failure }: CorpusRow, { corpus, report }: Texts): string {
  if (failure !== null) return fill(corpus.failed, { message: visible(failure) })
  if (damage === null) return ''
  const found = fill(corpus.damaged, { found: damage.found, marked: damage.marked })
  return damage.otherErrors === 0 ? found : found + report.comma + counted(corpus.otherErrors, damage.otherErrors)
}

function totalCells(rows: readonly CorpusRow[], { corpus }: Texts): Cells {
  const sum = (value: (row: CorpusRow) => number) => rows.reduce((total, row) => total + value(row), 0)
  return {
    name: counted(corpus.total, rows.length),
    languages: '',
    segments: `${sum(({ segments }) => segments[0])} / ${sum(({ segments }) => segments[1])}`,
    units: `${sum(({ aligned }) => aligned)} / ${sum(({ units }) => units)}`,
    counts: SEVERITIES.map((severity) => String(sum(({ counts }) => counts[severity]))),
    note: '',
  }
}

function tableText(rows: readonly Cells[], { colours }: TextStyle): string {
  const widthOf = (cell: (cells: Cells) => string) => Math.max(...rows.map((row) => displayWidth(cell(row))))
  const name = widthOf((row) => row.name)
  const languages = widthOf((row) => row.languages)
  const segments = widthOf((row) => row.segments)
  const units = widthOf((row) => row.units)
  const counts = SEVERITIES.map((_, index) => widthOf((row) => row.counts[index] ?? ''))
  const lines = rows.map((row) => {
    const cells = [
      padEnd(row.name, name),
      padEnd(row.languages, languages),
      padStart(row.segments, segments),
      padStart(row.units, units),
      ...row.counts.map((count, index) => countCell(count, counts[index] ?? 0, SEVERITIES[index] as Severity, colours)),
      row.note,
    ]
    return cells.join('  ').trimEnd()
  })
  return lines.map((line, index) => (index === 0 || index === lines.length - 1 ? colours.bold(line) : line)).join('\n')
}

function countCell(count: string, width: number, severity: Severity, colours: TextStyle['colours']): string {
  const cell = padStart(count, width)
  return /[1-9]/.test(count) ? paintOf(severity, colours)(cell) : cell
}

function worstText(rows: readonly CorpusRow[], style: TextStyle): string {
  const wrong = rows.filter(({ first }) => first.length > 0)
  if (wrong.length === 0) return ''
  const { texts, colours } = style
  const shown = wrong.slice(0, MOST_LINES >> 1)
  const each = Math.max(1, Math.floor(MOST_LINES / shown.length) - 1)
  const blocks = shown.map(({ name, first, counts }) => {
    const lines = first.slice(0, each).map((head) => `  ${findingLine(head, style)}`)
    return [`${visible(name)}${texts.report.colon}${countsText(counts, style)}`, ...lines].join('\n')
  })
  return `${colours.bold(texts.corpus.first)}\n${blocks.join('\n')}`
}

function countsText(counts: CorpusRow['counts'], { texts, colours }: TextStyle): string {
  return SEVERITIES.filter((severity) => severity !== 'info' && counts[severity] > 0)
    .map((severity) => paintOf(severity, colours)(counted(texts.report.counts[severity], counts[severity])))
    .join(texts.report.comma)
}

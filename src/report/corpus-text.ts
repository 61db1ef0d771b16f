/** What a run over many pairs shows at its end: one table, and where the worst is. */
import { counted } from '../locale/counted.ts'
import type { Texts } from '../locale/texts.ts'
import type { Severity } from '../model/finding.ts'
import { fill } from '../model/message.ts'
import { type FindingHead, findingLine, paintOf, sideOf, type TextStyle } from './finding-line.ts'
import type { FindingJson } from './json.ts'
import type { Damage, ResultJson } from './result-json.ts'
import { displayWidth, padEnd, padStart, visible } from './width.ts'

/** What is kept of a pair that is shown. */
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

/** The row of a result. */
export function corpusRow(result: ResultJson): CorpusRow {
  const { pair, source, target, units, aligned, summary, findings, gold, error } = result
  return {
    name: pair,
    languages: error ? '' : `${source.language}-${target.language}`,
    segments: [source.segments, target.segments],
    units,
    aligned,
    counts: { error: summary.error, warning: summary.warning, info: summary.info },
    first: findings
      .filter(({ severity }) => severity !== 'info')
      .slice(0, MOST_LINES)
      .map((finding) => headOf(result, finding)),
    damage: gold,
    failure: error?.message ?? null,
  }
}

/**
 * The rows of a run as they come, in whatever order; memory holds no more of them than are shown. Up to `MOST_ROWS` pairs are all shown; of
 * more only those with findings above info or a failure, the worst of them where even those are too many, and the others are counted.
 */
export class CorpusSummary {
  #rows: Placed[] = []
  readonly #sums = { pairs: 0, wrong: 0, source: 0, target: 0, units: 0, aligned: 0, error: 0, warning: 0, info: 0 }

  /** Takes in the row of the pair at that place in the order of the corpus. */
  add(row: CorpusRow, at: number): void {
    const sums = this.#sums
    sums.pairs++
    if (isWrong(row)) sums.wrong++
    sums.source += row.segments[0]
    sums.target += row.segments[1]
    sums.units += row.units
    sums.aligned += row.aligned
    for (const severity of SEVERITIES) sums[severity] += row.counts[severity]
    this.#rows.push({ row, at })
    // Sorting now and then is cheaper than finding the place of each.
    if (this.#rows.length >= MOST_ROWS * 2) this.#rows = worstOf(this.#rows)
  }

  /** The table with a line of totals, then the first findings of the pairs in it; ends with a line end. */
  text(style: TextStyle): string {
    const { pairs } = this.#sums
    const kept = pairs <= MOST_ROWS ? this.#rows : worstOf(this.#rows).filter(({ row }) => isWrong(row))
    const rows = [...kept].sort((one, other) => one.at - other.at).map(({ row }) => row)
    const others = pairs - rows.length
    const cells = [
      headCells(style.texts),
      ...rows.map((row) => rowCells(row, style.texts)),
      ...(others === 0 ? [] : [otherCells(others, this.#sums.wrong - rows.length, style.texts)]),
      this.#totalCells(style.texts),
    ]
    const [table, worst] = [tableText(cells, style), worstText(rows, style)]
    return `${worst === '' ? table : `${table}\n\n${worst}`}\n`
  }

  #totalCells({ corpus }: Texts): Cells {
    const { pairs, source, target, units, aligned, ...counts } = this.#sums
    return {
      name: counted(corpus.total, pairs),
      languages: '',
      segments: `${source} / ${target}`,
      units: `${aligned} / ${units}`,
      counts: SEVERITIES.map((severity) => String(counts[severity])),
      note: '',
    }
  }
}

// About what one can look through.
const MOST_ROWS = 40

interface Placed {
  readonly row: CorpusRow
  readonly at: number
}

function isWrong({ failure, counts }: CorpusRow): boolean {
  return failure !== null || counts.error + counts.warning > 0
}

// A total order, so that the same corpus shows the same rows however many threads there were.
function worstOf(rows: readonly Placed[]): Placed[] {
  const rank = ({ row, at }: Placed) => [row.failure === null ? 1 : 0, -row.counts.error, -row.counts.warning, at]
  const ranked = rows.map((placed) => ({ placed, rank: rank(placed) }))
  ranked.sort((one, other) => one.rank.reduce((order, value, index) => order || value - (other.rank[index] ?? 0), 0))
  return ranked.slice(0, MOST_ROWS).map(({ placed }) => placed)
}

function headOf({ source, target }: ResultJson, finding: FindingJson): FindingHead {
  const { severity, message, rule } = finding
  const side = sideOf(finding)
  const { path } = side === 'source' ? source : target
  const place = finding[side]
  const position = place ? `:${place.line}:${place.column}` : ''
  return { place: `${visible(path)}${position}`, severity, message, rule }
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

function otherCells(others: number, wrong: number, { corpus }: Texts): Cells {
  const note = counted(corpus.othersWrong, wrong)
  return { name: counted(corpus.others, others), languages: '', segments: '', units: '', counts: ['', '', ''], note }
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

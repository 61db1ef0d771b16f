/** The tables of `paralint bench` for people. */
import type { Texts } from '../locale/texts.ts'
import { fill } from '../model/message.ts'
import type { Change, Comparison } from './bench-compare.ts'
import type { BenchJson, RatedJson } from './bench-json.ts'
import type { TextStyle } from './finding-line.ts'
import { displayWidth, padEnd, padStart, visible } from './width.ts'

/** Alignment by kind, level and pair, findings by rule, speed and memory; ends with a line end. */
export function benchText(bench: BenchJson, style: TextStyle): string {
  const { heads, speed, memory } = style.texts.bench
  const { alignment, findings, ...total } = bench.total
  const units = [heads.found, heads.gold, heads.wrong]
  const blocks = [
    tableText(heads.kind, units, [...alignment.kinds, alignment.all], style),
    tableText(heads.level, units, alignment.levels, style),
    pairTable(bench, style),
    ...(findings.rules.length === 0
      ? []
      : [tableText(heads.rule, [heads.found, heads.marked, heads.others], [...findings.rules, findings.all], style)]),
    [fill(speed, total), fill(memory, { memory: total.peakMemory })].join('\n'),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** What became better or worse, a line each; ends with a line end. */
export function comparisonText({ changes, speed }: Comparison, file: string, { texts, colours }: TextStyle): string {
  const lines = changes.map((change) => {
    const paint = PAINTS[change.verdict]
    return `  ${colours[paint](texts.bench.verdicts[change.verdict])}  ${changeText(change, texts)}`
  })
  return [
    colours.bold(fill(texts.bench.compared, { file: visible(file) })),
    ...(lines.length === 0 ? [`  ${texts.bench.same}`] : lines),
    `  ${fill(texts.bench.speedChange, { speed: speed.toFixed(2) })}`,
    '',
  ].join('\n')
}

const PAINTS = { better: 'green', worse: 'red', new: 'dim', gone: 'dim' } as const

function changeText({ pair, of, name, before, now }: Change, { bench, report }: Texts): string {
  const what = of === 'check' ? bench.of.check : `${bench.of[of]} ${name === 'all' ? bench.all : name}`
  const figures = of === 'check' ? '' : `${report.colon}${figureText(before)} → ${figureText(now)}`
  return `${pair === null ? bench.all : visible(pair)}  ${what}${figures}`
}

function figureText(count: RatedJson | null): string {
  return count === null ? '-' : `F1 ${count.f1.toFixed(4)} (${count.found}/${count.expected}, ${count.wrong})`
}

function pairTable({ pairs }: BenchJson, style: TextStyle): string {
  const { heads } = style.texts.bench
  const rows = pairs.map(({ name, alignment, seconds, error }) => {
    if (error) return [visible(name), fill(style.texts.corpus.failed, { message: visible(error.message) })]
    return [visible(name), ...(alignment ? figures(alignment.all) : []), seconds.toFixed(3)]
  })
  const head = [heads.pair, heads.found, heads.gold, heads.wrong, heads.precision, heads.recall, 'F1', heads.seconds]
  return columnText([head, ...rows], style)
}

function tableText(name: string, units: readonly string[], counts: readonly RatedJson[], style: TextStyle): string {
  const { heads, all } = style.texts.bench
  const rows = counts.map((count) => [count.name === 'all' ? all : visible(count.name), ...figures(count)])
  return columnText([[name, ...units, heads.precision, heads.recall, 'F1'], ...rows], style)
}

function figures({ found, expected, wrong, precision, recall, f1 }: RatedJson): readonly string[] {
  return [...[found, expected, wrong].map(String), ...[precision, recall, f1].map((rate) => rate.toFixed(4))]
}

// What failed has one long cell, which no column is widened for.
function columnText(rows: readonly (readonly string[])[], { colours }: TextStyle): string {
  const [head = []] = rows
  const full = rows.filter((row) => row.length === head.length)
  const widths = head.map((_, at) => Math.max(...full.map((row) => displayWidth(row[at] ?? ''))))
  const first = Math.max(...rows.map(([name = '']) => displayWidth(name)))
  return rows
    .map(([name = '', ...cells], at) => {
      const isFull = cells.length === head.length - 1
      const shown = cells.map((cell, index) => (isFull ? padStart(cell, widths[index + 1] ?? 0) : cell))
      const line = [padEnd(name, first), ...shown].join('  ').trimEnd()
      return at === 0 ? colours.bold(line) : line
    })
    .join('\n')
}

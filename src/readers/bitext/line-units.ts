/** A bitext with a unit on each line, read in one pass. */
import type { UnitStretch } from '../../model/translation-unit.ts'
import { overLimit } from '../over-limit.ts'
import { DEFAULT_LIMITS } from '../render-options.ts'
import type { BitextOptions } from './bitext-options.ts'
import { openWindow } from './file-window.ts'
import { stretchOf } from './stretch.ts'
import type { UnitCollector } from './unit-collector.ts'

/** One line without its end. */
export interface UnitLine {
  readonly text: string
  /** From 1. */
  readonly number: number
  /** Where it begins in the file. */
  readonly offset: number
}

/** Hands over the lines that are not blank; throws `UserError` for one that is longer than a unit may be. */
export async function* readLineUnits(
  chunks: AsyncIterable<string>,
  format: 'tsv' | 'jsonl',
  read: (line: UnitLine) => void,
  collector: UnitCollector,
  { path, limits }: BitextOptions,
): AsyncGenerator<UnitStretch> {
  const { unitSize } = { ...DEFAULT_LIMITS, ...limits }
  const window = openWindow()
  let number = 1
  const readUpTo = (end: number): void => {
    const { offset } = window.begins()
    const text = window.text()
    for (let from = 0; from < end; number++) {
      const feed = text.indexOf('\n', from)
      const to = feed < 0 || feed > end ? end : feed
      const line = text.slice(from, to).replace(/\r$/, '')
      if (line.length > unitSize) throw overLimit(path, `line ${number}`, 'unitSize', unitSize)
      if (/\S/.test(line)) read({ text: line, number, offset: offset + from })
      from = to + 1
    }
  }
  for await (const chunk of chunks) {
    window.add(chunk)
    const end = window.text().lastIndexOf('\n') + 1
    readUpTo(end)
    yield* stretchOf(format, window, end, collector)
    if (window.text().length > unitSize) throw overLimit(path, `line ${number}`, 'unitSize', unitSize)
  }
  const rest = window.text().length
  readUpTo(rest)
  yield* stretchOf(format, window, rest, collector)
}

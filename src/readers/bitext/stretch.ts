/** What has been read so far, as a stretch of the file with its units. */
import type { BitextFormat } from '../../model/block.ts'
import type { MappedText } from '../../model/mapped-text.ts'
import type { UnitStretch } from '../../model/translation-unit.ts'
import type { FileWindow } from './file-window.ts'
import type { UnitCollector } from './unit-collector.ts'

/**
 * Takes the text before `end`, an offset in the window, out of it, and the units that the collector has out of the collector; these have their places
 * in the file. Gives nothing where there is no unit.
 */
export function* stretchOf(
  format: BitextFormat,
  window: FileWindow,
  end: number,
  collector: UnitCollector,
): Generator<UnitStretch> {
  const begins = window.begins()
  const text = window.drop(end)
  const languages = collector.languages()
  if (languages === null) return
  const { units, lone } = collector.take()
  if (units.length + lone === 0) return
  const moved = units.map(({ number, id, source, target }) => ({
    number,
    id,
    source: movedBy(source, -begins.offset),
    target: movedBy(target, -begins.offset),
  }))
  yield { format, languages, text, begins, units: moved, lone }
}

function movedBy({ text, runs }: MappedText, distance: number): MappedText {
  return { text, runs: runs.map(({ at, from, to }) => ({ at, from: from + distance, to: to + distance })) }
}

/** The reader of HTML: what is loaded, with the package that it stands on, when the first such file comes. */
import type { MarkupReading } from '../../model/block.ts'
import type { RenderOptions } from '../render-options.ts'
import { DEFAULT_LIMITS } from '../render-options.ts'
import { endLines } from './blocks.ts'
import { readChildren } from './flow.ts'
import { languageOf } from './languages.ts'
import { findMainContent } from './main-content.ts'
import { findNotes } from './notes.ts'
import { parseHtml } from './parse.ts'
import { OUTERMOST, openFlow, type Reading } from './reading.ts'

/**
 * Reads HTML into blocks in the order of the file, with the notes that stand outside of the main content behind them. Malformed HTML gives what
 * can be had, with warnings; throws `UserError` where elements are nested deeper than the limit.
 */
export function readHtml(source: string, options: RenderOptions = {}): MarkupReading {
  const { path, trackedChanges: changes = 'accept' } = options
  const { depth, nodes } = { ...DEFAULT_LIMITS, ...options.limits }
  const { tree, warnings } = parseHtml(source, { depth, nodes, ...(path !== undefined && { path }) })
  const main = findMainContent(tree)
  const reading: Reading = {
    source,
    changes,
    notes: findNotes(source, tree),
    read: new Set(),
    isLeftOut: main.isLeftOut,
    language: languageOf(tree, main.roots[0]),
    lines: [],
    prose: [],
    made: [],
    warnings: [...warnings],
    readChildren,
  }
  const flow = openFlow(reading)
  for (const root of main.roots) {
    readChildren(reading, flow, root, OUTERMOST)
    endLines(reading, flow, OUTERMOST)
  }
  for (const note of reading.notes.blocks.keys()) {
    if (reading.read.has(note)) continue
    readChildren(reading, flow, { ...note, children: [note] }, OUTERMOST)
    endLines(reading, flow, OUTERMOST)
  }
  const leftOut = main.warning()
  if (leftOut) reading.warnings.push(leftOut)
  return {
    blocks: flow.blocks,
    warnings: reading.warnings.sort((one, other) => one.span.start - other.span.start),
    made: reading.made.sort((one, other) => one.start - other.start),
    lines: reading.lines,
    prose: reading.prose,
    language: reading.language,
  }
}
